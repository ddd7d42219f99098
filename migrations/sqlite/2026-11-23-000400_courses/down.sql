drop table media;
drop table offers;
drop table editions;
drop table courses;

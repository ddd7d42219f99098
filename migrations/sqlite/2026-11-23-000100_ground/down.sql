drop table jobs;
drop table journal;
drop table settings;

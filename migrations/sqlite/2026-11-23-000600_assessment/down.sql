drop table responses;
drop table attempts;

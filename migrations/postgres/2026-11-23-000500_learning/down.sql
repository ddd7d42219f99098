drop table positions;
drop table completions;
drop table enrolments;

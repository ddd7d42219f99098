drop table revocations;
drop table certificates;

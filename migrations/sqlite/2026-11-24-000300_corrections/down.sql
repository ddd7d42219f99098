drop index enrolments_edition;
drop table regrades;
drop table corrections;

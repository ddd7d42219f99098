drop table memberships;
drop table partners;

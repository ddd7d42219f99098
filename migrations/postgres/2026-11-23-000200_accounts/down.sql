drop table links;
drop table sessions;
drop table operators;
drop table accounts;

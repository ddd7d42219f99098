drop table replacements;
drop table holds;

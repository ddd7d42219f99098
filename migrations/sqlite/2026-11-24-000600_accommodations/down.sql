drop table extensions;
drop table accommodations;
drop table group_members;
drop table learner_groups;

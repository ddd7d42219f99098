drop index corrections_first;
alter table corrections drop column first_id;

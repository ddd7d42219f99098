alter table accounts drop column name_confirmed_at;
alter table accounts drop column name_confirmed_as;

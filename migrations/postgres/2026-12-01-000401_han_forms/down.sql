alter table accounts drop column name_forms;
alter table name_requests drop column name_forms;

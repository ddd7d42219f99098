alter table accounts drop column erased_at;

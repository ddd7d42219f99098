drop table status_entries;
drop table status_lists;
drop table signing_keys;

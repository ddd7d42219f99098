-- The letter forms of the Chinese characters in a name, as its owner chose them: zh-Hans, zh-Hant, ja
-- or ko; null: not said, or the name has none. What was awarded keeps the forms it was sealed with.
alter table accounts add column name_forms text;
alter table name_requests add column name_forms text;

-- That and when the owner of an account said that the name is right as certificates print it, with
-- the digest of what was confirmed: name, Latin form and letter forms. Null: not, or not of the
-- name as it is now.
alter table accounts add column name_confirmed_at bigint;
alter table accounts add column name_confirmed_as blob;

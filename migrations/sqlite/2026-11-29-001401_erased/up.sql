-- When a person was erased; null for everybody who is here. What stays of the row is its id, so
-- that what others did and decided still points at somebody.
alter table accounts add column erased_at bigint;

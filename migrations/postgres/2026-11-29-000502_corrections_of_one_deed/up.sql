-- A question that two quizzes ask from one bank is corrected in both by one deed: the first of its
-- corrections. Null: this is the first.
alter table corrections add column first_id uuid;
create index corrections_first on corrections (first_id);

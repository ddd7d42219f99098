-- Until when answers are taken: the deadline and the grace of its quiz, or what somebody granted.
alter table attempts add column lapses_at bigint;
update attempts set lapses_at = deadline + 120000 where deadline is not null;
drop index attempts_deadline;
-- Whose time is over? Asked every minute; without this each time of every attempt there ever was.
create index attempts_lapses on attempts (lapses_at) where submitted_at is null;

-- Whose time is over? Asked every minute; without this each time of every attempt there ever was.
create index attempts_deadline on attempts (deadline) where submitted_at is null;

drop index attempts_lapses;
alter table attempts drop column lapses_at;
create index attempts_deadline on attempts (deadline) where submitted_at is null;

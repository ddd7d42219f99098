-- When the answers were first shown to the learner; null while they were not. Such an attempt is
-- not opened again after an outage.
alter table attempts add column shown_at bigint;

-- Seconds that extensions gave on top of what rules and grants come to: both add up, in whatever
-- order they come.
alter table attempts add column extended_seconds bigint not null default 0;
-- When something did not work: what the clock closed then was opened again. Both or neither.
alter table extensions add column outage_from bigint;
alter table extensions add column outage_until bigint;
-- Why an accommodation was ended; null for those ended before anybody was asked.
alter table accommodations add column end_reason text;

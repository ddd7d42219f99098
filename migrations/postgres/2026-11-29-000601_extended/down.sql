alter table accommodations drop column end_reason;
alter table extensions drop column outage_until;
alter table extensions drop column outage_from;
alter table attempts drop column extended_seconds;

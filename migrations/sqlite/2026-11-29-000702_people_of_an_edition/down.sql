drop index enrolments_edition;
create index enrolments_edition on enrolments (edition_id);

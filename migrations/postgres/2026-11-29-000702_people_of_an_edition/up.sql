-- The people of an edition are read some hundred at a time, in the order of their enrolments: with
-- the edition alone each read sorted all of them anew.
drop index enrolments_edition;
create index enrolments_edition on enrolments (edition_id, id);

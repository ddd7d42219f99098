-- One award per enrolment, and one of participation beside that of achievement; only successors may
-- stand beside them. Which of the two it is, the sealed face says: its text is written by the
-- program alone, and a quotation mark inside a name stands there behind a backslash.
drop index certificates_first;
create unique index certificates_first
    on certificates (enrolment_id, (strpos(face, '"beside_achievement":true') > 0)) where succeeds is null;

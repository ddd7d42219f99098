drop index certificates_first;
create unique index certificates_first on certificates (enrolment_id) where succeeds is null;

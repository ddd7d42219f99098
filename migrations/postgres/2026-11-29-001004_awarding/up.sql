-- While a row here is not lifted, nothing is issued for the courses of this partner; without a
-- partner, in the whole installation. What is earned meanwhile waits in `waiting_awards`.
create table issue_stops (
    id         uuid not null primary key,
    partner_id uuid references partners (id),
    stopped_by uuid not null references accounts (id),
    reason     text not null,
    stopped_at bigint not null,
    lifted_by  uuid references accounts (id),
    lifted_at  bigint
);

-- A certificate that one learner has earned, or may earn, is not issued until this is released.
create table withholdings (
    id           uuid not null primary key,
    enrolment_id uuid not null references enrolments (id),
    withheld_by  uuid not null references accounts (id),
    reason       text not null,
    withheld_at  bigint not null,
    released_by  uuid references accounts (id),
    release_note text,
    released_at  bigint
);
create unique index withholdings_open on withholdings (enrolment_id) where released_at is null;

-- An administrator awards the certificate although requirements are missing.
create table hand_awards (
    enrolment_id uuid not null primary key references enrolments (id),
    awarded_by   uuid not null references accounts (id),
    reason       text not null,
    awarded_at   bigint not null
);

-- Earned but not issued, because something stood in the way; goes with the award.
create table waiting_awards (
    enrolment_id uuid not null primary key references enrolments (id),
    since        bigint not null
);

-- What a learner writes for an assignment. Handed in, it has a receipt; marked, points in
-- thousandths. After a brief that was not passed another may be written: the next round. Of an
-- erased author the row stays without a person and without words, for those who marked it.
create table briefs (
    id           uuid not null primary key,
    enrolment_id uuid references enrolments (id),
    assignment   text not null,
    round        bigint not null,
    language     text not null,
    body         text not null,
    saved_at     bigint not null,
    handed_in_at bigint,
    receipt      text unique,
    points       bigint,
    outcome      text,
    marked_at    bigint,
    unique (enrolment_id, assignment, round)
);
create index briefs_unmarked on briefs (assignment, handed_in_at) where marked_at is null;

-- The file that is handed in instead of a typed text; `traces`: what in it may name its author.
create table brief_files (
    brief_id uuid not null primary key references briefs (id),
    digest   bytea not null,
    kind     text not null,
    pages    bigint,
    words    bigint,
    traces   text not null,
    body     bytea not null
);

-- Learners mark samples before they mark each other.
create table calibrations (
    id           uuid not null primary key,
    enrolment_id uuid not null references enrolments (id),
    assignment   text not null,
    sample       text not null,
    marks        text not null,
    made_at      bigint not null
);
create index calibrations_enrolment on calibrations (enrolment_id, assignment);

-- A brief in the hands of a peer. Its place is free again after `due_at` unless it is handed in,
-- and after it is withdrawn. Of an erased reviewer the points stay, without a person.
create table brief_reviews (
    id           uuid not null primary key,
    brief_id     uuid not null references briefs (id),
    enrolment_id uuid references enrolments (id),
    taken_at     bigint not null,
    due_at       bigint not null,
    marks        text not null,
    strength     text not null,
    doubt        text not null,
    suggestion   text not null,
    handed_in_at bigint,
    withdrawn_at bigint,
    withdrawn_by uuid references accounts (id),
    unique (brief_id, enrolment_id)
);
create index brief_reviews_enrolment on brief_reviews (enrolment_id);

-- What the staff decided; the last one counts, the others stay.
create table brief_decisions (
    brief_id   uuid not null references briefs (id),
    number     bigint not null,
    decided_by uuid not null references accounts (id),
    marks      text not null,
    note       text not null,
    decided_at bigint not null,
    primary key (brief_id, number)
);

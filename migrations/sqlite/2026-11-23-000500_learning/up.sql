-- One learner in one edition, for good: a new edition disturbs nobody. `round` counts retakes.
create table enrolments (
    id          blob not null primary key,
    account_id  blob not null references accounts (id),
    course_id   blob not null references courses (id),
    edition_id  blob not null references editions (id),
    round       bigint not null,
    enrolled_at bigint not null,
    unique (account_id, course_id, round)
);

-- One activity done within one enrolment, whatever made it complete (cmi5: at most one each).
create table completions (
    enrolment_id blob not null references enrolments (id),
    activity     text not null,
    manner       text not null,
    completed_at bigint not null,
    primary key (enrolment_id, activity)
);

-- Where a learner stopped reading.
create table positions (
    enrolment_id blob not null primary key references enrolments (id),
    activity     text not null,
    anchor       text,
    at           bigint not null
);

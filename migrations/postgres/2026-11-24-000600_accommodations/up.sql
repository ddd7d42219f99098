-- Learners of a course who are granted something together.
create table learner_groups (
    id        uuid not null primary key,
    course_id uuid not null references courses (id),
    name      text not null,
    made_at   bigint not null,
    unique (course_id, name)
);

-- Who belongs to a group.
create table group_members (
    group_id   uuid not null references learner_groups (id),
    account_id uuid not null references accounts (id),
    added_at   bigint not null,
    primary key (group_id, account_id)
);
create index group_members_account on group_members (account_id);

-- What a person or a group is granted at the quizzes of a course beside their rules. Without
-- `quiz` at all of them; without `ended_at` it is in force. Either an account or a group.
create table accommodations (
    id             uuid not null primary key,
    course_id      uuid not null references courses (id),
    quiz           text,
    account_id     uuid references accounts (id),
    group_id       uuid references learner_groups (id),
    extra_time     text not null,
    extra_attempts bigint not null,
    closes_at      bigint,
    reason         text not null,
    note           text not null,
    granted_by     uuid not null references accounts (id),
    granted_at     bigint not null,
    ended_by       uuid references accounts (id),
    ended_at       bigint
);
create index accommodations_course on accommodations (course_id);

-- More minutes for attempts that were running, once each: the id is made by the form, so that
-- sending it twice adds nothing twice.
create table extensions (
    id         uuid not null primary key,
    course_id  uuid not null references courses (id),
    quiz       text,
    account_id uuid references accounts (id),
    group_id   uuid references learner_groups (id),
    minutes    bigint not null,
    attempts   bigint not null,
    reason     text not null,
    note       text not null,
    granted_by uuid not null references accounts (id),
    granted_at bigint not null
);
create index extensions_course on extensions (course_id);

-- One sitting of one quiz. `sheet` is the draw, frozen at the start: items, order, rules. The
-- outcome is filled once, when it is handed in; a submitted attempt never changes.
create table attempts (
    id           blob not null primary key,
    enrolment_id blob not null references enrolments (id),
    quiz         text not null,
    number       bigint not null,
    sheet        text not null,
    started_at   bigint not null,
    deadline     bigint,
    submitted_at bigint,
    earned       bigint,
    max          bigint,
    outcome      text,
    receipt      text unique,
    unique (enrolment_id, quiz, number)
);
-- At most one open sitting of a quiz, so that two tabs share it.
create unique index attempts_open on attempts (enrolment_id, quiz) where submitted_at is null;

-- What the learner gave for one item; replaced until the attempt is handed in.
create table responses (
    attempt_id blob not null references attempts (id),
    item       text not null,
    response   text not null,
    saved_at   bigint not null,
    primary key (attempt_id, item)
);

-- An item of one edition's quiz whose key was wrong, and what is done about it; of one item the
-- newest is in force, for what was handed in and for what will be. `number` counts within the quiz:
-- a clock that was set back must not make an older one the newest. `answer` is the new key as JSON,
-- null where none is needed.
create table corrections (
    id           blob not null primary key,
    edition_id   blob not null references editions (id),
    quiz         text not null,
    item         text not null,
    remedy       text not null,
    answer       text,
    reason       text not null,
    corrected_by blob not null references accounts (id),
    corrected_at bigint not null,
    number       bigint not null,
    unique (edition_id, quiz, number)
);

-- What a correction changed in one attempt: points before and after, in thousandths, and what
-- followed for the learner (none, passed, certified, below).
create table regrades (
    correction_id blob not null references corrections (id),
    attempt_id    blob not null references attempts (id),
    before_earned bigint not null,
    before_max    bigint not null,
    after_earned  bigint not null,
    after_max     bigint not null,
    consequence   text not null,
    primary key (correction_id, attempt_id)
);
create index regrades_consequence on regrades (correction_id, consequence);
create index regrades_attempt on regrades (attempt_id);
-- Who is on an edition? Asked by every preview of a correction.
create index enrolments_edition on enrolments (edition_id);

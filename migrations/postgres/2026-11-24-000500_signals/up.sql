-- Something unusual about an attempt, for a person to look at; nothing follows by itself. For
-- answers that are alike, `other_id` is the attempt of the other person. `amount` and `items` are
-- the evidence: seconds and questions of a fast attempt, equal wrong answers of two alike. Removed
-- after half a year.
create table signals (
    id         uuid not null primary key,
    kind       text not null,
    edition_id uuid not null references editions (id),
    attempt_id uuid not null references attempts (id),
    other_id   uuid references attempts (id),
    amount     bigint not null,
    items      bigint not null,
    found_at   bigint not null
);
create index signals_attempt on signals (attempt_id);
create index signals_edition on signals (edition_id);

-- Somebody looked at a signal, and what they made of it.
create table signal_looks (
    signal_id uuid not null primary key references signals (id),
    looked_by uuid not null references accounts (id),
    note      text not null,
    looked_at bigint not null
);

-- The SHA-256 of all wrong answers of an attempt, to find another one with the same. Removed after
-- half a year.
create table wrong_answers (
    attempt_id uuid not null primary key references attempts (id),
    edition_id uuid not null references editions (id),
    quiz       text not null,
    digest     bytea not null,
    account_id uuid not null references accounts (id),
    noted_at   bigint not null
);
create index wrong_answers_digest on wrong_answers (edition_id, quiz, digest);

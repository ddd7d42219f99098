-- From where an attempt was handed in, as a keyed digest of quiz, day, address and browser: it can
-- be compared with others of the same quiz and day and with nothing else. Removed after thirty days.
create table devices (
    attempt_id blob not null primary key references attempts (id),
    edition_id blob not null references editions (id),
    quiz       text not null,
    digest     blob not null,
    account_id blob not null references accounts (id),
    noted_at   bigint not null
);
create index devices_digest on devices (edition_id, quiz, digest);

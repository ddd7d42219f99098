-- Transcripts: several certificates of one person under one number. `face` holds every printed fact
-- as at the issue, `seal` its HMAC-SHA-256 under the installation's key; neither ever changes. What
-- a stranger with the number is shown (`public` or `name-match`), and that the holder withdrew it,
-- stand outside the seal, because the holder may decide anew.
create table transcripts (
    id           blob not null primary key,
    account_id   blob not null references accounts (id),
    code         text not null unique,
    format       bigint not null,
    face         text not null,
    seal         blob not null,
    issued_at    bigint not null,
    disclosure   text not null,
    withdrawn_at bigint
);
create index transcripts_account on transcripts (account_id);

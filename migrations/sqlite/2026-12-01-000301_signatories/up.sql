-- Somebody whose name stands under a partner's certificates, with all that is printed of them
-- (`facts`, JSON), from the moment the profile said so until it said otherwise. Another name,
-- office or signature is another row, which nobody has approved yet. `token_hash` is of the link
-- by which they are asked, `answered_name` who answered, in words.
create table signatories (
    id            blob not null primary key,
    partner_id    blob not null references partners (id),
    key           text not null,
    facts         text not null,
    digest        blob not null,
    since_at      bigint not null,
    until_at      bigint,
    token_hash    blob,
    asked_by      blob references accounts (id),
    asked_at      bigint,
    expires_at    bigint,
    answer        text,
    answered_name text,
    answer_reason text,
    answered_at   bigint
);
create unique index signatories_current on signatories (partner_id, key) where until_at is null;
create unique index signatories_token on signatories (token_hash);

-- People who can sign in. `email` is in lower case. `confirmed_at` is null until the link in the
-- confirmation mail was followed.
create table accounts (
    id            blob not null primary key,
    email         text not null unique,
    password_hash text not null,
    full_name     text not null,
    latin_name    text,
    language      text not null,
    country       text,
    occupation    text,
    confirmed_at  bigint,
    created_at    bigint not null
);

-- A row makes an account an operator of this installation.
create table operators (
    account_id   blob not null primary key references accounts (id),
    appointed_at bigint not null
);

-- Signed-in browsers. Only the SHA-256 of the token is kept: a thief of the database has no key.
create table sessions (
    id         blob not null primary key,
    token_hash blob not null unique,
    account_id blob not null references accounts (id),
    device     text not null,
    created_at bigint not null,
    seen_at    bigint not null,
    expires_at bigint not null
);
create index sessions_account on sessions (account_id);
create index sessions_expiry on sessions (expires_at);

-- One-time links (confirm an address, reset a password, change an address, first operator).
-- Again only the hash of the token.
create table links (
    token_hash blob not null primary key,
    purpose    text not null,
    account_id blob references accounts (id),
    email      text,
    created_at bigint not null,
    expires_at bigint not null,
    used_at    bigint
);
create index links_account on links (account_id);
create index links_expiry on links (expires_at);

-- Programs that may check long lists of certificates. The key is shown once; here stands its
-- SHA-256.
create table api_keys (
    id             uuid not null primary key,
    name           text not null,
    key_hash       bytea not null unique,
    lists_per_hour bigint not null,
    made_by        uuid not null references accounts (id),
    made_at        bigint not null,
    ended_at       bigint
);

-- Programs that may check long lists of certificates. The key is shown once; here stands its
-- SHA-256.
create table api_keys (
    id             blob not null primary key,
    name           text not null,
    key_hash       blob not null unique,
    lists_per_hour bigint not null,
    made_by        blob not null references accounts (id),
    made_at        bigint not null,
    ended_at       bigint
);

-- A key that signs for the installation or a partner. The secret half is sealed under a key that
-- lies outside the database, together with every column that says what the key is.
create table signing_keys (
    owner          text not null,
    purpose        text not null,
    kid            text not null,
    algorithm      text not null,
    public_half    blob not null,
    sealed_secret  blob not null,
    made_at        bigint not null,
    active_from    bigint not null,
    retired_at     bigint,
    compromised_at bigint,
    primary key (owner, kid)
);
-- A list of revocation bits, and how many are set: no list with fewer is ever published.
create table status_lists (
    number    bigint not null primary key,
    owner     text not null,
    opened_at bigint not null,
    set_count bigint not null
);
create index status_lists_owner on status_lists (owner, number);
-- A bit that was given to a credential, once; set when that is revoked, and never unset.
create table status_entries (
    list        bigint not null references status_lists (number),
    place       bigint not null,
    reserved_at bigint not null,
    set_at      bigint,
    primary key (list, place)
);
create index status_entries_set on status_entries (list, set_at);

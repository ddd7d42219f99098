-- What happened to a certificate, as a leaf of the transparency log. Written with the deed, without
-- a position; the sequencer gives it one and nothing of it changes after that. `digest` is public,
-- made of `document` (the SHA-256 of what was decided) and `salt` (which goes to the holder); both
-- are forgotten with the person. `leaf` is the hash in the tree.
create table log_entries (
    id         uuid not null primary key,
    subject_id uuid not null,
    kind       text not null,
    digest     bytea not null,
    document   bytea,
    salt       bytea,
    logged_at  bigint not null,
    leaf       bytea not null,
    position   bigint unique,
    unique (subject_id, kind)
);
create index log_entries_waiting on log_entries (id) where position is null;
create index log_entries_leaf on log_entries (leaf);

-- Consecutive hashes of the tree (C2SP tlog-tiles), 32 bytes each, at most 256. A full row never
-- changes; the last one of each level grows.
create table log_tiles (
    level  bigint not null,
    number bigint not null,
    hashes bytea not null,
    primary key (level, number)
);

-- Every state of the log that was signed and shown. A row never changes and never goes.
create table log_checkpoints (
    size      bigint not null primary key,
    root      bytea not null,
    note      text not null,
    signed_at bigint not null
);

-- The one row: how many leaves have a position, and the identity of the log, kept from its first
-- checkpoint.
create table log_heads (
    id     bigint not null primary key check (id = 1),
    size   bigint not null,
    origin text
);
insert into log_heads (id, size) values (1, 0);

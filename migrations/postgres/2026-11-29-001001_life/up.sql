-- A certificate set aside while something about it is looked into. The one row of a certificate
-- that has no release is why it does not count now. Reasons are public, notes are not.
create table holds (
    id             uuid not null primary key,
    certificate_id uuid not null references certificates (id),
    held_by        uuid not null references accounts (id),
    reason         text not null,
    note           text not null,
    held_at        bigint not null,
    released_by    uuid references accounts (id),
    release_note   text,
    released_at    bigint
);
create unique index holds_open on holds (certificate_id) where released_at is null;
create index holds_certificate on holds (certificate_id);

-- Who replaced a certificate, and why: `name-corrected` or `renewed`. The successor itself stands
-- in `certificates`. Certificates replaced before this table came have no row: all of them got
-- another name.
create table replacements (
    certificate_id uuid not null primary key references certificates (id),
    replaced_by    uuid not null references accounts (id),
    cause          text not null,
    note           text not null,
    replaced_at    bigint not null
);

-- A course, whatever its edition. `key` is the author's id and never changes.
create table courses (
    id         uuid not null primary key,
    partner_id uuid not null references partners (id),
    key        text not null unique,
    slug       text not null,
    created_at bigint not null,
    unique (partner_id, slug)
);

-- Frozen editions: the whole content in canonical form, readable by the reader of its `format`.
-- `source_digest` tells whether the author's files changed, `content_digest` whether this row did.
create table editions (
    id             uuid not null primary key,
    course_id      uuid not null references courses (id),
    number         bigint not null,
    version        text not null,
    format         bigint not null,
    source_digest  bytea not null,
    content_digest bytea not null,
    content        text not null,
    published_at   bigint not null,
    published_by   uuid references accounts (id),
    unique (course_id, number)
);

-- Which edition new enrolments get. No row: the course is not offered.
create table offers (
    course_id  uuid not null primary key references courses (id),
    edition_id uuid not null references editions (id),
    offered_at bigint not null
);

-- Pictures of editions, by the SHA-256 of their bytes.
create table media (
    digest     bytea not null primary key,
    media_type text not null,
    body       bytea not null
);

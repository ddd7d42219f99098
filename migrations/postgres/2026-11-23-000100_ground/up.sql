-- What an installation knows about itself: its id, the last time it saw on the clock.
create table settings (
    name  text not null primary key,
    value text not null
);

-- Who did what to what, and when. Append-only; carries ids and words, never personal data.
create table journal (
    id          uuid not null primary key,
    at          bigint not null,
    actor_id    uuid,
    verb        text not null,
    object_kind text not null,
    object      text not null,
    detail      text not null
);
create index journal_object on journal (object_kind, object);

-- Work to do after a commit. Inserted by the transaction that makes it necessary, so that a mail
-- and the fact it reports cannot disagree. A finished job keeps its row until it is swept.
create table jobs (
    id           uuid not null primary key,
    kind         text not null,
    payload      text not null,
    created_at   bigint not null,
    run_at       bigint not null,
    attempts     bigint not null,
    locked_until bigint,
    done_at      bigint,
    last_error   text
);
create index jobs_waiting on jobs (run_at) where done_at is null;

-- A lower pass mark of a later edition, applied back to one edition's quiz: from which percentage to
-- which, as which edition asks it, why, by whom and when. The lowest is in force, for what was
-- handed in, for what is open and for what will be started; a mark is never raised by it.
create table lowerings (
    id         uuid not null primary key,
    edition_id uuid not null references editions (id),
    quiz       text not null,
    from_mark  bigint not null,
    to_mark    bigint not null,
    like_id    uuid not null references editions (id),
    reason     text not null,
    lowered_by uuid not null references accounts (id),
    lowered_at bigint not null,
    unique (edition_id, quiz, to_mark),
    check (to_mark < from_mark)
);

-- Who passed a quiz by a lowered mark, and what followed (passed, certified).
create table lowering_passes (
    lowering_id  uuid not null references lowerings (id),
    enrolment_id uuid not null references enrolments (id),
    consequence  text not null,
    primary key (lowering_id, enrolment_id)
);
create index lowering_passes_enrolment on lowering_passes (enrolment_id);

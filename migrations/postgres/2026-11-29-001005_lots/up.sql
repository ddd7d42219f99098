-- Certificates to be revoked together. One operator proposes, another confirms; until then nothing
-- happens. `decision`: `confirmed` or `withdrawn`.
create table revocation_lots (
    id          uuid not null primary key,
    proposed_by uuid not null references accounts (id),
    reason      text not null,
    note        text not null,
    proposed_at bigint not null,
    decided_by  uuid references accounts (id),
    decision    text,
    decided_at  bigint
);

create table revocation_lot_items (
    lot_id         uuid not null references revocation_lots (id),
    certificate_id uuid not null references certificates (id),
    primary key (lot_id, certificate_id)
);

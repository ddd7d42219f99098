-- A holder asks for another name on a certificate; an administrator of the partner decides. The
-- open one of a certificate has no decision: `approved` or `refused`.
create table name_requests (
    id             blob not null primary key,
    certificate_id blob not null references certificates (id),
    partner_id     blob not null references partners (id),
    asked_by       blob not null references accounts (id),
    name           text not null,
    latin_name     text,
    why            text not null,
    asked_at       bigint not null,
    decided_by     blob references accounts (id),
    decision       text,
    decision_note  text,
    decided_at     bigint
);
create unique index name_requests_open on name_requests (certificate_id) where decided_at is null;
create index name_requests_certificate on name_requests (certificate_id);
create index name_requests_partner on name_requests (partner_id, asked_at);

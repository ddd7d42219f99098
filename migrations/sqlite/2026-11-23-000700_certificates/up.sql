-- Awards. `face` holds every printed fact as sealed at the award, `seal` its HMAC-SHA-256 under
-- the installation's key. `succeeds` names the certificate that this one replaces.
create table certificates (
    id           blob not null primary key,
    enrolment_id blob not null references enrolments (id),
    succeeds     blob unique references certificates (id),
    code         text not null unique,
    format       bigint not null,
    face         text not null,
    seal         blob not null,
    awarded_at   bigint not null
);
-- One award per enrolment; only a successor may stand beside it.
create unique index certificates_first on certificates (enrolment_id) where succeeds is null;
-- Award and successors together: asked after every completion and for every list.
create index certificates_enrolment on certificates (enrolment_id);

-- A row here ends a certificate; no row means it stands. Who, when and why are never optional.
create table revocations (
    certificate_id blob not null primary key references certificates (id),
    revoked_by     blob not null references accounts (id),
    reason         text not null,
    note           text not null,
    revoked_at     bigint not null
);

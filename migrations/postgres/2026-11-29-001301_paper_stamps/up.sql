-- A timestamp (RFC 3161) about the signature of a certificate's paper with this version of its
-- credential attached: made once, and part of the paper from then on. `imprint` is the SHA-256 of the
-- signature it is about, `token` what the authority answered.
create table paper_stamps (
    certificate_id uuid not null references certificates (id),
    version        bigint not null,
    imprint        bytea not null,
    token          bytea not null,
    stamped_at     bigint not null,
    primary key (certificate_id, version)
);

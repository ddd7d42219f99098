-- What a stranger who types the number of a certificate is shown: `public`, `name-match` or
-- `links-only`. Chosen by the holder; no row means `name-match`.
create table disclosures (
    certificate_id uuid not null primary key references certificates (id),
    disclosure     text not null,
    chosen_at      bigint not null
);

-- Links by which a holder shows the whole certificate until a day. The token is known to whoever
-- has the link; here stands its SHA-256.
create table share_links (
    id             uuid not null primary key,
    certificate_id uuid not null references certificates (id),
    token_hash     bytea not null unique,
    made_at        bigint not null,
    expires_at     bigint not null,
    ended_at       bigint
);
create index share_links_certificate on share_links (certificate_id);

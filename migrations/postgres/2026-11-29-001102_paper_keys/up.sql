-- A key that signs papers, of the installation or of a partner, with the chain of certificates that
-- tells whose it is (PEM). The secret is sealed under a key that lies outside the database, together
-- with owner and chain. It signs the papers issued from `on_from` on and before `off_at`, at every
-- download; none once it is distrusted. `origin`
-- tells whether the root was made here (`made`) or the chain brought along (`imported`).
create table paper_keys (
    id            uuid not null primary key,
    owner         text not null,
    kind          text not null,
    origin        text not null,
    chain         text not null,
    sealed_secret bytea not null,
    on_from       bigint not null,
    off_at        bigint,
    distrusted_at bigint
);
create index paper_keys_owner on paper_keys (owner, on_from);

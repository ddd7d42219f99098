-- Organisations that author and issue. `key` never changes, `slug` is its folder and address;
-- `profile` is the canonical form of partner.toml.
create table partners (
    id         blob not null primary key,
    key        text not null unique,
    slug       text not null unique,
    profile    text not null,
    digest     blob not null,
    updated_at bigint not null
);

-- Who acts for a partner, and as what: author or admin.
create table memberships (
    partner_id blob not null references partners (id),
    account_id blob not null references accounts (id),
    role       text not null,
    since      bigint not null,
    primary key (partner_id, account_id)
);
create index memberships_account on memberships (account_id);

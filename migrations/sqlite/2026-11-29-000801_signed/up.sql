-- A certificate as signed for machines: the bytes that are served. Signed anew it gets another
-- version; the highest counts, the others stay.
create table credentials (
    certificate_id blob not null references certificates (id),
    version        bigint not null,
    document       text not null,
    digest         blob not null,
    owner          text not null,
    kid            text not null,
    list           bigint not null,
    place          bigint not null,
    signed_at      bigint not null,
    primary key (certificate_id, version),
    unique (list, place),
    foreign key (list, place) references status_entries (list, place)
);
create index credentials_key on credentials (owner, kid, certificate_id);

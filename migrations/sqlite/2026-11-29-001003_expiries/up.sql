-- The last day of certificates that expire, `2029-11-23`, as it stands in the sealed face, so that
-- it can be looked for; and when their holders were warned, once sixty and once seven days before.
create table expiries (
    certificate_id blob not null primary key references certificates (id),
    last_day       text not null,
    warned_60_at   bigint,
    warned_7_at    bigint
);
create index expiries_last_day on expiries (last_day);
insert into expiries (certificate_id, last_day)
    select id, json_extract(face, '$.valid_until') from certificates
    where json_extract(face, '$.valid_until') is not null;

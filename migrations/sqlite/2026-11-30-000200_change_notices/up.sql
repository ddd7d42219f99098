-- That the holder of a certificate was told how a source changed: of each version once, so that
-- nobody hears of it twice. The certificate may have a successor, the enrolment stays.
create table change_notices (
    enrolment_id blob not null references enrolments (id),
    source       text not null,
    version      bigint not null,
    told_by      blob not null references accounts (id),
    told_at      bigint not null,
    primary key (enrolment_id, source, version)
);

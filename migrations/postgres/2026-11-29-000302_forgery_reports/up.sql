-- What people tell us about papers that they take for forgeries. `contact` is emptied when the
-- report is closed.
create table forgery_reports (
    id          uuid not null primary key,
    code        text not null,
    what        text not null,
    place       text not null,
    contact     text not null,
    language    text not null,
    reported_at bigint not null,
    closed_by   uuid references accounts (id),
    closed_at   bigint,
    note        text not null
);
create index forgery_reports_reported on forgery_reports (reported_at);

-- The latest moment that the machine's clock has shown, in one row (id 1): a clock below it went
-- back. `noted_at`: when that was last written in the journal.
create table clock_marks (
    id       bigint not null primary key,
    highest  bigint not null,
    noted_at bigint
);

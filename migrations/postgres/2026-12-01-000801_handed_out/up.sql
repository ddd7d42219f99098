-- Papers of certificates that were handed out: the SHA-256 of each file, kept before its first byte
-- is sent, so that it is known as ours whatever is drawn later. `seal` is an HMAC-SHA-256 under the
-- installation's key over the other columns: who can write rows makes no file one of ours. They go
-- with the holder's name.
create table certificate_papers (
    certificate_id uuid not null references certificates (id),
    digest         bytea not null,
    size           bigint not null,
    made_at        bigint not null,
    seal           bytea not null,
    primary key (certificate_id, digest)
);
-- The same of transcripts; they go with the transcript.
create table transcript_papers (
    transcript_id uuid not null references transcripts (id),
    digest        bytea not null,
    size          bigint not null,
    made_at       bigint not null,
    seal          bytea not null,
    primary key (transcript_id, digest)
);

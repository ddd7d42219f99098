-- A row here ends an approval of a signatory. `token_hash` is of the link by which it was given: a
-- link takes one answer, so it names the approval, also once the signatory was asked anew and
-- `signatories` says nothing of it any more. Taken back by an account that looks after it
-- (`withdrawn_by`), or by the link, in the name of who did (`withdrawn_name`). Never removed.
create table approval_withdrawals (
    token_hash     blob not null primary key,
    signatory_id   blob not null references signatories (id),
    approved_name  text not null,
    approved_at    bigint not null,
    withdrawn_by   blob references accounts (id),
    withdrawn_name text,
    reason         text not null,
    withdrawn_at   bigint not null
);
create index approval_withdrawals_signatory on approval_withdrawals (signatory_id);

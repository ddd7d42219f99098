drop index gains_quiz;
create index gains_quiz on gains (edition_id, quiz);
drop table choice_tallies;
create table choice_tallies (
    edition_id uuid not null references editions (id),
    quiz       text not null,
    item       text not null,
    choice     text not null,
    percent    bigint not null,
    people     bigint not null,
    primary key (edition_id, quiz, item, choice, percent)
);
delete from score_tallies;
delete from item_tallies;
insert into tallies_due (attempt_id) select id from attempts
    where submitted_at is not null and id not in (select attempt_id from tallies_due);

-- Of those whose first attempts at a pre-test and its post-test are both counted: how many met an
-- item in each test, and what it earned them there, in thousandths of its points. The quiz is the
-- post-test.
create table gain_tallies (
    edition_id    blob not null references editions (id),
    quiz          text not null,
    item          text not null,
    before_people bigint not null,
    before_sum    bigint not null,
    after_people  bigint not null,
    after_sum     bigint not null,
    primary key (edition_id, quiz, item)
);

-- Where somebody finished both tests, everything is counted again.
delete from score_tallies where edition_id in (select edition_id from gains);
delete from item_tallies where edition_id in (select edition_id from gains);
delete from choice_tallies where edition_id in (select edition_id from gains);
insert into tallies_due (attempt_id)
    select attempts.id from attempts
    join enrolments on enrolments.id = attempts.enrolment_id
    where attempts.submitted_at is not null
        and enrolments.edition_id in (select edition_id from gains)
        and attempts.id not in (select attempt_id from tallies_due);

-- In which language the page stood when the response was given; null for older ones.
alter table responses add column language text;

-- Attempts handed in whose results are not yet counted below. Inserted by the handing in, removed
-- by the transaction that counts it, so each is counted once.
create table tallies_due (
    attempt_id blob not null primary key references attempts (id)
);
insert into tallies_due (attempt_id) select id from attempts where submitted_at is not null;

-- With how many corrections a quiz was counted; when there are more, it is counted anew.
create table tally_states (
    edition_id  blob not null references editions (id),
    quiz        text not null,
    corrections bigint not null,
    primary key (edition_id, quiz)
);

-- How many people reached each whole percent at their first attempt, by language.
create table score_tallies (
    edition_id blob not null references editions (id),
    quiz       text not null,
    language   text not null,
    percent    bigint not null,
    people     bigint not null,
    primary key (edition_id, quiz, language, percent)
);

-- Sums over first attempts of what an item earned (x) and what the rest of its sheet earned (r),
-- each in thousandths of its maximum; seconds on the item where they are known.
create table item_tallies (
    edition_id blob not null references editions (id),
    quiz       text not null,
    item       text not null,
    language   text not null,
    people     bigint not null,
    blanks     bigint not null,
    sum_x      bigint not null,
    sum_xx     bigint not null,
    sum_r      bigint not null,
    sum_rr     bigint not null,
    sum_xr     bigint not null,
    timed      bigint not null,
    seconds    bigint not null,
    primary key (edition_id, quiz, item, language)
);

-- How many chose what, by the percent that they reached as a whole.
create table choice_tallies (
    edition_id blob not null references editions (id),
    quiz       text not null,
    item       text not null,
    choice     text not null,
    percent    bigint not null,
    people     bigint not null,
    primary key (edition_id, quiz, item, choice, percent)
);

-- First pre-test and counting post-test of one learner, in thousandths of the points; the quiz is
-- the post-test.
create table gains (
    enrolment_id blob not null references enrolments (id),
    quiz         text not null,
    edition_id   blob not null references editions (id),
    before_share bigint not null,
    after_share  bigint not null,
    primary key (enrolment_id, quiz)
);
create index gains_quiz on gains (edition_id, quiz);

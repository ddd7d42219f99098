-- What a learner answers to the checklist of a course, for one country, privately. The newest
-- change of a section tells a form that was filled in meanwhile from one that was not, so a row
-- taken back stays, without answer and note.
create table checklist_answers (
    enrolment_id blob not null references enrolments (id),
    question     text not null,
    answer       text,
    note         text not null,
    changed_at   bigint not null,
    primary key (enrolment_id, question)
);

-- Which country the answers are about, in the learner's own words.
create table checklist_subjects (
    enrolment_id blob not null primary key references enrolments (id),
    country      text not null,
    changed_at   bigint not null
);

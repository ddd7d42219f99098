-- Whose certificates an edition's own certificate rests on, by the ids of their courses. Tells, when
-- one of them is awarded, which enrolments may have become complete.
create table edition_parts (
    edition_id blob not null references editions (id),
    course_key text not null,
    primary key (edition_id, course_key)
);
create index edition_parts_course on edition_parts (course_key);

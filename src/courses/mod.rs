//! From files to published editions, and what visitors may browse.
//!
//! # Words
//! A *course* is what is learned; an *edition* is its frozen content. An *activity* is a lesson, a
//! quiz or an assignment. A *diagnostic* is one problem of a file, with its place and its cure.
//! A *source* is what prose cites; each *change* makes its next version. What cites it is *stale*,
//! in one language, from a change on until somebody has looked.
//!
//! # What always holds
//! 1. A published edition never changes; learners stay on the one they enrolled in.
//! 2. Nothing is published while one error stands in any file of the course.
//! 3. HTML in an edition was rendered and sanitised once, at publication.
//! 4. Reading hostile files ends in a diagnostic, in bounded time and memory.
//!
//! # What is not here
//! Enrolments and progress (`learning`). How an item is marked (`items`).
//!
//! # Start reading at
//! `content.rs`, what an edition holds; `source.rs`, how files become it; `publish.rs`, the deed.

mod admin;
mod alignment;
mod around;
mod assemble;
mod assemble_answers;
mod assemble_assignment;
mod assemble_quiz;
mod assignment;
mod assignment_draft;
mod assignment_file;
mod beside;
mod boxes;
mod check;
mod check_facts;
mod check_quiz;
mod checklist;
pub mod codes;
pub mod content;
mod data;
mod dependants;
mod diagnostic;
mod direction;
mod draft;
mod edition;
mod facts;
mod freeze;
mod glossary;
mod headings;
mod ids;
mod judge;
mod library;
mod limits;
mod links;
mod locator;
mod lock;
mod manifest;
mod markdown;
mod media;
mod media_words;
mod moved;
mod notes;
mod outline;
mod participation;
mod partner_file;
mod publish;
mod publish_all;
mod severity;
mod shelf;
mod questions;
pub mod quiz;
mod quiz_answers;
mod quiz_bank;
mod quiz_body;
mod quiz_check;
mod quiz_draft;
mod quiz_file;
mod quiz_keys;
mod quiz_marks;
mod quiz_outcomes;
mod quiz_settings;
mod quiz_tells;
mod raster;
mod references;
mod render;
pub mod report;
mod source;
mod stale;
mod store;
mod survey;
mod svg;
mod svg_anew;
mod table;
#[cfg(test)]
mod tests;
mod tongue;
mod translation;
mod translation_quiz;

pub use admin::{CourseAdmin, course_admin};
pub use assignment::{
    Assignment, AssignmentText, Criterion, CriterionText, Grade, Sample, SampleText,
};
pub use check::{
    CitedCourse, Locked, check, lock, read_all, read_cited, read_course, read_partner,
};
pub use check_quiz::check_quiz;
pub use checklist::{Basis, LessonOf, Question};
pub use dependants::{Cited, Dependant};
pub use diagnostic::{Diagnostic, Place};

pub use content::{
    Activity, Change, Checklist, ChecklistSection, Content, CourseText, Heading, Lesson,
    LessonText, Medium, Module, ModuleText, Participation, Quiz, QuizText, Requirement, Signing,
    Stale,
};
pub use edition::{
    ContentError, Edition, altered_editions, edition, edition_numbered, editions_of, partners_of,
};
pub use facts::{
    Certainty, FACTS_FILE, Fact, FactFault, Facts, Traced, judge_facts, trace, trace_page,
};
pub use ids::derived as derived_key;
pub use library::{Library, Offer};
pub use limits::measure;
pub use moved::{Moved, moved};
pub use partner_file::LARGEST_LOGO;
pub use publish::{Package, Publication, PublishError, publish};
pub use publish_all::{PublishAllError, Shelved, publish_all};
pub use questions::medium;
pub use quiz::{Counts, Disclosure, Minimum, QuizSettings};
pub use raster::{Budget as PictureBudget, anew as picture_anew};
pub use render::words;
pub use shelf::publish_at_start;
pub use stale::Looked;
pub use survey::{Ease, LessonFigures, QuizFigures, Survey, survey};
pub use table::TableError;

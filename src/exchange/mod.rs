//! Questions from and for other systems: GIFT, Aiken and Moodle XML.
//!
//! # Words
//! A *question* is one item in a form that belongs to no system. A *construct* is one part of a
//! source that means something: a choice, a feedback, a hint, a picture. A *report* says of every
//! construct whether it was kept, changed or dropped, and of every question what became of it.
//!
//! # What always holds
//! 1. Nothing is dropped without a line in the report that names its place and the reason.
//! 2. The numbers add up: questions found = converted + changed + refused; constructs found =
//!    kept + changed + dropped.
//! 3. Nothing of a source becomes syntax of ours: every sign that could is escaped.
//! 4. Hostile files are answered in time and memory proportional to their size, which is limited.
//!
//! # What is not here
//! Reading our own quiz files: that is `courses`. Asking and marking: `items`.
//!
//! # Start reading at
//! `question.rs`, the neutral form; `gift.rs`, the first reader; `quiz_file.rs`, the writer.

mod aiken;
mod clean;
mod cloze;
mod fit;
mod fit_answers;
mod from_answers;
mod from_item;
mod gift;
mod gift_answers;
mod html;
mod html_tags;
mod markdown;
mod moodle_kinds;
mod moodle_shares;
mod moodle_xml;
mod outside;
mod pictures;
pub mod question;
mod quiz_file;
pub mod report;
mod rich;
mod shares;
mod source;
#[cfg(test)]
mod tests;
mod to_gift;
mod to_moodle_xml;
mod xml_guard;

pub use from_item::{Exported, from_quiz};
pub use outside::Frame;
pub use pictures::{Lying, Picture};
pub use question::{Answers, Question};
pub use quiz_file::{QuizFile, write};
pub use report::{Place, Report};
pub use source::{Format, Imported, MOST_BYTES, Unreadable, read, read_beside};
pub use to_gift::to_gift;
pub use to_moodle_xml::to_moodle_xml;

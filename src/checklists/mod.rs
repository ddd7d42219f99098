//! What a learner answers to the checklist of a course, and the gaps that the answers show.
//!
//! # Words
//! A *checklist* is a course's list of questions about something outside it, such as the law of a
//! country, which the learner names. An *entry* is the answer to one question with its note; a
//! *gap* is a question whose answer is not yes.
//!
//! # What always holds
//! 1. Answers are private: only the learner whose enrolment it is reads or writes them, no page of
//!    staff shows them, and they go with the person.
//! 2. A section is saved whole. What was saved meanwhile from another page is never overwritten
//!    unseen; saving the same again changes nothing.
//! 3. Gaps are ordered by what stands behind the question, duties of treaties first. There is no
//!    total: a number would hide which duty is not met.
//!
//! # What is not here
//! The questions: `courses`. Whether anything is done or earned by answering: nothing is.
//!
//! # Start reading at
//! `gaps.rs`, the rule; then `save.rs`, the deeds.

mod entry;
mod forget;
mod gaps;
mod save;
mod sheet;
mod store;
#[cfg(test)]
mod tests;

pub use entry::{Answer, COUNTRY_LIMIT, Entries, Entry, Filled, NOTE_LIMIT};
pub use forget::forget;
pub use gaps::{Gap, Gaps, SectionGaps, Tally, gaps};
pub use save::{CountryTooLong, SaveError, SectionForm, filled, name_country, save_section};
pub use sheet::{Printing, sheet};

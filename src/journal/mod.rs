//! Who did what to what, and when; append-only.
//!
//! # Words
//! An *entry* is actor, verb, object, time and a detail. Verbs are past participles (xAPI, cmi5:
//! *enrolled, completed, submitted, passed*; ours: *published, awarded, revoked*).
//!
//! # What always holds
//! 1. An entry commits with the deed it reports, or not at all.
//! 2. No entry carries personal data: ids, keys and words of ours only.
//! 3. Nothing is ever changed or removed here.
//! 4. Entries are in the order of their ids, which the machine's clock gives: it may go back from
//!    one start to the next. What `note_newest` wrote is the newest of its kind all the same.
//!
//! # What is not here
//! Sending anything anywhere, and any rule that reads the journal to decide.
//!
//! # Start reading at
//! `note`, the deed that all others use; `clock.rs`, which writes by itself.

mod clock;
mod entry;
mod store;

pub use clock::watch_clock;
pub use entry::{
    Entry, Object, Verb, latest_ending, newest, note, note_all, note_detail, note_newest,
    of_object, page, recent,
};

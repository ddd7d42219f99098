//! What operators and partners must know: counts, and findings that want a person.
//!
//! # Words
//! A *pulse* is a handful of counts; an *overview* adds what waits and what is stuck. A *finding*
//! is something that should not be. A *count* is a number of people that hides small groups. The
//! *shelf* is the list of all editions.
//!
//! # What always holds
//! 1. This room reads and never writes.
//! 2. Nothing here names a person.
//! 3. A [`Count`] of one to four people is never a number (features.md §6.3), so that no partner
//!    can single out a learner.
//!
//! # What is not here
//! Showing any of it: the operator's pages, `/metrics` and the commands do.
//!
//! # Start reading at
//! `pulse.rs`, then `reconcile.rs`.

mod by_hand;
mod count;
mod overview;
mod pulse;
mod reconcile;
mod shelf;
mod store;
#[cfg(test)]
mod tests;

pub use by_hand::{ManyByHand, many_by_hand};
pub use count::{Count, CourseCounts, course_counts};
pub use overview::{Overview, Stuck, overview};
pub use pulse::{Pulse, pulse};
pub use reconcile::{Findings, passed_without_certificate, verify_all};
pub use shelf::{Shelved, shelf};

//! What single learners and groups are granted at quizzes beside their rules.
//!
//! # Words
//! An *accommodation* grants a *recipient*, a person or a *group*, more time, more attempts or a
//! later closing date at the quizzes of a course, for a *reason*. An *allowance* is what all of
//! these come to for one person at one quiz.
//!
//! # What always holds
//! 1. Of several accommodations the more time and the later closing hold; extra attempts add up: a
//!    second one is given when the first was used. Nobody loses by a grant.
//! 2. Each is given and ended by somebody who looks after the course, with a reason, and stands in
//!    the journal; so does taking somebody out of a group, which ends it for them. Notes may speak
//!    of health: they are shown to those who look after the course and stand in no journal and no
//!    log.
//! 3. Granting again with the same id changes nothing.
//! 4. In force on the next request: allowances are asked of the database, never kept.
//!
//! # What is not here
//! Attempts that are running: `assessment` moves their deadlines.
//!
//! # Start reading at
//! `allowance.rs`, the rules; `grant.rs`, the deeds.

mod allowance;
mod forget;
mod grant;
mod group;
mod store;
#[cfg(test)]
mod tests;

pub use allowance::{Allowance, ExtraTime};
pub use forget::forget;
pub use grant::{
    Accommodation, EndError, Grant, GrantError, InForce, Reason, Recipient, accommodations,
    allowance, check_recipient, editions, end, grant, in_force, latest_closing, learner,
};
pub use group::{
    Added, Group, GroupError, GroupMember, GroupName, add_members, groups, make_group, members,
    remove_member,
};

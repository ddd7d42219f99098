//! A learner sits a quiz; the responses are marked; the outcome is kept.
//!
//! # Words
//! An *attempt* is one sitting of one quiz within one enrolment. Its *terms* are the draw and the
//! rules it was started with. A *response* is what the learner gave for one item. A *submission*
//! is the handing in with its score, outcome and receipt. A *sitting* is an attempt with its
//! responses.
//!
//! # What always holds
//! 1. The server owns the attempt: draw, order, cut score, minima and deadline are fixed at the
//!    start; a cut score is lowered by `pass_mark` alone, and never raised. One quiz has one open
//!    attempt per enrolment, whatever tabs and devices ask, and never more attempts than can all be
//!    read.
//! 2. A response is durable when `save` has answered. A blank is not a wrong answer.
//! 3. Submitting again gives the first result. A submitted attempt changes by a correction alone,
//!    which keeps the old score beside the new one, and by a lowered pass mark, which takes nothing
//!    away; what was passed stays passed. Only what the
//!    clock closed without a pass while something did not work, and of which no answers were shown
//!    since, can be opened again, by somebody who looks after the course and with a reason.
//! 4. Marking depends on items and responses alone: same input, same score, on any day.
//! 5. Nobody is failed for lateness: after the deadline, plus a grace for slow networks, the
//!    attempt is closed by whoever looks next, with what was saved.
//! 6. Nothing of the key leaves this room before the attempt is submitted.
//!
//! # What is not here
//! How an item is marked is `items`. Whether the course is finished is `learning`. This room has
//! never heard of certificates.
//!
//! # Start reading at
//! `attempt.rs` and `passing.rs`, the rules; `submit.rs`, the deed.

mod attempt;
mod conditions;
mod extend;
mod forget;
pub mod pass_mark;
mod passing;
mod receipts;
pub mod regrade;
mod rehearse;
mod save;
mod shown;
mod sitting;
mod start;
mod store;
mod submit;
mod ticket;
#[cfg(test)]
mod tests;

pub use attempt::{Attempt, Outcome, Receipt, Submission, Terms};
pub use conditions::{
    Conditions, Disclosed, MOST_ATTEMPTS, attempts_allowed, conditions, counting, passes_now,
    was_passed,
};
pub use extend::{
    Extended, Extension, Outage, Reach, extend, extensions, follow_allowances, reach,
};
pub use forget::forget;
pub use passing::{Earned, Within};
pub use receipts::{Receipted, any_by_receipt, by_receipt};
pub use rehearse::rehearse;
pub use save::{Given, SaveError, save};
pub use shown::note_shown;
pub use sitting::{
    Responses, Review, Saved, Sitting, attempt, attempts, open, open_in, running, sitting,
    sitting_of,
};
pub use start::{StartError, sizes, start};
pub use submit::{Overdue, SubmitError, close_overdue, overdue, submit, submit_sitting};
pub use ticket::{Ticket, Tickets, kept_by_ticket, save_by_ticket};

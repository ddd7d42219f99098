//! Who is enrolled in what, what is done, and what is still missing.
//!
//! # Words
//! An *enrolment* is one learner in one edition. A *completion* is one activity done within it.
//! The *position* is where the learner stopped reading. The *standing* is what is done and what is
//! missing, computed from edition and completions. A *study* is the proof that a learner, an
//! enrolment and an edition belong together.
//!
//! # What always holds
//! 1. An enrolment keeps its edition for good; a new edition disturbs nobody.
//! 2. A completion is never taken back, so progress never falls; it counts activities of the
//!    pinned edition only, so it never exceeds 100 percent.
//! 3. Enrolling, completing and stopping again change nothing but the position.
//! 4. Only the learner whose enrolment it is reads or writes through it; others find nothing.
//!
//! # What is not here
//! Attempts and their marks (`assessment` reports a pass through [`complete`]). Awards.
//!
//! # Start reading at
//! `standing.rs`, the rules; then `enrol.rs` and `read.rs`, the deeds.

mod completion;
mod enrol;
mod enrolment;
mod forget;
mod read;
mod standing;
mod store;
mod studies;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use completion::{Completion, Completions, Manner, complete, completions};
pub use enrol::enrol;
pub use enrolment::{
    Enrolment, NotTheirs, Study, all_enrolments, enrolment, enrolment_in, enrolments,
    enrolments_resting_on, find, is_in_programme,
};
pub use forget::forget;
pub use read::{Position, ReadError, StopError, position, read_lesson, stop_at};
pub use standing::{ModuleStanding, RequirementStanding, Standing, Tally};
pub use studies::{Studies, Studying};

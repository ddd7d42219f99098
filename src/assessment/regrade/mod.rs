//! A wrong key is corrected after people have handed in: what then counts, who is concerned, and
//! the deed that marks anew. The corrections of a quiz also hold for everything handed in later.
//! Where not the key but the pass mark was too high, see `pass_mark`, which takes the same way to
//! completion and certificate.

mod answer;
mod carry_out;
mod case;
mod correction;
mod elsewhere;
mod key;
mod preview;
mod report;
mod store;
#[cfg(test)]
mod tests;

pub use answer::{AcceptedAmount, AcceptedText, AnswerMisfit, RightAnswer};
pub use carry_out::{Corrected, correct};
pub use correction::{
    Correction, CorrectionReason, Corrections, NoReason, Remedy, RemedyKind, Treatment,
};
pub use elsewhere::{Elsewhere, elsewhere};
pub use key::MarkingKey;
pub use preview::{Affected, Draft, Preview, RegradeError, preview};
pub use report::{Consequence, Part, Regrade, Report, Totals, correction, corrections_of, report};
pub use store::in_force;

pub(super) use carry_out::pass;
pub(super) use case::Case;
pub(super) use store::{attempts_of, cases, in_flight, in_force_for};

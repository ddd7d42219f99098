//! A learner writes a brief; peers who know no name mark it; the staff decides where they cannot.
//!
//! # Words
//! An *assignment* stands in the course; a *brief* is what one learner writes for it: typed, or one
//! file. *Marks* are points, one level for each criterion of the rubric. A *sample* is a brief that
//! the authors of the course have marked; marking it is *calibration*. A *review* is a brief in the
//! hands of a peer: a *place*. A *trace* is what in a file may name its author.
//!
//! # What always holds
//! 1. A brief that is handed in does not change until it is marked, and has one receipt.
//! 2. Who marks and who is marked never learn of each other from here: codes, no names. Nobody
//!    marks their own brief, and nobody the same one twice.
//! 3. A brief has no more places than its assignment has peers; a place is free again when its time
//!    is over or the staff withdraws the review.
//! 4. A mark is the peers' mean in thousandths, or what the staff decided; both are kept. It is
//!    shown, and a pass reported, once its author has marked as many briefs or the staff decided.
//! 5. A pass that was reported stays, whatever is decided later.
//! 6. A file is judged by its bytes, in bounded time and memory; nothing of it is ever run or
//!    followed.
//!
//! # What is not here
//! What an assignment asks for is `courses`. Whether the course is finished is `learning`. This
//! room has never heard of certificates.
//!
//! # Start reading at
//! `brief.rs` and `marks.rs`, the rules; `hand_in.rs` and `review.rs`, the deeds.

mod brief;
mod calibrate;
mod choose;
mod file;
mod file_odf;
mod file_ooxml;
mod file_pdf;
mod file_zip;
mod forget;
mod hand_in;
mod marks;
mod review;
mod settle;
mod staff;
mod store;
#[cfg(test)]
mod tests;
mod write;

pub use brief::{Brief, Code, FileFacts, HandedIn, Length, Mark, least_words};
pub use calibrate::{CalibrateError, Calibration, calibrate, calibrations};
pub use file::{Accepted, FileError, FileKind, LARGEST_FILE, Trace, TraceKind, examine};
pub use forget::forget;
pub use hand_in::{HandInError, hand_in};
pub use marks::{Marks, Misfit};
pub use review::{
    Comments, Duty, LEAST_COMMENT, LONGEST_COMMENT, Review, ReviewError, ReviewForm, ReviewState,
    duty, hand_in_review, is_readable, review, reviewed_file, save_review, take,
};
pub use settle::{Feedback, Released, Standing, feedback};
pub use staff::{
    DecideError, Decision, StaffBrief, StaffLine, briefs, decide, staff_brief, staff_file,
    withdraw_review,
};
pub use write::{
    LONGEST_TEXT, WriteError, brief, drop_file, handed_in, own_file, save_file, save_text,
};

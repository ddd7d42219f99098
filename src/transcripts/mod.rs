//! Several certificates of one person on one paper, with a number of its own.
//!
//! # Words
//! A *transcript* is what a holder has put together at one moment; an *entry* is a certificate on
//! it, a *line* an entry with what became of the certificate since.
//!
//! # What always holds
//! 1. A transcript never changes: its facts are sealed at the issue, like those of a certificate,
//!    and are drawn for ever as they say.
//! 2. Everything on it stood on certificates of the person who issued it, all in one name.
//! 3. A line is judged anew at every look-up: what was revoked or replaced since is said.
//! 4. Issuing it again with the same id gives the same transcript.
//! 5. Without the name nobody sees the name, a result or the number of a certificate, unless the
//!    holder shows the transcript to everybody. A withdrawn one shows no line to anybody.
//!
//! # What is not here
//! The transparency log: it speaks of certificates, and a transcript attests nothing that they do
//! not. Links with an end: a transcript is made for somebody, and withdrawn when they have seen it.
//!
//! # Start reading at
//! `issue`, the deed; then `verdict.rs`.

mod audit;
mod face;
mod forget;
mod handed_out;
mod issue;
mod seal;
mod sheet;
mod store;
#[cfg(test)]
mod tests;
mod unprintable;
mod verdict;

pub use audit::{Audit, Finding, verify_all};
pub use face::{Entry, FACE_FORMAT, Face, TEMPLATE, read_face};
pub use forget::forget;
pub use handed_out::{hand_out, is_handed_out};
pub use issue::{
    IssueError, MOST_ENTRIES, MOST_TRANSCRIPTS, Order, disclose, entries, held, issue, of_account,
    withdraw,
};
pub use seal::{Altered, Sealed, Transcript};
pub use sheet::{facts, sheet, verify_address};
pub use unprintable::note_unprintable;
pub use verdict::{Answer, Line, Question, Record, State, Verdict, find, look_up};

//! What a file proves: the certificate as PDF, the credential in its forms, a proof of the log.
//!
//! # Words
//! *Evidence* is what was read of a file, believed or not. What it *carries* is a credential, what
//! it *names* is a number of a certificate. A *finding* is the word for a file; a *gap* is what was
//! not checked and is said. The *trust* that a check without us goes by comes in a *pack*: keys,
//! status lists, checkpoint.
//!
//! # What always holds
//! 1. Any bytes are read or refused, in bounded time and memory: nothing follows a reference,
//!    nothing is unpacked beyond its budget, and at most [`LARGEST_FILE`] bytes are looked at.
//! 2. Nothing is canonicalised but what has exactly the shape of our credentials.
//! 3. A file is never kept, and no finding says more about a person than the file itself does.
//! 4. A PDF is unchanged when it is, byte for byte, what we handed out: as the register has it
//!    written down or draws it again or, without us, as a key of ours signed all of it. Nothing
//!    less is called so.
//! 5. What could not be checked is a gap in the report, never silence.
//!
//! # What is not here
//! HTTP, the drawing of papers (the door hands the digests in), limits on how often one may ask.
//!
//! # Start reading at
//! `read` in `file.rs`; `finding.rs`, the words; `offline.rs`, the check without us.

mod exit;
mod file;
mod finding;
mod offline;
mod pack;
mod pades;
mod page;
mod papers;
mod pdf;
mod trust;
mod zip;

#[cfg(test)]
mod tests;

pub use exit::{Exit, ExitError, exit_files};
pub use file::{Carried, Evidence, Kind, LARGEST_FILE, Unreadable, read};
pub use finding::{Finding, Judged, Paper, Register, find, find_erased, judge, names};
pub use offline::{Check, Facts, Gap, Report, check};
pub use pack::{Pack, Source, trust_files};
pub use pades::Coverage;
pub use page::{OfflinePage, offline_page, with_words};
pub use trust::{Trust, TrustError};
pub use zip::{unzip, zip};

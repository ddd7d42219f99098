//! What the log's leaf of a revocation or of a replacement is made of: every column of its row.

use crate::base::{AccountId, CertificateId, Digest, Timestamp};
use crate::transparency::Kind;

/// The first line of a record; the number is the layout of its lines.
const RECORD: &str = "pmast-end/1";

/// A row of `revocations` or `replacements`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EndRow {
    /// Revoked or replaced.
    pub(super) kind: Kind,
    pub(super) certificate: CertificateId,
    pub(super) by: AccountId,
    /// The word of the reason or cause.
    pub(super) why: &'static str,
    pub(super) note: String,
    pub(super) at: Timestamp,
}

impl EndRow {
    /// A line for each column. The note may have line breaks: it is the whole rest.
    pub(super) fn record(&self) -> String {
        let Self {
            kind,
            certificate,
            by,
            why,
            note,
            at,
        } = self;
        let at = at.millis();
        format!("{RECORD}\n{kind}\n{certificate}\n{by}\n{why}\n{at}\n{note}\n")
    }

    /// Under which the log knows it.
    pub(super) fn document(&self) -> Digest {
        Digest::of(self.record().as_bytes())
    }
}

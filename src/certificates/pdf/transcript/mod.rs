//! The transcript on paper: several certificates of one person, upright, on as many pages as they
//! need.

mod layout;
mod table;

use super::sheet::{About, Directions, Moment, Paper};

pub(super) use layout::compose;

/// Everything printed on one transcript, already in its language; plain strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranscriptSheet {
    /// What it is printed on, upright.
    pub paper: Paper,
    /// BCP 47 tag of the transcript's language.
    pub language: String,
    /// What the direction of names and titles follows.
    pub directions: Directions,
    /// The title, in ordinary letters; scripts that have capitals print it in capitals.
    pub title: String,
    /// The line before the name.
    pub intro_line: String,
    /// The holder's name as its owner writes it.
    pub name: String,
    /// BCP 47 tag of the name, as on a certificate.
    pub name_language: Option<String>,
    /// The name in Latin letters, printed smaller beneath when present.
    pub latin_name: Option<String>,
    /// BCP 47 tag of that form, where it is not the transcript's.
    pub latin_language: Option<String>,
    /// Day of issue and what the certificates make together.
    pub summary: Vec<String>,
    /// Heads of the five columns.
    pub heads: [String; 5],
    /// The certificates in the order of the table.
    pub rows: Vec<TranscriptRow>,
    /// What holds of the state of the certificates.
    pub state_line: String,
    /// The line under the QR code.
    pub scan_line: String,
    /// The line that names the verification address; it becomes the link.
    pub verify_line: String,
    /// What the transcript does not attest, printed small.
    pub note_line: String,
    /// The code, grouped as printed.
    pub code: String,
    /// The verification address; the QR code carries it in upper case.
    pub verify_url: String,
    /// The title of the file, shown in the window's bar.
    pub document_title: String,
    /// The installation, as author of the file.
    pub author: String,
    /// Alternative text of the QR code.
    pub alt_qr: String,
    /// Alternative text of the file's signature, where it has one.
    pub alt_signature: String,
    /// Moment of issue. No other clock is read.
    pub issued_at: Moment,
    /// Digest of the transcript's facts, written as the file's `/ID`.
    pub document_id: [u8; 32],
}

/// One certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranscriptRow {
    /// Title of the course.
    pub course: String,
    /// BCP 47 tag of the title's own language.
    pub course_language: String,
    /// Who awarded it.
    pub issuers: String,
    /// BCP 47 tag of their names' language, where that is one and not the transcript's.
    pub issuers_language: Option<String>,
    /// Kind, learning time, result.
    pub facts: Vec<String>,
    /// Day of the award, and the last day where there is one.
    pub days: Vec<String>,
    /// The certificate's own code, grouped.
    pub code: String,
}

impl TranscriptSheet {
    pub(super) fn about(&self) -> About<'_> {
        About {
            language: &self.language,
            document_title: &self.document_title,
            author: &self.author,
            issued_at: self.issued_at,
            document_id: self.document_id,
            signature: &self.alt_signature,
            credential: None,
        }
    }
}

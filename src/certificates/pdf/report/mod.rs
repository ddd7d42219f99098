//! A report for its reader alone: a table, and beneath it sections of entries. No number, no seal.

mod layout;

use super::sheet::{About, Moment, Paper};

pub(super) use layout::compose;

/// Everything printed in one report, already in its language; plain strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSheet {
    /// What it is printed on, upright.
    pub paper: Paper,
    /// BCP 47 tag of the report's language.
    pub language: String,
    /// The title, in ordinary letters; scripts that have capitals print it in capitals.
    pub title: String,
    /// What it is about, in the reader's own words; may be empty.
    pub subject: String,
    /// Sentences beneath the title.
    pub lines: Vec<String>,
    /// Heads of the seven columns.
    pub heads: [String; 7],
    /// The section, and six numbers.
    pub rows: Vec<[String; 7]>,
    pub sections: Vec<ReportSection>,
    /// The line that names the page it comes from; it becomes a link.
    pub link_line: String,
    /// The page it comes from.
    pub link: String,
    /// Small print at the end.
    pub note_line: String,
    /// The title of the file, shown in the window's bar and at the foot.
    pub document_title: String,
    /// The installation, as author of the file.
    pub author: String,
    /// When it was made. No other clock is read.
    pub made_at: Moment,
    /// Digest of what it says, written as the file's `/ID`.
    pub document_id: [u8; 32],
}

/// A part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSection {
    pub title: String,
    /// What stands beneath the title; may be empty.
    pub summary: String,
    pub entries: Vec<ReportEntry>,
}

/// One entry of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportEntry {
    pub head: String,
    pub text: String,
    /// Labelled lines beneath, and the reader's own words last.
    pub details: Vec<ReportDetail>,
    /// In whatever language; may be empty and may have several lines.
    pub own: String,
}

/// A labelled line of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDetail {
    pub text: String,
    /// Where it leads, whole; none: it is no link.
    pub address: Option<String>,
}

impl ReportSheet {
    pub(super) fn about(&self) -> About<'_> {
        About {
            language: &self.language,
            document_title: &self.document_title,
            author: &self.author,
            issued_at: self.made_at,
            document_id: self.document_id,
            signature: "",
            credential: None,
        }
    }
}

//! A file that somebody hands in: what it is, whether it is harmless, how long it is, and whom it
//! names. Judged by its bytes; its name is never asked.
#![expect(clippy::expect_used, reason = "plain values always serialise")]

use super::{file_odf, file_ooxml, file_pdf, file_zip};
use crate::base::Digest;
use crate::db::types::storable_texts;
use serde::{Deserialize, Serialize};

/// The most bytes a file may have.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// What is kept of a name.
const LONGEST_TRACE: usize = 120;
/// More names than this tell nothing more.
const MOST_TRACES: usize = 12;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Pdf,
    Docx,
    Odt,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Docx, Self::Odt];

    /// The stored word, which is also the ending of its name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
        }
    }

    /// The media type it is served with.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
        }
    }
}

/// What of a file may name its author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TraceKind {
    /// Who made it, as its properties say.
    Author,
    /// Who saved it last.
    Editor,
    /// The firm or house.
    Organisation,
    /// Who made a remark or a tracked change.
    Remark,
}

impl TraceKind {
    /// The last part of its message's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Editor => "editor",
            Self::Organisation => "organisation",
            Self::Remark => "remark",
        }
    }
}

/// A name found in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Trace {
    pub kind: TraceKind,
    pub text: String,
}

/// The traces of one file, as they are stored.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Traces(Vec<Trace>);

storable_texts! {
    FileKind: |kind| kind.word(),
        |text| FileKind::ALL.into_iter().find(|kind| kind.word() == text);
    Traces: |traces| serde_json::to_string(traces).expect("traces are plain values"),
        |text| serde_json::from_str(&text).ok();
}

impl Traces {
    /// Remembers a name; blank ones and repeated ones are none.
    pub(super) fn add(&mut self, kind: TraceKind, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let text: String = words.join(" ").chars().take(LONGEST_TRACE).collect();
        let trace = Trace { kind, text };
        if !trace.text.is_empty() && self.0.len() < MOST_TRACES && !self.0.contains(&trace) {
            self.0.push(trace);
        }
    }

    /// The names.
    pub(super) fn into_vec(self) -> Vec<Trace> {
        self.0
    }

    /// The names of a file that was examined.
    pub(super) fn of(file: &Accepted) -> Self {
        Self(file.traces.clone())
    }
}

/// A file that may be handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    pub kind: FileKind,
    /// Of a PDF.
    pub pages: Option<u32>,
    /// Of the others.
    pub words: Option<u32>,
    pub traces: Vec<Trace>,
    pub digest: Digest,
    pub bytes: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error("there is no file")]
    Empty,
    #[error("it has more than {LARGEST_FILE} bytes")]
    TooLarge,
    #[error("it is no PDF, DOCX or ODT")]
    OtherKind,
    #[error("it cannot be read")]
    Damaged,
    #[error("it is encrypted")]
    Encrypted,
    #[error("it holds a program")]
    Active,
    #[error("it holds another file")]
    Embedded,
    #[error("it loads something from elsewhere")]
    External,
    #[error("it unpacks to more than anybody could read")]
    TooMuchInside,
}

impl FileError {
    /// Every reason.
    pub const ALL: [Self; 9] = [
        Self::Empty,
        Self::TooLarge,
        Self::OtherKind,
        Self::Damaged,
        Self::Encrypted,
        Self::Active,
        Self::Embedded,
        Self::External,
        Self::TooMuchInside,
    ];

    /// The last part of its message's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::OtherKind => "other-kind",
            Self::Damaged => "damaged",
            Self::Encrypted => "encrypted",
            Self::Active => "active",
            Self::Embedded => "embedded",
            Self::External => "external",
            Self::TooMuchInside => "too-much-inside",
        }
    }
}

/// What the readers of the kinds find.
pub(super) struct Found {
    pub(super) pages: Option<u32>,
    pub(super) words: Option<u32>,
    pub(super) traces: Traces,
}

/// Examines a file. Takes a moment: not for a thread that answers requests.
pub fn examine(bytes: Vec<u8>) -> Result<Accepted, FileError> {
    if bytes.is_empty() {
        return Err(FileError::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(FileError::TooLarge);
    }
    let (kind, found) = match bytes.as_slice() {
        [b'%', b'P', b'D', b'F', b'-', ..] => (FileKind::Pdf, file_pdf::read(&bytes)?),
        [b'P', b'K', 3, 4, ..] => {
            let mut archive = file_zip::Archive::open(&bytes)?;
            match archive.has("mimetype") {
                true => (FileKind::Odt, file_odf::read(&mut archive)?),
                false => (FileKind::Docx, file_ooxml::read(&mut archive)?),
            }
        }
        // What Office writes when a password is set, and all it wrote before 2007.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(file_ooxml::compound(&bytes)),
        _ => return Err(FileError::OtherKind),
    };
    Ok(Accepted {
        kind,
        pages: found.pages,
        words: found.words,
        traces: found.traces.into_vec(),
        digest: Digest::of(&bytes),
        bytes,
    })
}

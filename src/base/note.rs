//! What somebody writes beside a decision, for the file.

use std::fmt;

/// A remark beside a decision, for the file only. At most 500 characters; may be empty.
#[derive(Clone, PartialEq, Eq)]
pub struct Note(String);

/// The note is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a note has at most {} characters; this has {characters}", Note::LIMIT)]
pub struct NoteTooLong {
    pub characters: usize,
}

impl Note {
    /// The most characters a note may have.
    pub const LIMIT: usize = 500;

    /// Reads a note; outer white space goes.
    pub fn parse(text: &str) -> Result<Self, NoteTooLong> {
        let text = text.trim();
        let characters = text.chars().count();
        if characters > Self::LIMIT {
            return Err(NoteTooLong { characters });
        }
        Ok(Self(text.to_owned()))
    }

    /// No remark.
    pub const fn none() -> Self {
        Self(String::new())
    }

    /// The note as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Note {
    /// Hidden: it may speak of a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Note(…)")
    }
}

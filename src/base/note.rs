//! What somebody writes beside a decision, for the file.

use super::plain_lines;
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

    /// Reads a note; outer white space goes, and a new line is one character.
    pub fn parse(text: &str) -> Result<Self, NoteTooLong> {
        let text = plain_lines(text.trim());
        let characters = text.chars().count();
        if characters > Self::LIMIT {
            return Err(NoteTooLong { characters });
        }
        Ok(Self(text))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_counted_as_whoever_types_it_counts() {
        let lines = |count: usize| "ab\r\n".repeat(count);
        let note = Note::parse(&lines(167)).unwrap();
        assert_eq!(note.as_str().chars().count(), 500, "the last line end goes");
        assert_eq!(Note::parse(&note.as_str().replace('\n', "\r\n")), Ok(note));
        let long = NoteTooLong { characters: 503 };
        assert_eq!(Note::parse(&lines(168)), Err(long));
    }
}

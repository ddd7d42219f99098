//! The note for the file, in the forms about a certificate.

use crate::base::Note;
use serde::Serialize;

/// A note as its form shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteField {
    pub text: String,
    /// What is said where there is none; empty: the form goes without.
    pub needed_key: &'static str,
    /// What is wrong with it; empty if nothing is, or the form was not sent.
    pub problem_key: &'static str,
    /// How long one is that is too long, else 0.
    pub characters: usize,
}

impl NoteField {
    /// A note that may be empty.
    pub(super) fn optional(text: &str) -> Self {
        Self::needed(text, "")
    }

    /// A note that may not, with what is said then.
    pub(super) fn needed(text: &str, needed_key: &'static str) -> Self {
        Self {
            text: text.to_owned(),
            needed_key,
            problem_key: "",
            characters: 0,
        }
    }

    /// Marks what is wrong with it.
    pub(super) fn judged(self) -> Self {
        let (problem_key, characters) = match Note::parse(&self.text) {
            Ok(note) if note.as_str().is_empty() => (self.needed_key, 0),
            Ok(_) => ("", 0),
            Err(error) => ("revoke-problem-note", error.characters),
        };
        Self {
            problem_key,
            characters,
            ..self
        }
    }

    /// How many of the form's problems are its own.
    pub(super) fn problems(&self) -> usize {
        usize::from(!self.problem_key.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_judged_by_its_length_and_by_whether_it_is_needed() {
        let long = "x".repeat(501);
        let needed = "replace-problem-note";
        for (text, needed_key, problem_key, characters) in [
            ("", "", "", 0),
            (" \n ", "", "", 0),
            ("See file.", "", "", 0),
            (long.as_str(), "", "revoke-problem-note", 501),
            ("", needed, needed, 0),
            (" \n ", needed, needed, 0),
            ("See file.", needed, "", 0),
            (long.as_str(), needed, "revoke-problem-note", 501),
        ] {
            let field = NoteField::needed(text, needed_key).judged();
            let found = (field.problem_key, field.characters);
            assert_eq!(found, (problem_key, characters), "{text:?} {needed_key}");
            assert_eq!(field.problems(), usize::from(!problem_key.is_empty()));
        }
        let unsent = NoteField::optional(&long);
        assert_eq!(unsent.problems(), 0, "nobody has sent it yet");
    }
}

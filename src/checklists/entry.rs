//! Answers and notes.

use crate::base::{Key, Timestamp, plain_lines};
use crate::courses::ChecklistSection;
use crate::db::types::storable_texts;
use std::collections::BTreeMap;
use std::fmt;

/// The most characters of a note.
pub const NOTE_LIMIT: usize = 2_000;
/// The most characters of a country's name.
pub const COUNTRY_LIMIT: usize = 120;

/// What somebody answers to a question of a checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Law and practice are so.
    Yes,
    /// In part, or in practice without a basis in law.
    Partly,
    No,
    /// It was not found out yet.
    NotKnown,
    /// The question does not arise there; the note says why.
    NotApplicable,
}

impl Answer {
    /// In the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Yes,
        Self::Partly,
        Self::No,
        Self::NotKnown,
        Self::NotApplicable,
    ];

    /// The word in forms, tables and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::NotKnown => "not-known",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

storable_texts! {
    Answer: |answer| answer.word(), |text| Answer::parse(&text);
}

/// The answer to one question, with its evidence in the learner's words. Both may be missing.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Entry {
    pub answer: Option<Answer>,
    pub note: String,
}

impl fmt::Debug for Entry {
    /// The note is hidden: it is nobody else's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry({:?}, …)", self.answer)
    }
}

impl Entry {
    /// An entry of a form: line breaks as one sign each, outer white space gone.
    pub fn new(answer: Option<Answer>, note: &str) -> Self {
        Self {
            answer,
            note: plain_lines(note.trim()),
        }
    }
}

/// Entries by question.
pub type Entries = BTreeMap<Key, Entry>;

/// All that a learner has filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filled {
    /// Empty until it is named.
    pub country: String,
    pub entries: Entries,
    pub(super) changes: BTreeMap<Key, Timestamp>,
}

impl Filled {
    /// Answers about a country that were never stored.
    pub fn new(country: &str, entries: Entries) -> Self {
        Self {
            country: country.to_owned(),
            entries,
            changes: BTreeMap::new(),
        }
    }

    /// When something of this section was changed last; none: never.
    pub fn changed(&self, section: &ChecklistSection) -> Option<Timestamp> {
        let keys = section.questions.iter().map(|question| &question.key);
        keys.filter_map(|key| self.changes.get(key).copied()).max()
    }

    /// The entry of a question; an empty one where nothing was filled in.
    pub fn entry(&self, question: &Key) -> Entry {
        self.entries.get(question).cloned().unwrap_or_default()
    }

    /// How many questions of the section have an answer.
    pub fn answered(&self, section: &ChecklistSection) -> usize {
        let answers = section.questions.iter();
        let answers = answers.filter(|question| self.entry(&question.key).answer.is_some());
        answers.count()
    }
}

//! A correction of one item of one edition's quiz, and which of them are in force.

use super::answer::RightAnswer;
use crate::base::{AccountId, CorrectionId, EditionId, Key, Timestamp, plain_lines};
use crate::db::types::storable_texts;
use std::collections::BTreeMap;
use std::fmt;

/// What is done about an item whose key is wrong (Canvas offers the first three and leaving it;
/// features.md §4.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// This key, the published one and every key it had since, whichever gives most: nobody loses
    /// a point, not even one that full credit or a drop gave before.
    KeepHigher(RightAnswer),
    /// This key alone.
    NewKey(RightAnswer),
    /// All points for everybody whose sheet holds the item, answered or not.
    FullCredit,
    /// The item counts neither in what is earned nor in what can be earned. On a sheet where
    /// nothing else is marked it is right for everybody instead: nothing out of nothing passes
    /// nobody.
    Drop,
}

/// A remedy without its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemedyKind {
    KeepHigher,
    NewKey,
    FullCredit,
    Drop,
}

impl RemedyKind {
    /// In the order of the form; the first is proposed.
    pub const ALL: [Self; 4] = [Self::KeepHigher, Self::NewKey, Self::FullCredit, Self::Drop];

    /// The stored word; also the end of its texts' keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::KeepHigher => "keep-higher",
            Self::NewKey => "new-key",
            Self::FullCredit => "full-credit",
            Self::Drop => "drop",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it needs a new key.
    pub const fn has_key(self) -> bool {
        matches!(self, Self::KeepHigher | Self::NewKey)
    }
}

impl Remedy {
    /// Which of the four it is.
    pub const fn kind(&self) -> RemedyKind {
        match self {
            Self::KeepHigher(_) => RemedyKind::KeepHigher,
            Self::NewKey(_) => RemedyKind::NewKey,
            Self::FullCredit => RemedyKind::FullCredit,
            Self::Drop => RemedyKind::Drop,
        }
    }

    /// The new key, if there is one.
    pub const fn answer(&self) -> Option<&RightAnswer> {
        match self {
            Self::KeepHigher(answer) | Self::NewKey(answer) => Some(answer),
            Self::FullCredit | Self::Drop => None,
        }
    }

    /// Puts the stored parts together; `None` if they do not fit.
    pub(super) fn of(kind: RemedyKind, answer: Option<RightAnswer>) -> Option<Self> {
        Some(match (kind, answer) {
            (RemedyKind::KeepHigher, Some(answer)) => Self::KeepHigher(answer),
            (RemedyKind::NewKey, Some(answer)) => Self::NewKey(answer),
            (RemedyKind::FullCredit, None) => Self::FullCredit,
            (RemedyKind::Drop, None) => Self::Drop,
            _ => return None,
        })
    }
}

storable_texts! {
    RemedyKind: |kind| kind.word(), |text| RemedyKind::parse(&text);
    CorrectionReason: |reason| reason.0, |text| CorrectionReason::parse(&text).ok();
}

/// Why an item was corrected, for the file: 1 to 500 characters. Never a person's name is asked
/// for, but one may stand in it.
#[derive(Clone, PartialEq, Eq)]
pub struct CorrectionReason(String);

/// What was typed is no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a reason has 1 to {} characters", CorrectionReason::LIMIT)]
pub struct NoReason;

impl CorrectionReason {
    /// The most characters a reason may have.
    pub const LIMIT: usize = 500;

    /// Reads a reason; outer white space goes, and a new line is one character.
    pub fn parse(text: &str) -> Result<Self, NoReason> {
        let text = plain_lines(text.trim());
        match text.chars().count() {
            1..=Self::LIMIT => Ok(Self(text)),
            _ => Err(NoReason),
        }
    }

    /// The reason as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CorrectionReason {
    /// Hidden: it may speak of a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CorrectionReason(…)")
    }
}

/// A correction as carried out. It never changes; a later one of the same item follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub id: CorrectionId,
    pub edition: EditionId,
    pub quiz: Key,
    pub item: Key,
    pub remedy: Remedy,
    pub reason: CorrectionReason,
    pub by: AccountId,
    pub at: Timestamp,
    /// The first of the same deed, where it corrected several quizzes; none in the first.
    pub first: Option<CorrectionId>,
}

/// The remedies of one quiz of one edition, by item. Of each item the newest is in force; what came
/// before it matters to the one that promises that nobody loses a point.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corrections(BTreeMap<Key, Vec<Remedy>>);

impl Corrections {
    /// The remedy in force of an item, if it was corrected.
    pub fn find(&self, item: &Key) -> Option<&Remedy> {
        self.of(item).last()
    }

    /// All remedies of an item, oldest first.
    pub fn of(&self, item: &Key) -> &[Remedy] {
        self.0.get(item).map_or(&[], Vec::as_slice)
    }

    /// The newest key that an item was given, whatever was done about it since; none if it has the
    /// published one.
    pub fn newest_key(&self, item: &Key) -> Option<&RightAnswer> {
        self.of(item).iter().rev().find_map(Remedy::answer)
    }

    /// The keys by which answers are right, beside the published one, newest first, and whether
    /// that one counts too.
    pub fn keys(&self, item: &Key) -> (Vec<&RightAnswer>, bool) {
        let all = self.of(item);
        match all.last() {
            Some(Remedy::NewKey(answer)) => (vec![answer], false),
            Some(Remedy::KeepHigher(_)) => {
                (all.iter().rev().filter_map(Remedy::answer).collect(), true)
            }
            // Not marked by any key; the newest tells what was right.
            Some(Remedy::FullCredit | Remedy::Drop) | None => match self.newest_key(item) {
                Some(answer) => (vec![answer], false),
                None => (Vec::new(), true),
            },
        }
    }

    /// What a promise that nobody loses a point must not fall below: full credit or a drop that was
    /// in force when it was given.
    pub fn floor(&self, item: &Key) -> Option<&Remedy> {
        let mut all = self.of(item).iter().rev();
        let before = match all.next() {
            Some(Remedy::KeepHigher(_)) => all.find(|one| !matches!(one, Remedy::KeepHigher(_))),
            _ => None,
        };
        before.filter(|one| matches!(one, Remedy::FullCredit | Remedy::Drop))
    }

    /// Whether every item stands as published.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with one more remedy, after the earlier ones of that item.
    #[must_use]
    pub fn with(mut self, item: Key, remedy: Remedy) -> Self {
        self.0.entry(item).or_default().push(remedy);
        self
    }
}

impl FromIterator<(Key, Remedy)> for Corrections {
    /// From the oldest to the newest.
    fn from_iter<I: IntoIterator<Item = (Key, Remedy)>>(remedies: I) -> Self {
        let all = remedies.into_iter();
        all.fold(Self::default(), |all, (item, one)| all.with(item, one))
    }
}

/// How a corrected item counted on one sheet; what its learner is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// Marked by a key that was corrected after publication.
    Corrected,
    /// Right for everybody.
    FullCredit,
    /// Not counted.
    Dropped,
}

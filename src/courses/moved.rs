//! What moved: changes of the sources of an edition, of what is stale in it, and between two.

use super::content::{Change, Content, Reference, Stale};
use crate::base::{Key, Language};

/// A change of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved<'a> {
    pub source: &'a Reference,
    /// The version that the change made.
    pub version: u32,
    pub change: &'a Change,
}

/// The changes of the sources of `then` that `now` tells of and `then` did not, the oldest first.
/// A source that `then` did not cite taught nobody anything, so nothing of it moved.
pub fn moved<'a>(then: &Content, now: &'a Content) -> Vec<Moved<'a>> {
    let is_new = |one: &Moved<'_>| {
        let mut before = then.references.iter();
        before.any(|known| known.key == one.source.key && known.version() < one.version)
    };
    let mut changes = now.changes();
    changes.retain(is_new);
    changes
}

impl Content {
    /// Every change of a source, the oldest first.
    pub fn changes(&self) -> Vec<Moved<'_>> {
        let of = |source| {
            let moved = move |(version, change)| Moved {
                source,
                version,
                change,
            };
            Reference::versions(source).map(moved)
        };
        let mut changes: Vec<Moved<'_>> = self.references.iter().flat_map(of).collect();
        changes.sort_by_key(|one| one.change.date);
        changes
    }

    /// The changes that a mark speaks of.
    pub fn changes_of(&self, mark: &Stale) -> Vec<Moved<'_>> {
        let mut changes = self.changes();
        changes.retain(|one| one.source.key == mark.source && mark.versions.contains(&one.version));
        changes
    }

    /// What changed after a lesson, an item or a case was last checked in this language.
    pub fn changes_since(&self, thing: &Key, language: Language) -> Vec<Moved<'_>> {
        let marks = self.stale.iter();
        let marks = marks.filter(|mark| mark.key == *thing && mark.language == language);
        marks.flat_map(|mark| self.changes_of(mark)).collect()
    }
}

//! What became of every question and of every construct of a source.

use std::collections::BTreeMap;
use std::fmt;

/// Where something stands in its source; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// What became of a construct that did not come across as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Its meaning is there in another form.
    Changed,
    /// It is not in the result.
    Dropped,
}

/// One construct that was changed or dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub place: Place,
    /// `choice`, `feedback`, `hint` …
    pub construct: &'static str,
    pub outcome: Outcome,
    /// Why, with the original words where they help.
    pub why: String,
}

/// The constructs of one question, or of what stands outside all questions.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    kept: BTreeMap<&'static str, usize>,
    notes: Vec<Note>,
}

impl Notes {
    /// Counts a construct that came across as it was.
    pub fn kept(&mut self, construct: &'static str) {
        *self.kept.entry(construct).or_default() += 1;
    }

    /// Notes a construct whose meaning is there in another form.
    pub fn changed(&mut self, place: Place, construct: &'static str, why: impl Into<String>) {
        self.note(place, construct, Outcome::Changed, why.into());
    }

    /// Notes a construct that is not in the result.
    pub fn dropped(&mut self, place: Place, construct: &'static str, why: impl Into<String>) {
        self.note(place, construct, Outcome::Dropped, why.into());
    }

    /// Notes that a construct which was counted as kept is not in the result after all.
    pub fn lost(&mut self, place: Place, construct: &'static str, why: impl Into<String>) {
        if let Some(count) = self.kept.get_mut(construct) {
            *count = count.saturating_sub(1);
        }
        self.dropped(place, construct, why);
    }

    /// Whether every construct so far came across as it was.
    pub fn is_clean(&self) -> bool {
        self.notes.is_empty()
    }

    fn note(&mut self, place: Place, construct: &'static str, outcome: Outcome, why: String) {
        self.notes.push(Note {
            place,
            construct,
            outcome,
            why: shortened(&why, 300),
        });
    }
}

/// A question that did not come across at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub place: Place,
    /// How the source names it; may be empty.
    pub name: String,
    pub why: String,
}

/// How often a construct was met and what became of it; `found = kept + changed + dropped`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub found: usize,
    pub kept: usize,
    pub changed: usize,
    pub dropped: usize,
}

/// The account of one import or export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Questions in the source; `found = converted + changed + refused`.
    pub found: usize,
    /// Questions that came across as they were.
    pub converted: usize,
    /// Questions of which at least one construct was changed or dropped.
    pub changed: usize,
    pub refused: Vec<Refusal>,
    pub constructs: BTreeMap<&'static str, Count>,
    pub notes: Vec<Note>,
}

impl Report {
    /// Enters a question that came across, with what became of its parts.
    pub fn accept(&mut self, notes: Notes) {
        self.found += 1;
        match notes.notes.is_empty() {
            true => self.converted += 1,
            false => self.changed += 1,
        }
        self.enter(notes);
    }

    /// Enters a question that did not come across: all its parts are dropped.
    pub fn refuse(&mut self, refusal: Refusal, notes: Notes) {
        self.found += 1;
        for (construct, times) in notes.kept {
            let count = self.constructs.entry(construct).or_default();
            count.found += times;
            count.dropped += times;
        }
        for note in notes.notes {
            let count = self.constructs.entry(note.construct).or_default();
            count.found += 1;
            count.dropped += 1;
        }
        self.refused.push(Refusal {
            name: shortened(&refusal.name, 80),
            why: shortened(&refusal.why, 300),
            place: refusal.place,
        });
    }

    /// Enters constructs that stand outside all questions.
    pub fn enter(&mut self, notes: Notes) {
        for (construct, times) in notes.kept {
            let count = self.constructs.entry(construct).or_default();
            count.found += times;
            count.kept += times;
        }
        for note in notes.notes {
            let count = self.constructs.entry(note.construct).or_default();
            count.found += 1;
            match note.outcome {
                Outcome::Changed => count.changed += 1,
                Outcome::Dropped => count.dropped += 1,
            }
            self.notes.push(note);
        }
    }

    /// The sums over all constructs.
    pub fn total(&self) -> Count {
        let mut total = Count::default();
        for count in self.constructs.values() {
            total.found += count.found;
            total.kept += count.kept;
            total.changed += count.changed;
            total.dropped += count.dropped;
        }
        total
    }

    /// Whether all numbers add up.
    pub fn adds_up(&self) -> bool {
        self.found == self.converted + self.changed + self.refused.len()
            && self
                .constructs
                .values()
                .all(|count| count.found == count.kept + count.changed + count.dropped)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for note in &self.notes {
            let word = match note.outcome {
                Outcome::Changed => "changed",
                Outcome::Dropped => "dropped",
            };
            let (place, construct, why) = (note.place, note.construct, &note.why);
            writeln!(f, "{place} {word} {construct}: {why}")?;
        }
        for refusal in &self.refused {
            let (place, why) = (refusal.place, &refusal.why);
            match refusal.name.as_str() {
                "" => writeln!(f, "{place} refused: {why}")?,
                name => writeln!(f, "{place} refused “{name}”: {why}")?,
            }
        }
        if !self.constructs.is_empty() {
            let head = ["construct", "found", "kept", "changed", "dropped"];
            let [a, b, c, d, e] = head;
            writeln!(f, "{a:<22}{b:>8}{c:>8}{d:>9}{e:>9}")?;
        }
        for (construct, count) in &self.constructs {
            let (found, kept) = (count.found, count.kept);
            let (changed, dropped) = (count.changed, count.dropped);
            writeln!(
                f,
                "{construct:<22}{found:>8}{kept:>8}{changed:>9}{dropped:>9}"
            )?;
        }
        write!(
            f,
            "questions: {} in, {} converted, {} changed, {} refused",
            self.found,
            self.converted,
            self.changed,
            self.refused.len()
        )
    }
}

/// At most so many characters of a text, in one line, without signs that a terminal obeys.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let mut short: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(most)
        .collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}

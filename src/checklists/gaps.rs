//! Which questions are not answered with yes, in the order in which to look at them; pure.

use super::entry::{Answer, Entry, Filled};
use crate::courses::{Basis, Checklist, ChecklistSection, Question};
use serde::Serialize;

/// What a filled checklist shows.
#[derive(Debug)]
pub struct Gaps<'a> {
    /// In the order of the checklist, sections without a gap too.
    pub sections: Vec<SectionGaps<'a>>,
}

/// What one section shows.
#[derive(Debug)]
pub struct SectionGaps<'a> {
    pub section: &'a ChecklistSection,
    /// By what the questions rest on, duties first; those without questions are left out.
    pub tallies: Vec<(Basis, Tally)>,
    /// Duties of treaties first; of one kind a no before a partly, what is not known, and what is
    /// not answered.
    pub gaps: Vec<Gap<'a>>,
}

/// A question that is not answered with yes.
#[derive(Debug)]
pub struct Gap<'a> {
    pub question: &'a Question,
    pub entry: Entry,
}

/// How many questions have which answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    pub yes: u32,
    pub partly: u32,
    pub no: u32,
    pub not_known: u32,
    pub not_applicable: u32,
    /// Not answered yet.
    pub open: u32,
}

impl Tally {
    fn count(&mut self, answer: Option<Answer>) {
        let place = match answer {
            Some(Answer::Yes) => &mut self.yes,
            Some(Answer::Partly) => &mut self.partly,
            Some(Answer::No) => &mut self.no,
            Some(Answer::NotKnown) => &mut self.not_known,
            Some(Answer::NotApplicable) => &mut self.not_applicable,
            None => &mut self.open,
        };
        *place = place.saturating_add(1);
    }

    /// Every place, in the order of the form, what is open last.
    pub const fn counts(self) -> [u32; 6] {
        [
            self.yes,
            self.partly,
            self.no,
            self.not_known,
            self.not_applicable,
            self.open,
        ]
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let sum = |one: u32, two: u32| one.saturating_add(two);
        Self {
            yes: sum(self.yes, other.yes),
            partly: sum(self.partly, other.partly),
            no: sum(self.no, other.no),
            not_known: sum(self.not_known, other.not_known),
            not_applicable: sum(self.not_applicable, other.not_applicable),
            open: sum(self.open, other.open),
        }
    }
}

impl SectionGaps<'_> {
    /// All questions of the section together.
    pub fn tally(&self) -> Tally {
        let tallies = self.tallies.iter().map(|(_, tally)| *tally);
        tallies.fold(Tally::default(), Tally::and)
    }
}

/// The gaps of a checklist as it is filled in now.
pub fn gaps<'a>(checklist: &'a Checklist, filled: &Filled) -> Gaps<'a> {
    let sections = checklist.sections.iter();
    Gaps {
        sections: sections
            .map(|section| of_section(section, filled))
            .collect(),
    }
}

fn of_section<'a>(section: &'a ChecklistSection, filled: &Filled) -> SectionGaps<'a> {
    let answer = |question: &Question| filled.entry(&question.key).answer;
    let tallies = Basis::ALL.into_iter().filter_map(|basis| {
        let mut tally = Tally::default();
        let asked = section.questions.iter().filter(|one| one.basis == basis);
        let count = asked.map(|question| tally.count(answer(question))).count();
        (count > 0).then_some((basis, tally))
    });
    let is_gap = |question: &&Question| {
        !matches!(answer(question), Some(Answer::Yes | Answer::NotApplicable))
    };
    let mut gaps: Vec<_> = section
        .questions
        .iter()
        .filter(is_gap)
        .map(|question| Gap {
            question,
            entry: filled.entry(&question.key),
        })
        .collect();
    gaps.sort_by_key(|gap| (gap.question.basis, urgency(gap.entry.answer)));
    SectionGaps {
        section,
        tallies: tallies.collect(),
        gaps,
    }
}

/// What is known to be missing comes before what is known in part and what is not known.
const fn urgency(answer: Option<Answer>) -> u8 {
    match answer {
        Some(Answer::No) => 0,
        Some(Answer::Partly) => 1,
        Some(Answer::NotKnown) => 2,
        None | Some(Answer::Yes | Answer::NotApplicable) => 3,
    }
}

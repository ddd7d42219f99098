//! One learner's sittings of the quiz, and what a correction changes in them. Pure.

use super::key::MarkingKey;
use crate::assessment::attempt::{Attempt, Outcome};
use crate::assessment::conditions::was_passed;
use crate::assessment::passing::{Earned, Within};
use crate::base::{AccountId, AttemptId, EnrolmentId, Key, Score};
use crate::courses::Quiz;
use crate::items::Response;
use std::collections::BTreeMap;

/// What one enrolment handed in for the quiz.
#[derive(Debug)]
pub(in crate::assessment) struct Case {
    pub(in crate::assessment) enrolment: EnrolmentId,
    pub(in crate::assessment) account: AccountId,
    /// Whether the quiz is completed already.
    pub(in crate::assessment) is_completed: bool,
    /// Handed in, oldest first; at least one.
    pub(in crate::assessment) sat: Vec<Sat>,
}

/// One attempt handed in, with its responses.
#[derive(Debug)]
pub(in crate::assessment) struct Sat {
    pub(in crate::assessment) attempt: Attempt,
    pub(in crate::assessment) responses: Vec<(Key, Response)>,
}

/// What changes in one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) attempt: AttemptId,
    pub(super) number: u32,
    pub(super) before: Score,
    pub(super) after: Score,
    /// What is earned within the minima afterwards.
    pub(super) within: Within,
    /// What was passed stays passed; what meets the terms now is.
    pub(super) is_passed: bool,
}

/// What changes for one learner.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Effect {
    pub(super) changes: Vec<Change>,
    /// The quiz was not passed and is now.
    pub(super) passes_now: bool,
    /// The quiz was passed, and by the new points would not have been.
    pub(super) falls_below: bool,
}

impl Case {
    /// Marks everything again. `None` if the quiz lacks an item of a sheet.
    pub(super) fn effect(&self, key: &MarkingKey<'_>, quiz: &Quiz) -> Option<Effect> {
        let mut effect = Effect::default();
        let mut after = Vec::new();
        for sat in &self.sat {
            let Some(submission) = &sat.attempt.submission else {
                continue;
            };
            let terms = &sat.attempt.terms;
            let given: BTreeMap<&Key, &Response> =
                sat.responses.iter().map(|(item, r)| (item, r)).collect();
            let earned = key.earned(terms, &given)?;
            let was_passed = submission.outcome == Outcome::Passed;
            let is_passed = was_passed || terms.are_met_by(earned.score, &earned.within);
            if earned != submission.earned() || is_passed != was_passed {
                effect.changes.push(Change {
                    attempt: sat.attempt.id,
                    number: sat.attempt.number,
                    before: submission.score,
                    after: earned.score,
                    within: earned.within.clone(),
                    is_passed,
                });
            }
            after.push(earned);
        }
        if !effect.changes.is_empty() {
            let before = self
                .sat
                .iter()
                .filter_map(|sat| Some(sat.attempt.submission.as_ref()?.earned()));
            let (passed, passes) = (self.passes(quiz, before), self.passes(quiz, after));
            effect.passes_now = !self.is_completed && passes;
            effect.falls_below = self.is_completed && passed && !passes;
        }
        Some(effect)
    }

    /// Whether attempts that earned this, oldest first, pass the quiz by its rule.
    fn passes(&self, quiz: &Quiz, earned: impl IntoIterator<Item = Earned>) -> bool {
        let scored = self.sat.iter().zip(earned).map(|(sat, earned)| {
            let mut attempt = sat.attempt.clone();
            let are_met = attempt.terms.are_met_by(earned.score, &earned.within);
            if let Some(submission) = &mut attempt.submission {
                submission.score = earned.score;
                submission.within = earned.within;
                submission.outcome = match are_met {
                    true => Outcome::Passed,
                    false => Outcome::Failed,
                };
            }
            attempt
        });
        let mut attempts: Vec<Attempt> = scored.collect();
        attempts.reverse();
        was_passed(quiz, &attempts)
    }

    /// How many of the attempts hold the item.
    pub(super) fn holding(&self, item: &Key) -> u64 {
        let holds = |sat: &&Sat| {
            sat.attempt
                .terms
                .sheet
                .items
                .iter()
                .any(|p| &p.item == item)
        };
        let count = self.sat.iter().filter(holds).count();
        u64::try_from(count).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::regrade::{Corrections, Remedy, RightAnswer};
    use crate::assessment::tests::closed;
    use crate::courses::Counts;
    use crate::items::testing::{key, response};
    use crate::learning::testing::quiz;

    /// Attempts by how many of `q1` to `q3` were answered with `a`, the others with `b`.
    fn case(right: &[usize], is_completed: bool) -> Case {
        let quiz = quiz("final");
        let sat = right.iter().zip(1..).map(|(right, number)| {
            let letters = |at: usize| if at < *right { "a" } else { "b" };
            let responses = ["q1", "q2", "q3"].iter().enumerate();
            let points = u32::try_from(*right).unwrap() * 1000;
            let outcome = match *right {
                3 => Outcome::Passed,
                _ => Outcome::Failed,
            };
            Sat {
                attempt: closed(&quiz, number, points, outcome),
                responses: responses
                    .map(|(at, item)| (key(item), response(letters(at))))
                    .collect(),
            }
        });
        Case {
            enrolment: EnrolmentId::new(),
            account: AccountId::new(),
            is_completed,
            sat: sat.collect(),
        }
    }

    /// Is `(passes now, falls below, changed attempts)`; 75 percent of four points pass.
    fn effect(right: &[usize], counts: Counts, remedy: Remedy) -> (bool, bool, usize) {
        let mut quiz = quiz("final");
        quiz.settings.counts = counts;
        let mut case = case(right, false);
        let attempts: Vec<Attempt> = case
            .sat
            .iter()
            .rev()
            .map(|sat| sat.attempt.clone())
            .collect();
        case.is_completed = was_passed(&quiz, &attempts);
        let corrections = Corrections::default().with(key("q3"), remedy);
        let effect = case
            .effect(&MarkingKey::new(&quiz, &corrections), &quiz)
            .unwrap();
        (effect.passes_now, effect.falls_below, effect.changes.len())
    }

    fn right(letter: &str) -> RightAnswer {
        RightAnswer::Choices {
            right: [key(letter)].into(),
        }
    }

    #[test]
    fn which_attempt_counts_decides_who_passes_now() {
        let both = || Remedy::KeepHigher(right("b"));
        for (right, counts, expected) in [
            (&[2][..], Counts::Highest, (true, false, 1)),
            (&[1][..], Counts::Highest, (false, false, 1)),
            (&[3][..], Counts::Highest, (false, false, 0)),
            (&[2, 0][..], Counts::Highest, (true, false, 2)),
            (&[2, 0][..], Counts::Latest, (true, false, 2)),
            (&[2, 0][..], Counts::First, (true, false, 2)),
            (&[0, 2][..], Counts::First, (false, false, 2)),
            (&[2, 2][..], Counts::Average, (true, false, 2)),
            (&[2, 1][..], Counts::Average, (true, false, 2)),
            (&[1, 2][..], Counts::Average, (false, false, 2)),
        ] {
            assert_eq!(
                effect(right, counts, both()),
                expected,
                "{right:?} {counts:?}"
            );
        }
    }

    #[test]
    fn who_falls_below_is_named_and_keeps_the_pass() {
        let only = || Remedy::NewKey(right("b"));
        assert_eq!(effect(&[3], Counts::Highest, only()), (false, true, 1));
        assert_eq!(effect(&[3, 3], Counts::Latest, only()), (false, true, 2));
        let quiz = quiz("final");
        let corrections = Corrections::default().with(key("q3"), only());
        let effect = case(&[3], true).effect(&MarkingKey::new(&quiz, &corrections), &quiz);
        let change = effect.unwrap().changes.remove(0);
        assert!(change.is_passed);
        assert_eq!(change.after.earned.thousandths(), 2000);
    }

    #[test]
    fn a_dropped_item_can_make_pass_and_fall() {
        assert_eq!(
            effect(&[2], Counts::Highest, Remedy::Drop),
            (false, false, 1)
        );
        assert_eq!(
            effect(&[3], Counts::Highest, Remedy::Drop),
            (false, true, 1)
        );
    }
}

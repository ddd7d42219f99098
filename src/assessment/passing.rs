//! What passes: the pass mark over all points, and every minimum over the points of its outcomes.
//! Pure; every path that decides about a pass asks here.

use super::attempt::{Attempt, Terms};
use crate::base::Score;
use crate::courses::Minimum;
use crate::db::types::storable_texts;
use serde::{Deserialize, Serialize};

/// What an attempt earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earned {
    pub score: Score,
    pub within: Within,
}

/// What was earned within each minimum of the terms, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Within(Vec<Score>);

storable_texts! {
    Within: |within| serde_json::to_string(within).unwrap_or_default(),
        |text| serde_json::from_str(&text).ok();
}

impl FromIterator<Score> for Within {
    fn from_iter<I: IntoIterator<Item = Score>>(scores: I) -> Self {
        Self(scores.into_iter().collect())
    }
}

impl Terms {
    /// Whether these points pass: the pass mark in all, and every minimum. Nothing is rounded.
    pub fn are_met_by(&self, score: Score, within: &Within) -> bool {
        self.pass.is_reached_by(score)
            && within.0.len() == self.minima.len()
            && self.within(within).all(|(one, score)| one.is_met_by(score))
    }

    /// The minima with what was earned in each.
    pub fn within<'a>(&'a self, within: &'a Within) -> impl Iterator<Item = (&'a Minimum, Score)> {
        self.minima.iter().zip(within.0.iter().copied())
    }
}

/// The points of all these attempts together: the average without rounding. None if none is handed
/// in. Within the minima of these terms count the attempts that were held to the same.
pub(super) fn pooled(terms: &Terms, attempts: &[Attempt]) -> Option<Earned> {
    let handed_in = || {
        attempts
            .iter()
            .filter_map(|one| Some((&one.terms, one.submission.as_ref()?)))
    };
    let score = handed_in().map(|(_, made)| made.score).reduce(add)?;
    let within = |minimum: &Minimum| {
        let all = handed_in().flat_map(|(terms, made)| terms.within(&made.within));
        let same = all.filter(|(one, _)| *one == minimum);
        same.map(|(_, score)| score).fold(Score::default(), add)
    };
    Some(Earned {
        score,
        within: terms.minima.iter().map(within).collect(),
    })
}

fn add(one: Score, other: Score) -> Score {
    Score {
        earned: one.earned + other.earned,
        max: one.max + other.max,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::attempt::Outcome;
    use crate::assessment::conditions::{counting, was_passed};
    use crate::assessment::tests::closed;
    use crate::base::{CutScore, Points};
    use crate::courses::{Counts, Quiz};
    use crate::items::testing::key;
    use crate::learning::testing::quiz;
    use proptest::prelude::*;

    /// Three of four points pass, with half of those on `law`.
    fn strict() -> Quiz {
        let mut quiz = quiz("final");
        quiz.settings.minima = vec![Minimum {
            tags: vec![key("law")],
            percent: CutScore::percent(50).unwrap(),
        }];
        quiz
    }

    fn score((earned, max): (u32, u32)) -> Score {
        Score {
            earned: Points::from_thousandths(earned),
            max: Points::from_thousandths(max),
        }
    }

    /// Attempts by what they earned of four points, and of one on `law`; newest first.
    fn made(quiz: &Quiz, earned: &[(u32, u32)]) -> Vec<Attempt> {
        let of = |((all, law), number): (&(u32, u32), u32)| {
            let mut attempt = closed(quiz, number, *all, Outcome::Failed);
            let submission = attempt.submission.as_mut().unwrap();
            submission.within = [score((*law, 1000))].into_iter().collect();
            if attempt
                .terms
                .are_met_by(submission.score, &submission.within)
            {
                submission.outcome = Outcome::Passed;
            }
            attempt
        };
        let mut made: Vec<Attempt> = earned.iter().zip(1..).map(of).collect();
        made.reverse();
        made
    }

    #[test]
    fn pass_mark_and_minimum_are_both_asked_and_nothing_is_rounded() {
        let terms = closed(&strict(), 1, 0, Outcome::Failed).terms;
        for (all, law, expected) in [
            ((3000, 4000), (500, 1000), true),
            ((3000, 4000), (499, 1000), false),
            ((2999, 4000), (1000, 1000), false),
            // What was dropped leaves both sums; of nothing nothing is asked.
            ((3000, 4000), (0, 0), true),
            ((0, 0), (0, 0), false),
        ] {
            let within = [score(law)].into_iter().collect();
            assert_eq!(
                terms.are_met_by(score(all), &within),
                expected,
                "{all:?} {law:?}"
            );
        }
        let unknown = Within::default();
        assert!(!terms.are_met_by(score((4000, 4000)), &unknown));
    }

    #[test]
    fn a_minimum_holds_for_whichever_attempts_count() {
        for (earned, counts, percent, passed) in [
            (&[(3200, 400)][..], Counts::Highest, 80, false),
            // More points are not better where they fell short.
            (&[(3200, 400), (3000, 500)], Counts::Highest, 75, true),
            (&[(3200, 400), (2000, 500)], Counts::Highest, 80, false),
            (&[(3000, 500), (3200, 0)], Counts::Latest, 80, true),
            (&[(3200, 400), (3000, 500)], Counts::First, 80, false),
            // The points on `law` are pooled like all others.
            (&[(4000, 400), (3000, 600)], Counts::Average, 87, true),
            (&[(4000, 399), (3000, 600)], Counts::Average, 87, false),
        ] {
            let mut quiz = strict();
            quiz.settings.counts = counts;
            let made = made(&quiz, earned);
            let case = format!("{earned:?} {counts:?}");
            assert_eq!(
                counting(counts, &made).map(Score::percent),
                Some(percent),
                "{case}"
            );
            assert_eq!(was_passed(&quiz, &made), passed, "{case}");
        }
    }

    #[test]
    fn attempts_under_other_terms_do_not_count_within_a_minimum() {
        let mut made = made(&strict(), &[(4000, 0), (3000, 500)]);
        made[1].terms.minima.clear();
        made[1].submission.as_mut().unwrap().within = Within::default();
        let all = pooled(&made[0].terms, &made).unwrap();
        assert_eq!(all.score, score((7000, 8000)));
        assert_eq!(all.within, [score((500, 1000))].into_iter().collect());
    }

    #[test]
    fn a_lower_mark_leaves_the_minimum() {
        for (law, expected) in [(500, true), (499, false)] {
            let mut attempt = made(&strict(), &[(2000, law)]).remove(0);
            assert!(attempt.lower(CutScore::percent(50).unwrap()));
            assert_eq!(attempt.is_passed(), expected, "{law}");
        }
    }

    proptest! {
        #[test]
        fn who_passes_has_both_shares_and_who_has_both_shares_passes(
            (max, part) in (1_u32..40_000, 0_u32..20_000),
            (earned, of_part) in (0_u32..40_000, 0_u32..20_000),
        ) {
            let (earned, of_part) = (earned.min(max), of_part.min(part));
            let terms = closed(&strict(), 1, 0, Outcome::Failed).terms;
            let within = [score((of_part, part))].into_iter().collect();
            let passes = terms.are_met_by(score((earned, max)), &within);
            prop_assert_eq!(passes, earned * 100 >= max * 75 && of_part * 100 >= part * 50);
        }
    }
}

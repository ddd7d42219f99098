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

//! Points by a rubric, and what several of them come to; pure.
#![expect(clippy::expect_used, reason = "plain values always serialise")]

use crate::base::{Key, Points, Score};
use crate::courses::{Assignment, Sample};
use crate::db::types::storable_texts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The points of one marking, by criterion. A draft may lack some.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(BTreeMap<Key, u32>);

storable_texts! {
    Marks: |marks| serde_json::to_string(marks).expect("marks are plain values"),
        |text| serde_json::from_str(&text).ok();
}

/// Why marks do not fit a rubric.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    #[error("the rubric has no criterion `{0}`")]
    UnknownCriterion(Key),
    #[error("no level of `{criterion}` has {points} points")]
    UnknownLevel { criterion: Key, points: u32 },
}

impl Marks {
    /// Marks that fit the rubric; some criteria may be left out.
    pub fn new(
        assignment: &Assignment,
        given: impl IntoIterator<Item = (Key, u32)>,
    ) -> Result<Self, Misfit> {
        let mut marks = BTreeMap::new();
        for (key, points) in given {
            let mut criteria = assignment.criteria.iter();
            let Some(criterion) = criteria.find(|criterion| criterion.key == key) else {
                return Err(Misfit::UnknownCriterion(key));
            };
            if !criterion.has_level(points) {
                let criterion = key;
                return Err(Misfit::UnknownLevel { criterion, points });
            }
            marks.insert(key, points);
        }
        Ok(Self(marks))
    }

    /// What is expected of a sample.
    pub fn expected(assignment: &Assignment, sample: &Sample) -> Self {
        let keys = assignment.criteria.iter().map(|one| one.key.clone());
        Self(keys.zip(sample.points.iter().copied()).collect())
    }

    /// The points of a criterion; none while it is not marked.
    pub fn of(&self, criterion: &Key) -> Option<u32> {
        self.0.get(criterion).copied()
    }

    /// The criteria that are not marked.
    pub fn missing<'a>(&self, assignment: &'a Assignment) -> impl Iterator<Item = &'a Key> {
        let keys = assignment.criteria.iter().map(|one| &one.key);
        keys.filter(|key| !self.0.contains_key(*key))
    }

    /// All points together.
    pub fn total(&self) -> u32 {
        self.0.values().sum()
    }

    /// Whether every criterion lies within the tolerance of what is expected.
    pub fn is_near(&self, expected: &Self, tolerance: u32) -> bool {
        expected.0.iter().all(|(key, points)| {
            let given = self.of(key);
            given.is_some_and(|given| given.abs_diff(*points) <= tolerance)
        })
    }
}

/// What the peers' marks come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Not enough peers yet.
    Waits,
    /// They are too far apart; the staff decides.
    Disagrees,
    /// Their mean.
    Agrees(Score),
}

/// Judges complete marks of peers.
pub fn verdict(assignment: &Assignment, peers: &[Marks]) -> Verdict {
    let enough = usize::try_from(assignment.peers).unwrap_or(usize::MAX);
    if peers.is_empty() || peers.len() < enough {
        return Verdict::Waits;
    }
    let totals = || peers.iter().map(Marks::total);
    let spread = totals().max().unwrap_or(0) - totals().min().unwrap_or(0);
    match spread > assignment.apart {
        true => Verdict::Disagrees,
        false => Verdict::Agrees(mean(assignment, peers)),
    }
}

/// The mean of each criterion, and their sum.
fn mean(assignment: &Assignment, peers: &[Marks]) -> Score {
    let keys = assignment.criteria.iter().map(|one| &one.key);
    Score {
        earned: keys.map(|key| criterion_mean(key, peers)).sum(),
        max: Points::whole(assignment.most()),
    }
}

/// The score of one marking alone.
pub fn score(assignment: &Assignment, marks: &Marks) -> Score {
    mean(assignment, std::slice::from_ref(marks))
}

/// The mean of one criterion in whole thousandths, rounded down.
pub fn criterion_mean(key: &Key, all: &[Marks]) -> Points {
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let sum: u32 = all.iter().filter_map(|marks| marks.of(key)).sum();
    Points::whole(sum).part(1, count)
}

#[cfg(test)]
mod tests {
    use super::super::tests::assignment;
    use super::*;
    use crate::items::testing::key;

    fn marks(points: [u32; 2]) -> Marks {
        let given = [key("evidence"), key("form")].into_iter().zip(points);
        Marks::new(&assignment(), given).unwrap()
    }

    #[test]
    fn peers_who_agree_give_their_mean_and_others_leave_it_to_the_staff() {
        // 60 and 40 points at most, in steps of 20 and 10; more than 30 apart is too far.
        let agrees = |thousandths| {
            Verdict::Agrees(Score {
                earned: Points::from_thousandths(thousandths),
                max: Points::whole(100),
            })
        };
        for (given, expected) in [
            (vec![], Verdict::Waits),
            (vec![[60, 40]], Verdict::Waits),
            (vec![[60, 40], [60, 40]], agrees(100_000)),
            (vec![[0, 0], [0, 0]], agrees(0)),
            (vec![[60, 40], [40, 30]], agrees(85_000)),
            (vec![[40, 30], [60, 20]], agrees(75_000)),
            // Thirty apart is not too far yet.
            (vec![[60, 40], [40, 30]], agrees(85_000)),
            (vec![[60, 40], [40, 20]], Verdict::Disagrees),
            (vec![[0, 0], [60, 40]], Verdict::Disagrees),
            // A third, after one was withdrawn and came back.
            (vec![[40, 20], [40, 20], [60, 20]], agrees(66_666)),
        ] {
            let peers: Vec<Marks> = given.iter().copied().map(marks).collect();
            assert_eq!(verdict(&assignment(), &peers), expected, "{given:?}");
        }
    }

    #[test]
    fn a_mark_is_near_when_every_criterion_is() {
        let expected = marks([40, 20]);
        for (given, tolerance, is_near) in [
            ([40, 20], 0, true),
            ([40, 30], 0, false),
            ([40, 30], 10, true),
            ([60, 20], 10, false),
            ([60, 40], 20, true),
        ] {
            assert_eq!(
                marks(given).is_near(&expected, tolerance),
                is_near,
                "{given:?}"
            );
        }
        let part = Marks::new(&assignment(), [(key("evidence"), 40)]).unwrap();
        assert!(!part.is_near(&expected, 100), "a criterion left out is far");
    }

    #[test]
    fn points_are_levels_of_the_rubric() {
        let given = |name: &str, points| Marks::new(&assignment(), [(key(name), points)]);
        assert!(given("evidence", 20).is_ok());
        assert!(matches!(
            given("evidence", 21),
            Err(Misfit::UnknownLevel { points: 21, .. })
        ));
        assert!(matches!(
            given("style", 20),
            Err(Misfit::UnknownCriterion(_))
        ));
    }
}

//! Points and scores in whole thousandths, so that nothing is ever rounded into a pass.

use super::language::Language;
use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::Add;

/// Points in thousandths: `Points(1000)` is one point. Never negative.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Points(u32);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);
    /// The most an item may be worth: 100 points.
    pub const MAX: Self = Self(100_000);

    /// So many thousandths, at most [`Points::MAX`] for one item; sums may be larger.
    pub const fn from_thousandths(thousandths: u32) -> Self {
        Self(thousandths)
    }

    /// So many whole points.
    pub const fn whole(points: u32) -> Self {
        Self(points.saturating_mul(1000))
    }

    /// The number of thousandths.
    pub const fn thousandths(self) -> u32 {
        self.0
    }

    /// The part `numerator / denominator` of these points, rounded down; all of them when the
    /// fraction exceeds one, none when the denominator is zero.
    pub fn part(self, numerator: u32, denominator: u32) -> Self {
        if denominator == 0 {
            return Self::ZERO;
        }
        let share = u64::from(self.0) * u64::from(numerator) / u64::from(denominator);
        Self(u32::try_from(share).unwrap_or(u32::MAX).min(self.0))
    }

    /// In English: `3`, `2.5`, `0.333`.
    pub fn decimal(self) -> String {
        self.decimal_in(Language::En)
    }

    /// As people read it: `2.5` in English, `2,5` in French.
    pub fn decimal_in(self, language: Language) -> String {
        let (whole, rest) = (self.0 / 1000, self.0 % 1000);
        if rest == 0 {
            return whole.to_string();
        }
        let fraction = format!("{rest:03}");
        let sign = language.decimal_sign();
        format!("{whole}{sign}{}", fraction.trim_end_matches('0'))
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Add::add)
    }
}

/// What was earned out of what could be earned. `earned` never exceeds `max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Score {
    pub earned: Points,
    pub max: Points,
}

impl Score {
    /// Whole percent, rounded down: 2 of 3 are 66, so that no printed figure flatters.
    pub fn percent(self) -> u32 {
        if self.max.0 == 0 {
            return 0;
        }
        u32::try_from(u64::from(self.earned.0) * 100 / u64::from(self.max.0)).unwrap_or(100)
    }
}

/// The least share of points that passes, in whole percent, 0 to 100 (cmi5 `masteryScore`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct CutScore(u32);

impl CutScore {
    /// A cut score of so many percent; `None` above 100.
    pub fn percent(percent: u32) -> Option<Self> {
        (percent <= 100).then_some(Self(percent))
    }

    /// Whether `score` passes: `earned × 100 ≥ percent × max`, compared by points and never
    /// rounded. A score out of nothing does not pass unless nothing is asked.
    pub fn is_reached_by(self, score: Score) -> bool {
        u64::from(score.earned.0) * 100 >= u64::from(self.0) * u64::from(score.max.0)
            && (score.max.0 > 0 || self.0 == 0)
    }

    /// The percentage.
    pub const fn value(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for CutScore {
    type Error = &'static str;
    fn try_from(percent: u32) -> Result<Self, Self::Error> {
        Self::percent(percent).ok_or("a cut score is at most 100 percent")
    }
}

impl From<CutScore> for u32 {
    fn from(cut: CutScore) -> Self {
        cut.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(earned: u32, max: u32, percent: u32) -> bool {
        let score = Score {
            earned: Points::whole(earned),
            max: Points::whole(max),
        };
        CutScore::percent(percent).unwrap().is_reached_by(score)
    }

    #[test]
    fn a_score_is_compared_by_points_and_never_rounded_up() {
        assert!(passes(7, 10, 70));
        assert!(!passes(2, 3, 67), "66.67 would pass if rounded");
        assert!(passes(2, 3, 66));
        assert!(!passes(0, 0, 1));
        assert!(passes(0, 0, 0));
    }

    #[test]
    fn a_part_of_points_is_rounded_down_and_never_more_than_the_whole() {
        assert_eq!(Points::whole(1).part(1, 3).thousandths(), 333);
        assert_eq!(Points::whole(1).part(3, 3), Points::whole(1));
        assert_eq!(Points::whole(1).part(5, 3), Points::whole(1));
        assert_eq!(Points::whole(1).part(1, 0), Points::ZERO);
        let points = Points::from_thousandths(2500);
        assert_eq!(points.decimal(), "2.5");
        assert_eq!(points.decimal_in(Language::Ru), "2,5");
    }
}

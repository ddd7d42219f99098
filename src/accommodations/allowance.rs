//! What somebody is granted at a quiz beside its rules, and what becomes of its limits; pure.

use crate::base::Timestamp;
use crate::db::types::storable_texts;

/// More time than others have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ExtraTime {
    /// None: the limit of everybody.
    #[default]
    None,
    /// So many percent of the limit on top of it, 1 to 1000.
    Percent(u32),
    /// No limit at all; only the closing date holds.
    Unlimited,
}

impl ExtraTime {
    /// The most percent that can be granted.
    pub const MOST_PERCENT: u32 = 1000;

    /// So many percent more; none for zero, `None` above [`ExtraTime::MOST_PERCENT`].
    pub fn percent(percent: u32) -> Option<Self> {
        match percent {
            0 => Some(Self::None),
            1..=Self::MOST_PERCENT => Some(Self::Percent(percent)),
            _ => None,
        }
    }

    fn word(self) -> String {
        match self {
            Self::None => "none".to_owned(),
            Self::Percent(percent) => format!("{percent}%"),
            Self::Unlimited => "unlimited".to_owned(),
        }
    }

    fn parse(word: &str) -> Option<Self> {
        match word {
            "none" => Some(Self::None),
            "unlimited" => Some(Self::Unlimited),
            _ => Self::percent(word.strip_suffix('%')?.parse().ok()?),
        }
    }
}

storable_texts! {
    ExtraTime: |time| time.word(), |text| ExtraTime::parse(&text);
}

/// What one person is granted at one quiz, from everything in force for them and their groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Allowance {
    pub time: ExtraTime,
    /// On top of the quiz's limit.
    pub extra_attempts: u32,
    /// The quiz closes later for them; never earlier than for others.
    pub closes_at: Option<Timestamp>,
}

impl Allowance {
    /// Whether it grants nothing.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Two grants together: the more time and the later closing; extra attempts add up, so that a
    /// second one given after the first was used is one more. Nobody loses by being granted more.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            time: self.time.max(other.time),
            extra_attempts: self.extra_attempts.saturating_add(other.extra_attempts),
            closes_at: self.closes_at.max(other.closes_at),
        }
    }

    /// The attempts one may make; none without a limit.
    pub fn attempts(&self, limit: Option<u32>) -> Option<u32> {
        limit.map(|limit| limit.saturating_add(self.extra_attempts))
    }

    /// The seconds one has; none without a limit. A part of a second is a whole one.
    pub fn seconds(&self, limit_minutes: Option<u32>) -> Option<i64> {
        let seconds = i64::from(limit_minutes?) * 60;
        match self.time {
            ExtraTime::None => Some(seconds),
            ExtraTime::Percent(percent) => Some((seconds * (100 + i64::from(percent)) + 99) / 100),
            ExtraTime::Unlimited => None,
        }
    }

    /// When the quiz closes for them; none if it does not.
    pub fn closing(&self, closes_at: Option<Timestamp>) -> Option<Timestamp> {
        closes_at.map(|closes_at| {
            self.closes_at
                .map_or(closes_at, |later| later.max(closes_at))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learning::testing::at;

    #[test]
    fn limits_grow_and_never_shrink() {
        let with = |time| Allowance {
            time,
            ..Allowance::default()
        };
        for (time, minutes, expected) in [
            (ExtraTime::None, Some(20), Some(1200)),
            (ExtraTime::Percent(25), Some(20), Some(1500)),
            (ExtraTime::Percent(33), Some(1), Some(80)),
            (ExtraTime::Percent(1000), Some(1), Some(660)),
            (ExtraTime::Unlimited, Some(20), None),
            (ExtraTime::Percent(25), None, None),
        ] {
            assert_eq!(
                with(time).seconds(minutes),
                expected,
                "{time:?} {minutes:?}"
            );
        }
        let more = Allowance {
            extra_attempts: 2,
            closes_at: Some(at(50)),
            ..Allowance::default()
        };
        assert_eq!(
            (more.attempts(Some(3)), more.attempts(None)),
            (Some(5), None)
        );
        assert_eq!(more.closing(Some(at(10))), Some(at(50)));
        assert_eq!(more.closing(Some(at(90))), Some(at(90)));
        assert_eq!(more.closing(None), None, "what never closes is not made to");
    }

    #[test]
    fn of_several_grants_the_more_generous_holds_and_attempts_add_up() {
        let one = Allowance {
            time: ExtraTime::Percent(50),
            extra_attempts: 1,
            closes_at: Some(at(10)),
        };
        let other = Allowance {
            time: ExtraTime::Percent(25),
            extra_attempts: 2,
            closes_at: None,
        };
        let both = Allowance {
            time: ExtraTime::Percent(50),
            extra_attempts: 3,
            closes_at: Some(at(10)),
        };
        assert_eq!(one.with(other), both);
        assert_eq!(other.with(one), both);
        let unlimited = Allowance {
            time: ExtraTime::Unlimited,
            ..Allowance::default()
        };
        assert_eq!(both.with(unlimited).time, ExtraTime::Unlimited);
    }

    #[test]
    fn extra_time_is_stored_as_a_word() {
        for time in [
            ExtraTime::None,
            ExtraTime::Percent(25),
            ExtraTime::Unlimited,
        ] {
            assert_eq!(ExtraTime::parse(&time.word()), Some(time));
        }
        for bad in ["", "25", "-1%", "1001%", "more"] {
            assert_eq!(ExtraTime::parse(bad), None, "{bad}");
        }
    }
}

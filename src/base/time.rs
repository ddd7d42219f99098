//! Moments and days, in UTC. There is no way here to ask what time it is.

use jiff::civil;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// So many milliseconds after the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds after the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// So many seconds later (earlier when negative).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// The day in UTC.
    pub fn date(self) -> Date {
        Date(self.civil().date())
    }

    /// Hours and minutes in UTC.
    pub fn clock(self) -> (u32, u32) {
        let time = self.civil().time();
        (unsigned(time.hour()), unsigned(time.minute()))
    }

    /// Seconds of the minute in UTC.
    pub fn second(self) -> u32 {
        unsigned(self.civil().time().second())
    }

    fn civil(self) -> civil::DateTime {
        let moment = jiff::Timestamp::from_millisecond(self.0);
        jiff::tz::Offset::UTC.to_datetime(moment.unwrap_or(jiff::Timestamp::UNIX_EPOCH))
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 with whole seconds: `2026-11-23T14:32:05Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Z", self.civil().strftime("%Y-%m-%dT%H:%M:%S"))
    }
}

/// A day of the Gregorian calendar; written `2026-11-23`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(civil::Date);

impl Date {
    /// The day, or `None` if the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2026-11-23`.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// Year of the common era.
    pub fn year(self) -> i32 {
        i32::from(self.0.year())
    }

    /// 1 to 12.
    pub fn month(self) -> u32 {
        unsigned(self.0.month())
    }

    /// 1 to 31.
    pub fn day(self) -> u32 {
        unsigned(self.0.day())
    }

    /// The same day so many months later, or the last day of that month if it is shorter.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let span = jiff::Span::new().try_months(i64::from(months));
        span.and_then(|span| self.0.checked_add(span))
            .map_or(self, Self)
    }

    /// The first moment of the day in UTC.
    pub fn start(self) -> Timestamp {
        let midnight = self.0.to_datetime(civil::Time::midnight());
        let moment = jiff::tz::Offset::UTC.to_timestamp(midnight);
        Timestamp(moment.map_or(0, jiff::Timestamp::as_millisecond))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn unsigned(part: i8) -> u32 {
    u32::try_from(part).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_and_split_in_utc() {
        let moment = Timestamp::from_millis(1_795_444_325_678);
        assert_eq!(moment.to_string(), "2026-11-23T14:32:05Z");
        assert_eq!(moment.clock(), (14, 32));
        assert_eq!(moment.date().to_string(), "2026-11-23");
        assert_eq!(moment.date().start().to_string(), "2026-11-23T00:00:00Z");
    }

    #[test]
    fn months_end_where_they_end() {
        let day = Date::parse("2026-01-31").unwrap();
        assert_eq!(day.plus_months(1).to_string(), "2026-02-28");
        assert_eq!(day.plus_months(36).to_string(), "2029-01-31");
    }
}

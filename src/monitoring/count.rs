//! Numbers of people, with small groups hidden.

use super::store;
use crate::base::{CourseId, PartnerId};
use crate::db::{Conn, Error};
use std::collections::BTreeMap;

/// The smallest group that is shown as a number.
const SMALLEST: u64 = 5;

/// A number of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// One to four: too few to be told without telling who.
    Few,
    /// Nobody, or five and more.
    Exactly(u64),
}

impl Count {
    /// Hides a small group.
    pub const fn of(people: u64) -> Self {
        if people > 0 && people < SMALLEST {
            Self::Few
        } else {
            Self::Exactly(people)
        }
    }
}

/// How many learners a course has had, over all its editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CourseCounts {
    pub enrolled: Count,
    /// Read at least one lesson or passed one quiz.
    pub started: Count,
    /// Hold a certificate that was not revoked.
    pub certified: Count,
}

impl CourseCounts {
    /// A course nobody has enrolled in.
    pub const NONE: Self = Self {
        enrolled: Count::Exactly(0),
        started: Count::Exactly(0),
        certified: Count::Exactly(0),
    };
}

/// The counts of a partner's courses; courses without learners are missing. Reads every enrolment
/// of the partner: for `read_slowly`.
pub fn course_counts(
    conn: &mut Conn,
    partner: PartnerId,
) -> Result<BTreeMap<CourseId, CourseCounts>, Error> {
    let started: BTreeMap<_, _> = store::started(conn, partner)?.into_iter().collect();
    let certified: BTreeMap<_, _> = store::certified(conn, partner)?.into_iter().collect();
    let count = |counts: &BTreeMap<CourseId, i64>, course| {
        Count::of(
            counts
                .get(&course)
                .map_or(0, |people| people.unsigned_abs()),
        )
    };
    let enrolled = store::enrolled(conn, partner)?;
    Ok(enrolled
        .into_iter()
        .map(|(course, people)| {
            let counts = CourseCounts {
                enrolled: Count::of(people.unsigned_abs()),
                started: count(&started, course),
                certified: count(&certified, course),
            };
            (course, counts)
        })
        .collect())
}

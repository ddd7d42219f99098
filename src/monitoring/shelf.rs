//! Every edition that was ever published.

use super::{Count, store};
use crate::base::{CourseId, EditionId, Key, PartnerId, Timestamp};
use crate::db::{Conn, Error};
use std::collections::BTreeMap;

/// One edition on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    pub edition: EditionId,
    pub course: CourseId,
    pub partner: PartnerId,
    /// The course's address below its partner's.
    pub slug: Key,
    pub number: i64,
    /// The author's version label.
    pub version: String,
    pub published_at: Timestamp,
    /// Whether new learners get this edition.
    pub is_offered: bool,
    /// Learners who are on it.
    pub learners: Count,
}

/// All editions, by partner and course, newest first within a course (at most 1000). Counts every
/// enrolment: for `read_slowly`.
pub fn shelf(conn: &mut Conn) -> Result<Vec<Shelved>, Error> {
    let learners: BTreeMap<EditionId, i64> = store::learners(conn)?.into_iter().collect();
    let mut shelf = store::shelf(conn)?;
    for line in &mut shelf {
        let people = learners
            .get(&line.edition)
            .map_or(0, |people| people.unsigned_abs());
        line.learners = Count::of(people);
    }
    Ok(shelf)
}

//! Many certificates awarded by hand within a day: somebody's account may be in wrong hands.

use super::overview::FINDINGS_SINCE;
use super::store;
use crate::base::{PartnerId, Timestamp};
use crate::db::{Conn, Error};

/// The span in which awards are counted together.
const SPAN_SECONDS: i64 = 24 * 3600;

/// A partner that awarded more certificates by hand within 24 hours than is usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ManyByHand {
    pub partner: PartnerId,
    /// The most within any 24 hours.
    pub count: usize,
    /// The first of these.
    pub since: Timestamp,
}

/// Every partner that awarded more than `most` certificates by hand within 24 hours of the last
/// thirty days.
pub fn many_by_hand(conn: &mut Conn, most: u32, now: Timestamp) -> Result<Vec<ManyByHand>, Error> {
    let all = store::by_hand_since(conn, now.plus_seconds(-FINDINGS_SINCE))?;
    let of_one = all.chunk_by(|one, other| one.0 == other.0);
    Ok(of_one.filter_map(|some| unusual(some, most)).collect())
}

/// What is unusual in the awards of one partner, given in the order of time: the span of 24 hours
/// with the most of them, the earliest of equals, if these are more than `most`.
fn unusual(awards: &[(PartnerId, Timestamp)], most: u32) -> Option<ManyByHand> {
    let mut found: Option<ManyByHand> = None;
    let mut end = 0;
    for (start, (partner, since)) in awards.iter().enumerate() {
        let until = since.plus_seconds(SPAN_SECONDS);
        while awards.get(end).is_some_and(|(_, at)| *at < until) {
            end += 1;
        }
        let count = end - start;
        if found.is_none_or(|known| known.count < count) {
            found = Some(ManyByHand {
                partner: *partner,
                count,
                since: *since,
            });
        }
    }
    found.filter(|found| u32::try_from(found.count).is_ok_and(|count| count > most))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3600;

    #[test]
    fn more_than_is_usual_within_any_day_is_unusual() {
        let start = Timestamp::from_millis(1_795_435_200_000);
        let partner = PartnerId::new();
        for (hours, most, expected) in [
            (vec![], 0, None),
            (vec![5], 0, Some((1, 5))),
            (vec![5], 1, None),
            (vec![0, 1, 2], 3, None),
            (vec![0, 1, 2], 2, Some((3, 0))),
            // The 24th hour is another day.
            (vec![0, 1, 24], 2, None),
            (vec![0, 1, 23], 2, Some((3, 0))),
            // A span may lie across midnight, and the fullest counts.
            (vec![0, 20, 30, 31, 32, 43, 90, 91], 3, Some((5, 20))),
            (vec![0, 0, 40, 40], 1, Some((2, 0))),
        ] {
            let award = |hour: &i64| (partner, start.plus_seconds(hour * HOUR));
            let awards: Vec<_> = hours.iter().map(award).collect();
            let found = unusual(&awards, most);
            let found = found.map(|found| {
                assert_eq!(found.partner, partner);
                (
                    found.count,
                    (found.since.millis() - start.millis()) / (HOUR * 1000),
                )
            });
            assert_eq!(found, expected, "{hours:?}, {most}");
        }
    }
}

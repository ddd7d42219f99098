//! Which brief a peer gets; pure.

use crate::base::{AccountId, BriefId, Timestamp};

/// A brief that may be given to a peer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub brief: BriefId,
    pub author: AccountId,
    pub handed_in_at: Timestamp,
    /// Reviews that are handed in, or whose time is not over.
    pub taken: u32,
    /// Whether this peer has had it before.
    pub is_known: bool,
}

/// The brief with the fewest reviewers, and of these the oldest; never one's own, never one that
/// this peer has had, never one whose places are all taken.
pub fn choose(candidates: &[Candidate], peer: AccountId, places: u32) -> Option<BriefId> {
    let fits = |one: &&Candidate| one.author != peer && !one.is_known && one.taken < places;
    let fitting = candidates.iter().filter(fits);
    let chosen = fitting.min_by_key(|one| (one.taken, one.handed_in_at, one.brief));
    chosen.map(|one| one.brief)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_brief_with_the_fewest_reviewers_comes_first_then_the_oldest_and_never_ones_own() {
        let (me, other) = (AccountId::new(), AccountId::new());
        let one = |author, hour: i64, taken, is_known| Candidate {
            brief: BriefId::new(),
            author,
            handed_in_at: Timestamp::from_millis(0).plus_seconds(hour * 3600),
            taken,
            is_known,
        };
        for (candidates, expected) in [
            (vec![], None),
            (vec![one(me, 0, 0, false)], None),
            (vec![one(other, 0, 2, false)], None),
            (vec![one(other, 0, 0, true)], None),
            (
                vec![one(other, 1, 1, false), one(other, 2, 0, false)],
                Some(1),
            ),
            (
                vec![one(other, 2, 1, false), one(other, 1, 1, false)],
                Some(1),
            ),
            (vec![one(me, 0, 0, false), one(other, 9, 1, false)], Some(1)),
        ] {
            let chosen = choose(&candidates, me, 2);
            let place = chosen.and_then(|id| candidates.iter().position(|one| one.brief == id));
            assert_eq!(place, expected, "{candidates:?}");
        }
    }
}

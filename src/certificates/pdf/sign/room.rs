//! How many bytes of the slot are kept free for a stamp.
//!
//! The slot's length stands in what is signed, so a stamped paper must be laid out for ever as it
//! was when its stamp was asked for. Nobody writes that down: it is one of few lengths that follow
//! from the token, and the signature that the stamp is about tells which.

use super::stamp::{Stamp, StampError};

/// Room that is kept where nothing is known of an authority's tokens, and was kept in every paper
/// of before: they have two to seven thousand bytes.
const MOST: usize = 8_192;
/// Of these, the heads around the token.
pub(super) const HEADS: usize = 64;
/// The longest token that is taken at all.
pub(super) const LONGEST: usize = MOST - HEADS;
/// Rooms are multiples of this …
const STEP: usize = 256;
/// … and leave so much more than a token of the authority took: its numbers, its clock's digits and
/// an ECDSA value differ from one token to the next.
const SPARE: usize = 512;

/// The bytes that a slot keeps free for a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room(usize);

impl Room {
    /// Where nothing is known of the authority.
    pub const UNKNOWN: Self = Self(MOST);

    /// For tokens like this one: the authority's next ones are about as long.
    #[must_use]
    pub fn like(stamp: &Stamp) -> Self {
        Self::for_length(stamp.token.len())
    }

    fn for_length(token: usize) -> Self {
        Self((token.next_multiple_of(STEP) + SPARE).min(MOST))
    }

    /// Whether a paper with this room can have this stamp, and is found again by it.
    ///
    /// # Errors
    ///
    /// [`StampError::Unlike`]: it is longer or shorter than those that the room was made for.
    pub fn holds(self, stamp: &Stamp) -> Result<(), StampError> {
        match Self::of_papers_with(stamp).any(|room| room == self) {
            true => Ok(()),
            false => Err(StampError::Unlike(stamp.token.len())),
        }
    }

    /// Every room that a paper with this stamp may have, the likeliest first.
    pub(super) fn of_papers_with(stamp: &Stamp) -> impl Iterator<Item = Self> {
        let Self(own) = Self::like(stamp);
        let fits = stamp.token.len() + HEADS;
        // The token that the room was made for may have ended in the step before or after.
        let near = [own, own.saturating_sub(STEP), own + STEP];
        let near = near
            .into_iter()
            .filter(move |room| (fits..MOST).contains(room));
        near.chain([MOST]).map(Self)
    }

    pub(super) const fn bytes(self) -> usize {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(token: usize) -> Stamp {
        Stamp {
            imprint: [0; 32],
            token: vec![0; token],
        }
    }

    #[test]
    fn a_room_is_little_more_than_the_token_and_never_more_than_before() {
        for (token, expected) in [
            (1, 768),
            (256, 768),
            (257, 1_024),
            (1_898, 2_560),
            (7_424, 7_936),
            (7_425, 8_192),
            (8_128, 8_192),
        ] {
            assert_eq!(Room::like(&stamp(token)).bytes(), expected, "{token}");
        }
    }

    #[test]
    fn a_paper_is_found_by_any_token_of_about_the_length_that_its_room_was_made_for() {
        for probe in (800..LONGEST).step_by(37) {
            let room = Room::like(&stamp(probe));
            for apart in [0, 1, 40, 255, 256] {
                for token in [probe - apart, probe + apart] {
                    if token <= LONGEST {
                        assert_eq!(room.holds(&stamp(token)), Ok(()), "{probe} {token}");
                    }
                }
            }
            for token in [probe - 768, probe + 768] {
                let refused = room.holds(&stamp(token));
                let expected = Err(StampError::Unlike(token));
                assert!(
                    room == Room::UNKNOWN || refused == expected,
                    "{probe} {token}"
                );
            }
            // Papers of before.
            assert_eq!(Room::UNKNOWN.holds(&stamp(probe)), Ok(()));
        }
    }
}

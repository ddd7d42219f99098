//! The bit string of a status list (Bitstring Status List 1.0 §2.2, §3.3).

use data_encoding::BASE64URL_NOPAD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::io::{Read as _, Write as _};

/// Bits of a list: the fewest the standard allows, so that one place hides among many.
pub const LENGTH: u32 = 131_072;
const BYTES: usize = 16_384;

/// The bits of one list; a set bit is a revoked credential.
#[derive(Clone, PartialEq, Eq)]
pub struct Bits(Box<[u8; BYTES]>);

impl std::fmt::Debug for Bits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bits({} set)", self.count())
    }
}

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; BYTES]))
    }
}

impl Bits {
    /// With these places set; places outside the list are left out.
    pub fn with(places: impl IntoIterator<Item = u32>) -> Self {
        let mut bits = Self::default();
        for place in places {
            if let Some((byte, mask)) = bits.at(place) {
                *byte |= mask;
            }
        }
        bits
    }

    fn at(&mut self, place: u32) -> Option<(&mut u8, u8)> {
        let byte = self.0.get_mut(usize::try_from(place / 8).ok()?)?;
        Some((byte, 0x80 >> (place % 8)))
    }

    /// Whether this place is set; `None` outside the list. Place 0 is the left-most bit.
    pub fn is_set(&self, place: u32) -> Option<bool> {
        let byte = self.0.get(usize::try_from(place / 8).ok()?)?;
        Some(byte & (0x80 >> (place % 8)) != 0)
    }

    /// How many are set.
    pub fn count(&self) -> u32 {
        self.0.iter().map(|byte| byte.count_ones()).sum()
    }

    /// `u`, then base64url of the compressed bits.
    pub fn encode(&self) -> String {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        // Writing to memory does not fail.
        let _ = gzip.write_all(self.0.as_slice());
        let bytes = gzip.finish().unwrap_or_default();
        format!("u{}", BASE64URL_NOPAD.encode(&bytes))
    }

    /// Reads a list of exactly our length; `None` for any other. Never unpacks more than that.
    pub fn decode(text: &str) -> Option<Self> {
        let text = text
            .strip_prefix('u')
            .filter(|text| text.len() <= 2 * BYTES)?;
        let packed = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let mut bytes = Vec::new();
        let most = u64::try_from(BYTES).ok()?.saturating_add(1);
        GzDecoder::new(packed.as_slice())
            .take(most)
            .read_to_end(&mut bytes)
            .ok()?;
        let bytes: [u8; BYTES] = bytes.try_into().ok()?;
        Some(Self(Box::new(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_is_written_is_read_and_no_other_place_is_set(
            places in proptest::collection::btree_set(0..LENGTH, 0..300),
            other in 0..LENGTH,
        ) {
            let bits = Bits::with(places.iter().copied());
            let again = Bits::decode(&bits.encode()).unwrap();
            prop_assert_eq!(&again, &bits);
            prop_assert_eq!(usize::try_from(bits.count()).unwrap(), places.len());
            prop_assert!(places.iter().all(|place| again.is_set(*place) == Some(true)));
            prop_assert_eq!(again.is_set(other), Some(places.contains(&other)));
        }

        #[test]
        fn no_text_makes_it_fail(text in "u?[A-Za-z0-9_-]{0,200}") {
            let _ = Bits::decode(&text);
        }
    }

    #[test]
    fn place_zero_is_the_left_most_bit_and_the_end_is_the_end() {
        let bits = Bits::with([0, 9, LENGTH - 1, LENGTH]);
        assert_eq!(bits.0[0], 0b1000_0000);
        assert_eq!(bits.0[1], 0b0100_0000);
        assert_eq!(bits.0[BYTES - 1], 1);
        assert_eq!((bits.count(), bits.is_set(LENGTH)), (3, None));
    }

    #[test]
    fn a_bomb_or_another_length_is_refused() {
        let pack = |bytes: &[u8]| {
            let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
            gzip.write_all(bytes).unwrap();
            format!("u{}", BASE64URL_NOPAD.encode(&gzip.finish().unwrap()))
        };
        assert!(Bits::decode(&pack(&vec![0; BYTES])).is_some());
        for length in [0, BYTES - 1, BYTES + 1, 20_000_000] {
            assert!(Bits::decode(&pack(&vec![0; length])).is_none(), "{length}");
        }
        let empty = Bits::default().encode();
        assert!(empty.len() < 80, "{empty}");
    }
}

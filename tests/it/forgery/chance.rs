//! Small changes drawn from a seed.

use crate::world::World;
use std::ops::Range;

/// Numbers that look drawn, and are the same in every run (splitmix64).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound).unwrap()).unwrap()
    }

    /// Thirty-two bytes as the database of the world writes them.
    pub fn bytes_for(&mut self, world: &World) -> String {
        let bytes: Vec<u8> = (0..4).flat_map(|_| self.next().to_be_bytes()).collect();
        let hex = data_encoding::HEXLOWER.encode(&bytes);
        match world.db.address().starts_with("postgres") {
            true => format!("'\\x{hex}'"),
            false => format!("x'{hex}'"),
        }
    }

    /// The file with one small change somewhere.
    pub fn changed(&mut self, file: &[u8]) -> Vec<u8> {
        let whole = 0..file.len();
        self.changed_within(file, &[whole])
    }

    /// The file with one small change in these places: a bit, a byte, one less, one more, two
    /// exchanged, or cut off.
    pub fn changed_within(&mut self, file: &[u8], places: &[Range<usize>]) -> Vec<u8> {
        loop {
            let (mut bytes, at) = (file.to_vec(), self.place(places));
            let next = (at + 1).min(file.len() - 1);
            match self.below(6) {
                0 => bytes[at] ^= 1 << self.below(8),
                1 => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                2 => drop(bytes.remove(at)),
                3 => bytes.insert(at, u8::try_from(self.below(256)).unwrap()),
                4 => bytes.swap(at, next),
                _ => bytes.truncate(at),
            }
            if bytes != file {
                return bytes;
            }
        }
    }

    /// One of the bytes in these places, each as likely as every other.
    fn place(&mut self, places: &[Range<usize>]) -> usize {
        let mut at = self.below(places.iter().map(Range::len).sum());
        for place in places {
            match at.checked_sub(place.len()) {
                Some(rest) => at = rest,
                None => return place.start + at,
            }
        }
        unreachable!("it is below the sum")
    }
}

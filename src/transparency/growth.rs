//! A tree that grows leaf by leaf: which tiles it fills, and its root at any size. Holds one
//! unfinished tile for each level, whatever the size.

use super::hash::{node_hash, root_of};
use super::resource::{BITS, WIDTH};
use crate::base::Digest;

/// A tile that a new leaf completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    pub level: u8,
    pub index: u64,
    pub hashes: Vec<Digest>,
}

/// The right edge of a tree: what is needed to add leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Growth {
    size: u64,
    /// By level; each shorter than a full tile.
    edge: Vec<Vec<Digest>>,
}

impl Growth {
    /// The edge of a tree of `size` leaves. `tail(level, index, width)` answers the first `width`
    /// hashes of an unfinished tile.
    pub fn resume<E>(
        size: u64,
        mut tail: impl FnMut(u8, u64, u64) -> Result<Vec<Digest>, E>,
    ) -> Result<Self, E> {
        let mut edge = Vec::new();
        let mut hashes = size;
        for level in 0_u8.. {
            if hashes == 0 {
                break;
            }
            let (index, width) = (hashes / WIDTH, hashes % WIDTH);
            edge.push(match width {
                0 => Vec::new(),
                _ => tail(level, index, width)?,
            });
            hashes >>= BITS;
        }
        Ok(Self { size, edge })
    }

    /// How many leaves there are.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf; answers the tiles that are full now, from below.
    pub fn push(&mut self, leaf: Digest) -> Vec<Filled> {
        let mut filled = Vec::new();
        let mut hash = leaf;
        let mut hashes = self.size;
        self.size += 1;
        for level in 0_u8.. {
            let place = usize::from(level);
            if self.edge.len() <= place {
                self.edge.push(Vec::new());
            }
            let Some(tile) = self.edge.get_mut(place) else {
                break;
            };
            tile.push(hash);
            hashes >>= BITS;
            if u64::try_from(tile.len()) != Ok(WIDTH) {
                break;
            }
            let done = std::mem::take(tile);
            hash = root_of(&done);
            filled.push(Filled {
                level,
                index: hashes,
                hashes: done,
            });
        }
        filled
    }

    /// The unfinished tiles that are not empty.
    pub fn unfinished(&self) -> impl Iterator<Item = Filled> + '_ {
        let size = self.size;
        self.edge
            .iter()
            .zip(0_u8..)
            .filter(|(hashes, _)| !hashes.is_empty())
            .map(move |(hashes, level)| Filled {
                level,
                index: size.checked_shr(BITS * (u32::from(level) + 1)).unwrap_or(0),
                hashes: hashes.clone(),
            })
    }

    /// The root now. Each unfinished tile continues to the right of the one above it.
    pub fn root(&self) -> Digest {
        let mut right: Option<Digest> = None;
        for tile in &self.edge {
            right = continued(tile, right);
        }
        right.unwrap_or_else(|| root_of(&[]))
    }
}

/// The root over the perfect subtrees of a tile and what follows to their right, which is smaller
/// than any of them.
fn continued(tile: &[Digest], right: Option<Digest>) -> Option<Digest> {
    let mut right = right;
    let mut rest = tile;
    while !rest.is_empty() {
        // The last perfect subtree: as many hashes as the lowest bit of their number says.
        let last = 1 << rest.len().trailing_zeros();
        let (before, peak) = rest.split_at_checked(rest.len() - last)?;
        let peak = root_of(peak);
        right = Some(match right {
            Some(right) => node_hash(&peak, &right),
            None => peak,
        });
        rest = before;
    }
    right
}

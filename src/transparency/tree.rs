//! Roots and proofs, computed from tiles (RFC 6962 §2.1, 2.1.1, 2.1.2).

use super::hash::{node_hash, root_of, split};
use super::resource::{BITS, Resource, Span, WIDTH};
use crate::base::Digest;
use crate::db;
use std::collections::BTreeMap;

/// Why a tree could not be read.
#[derive(Debug, thiserror::Error)]
pub enum TreeError {
    #[error("{0} is missing or shorter than the tree needs")]
    Missing(Resource),
    #[error("a tree of {size} leaves has no {asked}")]
    Beyond { size: u64, asked: u64 },
    #[error("{0}")]
    Source(String),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Where tiles come from: the database, an address, a folder.
pub trait Tiles {
    /// The hashes of a tile, at least `span.width` of them.
    fn tile(&mut self, level: u8, span: Span) -> Result<Vec<Digest>, TreeError>;
}

/// A tree of a fixed size over some tiles. Keeps the few tiles it has read.
pub struct Tree<'a, T: Tiles> {
    tiles: &'a mut T,
    size: u64,
    read: BTreeMap<(u8, u64), Vec<Digest>>,
}

impl<'a, T: Tiles> Tree<'a, T> {
    /// The first `size` leaves.
    pub const fn new(tiles: &'a mut T, size: u64) -> Self {
        Self {
            tiles,
            size,
            read: BTreeMap::new(),
        }
    }

    /// The root over the first `size` leaves, which may be fewer than all.
    pub fn root(&mut self, size: u64) -> Result<Digest, TreeError> {
        self.require(size)?;
        match size {
            0 => Ok(root_of(&[])),
            _ => self.range(0, size),
        }
    }

    /// The hashes that lead from the leaf at `index` to the root over `size` leaves, from below
    /// (RFC 6962 §2.1.1).
    pub fn inclusion(&mut self, index: u64, size: u64) -> Result<Vec<Digest>, TreeError> {
        self.require(size)?;
        if index >= size {
            return Err(TreeError::Beyond { size, asked: index });
        }
        let (mut from, mut to) = (0, size);
        let mut path = Vec::new();
        while to - from > 1 {
            let middle = from + split(to - from);
            if index < middle {
                path.push(self.range(middle, to)?);
                to = middle;
            } else {
                path.push(self.range(from, middle)?);
                from = middle;
            }
        }
        path.reverse();
        Ok(path)
    }

    /// The hashes that show that the tree of `new` leaves begins with the tree of `old` leaves
    /// (RFC 6962 §2.1.2); empty if `old` is nothing or everything.
    pub fn consistency(&mut self, old: u64, new: u64) -> Result<Vec<Digest>, TreeError> {
        self.require(new)?;
        if old > new {
            return Err(TreeError::Beyond {
                size: new,
                asked: old,
            });
        }
        let mut proof = Vec::new();
        if old == 0 {
            return Ok(proof);
        }
        let (mut from, mut to) = (0, new);
        while to != old {
            let middle = from + split(to - from);
            if old <= middle {
                proof.push(self.range(middle, to)?);
                to = middle;
            } else {
                proof.push(self.range(from, middle)?);
                from = middle;
            }
        }
        if from > 0 {
            // Not a subtree that begins the whole: its own hash is not known from the old root.
            proof.push(self.range(from, to)?);
        }
        proof.reverse();
        Ok(proof)
    }

    fn require(&self, asked: u64) -> Result<(), TreeError> {
        if asked > self.size {
            return Err(TreeError::Beyond {
                size: self.size,
                asked,
            });
        }
        Ok(())
    }

    /// `MTH(D[from:to])`. `from` is a multiple of the smallest power of two that is not below the
    /// length, as it always is when a tree is split.
    fn range(&mut self, from: u64, to: u64) -> Result<Digest, TreeError> {
        let length = to - from;
        if length.is_power_of_two() {
            let height = length.trailing_zeros();
            return self.node(height, from >> height);
        }
        let middle = from + split(length);
        let (left, right) = (self.range(from, middle)?, self.range(middle, to)?);
        Ok(node_hash(&left, &right))
    }

    /// The root of the perfect subtree number `index` of 2^height leaves.
    fn node(&mut self, height: u32, index: u64) -> Result<Digest, TreeError> {
        let level = u8::try_from(height / BITS).unwrap_or(u8::MAX);
        let rest = height % BITS;
        let first = index << rest;
        let (tile, from) = (first / WIDTH, usize::try_from(first % WIDTH).unwrap_or(0));
        let size = self.size;
        let span =
            Span::in_tree(level, tile, size).ok_or(TreeError::Beyond { size, asked: index })?;
        if !self.read.contains_key(&(level, tile)) {
            let hashes = self.tiles.tile(level, span)?;
            self.read.insert((level, tile), hashes);
        }
        let hashes = self.read.get(&(level, tile)).map(Vec::as_slice);
        hashes
            .and_then(|hashes| hashes.get(from..from + (1 << rest)))
            .map(root_of)
            .ok_or(TreeError::Missing(Resource::Tile { level, span }))
    }
}

//! Proofs as whoever holds one checks them: without the tree (RFC 9162 §2.1.3.2, §2.1.4.2).

use super::hash::node_hash;
use super::leaf::LeafData;
use super::note::{LONGEST_NOTE, Note};
use crate::base::Digest;
use data_encoding::BASE64;

/// A tree as a checkpoint names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub size: u64,
    pub root: Digest,
}

/// Whether `path` leads from the leaf at `index` to the root of `head`.
pub fn is_included(leaf: &Digest, index: u64, path: &[Digest], head: &Head) -> bool {
    if index >= head.size {
        return false;
    }
    let (mut node, mut last) = (index, head.size - 1);
    let mut hash = *leaf;
    for sibling in path {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(sibling, &hash);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && hash == head.root
}

/// A proof as its holder keeps it (C2SP tlog-proof), read and not yet believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedProof {
    pub leaf: LeafData,
    pub index: u64,
    pub path: Vec<Digest>,
    /// The checkpoint; whoever has the log's key opens it.
    pub note: Note,
}

/// Reads what [`super::Inclusion::text`] writes; `None` for anything else. Safe on any bytes.
pub fn read_proof(bytes: &[u8]) -> Option<SavedProof> {
    if bytes.len() > 2 * LONGEST_NOTE {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let rest = text.strip_prefix("c2sp.org/tlog-proof@v1\nextra ")?;
    let (entry, rest) = rest.split_once("\nindex ")?;
    let (proof, note) = rest.split_once("\n\n")?;
    let mut lines = proof.split('\n');
    let digits = lines.next()?;
    let index: u64 = digits.parse().ok()?;
    let hash = |line: &str| Digest::from_bytes(&BASE64.decode(line.as_bytes()).ok()?);
    // No tree has more levels than a position has bits.
    let path: Option<Vec<Digest>> = lines.take(65).map(hash).collect();
    Some(SavedProof {
        leaf: LeafData::decode(&BASE64.decode(entry.as_bytes()).ok()?)?,
        index,
        path: path.filter(|path| path.len() <= 64 && index.to_string() == digits)?,
        note: Note::parse(note.as_bytes()).ok()?,
    })
}

/// Whether `proof` shows that the tree of `new` begins with the tree of `old`.
pub fn is_extension(old: &Head, new: &Head, proof: &[Digest]) -> bool {
    if old.size > new.size {
        return false;
    }
    if old.size == new.size {
        return proof.is_empty() && old.root == new.root;
    }
    if old.size == 0 {
        return proof.is_empty() && old.root == super::hash::root_of(&[]);
    }
    // A perfect old tree is a node of the new one, and not repeated in the proof.
    let (first, rest) = match (old.size.is_power_of_two(), proof.split_first()) {
        (true, Some(_)) => (&old.root, proof),
        (false, Some((first, rest))) => (first, rest),
        (_, None) => return false,
    };
    let (mut node, mut last) = (old.size - 1, new.size - 1);
    while node & 1 == 1 {
        node >>= 1;
        last >>= 1;
    }
    let (mut old_root, mut new_root) = (*first, *first);
    for sibling in rest {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            old_root = node_hash(sibling, &old_root);
            new_root = node_hash(sibling, &new_root);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            new_root = node_hash(&new_root, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && old_root == old.root && new_root == new.root
}

//! A proof that a leaf is in the log, for whoever asks with its hash or its subject.

use super::leaf::{LeafData, Logged};
use super::publish::{Published, published};
use super::store;
use super::tiles::{Kept, signed};
use super::tree::{Tree, TreeError};
use crate::base::Digest;
use crate::db::{Conn, Error};
use data_encoding::BASE64;
use std::fmt::Write as _;

/// Everything a verifier needs but the log's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    pub leaf: LeafData,
    pub index: u64,
    /// From the leaf's sibling up to a child of the root.
    pub path: Vec<Digest>,
    pub checkpoint: Published,
}

impl Inclusion {
    /// The proof as one text (C2SP tlog-proof), with the entry as its extra data.
    pub fn text(&self) -> String {
        let entry = BASE64.encode(self.leaf.encode().as_bytes());
        let mut text = format!(
            "c2sp.org/tlog-proof@v1\nextra {entry}\nindex {}\n",
            self.index
        );
        for hash in &self.path {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", BASE64.encode(hash.bytes()));
        }
        let _ = write!(text, "\n{}", self.checkpoint.note);
        text
    }
}

/// What is known of a leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Added, but not yet under a checkpoint: a matter of seconds.
    Waiting(LeafData),
    Included(Box<Inclusion>),
}

/// Looks a leaf up by its hash.
pub fn by_leaf(conn: &mut Conn, leaf: &Digest) -> Result<Option<Logged>, Error> {
    store::by_leaf(conn, leaf)?
        .map(|row| row.read())
        .transpose()
}

/// Proves that a leaf is under the last checkpoint. Reads a few tiles, whatever the tree's size.
pub fn prove(conn: &mut Conn, logged: &Logged) -> Result<Standing, TreeError> {
    let (Some(index), Some(checkpoint)) = (logged.position, published(conn)?) else {
        return Ok(Standing::Waiting(logged.leaf));
    };
    let size = checkpoint.head.size;
    if index >= size {
        return Ok(Standing::Waiting(logged.leaf));
    }
    signed(index)?;
    let path = Tree::new(&mut Kept(conn), size).inclusion(index, size)?;
    Ok(Standing::Included(Box::new(Inclusion {
        leaf: logged.leaf,
        index,
        path,
        checkpoint,
    })))
}

//! The tree as it stands is signed and shown. Never a tree that does not begin with the one that
//! was signed before.

use super::checkpoint::{Checkpoint, LogKey, Origin};
use super::note::Note;
use super::proof::{Head, is_extension};
use super::store::{self, CheckpointRow};
use super::tiles::{Kept, signed};
use super::tree::{Tree, TreeError};
use crate::base::{Digest, Timestamp};
use crate::db::{self, Conn, Tx};

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("the last checkpoint of the log ({size} leaves) was not signed by this installation")]
    Foreign { size: u64 },
    #[error(
        "the log with {now} leaves does not begin with the {size} leaves that were signed before; \
         somebody altered it, and nothing more is signed"
    )]
    NotAnExtension { size: u64, now: u64 },
    #[error("the public address `{address}` cannot name a log")]
    Address { address: String },
    #[error(transparent)]
    Tree(#[from] TreeError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A checkpoint as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub head: Head,
    /// The signed note.
    pub note: String,
    pub signed_at: Timestamp,
}

impl Published {
    fn read(row: CheckpointRow) -> Result<Self, db::Error> {
        let root = Digest::from_bytes(&row.root);
        let root = root.ok_or_else(|| db::Error::Corrupt("a root has not 32 bytes".to_owned()))?;
        Ok(Self {
            head: Head {
                size: row.size.unsigned_abs(),
                root,
            },
            note: row.note,
            signed_at: row.signed_at,
        })
    }
}

/// The last checkpoint.
pub fn published(conn: &mut Conn) -> Result<Option<Published>, db::Error> {
    store::last_checkpoint(conn)?
        .map(Published::read)
        .transpose()
}

/// Whether the tree has leaves that no checkpoint covers (or no checkpoint yet).
pub fn is_unsigned(conn: &mut Conn) -> Result<bool, db::Error> {
    let head = store::head(conn)?;
    let last = store::last_checkpoint(conn)?;
    Ok(last.is_none_or(|last| last.size != head.size))
}

/// The identity of the log: what its first checkpoint said; before that, what the public address
/// will make of it.
pub fn origin(conn: &mut Conn, base_url: &str) -> Result<Option<Origin>, db::Error> {
    let stored = store::head(conn)?.origin;
    Ok(match stored {
        Some(stored) => Origin::parse(&stored),
        None => Origin::at(base_url),
    })
}

/// Signs the tree as it stands, if that is news. The first checkpoint, of an empty tree, settles
/// the log's origin.
pub fn publish(
    tx: &mut Tx,
    key: &LogKey,
    base_url: &str,
    now: Timestamp,
) -> Result<Option<Published>, PublishError> {
    let row = store::head_in_turn(tx)?;
    let address = || PublishError::Address {
        address: base_url.to_owned(),
    };
    let origin = match &row.origin {
        Some(stored) => Origin::parse(stored),
        None => Origin::at(base_url),
    };
    let origin = origin.ok_or_else(address)?;
    let size = row.size.unsigned_abs();
    let last = last_of_ours(tx, key, &origin)?;
    if last.is_some_and(|last| last.size == size) {
        return Ok(None);
    }
    let head = extended(tx, last, size)?;
    if row.origin.is_none() {
        store::set_origin(tx, origin.as_str())?;
    }
    let checkpoint = Checkpoint { origin, head };
    let note = key.sign(&checkpoint).ok_or_else(address)?.to_string();
    let row = CheckpointRow {
        size: signed(size)?,
        root: head.root.bytes().to_vec(),
        note,
        signed_at: now,
    };
    store::insert_checkpoint(tx, &row)?;
    Ok(Some(Published::read(row)?))
}

/// What the last checkpoint says, believed only with our own signature: rows can be written by
/// whoever has the database.
fn last_of_ours(
    conn: &mut Conn,
    key: &LogKey,
    origin: &Origin,
) -> Result<Option<Head>, PublishError> {
    let Some(row) = store::last_checkpoint(conn)? else {
        return Ok(None);
    };
    let size = row.size.unsigned_abs();
    let verifier = key.verifier(origin).ok_or(PublishError::Foreign { size })?;
    let opened = Note::parse(row.note.as_bytes())
        .and_then(|note| Checkpoint::open(&note, &verifier))
        .map_err(|_| PublishError::Foreign { size })?;
    match opened.head.size == size && opened.head.root.bytes().as_slice() == row.root {
        true => Ok(Some(opened.head)),
        false => Err(PublishError::Foreign { size }),
    }
}

/// The head of the tree of `size` leaves, after proving that it begins with `last`.
fn extended(conn: &mut Conn, last: Option<Head>, size: u64) -> Result<Head, PublishError> {
    let mut kept = Kept(conn);
    let mut tree = Tree::new(&mut kept, size);
    let head = Head {
        size,
        root: tree.root(size)?,
    };
    let Some(last) = last else {
        return Ok(head);
    };
    let refused = PublishError::NotAnExtension {
        size: last.size,
        now: size,
    };
    if last.size > size {
        return Err(refused);
    }
    let proof = tree.consistency(last.size, size)?;
    match is_extension(&last, &head, &proof) {
        true => Ok(head),
        false => Err(refused),
    }
}

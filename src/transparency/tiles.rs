//! The tree as the database keeps it, and what of it is served.

use super::leaf::Logged;
use super::resource::{Resource, Span};
use super::store;
use super::tree::{Tiles, TreeError};
use crate::base::Digest;
use crate::db::{Conn, Error};

/// Bytes of a hash.
const HASH: usize = 32;

/// The tiles of the database.
pub(super) struct Kept<'a>(pub &'a mut Conn);

impl Tiles for Kept<'_> {
    fn tile(&mut self, level: u8, span: Span) -> Result<Vec<Digest>, TreeError> {
        let bytes = store::tile(self.0, i64::from(level), signed(span.index)?)?;
        bytes
            .as_deref()
            .and_then(hashes_of)
            .ok_or(TreeError::Missing(Resource::Tile { level, span }))
    }
}

/// What stands at a place of the log: bytes exactly as the specification has them. Only what the
/// last checkpoint covers is served.
pub fn read(conn: &mut Conn, resource: &Resource) -> Result<Option<Vec<u8>>, Error> {
    let Some(last) = store::last_checkpoint(conn)? else {
        return Ok(None);
    };
    let size = last.size.unsigned_abs();
    match *resource {
        Resource::Checkpoint => Ok(Some(last.note.into_bytes())),
        Resource::Tile { level, span } => match covers(level, span, size) {
            true => tile(conn, level, span),
            false => Ok(None),
        },
        Resource::Entries(span) => match covers(0, span, size) {
            true => bundle(conn, span).map(Some),
            false => Ok(None),
        },
    }
}

fn covers(level: u8, span: Span, size: u64) -> bool {
    Span::in_tree(level, span.index, size).is_some_and(|there| there.width >= span.width)
}

fn tile(conn: &mut Conn, level: u8, span: Span) -> Result<Option<Vec<u8>>, Error> {
    let bytes = store::tile(conn, i64::from(level), signed(span.index)?)?;
    let length = usize::try_from(span.width)
        .unwrap_or(usize::MAX)
        .saturating_mul(HASH);
    Ok(bytes.and_then(|bytes| bytes.get(..length).map(<[u8]>::to_vec)))
}

/// Entries with their lengths before them (big-endian, two bytes).
fn bundle(conn: &mut Conn, span: Span) -> Result<Vec<u8>, Error> {
    let from = span.index.saturating_mul(super::WIDTH);
    let rows = store::page(
        conn,
        signed(from)?,
        signed(from.saturating_add(span.width))?,
    )?;
    if u64::try_from(rows.len()) != Ok(span.width) {
        let index = span.index;
        return Err(Error::Corrupt(format!(
            "entries of bundle {index} are missing"
        )));
    }
    let mut bytes = Vec::with_capacity(rows.len() * 128);
    for row in rows {
        let entry = row.read()?.leaf.encode();
        let length = u16::try_from(entry.len());
        let length = length.map_err(|_| Error::Corrupt("an entry is too long".to_owned()))?;
        bytes.extend(length.to_be_bytes());
        bytes.extend(entry.into_bytes());
    }
    Ok(bytes)
}

/// Every leaf about a subject, in the order in which they were added.
pub fn of_subject(conn: &mut Conn, subject: crate::base::SubjectId) -> Result<Vec<Logged>, Error> {
    let rows = store::of_subject(conn, subject)?;
    rows.iter().map(store::Row::read).collect()
}

/// Reads hashes written one after the other; `None` if the last is not whole.
pub(super) fn hashes_of(bytes: &[u8]) -> Option<Vec<Digest>> {
    bytes.chunks(HASH).map(Digest::from_bytes).collect()
}

/// Writes hashes one after the other.
pub(super) fn bytes_of(hashes: &[Digest]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| *hash.bytes()).collect()
}

/// A number as the databases count.
pub(super) fn signed(number: u64) -> Result<i64, Error> {
    i64::try_from(number).map_err(|_| Error::Corrupt(format!("{number} is no place in a log")))
}

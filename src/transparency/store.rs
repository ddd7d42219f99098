//! The log's queries.

use super::leaf::{Kind, LeafData, Logged, Salt, Secret};
use crate::base::{Digest, LeafId, SubjectId, Timestamp};
use crate::db::schema::{log_checkpoints, log_entries, log_heads, log_tiles};
use crate::db::{Conn, Error, Tx, db_fns, take_turn};
use diesel::prelude::*;

crate::db::types::storable_texts! {
    Kind: |kind| kind.word(), |text| Kind::parse(&text);
}

/// The one row of `log_heads`.
const HEAD: i64 = 1;

/// A row of `log_entries` as it stands, whether it is right or not.
#[derive(Queryable)]
pub(super) struct Row {
    pub id: LeafId,
    pub subject: SubjectId,
    pub kind: String,
    pub digest: Vec<u8>,
    pub document: Option<Vec<u8>>,
    pub salt: Option<Vec<u8>>,
    pub at: Timestamp,
    pub leaf: Vec<u8>,
    pub position: Option<i64>,
}

impl Row {
    /// What the row says, if it can be read at all and its parts fit together.
    pub(super) fn logged(&self) -> Option<Logged> {
        let digest = Digest::from_bytes(&self.digest)?;
        let secret = match (&self.document, &self.salt) {
            (None, None) => None,
            (Some(document), Some(salt)) => Some(Secret {
                document: Digest::from_bytes(document)?,
                salt: Salt::from_bytes(salt)?,
            }),
            _ => return None,
        };
        let fits = secret.is_none_or(|secret| secret.salt.hide(&secret.document) == digest);
        let leaf = LeafData {
            kind: Kind::parse(&self.kind)?,
            digest,
            at: self.at,
        };
        fits.then_some(Logged {
            subject: self.subject,
            leaf,
            secret,
            position: self.position.map(i64::unsigned_abs),
        })
    }

    /// The same for a row that was written by us.
    pub(super) fn read(&self) -> Result<Logged, Error> {
        let id = self.id;
        self.logged()
            .ok_or_else(|| Error::Corrupt(format!("log entry {id} cannot be read")))
    }

    /// The hash under which it was put into the tree.
    pub(super) fn leaf(&self) -> Result<Digest, Error> {
        let id = self.id;
        Digest::from_bytes(&self.leaf)
            .ok_or_else(|| Error::Corrupt(format!("log entry {id} has no leaf hash")))
    }
}

/// A row of `log_checkpoints` as it stands.
#[derive(Queryable)]
pub(super) struct CheckpointRow {
    pub size: i64,
    pub root: Vec<u8>,
    pub note: String,
    pub signed_at: Timestamp,
}

/// A row of `log_heads`.
#[derive(Queryable)]
pub(super) struct HeadRow {
    pub size: i64,
    pub origin: Option<String>,
}

db_fns! {
    pub(super) fn insert(conn, id: LeafId, logged: &Logged) -> usize {
        let secret = logged.secret.as_ref();
        diesel::insert_into(log_entries::table)
            .values((
                log_entries::id.eq(id),
                log_entries::subject_id.eq(logged.subject),
                log_entries::kind.eq(logged.leaf.kind),
                log_entries::digest.eq(logged.leaf.digest),
                log_entries::document.eq(secret.map(|secret| secret.document)),
                log_entries::salt.eq(secret.map(|secret| secret.salt.bytes().as_slice())),
                log_entries::logged_at.eq(logged.leaf.at),
                log_entries::leaf.eq(logged.leaf.hash()),
            ))
            .execute(conn)
    }

    pub(super) fn find(conn, subject: SubjectId, kind: Kind) -> Option<Row> {
        log_entries::table
            .filter(log_entries::subject_id.eq(subject).and(log_entries::kind.eq(kind)))
            .first(conn)
            .optional()
    }

    pub(super) fn of_subject(conn, subject: SubjectId) -> Vec<Row> {
        log_entries::table
            .filter(log_entries::subject_id.eq(subject))
            .order(log_entries::id.asc())
            .load(conn)
    }

    pub(super) fn forget(conn, subject: SubjectId) -> usize {
        diesel::update(log_entries::table.filter(log_entries::subject_id.eq(subject)))
            .set((
                log_entries::document.eq(None::<Vec<u8>>),
                log_entries::salt.eq(None::<Vec<u8>>),
            ))
            .execute(conn)
    }

    pub(super) fn by_leaf(conn, leaf: &Digest) -> Option<Row> {
        log_entries::table
            .filter(log_entries::leaf.eq(*leaf))
            .order(log_entries::id.asc())
            .first(conn)
            .optional()
    }

    pub(super) fn is_waiting(conn) -> bool {
        let first: Option<LeafId> = log_entries::table
            .filter(log_entries::position.is_null())
            .select(log_entries::id)
            .first(conn)
            .optional()?;
        Ok(first.is_some())
    }

    pub(super) fn waiting(conn, limit: i64) -> Vec<Row> {
        log_entries::table
            .filter(log_entries::position.is_null())
            .order(log_entries::id.asc())
            .limit(limit)
            .load(conn)
    }

    pub(super) fn waiting_after(conn, after: Option<LeafId>, limit: i64) -> Vec<Row> {
        let waiting = log_entries::table
            .filter(log_entries::position.is_null())
            .order(log_entries::id.asc())
            .limit(limit);
        match after {
            Some(after) => waiting.filter(log_entries::id.gt(after)).load(conn),
            None => waiting.load(conn),
        }
    }

    pub(super) fn place(conn, id: LeafId, position: i64) -> usize {
        diesel::update(log_entries::table.find(id))
            .set(log_entries::position.eq(position))
            .execute(conn)
    }

    pub(super) fn page(conn, from: i64, to: i64) -> Vec<Row> {
        log_entries::table
            .filter(log_entries::position.ge(from).and(log_entries::position.lt(to)))
            .order(log_entries::position.asc())
            .load(conn)
    }

    // Positions below zero would lie outside every page.
    pub(super) fn count_placed(conn) -> i64 {
        log_entries::table
            .filter(log_entries::position.is_not_null())
            .count()
            .get_result(conn)
    }

    pub(super) fn head(conn) -> HeadRow {
        log_heads::table
            .find(HEAD)
            .select((log_heads::size, log_heads::origin))
            .first(conn)
    }

    pub(super) fn set_size(conn, size: i64) -> usize {
        diesel::update(log_heads::table.find(HEAD)).set(log_heads::size.eq(size)).execute(conn)
    }

    pub(super) fn set_origin(conn, origin: &str) -> usize {
        diesel::update(log_heads::table.find(HEAD)).set(log_heads::origin.eq(origin)).execute(conn)
    }

    pub(super) fn tile(conn, level: i64, number: i64) -> Option<Vec<u8>> {
        log_tiles::table
            .find((level, number))
            .select(log_tiles::hashes)
            .first(conn)
            .optional()
    }

    pub(super) fn next_tile(conn, after: (i64, i64)) -> Option<(i64, i64)> {
        let (level, number) = after;
        log_tiles::table
            .filter(
                log_tiles::level.gt(level).or(log_tiles::level
                    .eq(level)
                    .and(log_tiles::number.gt(number))),
            )
            .order((log_tiles::level.asc(), log_tiles::number.asc()))
            .select((log_tiles::level, log_tiles::number))
            .first(conn)
            .optional()
    }

    pub(super) fn extend_tile(conn, level: i64, number: i64, hashes: &[u8]) -> usize {
        diesel::update(log_tiles::table.find((level, number)))
            .set(log_tiles::hashes.eq(hashes))
            .execute(conn)
    }

    pub(super) fn insert_tile(conn, level: i64, number: i64, hashes: &[u8]) -> usize {
        diesel::insert_into(log_tiles::table)
            .values((
                log_tiles::level.eq(level),
                log_tiles::number.eq(number),
                log_tiles::hashes.eq(hashes),
            ))
            .execute(conn)
    }

    pub(super) fn last_checkpoint(conn) -> Option<CheckpointRow> {
        log_checkpoints::table.order(log_checkpoints::size.desc()).first(conn).optional()
    }

    pub(super) fn next_checkpoint(conn, after: i64) -> Option<CheckpointRow> {
        log_checkpoints::table
            .filter(log_checkpoints::size.gt(after))
            .order(log_checkpoints::size.asc())
            .first(conn)
            .optional()
    }

    pub(super) fn insert_checkpoint(conn, row: &CheckpointRow) -> usize {
        diesel::insert_into(log_checkpoints::table)
            .values((
                log_checkpoints::size.eq(row.size),
                log_checkpoints::root.eq(row.root.as_slice()),
                log_checkpoints::note.eq(row.note.as_str()),
                log_checkpoints::signed_at.eq(row.signed_at),
            ))
            .execute(conn)
    }
}

/// The head, for a transaction that will change it; whoever comes second waits here.
pub(super) fn head_in_turn(tx: &mut Tx) -> Result<HeadRow, Error> {
    take_turn(tx, "log_heads")?;
    head(tx)
}

/// Writes a tile: the rest of one that was there, or a new one.
pub(super) fn put_tile(conn: &mut Conn, at: (i64, i64), hashes: &[u8]) -> Result<(), Error> {
    if extend_tile(conn, at.0, at.1, hashes)? == 0 {
        insert_tile(conn, at.0, at.1, hashes)?;
    }
    Ok(())
}

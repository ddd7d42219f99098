//! The check of everything: rows against leaves, leaves against tiles, tiles against checkpoints,
//! checkpoints against the key. One pass, in memory that does not grow with the log.

use super::checkpoint::{Checkpoint, LogKey, Origin};
use super::growth::{Filled, Growth};
use super::leaf::Kind;
use super::note::{Note, Verifier};
use super::resource::{Resource, Span, WIDTH};
use super::store::{self, CheckpointRow, Row};
use super::tiles::{bytes_of, signed};
use crate::base::{Digest, LeafId, SubjectId};
use crate::db::{Conn, Error};

/// Rows held at once.
const PAGE: u64 = 1024;
/// So many findings are listed; after that something is so wrong that the number says enough.
const MOST: usize = 1000;
/// How often the last steps are done again when the log grows under them.
const PATIENCE: u32 = 20;

/// What was checked and what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audit {
    pub leaves: u64,
    /// Leaves that have no position yet.
    pub waiting: u64,
    pub tiles: u64,
    pub checkpoints: u64,
    /// Empty when all is well.
    pub findings: Vec<Finding>,
}

/// One thing that a person must look into.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    #[error("log entry {id} is not what was put into the tree")]
    EntryAltered { id: LeafId },
    #[error("position {position} of the log holds no entry")]
    EntryGone { position: u64 },
    #[error("the log counts {head} leaves but holds {rows}")]
    Miscounted { head: i64, rows: i64 },
    #[error("{tile} of the log does not hold the hashes of its leaves")]
    TileAltered { tile: Resource },
    #[error("{tile} of the log is gone")]
    TileGone { tile: Resource },
    #[error("the log has a tile {level}/{number} that its leaves do not fill")]
    TileTooMany { level: i64, number: i64 },
    #[error("the checkpoint of {size} leaves was not signed with this log's key")]
    CheckpointUnsigned { size: i64 },
    #[error("the checkpoint of {size} leaves says something else than its row")]
    CheckpointAltered { size: i64 },
    #[error("the checkpoint of {size} leaves is not the root of the log's first {size} leaves")]
    Fork { size: i64 },
    #[error("a checkpoint speaks of {size} leaves, but the log holds only {leaves}")]
    Rollback { size: i64, leaves: u64 },
    #[error("the log says that it is `{found}`, but its checkpoints were signed otherwise")]
    Origin { found: String },
    #[error("nothing in the log says that {subject} was {kind}")]
    LeafMissing { subject: SubjectId, kind: Kind },
    #[error("the log says that {subject} was {kind}, but no row does")]
    RowGone { subject: SubjectId, kind: Kind },
    #[error("the log holds another document for {subject} ({kind})")]
    DocumentDiffers { subject: SubjectId, kind: Kind },
    #[error(
        "what the log's leaf of {subject} ({kind}) was made of was forgotten, but no one erased"
    )]
    Forgotten { subject: SubjectId, kind: Kind },
}

/// What some other room knows must be in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    pub subject: SubjectId,
    pub kind: Kind,
    /// The SHA-256 of the document, where it can still be computed; then the log must not have
    /// forgotten it either.
    pub document: Option<Digest>,
}

/// Checks the whole log. Long: for a command or `read_slowly`, never for a request. The log may
/// grow meanwhile: then the last steps are done again.
pub fn verify_all(conn: &mut Conn, key: &LogKey, base_url: &str) -> Result<Audit, Error> {
    let name = store::head(conn)?.origin;
    let origin = match &name {
        Some(stored) => Origin::parse(stored),
        None => Origin::at(base_url),
    };
    let mut check = Check {
        verifier: origin.and_then(|origin| key.verifier(&origin)),
        origin: name.unwrap_or_default(),
        growth: Growth::default(),
        next: None,
        seen: -1,
        audit: Audit::default(),
    };
    for _ in 0..PATIENCE {
        let head = store::head(conn)?;
        let is_whole = check.placed(conn, head.size.unsigned_abs())?;
        let sofar = check.audit.clone();
        check.ends(conn, head.size)?;
        if !is_whole || store::head(conn)?.size == head.size {
            break;
        }
        check.audit = sofar;
    }
    Ok(check.audit)
}

/// Whether what another room knows is in the log, with the same document.
pub fn verify_expected(conn: &mut Conn, expected: &Expected) -> Result<Option<Finding>, Error> {
    let Expected {
        subject,
        kind,
        document,
    } = *expected;
    let Some(row) = store::find(conn, subject, kind)? else {
        return Ok(Some(Finding::LeafMissing { subject, kind }));
    };
    Ok(match (document, row.document.as_deref()) {
        (Some(document), Some(kept)) if kept != document.bytes() => {
            Some(Finding::DocumentDiffers { subject, kind })
        }
        // Who forgets what one leaf was made of could otherwise alter what it is about.
        (Some(_), None) => Some(Finding::Forgotten { subject, kind }),
        _ => None,
    })
}

struct Check {
    verifier: Option<Verifier>,
    origin: String,
    growth: Growth,
    /// The checkpoint that comes next as the tree grows.
    next: Option<CheckpointRow>,
    /// The size of the last one that was looked at.
    seen: i64,
    audit: Audit,
}

impl Check {
    fn found(&mut self, finding: Finding) {
        if self.audit.findings.len() < MOST {
            self.audit.findings.push(finding);
        }
    }

    /// Every entry with a position, in its order, from where the tree ends; answers whether all are
    /// there.
    fn placed(&mut self, conn: &mut Conn, size: u64) -> Result<bool, Error> {
        self.next = store::next_checkpoint(conn, self.seen)?;
        self.checkpoints_here(conn)?;
        while self.growth.size() < size {
            let from = self.growth.size();
            let to = from.saturating_add(PAGE).min(size);
            let mut rows = store::page(conn, signed(from)?, signed(to)?)?.into_iter();
            for position in from..to {
                let here = signed(position)?;
                let Some(row) = rows.next().filter(|row| row.position == Some(here)) else {
                    self.found(Finding::EntryGone { position });
                    return Ok(false);
                };
                let leaf = self.leaf(&row);
                for tile in self.growth.push(leaf) {
                    self.tile(conn, &tile)?;
                }
                self.checkpoints_here(conn)?;
            }
        }
        Ok(true)
    }

    /// What can only be said of the whole.
    fn ends(&mut self, conn: &mut Conn, head: i64) -> Result<(), Error> {
        let rows = store::count_placed(conn)?;
        if rows != head {
            self.found(Finding::Miscounted { head, rows });
        }
        let unfinished: Vec<Filled> = self.growth.unfinished().collect();
        for tile in &unfinished {
            self.tile(conn, tile)?;
        }
        self.checkpoints_beyond(conn)?;
        self.tiles_beyond(conn)?;
        self.waiting(conn)
    }

    /// The leaf of a row, recomputed; of a row that says nothing any more, what it claims.
    fn leaf(&mut self, row: &Row) -> Digest {
        self.audit.leaves += 1;
        let recomputed = row.logged().map(|logged| logged.leaf.hash());
        let kept = row.leaf().ok();
        if recomputed.is_none() || recomputed != kept {
            self.found(Finding::EntryAltered { id: row.id });
        }
        recomputed.or(kept).unwrap_or_else(|| Digest::of(&row.leaf))
    }

    fn tile(&mut self, conn: &mut Conn, tile: &Filled) -> Result<(), Error> {
        self.audit.tiles += 1;
        let width = u64::try_from(tile.hashes.len()).unwrap_or(WIDTH);
        let span = Span {
            index: tile.index,
            width,
        };
        let level = tile.level;
        let place = Resource::Tile { level, span };
        match store::tile(conn, i64::from(level), signed(tile.index)?)? {
            None => self.found(Finding::TileGone { tile: place }),
            Some(bytes) if bytes != bytes_of(&tile.hashes) => {
                self.found(Finding::TileAltered { tile: place });
            }
            Some(_) => {}
        }
        Ok(())
    }

    /// The checkpoint of the present size, if there is one.
    fn checkpoints_here(&mut self, conn: &mut Conn) -> Result<(), Error> {
        let size = signed(self.growth.size())?;
        let Some(row) = self.next.take_if(|row| row.size <= size) else {
            return Ok(());
        };
        self.checkpoint(&row);
        if row.root != self.growth.root().bytes() {
            self.found(Finding::Fork { size: row.size });
        }
        self.seen = row.size;
        self.next = store::next_checkpoint(conn, self.seen)?;
        Ok(())
    }

    /// The checkpoint by itself: signature, and row against note.
    fn checkpoint(&mut self, row: &CheckpointRow) {
        self.audit.checkpoints += 1;
        let size = row.size;
        let note = Note::parse(row.note.as_bytes()).ok();
        let verifier = self.verifier.as_ref();
        let opened = note
            .zip(verifier)
            .and_then(|(note, verifier)| Checkpoint::open(&note, verifier).ok());
        let finding = match opened {
            None if self.audit.checkpoints == 1 && self.verifier.is_none() => Finding::Origin {
                found: self.origin.clone(),
            },
            None => Finding::CheckpointUnsigned { size },
            Some(said)
                if signed(said.head.size).ok() == Some(size)
                    && said.head.root.bytes().as_slice() == row.root =>
            {
                return;
            }
            Some(_) => Finding::CheckpointAltered { size },
        };
        self.found(finding);
    }

    /// Checkpoints of trees larger than this one.
    fn checkpoints_beyond(&mut self, conn: &mut Conn) -> Result<(), Error> {
        let leaves = self.growth.size();
        let mut next = store::next_checkpoint(conn, self.seen)?;
        while let Some(row) = next {
            self.checkpoint(&row);
            if signed(leaves)? < row.size {
                self.found(Finding::Rollback {
                    size: row.size,
                    leaves,
                });
            }
            next = store::next_checkpoint(conn, row.size)?;
        }
        Ok(())
    }

    /// Tiles that no leaf has filled.
    fn tiles_beyond(&mut self, conn: &mut Conn) -> Result<(), Error> {
        let size = self.growth.size();
        let mut after = (i64::MIN, i64::MIN);
        while let Some((level, number)) = store::next_tile(conn, after)? {
            let place = (u8::try_from(level).ok(), u64::try_from(number).ok());
            let is_filled = match place {
                (Some(level), Some(number)) => Span::in_tree(level, number, size).is_some(),
                _ => false,
            };
            if !is_filled {
                self.found(Finding::TileTooMany { level, number });
            }
            after = (level, number);
        }
        Ok(())
    }

    /// Entries that wait for a position.
    fn waiting(&mut self, conn: &mut Conn) -> Result<(), Error> {
        let mut after = None;
        loop {
            let rows = store::waiting_after(conn, after, signed(PAGE)?)?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            after = Some(last.id);
            for row in &rows {
                self.leaf(row);
                self.audit.leaves -= 1;
                self.audit.waiting += 1;
            }
        }
    }
}

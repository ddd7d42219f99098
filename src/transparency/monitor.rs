//! An independent look at a log from outside: with nothing but its address, its key and what was
//! seen last time. Every new entry is read, hashed and put into a tree of our own, which must begin
//! with the old root and end with the new one.

use super::checkpoint::Checkpoint;
use super::growth::{Filled, Growth};
use super::leaf::LeafData;
use super::note::{Note, NoteError, Verifier};
use super::proof::{Head, is_extension};
use super::resource::{Resource, Span, WIDTH};
use super::tiles::hashes_of;
use super::tree::{Tiles, Tree, TreeError};
use crate::base::{Digest, Timestamp};

/// An entry may be dated so much before an earlier one: nodes' clocks differ, a queue may stand
/// still. Anything more is somebody dating back.
const TOLERANCE_SECONDS: i64 = 24 * 3600;

/// Where a log is read from.
pub trait Source {
    /// The bytes at a place below the log's address.
    fn fetch(&mut self, resource: &Resource) -> Result<Vec<u8>, String>;
}

impl Source for Box<dyn Source> {
    fn fetch(&mut self, resource: &Resource) -> Result<Vec<u8>, String> {
        self.as_mut().fetch(resource)
    }
}

/// Why the look ended without a new checkpoint. All but the last two are reasons to ask the
/// operator in public.
#[derive(Debug, thiserror::Error)]
pub enum Alarm {
    #[error("ROLLBACK: the log had {old} leaves and now shows {new}")]
    Rollback { old: u64, new: u64 },
    #[error("FORK: the log shows another tree than before for its first {size} leaves")]
    Fork { size: u64 },
    #[error("the log's checkpoint is not believed: {0}")]
    Checkpoint(NoteError),
    #[error("the log's entries and tiles do not make the tree of {size} leaves that it signed")]
    Tree { size: u64 },
    #[error("entry {index} is not what a log of this kind holds")]
    Entry { index: u64 },
    #[error("BACK-DATED: entry {index} is dated {at}, though an entry before it is of {before}")]
    BackDated {
        index: u64,
        at: Timestamp,
        before: Timestamp,
    },
    #[error("{0} of the log differs from its entries")]
    Tile(Resource),
    #[error("the old checkpoint is not believed: {0}")]
    Old(NoteError),
    #[error("{resource} of the log cannot be read: {cause}")]
    Unread { resource: Resource, cause: String },
}

/// What a look that found nothing wrong brings home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// How many leaves the old checkpoint had.
    pub old: u64,
    pub checkpoint: Checkpoint,
    /// To be kept as the old checkpoint of the next look.
    pub note: String,
}

/// Looks at a log. `old` is the note of the last look; without it every entry is read.
pub fn monitor(
    source: &mut impl Source,
    key: &Verifier,
    old: Option<&[u8]>,
) -> Result<Seen, Alarm> {
    let old = match old {
        None => Head {
            size: 0,
            root: super::hash::root_of(&[]),
        },
        Some(bytes) => open(bytes, key).map_err(Alarm::Old)?.0.head,
    };
    let bytes = fetch(source, Resource::Checkpoint)?;
    let (checkpoint, note) = open(&bytes, key).map_err(Alarm::Checkpoint)?;
    let new = checkpoint.head;
    if new.size < old.size {
        return Err(Alarm::Rollback {
            old: old.size,
            new: new.size,
        });
    }
    if new.size == old.size && new.root != old.root {
        return Err(Alarm::Fork { size: old.size });
    }
    let mut look = Look {
        source,
        old,
        new,
        latest: None,
    };
    look.extension()?;
    look.entries()?;
    Ok(Seen {
        old: old.size,
        checkpoint,
        note,
    })
}

fn open(bytes: &[u8], key: &Verifier) -> Result<(Checkpoint, String), NoteError> {
    let note = Note::parse(bytes)?;
    Ok((Checkpoint::open(&note, key)?, note.to_string()))
}

fn fetch(source: &mut impl Source, resource: Resource) -> Result<Vec<u8>, Alarm> {
    let cause = match source.fetch(&resource) {
        Ok(bytes) => return Ok(bytes),
        Err(cause) => cause,
    };
    // A log may have dropped a partial tile whose full one is there.
    let full = match resource {
        Resource::Tile { level, span } if !span.is_full() => Resource::Tile {
            level,
            span: span.full(),
        },
        Resource::Entries(span) if !span.is_full() => Resource::Entries(span.full()),
        _ => return Err(Alarm::Unread { resource, cause }),
    };
    source
        .fetch(&full)
        .map_err(|_| Alarm::Unread { resource, cause })
}

struct Look<'a, S: Source> {
    source: &'a mut S,
    old: Head,
    new: Head,
    /// The latest moment of any entry read.
    latest: Option<Timestamp>,
}

/// The tiles of the log as it shows them.
struct Shown<'a, S: Source>(&'a mut S);

impl<S: Source> Tiles for Shown<'_, S> {
    fn tile(&mut self, level: u8, span: Span) -> Result<Vec<Digest>, TreeError> {
        let resource = Resource::Tile { level, span };
        let bytes =
            fetch(self.0, resource).map_err(|alarm| TreeError::Source(alarm.to_string()))?;
        hashes_of(&bytes).ok_or(TreeError::Missing(resource))
    }
}

impl<S: Source> Look<'_, S> {
    fn tree_alarm(&self) -> Alarm {
        Alarm::Tree {
            size: self.new.size,
        }
    }

    fn unread(level: u8, index: u64, size: u64, cause: &TreeError) -> Alarm {
        let span = Span::in_tree(level, index, size).unwrap_or(Span {
            index,
            width: WIDTH,
        });
        Alarm::Unread {
            resource: Resource::Tile { level, span },
            cause: cause.to_string(),
        }
    }

    /// The new tree begins with the old one, by a proof made from the log's tiles.
    fn extension(&mut self) -> Result<(), Alarm> {
        let (old, new) = (self.old, self.new);
        if old.size == 0 {
            return Ok(());
        }
        let mut shown = Shown(&mut *self.source);
        let mut tree = Tree::new(&mut shown, new.size);
        let unread = |cause: TreeError| Self::unread(0, 0, new.size, &cause);
        let root = tree.root(new.size).map_err(unread)?;
        if root != new.root {
            return Err(self.tree_alarm());
        }
        let proof = tree.consistency(old.size, new.size).map_err(unread)?;
        match is_extension(&old, &new, &proof) {
            true => Ok(()),
            false => Err(Alarm::Fork { size: old.size }),
        }
    }

    /// Reads every new entry and grows the old tree with it until it is the new one.
    fn entries(&mut self) -> Result<(), Alarm> {
        let (old, new) = (self.old, self.new);
        let mut growth = self.edge()?;
        if growth.root() != old.root {
            return Err(Alarm::Fork { size: old.size });
        }
        let mut bundle = old.size / WIDTH;
        while let Some(span) = Span::in_tree(0, bundle, new.size) {
            for (index, entry) in self.bundle(span)? {
                self.date(index, &entry)?;
                if index < old.size {
                    continue;
                }
                for tile in growth.push(entry.hash()) {
                    self.tile(&tile)?;
                }
            }
            bundle += 1;
        }
        let unfinished: Vec<Filled> = growth.unfinished().collect();
        unfinished.iter().try_for_each(|tile| self.tile(tile))?;
        match growth.root() == new.root {
            true => Ok(()),
            false => Err(self.tree_alarm()),
        }
    }

    /// The right edge of the old tree, from the log's tiles; its root says whether it is right.
    fn edge(&mut self) -> Result<Growth, Alarm> {
        let (old, new) = (self.old.size, self.new.size);
        let mut shown = Shown(&mut *self.source);
        Growth::resume(old, |level, index, width| {
            let unread = |cause: &TreeError| Self::unread(level, index, new, cause);
            let span = Span::in_tree(level, index, new).unwrap_or(Span { index, width });
            let mut hashes = shown.tile(level, span).map_err(|cause| unread(&cause))?;
            let resource = Resource::Tile { level, span };
            let width = usize::try_from(width).unwrap_or(usize::MAX);
            if hashes.len() < width {
                return Err(unread(&TreeError::Missing(resource)));
            }
            hashes.truncate(width);
            Ok(hashes)
        })
    }

    fn bundle(&mut self, span: Span) -> Result<Vec<(u64, LeafData)>, Alarm> {
        let resource = Resource::Entries(span);
        let bytes = fetch(self.source, resource)?;
        let mut rest = bytes.as_slice();
        let first = span.index * WIDTH;
        let mut entries = Vec::new();
        for index in first..first + span.width {
            let alarm = Alarm::Entry { index };
            let Some((length, more)) = rest.split_first_chunk::<2>() else {
                return Err(alarm);
            };
            let length = usize::from(u16::from_be_bytes(*length));
            let Some((entry, more)) = more.split_at_checked(length) else {
                return Err(alarm);
            };
            let Some(leaf) = LeafData::decode(entry) else {
                return Err(alarm);
            };
            entries.push((index, leaf));
            rest = more;
        }
        Ok(entries)
    }

    fn date(&mut self, index: u64, entry: &LeafData) -> Result<(), Alarm> {
        let at = entry.at;
        match self.latest {
            Some(before) if at.plus_seconds(TOLERANCE_SECONDS) < before => {
                Err(Alarm::BackDated { index, at, before })
            }
            before => {
                self.latest = before.max(Some(at));
                Ok(())
            }
        }
    }

    /// A tile must show what the entries make; other clients read tiles only.
    fn tile(&mut self, tile: &Filled) -> Result<(), Alarm> {
        let level = tile.level;
        let Some(span) = Span::in_tree(level, tile.index, self.new.size) else {
            return Ok(());
        };
        let resource = Resource::Tile { level, span };
        let shown = hashes_of(&fetch(self.source, resource)?);
        let is_same = shown.is_some_and(|shown| shown.starts_with(&tile.hashes));
        match is_same {
            true => Ok(()),
            false => Err(Alarm::Tile(resource)),
        }
    }
}

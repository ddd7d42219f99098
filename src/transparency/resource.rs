//! What a log serves, by its place below the log's address (C2SP tlog-tiles): the checkpoint, tiles
//! of hashes, bundles of entries.

use std::fmt;

/// Hashes in a full tile, entries in a full bundle.
pub const WIDTH: u64 = 256;
/// Bits of a position that one level of tiles takes.
pub(super) const BITS: u32 = 8;
/// The highest level that has an address.
const TOP: u8 = 63;

/// Which tile of its level, and how much of it: `<N>[.p/<W>]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub index: u64,
    /// 1 to 256; 256 is a full tile.
    pub width: u64,
}

/// One thing that a log serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resource {
    Checkpoint,
    /// Hashes of subtrees of 256^level leaves.
    Tile {
        level: u8,
        span: Span,
    },
    Entries(Span),
}

impl Span {
    /// Whether nothing will ever be added to it.
    pub const fn is_full(&self) -> bool {
        self.width == WIDTH
    }

    /// The same place, full.
    #[must_use]
    pub const fn full(self) -> Self {
        Self {
            index: self.index,
            width: WIDTH,
        }
    }

    /// The tile `index` of a level as a tree of `size` leaves has it; `None` where it is empty.
    pub fn in_tree(level: u8, index: u64, size: u64) -> Option<Self> {
        let hashes = size.checked_shr(BITS * u32::from(level)).unwrap_or(0);
        let width = hashes.saturating_sub(index.checked_mul(WIDTH)?).min(WIDTH);
        (width > 0).then_some(Self { index, width })
    }

    fn parse(text: &str) -> Option<Self> {
        let (number, width) = match text.split_once(".p/") {
            Some((number, width)) => (number, width.parse().ok().filter(|w| *w < WIDTH)?),
            None => (text, WIDTH),
        };
        let mut index: u64 = 0;
        for group in number.split('/') {
            let digits = group.trim_start_matches('x');
            index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
        }
        (width > 0).then_some(Self { index, width })
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut groups = vec![format!("{:03}", self.index % 1000)];
        let mut rest = self.index / 1000;
        while rest > 0 {
            groups.push(format!("x{:03}", rest % 1000));
            rest /= 1000;
        }
        groups.reverse();
        f.write_str(&groups.join("/"))?;
        if !self.is_full() {
            write!(f, ".p/{}", self.width)?;
        }
        Ok(())
    }
}

impl Resource {
    /// Reads a place below the log's address; `None` for anything that is not written exactly as
    /// the specification says, so that everything has one address only.
    pub fn parse(path: &str) -> Option<Self> {
        let read = match path.strip_prefix("tile/") {
            None => (path == "checkpoint").then_some(Self::Checkpoint)?,
            Some(tile) => match tile.split_once('/')? {
                ("entries", span) => Self::Entries(Span::parse(span)?),
                (level, span) => Self::Tile {
                    level: level.parse().ok().filter(|level| *level <= TOP)?,
                    span: Span::parse(span)?,
                },
            },
        };
        (read.to_string() == path).then_some(read)
    }

    /// Whether it will be the same for ever. A partial tile is too, although a full one will stand
    /// beside it.
    pub const fn is_immutable(&self) -> bool {
        !matches!(self, Self::Checkpoint)
    }
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Checkpoint => f.write_str("checkpoint"),
            Self::Tile { level, span } => write!(f, "tile/{level}/{span}"),
            Self::Entries(span) => write!(f, "tile/entries/{span}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_one_address() {
        let tile = |level, index, width| Resource::Tile {
            level,
            span: Span { index, width },
        };
        let entries = |index, width| Resource::Entries(Span { index, width });
        for (path, resource) in [
            ("checkpoint", Resource::Checkpoint),
            ("tile/0/000", tile(0, 0, 256)),
            ("tile/63/999", tile(63, 999, 256)),
            // The example of the specification.
            ("tile/1/x001/x234/067", tile(1, 1_234_067, 256)),
            ("tile/0/x001/000.p/1", tile(0, 1000, 1)),
            ("tile/entries/x273/000.p/112", entries(273_000, 112)),
            (
                "tile/entries/x018/x446/x744/x073/x709/x551/615",
                entries(u64::MAX, 256),
            ),
        ] {
            assert_eq!(Resource::parse(path), Some(resource), "{path}");
            assert_eq!(resource.to_string(), path);
        }
    }

    #[test]
    fn what_is_written_otherwise_is_nothing() {
        for path in [
            "",
            "tile",
            "tile/",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/00/000",
            "tile/+1/000",
            "tile/64/000",
            "tile/0/x000/000",
            "tile/0/001/000",
            "tile/0/x1/000",
            "tile/0/xx001/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/0/000.p/",
            "tile/0/000.p/1/2",
            "tile/0/../../checkpoint",
            "tile/entries/x018/x446/x744/x073/x709/x551/616",
            "checkpoint/",
        ] {
            assert_eq!(Resource::parse(path), None, "{path}");
        }
    }

    #[test]
    fn a_tree_of_seventy_thousand_has_the_tiles_of_the_specification() {
        let width = |level, index| Span::in_tree(level, index, 70_000).map(|span| span.width);
        for (level, index, expected) in [
            (0, 272, Some(256)),
            (0, 273, Some(112)),
            (0, 274, None),
            (1, 0, Some(256)),
            (1, 1, Some(17)),
            (1, 2, None),
            (2, 0, Some(1)),
            (2, 1, None),
            (3, 0, None),
            (63, 0, None),
            (0, u64::MAX, None),
        ] {
            assert_eq!(width(level, index), expected, "{level}/{index}");
        }
        assert_eq!(Span::in_tree(1, 0, 256).map(|span| span.width), Some(1));
    }
}

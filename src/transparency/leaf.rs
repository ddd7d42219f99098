//! What a leaf says: what happened, to what, and when, without a word about a person.
//!
//! An entry is four lines of ASCII, each ended by a newline: the format, the kind, the moment in
//! milliseconds since 1970 (UTC), and the salted digest in hexadecimal. docs/transparency.md says
//! how a holder computes it by hand.

use super::hash::leaf_hash;
use crate::base::{Digest, SubjectId, Timestamp};
use std::fmt;

/// The first line of every entry.
const FORMAT: &str = "pmast-log/1";
/// Goes into every salted digest, so that it can be mistaken for no other.
const DOMAIN: &[u8] = b"pmast-log/1 digest\n";
/// Entries of tlog-tiles are shorter than 64 KiB; ours have a hundred bytes.
const LONGEST: usize = 256;

/// What happened to a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Awarded,
    /// A successor took its place.
    Replaced,
    Revoked,
    Held,
    Released,
    /// The same facts under a new signature (another key).
    SignedAnew,
    /// Its holder was erased; the facts that are no person's stay.
    Erased,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Awarded,
        Self::Replaced,
        Self::Revoked,
        Self::Held,
        Self::Released,
        Self::SignedAnew,
        Self::Erased,
    ];

    /// As entries and tables have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Awarded => "awarded",
            Self::Replaced => "replaced",
            Self::Revoked => "revoked",
            Self::Held => "held",
            Self::Released => "released",
            Self::SignedAnew => "signed-anew",
            Self::Erased => "erased",
        }
    }

    /// Reads a word of ours.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Sixteen random bytes that keep anybody from guessing what a digest was made of. The holder of a
/// certificate is given it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Salt([u8; 16]);

impl Salt {
    /// The first half of what chance gave.
    pub fn from_chance(chance: [u8; 32]) -> Self {
        let mut salt = [0; 16];
        salt.iter_mut()
            .zip(chance)
            .for_each(|(to, from)| *to = from);
        Self(salt)
    }

    /// Takes sixteen stored bytes; `None` for any other length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Reads 32 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_bytes(&data_encoding::HEXLOWER.decode(text.as_bytes()).ok()?)
    }

    /// The sixteen bytes.
    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Hides what a document is: SHA-256 over the domain, the salt and the document's SHA-256.
    pub fn hide(&self, document: &Digest) -> Digest {
        Digest::of(&[DOMAIN, &self.0, document.bytes()].concat())
    }
}

impl fmt::Display for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&data_encoding::HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

/// One leaf of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeafData {
    pub kind: Kind,
    /// What happened, salted.
    pub digest: Digest,
    pub at: Timestamp,
}

impl LeafData {
    /// What a holder computes from salt and document.
    pub fn of(kind: Kind, document: &Digest, salt: &Salt, at: Timestamp) -> Self {
        Self {
            kind,
            digest: salt.hide(document),
            at,
        }
    }

    /// The entry as the log serves it.
    pub fn encode(&self) -> String {
        let (kind, at, digest) = (self.kind, self.at.millis(), self.digest);
        format!("{FORMAT}\n{kind}\n{at}\n{digest}\n")
    }

    /// Reads an entry; `None` for anything that is not exactly what [`LeafData::encode`] writes.
    pub fn decode(entry: &[u8]) -> Option<Self> {
        if entry.len() > LONGEST {
            return None;
        }
        let text = std::str::from_utf8(entry).ok()?;
        let mut lines = text.split('\n').skip(1);
        let leaf = Self {
            kind: Kind::parse(lines.next()?)?,
            at: Timestamp::from_millis(lines.next()?.parse().ok()?),
            digest: Digest::parse(lines.next()?)?,
        };
        (leaf.encode() == text).then_some(leaf)
    }

    /// The leaf's hash in the tree.
    pub fn hash(&self) -> Digest {
        leaf_hash(self.encode().as_bytes())
    }
}

/// What a digest was made of: with it, and only with it, a leaf is shown to be about a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Secret {
    /// The SHA-256 of the document.
    pub document: Digest,
    pub salt: Salt,
}

/// A leaf with what belongs to it and is not public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Logged {
    pub subject: SubjectId,
    pub leaf: LeafData,
    /// Nothing after it was forgotten.
    pub secret: Option<Secret>,
    /// Its place in the tree, once the sequencer has given it one.
    pub position: Option<u64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf() -> LeafData {
        let salt = Salt::from_bytes(&[7; 16]).unwrap();
        let at = Timestamp::from_millis(1_795_444_325_678);
        LeafData::of(Kind::Awarded, &Digest::of(b"credential"), &salt, at)
    }

    #[test]
    fn an_entry_is_four_lines_and_stays_what_it_is() {
        let entry = leaf().encode();
        assert_eq!(
            entry,
            "pmast-log/1\nawarded\n1795444325678\n\
             001d1ee3fa866f0ffa046ef070b22a547e6f42e8bdba996328bca72a235ae383\n"
        );
        assert_eq!(LeafData::decode(entry.as_bytes()), Some(leaf()));
    }

    #[test]
    fn what_is_written_otherwise_is_no_entry() {
        let good = leaf().encode();
        for bad in [
            String::new(),
            good.replace("/1", "/2"),
            good.replace("awarded", "Awarded"),
            good.replace("awarded", "renamed"),
            good.replace("1795", "01795"),
            good.replace("1795", "+1795"),
            good.replace("1795", " 1795"),
            good.to_uppercase(),
            good.trim_end().to_owned(),
            format!("{good}\n"),
            format!("{good}x"),
            format!("{good}{}", " ".repeat(1000)),
        ] {
            assert_eq!(LeafData::decode(bad.as_bytes()), None, "{bad}");
        }
        assert_eq!(LeafData::decode(b"\xff\n"), None);
    }

    #[test]
    fn salt_document_kind_and_moment_each_make_another_leaf() {
        let one = leaf();
        let salt = |byte| Salt::from_bytes(&[byte; 16]).unwrap();
        let (document, at) = (Digest::of(b"credential"), one.at);
        for other in [
            LeafData::of(Kind::Revoked, &document, &salt(7), at),
            LeafData::of(Kind::Awarded, &Digest::of(b"credentials"), &salt(7), at),
            LeafData::of(Kind::Awarded, &document, &salt(8), at),
            LeafData::of(Kind::Awarded, &document, &salt(7), at.plus_seconds(1)),
        ] {
            assert_ne!(other.hash(), one.hash());
        }
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.word()), Some(kind));
        }
        assert_eq!(Salt::parse(&salt(9).to_string()), Some(salt(9)));
    }
}

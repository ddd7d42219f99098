//! Whether a PDF carries a signature, and whether that is about the file as it is.
//!
//! Only the digest is compared here. Whose key signed is for `papers.rs`, which knows the keys of a
//! pack; the page on line compares bytes instead.

use super::pdf::{first, last, positions};
use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use sha2::{Digest as _, Sha256};

/// The attribute `messageDigest` (RFC 5652 §11.2) with the heads of its set and its 32 bytes.
const MESSAGE_DIGEST: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04\x31\x22\x04\x20";
/// What stands before a slot and opens it.
const CONTENTS: &[u8] = b"/Contents<";
/// The largest signature that is looked at, as bytes.
const LARGEST: usize = 64 * 1024;
/// The most signatures of one file that are looked at; ours have one.
const MOST: usize = 8;

/// What the signature of a PDF covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// There is none.
    Unsigned,
    /// The whole file as it is.
    Whole,
    /// Something was added after it, or it never was about all of the file.
    Part,
    /// The bytes it is about were changed.
    Changed,
}

impl Coverage {
    /// The word in data and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Whole => "whole",
            Self::Part => "part",
            Self::Changed => "changed",
        }
    }
}

/// The place of a signature about the whole file but itself.
pub(super) struct Slot {
    /// What stands in it, filled up with zeros.
    pub content: Vec<u8>,
    /// SHA-256 of everything around it.
    pub digest: [u8; 32],
    /// Whether it stands as we write it: right after its range, in small letters.
    pub is_plain: bool,
}

/// Looks at the last signature of a file.
pub(super) fn coverage(file: &[u8]) -> Coverage {
    slot(file).map_or_else(|other| other, |_| Coverage::Whole)
}

/// The slot of the last signature, if it is about the whole file as it is; else what there is.
pub(super) fn slot(file: &[u8]) -> Result<Slot, Coverage> {
    let at = last(file, b"/ByteRange").ok_or(Coverage::Unsigned)?;
    let (range, [start, length, next, rest]) = range(file, at).ok_or(Coverage::Changed)?;
    let end = next.checked_add(rest);
    let parts = start.checked_add(length).zip(end).and_then(|(open, end)| {
        let (before, gap) = (file.get(start..open)?, file.get(open..next)?);
        Some((before, gap, file.get(next..end)?))
    });
    let (before, gap, after) = parts.ok_or(Coverage::Changed)?;
    if start != 0 || end != Some(file.len()) || gap.len() > 2 * LARGEST {
        return Err(Coverage::Part);
    }
    let (content, is_small) = decoded(gap).ok_or(Coverage::Changed)?;
    let digest = Sha256::new().chain_update(before).chain_update(after);
    let digest: [u8; 32] = digest.finalize().into();
    if said(&content) != Some(digest) {
        return Err(Coverage::Changed);
    }
    let head = before.get(at..).unwrap_or_default();
    let is_plain = is_small && head == format!("/ByteRange[{range}]/Contents").as_bytes();
    Ok(Slot {
        content,
        digest,
        is_plain,
    })
}

/// A signature beside the file that it is about, which may be another one.
pub(super) struct Loose {
    /// What stands in its slot.
    pub content: Vec<u8>,
    /// The digest that it says.
    pub digest: [u8; 32],
}

/// The signatures in a file that stand as we write them, whatever each is about.
pub(super) fn signatures(file: &[u8]) -> Vec<Loose> {
    let slots = positions(file, CONTENTS).filter_map(|at| {
        // Digits of one slot are none of another's, so all together are read once.
        let rest = file.get(at + CONTENTS.len()..)?;
        let digits = rest.iter().take_while(|byte| byte.is_ascii_hexdigit());
        let (digits, after) = rest.split_at_checked(digits.count())?;
        if digits.len() > 2 * LARGEST || !after.starts_with(b">") {
            return None;
        }
        let content = HEXLOWER_PERMISSIVE.decode(digits).ok()?;
        let digest = said(&content)?;
        Some(Loose { content, digest })
    });
    slots.take(MOST).collect()
}

/// The digest that a signature says it is about. The first one: a timestamp, which follows, has one
/// of its own.
fn said(content: &[u8]) -> Option<[u8; 32]> {
    let at = first(content, MESSAGE_DIGEST)? + MESSAGE_DIGEST.len();
    content.get(at..at.checked_add(32)?)?.try_into().ok()
}

/// The bytes between `<` and `>`, and whether their digits are small letters.
fn decoded(gap: &[u8]) -> Option<(Vec<u8>, bool)> {
    let digits = gap.strip_prefix(b"<")?.strip_suffix(b">")?;
    let content = HEXLOWER_PERMISSIVE.decode(digits).ok()?;
    let is_small = HEXLOWER.encode(&content).as_bytes() == digits;
    Some((content, is_small))
}

/// The four numbers of `/ByteRange[a b c d]`, and how they are written.
fn range(file: &[u8], at: usize) -> Option<(&str, [usize; 4])> {
    let text = file.get(at..at.checked_add(120)?.min(file.len()))?;
    let text = text.strip_prefix(b"/ByteRange")?.trim_ascii_start();
    let text = text.strip_prefix(b"[")?;
    let end = text.iter().position(|byte| *byte == b']')?;
    let text = std::str::from_utf8(text.get(..end)?).ok()?;
    let numbers: Result<Vec<usize>, _> = text.split_ascii_whitespace().map(str::parse).collect();
    Some((text, numbers.ok()?.try_into().ok()?))
}

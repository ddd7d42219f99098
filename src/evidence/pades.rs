//! Whether a PDF carries a signature, and whether that is about the file as it is.
//!
//! Only the digest is compared. Whose key signed, and whether anybody trusts it, is what PDF
//! readers are for; the report says that it was not checked.

use super::pdf::{first, last};
use data_encoding::HEXLOWER_PERMISSIVE;
use sha2::{Digest as _, Sha256};

/// The attribute `messageDigest` (RFC 5652 §11.2) with the heads of its set and its 32 bytes.
const MESSAGE_DIGEST: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04\x31\x22\x04\x20";
/// The largest signature that is looked at, as bytes.
const LARGEST: usize = 64 * 1024;

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

/// Looks at the last signature of a file.
pub(super) fn coverage(file: &[u8]) -> Coverage {
    let Some(at) = last(file, b"/ByteRange") else {
        return Coverage::Unsigned;
    };
    covered(file, at).unwrap_or(Coverage::Changed)
}

/// `None` when nothing in it can be made out.
fn covered(file: &[u8], at: usize) -> Option<Coverage> {
    let [start, length, next, rest] = range(file.get(at..at.checked_add(120)?.min(file.len()))?)?;
    let end = next.checked_add(rest)?;
    let before = file.get(start..start.checked_add(length)?)?;
    let after = file.get(next..end)?;
    let gap = file.get(start.checked_add(length)?..next)?;
    if start != 0 || end != file.len() || gap.len() > 2 * LARGEST {
        return Some(Coverage::Part);
    }
    let digits = gap.strip_prefix(b"<")?.strip_suffix(b">")?;
    let signature = HEXLOWER_PERMISSIVE.decode(digits).ok()?;
    // The first one: a timestamp, which follows, has one of its own.
    let said = first(&signature, MESSAGE_DIGEST)? + MESSAGE_DIGEST.len();
    let said = signature.get(said..said.checked_add(32)?)?;
    let digest = Sha256::new().chain_update(before).chain_update(after);
    Some(match digest.finalize().as_slice() == said {
        true => Coverage::Whole,
        false => Coverage::Changed,
    })
}

/// The four numbers of `/ByteRange[a b c d]`.
fn range(text: &[u8]) -> Option<[usize; 4]> {
    let text = text.strip_prefix(b"/ByteRange")?.trim_ascii_start();
    let text = text.strip_prefix(b"[")?;
    let end = text.iter().position(|byte| *byte == b']')?;
    let text = std::str::from_utf8(text.get(..end)?).ok()?;
    let numbers: Result<Vec<usize>, _> = text.split_ascii_whitespace().map(str::parse).collect();
    numbers.ok()?.try_into().ok()
}

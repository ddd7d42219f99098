//! A PDF as far as it concerns us: what is attached, where it says it is verified, its identifier.
//!
//! Looked through, not parsed: no reference is followed, so that no file can send the reader in
//! circles, and what is unpacked has a budget. That finds everything in the papers that we print.
//! Whether a file is one of them is decided by its bytes alone and never by what is found here.

use super::file::{Carried, Evidence, carried, numbers, only};
use super::pades;
use crate::base::{Digest, VerificationCode};
use crate::credentials;
use flate2::read::ZlibDecoder;
use std::io::Read as _;

/// All streams of one file together, unpacked.
const BUDGET: u64 = 4 * 1024 * 1024;
/// Streams that are looked at; ours have some forty.
const MOST_STREAMS: usize = 400;
/// How far back the dictionary of a stream may begin.
const LONGEST_DICTIONARY: usize = 2048;

/// Fills in what the file says.
pub(super) fn read(bytes: &[u8], evidence: &mut Evidence) {
    let mut budget = BUDGET;
    let mut attached = Vec::new();
    let mut found = numbers(bytes);
    for (dictionary, data) in streams(bytes).take(MOST_STREAMS) {
        let is_attachment = contains(dictionary, b"/EmbeddedFile");
        if !is_attachment && !contains(dictionary, b"/ObjStm") {
            continue;
        }
        let content = unpacked(dictionary, data, &mut budget);
        match is_attachment {
            true => attached.push(content),
            false => add_new(&mut found, numbers(&content)),
        }
    }
    evidence.carried = one(attached);
    evidence.number = only(found);
    evidence.document_id = document_id(bytes);
    evidence.coverage = pades::coverage(bytes);
}

fn add_new(to: &mut Vec<VerificationCode>, more: Vec<VerificationCode>) {
    for number in more {
        if !to.contains(&number) {
            to.push(number);
        }
    }
}

fn one(mut attached: Vec<Vec<u8>>) -> Carried {
    let Some(bytes) = attached.pop() else {
        return Carried::Nothing;
    };
    if !attached.is_empty() {
        return Carried::Several;
    }
    let text = String::from_utf8(bytes).ok();
    carried(text.filter(|text| text.len() <= credentials::LARGEST))
}

/// Every stream with the dictionary before it, as far as either can be told.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    positions(bytes, b"stream").filter_map(|at| {
        let before = bytes.get(at.saturating_sub(LONGEST_DICTIONARY)..at)?;
        // `endstream` is no beginning.
        if before.ends_with(b"end") {
            return None;
        }
        let begins = last(before, b" obj").map_or(0, |begin| begin + 4);
        let after = bytes.get(at + 6..)?;
        let data = after
            .strip_prefix(b"\r\n")
            .or_else(|| after.strip_prefix(b"\n"))?;
        Some((before.get(begins..)?, data))
    })
}

/// Flate ends by itself; anything else ends where the word says so.
fn unpacked(dictionary: &[u8], data: &[u8], budget: &mut u64) -> Vec<u8> {
    let mut content = Vec::new();
    if contains(dictionary, b"/FlateDecode") {
        // A broken stream gives what came before the break.
        let _ = ZlibDecoder::new(data)
            .take(*budget)
            .read_to_end(&mut content);
    } else {
        let end = positions(data, b"endstream").next().unwrap_or(data.len());
        let data = data.get(..end).unwrap_or_default();
        content.extend(data.strip_suffix(b"\n").unwrap_or(data));
        content.truncate(usize::try_from(*budget).unwrap_or(usize::MAX));
    }
    let used = u64::try_from(content.len()).unwrap_or(u64::MAX);
    *budget = budget.saturating_sub(used);
    content
}

/// The first half of the last `/ID`.
fn document_id(bytes: &[u8]) -> Option<Digest> {
    let at = last(bytes, b"/ID[<").map(|at| at + 5);
    let at = at.or_else(|| last(bytes, b"/ID [<").map(|at| at + 6))?;
    let digits = bytes.get(at..at + 64)?.to_ascii_lowercase();
    Digest::parse(std::str::from_utf8(&digits).ok()?)
}

/// Where a word begins, each time.
pub(super) fn positions<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes
        .windows(word.len())
        .enumerate()
        .filter(move |(_, part)| *part == word)
        .map(|(at, _)| at)
}

/// Where a word begins the first time.
pub(super) fn first(bytes: &[u8], word: &[u8]) -> Option<usize> {
    positions(bytes, word).next()
}

/// Where a word begins the last time.
pub(super) fn last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|part| part == word)
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    positions(bytes, word).next().is_some()
}

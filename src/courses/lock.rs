//! `course.lock`: ids frozen, blocks hashed, translations tied to the source they were made from.

use super::codes::Code;
use super::data::{Data, Fields};
use super::diagnostic::Problems;
use super::source::File;
use crate::base::{Digest, Key, Language};
use std::collections::BTreeSet;
use std::fmt::{self, Write as _};
use std::sync::Arc;

/// The file's name.
pub const NAME: &str = "course.lock";

/// What was frozen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    pub course: Option<Key>,
    pub version: String,
    /// Ids retired so far; they stay reserved.
    pub retired: BTreeSet<String>,
    pub entries: Vec<Entry>,
    pub translations: Vec<Translation>,
}

/// One thing with an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub key: Key,
    pub kind: &'static str,
    /// Path below the language folder.
    pub path: String,
    /// Items: their place in the quiz, from one. Others: zero.
    pub position: u32,
    /// Hash of its source text.
    pub hash: String,
    /// Counts changes of meaning: kind, choices or key of an item.
    pub revision: u32,
    /// Items: hash of what decides the marking.
    pub meaning: String,
    /// Items: their choices, or whatever else of them has an id, as (id, hash).
    pub choices: Vec<(Key, String)>,
    /// The versions of cited sources that it was last checked against, where not the first.
    pub checked: Vec<Check>,
}

/// Up to which version of a source a text was checked in one language: `fr c88=2`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub language: Language,
    pub source: Key,
    pub version: u32,
}

impl Check {
    fn parse(text: &str) -> Option<Self> {
        let (language, rest) = text.split_once(' ')?;
        let (source, version) = rest.split_once('=')?;
        Some(Self {
            language: Language::parse(language)?,
            source: Key::parse(source)?,
            version: version.parse().ok()?,
        })
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}={}", self.language, self.source, self.version)
    }
}

/// One translated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    pub language: Language,
    pub path: String,
    pub blocks: Vec<Block>,
}

/// One block of a translation: what it was made from, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub name: String,
    /// Hash of the source block when this was translated.
    pub of: String,
    /// Hash of the translation then.
    pub own: String,
}

const KINDS: [&str; 9] = [
    "module",
    "lesson",
    "quiz",
    "item",
    "case",
    "assignment",
    "criterion",
    "sample",
    "question",
];

/// The hash of a text; white space and line breaks do not count, so reflowing changes nothing.
pub fn hash(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    Digest::of(words.join(" ").as_bytes()).short(16)
}

/// Reads the file; unreadable parts are reported and left out.
pub fn read(file: &Arc<File>, problems: &Problems) -> Lock {
    let Some(data) = Data::whole(file, problems) else {
        return Lock::default();
    };
    let fields = data.fields(problems);
    fields.number("format", 1..2);
    let lock = Lock {
        course: fields.key("course").map(|key| key.value),
        version: fields
            .text("version")
            .map(|text| text.value)
            .unwrap_or_default(),
        retired: texts(&fields, "retired").into_iter().collect(),
        entries: fields.list("entry").iter().filter_map(entry).collect(),
        translations: fields
            .list("translation")
            .iter()
            .filter_map(translation)
            .collect(),
    };
    fields.finish();
    lock
}

fn texts<'a>(fields: &Fields<'a>, key: &'a str) -> Vec<String> {
    let list = fields.texts(key).map(|list| list.value).unwrap_or_default();
    list.into_iter().map(|text| text.value).collect()
}

fn entry(fields: &Fields<'_>) -> Option<Entry> {
    let kinds: Vec<_> = KINDS.iter().map(|kind| (*kind, *kind)).collect();
    let key = fields.key("id");
    let kind = fields.word("kind", &kinds);
    let path = fields.need_text("path");
    let position = fields.number("position", 0..100_000).map_or(0, |n| n.value);
    let hash = fields.need_text("hash");
    let revision = fields
        .number("revision", 1..1_000_000)
        .map_or(1, |n| n.value);
    let meaning = fields
        .text("meaning")
        .map(|text| text.value)
        .unwrap_or_default();
    let choices = texts(fields, "choices")
        .iter()
        .filter_map(|text| text.split_once('='))
        .filter_map(|(id, hash)| Some((Key::parse(id)?, hash.to_owned())))
        .collect();
    let checked = texts(fields, "checked");
    let checked = checked.iter().filter_map(|text| Check::parse(text));
    fields.finish();
    Some(Entry {
        key: key?.value,
        kind: kind?.value,
        path: path?.value,
        position,
        hash: hash?.value,
        revision,
        meaning,
        choices,
        checked: checked.collect(),
    })
}

fn translation(fields: &Fields<'_>) -> Option<Translation> {
    let language = fields.need_text("language");
    let path = fields.need_text("path");
    let blocks = texts(fields, "blocks");
    fields.finish();
    let language = language?;
    let parsed = Language::parse(&language.value);
    if parsed.is_none() {
        let message = format!("`{}` is no language of ours", language.value);
        fields.complain(Code::UnknownLanguage, &language.span, message);
    }
    let blocks = blocks.iter().filter_map(|text| {
        let (name, hashes) = text.split_once('=')?;
        let (of, own) = hashes.split_once(':')?;
        Some(Block {
            name: name.to_owned(),
            of: of.to_owned(),
            own: own.to_owned(),
        })
    });
    Some(Translation {
        language: parsed?,
        path: path?.value,
        blocks: blocks.collect(),
    })
}

/// Writes the file. The same lock gives the same bytes.
pub fn write(lock: &Lock) -> String {
    let mut text = String::from(
        "# Written by `pmast lock`. Commit it with the course; do not edit it.\nformat = 1\n",
    );
    if let Some(course) = &lock.course {
        let _ = writeln!(text, "course = \"{course}\"");
    }
    let _ = writeln!(text, "version = {}", quoted(&lock.version));
    let _ = writeln!(text, "retired = [{}]", list(lock.retired.iter().cloned()));
    for entry in &lock.entries {
        let _ = write!(
            text,
            "\n[[entry]]\nid = \"{}\"\nkind = \"{}\"\npath = {}\nhash = \"{}\"\n",
            entry.key,
            entry.kind,
            quoted(&entry.path),
            entry.hash,
        );
        if entry.kind == "item" {
            let choices = entry
                .choices
                .iter()
                .map(|(key, hash)| format!("{key}={hash}"));
            let _ = writeln!(
                text,
                "position = {}\nrevision = {}\nmeaning = \"{}\"\nchoices = [{}]",
                entry.position,
                entry.revision,
                entry.meaning,
                list(choices),
            );
        }
        if !entry.checked.is_empty() {
            let checked = entry.checked.iter().map(ToString::to_string);
            let _ = writeln!(text, "checked = [{}]", list(checked));
        }
    }
    for translation in &lock.translations {
        let blocks = translation.blocks.iter();
        let blocks = blocks.map(|block| format!("{}={}:{}", block.name, block.of, block.own));
        let _ = write!(
            text,
            "\n[[translation]]\nlanguage = \"{}\"\npath = {}\nblocks = [{}]\n",
            translation.language,
            quoted(&translation.path),
            list(blocks),
        );
    }
    text
}

fn list(texts: impl Iterator<Item = String>) -> String {
    texts
        .map(|text| quoted(&text))
        .collect::<Vec<_>>()
        .join(", ")
}

fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

/// What a thing without a written id can be recognised by.
pub struct Candidate {
    /// The id as written, if there is one.
    pub written: Option<Key>,
    pub hash: String,
}

impl Lock {
    /// The frozen ids of the unnamed among `candidates`: first those whose text is unchanged, then,
    /// if their number is unchanged, by position.
    pub fn recall(frozen: &[(Key, String)], candidates: &[Candidate]) -> Vec<Option<Key>> {
        let mut taken: BTreeSet<&Key> = candidates
            .iter()
            .filter_map(|candidate| candidate.written.as_ref())
            .collect();
        let mut found: Vec<Option<Key>> = vec![None; candidates.len()];
        let unnamed = || {
            candidates
                .iter()
                .enumerate()
                .filter(|(_, c)| c.written.is_none())
        };
        for (index, candidate) in unnamed() {
            let same = frozen
                .iter()
                .find(|(key, hash)| *hash == candidate.hash && !taken.contains(key));
            if let (Some((key, _)), Some(slot)) = (same, found.get_mut(index)) {
                taken.insert(key);
                *slot = Some(key.clone());
            }
        }
        if frozen.len() != candidates.len() {
            return found;
        }
        for (index, _) in unnamed() {
            let same = frozen.get(index).filter(|(key, _)| !taken.contains(key));
            if let (Some((key, _)), Some(slot @ None)) = (same, found.get_mut(index)) {
                taken.insert(key);
                *slot = Some(key.clone());
            }
        }
        found
    }

    /// The entry of a kind at a path.
    pub fn at(&self, kind: &str, path: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.kind == kind && entry.path == path)
    }

    /// The items, cases, criteria or samples frozen for a file, in order.
    pub fn of(&self, kind: &str, path: &str) -> Vec<(Key, String)> {
        let frozen = self
            .entries
            .iter()
            .filter(|entry| entry.kind == kind && entry.path == path);
        frozen
            .map(|entry| (entry.key.clone(), entry.hash.clone()))
            .collect()
    }

    /// The entry of an id.
    pub fn entry(&self, key: &Key) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == *key)
    }
}

//! The ids of a quiz: of items and cases within the course, of choices within their item.

use super::codes::Code;
use super::data::Spanned;
use super::draft::Drafter;
use super::ids;
use super::lock::{self, Candidate, Lock};
use super::markdown::{self, Piece};
use super::quiz_body::{BodyPart, CellPart, ChoicePart};
use super::quiz_draft::{Pairing, words_hash};
use super::quiz_file::{CasePart, Parts};
use super::source::File;
use crate::base::Key;
use std::ops::Range;
use std::sync::Arc;

/// Something with an id inside an item: its words, where it stands, the id as written.
struct Named<'a> {
    kind: &'static str,
    label: &'a [Piece],
    written: Option<&'a Spanned<String>>,
    span: &'a Range<usize>,
}

/// Something below a heading of its own.
pub(super) struct Titled<'a> {
    pub(super) heading: &'a [Piece],
    pub(super) written: Option<&'a Spanned<String>>,
    pub(super) span: &'a Range<usize>,
    /// Of all its words.
    pub(super) hash: String,
}

impl Drafter<'_> {
    /// The id of each item, with the hash of its words.
    pub(super) fn item_keys(
        &self,
        path: &str,
        file: &Arc<File>,
        parts: &Parts,
    ) -> Vec<(Key, String)> {
        let mut candidates = Vec::new();
        for part in &parts.items {
            candidates.push(Candidate {
                written: self.written(part.written.as_ref(), file),
                hash: words_hash(file, part),
            });
        }
        let recalled = Lock::recall(&self.lock.of("item", path), &candidates);
        let mut keys = Vec::new();
        for ((part, candidate), recalled) in parts.items.iter().zip(candidates).zip(recalled) {
            let key = candidate.written.or(recalled).unwrap_or_else(|| {
                let wanted = (markdown::plain(&part.heading), keys.len() + 1);
                self.new_key(("item", wanted), file, &part.span)
            });
            self.ids
                .enter(("item", &key), file, part.span.clone(), self.problems);
            keys.push((key, candidate.hash));
        }
        keys
    }

    /// The id of each case.
    pub(super) fn case_keys(&self, path: &str, file: &Arc<File>, cases: &[CasePart]) -> Vec<Key> {
        let titled = cases.iter().map(|case| Titled {
            heading: &case.heading,
            written: case.written.as_ref(),
            span: &case.span,
            hash: case_hash(file, case),
        });
        self.titled_keys("case", (path, file), titled.collect())
    }

    /// The ids of things below headings of their own that are entered in the lock by their file.
    pub(super) fn titled_keys(
        &self,
        kind: &'static str,
        (path, file): (&str, &Arc<File>),
        titled: Vec<Titled<'_>>,
    ) -> Vec<Key> {
        let candidates = titled.iter().map(|one| Candidate {
            written: self.written(one.written, file),
            hash: one.hash.clone(),
        });
        let candidates: Vec<_> = candidates.collect();
        let recalled = Lock::recall(&self.lock.of(kind, path), &candidates);
        let mut keys: Vec<Key> = Vec::new();
        for ((one, candidate), recalled) in titled.iter().zip(candidates).zip(recalled) {
            let key = candidate.written.or(recalled).unwrap_or_else(|| {
                let wanted = (markdown::plain(one.heading), keys.len() + 1);
                self.new_key((kind, wanted), file, one.span)
            });
            self.ids
                .enter((kind, &key), file, one.span.clone(), self.problems);
            keys.push(key);
        }
        keys
    }

    /// An id derived from words, or from the number of the thing.
    fn new_key(
        &self,
        (kind, (words, number)): (&'static str, (String, usize)),
        file: &Arc<File>,
        span: &Range<usize>,
    ) -> Key {
        let wanted = ids::derived(&words).or_else(|| Key::parse(&format!("{kind}-{number}")));
        let wanted = wanted.unwrap_or_else(|| self.manifest.key.value.clone());
        let key = ids::free(&wanted, |key| self.is_taken(key));
        self.not_frozen((kind, &key), file, span.clone());
        key
    }

    fn written(&self, written: Option<&Spanned<String>>, file: &Arc<File>) -> Option<Key> {
        ids::parse(written?, file, self.problems)
    }

    /// The ids of choices, elements or points, with the hashes of their words.
    pub(super) fn choice_keys(
        &self,
        item: &Key,
        (choices, kind): (&[ChoicePart], &'static str),
        file: &Arc<File>,
    ) -> (Vec<Key>, Vec<String>) {
        let named = choices.iter().map(|choice| Named {
            kind,
            label: &choice.label,
            written: choice.written.as_ref(),
            span: &choice.span,
        });
        self.inner_keys(item, named.collect(), file)
    }

    /// The ids of prompts, then of targets, with the hashes of their words.
    pub(super) fn row_keys(
        &self,
        item: &Key,
        (body, pairing): (&BodyPart, &Pairing),
        file: &Arc<File>,
    ) -> (Vec<Key>, Vec<String>) {
        let rows = |places: &[usize]| {
            let rows = places.iter().filter_map(|at| body.rows.get(*at));
            rows.collect::<Vec<_>>()
        };
        let named = |kind, cell: fn(&super::quiz_body::RowPart) -> &CellPart| {
            move |row| Named {
                kind,
                label: &cell(row).label,
                written: cell(row).written.as_ref(),
                span: &row.span,
            }
        };
        let prompts = rows(&pairing.prompts);
        let prompts = prompts.into_iter().map(named("prompt", |row| &row.prompt));
        let targets = rows(&pairing.targets);
        let targets = targets.into_iter().map(named("target", |row| &row.target));
        self.inner_keys(item, prompts.chain(targets).collect(), file)
    }

    fn inner_keys(
        &self,
        item: &Key,
        named: Vec<Named<'_>>,
        file: &Arc<File>,
    ) -> (Vec<Key>, Vec<String>) {
        let candidates = named.iter().map(|one| Candidate {
            written: self.written(one.written, file),
            hash: lock::hash(&markdown::plain(one.label)),
        });
        let candidates: Vec<_> = candidates.collect();
        let hashes = candidates.iter().map(|one| one.hash.clone()).collect();
        let frozen = self.lock.entry(item).map(|entry| entry.choices.clone());
        let recalled = Lock::recall(&frozen.unwrap_or_default(), &candidates);
        let mut keys: Vec<Key> = Vec::new();
        for ((one, candidate), recalled) in named.iter().zip(candidates).zip(recalled) {
            let span = one.span.clone();
            let key = candidate.written.or(recalled).unwrap_or_else(|| {
                let text = markdown::plain(one.label);
                // Never from its place: ids are in the page, and the place is the answer.
                let wanted = ids::derived(&text)
                    .or_else(|| Key::parse(&format!("{}-{}", one.kind, candidate.hash)))
                    .unwrap_or_else(|| item.clone());
                let key = ids::free(&wanted, |key| keys.contains(key));
                self.not_frozen((one.kind, &key), file, span.clone());
                key
            });
            if keys.contains(&key) {
                let message = format!("two {}s of this item have the id `{key}`", one.kind);
                self.complain(Code::DuplicateId, file, span, message);
            }
            keys.push(key);
        }
        (keys, hashes)
    }
}

/// The hash of a case's words.
pub fn case_hash(file: &File, case: &CasePart) -> String {
    lock::hash(file.text.get(case.range.clone()).unwrap_or_default())
}

//! What was last checked before a source that it cites changed: in each language by itself.

use super::codes::Code;
use super::content::{Change, Reference, Stale};
use super::dependants::{Cited, Dependant};
use super::diagnostic::{Problem, Problems};
use super::lock::{Check, Lock};
use super::references::Sources;
use crate::base::{Key, Language};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What an author has looked at again after something changed that it rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Looked {
    pub sources: Vec<Key>,
    /// Empty: in all languages.
    pub languages: Vec<Language>,
    /// Ids of lessons, items, cases and questions; empty: all that cite these sources.
    pub things: Vec<Key>,
    /// Translated files, by their path or its end, that still say what their source says now.
    pub still: Vec<PathBuf>,
}

impl Looked {
    /// Whether the translation at this path was compared with its source and holds.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.still.iter().any(|one| Path::new(path).ends_with(one))
    }
}

/// What is known of earlier looks.
pub(super) struct Known<'a> {
    pub(super) old: &'a Lock,
    /// The language that the course is written in.
    pub(super) source: Language,
    pub(super) looked: &'a Looked,
}

/// A lesson, item, case or question of a checklist in one language, and a source that it cites.
pub(super) struct Tie<'a> {
    kind: &'static str,
    key: &'a Key,
    language: Language,
    reference: &'a Reference,
    cited: Vec<&'a Cited>,
    /// The version it was last checked against.
    checked: u32,
    /// Whether it was looked at just now.
    pub(super) is_looked_at: bool,
}

/// Everything that cites a source with changes.
pub(super) fn ties<'a>(
    dependants: &'a [Dependant],
    sources: &'a Sources,
    known: &Known<'_>,
) -> Vec<Tie<'a>> {
    let mut ties: BTreeMap<(&Key, Language, &Key), Tie<'a>> = BTreeMap::new();
    for dependant in dependants {
        let cited = &dependant.cited;
        let Some((kind, key)) = &dependant.of else {
            continue;
        };
        let found = sources.by_key.get(&cited.source);
        let Some((reference, _)) = found.filter(|(one, _)| !one.changes.is_empty()) else {
            continue;
        };
        let tie = ties.entry((key, cited.language, &cited.source));
        let tie = tie.or_insert_with(|| known.tie((kind, key), cited.language, reference));
        tie.cited.push(cited);
    }
    ties.into_values().collect()
}

impl Known<'_> {
    fn tie<'a>(
        &self,
        (kind, key): (&'static str, &'a Key),
        language: Language,
        reference: &'a Reference,
    ) -> Tie<'a> {
        let looked = self.looked;
        let is_looked_at = looked.sources.contains(&reference.key)
            && (looked.languages.is_empty() || looked.languages.contains(&language))
            && (looked.things.is_empty() || looked.things.contains(key));
        Tie {
            kind,
            key,
            language,
            reference,
            cited: Vec::new(),
            checked: match is_looked_at {
                true => reference.version(),
                false => self.checked(key, language, reference),
            },
            is_looked_at,
        }
    }

    /// What is new was written from the newest version; a new translation is as fresh as what it
    /// was made from; for everything else the lock tells.
    fn checked(&self, key: &Key, language: Language, reference: &Reference) -> u32 {
        let Some(entry) = self.old.entry(key) else {
            return reference.version();
        };
        let mut noted = entry.checked.iter();
        let noted = noted.find(|one| one.language == language && one.source == reference.key);
        if let Some(noted) = noted {
            return noted.version.min(reference.version());
        }
        let mut translations = self.old.translations.iter();
        // The languages of a checklist stand in one file.
        let is_known = language == self.source
            || entry.kind == "question"
            || translations.any(|one| one.language == language && one.path == entry.path);
        match is_known {
            true => 1,
            false => self.checked(key, self.source, reference),
        }
    }
}

impl<'a> Tie<'a> {
    /// The changes that touch it and came after it was checked.
    fn since(&self) -> impl Iterator<Item = (u32, &'a Change)> {
        let versions = self.reference.versions();
        versions.filter(|(version, change)| {
            *version > self.checked && self.cited.iter().any(|one| change.touches(&one.locator))
        })
    }
}

/// What the next lock knows of a thing; the first version needs no words.
pub(super) fn checks(ties: &[Tie<'_>], key: &Key) -> Vec<Check> {
    let own = ties.iter().filter(|tie| tie.key == key && tie.checked > 1);
    let check = |tie: &Tie<'_>| Check {
        language: tie.language,
        source: tie.reference.key.clone(),
        version: tie.checked,
    };
    own.map(check).collect()
}

/// The marks that an edition carries.
pub(super) fn marks(ties: &[Tie<'_>]) -> Vec<Stale> {
    let mark = |tie: &Tie<'_>| Stale {
        key: tie.key.clone(),
        language: tie.language,
        source: tie.reference.key.clone(),
        versions: tie.since().map(|(version, _)| version).collect(),
    };
    let marks = ties.iter().map(mark);
    marks.filter(|mark| !mark.versions.is_empty()).collect()
}

/// Reports what is stale: of each file and source once, where it is cited first.
pub(super) fn report(ties: &[Tie<'_>], source: Language, problems: &Problems) {
    let mut files: BTreeMap<(&str, Language, &Key), Vec<&Tie<'_>>> = BTreeMap::new();
    for tie in ties.iter().filter(|tie| tie.since().next().is_some()) {
        if let Some(cited) = tie.cited.first() {
            let group = files.entry((&cited.file.path, tie.language, &tie.reference.key));
            group.or_default().push(tie);
        }
    }
    for ((_, language, key), group) in files {
        let touched = |cited: &&Cited| {
            let mut since = group.iter().flat_map(|tie| tie.since());
            since.any(|(_, change)| change.touches(&cited.locator))
        };
        let cited = group.iter().flat_map(|tie| tie.cited.iter().copied());
        let first = cited.filter(touched).min_by_key(|one| one.span.start);
        let (Some(first), Some(one)) = (first, group.first()) else {
            continue;
        };
        let what = match group.len() {
            1 => format!("this {}", one.kind),
            many if group.iter().all(|tie| tie.kind == one.kind) => {
                format!("{many} {}s here", one.kind)
            }
            many => format!("{many} parts"),
        };
        let changes: BTreeMap<u32, &Change> = group.iter().flat_map(|tie| tie.since()).collect();
        let changes: Vec<String> = changes.values().map(|one| said(one, source)).collect();
        let verb = if group.len() == 1 { "was" } else { "were" };
        let message = format!(
            "`{key}` changed after {what} {verb} last checked against it: {}",
            changes.join("; ")
        );
        let help = format!(
            "correct the text where it is out of date, then run `pmast lock --checked {key} \
             --language {language}`"
        );
        let problem = Problem::at(Code::SourceMoved, &first.file, first.span.clone(), message);
        problems.add(problem.help(help));
    }
}

fn said(change: &Change, source: Language) -> String {
    let what = change.what.find(source, source);
    let what = what.map_or("", |(_, what)| what.trim_end_matches(['.', '。', '।']));
    format!("{}, {what}", change.date)
}

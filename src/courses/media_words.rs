//! The words of a drawing in other languages: `[[words]]` of its sidecar, and what is made of them.

use super::codes::Code;
use super::content::Medium;
use super::data::Fields;
use super::diagnostic::{Problem, Problems};
use super::links::clipped;
use super::media::{Drawing, drawn};
use super::source::File;
use super::svg;
use super::svg_anew::{Change, Written, anew, written};
use crate::base::{Language, PerLanguage};
use roxmltree::Document;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// The most bytes of all drawings of a course that are made anew.
const MOST_BYTES: usize = 64 << 20;

/// How many bytes may still be made.
pub struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(MOST_BYTES)
    }
}

/// What a sidecar says about the words in its drawing.
pub struct Words {
    mirrors: bool,
    /// By the text of the source.
    entries: BTreeMap<String, (PerLanguage<String>, Range<usize>)>,
}

impl Words {
    /// Reads `mirror` and `[[words]]`.
    pub fn read(fields: &Fields<'_>, source: Language) -> Self {
        let mut entries = BTreeMap::new();
        for entry in fields.list("words") {
            let texts = entry.languages("words");
            let span = entry.key_span(source.tag());
            let Some(own) = texts.exact(source).cloned() else {
                if !entry.has(source.tag()) {
                    entry.missing(source.tag());
                }
                continue;
            };
            if entries.contains_key(&own) {
                let message = format!("`{}` stands twice in `words`", clipped(&own));
                fields.complain(Code::NamedTwice, &span, message);
                continue;
            }
            entries.insert(own, (texts, span));
        }
        Self {
            mirrors: fields.flag("mirror").unwrap_or(true),
            entries,
        }
    }
}

/// Makes a drawing anew in every language that has all its words, and reports what is missing.
/// Until then its readers see it as it was drawn.
pub fn translate(
    drawing: &mut Drawing,
    (file, fields): (&Arc<File>, &Fields<'_>),
    languages: &[Language],
    (budget, problems): (&mut Budget, &Problems),
) {
    let Some((source, others)) = languages.split_first() else {
        return;
    };
    let words = Words::read(fields, *source);
    // It was read before, so it can be read.
    let Ok(document) = svg::parse(&file.text) else {
        return;
    };
    let texts = written(&file.text, &document);
    report_stray(fields, &words, &texts);
    report_missing((file, fields), &words, (&texts, others), problems);
    for language in others {
        let Some(change) = change(drawing, &words, &texts, *language) else {
            continue;
        };
        match made(&file.text, &document, &change, budget) {
            Some(medium) => drawing.anew.insert(*language, medium),
            None => {
                let message = format!("with its words in `{language}` it would be too large");
                fields.complain(Code::TooLarge, &fields.key_span("words"), message);
            }
        }
    }
}

fn made(
    text: &str,
    document: &Document<'_>,
    change: &Change<'_>,
    budget: &mut Budget,
) -> Option<Medium> {
    let new = anew(text, document, change)?;
    budget.0 = budget.0.checked_sub(new.len())?;
    Some(drawn(new.into_bytes()))
}

/// What the language changes; `None` when a text has no words in it.
fn change<'a>(
    drawing: &'a Drawing,
    words: &'a Words,
    texts: &[Written],
    language: Language,
) -> Option<Change<'a>> {
    let is_complete = texts.iter().filter(|run| run.needs_words()).all(|run| {
        let entry = words.entries.get(&run.words);
        entry.is_some_and(|(texts, _)| texts.exact(language).is_some())
    });
    let entries = words.entries.iter();
    let own = entries.filter_map(|(own, (texts, _))| {
        let text = texts.exact(language)?;
        Some((own.as_str(), text.as_str()))
    });
    is_complete.then(|| Change {
        language,
        title: drawing.alt.exact(language).map(String::as_str),
        description: drawing.caption.exact(language).map(String::as_str),
        words: own.collect(),
        mirrors: words.mirrors,
    })
}

fn report_stray(fields: &Fields<'_>, words: &Words, texts: &[Written]) {
    let known: BTreeSet<&str> = texts.iter().map(|run| run.words.as_str()).collect();
    for (own, (_, span)) in &words.entries {
        if !known.contains(own.as_str()) {
            let message = format!("the drawing has no text `{}`", clipped(own));
            fields.complain(Code::StrayWords, span, message);
        }
    }
}

/// Points to the entry that lacks a language, or into the drawing when there is no entry.
fn report_missing(
    (file, fields): (&Arc<File>, &Fields<'_>),
    words: &Words,
    (texts, others): (&[Written], &[Language]),
    problems: &Problems,
) {
    let mut seen = BTreeSet::new();
    for run in texts.iter().filter(|run| run.needs_words()) {
        if !seen.insert(run.words.as_str()) {
            continue;
        }
        let entry = words.entries.get(&run.words);
        let lacks =
            |language: &&Language| entry.is_none_or(|(texts, _)| texts.exact(**language).is_none());
        let lacking: Vec<_> = others.iter().filter(lacks).map(|one| one.tag()).collect();
        if lacking.is_empty() {
            continue;
        }
        let (text, lacking) = (clipped(&run.words), lacking.join("`, `"));
        let message = format!("the text `{text}` has no words in `{lacking}`");
        match entry {
            Some((_, span)) => fields.complain(Code::TextNotTranslated, span, message),
            None => problems.add(Problem::at(
                Code::TextNotTranslated,
                file,
                run.span.clone(),
                message,
            )),
        }
    }
}

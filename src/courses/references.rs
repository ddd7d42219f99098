//! `references.toml`: the sources a course cites.

use super::codes::Code;
use super::content::{Change, Reference, SourceName};
use super::data::{Data, Fields};
use super::diagnostic::Problems;
use super::locator;
use super::source::File;
use crate::base::{Date, Key, Language, PerLanguage};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

const KINDS: [&str; 6] = ["treaty", "resolution", "report", "guidance", "law", "web"];

/// The sources of a course, by key.
#[derive(Default)]
pub struct Sources {
    pub file: Option<Arc<File>>,
    pub by_key: BTreeMap<Key, (Reference, Range<usize>)>,
}

/// Reads the file; what changed is said in all of these languages.
pub fn read(file: &Arc<File>, languages: &[Language], problems: &Problems) -> Sources {
    let mut sources = Sources {
        file: Some(Arc::clone(file)),
        by_key: BTreeMap::new(),
    };
    let Some(data) = Data::whole(file, problems) else {
        return sources;
    };
    for (name, span, fields) in data.fields(problems).tables() {
        let Some(key) = Key::parse(name) else {
            fields.complain(Code::BadId, &span, format!("`{name}` is no citation key"));
            continue;
        };
        if let Some(reference) = reference(key.clone(), &fields, languages) {
            sources.by_key.insert(key, (reference, span));
        }
    }
    sources
}

fn reference(key: Key, fields: &Fields<'_>, languages: &[Language]) -> Option<Reference> {
    let title = fields.need_text("title");
    let short = fields.need_text("short");
    let words: Vec<_> = KINDS.iter().map(|kind| (*kind, *kind)).collect();
    fields.need("kind");
    let kind = fields.word("kind", &words);
    let symbol = fields
        .text("symbol")
        .map(|text| text.value)
        .unwrap_or_default();
    let url = fields.address("url").unwrap_or_default();
    let (date, as_of) = (fields.date("date"), fields.date("as_of"));
    let names = names(fields);
    let changes = changes(fields, languages);
    fields.finish();
    let kind = kind?;
    if kind.value == "web" && as_of.is_none() {
        let message = format!("the web source `{key}` has no `as_of`");
        fields.complain(Code::UndatedWebSource, &kind.span, message);
    }
    Some(Reference {
        key,
        title: title?.value,
        short: short?.value,
        names,
        kind: kind.value.to_owned(),
        symbol,
        url,
        date,
        as_of,
        changes,
    })
}

/// `fr = { short = "…", title = "…" }`; without a title of its own, the short name serves.
fn names(fields: &Fields<'_>) -> PerLanguage<SourceName> {
    let name = |language: Language| {
        let fields = fields.table(language.tag())?;
        let short = fields.need_text("short").map(|text| text.value);
        let title = fields.text("title").map(|text| text.value);
        fields.finish();
        let short = short?;
        let title = title.unwrap_or_else(|| short.clone());
        Some((language, SourceName { title, short }))
    };
    Language::ALL.into_iter().filter_map(name).collect()
}

fn changes(fields: &Fields<'_>, languages: &[Language]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for fields in fields.list("change") {
        let after = changes.last().map(|before| before.date);
        changes.extend(change(&fields, languages, after));
    }
    changes
}

fn change(fields: &Fields<'_>, languages: &[Language], after: Option<Date>) -> Option<Change> {
    fields.need("date");
    let date = fields.date("date");
    if date.zip(after).is_some_and(|(date, after)| date < after) {
        let message = "this change comes before the one above it";
        fields.complain(Code::BadValue, &fields.key_span("date"), message.to_owned());
    }
    let mut articles = Vec::new();
    let listed = fields.texts("articles").map(|list| list.value);
    for article in listed.unwrap_or_default() {
        if locator::articles(&article.value) == [article.value.as_str()] {
            articles.push(article.value);
        } else {
            let message = format!("`{}` is no number of an article, as `12`", article.value);
            fields.complain(Code::BadValue, &article.span, message);
        }
    }
    let what = fields.per_language("what");
    if !fields.has("what") {
        fields.missing("what");
    } else if let Some(language) = languages.iter().find(|one| what.exact(**one).is_none()) {
        let message = format!("`what` has no text in `{language}`");
        fields.complain(Code::UntranslatedTitle, &fields.key_span("what"), message);
    }
    fields.finish();
    Some(Change {
        date: date?,
        articles,
        what,
        lessons: Vec::new(),
    })
}

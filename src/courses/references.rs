//! `references.toml`: the sources a course cites.

use super::codes::Code;
use super::content::Reference;
use super::data::{Data, Fields};
use super::diagnostic::Problems;
use super::source::File;
use crate::base::Key;
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

/// Reads the file.
pub fn read(file: &Arc<File>, problems: &Problems) -> Sources {
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
        if let Some(reference) = reference(key.clone(), &fields) {
            sources.by_key.insert(key, (reference, span));
        }
    }
    sources
}

fn reference(key: Key, fields: &Fields<'_>) -> Option<Reference> {
    let title = fields.need_text("title");
    let short = fields.need_text("short");
    let words: Vec<_> = KINDS.iter().map(|kind| (*kind, *kind)).collect();
    if !fields.has("kind") {
        fields.missing("kind");
    }
    let kind = fields.word("kind", &words);
    let symbol = fields
        .text("symbol")
        .map(|text| text.value)
        .unwrap_or_default();
    let url = fields.address("url").unwrap_or_default();
    let (date, as_of) = (fields.date("date"), fields.date("as_of"));
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
        kind: kind.value.to_owned(),
        symbol,
        url,
        date,
        as_of,
    })
}

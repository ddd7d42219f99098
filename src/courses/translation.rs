//! What a translation must have in common with its source.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::draft;
use super::glossary::TermPart;
use super::headings::Anchor;
use super::markdown::{CITATION, Piece, Prose};
use super::render::Scope;
use super::source::File;
use pulldown_cmark::{Event, Tag};
use std::sync::Arc;

/// What the front matter of a translation may say.
#[derive(Debug, Clone, Default)]
pub struct Front {
    pub title: String,
    pub question: String,
}

/// Keys that decide something: only the source may set them.
const SETTINGS: [&str; 28] = [
    "id",
    "minutes",
    "required",
    "facts",
    "pass",
    "attempts",
    "wait_minutes",
    "time_limit_minutes",
    "draw",
    "shuffle",
    "rule",
    "counts",
    "grace_seconds",
    "closes_at",
    "draw_tags",
    "page_size",
    "disclosure",
    "bank",
    "outcomes",
    "minimum",
    "points",
    "type",
    "words",
    "pages",
    "peers",
    "tolerance",
    "apart",
    "days",
];

/// Reads the front matter of a translated file; `more` are texts allowed beside the title.
pub fn front(prose: &Prose, more: &[&str], problems: &Problems) -> Front {
    let Some(data) = draft::front(prose, problems) else {
        return Front::default();
    };
    let fields = data.fields(problems);
    let mut front = Front {
        title: fields
            .need_text("title")
            .map(|text| text.value)
            .unwrap_or_default(),
        question: String::new(),
    };
    if more.contains(&"question") {
        front.question = fields
            .text("question")
            .map(|text| text.value)
            .unwrap_or_default();
        draft::list(&fields, "objectives");
    }
    for key in SETTINGS {
        if fields.has(key) {
            fields.skip(key);
            let message = format!("`{key}` stands in the source only");
            fields.complain(Code::SettingInTranslation, &fields.key_span(key), message);
        }
    }
    fields.finish();
    front
}

/// Compares number, order, levels and anchors of headings.
pub fn check_headings(
    file: &Arc<File>,
    source: &[Anchor],
    translated: &[Anchor],
    problems: &Problems,
) {
    let differs = source
        .iter()
        .zip(translated)
        .find(|(one, other)| one.id != other.id || one.level != other.level);
    if let Some((one, other)) = differs {
        let message = format!(
            "here the source has a heading of level {} with the anchor `{}`",
            one.level, one.id
        );
        problems.add(Problem::at(
            Code::HeadingsDiffer,
            file,
            other.span.clone(),
            message,
        ));
    } else if source.len() != translated.len() {
        let message = format!(
            "{} headings; the source has {}",
            translated.len(),
            source.len()
        );
        problems.add(Problem::of(
            Code::HeadingsDiffer,
            file.path.clone(),
            message,
        ));
    }
}

/// Compares figures and citations.
pub fn check_shape((source, prose): (&[Piece], &Prose), _scope: &Scope<'_>, problems: &Problems) {
    let (one, other) = (figures(source), figures(&prose.pieces));
    if one != other {
        let message = format!(
            "figures here: {}; in the source: {}",
            named(&other),
            named(&one)
        );
        problems.add(Problem::of(
            Code::FiguresDiffer,
            prose.file.path.clone(),
            message,
        ));
    }
    let (one, other) = (citations(source), citations(&prose.pieces));
    if one != other {
        let missing: Vec<_> = one
            .iter()
            .filter(|key| !other.contains(key))
            .cloned()
            .collect();
        let extra: Vec<_> = other
            .iter()
            .filter(|key| !one.contains(key))
            .cloned()
            .collect();
        let message = if missing.is_empty() && extra.is_empty() {
            format!("{} citations; the source has {}", other.len(), one.len())
        } else {
            format!(
                "not cited here: {}; cited here only: {}",
                named(&missing),
                named(&extra)
            )
        };
        problems.add(Problem::of(
            Code::CitationsDiffer,
            prose.file.path.clone(),
            message,
        ));
    }
}

fn named(names: &[String]) -> String {
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}

fn figures(pieces: &[Piece]) -> Vec<String> {
    let images = pieces.iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    });
    images.collect()
}

/// The cited keys, sorted, each as often as it is cited.
fn citations(pieces: &[Piece]) -> Vec<String> {
    let mut keys = Vec::new();
    for (event, _) in pieces {
        if let Event::Start(Tag::Link { dest_url, id, .. }) = event
            && &**dest_url == CITATION
        {
            let cited = id
                .split(';')
                .filter_map(|part| part.trim().strip_prefix('@'));
            keys.extend(
                cited
                    .filter_map(|part| part.split(',').next())
                    .map(|key| key.trim().to_owned()),
            );
        }
    }
    keys.sort();
    keys
}

/// Compares the entries of a glossary; missing ones fall back to the source.
pub fn check_terms(
    file: &Arc<File>,
    source: &[TermPart],
    translated: &[TermPart],
    problems: &Problems,
) {
    for term in translated {
        if !source.iter().any(|one| one.key == term.key) {
            let message = format!("the source has no entry `{}`", term.key);
            problems.add(Problem::at(
                Code::TermsDiffer,
                file,
                term.span.clone(),
                message,
            ));
        }
    }
}

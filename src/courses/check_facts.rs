//! What `pmast check` says of a course that is held against the facts beside it.

use super::codes::Code;
use super::data::Spanned;
use super::diagnostic::{Problem, Problems};
use super::draft::Draft;
use super::facts::{self, FactFault, Facts, Traced};
use super::judge::Outcome;
use super::source::{File, Folder};
use std::sync::Arc;

/// Reports every fault where the fact is named; one of a translation in the translation's file,
/// which names no facts.
pub(super) fn check(facts: &Facts, folder: &Folder, outcome: &Outcome, problems: &Problems) {
    let content = &outcome.package.content;
    for (one, fault) in facts::faults(facts, content) {
        let Some((file, path, named)) = place(&outcome.draft, one) else {
            continue;
        };
        let (code, language) = match &fault {
            FactFault::Unknown { .. } => (Code::UnknownFact, content.source_language),
            FactFault::Uncertain { .. } => (Code::UncertainFact, content.source_language),
            FactFault::Undated { language, .. } => (Code::UndatedFigure, *language),
        };
        let message = fault.to_string();
        problems.add(if language == content.source_language {
            let fact = named.iter().find(|fact| fact.value == fault.fact());
            let span = fact.map_or(0..0, |fact| fact.span.clone());
            Problem::at(code, file, span, message)
        } else {
            Problem::of(code, folder.shown(&format!("{language}/{path}")), message)
        });
    }
}

/// The file of a lesson or an item, its path below the folder of a language, and the facts that
/// are named there.
type Named<'a> = (&'a Arc<File>, &'a str, &'a [Spanned<String>]);

/// An item may be asked in a quiz that takes it from another one's file.
fn place<'a>(draft: &'a Draft, one: Traced<'_>) -> Option<Named<'a>> {
    let Some(key) = one.item else {
        let mut lessons = draft.lessons();
        let lesson = lessons.find(|lesson| lesson.key == *one.activity)?;
        let (path, named) = (lesson.path.as_str(), lesson.facts.as_slice());
        return Some((&lesson.prose.file, path, named));
    };
    draft.quizzes().find_map(|quiz| {
        let item = quiz.items.iter().find(|item| item.key == *key)?;
        Some((&quiz.prose.file, quiz.path.as_str(), item.facts.as_slice()))
    })
}

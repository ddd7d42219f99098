//! `glossary.md`: terms and their definitions.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::markdown::{self, Kind, Piece};
use super::quiz_file::line;
use super::source::File;
use crate::base::Key;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;
use std::sync::Arc;

/// One entry as written.
pub struct TermPart {
    pub key: Key,
    pub term: Vec<Piece>,
    pub definition: Vec<Piece>,
    pub span: Range<usize>,
}

/// Reads the entries, in the order of the file.
pub fn read(file: &Arc<File>, problems: &Problems) -> Vec<TermPart> {
    let Some(prose) = markdown::read(file, Kind::Glossary, problems) else {
        return Vec::new();
    };
    let mut terms: Vec<TermPart> = Vec::new();
    for block in markdown::blocks(&prose.pieces) {
        if !matches!(block.first(), Some((Event::Start(Tag::DefinitionList), _))) {
            let span = line(file, &markdown::span_of(block));
            let message = "this is no entry of the glossary";
            problems.add(Problem::at(Code::GlossaryForm, file, span, message));
            continue;
        }
        for part in markdown::blocks(markdown::inside(block)) {
            match part.first() {
                Some((Event::Start(Tag::DefinitionListTitle), span)) => {
                    let span = line(file, span);
                    terms.extend(title(file, part, &span, problems));
                }
                _ => {
                    if let Some(term) = terms.last_mut() {
                        term.definition.extend_from_slice(markdown::inside(part));
                    }
                }
            }
        }
    }
    check(file, &terms, problems);
    terms
}

fn title(
    file: &Arc<File>,
    part: &[Piece],
    span: &Range<usize>,
    problems: &Problems,
) -> Option<TermPart> {
    let mut term = markdown::inside(part).to_vec();
    let written = markdown::take_id(&mut term);
    let Some((id, place)) = written else {
        let message = "the entry has no `{#id}` after its term";
        problems.add(Problem::at(Code::GlossaryForm, file, span.clone(), message));
        return None;
    };
    let Some(key) = Key::parse(&id) else {
        problems.add(Problem::at(
            Code::BadId,
            file,
            place,
            format!("`{id}` is no id"),
        ));
        return None;
    };
    Some(TermPart {
        key,
        term,
        definition: Vec::new(),
        span: span.clone(),
    })
}

fn check(file: &Arc<File>, terms: &[TermPart], problems: &Problems) {
    for (index, term) in terms.iter().enumerate() {
        if markdown::plain(&term.definition).is_empty() {
            let message = format!("`{}` has no definition", term.key);
            problems.add(Problem::at(
                Code::GlossaryForm,
                file,
                term.span.clone(),
                message,
            ));
        }
        let earlier = terms
            .iter()
            .take(index)
            .find(|earlier| earlier.key == term.key);
        if let Some(earlier) = earlier {
            let message = format!("the glossary has two entries `{}`", term.key);
            let problem = Problem::at(Code::DuplicateId, file, term.span.clone(), message);
            problems.add(problem.see(file, earlier.span.clone(), "first used here"));
        }
    }
}

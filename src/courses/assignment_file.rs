//! A `*.assignment.md` taken apart: the brief's instructions, the criteria of the rubric (headings
//! of level 2, each ending with a list of levels), the samples (headings of level 1, each ending
//! with a list of the expected points). Nothing is judged against other files here.

use super::codes::Code;
use super::data::Spanned;
use super::diagnostic::{Problem, Problems};
use super::markdown::{self, Piece, Prose};
use super::quiz_file::{below, id_of, line};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;

/// An assignment file in parts.
#[derive(Default)]
pub struct Parts {
    pub brief: Vec<Piece>,
    pub criteria: Vec<SectionPart>,
    pub samples: Vec<SectionPart>,
}

/// A criterion or a sample as written.
pub struct SectionPart {
    pub heading: Vec<Piece>,
    /// The heading's line.
    pub span: Range<usize>,
    pub written: Option<Spanned<String>>,
    /// What stands between the heading and the list.
    pub body: Vec<Piece>,
    /// The list at the end: levels, or expected points.
    pub lines: Vec<ScoredPart>,
    /// The whole section in the file.
    pub range: Range<usize>,
}

/// One entry of such a list: `- 20: words`. Translations have the words alone.
pub struct ScoredPart {
    pub points: Option<Spanned<u32>>,
    pub words: Vec<Piece>,
    pub span: Range<usize>,
}

/// Takes an assignment apart.
pub fn parts(prose: &Prose, problems: &Problems) -> Parts {
    let blocks = markdown::blocks(&prose.pieces);
    let mut parts = Parts::default();
    let mut rest = blocks.as_slice();
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        let Some((Event::Start(Tag::Heading { level, .. }), span)) = block.first() else {
            parts.brief.extend_from_slice(block);
            continue;
        };
        let span = line(&prose.file, span);
        let (body, until);
        (body, rest, until) = below(prose, after, is_heading);
        let section = section((block, &span), body, span.start..until);
        if markdown::plain(&section.heading).is_empty() {
            let message = "the heading has no words";
            problems.add(Problem::at(
                Code::EmptyHeading,
                &prose.file,
                span.clone(),
                message,
            ));
        }
        match level {
            HeadingLevel::H1 => parts.samples.push(section),
            HeadingLevel::H2 => parts.criteria.push(section),
            _ => {
                let message = "a criterion has a heading of level 2, a sample one of level 1";
                problems.add(Problem::at(Code::HeadingLevel, &prose.file, span, message));
            }
        }
    }
    parts
}

fn is_heading(block: &[Piece]) -> bool {
    matches!(block.first(), Some((Event::Start(Tag::Heading { .. }), _)))
}

fn section(
    (heading, span): (&[Piece], &Range<usize>),
    blocks: &[&[Piece]],
    range: Range<usize>,
) -> SectionPart {
    let is_list =
        |block: &&&[Piece]| matches!(block.first(), Some((Event::Start(Tag::List(None)), _)));
    let (body, lines) = match blocks.split_last() {
        Some((last, before)) if is_list(&last) => (before, scored(last)),
        _ => (blocks, Vec::new()),
    };
    SectionPart {
        heading: markdown::inside(heading).to_vec(),
        written: id_of(heading, span),
        span: span.clone(),
        body: body.concat(),
        lines,
        range,
    }
}

fn scored(list: &[Piece]) -> Vec<ScoredPart> {
    let items = markdown::blocks(markdown::inside(list));
    let items = items.into_iter().map(|item| {
        let span = markdown::span_of(item);
        let is_edge = |event: &Event<'_>| {
            matches!(
                event,
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
            )
        };
        let inner = markdown::inside(item).iter();
        let mut words: Vec<Piece> = inner
            .filter(|(event, _)| !is_edge(event))
            .cloned()
            .collect();
        ScoredPart {
            points: take_points(&mut words),
            words,
            span,
        }
    });
    items.collect()
}

/// Takes `20: ` off the beginning of a line.
fn take_points(words: &mut [Piece]) -> Option<Spanned<u32>> {
    let (event, span) = words.first_mut()?;
    let Event::Text(text) = event else {
        return None;
    };
    let (digits, rest) = text.split_once(':')?;
    let is_number = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let value = is_number.then(|| digits.parse().ok())??;
    let place = span.start..span.start + digits.len();
    *event = Event::Text(CowStr::from(rest.trim_start().to_owned()));
    Some(Spanned { value, span: place })
}

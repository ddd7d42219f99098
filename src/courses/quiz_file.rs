//! A `*.quiz.md` taken apart: introduction, cases, items. What stands below an item's question is
//! read in `quiz_body`, once its form is known. Nothing is judged against other files here.

use super::codes::Code;
use super::data::Spanned;
use super::diagnostic::{Problem, Problems};
use super::markdown::{self, Piece, Prose};
use super::quiz_body::BodyPart;
use super::source::File;
use pulldown_cmark::{Event, HeadingLevel, Tag};
use std::ops::Range;
use std::sync::Arc;

/// The id of the heading that ends a case.
const END: &str = "end";

/// A quiz file in parts.
#[derive(Default)]
pub struct Parts {
    pub intro: Vec<Piece>,
    pub items: Vec<ItemPart>,
    pub cases: Vec<CasePart>,
}

/// One item as written.
pub struct ItemPart {
    pub heading: Vec<Piece>,
    /// The heading's line.
    pub span: Range<usize>,
    pub written: Option<Spanned<String>>,
    /// Bytes of its `+++` block.
    pub attributes: Option<Range<usize>>,
    /// Which of [`Parts::cases`] it stands under.
    pub case: Option<usize>,
    /// What stands below the heading, block by block.
    pub blocks: Vec<Vec<Piece>>,
    /// The same, read; empty until its form is known.
    pub body: BodyPart,
    /// The whole item in the file.
    pub range: Range<usize>,
}

/// One case as written: a heading of level 1 with a scenario, before the items that share it.
pub struct CasePart {
    pub heading: Vec<Piece>,
    /// The heading's line.
    pub span: Range<usize>,
    pub written: Option<Spanned<String>>,
    pub scenario: Vec<Piece>,
    /// Heading and scenario in the file.
    pub range: Range<usize>,
}

/// Takes a quiz apart.
pub fn parts(prose: &Prose, problems: &Problems) -> Parts {
    let splitter = Splitter { prose, problems };
    let blocks = markdown::blocks(&prose.pieces);
    let mut parts = Parts::default();
    let mut open: Option<usize> = None;
    let mut rest = blocks.as_slice();
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        let Some((Event::Start(Tag::Heading { level, .. }), span)) = block.first() else {
            parts.intro.extend_from_slice(block);
            continue;
        };
        if !matches!(level, HeadingLevel::H1 | HeadingLevel::H2) {
            let message = "a heading in a quiz is a question and has level 2";
            let span = line(&prose.file, span);
            problems.add(Problem::at(Code::ItemLevel, &prose.file, span, message));
            continue;
        }
        let (body, until);
        (body, rest, until) = below(prose, after, is_heading);
        let range = span.start..until;
        if *level == HeadingLevel::H1 {
            let case = splitter.case(block, body, (range, open.is_some()));
            open = case.as_ref().map(|_| parts.cases.len());
            parts.cases.extend(case);
        } else {
            parts.items.push(splitter.item(block, body, (range, open)));
        }
    }
    parts
}

fn is_heading(block: &[Piece]) -> bool {
    matches!(
        block.first(),
        Some((
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1 | HeadingLevel::H2,
                ..
            }),
            _
        ))
    )
}

struct Splitter<'a> {
    prose: &'a Prose,
    problems: &'a Problems,
}

impl Splitter<'_> {
    fn complain(&self, code: Code, span: Range<usize>, message: impl Into<String>) {
        self.problems
            .add(Problem::at(code, &self.prose.file, span, message));
    }

    fn item(
        &self,
        heading: &[Piece],
        body: &[&[Piece]],
        (range, case): (Range<usize>, Option<usize>),
    ) -> ItemPart {
        let span = line(&self.prose.file, &markdown::span_of(heading));
        self.check_heading(heading, &span, "a question");
        if markdown::plain(heading).is_empty() {
            self.complain(Code::EmptyStem, span.clone(), "the heading has no question");
        }
        ItemPart {
            heading: markdown::inside(heading).to_vec(),
            written: id_of(heading, &span),
            span,
            attributes: self.attributes(&range),
            case,
            blocks: body.iter().map(|block| block.to_vec()).collect(),
            body: BodyPart::default(),
            range,
        }
    }

    /// A case, or `None` for the heading that ends one.
    fn case(
        &self,
        heading: &[Piece],
        body: &[&[Piece]],
        (range, is_open): (Range<usize>, bool),
    ) -> Option<CasePart> {
        let span = line(&self.prose.file, &markdown::span_of(heading));
        self.check_heading(heading, &span, "the title of a case");
        if let Some(block) = self.attributes(&range) {
            let message = "a case has no attributes; its items have";
            self.complain(Code::CaseHeading, block, message);
        }
        let written = id_of(heading, &span);
        let title = markdown::plain(heading);
        if written.as_ref().is_some_and(|id| id.value == END) {
            let message = match (title.is_empty(), is_open, body.is_empty()) {
                (false, ..) => "the heading that ends a case has no words",
                (_, false, _) => "no case is open that could end here",
                (_, _, false) => "nothing may stand between the end of a case and the next item",
                _ => return None,
            };
            self.complain(Code::CaseHeading, span, message);
            return None;
        }
        if title.is_empty() {
            self.complain(Code::CaseEmpty, span.clone(), "the case has no title");
        }
        let scenario = body.concat();
        if markdown::plain(&scenario).is_empty() {
            self.complain(Code::CaseEmpty, span.clone(), "the case has no scenario");
        }
        Some(CasePart {
            heading: markdown::inside(heading).to_vec(),
            span,
            written,
            scenario,
            range,
        })
    }

    fn attributes(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let mut blocks = self.prose.attributes.iter();
        blocks.find(|block| range.contains(&block.start)).cloned()
    }

    fn check_heading(&self, heading: &[Piece], span: &Range<usize>, what: &str) {
        if let Some((Event::Start(Tag::Heading { classes, attrs, .. }), _)) = heading.first()
            && (!classes.is_empty() || !attrs.is_empty())
        {
            let message = format!("only `{{#id}}` may follow {what}");
            self.complain(Code::HeadingAttribute, span.clone(), message);
        }
    }
}

pub(super) fn id_of(heading: &[Piece], span: &Range<usize>) -> Option<Spanned<String>> {
    match heading.first() {
        Some((Event::Start(Tag::Heading { id: Some(id), .. }), _)) => Some(Spanned {
            value: id.to_string(),
            span: span.clone(),
        }),
        _ => None,
    }
}

/// What stands below a heading, what follows from the next heading on, and where that begins in
/// the file.
pub(super) fn below<'a, 'p>(
    prose: &Prose,
    after: &'a [&'p [Piece]],
    is_heading: impl Fn(&[Piece]) -> bool,
) -> (&'a [&'p [Piece]], &'a [&'p [Piece]], usize) {
    let end = after.iter().position(|block| is_heading(block));
    let (body, others) = after
        .split_at_checked(end.unwrap_or(after.len()))
        .unwrap_or((after, &[]));
    let next = others.first().map(|next| markdown::span_of(next).start);
    (body, others, next.unwrap_or(prose.file.text.len()))
}

/// The first line of a span.
pub fn line(file: &Arc<File>, span: &Range<usize>) -> Range<usize> {
    let text = file.text.get(span.clone()).unwrap_or_default();
    span.start..span.start + text.lines().next().unwrap_or_default().len()
}

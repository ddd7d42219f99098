//! A `*.quiz.md` taken apart: introduction, items, choices, feedback. Nothing is judged against
//! other files here.

use super::boxes::split_title;
use super::codes::Code;
use super::data::Spanned;
use super::diagnostic::{Problem, Problems};
use super::markdown::{self, Piece, Prose};
use super::render::first_part;
use super::source::File;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;
use std::sync::Arc;

/// A quiz file in parts.
#[derive(Default)]
pub struct Parts {
    pub intro: Vec<Piece>,
    pub items: Vec<ItemPart>,
}

/// One item as written.
pub struct ItemPart {
    pub heading: Vec<Piece>,
    /// The heading's line.
    pub span: Range<usize>,
    pub written: Option<Spanned<String>>,
    /// Bytes of its `+++` block.
    pub attributes: Option<Range<usize>>,
    pub scenario: Vec<Piece>,
    pub choices: Vec<ChoicePart>,
    pub explanation: Vec<Piece>,
    /// The whole item in the file.
    pub range: Range<usize>,
}

/// One choice as written.
pub struct ChoicePart {
    /// `[x]` or `[ ]`; none in translations.
    pub mark: Option<bool>,
    pub label: Vec<Piece>,
    pub written: Option<Spanned<String>>,
    pub feedback: Vec<Piece>,
    pub span: Range<usize>,
}

/// Takes a quiz apart. Only the source marks what is right.
pub fn parts(prose: &Prose, is_source: bool, problems: &Problems) -> Parts {
    let mut parts = Parts::default();
    let blocks = markdown::blocks(&prose.pieces);
    let mut rest = blocks.as_slice();
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        let Some((Event::Start(Tag::Heading { level, .. }), span)) = block.first() else {
            parts.intro.extend_from_slice(block);
            continue;
        };
        if *level != HeadingLevel::H2 {
            let message = "a heading in a quiz is a question and has level 2";
            problems.add(Problem::at(
                Code::ItemLevel,
                &prose.file,
                line(&prose.file, span),
                message,
            ));
            continue;
        }
        let end = after
            .iter()
            .position(|block| is_heading(block))
            .unwrap_or(after.len());
        let (body, others) = after.split_at_checked(end).unwrap_or((after, &[]));
        rest = others;
        let until = others
            .first()
            .map_or(prose.file.text.len(), |next| markdown::span_of(next).start);
        let reader = Reader {
            prose,
            is_source,
            problems,
        };
        parts
            .items
            .push(reader.item(block, body, span.start..until));
    }
    parts
}

fn is_heading(block: &[Piece]) -> bool {
    matches!(
        block.first(),
        Some((
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }),
            _
        ))
    )
}

struct Reader<'a> {
    prose: &'a Prose,
    is_source: bool,
    problems: &'a Problems,
}

impl Reader<'_> {
    fn complain(&self, code: Code, span: Range<usize>, message: impl Into<String>) {
        self.problems
            .add(Problem::at(code, &self.prose.file, span, message));
    }

    fn item(&self, heading: &[Piece], body: &[&[Piece]], range: Range<usize>) -> ItemPart {
        let span = line(&self.prose.file, &markdown::span_of(heading));
        let written = match heading.first() {
            Some((Event::Start(Tag::Heading { id: Some(id), .. }), _)) => Some(Spanned {
                value: id.to_string(),
                span: span.clone(),
            }),
            _ => None,
        };
        if let Some((Event::Start(Tag::Heading { classes, attrs, .. }), _)) = heading.first()
            && (!classes.is_empty() || !attrs.is_empty())
        {
            let message = "only `{#id}` may follow a question";
            self.complain(Code::HeadingAttribute, span.clone(), message);
        }
        if markdown::plain(heading).is_empty() {
            self.complain(Code::EmptyStem, span.clone(), "the heading has no question");
        }
        let attributes = self
            .prose
            .attributes
            .iter()
            .find(|block| range.contains(&block.start));
        let mut item = ItemPart {
            heading: markdown::inside(heading).to_vec(),
            span,
            written,
            attributes: attributes.cloned(),
            scenario: Vec::new(),
            choices: Vec::new(),
            explanation: Vec::new(),
            range,
        };
        let list_at = self.choice_list(body);
        for (index, block) in body.iter().enumerate() {
            self.block(&mut item, block, (index, list_at));
        }
        item
    }

    /// Which block holds the choices: in the source the first list with boxes, else the last list.
    fn choice_list(&self, body: &[&[Piece]]) -> Option<usize> {
        let is_list =
            |block: &&[Piece]| matches!(block.first(), Some((Event::Start(Tag::List(_)), _)));
        let has_boxes = |block: &&[Piece]| {
            is_list(block)
                && block
                    .iter()
                    .any(|(event, _)| matches!(event, Event::TaskListMarker(_)))
        };
        body.iter()
            .position(has_boxes)
            .or_else(|| body.iter().rposition(is_list))
    }

    fn block(&self, item: &mut ItemPart, block: &[Piece], (index, list): (usize, Option<usize>)) {
        let span = markdown::span_of(block);
        if list == Some(index) {
            for part in markdown::blocks(markdown::inside(block)) {
                item.choices.push(self.choice(part));
            }
            return;
        }
        let mark = markdown::box_mark(&self.prose.file, block);
        if let Some((word, mark_span, _)) = &mark
            && word == "explanation"
        {
            if !item.explanation.is_empty() {
                let message = "the item has an explanation already";
                self.complain(Code::StrayContent, mark_span.clone(), message);
            }
            let (title, body) = split_title(markdown::inside(block), word);
            item.explanation = paragraph(title, body);
            return;
        }
        let is_after = list.is_some_and(|list| index > list);
        let has_boxes = block
            .iter()
            .any(|(event, _)| matches!(event, Event::TaskListMarker(_)));
        let is_quote = matches!(block.first(), Some((Event::Start(Tag::BlockQuote(_)), _)));
        if has_boxes {
            self.complain(
                Code::TwoLists,
                line(&self.prose.file, &span),
                "a second list of choices",
            );
        } else if is_quote && mark.is_none() && (is_after || list.is_none()) {
            let message = "this feedback belongs to no choice";
            self.complain(Code::StrayFeedback, line(&self.prose.file, &span), message);
        } else if is_after {
            let message = "this stands after the choices";
            self.complain(Code::StrayContent, line(&self.prose.file, &span), message);
        } else {
            item.scenario.extend_from_slice(block);
        }
    }

    fn choice(&self, part: &[Piece]) -> ChoicePart {
        let span = line(&self.prose.file, &markdown::span_of(part));
        let mut choice = ChoicePart {
            mark: None,
            label: Vec::new(),
            written: None,
            feedback: Vec::new(),
            span: span.clone(),
        };
        let mut has_label = false;
        let mut rest = markdown::inside(part);
        while let Some((event, _)) = rest.first() {
            let block = first_part(rest);
            rest = rest.get(block.len()..).unwrap_or_default();
            match event {
                Event::TaskListMarker(is_right) => choice.mark = Some(*is_right),
                Event::Start(Tag::Paragraph) if !has_label => {
                    has_label = true;
                    choice.mark = choice.mark.or_else(|| box_in(block));
                    let inner = markdown::inside(block).iter();
                    let kept =
                        inner.filter(|(event, _)| !matches!(event, Event::TaskListMarker(_)));
                    choice.label = kept.cloned().collect();
                }
                Event::Start(Tag::BlockQuote(_)) if choice.feedback.is_empty() => {
                    has_label = true;
                    choice.feedback = markdown::inside(block).to_vec();
                }
                Event::Start(
                    Tag::Emphasis
                    | Tag::Strong
                    | Tag::Link { .. }
                    | Tag::Superscript
                    | Tag::Subscript,
                ) if !has_label => choice.label.extend_from_slice(block),
                Event::Start(_) => {
                    let span = line(&self.prose.file, &markdown::span_of(block));
                    let message = "a choice is one line of text, with one feedback below it";
                    self.complain(Code::ChoiceForm, span, message);
                }
                _ if !has_label => choice.label.extend_from_slice(block),
                _ => {}
            }
        }
        let written = markdown::take_id(&mut choice.label);
        choice.written = written.map(|(value, span)| Spanned { value, span });
        self.check_mark(&choice, &span);
        choice
    }

    fn check_mark(&self, choice: &ChoicePart, span: &Range<usize>) {
        if self.is_source && choice.mark.is_none() {
            self.complain(
                Code::UnmarkedChoice,
                span.clone(),
                "the choice has no box `[ ]` or `[x]`",
            );
        } else if !self.is_source && choice.mark == Some(true) {
            let message = "a translation must not say which choice is right";
            self.complain(Code::MarkInTranslation, span.clone(), message);
        }
        if markdown::plain(&choice.label).is_empty() {
            self.complain(Code::EmptyText, span.clone(), "the choice has no text");
        }
    }
}

fn box_in(block: &[Piece]) -> Option<bool> {
    block.iter().find_map(|(event, _)| match event {
        Event::TaskListMarker(is_right) => Some(*is_right),
        _ => None,
    })
}

/// What stands on the line of `[!explanation]` is its first paragraph.
fn paragraph(title: Vec<Piece>, body: Vec<Piece>) -> Vec<Piece> {
    if markdown::plain(&title).is_empty() {
        return body;
    }
    let span = markdown::span_of(&title);
    let mut all = vec![(Event::Start(Tag::Paragraph), span.clone())];
    all.extend(title);
    all.push((Event::End(TagEnd::Paragraph), span));
    all.extend(body);
    all
}

/// The first line of a span.
pub fn line(file: &Arc<File>, span: &Range<usize>) -> Range<usize> {
    let text = file.text.get(span.clone()).unwrap_or_default();
    span.start..span.start + text.lines().next().unwrap_or_default().len()
}

//! What stands below a question: scenario, answers in the form the item takes, explanation.

use super::boxes::split_title;
use super::codes::Code;
use super::data::Spanned;
use super::diagnostic::{Problem, Problems};
use super::markdown::{self, Piece, Prose};
use super::quiz_answers::LinePart;
use super::quiz_file::{ItemPart, line};
use super::quiz_marks::{self, Mark};
use super::render::first_part;
use crate::items::Form;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::ops::Range;

/// The word that opens a block of accepted answers.
const ANSWER: &str = "answer";

/// What stands below a question.
#[derive(Default)]
pub struct BodyPart {
    pub scenario: Vec<Piece>,
    /// Choices, elements or points of a scale.
    pub choices: Vec<ChoicePart>,
    /// The rows of a matching.
    pub rows: Vec<RowPart>,
    /// Accepted texts or numbers.
    pub lines: Vec<LinePart>,
    /// Whether the answers stand there at all, in the form the item takes.
    pub has_answers: bool,
    pub explanation: Vec<Piece>,
}

/// One choice, element or point as written.
pub struct ChoicePart {
    /// None in translations, in orderings and on scales.
    pub mark: Option<Mark>,
    pub label: Vec<Piece>,
    pub written: Option<Spanned<String>>,
    pub feedback: Vec<Piece>,
    pub span: Range<usize>,
}

impl ChoicePart {
    /// Whether it is marked as right.
    pub const fn is_right(&self) -> bool {
        matches!(self.mark, Some(Mark::Right(_)))
    }

    /// Whether it is no longer offered.
    pub const fn is_withdrawn(&self) -> bool {
        matches!(self.mark, Some(Mark::Withdrawn))
    }
}

/// One row of a matching. The prompt of an extra target is empty.
pub struct RowPart {
    pub prompt: CellPart,
    pub target: CellPart,
    pub span: Range<usize>,
}

/// One cell of a matching.
pub struct CellPart {
    pub label: Vec<Piece>,
    pub written: Option<Spanned<String>>,
}

impl CellPart {
    /// Whether it has no words.
    pub fn is_empty(&self) -> bool {
        markdown::plain(&self.label).is_empty()
    }
}

/// Reads bodies of one file. Only the source marks what is right.
pub struct Reader<'a> {
    pub prose: &'a Prose,
    pub is_source: bool,
    pub problems: &'a Problems,
}

impl Reader<'_> {
    pub(super) fn complain(&self, code: Code, span: Range<usize>, message: impl Into<String>) {
        self.problems
            .add(Problem::at(code, &self.prose.file, span, message));
    }

    /// Reads what stands below the question of an item of this form.
    pub fn body(&self, part: &ItemPart, form: Form) -> BodyPart {
        let mut body = BodyPart::default();
        let at = answers_at(&part.blocks, form);
        for (index, block) in part.blocks.iter().enumerate() {
            if at == Some(index) {
                body.has_answers = true;
                self.answers(&mut body, block, form);
            } else {
                self.other(&mut body, block, (at.map(|at| index > at), form));
            }
        }
        body
    }

    fn answers(&self, body: &mut BodyPart, block: &[Piece], form: Form) {
        match form {
            Form::Text | Form::Number => body.lines = self.lines(block, form),
            Form::Matching => body.rows = self.rows(block),
            Form::Reflection => {}
            _ => {
                for part in markdown::blocks(markdown::inside(block)) {
                    body.choices.push(self.choice(part, form));
                }
            }
        }
    }

    /// A block that holds no answers; `is_after`: it stands after them, or there are none.
    fn other(&self, body: &mut BodyPart, block: &[Piece], (is_after, form): (Option<bool>, Form)) {
        let span = line(&self.prose.file, &markdown::span_of(block));
        let mark = markdown::box_mark(&self.prose.file, block);
        if let Some((word, mark_span, _)) = &mark
            && word == "explanation"
        {
            if !body.explanation.is_empty() {
                let message = "the item has an explanation already";
                self.complain(Code::StrayContent, mark_span.clone(), message);
            }
            let (title, inner) = split_title(markdown::inside(block), word);
            body.explanation = paragraph(title, inner);
            return;
        }
        let is_quote = matches!(block.first(), Some((Event::Start(Tag::BlockQuote(_)), _)));
        let stands_alone = is_after.unwrap_or(form != Form::Reflection);
        if has_boxes(block) {
            let is_choice = matches!(form, Form::Single | Form::Multiple | Form::TrueFalse);
            match is_choice {
                true => self.complain(Code::TwoLists, span, "a second list of choices"),
                false => self.stray(span, "choices with boxes", form),
            }
        } else if is_answer_block(block) {
            match form {
                Form::Text | Form::Number => {
                    self.complain(Code::TwoLists, span, "a second `answer` block");
                }
                _ => self.stray(span, "an `answer` block", form),
            }
        } else if is_quote && mark.is_none() && stands_alone {
            let message = "this feedback belongs to no choice";
            self.complain(Code::StrayFeedback, span, message);
        } else if is_after == Some(true) {
            let message = match form {
                Form::Single | Form::Multiple | Form::TrueFalse => "this stands after the choices",
                _ => "this stands after the answers",
            };
            self.complain(Code::StrayContent, span, message);
        } else {
            body.scenario.extend_from_slice(block);
        }
    }

    fn stray(&self, span: Range<usize>, what: &str, form: Form) {
        let message = format!("{what}, but the item has the type `{}`", form.word());
        self.complain(Code::StrayAnswers, span, message);
    }

    fn choice(&self, part: &[Piece], form: Form) -> ChoicePart {
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
                Event::TaskListMarker(is_right) => choice.mark = Some(Mark::plain(*is_right)),
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
        if choice.mark.is_none() {
            choice.mark = self.written_mark(&mut choice.label, &span);
        }
        let written = markdown::take_id(&mut choice.label);
        choice.written = written.map(|(value, span)| Spanned { value, span });
        self.check_choice(&choice, form);
        choice
    }

    fn written_mark(&self, label: &mut Vec<Piece>, span: &Range<usize>) -> Option<Mark> {
        let mark = quiz_marks::take(label)?.unwrap_or_else(|written| {
            let message = format!("`[{written}]` is no mark");
            self.complain(Code::BadMark, span.clone(), message);
            Mark::plain(written.starts_with(['x', 'X']))
        });
        Some(mark)
    }

    fn check_choice(&self, choice: &ChoicePart, form: Form) {
        let span = || choice.span.clone();
        let is_choice = matches!(form, Form::Single | Form::Multiple | Form::TrueFalse);
        match choice.mark {
            Some(_) if !is_choice => self.stray(span(), "a box", form),
            None if self.is_source && is_choice => {
                let message = "the choice has no box `[ ]` or `[x]`";
                self.complain(Code::UnmarkedChoice, span(), message);
            }
            Some(mark) if !self.is_source && mark != Mark::Wrong(None) => {
                let message = "a translation must not say which choice is right";
                self.complain(Code::MarkInTranslation, span(), message);
            }
            _ => {}
        }
        if markdown::plain(&choice.label).is_empty() {
            self.complain(Code::EmptyText, span(), "the choice has no text");
        }
        if form == Form::Scale && !choice.feedback.is_empty() {
            let message = "a point of a scale is neither right nor wrong and has no feedback";
            self.complain(Code::StrayFeedback, span(), message);
        }
    }

    fn rows(&self, table: &[Piece]) -> Vec<RowPart> {
        let mut rows = Vec::new();
        for part in markdown::blocks(markdown::inside(table)) {
            let span = line(&self.prose.file, &markdown::span_of(part));
            let cells = markdown::blocks(markdown::inside(part));
            let is_head = matches!(part.first(), Some((Event::Start(Tag::TableHead), _)));
            let [prompt, target] = cells.as_slice() else {
                if is_head {
                    let message = format!("the table has {} columns", cells.len());
                    self.complain(Code::MatchingForm, span, message);
                    return rows;
                }
                continue;
            };
            if is_head {
                continue;
            }
            let (prompt, target) = (cell(prompt), cell(target));
            if prompt.is_empty() && prompt.written.is_some() {
                self.complain(Code::MatchingForm, span.clone(), "the prompt has no words");
            }
            if target.is_empty() {
                self.complain(Code::MatchingForm, span.clone(), "the row has no target");
            }
            rows.push(RowPart {
                prompt,
                target,
                span,
            });
        }
        rows
    }
}

fn cell(part: &[Piece]) -> CellPart {
    let mut label = markdown::inside(part).to_vec();
    let written = markdown::take_id(&mut label).map(|(value, span)| Spanned { value, span });
    CellPart { label, written }
}

/// Which block holds the answers. Of choices it is the first list with boxes, else the last list:
/// translations have none.
fn answers_at(blocks: &[Vec<Piece>], form: Form) -> Option<usize> {
    let mut all = blocks.iter();
    match form {
        Form::Single | Form::Multiple | Form::TrueFalse => all
            .position(|block| list_of(block).is_some() && has_boxes(block))
            .or_else(|| blocks.iter().rposition(|block| list_of(block).is_some())),
        Form::Text | Form::Number => all.position(|block| is_answer_block(block)),
        Form::Matching => {
            all.rposition(|block| matches!(block.first(), Some((Event::Start(Tag::Table(_)), _))))
        }
        Form::Ordering => all.rposition(|block| list_of(block) == Some(true)),
        Form::Scale => all.rposition(|block| list_of(block) == Some(false)),
        Form::Reflection => None,
    }
}

/// Whether a list is numbered; `None` for another block.
fn list_of(block: &[Piece]) -> Option<bool> {
    match block.first() {
        Some((Event::Start(Tag::List(first)), _)) => Some(first.is_some()),
        _ => None,
    }
}

fn is_answer_block(block: &[Piece]) -> bool {
    matches!(
        block.first(),
        Some((Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word))), _))
            if word.split_whitespace().next() == Some(ANSWER)
    )
}

/// Whether a list item of the block begins with a mark.
fn has_boxes(block: &[Piece]) -> bool {
    let mut after_start = false;
    block.iter().any(|(event, _)| {
        let is_mark = match event {
            Event::TaskListMarker(_) => true,
            Event::Text(text) => after_start && quiz_marks::is_mark(text),
            _ => false,
        };
        after_start = match event {
            Event::Start(Tag::Item) => true,
            Event::Start(Tag::Paragraph) => after_start,
            _ => false,
        };
        is_mark
    })
}

fn box_in(block: &[Piece]) -> Option<Mark> {
    block.iter().find_map(|(event, _)| match event {
        Event::TaskListMarker(is_right) => Some(Mark::plain(*is_right)),
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

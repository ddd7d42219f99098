//! From the events of prose to HTML, once, at publication; what it links to is checked here.

use super::codes::Code;
use super::dependants::Cited;
use super::diagnostic::{Problem, Problems};
use super::direction::kept_whole;
use super::headings::Anchor;
use super::links;
use super::markdown::{self, Piece};
use super::media::Drawing;
use super::references::Sources;
use super::source::File;
use crate::base::{Key, Language};
use pulldown_cmark::{Alignment, Event, HeadingLevel, Tag, TagEnd};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// Where prose will stand, which decides how citations and links are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A page of its own: margin notes, anchors, links to other lessons.
    Lesson,
    /// A part of a quiz: no anchors, no notes.
    Quiz,
    /// The course page: sections, no notes, no links into lessons.
    Course,
    /// A module's part of the course page: the same without anchors.
    Module,
    /// The glossary page.
    Glossary,
}

/// Everything prose may refer to, in one language.
pub struct Scope<'a> {
    pub language: Language,
    pub source: Language,
    /// `/courses/PARTNER/COURSE`, for links from pages that are not lessons.
    pub address: &'a str,
    pub sources: &'a Sources,
    pub terms: &'a BTreeSet<Key>,
    /// Lessons with their anchors.
    pub lessons: &'a BTreeMap<Key, BTreeSet<String>>,
    /// The sections of the course's checklist; empty where it has none.
    pub sections: &'a BTreeSet<Key>,
    pub drawings: &'a BTreeMap<Key, Drawing>,
    /// Drawings that were shown.
    pub used: &'a RefCell<BTreeSet<Key>>,
    pub cited: &'a RefCell<Vec<Cited>>,
    pub problems: &'a Problems,
}

/// A rendered text and what a translation of it must have too.
#[derive(Debug, Default)]
pub struct Rendered {
    pub html: String,
    /// Figures in order.
    pub figures: Vec<String>,
    /// Cited keys, sorted.
    pub citations: Vec<String>,
    pub words: usize,
}

/// Renders blocks. `anchors` are those of the headings in order (see [`super::headings`]).
pub fn blocks(
    scope: &Scope<'_>,
    ground: Ground,
    file: &Arc<File>,
    pieces: &[Piece],
    anchors: &[Anchor],
) -> Rendered {
    let mut writer = Writer::new(scope, ground, file, anchors);
    writer.find_footnotes(pieces);
    writer.run(pieces);
    writer.report_unused_footnotes();
    writer.finish()
}

/// Renders a line: the same without a surrounding paragraph.
pub fn inline(scope: &Scope<'_>, ground: Ground, file: &Arc<File>, pieces: &[Piece]) -> Rendered {
    let ground = if ground == Ground::Lesson {
        Ground::Quiz
    } else {
        ground
    };
    let kept: Vec<Piece> = pieces
        .iter()
        .filter(|(event, _)| {
            !matches!(
                event,
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
            )
        })
        .cloned()
        .collect();
    let mut writer = Writer::new(scope, ground, file, &[]);
    writer.run(&kept);
    let mut rendered = writer.finish();
    rendered.html = rendered.html.trim().to_owned();
    rendered
}

pub(super) struct Writer<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) ground: Ground,
    pub(super) file: &'a Arc<File>,
    pub(super) out: String,
    anchors: std::slice::Iter<'a, Anchor>,
    /// Level and anchor of the last heading.
    pub(super) section: (usize, Option<String>),
    /// How many blocks are open that a margin note waits for.
    pub(super) depth: usize,
    block_start: usize,
    /// Notes of the open block, as asides.
    pub(super) pending: Vec<String>,
    pub(super) notes: usize,
    pub(super) boxes: usize,
    pub(super) open_links: Vec<(&'static str, usize, Range<usize>)>,
    pub(super) table: Table,
    pub(super) footnotes: BTreeMap<String, (Vec<Piece>, Range<usize>, usize)>,
    pub(super) result: Rendered,
}

/// The table being written.
#[derive(Default)]
pub(super) struct Table {
    pub(super) columns: Vec<Alignment>,
    pub(super) column: usize,
    pub(super) is_head: bool,
    pub(super) has_body: bool,
}

impl<'a> Writer<'a> {
    fn new(
        scope: &'a Scope<'a>,
        ground: Ground,
        file: &'a Arc<File>,
        anchors: &'a [Anchor],
    ) -> Self {
        Self {
            scope,
            ground,
            file,
            out: String::new(),
            anchors: anchors.iter(),
            section: (1, None),
            depth: 0,
            block_start: 0,
            pending: Vec::new(),
            notes: 0,
            boxes: 0,
            open_links: Vec::new(),
            table: Table::default(),
            footnotes: BTreeMap::new(),
            result: Rendered::default(),
        }
    }

    fn finish(mut self) -> Rendered {
        self.result.html = links::sanitised(&self.out);
        self.result.citations.sort();
        self.result
    }

    pub(super) fn complain(&self, code: Code, span: &Range<usize>, message: impl Into<String>) {
        self.scope
            .problems
            .add(Problem::at(code, self.file, span.clone(), message));
    }

    pub(super) fn run(&mut self, pieces: &[Piece]) {
        let mut rest = pieces;
        while let Some((_, after)) = rest.split_first() {
            let taken = self.special(rest);
            if taken == 0 {
                self.one(rest);
                rest = after;
            } else {
                rest = rest.get(taken..).unwrap_or_default();
            }
        }
    }

    /// Writes what is more than its events: figures, citations, boxes, footnotes. How many pieces
    /// it took.
    fn special(&mut self, rest: &[Piece]) -> usize {
        let Some((Event::Start(tag), span)) = rest.first() else {
            return 0;
        };
        let part = first_part(rest);
        match tag {
            Tag::Paragraph => match markdown::inside(part) {
                [
                    (Event::Start(Tag::Image { dest_url, .. }), span),
                    ..,
                    (Event::End(TagEnd::Image), _),
                ] if first_part(markdown::inside(part)).len() + 2 == part.len() => {
                    self.figure(dest_url, span);
                    part.len()
                }
                _ => 0,
            },
            Tag::Image { .. } => {
                self.complain(
                    Code::FigureNotAlone,
                    span,
                    "the figure stands inside a paragraph",
                );
                part.len()
            }
            Tag::Link { dest_url, id, .. } if &**dest_url == markdown::CITATION => {
                self.citation(id, span);
                part.len()
            }
            Tag::FootnoteDefinition(_) => part.len(),
            Tag::HtmlBlock => {
                self.complain(Code::RawHtml, span, "HTML is not part of the format");
                part.len()
            }
            Tag::BlockQuote(_) => self.open_box(part),
            _ => 0,
        }
    }

    fn one(&mut self, rest: &[Piece]) {
        let Some((event, span)) = rest.first() else {
            return;
        };
        match event {
            Event::Start(tag) => self.start(tag, span, rest),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) => {
                self.result.words += words(text);
                let text = kept_whole(text, self.scope.language);
                self.out.push_str(&escaped(&text));
            }
            Event::Code(text) => {
                self.result.words += words(text);
                self.out
                    .push_str(&format!("<code>{}</code>", escaped(text)));
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(label) => self.footnote(label, span),
            Event::TaskListMarker(is_done) => {
                self.out.push_str(if *is_done { "☑ " } else { "☐ " });
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.complain(Code::RawHtml, span, "HTML is not part of the format");
            }
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: &Range<usize>, rest: &[Piece]) {
        match tag {
            Tag::Paragraph => self.open("<p>"),
            Tag::Heading { level, .. } => self.heading(*level),
            Tag::BlockQuote(_) => self.open("<blockquote>\n"),
            Tag::CodeBlock(_) => self.open("<pre tabindex=\"0\"><code>"),
            Tag::List(None) => self.open("<ul>\n"),
            Tag::List(Some(1)) => self.open("<ol>\n"),
            Tag::List(Some(first)) => self.open(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.out.push_str("<li>"),
            Tag::Table(columns) => self.open_table(columns),
            Tag::TableHead => {
                self.table.is_head = true;
                self.table.column = 0;
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                let opening = if self.table.has_body {
                    "<tr>"
                } else {
                    "<tbody>\n<tr>"
                };
                self.table.has_body = true;
                self.out.push_str(opening);
            }
            Tag::TableCell => self.open_cell(span, first_part(rest)),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Superscript => self.out.push_str("<sup>"),
            Tag::Subscript => self.out.push_str("<sub>"),
            Tag::Link { dest_url, .. } => self.open_link(dest_url, span),
            Tag::DefinitionList => self.open("<dl>\n"),
            Tag::DefinitionListTitle => self.out.push_str("<dt>"),
            Tag::DefinitionListDefinition => self.out.push_str("<dd>"),
            Tag::Image { .. }
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close("</p>\n"),
            TagEnd::Heading(level) => {
                self.out.push_str(&format!("</h{}>\n", rank(level)));
                self.flush_after();
            }
            TagEnd::BlockQuote(_) => self.close("</blockquote>\n"),
            TagEnd::CodeBlock => self.close("</code></pre>\n"),
            TagEnd::List(true) => self.close("</ol>\n"),
            TagEnd::List(false) => self.close("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Table => {
                let ending = if self.table.has_body {
                    "</tbody></table></div>\n"
                } else {
                    "</table></div>\n"
                };
                self.close(ending);
            }
            TagEnd::TableHead => {
                self.table.is_head = false;
                self.out.push_str("</tr></thead>\n");
            }
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => {
                self.out
                    .push_str(if self.table.is_head { "</th>" } else { "</td>" })
            }
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Superscript => self.out.push_str("</sup>"),
            TagEnd::Subscript => self.out.push_str("</sub>"),
            TagEnd::Link => self.close_link(),
            TagEnd::DefinitionList => self.close("</dl>\n"),
            TagEnd::DefinitionListTitle => self.out.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.out.push_str("</dd>\n"),
            TagEnd::Image
            | TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// Opens a block; margin notes of everything in it will stand after the outermost one.
    pub(super) fn open(&mut self, html: &str) {
        if self.depth == 0 {
            self.block_start = self.out.len();
        }
        self.depth += 1;
        self.out.push_str(html);
    }

    fn close(&mut self, html: &str) {
        self.out.push_str(html);
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 && !self.pending.is_empty() {
            self.out
                .insert_str(self.block_start.min(self.out.len()), "<div class=\"with\">");
            self.flush_notes();
            self.out.push_str("</div>\n");
        }
    }

    /// Notes of something that is no block with a start of its own.
    fn flush_after(&mut self) {
        if self.depth == 0 && !self.pending.is_empty() {
            self.flush_notes();
            self.out.push('\n');
        }
    }

    fn flush_notes(&mut self) {
        let notes: String = self.pending.drain(..).collect();
        self.out
            .push_str(&format!("<div class=\"notes\">{notes}</div>"));
    }

    fn heading(&mut self, level: HeadingLevel) {
        let anchor = self.anchors.next().map(|anchor| anchor.id.clone());
        let has_ids = matches!(self.ground, Ground::Lesson | Ground::Course);
        match anchor.as_ref().filter(|_| has_ids) {
            Some(id) => self
                .out
                .push_str(&format!("<h{} id=\"{id}\">", rank(level))),
            None => self.out.push_str(&format!("<h{}>", rank(level))),
        }
        self.section = (rank(level), anchor.filter(|_| has_ids));
    }
}

/// The first block of some pieces, or the first piece.
pub(super) fn first_part(pieces: &[Piece]) -> &[Piece] {
    let mut depth = 0_usize;
    for (index, (event, _)) in pieces.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return pieces.get(..=index).unwrap_or_default();
        }
    }
    pieces
}

pub(super) const fn rank(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Words of a text; in Chinese, where no spaces stand, characters count by two.
pub fn words(text: &str) -> usize {
    let ideographs = text
        .chars()
        .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
        .count();
    text.split_whitespace().count() + ideographs / 2
}

/// A text inside HTML or a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
    html
}

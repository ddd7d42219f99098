//! What stands in the margin: citations and footnotes.

use super::codes::Code;
use super::content::Reference;
use super::dependants::{self, Cited};
use super::links::clipped;
use super::markdown::{self, Piece};
use super::render::{Ground, Writer, escaped, first_part, inline};
use crate::base::Language;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;
use std::sync::Arc;

impl Writer<'_> {
    /// `@c61, art. 3; @c71, art. 2` → “1961, art. 3; 1971, art. 2”.
    pub(super) fn citation(&mut self, text: &str, span: &Range<usize>) {
        let (comma, semicolon, stop) = marks(self.scope.language);
        let mut parts = Vec::new();
        for part in text.split(';').map(str::trim) {
            let Some(cited) = part.strip_prefix('@') else {
                let message = format!("`{}` does not begin with @", clipped(part));
                return self.complain(Code::CitationForm, span, message);
            };
            let (key, locator) = match dependants::cited(cited) {
                Ok(found) => found,
                Err(id) => {
                    let message = format!("`{}` is no citation key", clipped(id));
                    return self.complain(Code::CitationForm, span, message);
                }
            };
            let Some((source, _)) = self.scope.sources.by_key.get(&key) else {
                let message = format!("references.toml has no source `{key}`");
                self.complain(Code::UnknownCitation, span, message);
                continue;
            };
            let name = self.source_name(source);
            let comma = if locator.is_empty() { "" } else { comma };
            let cited = format!("{name}{comma}{}", escaped(&locator));
            // From right to left, the day of one source must not slip into the next.
            parts.push(match self.scope.language.direction() {
                "rtl" => format!("<bdi>{cited}</bdi>"),
                _ => cited,
            });
            self.result.citations.push(key.to_string());
            self.scope.cited.borrow_mut().push(Cited {
                language: self.scope.language,
                source: key,
                locator,
                file: Arc::clone(self.file),
                span: span.clone(),
            });
        }
        if parts.is_empty() {
            return;
        }
        let html = parts.join(semicolon);
        if self.ground == Ground::Lesson {
            let number = self.note(&format!("{html}{stop}"));
            self.note_mark(number, true);
        } else {
            // No margin here: the source stands in brackets.
            let space = if self.out.is_empty() || self.out.ends_with([' ', '\n']) {
                ""
            } else {
                " "
            };
            self.out
                .push_str(&format!("{space}<span class=\"cite\">({html})</span>"));
        }
    }

    /// The short name of a source, with a link where it can be read.
    fn source_name(&self, source: &Reference) -> String {
        let wanted = self.scope.language;
        let (language, title, short) = source.named(wanted, self.scope.source);
        // Years and symbols, `1971` or `E/2018/28`, belong to every language.
        let is_foreign = language != wanted && short.chars().any(char::is_lowercase);
        let lang = if is_foreign {
            format!(" lang=\"{language}\" dir=\"{}\"", language.direction())
        } else {
            String::new()
        };
        let (title, short) = (escaped(title), escaped(short));
        if !source.url.is_empty() {
            let href = escaped(&source.url);
            format!("<a href=\"{href}\" rel=\"noopener\" title=\"{title}\"{lang}>{short}</a>")
        } else if is_foreign {
            format!("<span{lang}>{short}</span>")
        } else {
            short
        }
    }

    /// Puts a note beside the open block; its number.
    fn note(&mut self, html: &str) -> usize {
        self.notes += 1;
        let number = self.notes;
        self.pending.push(format!(
            "<aside class=\"note\" id=\"n{number}\" role=\"note\"><a href=\"#r{number}\" \
             role=\"doc-backlink\"><b class=\"n\">{number}</b></a> {html}</aside>",
        ));
        number
    }

    fn note_mark(&mut self, number: usize, is_first: bool) {
        // The number belongs to the word before it.
        let kept = self.out.trim_end_matches(' ').len();
        self.out.truncate(kept);
        let id = if is_first {
            format!(" id=\"r{number}\"")
        } else {
            String::new()
        };
        self.out.push_str(&format!(
            "<sup{id}><a href=\"#n{number}\" role=\"doc-noteref\">{number}</a></sup>",
        ));
    }

    pub(super) fn find_footnotes(&mut self, pieces: &[Piece]) {
        for (index, (event, span)) in pieces.iter().enumerate() {
            if let Event::Start(Tag::FootnoteDefinition(label)) = event {
                let part = first_part(pieces.get(index..).unwrap_or_default());
                let body: Vec<Piece> = markdown::inside(part)
                    .iter()
                    .filter(|(event, _)| is_inline(event))
                    .cloned()
                    .collect();
                self.footnotes
                    .insert(label.to_string(), (body, span.clone(), 0));
            }
        }
    }

    pub(super) fn footnote(&mut self, label: &str, at: &Range<usize>) {
        let Some((body, span, number)) = self.footnotes.get(label).cloned() else {
            let message = format!("the footnote `{}` is not defined", clipped(label));
            return self.complain(Code::UndefinedReference, at, message);
        };
        if number > 0 {
            return self.note_mark(number, false);
        }
        if self.ground != Ground::Lesson {
            return self.complain(Code::BadGround, &span, "footnotes work in lessons only");
        }
        // The note is written as a line of its own and does not hold further notes.
        let rendered = inline(self.scope, Ground::Quiz, self.file, &body);
        self.result.citations.extend(rendered.citations);
        let number = self.note(&rendered.html);
        if let Some(footnote) = self.footnotes.get_mut(label) {
            footnote.2 = number;
        }
        self.note_mark(number, true);
    }

    pub(super) fn report_unused_footnotes(&self) {
        for (label, (_, span, number)) in &self.footnotes {
            if *number == 0 && self.ground == Ground::Lesson {
                let message = format!("the footnote `{}` is not used", clipped(label));
                self.complain(Code::UnusedFootnote, span, message);
            }
        }
    }
}

/// What stands before a place in a source, between sources and at the end, as a language writes it.
const fn marks(language: Language) -> (&'static str, &'static str, &'static str) {
    match language {
        Language::Ar => ("، ", "؛ ", "."),
        Language::Zh => ("，", "；", "。"),
        Language::En | Language::Es | Language::Fr | Language::Ru => (", ", "; ", "."),
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Superscript | Tag::Subscript
        ),
        Event::End(tag) => matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Link
                | TagEnd::Superscript
                | TagEnd::Subscript
        ),
        Event::FootnoteReference(_) => false,
        _ => true,
    }
}

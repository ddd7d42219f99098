//! Boxes and tables of prose.

use super::codes::Code;
use super::markdown::{self, Piece};
use super::render::{Ground, Table, Writer, first_part};
use pulldown_cmark::{Alignment, Event, Tag};
use std::ops::Range;

impl Writer<'_> {
    /// A box opens as a section with its title as heading; anything else is left to `start`.
    pub(super) fn open_box(&mut self, part: &[Piece]) -> usize {
        let Some((word, span, _)) = markdown::box_mark(self.file, part) else {
            return 0;
        };
        let class = match word.as_str() {
            "note" => "note-box",
            "case" => "case",
            "warning" => "warn-box",
            "monday" => "monday-box",
            _ => {
                let message = format!("there is no box [!{word}] here");
                self.complain(Code::UnknownBox, &span, message);
                return part.len();
            }
        };
        let (title, body) = split_title(markdown::inside(part), &word);
        self.boxes += 1;
        let number = self.boxes;
        if markdown::plain(&title).is_empty() {
            self.out.push_str(&format!("<section class=\"{class}\">\n"));
        } else {
            let level = (self.section.0 + 1).clamp(2, 6);
            let labelled = self.ground == Ground::Lesson;
            let (label, id) = if labelled {
                (
                    format!(" aria-labelledby=\"box-{number}\""),
                    format!(" id=\"box-{number}\""),
                )
            } else {
                (String::new(), String::new())
            };
            self.out.push_str(&format!(
                "<section class=\"{class}\"{label}>\n<h{level}{id}>"
            ));
            self.run(&title);
            self.out.push_str(&format!("</h{level}>\n"));
        }
        let outside = self.depth;
        self.run(&body);
        self.depth = outside;
        self.out.push_str("</section>\n");
        part.len()
    }

    pub(super) fn open_table(&mut self, columns: &[Alignment]) {
        self.table = Table {
            columns: columns.to_vec(),
            ..Table::default()
        };
        let label = match &self.section.1 {
            Some(id) => format!(" role=\"region\" aria-labelledby=\"{id}\""),
            None => String::new(),
        };
        self.open(&format!(
            "<div class=\"scroll\" tabindex=\"0\"{label}><table>\n"
        ));
    }

    pub(super) fn open_cell(&mut self, span: &Range<usize>, part: &[Piece]) {
        let column = self.table.column;
        self.table.column += 1;
        let is_number = self.table.columns.get(column) == Some(&Alignment::Right);
        let class = if is_number { " class=\"num\"" } else { "" };
        if self.table.is_head {
            if markdown::plain(part).is_empty() {
                let message = format!("column {} of the table has no heading", column + 1);
                self.complain(Code::TableHeader, span, message);
            }
            self.out.push_str(&format!("<th scope=\"col\"{class}>"));
        } else {
            self.out.push_str(&format!("<td{class}>"));
        }
    }
}

/// The title of a box (the rest of its first line) and what follows.
pub(super) fn split_title(inner: &[Piece], word: &str) -> (Vec<Piece>, Vec<Piece>) {
    let Some([(Event::Start(Tag::Paragraph), _), line @ .., end]) = Some(first_part(inner)) else {
        return (Vec::new(), inner.to_vec());
    };
    let after = inner.get(line.len() + 2..).unwrap_or_default();
    let is_break = |(event, _): &Piece| matches!(event, Event::SoftBreak | Event::HardBreak);
    let cut = line.iter().position(is_break).unwrap_or(line.len());
    let mut title = line.get(..cut).unwrap_or_default().to_vec();
    if let Some((Event::Text(text), _)) = title.first_mut() {
        let rest = text
            .strip_prefix(&format!("[!{word}]"))
            .unwrap_or(text)
            .trim_start()
            .to_owned();
        *text = rest.into();
    }
    let mut body = Vec::new();
    let more = line.get(cut + 1..).unwrap_or_default();
    if !more.is_empty() {
        let span = markdown::span_of(more);
        body.push((Event::Start(Tag::Paragraph), span));
        body.extend_from_slice(more);
        body.push(end.clone());
    }
    body.extend_from_slice(after);
    (title, body)
}

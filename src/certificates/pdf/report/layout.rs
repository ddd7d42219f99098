//! The design of a report: head, table, sections of entries that run over the pages.

use super::super::flow::{Flow, LEADING, MARGIN, TOP};
use super::super::fonts::Fonts;
use super::super::layout::{BLUE, GOLD, INK, NAVY};
use super::super::page::{Element, Page, Piece, Role};
use super::super::sheet::RenderError;
use super::super::table::{cell, heads, of_cells};
use super::super::text::Line;
use super::super::vector::MM;
use super::super::writing::Part;
use super::{ReportEntry, ReportSection, ReportSheet};

/// Parts of the width that the columns have: the section and six numbers.
const COLUMNS: [f32; 7] = [0.34, 0.10, 0.10, 0.10, 0.12, 0.13, 0.11];
/// An entry begins only where so much is left of the page, in millimetres.
const KEPT: f32 = 24.0;
/// How far the lines of an entry stand in, in millimetres.
const INDENT: f32 = 4.0;
/// From the baseline of a link to the stroke beneath it, in points.
const UNDER: f32 = 1.6;

/// Lays out a report.
///
/// # Errors
///
/// [`RenderError::MissingGlyph`].
pub(in super::super) fn compose(
    fonts: &Fonts,
    sheet: &ReportSheet,
) -> Result<Vec<Page>, RenderError> {
    let mut flow = Flow::new(fonts, sheet.paper, &sheet.language);
    head(&mut flow, sheet)?;
    table(&mut flow, sheet)?;
    for one in &sheet.sections {
        section(&mut flow, one)?;
    }
    flow.y += 5.0;
    let note = flow.running((Part::Note, 1.1), &sheet.note_line, None, flow.measure())?;
    flow.run_on(Role::Paragraph, note, (0.0, INK));
    flow.number_pages(&sheet.document_title)?;
    Ok(flow.pages)
}

fn head(flow: &mut Flow<'_>, sheet: &ReportSheet) -> Result<(), RenderError> {
    let width = flow.measure();
    let title = flow.set((Part::Title, 0.72), &sheet.title, None, (width, 2))?;
    flow.y = 29.0;
    flow.paragraph(Role::Title, title, NAVY);
    if !sheet.subject.is_empty() {
        let subject = flow.set((Part::Name, 0.5), &sheet.subject, Some(""), (width, 2))?;
        flow.y += 10.5;
        flow.paragraph(Role::Paragraph, subject, NAVY);
    }
    flow.y += 4.0;
    for words in &sheet.lines {
        let line = flow.running((Part::Office, 0.95), words, None, width)?;
        flow.run_on(Role::Paragraph, line, (0.0, INK));
        flow.y += 1.0;
    }
    flow.y += 1.8;
    let from = flow.set((Part::Small, 1.0), &sheet.link_line, None, (width, 1))?;
    link(flow, (&sheet.link_line, &sheet.link), (from, 0.0));
    flow.y += 6.0;
    Ok(())
}

/// Lines below each other that can be clicked, underlined, so that paper shows it, too. They stay
/// on one page: they are one link. `indent` is in millimetres.
fn link(flow: &mut Flow<'_>, (words, address): (&str, &str), (lines, indent): (Vec<Line>, f32)) {
    flow.keep(lines.iter().map(|line| line.size * LEADING).sum());
    let (mut pieces, mut places) = (Vec::new(), Vec::new());
    for line in lines {
        flow.y += line.size * LEADING;
        let (start, y) = (flow.across(MARGIN + indent), flow.down(flow.y));
        let wide = line.width;
        let left = if flow.rtl { start - wide } else { start };
        let right = left + wide;
        pieces.push(flow.started(line, (MARGIN + indent, flow.y), BLUE));
        pieces.push(Piece::Rule {
            from: (left, y - UNDER),
            to: (right, y - UNDER),
            width: 0.4,
            colour: BLUE,
        });
        places.push((left, right, y));
    }
    flow.add(Element::link(pieces, (words, address), &places));
}

fn table(flow: &mut Flow<'_>, sheet: &ReportSheet) -> Result<(), RenderError> {
    heads(flow, (&COLUMNS, &sheet.heads), true)?;
    for (number, row) in sheet.rows.iter().enumerate() {
        let mut cells = Vec::new();
        for (at, text) in row.iter().enumerate() {
            let text = std::slice::from_ref(text);
            let part = if at == 0 { Part::Office } else { Part::Small };
            let set = (text, if at == 0 { NAVY } else { INK }, None);
            cells.push(cell(flow, (&COLUMNS, at), (part, 0.95), set)?);
        }
        let row = of_cells(Role::Cell(number), cells);
        if flow.y + row.height > flow.floor() {
            flow.turn();
            flow.y = TOP;
            heads(flow, (&COLUMNS, &sheet.heads), false)?;
        }
        row.place(flow);
    }
    Ok(())
}

fn section(flow: &mut Flow<'_>, section: &ReportSection) -> Result<(), RenderError> {
    flow.y += 6.0;
    flow.keep(KEPT + 14.0);
    let width = flow.measure();
    let title = flow.running((Part::Course, 0.62), &section.title, None, width)?;
    flow.run_on(Role::Course, title, (0.0, NAVY));
    flow.y += 2.0;
    flow.rule(flow.y, 0.6, GOLD);
    if !section.summary.is_empty() {
        let summary = flow.running((Part::Office, 0.92), &section.summary, None, width)?;
        flow.y += 1.0;
        flow.run_on(Role::Paragraph, summary, (0.0, INK));
    }
    for one in &section.entries {
        entry(flow, one)?;
    }
    Ok(())
}

fn entry(flow: &mut Flow<'_>, entry: &ReportEntry) -> Result<(), RenderError> {
    flow.y += 3.6;
    flow.keep(KEPT);
    let width = flow.measure() - INDENT;
    let top = flow.y;
    let first = flow.pages.len();
    let head = flow.running((Part::SignatoryName, 0.82), &entry.head, None, width)?;
    flow.run_on(Role::Paragraph, head, (INDENT, NAVY));
    let text = flow.running((Part::Office, 1.0), &entry.text, None, width)?;
    flow.run_on(Role::Paragraph, text, (INDENT, INK));
    for detail in &entry.details {
        let lines = flow.running((Part::Small, 0.98), &detail.text, None, width)?;
        flow.y += 0.6;
        match &detail.address {
            Some(address) => link(flow, (&detail.text, address), (lines, INDENT)),
            None => flow.run_on(Role::Paragraph, lines, (INDENT, INK)),
        }
    }
    let own = flow.running((Part::LatinName, 0.62), &entry.own, Some(""), width)?;
    if !own.is_empty() {
        flow.y += 1.0;
        flow.run_on(Role::Paragraph, own, (INDENT, NAVY));
    }
    if flow.pages.len() == first {
        bar(flow, (top + LEADING, flow.y));
    }
    Ok(())
}

/// A stroke beside an entry that stands on one page.
fn bar(flow: &mut Flow<'_>, (top, bottom): (f32, f32)) {
    let x = flow.across(MARGIN + 0.6);
    let (from, to) = ((x, flow.down(top)), (x, flow.down(bottom + 0.8)));
    debug_assert!(from.1 - to.1 < 300.0 * MM);
    flow.artwork(vec![Piece::Rule {
        from,
        to,
        width: 0.9,
        colour: GOLD,
    }]);
}

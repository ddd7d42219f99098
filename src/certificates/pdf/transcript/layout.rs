//! The design of a transcript: head with name and QR code, one table, and what is said beneath it.

use super::super::flow::{Flow, LEADING, MARGIN, TOP};
use super::super::fonts::Fonts;
use super::super::layout::{BLUE, INK, NAVY, centred};
use super::super::page::{Element, Page, Piece, Role};
use super::super::qr;
use super::super::sheet::RenderError;
use super::super::table::heads;
use super::super::vector::MM;
use super::super::writing::Part;
use super::TranscriptSheet;
use super::table::{COLUMNS, rows};

/// Side of the QR code, in millimetres.
const QR_SIDE: f32 = 25.0;
/// Lower edge of the QR code, in millimetres from the top.
const QR_FOOT: f32 = 50.0;
/// Room beside the QR code, in millimetres.
const BESIDE: f32 = QR_SIDE + 13.0;
/// Where the table may begin at the earliest, in millimetres from the top.
const TABLE: f32 = 74.0;

/// Lays out a transcript.
///
/// # Errors
///
/// [`RenderError::MissingGlyph`] and [`RenderError::Address`].
pub(in super::super) fn compose(
    fonts: &Fonts,
    sheet: &TranscriptSheet,
) -> Result<Vec<Page>, RenderError> {
    let mut flow = Flow::new(fonts, sheet.paper, &sheet.language);
    flow.directions = sheet.directions;
    let end = head(&mut flow, sheet)?;
    flow.y = end.max(TABLE);
    let set = rows(&flow, sheet)?;
    heads(&mut flow, (&COLUMNS, &sheet.heads), true)?;
    for row in set {
        if flow.y + row.height > flow.floor() {
            flow.turn();
            flow.y = TOP;
            heads(&mut flow, (&COLUMNS, &sheet.heads), false)?;
        }
        row.place(&mut flow);
    }
    beneath(&mut flow, sheet)?;
    flow.number_pages(&sheet.code)?;
    Ok(flow.pages)
}

/// Title, name and QR code; answers where the flow goes on, in millimetres from the top.
fn head(flow: &mut Flow<'_>, sheet: &TranscriptSheet) -> Result<f32, RenderError> {
    let width = flow.width - 2.0 * MARGIN - BESIDE;
    let title = flow.set((Part::Title, 0.72), &sheet.title, None, (width, 1))?;
    flow.y = 29.0;
    flow.paragraph(Role::Title, title, NAVY);
    let intro = flow.set((Part::Linking, 0.85), &sheet.intro_line, None, (width, 2))?;
    flow.y += 9.5;
    flow.paragraph(Role::Paragraph, intro, INK);
    let own = sheet.name_language.as_deref();
    let name = flow.set((Part::Name, 0.6), &sheet.name, own.or(Some("")), (width, 2))?;
    flow.y += 11.5;
    flow.paragraph_in(own, Role::Paragraph, (name, NAVY));
    if let Some(latin) = &sheet.latin_name {
        let latin = flow.set((Part::LatinName, 0.8), latin, Some(""), (width, 2))?;
        flow.y += 7.0;
        let spoken = sheet.latin_language.as_deref();
        flow.paragraph_in(spoken, Role::Paragraph, (latin, INK));
    }
    flow.y += 8.0;
    for words in &sheet.summary {
        let line = flow.set((Part::Office, 0.95), words, None, (width, 2))?;
        flow.paragraph(Role::Paragraph, line, INK);
        flow.y += 5.2;
    }
    let end = flow.y + 6.0;
    verification(flow, sheet)?;
    Ok(end)
}

/// The QR code with its two lines.
fn verification(flow: &mut Flow<'_>, sheet: &TranscriptSheet) -> Result<(), RenderError> {
    let centre = flow.across(flow.width - MARGIN - QR_SIDE / 2.0 - 2.0);
    let side = QR_SIDE * MM;
    let (left, bottom) = (centre - side / 2.0, flow.down(QR_FOOT));
    let drawn = qr::draw(&sheet.verify_url, side, NAVY)?;
    let piece = Piece::Form {
        name: "Qr".to_owned(),
        at: (left, bottom),
        scale: 1.0,
    };
    let bounds = [left, bottom, left + side, bottom + side];
    if let Some(page) = flow.pages.last_mut() {
        page.forms.insert("Qr".to_owned(), drawn);
        page.figure(piece, &sheet.alt_qr, bounds);
    }
    let scan = flow.set((Part::Small, 1.0), &sheet.scan_line, None, (BESIDE, 1))?;
    let code = flow.code(&sheet.code, 8.6)?;
    let lines = scan.into_iter().map(|line| (line, INK));
    for (number, (line, colour)) in lines.chain([(code, NAVY)]).enumerate() {
        let y = flow.down(QR_FOOT + if number == 0 { 5.2 } else { 9.4 });
        flow.add(Element::new(
            Role::Paragraph,
            vec![centred(line, (centre, y), colour)],
        ));
    }
    // The link stands beneath them, where a hand holding the paper looks for it.
    let width = flow.width - 2.0 * MARGIN;
    let verify = flow.set((Part::Small, 1.0), &sheet.verify_line, None, (width, 1))?;
    for line in verify {
        let half = line.width / 2.0;
        let middle = flow.width * MM / 2.0;
        let y = flow.down(flow.height - 19.0);
        flow.add(Element::link(
            vec![centred(line, (middle, y), BLUE)],
            (&sheet.verify_line, &sheet.verify_url),
            &[(middle - half, middle + half, y)],
        ));
    }
    Ok(())
}

/// What is said beneath the table.
fn beneath(flow: &mut Flow<'_>, sheet: &TranscriptSheet) -> Result<(), RenderError> {
    let width = flow.width - 2.0 * MARGIN;
    let state = flow.set((Part::Small, 1.0), &sheet.state_line, None, (width, 4))?;
    let note = flow.set((Part::Note, 1.0), &sheet.note_line, None, (width, 5))?;
    let needed: f32 = state
        .iter()
        .chain(&note)
        .map(|line| line.size * LEADING)
        .sum();
    if flow.y + needed + 9.0 > flow.floor() {
        flow.turn();
        flow.y = TOP - 8.0;
    }
    flow.y += 7.0;
    flow.paragraph(Role::Paragraph, state, INK);
    flow.y += 5.0;
    flow.paragraph(Role::Paragraph, note, INK);
    Ok(())
}

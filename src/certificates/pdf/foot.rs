//! The foot of the page: QR code, signatures, seal, verification line and note.

use super::art::PAGE;
use super::fit::Room;
use super::fonts::Style;
use super::layout::{Composer, INK, NAVY, centred, down, one_line};
use super::page::{Piece, Role};
use super::qr;
use super::seal;
use super::sheet::{RenderError, Signatory};
use super::text::{Line, Setting, shape_line};
use super::vector::{Colour, MM};
use super::writing::{Part, Type};

/// Side of the QR code, in points.
const QR_SIDE: f32 = 25.0 * MM;
/// Centre of the QR code, in millimetres from the side where reading starts.
const QR_CENTRE: f32 = 46.0;
/// Lower edge of the QR code, in millimetres from the top.
const QR_FOOT: f32 = 168.0;
/// Centre of the seal, in millimetres from the side where reading starts and from the top.
const SEAL: (f32, f32) = (251.0, 157.5);
/// Lowest place of the signature rules, in millimetres from the top.
const RULE: f32 = 160.2;
/// Lowest baseline under the rules, in millimetres from the top.
const LAST: f32 = 177.6;
const RULE_COLOUR: Colour = Colour(0x7C_8B_9A);

/// Lays out the foot in reading order: who signs, the seal, how to verify.
pub(super) fn compose(composer: &mut Composer<'_>) -> Result<(), RenderError> {
    signatures(composer)?;
    let (x, y) = (composer.across(SEAL.0), down(SEAL.1));
    let radius = seal::RADIUS;
    let piece = Piece::Form {
        name: "Seal".to_owned(),
        at: (x, y),
        scale: 1.0,
    };
    let bounds = [x - radius, y - radius, x + radius, y + radius];
    composer
        .page
        .figure(piece, &composer.sheet.alt.seal, bounds);
    verification(composer)
}

/// Centres of the columns and width of the rules, in millimetres, by how many sign.
fn columns(count: usize) -> (&'static [f32], f32) {
    match count {
        1 => (&[148.5], 64.0),
        2 => (&[111.0, 186.0], 60.0),
        3 => (&[93.0, 147.5, 202.0], 46.0),
        _ => (&[85.5, 127.0, 168.5, 210.0], 35.0),
    }
}

/// What stands under one rule: lines with their distance from the one above, in millimetres.
struct Column {
    lines: Vec<(f32, Line, Colour)>,
    /// How many of the lines are the name, and how many the office.
    parts: [usize; 2],
}

impl Column {
    fn height(&self) -> f32 {
        self.lines.iter().map(|(gap, ..)| gap).sum()
    }
}

fn signatures(composer: &mut Composer<'_>) -> Result<(), RenderError> {
    let signatories = &composer.sheet.signatories;
    let (centres, rule) = columns(signatories.len());
    let columns = signatories
        .iter()
        .map(|signatory| column(composer, signatory, rule))
        .collect::<Result<Vec<_>, _>>()?;
    let deepest = columns.iter().map(Column::height).fold(0.0, f32::max);
    let top = RULE.min(LAST - deepest);
    for (column, &centre) in columns.into_iter().zip(centres) {
        let x = composer.across(centre);
        let half = rule * MM / 2.0;
        composer.page.artwork(vec![Piece::Rule {
            from: (x - half, down(top)),
            to: (x + half, down(top)),
            width: 0.5,
            colour: RULE_COLOUR,
        }]);
        let [name, office] = column.parts;
        let mut y = top;
        let mut parts = vec![Vec::new(), Vec::new(), Vec::new()];
        for (index, (gap, line, colour)) in column.lines.into_iter().enumerate() {
            y += gap;
            let part = usize::from(index >= name) + usize::from(index >= name + office);
            parts[part].push(centred(line, (x, down(y)), colour));
        }
        for pieces in parts.into_iter().filter(|pieces| !pieces.is_empty()) {
            composer.page.add(Role::Paragraph, pieces);
        }
    }
    Ok(())
}

fn column(
    composer: &Composer<'_>,
    signatory: &Signatory,
    rule: f32,
) -> Result<Column, RenderError> {
    let room = Room {
        width: (rule + 5.0) * MM,
        shrink: 0.8,
        lines: 2,
    };
    let mut lines = Vec::new();
    let mut counts = [0; 3];
    let texts = [
        (Part::SignatoryName, &signatory.name, NAVY),
        (Part::Office, &signatory.office, INK),
        (Part::Office, &signatory.organisation, INK),
    ];
    for (index, (part, text, colour)) in texts.into_iter().enumerate() {
        if text.trim().is_empty() {
            continue;
        }
        let set = composer.lines(part, text, Some(""), room)?;
        counts[index] = set.len();
        for line in set {
            let first = lines.is_empty();
            let gap = line.size * if first { 0.42 } else { 0.415 } + if first { 0.2 } else { 0.0 };
            lines.push((gap, line, colour));
        }
    }
    Ok(Column {
        lines,
        parts: [counts[0], counts[1]],
    })
}

/// The QR code with its two lines, the verification line with its link, and the note.
fn verification(composer: &mut Composer<'_>) -> Result<(), RenderError> {
    let sheet = composer.sheet;
    let centre = composer.across(QR_CENTRE);
    let (left, bottom) = (centre - QR_SIDE / 2.0, down(QR_FOOT));
    let code = qr::draw(&sheet.verify_url, QR_SIDE, NAVY)?;
    composer.page.forms.insert("Qr".to_owned(), code);
    let piece = Piece::Form {
        name: "Qr".to_owned(),
        at: (left, bottom),
        scale: 1.0,
    };
    let bounds = [left, bottom, left + QR_SIDE, bottom + QR_SIDE];
    composer.page.figure(piece, &sheet.alt.qr, bounds);
    let scan = composer.line(Part::Small, &sheet.scan_line, 42.0 * MM)?;
    let scan = centred(scan, (centre, down(173.2)), INK);
    composer.page.add(Role::Paragraph, vec![scan]);
    let code = centred(printed_code(composer)?, (centre, down(177.3)), NAVY);
    composer.page.add(Role::Paragraph, vec![code]);
    let middle = PAGE.0 / 2.0;
    let height = if sheet.note_line.is_some() {
        182.6
    } else {
        184.0
    };
    let verify = composer.line(Part::Small, &sheet.verify_line, 225.0 * MM)?;
    let (y, half) = (down(height), verify.width / 2.0);
    composer.page.link = [middle - half, y - 2.5, middle + half, y + 8.0];
    composer
        .page
        .add(Role::Link, vec![centred(verify, (middle, y), INK)]);
    if let Some(note) = &sheet.note_line {
        let lines = composer.lines(Part::Note, note, None, one_line(222.0))?;
        let lines = lines.into_iter();
        let pieces = lines.map(|line| centred(line, (middle, down(186.2)), INK));
        composer.page.add(Role::Paragraph, pieces.collect());
    }
    Ok(())
}

/// The code, always from left to right and in its own type.
fn printed_code(composer: &Composer<'_>) -> Result<Line, RenderError> {
    let kind = Type {
        style: Style::SansStrong,
        size: 9.2,
        tracking: 0.5,
    };
    let setting = Setting {
        kind,
        rtl: Some(false),
        language: "en",
        capitals: false,
    };
    shape_line(composer.fonts, &composer.sheet.code, setting)
}

//! The foot of the page: QR code, signatures, seal, verification line and note.

use super::art::PAGE;
use super::fit::Room;
use super::fonts::Style;
use super::layout::{Composer, INK, NAVY, centred, down};
use super::page::{Piece, Role};
use super::qr;
use super::seal;
use super::sheet::{RenderError, Signatory};
use super::text::{Line, Setting, shape_line};
use super::vector::{Colour, MM};
use super::writing::{Part, Type, Writing};

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
const LAST: f32 = 177.0;
/// The same where a note follows.
const LAST_WITH_NOTE: f32 = 175.4;
/// From baseline to baseline, in millimetres per point of type size.
const LEADING: f32 = 0.415;
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
        _ => (&[84.5, 126.5, 168.5, 210.5], 36.0),
    }
}

/// What stands under one rule: the lines of name, office and organisation.
struct Column {
    name: Vec<Line>,
    office: Vec<Line>,
    organisation: Vec<Line>,
}

impl Column {
    /// Height in millimetres.
    fn height(&self) -> f32 {
        let lines = [&self.name, &self.office, &self.organisation];
        let lines = lines.into_iter().flatten();
        lines.map(|line| line.size * LEADING).sum::<f32>()
    }
}

fn signatures(composer: &mut Composer<'_>) -> Result<(), RenderError> {
    let signatories = &composer.sheet.signatories;
    let (centres, rule) = columns(signatories.len());
    let columns = even_columns(composer, rule)?;
    let deepest = columns.iter().map(Column::height).fold(0.0, f32::max);
    let last = match composer.sheet.note_line {
        Some(_) => LAST_WITH_NOTE,
        None => LAST,
    };
    // Arabic letters reach further below the line.
    let below = if composer.rtl { 1.0 } else { 0.0 };
    let air = air_under_rule(signatories);
    let top = RULE.min(last - below - deepest - air);
    for (column, &centre) in columns.into_iter().zip(centres) {
        let x = composer.across(centre);
        let half = rule * MM / 2.0;
        composer.page.artwork(vec![Piece::Rule {
            from: (x - half, down(top)),
            to: (x + half, down(top)),
            width: 0.5,
            colour: RULE_COLOUR,
        }]);
        let mut y = top + air;
        let parts = [
            (column.name, NAVY),
            (column.office, INK),
            (column.organisation, INK),
        ];
        for (part, colour) in parts {
            let mut pieces = Vec::new();
            for line in part {
                y += line.size * LEADING;
                pieces.push(centred(line, (x, down(y)), colour));
            }
            if !pieces.is_empty() {
                composer.page.add(Role::Paragraph, pieces);
            }
        }
    }
    Ok(())
}

/// Air between the rules and the names, in millimetres: scripts whose letters fill the height
/// of the line need more.
fn air_under_rule(signatories: &[Signatory]) -> f32 {
    let tall = |signatory: &Signatory| {
        let writing = Writing::of(&signatory.name);
        !matches!(writing, Writing::Western | Writing::Arabic)
    };
    if signatories.iter().any(tall) {
        1.3
    } else {
        0.4
    }
}

/// Sets all columns, each part in the size of the column that needs the smallest, so that
/// the signatures stand as equals.
fn even_columns(composer: &Composer<'_>, rule: f32) -> Result<Vec<Column>, RenderError> {
    let signatories = composer.sheet.signatories.iter();
    let mut columns = signatories
        .map(|signatory| column(composer, signatory, rule))
        .collect::<Result<Vec<_>, _>>()?;
    even(&mut columns, |column| &mut column.name);
    even(&mut columns, |column| &mut column.office);
    even(&mut columns, |column| &mut column.organisation);
    Ok(columns)
}

/// Gives one part of all columns the size of the smallest.
fn even(columns: &mut [Column], part: impl Fn(&mut Column) -> &mut Vec<Line>) {
    let sizes = columns.iter_mut().flat_map(|column| part(column).iter());
    let smallest = sizes.map(|line| line.size).fold(f32::MAX, f32::min);
    for column in columns {
        let lines = std::mem::take(part(column)).into_iter();
        *part(column) = lines
            .map(|line| {
                let factor = smallest / line.size;
                line.scaled(factor)
            })
            .collect();
    }
}

fn column(
    composer: &Composer<'_>,
    signatory: &Signatory,
    rule: f32,
) -> Result<Column, RenderError> {
    let room = Room {
        width: (rule + 2.5) * MM,
        shrink: 0.82,
        lines: 2,
    };
    let set = |part: Part, text: &str| match text.trim() {
        "" => Ok(Vec::new()),
        text => composer.lines(part, text, Some(""), room),
    };
    Ok(Column {
        name: set(Part::SignatoryName, &signatory.name)?,
        office: set(Part::Office, &signatory.office)?,
        organisation: set(Part::Office, &signatory.organisation)?,
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
    let scan = composer.line(Part::Small, &sheet.scan_line, None, 42.0)?;
    let scan = centred(scan, (centre, down(173.2)), INK);
    composer.page.add(Role::Paragraph, vec![scan]);
    let code = centred(printed_code(composer)?, (centre, down(177.3)), NAVY);
    composer.page.add(Role::Paragraph, vec![code]);
    let middle = PAGE.0 / 2.0;
    let height = if sheet.note_line.is_some() {
        181.6
    } else {
        184.0
    };
    let verify = composer.line(Part::Small, &sheet.verify_line, None, 225.0)?;
    let (y, half) = (down(height), verify.width / 2.0);
    composer.page.link = [middle - half, y - 2.5, middle + half, y + 8.0];
    composer
        .page
        .add(Role::Link, vec![centred(verify, (middle, y), INK)]);
    if let Some(note) = &sheet.note_line {
        let note = composer.line(Part::Note, note, None, 222.0)?;
        let note = centred(note, (middle, down(186.2)), INK);
        composer.page.add(Role::Paragraph, vec![note]);
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

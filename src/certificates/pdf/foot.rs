//! The foot of the page: QR code, signatures, seal, verification line and note.

use super::fit::Room;
use super::fonts::Style;
use super::layout::{Composer, INK, NAVY, centred};
use super::logo::{Kind, Logo};
use super::page::{Element, Piece, Role};
use super::qr;
use super::seal;
use super::sheet::{RenderError, Signatory};
use super::text::{Line, Setting, shape_line};
use super::tongue::Tongue;
use super::vector::{Colour, MM};
use super::writing::{Part, Type, Writing};
use std::sync::Arc;

/// Side of the QR code, in points.
const QR_SIDE: f32 = 25.0 * MM;
/// Centres of QR code and seal, in millimetres from their sides of the page.
const QR_CENTRE: f32 = 46.0;
const SEAL_CENTRE: f32 = 46.0;
/// Lower edge of the QR code, in millimetres from the top.
const QR_FOOT: f32 = 168.0;
/// Centre of the seal, in millimetres from the top.
const SEAL: f32 = 157.5;
/// Lowest place of the signature rules, in millimetres from the top.
const RULE: f32 = 160.2;
/// Lowest baseline under the rules, in millimetres from the top.
const LAST: f32 = 177.0;
/// The same where a note follows.
const LAST_WITH_NOTE: f32 = 175.4;
/// From baseline to baseline, in millimetres per point of type size.
const LEADING: f32 = 0.415;
/// Between the two lines of a long note, in millimetres.
const NOTE_LEADING: f32 = 3.1;
/// Widest signature, in millimetres, and from its sides to the ends of a narrow rule.
const WIDEST: f32 = 48.0;
const INSET: f32 = 2.0;
/// From the lower edge of a signature to the rule, in millimetres.
const OVER_RULE: f32 = 1.7;
/// Height of a signature in millimetres: at most; what the middle of the page makes room for; and
/// what it must have to be drawn at all, on pages so full that there is no more.
const HIGHEST: f32 = 15.0;
const WANTED: f32 = 11.0;
const LEAST: f32 = 3.0;
/// From the last baseline above to signatures, in millimetres: letters that reach below the line
/// and some air.
const BELOW_TEXT: f32 = 3.0;
const RULE_COLOUR: Colour = Colour(0x7C_8B_9A);

/// Lays out the foot in reading order: who signs, the seal, how to verify. `end` is the last
/// baseline above, in millimetres from the top.
pub(super) fn compose(
    composer: &mut Composer<'_>,
    signing: Signing,
    end: f32,
) -> Result<(), RenderError> {
    signing.place(composer, end);
    sealed(composer)?;
    verification(composer)
}

fn sealed(composer: &mut Composer<'_>) -> Result<(), RenderError> {
    let sheet = composer.sheet;
    if let Some(emblem) = &sheet.emblem_svg {
        let read = composer.drawings.read(emblem, Kind::Emblem);
        let emblem = read.map_err(|reason| RenderError::Logo {
            whose: sheet.author.clone(),
            reason,
        })?;
        let form = seal::with_emblem(&emblem);
        composer.page.forms.insert("Seal".to_owned(), form);
    }
    let seal = sheet.paper.millimetres().0 - composer.beside(SEAL_CENTRE);
    let (x, y) = (composer.across(seal), composer.down(SEAL));
    let radius = seal::RADIUS;
    let piece = Piece::Form {
        name: "Seal".to_owned(),
        at: (x, y),
        scale: 1.0,
    };
    let bounds = [x - radius, y - radius, x + radius, y + radius];
    composer.page.figure(piece, &sheet.alt.seal, bounds);
    Ok(())
}

/// Centres of the columns about the middle, and width of the rules, in millimetres, by how many
/// sign.
fn columns(count: usize) -> (&'static [f32], f32) {
    match count {
        1 => (&[0.0], 64.0),
        2 => (&[-37.5, 37.5], 60.0),
        3 => (&[-54.5, 0.0, 54.5], 46.0),
        _ => (&[-63.0, -21.0, 21.0, 63.0], 36.0),
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

/// Everybody who signs, ready to be placed.
pub(super) struct Signing {
    columns: Vec<(Column, Option<Arc<Logo>>)>,
    /// Width of the rules in millimetres.
    rule: f32,
    /// Place of the rules, in millimetres from the top.
    top: f32,
    air: f32,
}

impl Signing {
    /// Of a sheet.
    pub fn of(composer: &Composer<'_>) -> Result<Self, RenderError> {
        let signatories = &composer.sheet.signatories;
        let (_, rule) = columns(signatories.len());
        let rule = rule * composer.narrowed();
        let columns = even_columns(composer, rule)?;
        let deepest = columns.iter().map(Column::height).fold(0.0, f32::max);
        let last = match composer.sheet.note_line {
            Some(_) => LAST_WITH_NOTE,
            None => LAST,
        };
        // Arabic letters reach further below the line.
        let below = if composer.rtl { 1.0 } else { 0.0 };
        let air = air_under_rule(signatories);
        let pictures = signatories.iter().map(|one| signature(composer, one));
        let pictures = pictures.collect::<Result<Vec<_>, _>>()?;
        Ok(Signing {
            columns: columns.into_iter().zip(pictures).collect(),
            rule,
            top: RULE.min(last - below - deepest - air),
            air,
        })
    }

    /// The lowest baseline above that leaves room for signatures, if there are any, in millimetres
    /// from the top.
    pub fn flow_end(&self) -> Option<f32> {
        let is_signed = self.columns.iter().any(|(_, picture)| picture.is_some());
        is_signed.then_some(self.top - OVER_RULE - WANTED - BELOW_TEXT)
    }

    fn place(self, composer: &mut Composer<'_>, end: f32) {
        let (centres, _) = columns(self.columns.len());
        let half = self.rule * MM / 2.0;
        let foot = self.top - OVER_RULE;
        let highest = foot - end - BELOW_TEXT;
        let room = (WIDEST.min(self.rule - 2.0 * INSET), HIGHEST.min(highest));
        let side = if composer.rtl { -1.0 } else { 1.0 };
        let narrow = composer.narrowed();
        for (index, ((column, picture), &centre)) in
            self.columns.into_iter().zip(centres).enumerate()
        {
            let x = composer.centre() + side * centre * narrow * MM;
            composer.page.artwork(vec![Piece::Rule {
                from: (x - half, composer.down(self.top)),
                to: (x + half, composer.down(self.top)),
                width: 0.5,
                colour: RULE_COLOUR,
            }]);
            if let Some(picture) = picture.filter(|_| room.1 >= LEAST) {
                place_signature(composer, (index, picture), (x, foot), room);
            }
            place_words(composer, (index, column), (x, self.top + self.air));
        }
    }
}

/// Somebody's signature, if they have one.
fn signature(
    composer: &Composer<'_>,
    signatory: &Signatory,
) -> Result<Option<Arc<Logo>>, RenderError> {
    let svg = signatory.signature_svg.as_deref();
    let read = svg.map(|svg| composer.drawings.read(svg, Kind::Signature));
    let read = read.transpose();
    read.map_err(|reason| RenderError::Logo {
        whose: signatory.name.clone(),
        reason,
    })
}

/// Places a signature on its foot, as large as its room (width and height in millimetres) allows.
fn place_signature(
    composer: &mut Composer<'_>,
    (index, picture): (usize, Arc<Logo>),
    (x, foot): (f32, f32),
    (widest, highest): (f32, f32),
) {
    let sheet = composer.sheet;
    let height = highest.min(widest / picture.aspect) * MM;
    let half = height * picture.aspect / 2.0;
    let bottom = composer.down(foot);
    let name = format!("Signature{index}");
    let piece = Piece::Form {
        name: name.clone(),
        at: (x - half, bottom),
        scale: picture.scale(height),
    };
    let whose = sheet.signatories.get(index).map(|one| &one.name);
    let alt = sheet.alt.signatures.get(index).or(whose);
    let alt = alt.map_or("", String::as_str);
    let bounds = [x - half, bottom, x + half, bottom + height];
    composer.page.figure(piece, alt, bounds);
    composer.page.forms.insert(name, picture.form.clone());
}

/// Places name, office and organisation under a rule; `y` in millimetres from the top.
fn place_words(
    composer: &mut Composer<'_>,
    (index, column): (usize, Column),
    (x, mut y): (f32, f32),
) {
    let signatory = composer.sheet.signatories.get(index);
    let languages = signatory.map(|one| one.languages.clone());
    let languages = languages.unwrap_or_default();
    let parts = [
        (column.name, NAVY),
        (column.office, INK),
        (column.organisation, INK),
    ];
    for ((part, colour), language) in parts.into_iter().zip(languages) {
        let mut pieces = Vec::new();
        for line in part {
            y += line.size * LEADING;
            pieces.push(centred(line, (x, composer.down(y)), colour));
        }
        if !pieces.is_empty() {
            let language = language.as_deref();
            composer.page.add_in(language, Role::Paragraph, pieces);
        }
    }
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
    let set = |part: Part, text: &str, tongue| match text.trim() {
        "" => Ok(Vec::new()),
        text => composer.lines(part, text, tongue, room),
    };
    let [_, office, organisation] = &signatory.languages;
    let office = Tongue::Translated(office.as_deref());
    let organisation = Tongue::Translated(organisation.as_deref());
    Ok(Column {
        name: set(Part::SignatoryName, &signatory.name, Tongue::Names(""))?,
        office: set(Part::Office, &signatory.office, office)?,
        organisation: set(Part::Office, &signatory.organisation, organisation)?,
    })
}

/// The QR code with its two lines, the verification line with its link, and the note.
fn verification(composer: &mut Composer<'_>) -> Result<(), RenderError> {
    let sheet = composer.sheet;
    let centre = composer.across(composer.beside(QR_CENTRE));
    let (left, bottom) = (centre - QR_SIDE / 2.0, composer.down(QR_FOOT));
    let code = qr::draw(&sheet.verify_url, QR_SIDE, NAVY)?;
    composer.page.forms.insert("Qr".to_owned(), code);
    let piece = Piece::Form {
        name: "Qr".to_owned(),
        at: (left, bottom),
        scale: 1.0,
    };
    let bounds = [left, bottom, left + QR_SIDE, bottom + QR_SIDE];
    composer.page.figure(piece, &sheet.alt.qr, bounds);
    let scan = composer.line(Part::Small, &sheet.scan_line, Tongue::Sheets, 42.0)?;
    let scan = centred(scan, (centre, composer.down(173.2)), INK);
    composer.page.add(Role::Paragraph, vec![scan]);
    let code = centred(
        printed_code(composer)?,
        (centre, composer.down(177.3)),
        NAVY,
    );
    composer.page.add(Role::Paragraph, vec![code]);
    let middle = composer.centre();
    let notes = match &sheet.note_line {
        Some(note) => note_lines(composer, note)?,
        None => Vec::new(),
    };
    let (height, first_note) = match notes.len() {
        0 => (184.0, 0.0),
        1 => (181.6, 186.2),
        _ => (180.2, 184.0),
    };
    let verify = composer.line(
        Part::Small,
        &sheet.verify_line,
        Tongue::Sheets,
        composer.wide(225.0),
    )?;
    let (y, half) = (composer.down(height), verify.width / 2.0);
    let link = Element::link(
        vec![centred(verify, (middle, y), INK)],
        (&sheet.verify_line, &sheet.verify_url),
        &[(middle - half, middle + half, y)],
    );
    composer.page.elements.push(link);
    let places = [first_note, first_note + NOTE_LEADING].into_iter();
    let notes: Vec<Piece> = notes
        .into_iter()
        .zip(places)
        .map(|(line, y)| centred(line, (middle, composer.down(y)), INK))
        .collect();
    if !notes.is_empty() {
        composer.page.add(Role::Paragraph, notes);
    }
    Ok(())
}

/// The note in one line, or in two when one would be too small to read.
fn note_lines(composer: &Composer<'_>, note: &str) -> Result<Vec<Line>, RenderError> {
    let room = Room {
        width: composer.wide(222.0) * MM,
        shrink: 0.92,
        lines: 2,
    };
    composer.lines(Part::Note, note, Tongue::Sheets, room)
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

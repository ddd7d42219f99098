//! The design of a transcript: head with name and QR code, one table, and what is said beneath it.

use super::super::fit::{Room, fit};
use super::super::fonts::{Fonts, Style};
use super::super::layout::{BLUE, GOLD, INK, NAVY, centred};
use super::super::page::{Element, Page, Piece, Role};
use super::super::qr;
use super::super::sheet::RenderError;
use super::super::text::{Line, Setting, shape_line};
use super::super::vector::{Colour, MM};
use super::super::writing::{Part, Type, Writing, is_rtl};
use super::table::{self, Row};
use super::{TranscriptSheet, millimetres};

/// White on every side, in millimetres.
pub(super) const MARGIN: f32 = 18.0;
/// Side of the QR code, in millimetres.
const QR_SIDE: f32 = 25.0;
/// Lower edge of the QR code, in millimetres from the top.
const QR_FOOT: f32 = 50.0;
/// Room beside the QR code, in millimetres.
const BESIDE: f32 = QR_SIDE + 13.0;
/// Where the table may begin at the earliest, in millimetres from the top.
const TABLE: f32 = 74.0;
/// Where it begins on every page but the first.
const TABLE_AGAIN: f32 = 30.0;
/// The lowest baseline above the foot, in millimetres from the bottom.
const LOWEST: f32 = 24.0;
/// From baseline to baseline, in millimetres per point of type size.
pub(super) const LEADING: f32 = 0.43;

/// Lays out a transcript.
///
/// # Errors
///
/// [`RenderError::MissingGlyph`] and [`RenderError::Address`].
pub(in super::super) fn compose(
    fonts: &Fonts,
    sheet: &TranscriptSheet,
) -> Result<Vec<Page>, RenderError> {
    let (width, height) = millimetres(sheet.paper);
    let mut scribe = Scribe {
        fonts,
        sheet,
        rtl: is_rtl(&sheet.language),
        width,
        height,
        pages: Vec::new(),
        y: 0.0,
    };
    scribe.turn();
    let end = scribe.head()?;
    scribe.y = end.max(TABLE);
    let rows = table::rows(&scribe)?;
    table::heads(&mut scribe, true)?;
    for row in rows {
        if scribe.y + row.height > scribe.floor() {
            scribe.turn();
            scribe.y = TABLE_AGAIN;
            table::heads(&mut scribe, false)?;
        }
        row.place(&mut scribe);
    }
    scribe.beneath()?;
    scribe.number_pages()?;
    Ok(scribe.pages)
}

/// Pages in the making.
pub(super) struct Scribe<'a> {
    fonts: &'a Fonts,
    pub sheet: &'a TranscriptSheet,
    /// Whether the transcript runs from right to left.
    pub rtl: bool,
    /// In millimetres.
    pub width: f32,
    height: f32,
    pages: Vec<Page>,
    /// Where the flow stands, in millimetres from the top.
    pub y: f32,
}

impl Scribe<'_> {
    /// Sets a text in a part's type, made `scale` times as large, in a width given in millimetres.
    /// `own` is the text's language where it takes its own direction.
    pub fn set(
        &self,
        (part, scale): (Part, f32),
        text: &str,
        own: Option<&str>,
        (width, lines): (f32, usize),
    ) -> Result<Vec<Line>, RenderError> {
        let writing = Writing::of(text);
        let kind = writing.type_of(part);
        let kind = Type {
            size: kind.size * scale,
            tracking: kind.tracking * scale,
            ..kind
        };
        let setting = Setting {
            kind,
            rtl: own.is_none().then_some(self.rtl),
            language: own.unwrap_or(&self.sheet.language),
            capitals: part == Part::Title && writing == Writing::Western,
        };
        let room = Room {
            width: width * MM,
            shrink: if lines > 1 { 0.96 } else { 0.5 },
            lines,
        };
        fit(self.fonts, text, setting, room)
    }

    /// A code: always from left to right and in its own type.
    pub fn code(&self, code: &str, size: f32) -> Result<Line, RenderError> {
        let kind = Type {
            style: Style::SansStrong,
            size,
            tracking: 0.2,
        };
        let setting = Setting {
            kind,
            rtl: Some(false),
            language: "en",
            capitals: false,
        };
        shape_line(self.fonts, code, setting)
    }

    /// Mirrors a place given in millimetres from the side where reading starts; in points.
    pub fn across(&self, millimetres: f32) -> f32 {
        match self.rtl {
            true => (self.width - millimetres) * MM,
            false => millimetres * MM,
        }
    }

    /// Distance from the bottom of the page, in points, of a height given from the top.
    pub fn down(&self, millimetres: f32) -> f32 {
        (self.height - millimetres) * MM
    }

    /// How far down the flow may go, in millimetres from the top.
    fn floor(&self) -> f32 {
        self.height - LOWEST
    }

    /// A line that starts at a place given in millimetres.
    pub fn started(&self, line: Line, (x, y): (f32, f32), colour: Colour) -> Piece {
        let start = self.across(x);
        let x = if self.rtl { start - line.width } else { start };
        let at = (x, self.down(y));
        Piece::Text { line, at, colour }
    }

    /// A stroke over the whole width between the margins.
    pub fn rule(&mut self, y: f32, width: f32, colour: Colour) {
        let y = self.down(y);
        let piece = Piece::Rule {
            from: (MARGIN * MM, y),
            to: ((self.width - MARGIN) * MM, y),
            width,
            colour,
        };
        self.artwork(vec![piece]);
    }

    /// Adds decoration to the page.
    pub fn artwork(&mut self, pieces: Vec<Piece>) {
        self.add(Element::new(Role::Artwork, pieces));
    }

    /// Adds an element to the page.
    pub fn add(&mut self, element: Element) {
        if let Some(page) = self.pages.last_mut() {
            page.elements.push(element);
        }
    }

    /// Begins the next page, with its two rules above and below.
    fn turn(&mut self) {
        self.pages.push(Page::default());
        let foot = self.height - 15.0;
        for (y, width, colour) in [
            (13.0, 1.1, NAVY),
            (14.1, 0.4, GOLD),
            (foot, 0.4, GOLD),
            (foot + 1.1, 1.1, NAVY),
        ] {
            self.rule(y, width, colour);
        }
    }

    /// Title, name and QR code; answers where the flow goes on, in millimetres from the top.
    fn head(&mut self) -> Result<f32, RenderError> {
        let sheet = self.sheet;
        let width = self.width - 2.0 * MARGIN - BESIDE;
        let title = self.set((Part::Title, 0.72), &sheet.title, None, (width, 1))?;
        self.y = 29.0;
        self.paragraph(Role::Title, title, NAVY);
        let intro = self.set((Part::Linking, 0.85), &sheet.intro_line, None, (width, 2))?;
        self.y += 9.5;
        self.paragraph(Role::Paragraph, intro, INK);
        let name = self.set((Part::Name, 0.6), &sheet.name, Some(""), (width, 2))?;
        self.y += 11.5;
        self.paragraph(Role::Paragraph, name, NAVY);
        if let Some(latin) = &sheet.latin_name {
            let latin = self.set((Part::LatinName, 0.8), latin, Some(""), (width, 2))?;
            self.y += 7.0;
            self.paragraph(Role::Paragraph, latin, INK);
        }
        self.y += 8.0;
        for words in &sheet.summary {
            let line = self.set((Part::Office, 0.95), words, None, (width, 2))?;
            self.paragraph(Role::Paragraph, line, INK);
            self.y += 5.2;
        }
        let end = self.y + 6.0;
        self.verification()?;
        Ok(end)
    }

    /// Lines below each other from where the flow stands; the flow then stands at the last.
    fn paragraph(&mut self, role: Role, lines: Vec<Line>, colour: Colour) {
        let mut pieces = Vec::new();
        for (number, line) in lines.into_iter().enumerate() {
            if number > 0 {
                self.y += line.size * LEADING;
            }
            pieces.push(self.started(line, (MARGIN, self.y), colour));
        }
        self.add(Element::new(role, pieces));
    }

    /// The QR code with its two lines.
    fn verification(&mut self) -> Result<(), RenderError> {
        let sheet = self.sheet;
        let centre = self.across(self.width - MARGIN - QR_SIDE / 2.0 - 2.0);
        let side = QR_SIDE * MM;
        let (left, bottom) = (centre - side / 2.0, self.down(QR_FOOT));
        let drawn = qr::draw(&sheet.verify_url, side, NAVY)?;
        let piece = Piece::Form {
            name: "Qr".to_owned(),
            at: (left, bottom),
            scale: 1.0,
        };
        let bounds = [left, bottom, left + side, bottom + side];
        if let Some(page) = self.pages.last_mut() {
            page.forms.insert("Qr".to_owned(), drawn);
            page.figure(piece, &sheet.alt_qr, bounds);
        }
        let scan = self.set((Part::Small, 1.0), &sheet.scan_line, None, (BESIDE, 1))?;
        let code = self.code(&sheet.code, 8.6)?;
        let lines = scan.into_iter().map(|line| (line, INK));
        for (number, (line, colour)) in lines.chain([(code, NAVY)]).enumerate() {
            let y = self.down(QR_FOOT + if number == 0 { 5.2 } else { 9.4 });
            self.add(Element::new(
                Role::Paragraph,
                vec![centred(line, (centre, y), colour)],
            ));
        }
        // The link stands beneath them, where a hand holding the paper looks for it.
        let width = self.width - 2.0 * MARGIN;
        let verify = self.set((Part::Small, 1.0), &sheet.verify_line, None, (width, 1))?;
        for line in verify {
            let half = line.width / 2.0;
            let middle = self.width * MM / 2.0;
            let y = self.down(self.height - 19.0);
            if let Some(page) = self.pages.first_mut() {
                page.link = [middle - half, y - 2.5, middle + half, y + 8.0];
            }
            self.add(Element::new(
                Role::Link,
                vec![centred(line, (middle, y), BLUE)],
            ));
        }
        Ok(())
    }

    /// What is said beneath the table.
    fn beneath(&mut self) -> Result<(), RenderError> {
        let width = self.width - 2.0 * MARGIN;
        let sheet = self.sheet;
        let state = self.set((Part::Small, 1.0), &sheet.state_line, None, (width, 4))?;
        let note = self.set((Part::Note, 1.0), &sheet.note_line, None, (width, 5))?;
        let needed: f32 = state
            .iter()
            .chain(&note)
            .map(|line| line.size * LEADING)
            .sum();
        if self.y + needed + 9.0 > self.floor() {
            self.turn();
            self.y = TABLE_AGAIN - 8.0;
        }
        self.y += 7.0;
        self.paragraph(Role::Paragraph, state, INK);
        self.y += 5.0;
        self.paragraph(Role::Paragraph, note, INK);
        Ok(())
    }

    /// Number and code at the foot of each page, so that none is taken for another's. Decoration:
    /// a reader that cannot see pages reads one flow.
    fn number_pages(&mut self) -> Result<(), RenderError> {
        let count = self.pages.len();
        if count == 1 {
            return Ok(());
        }
        for number in 1..=count {
            let page = self.code(&format!("{number} / {count}"), 7.4)?;
            let code = self.code(&self.sheet.code, 7.4)?;
            let end = self.width - MARGIN - page.width / MM;
            let y = self.height - 9.5;
            let pieces = vec![
                self.started(code, (MARGIN, y), NAVY),
                self.started(page, (end, y), NAVY),
            ];
            if let Some(page) = self.pages.get_mut(number - 1) {
                page.artwork(pieces);
            }
        }
        Ok(())
    }
}

/// A row that is set and not yet placed.
impl Row {
    /// Places the row where the flow stands.
    fn place(self, scribe: &mut Scribe<'_>) {
        let top = scribe.y;
        for cell in self.cells {
            let mut y = top;
            let mut pieces = Vec::new();
            for (line, colour) in cell.lines {
                y += line.size * LEADING;
                pieces.push(scribe.started(line, (cell.start, y), colour));
            }
            scribe.add(Element {
                language: cell.language,
                ..Element::new(self.role, pieces)
            });
        }
        scribe.y = top + self.height;
        scribe.rule(scribe.y - 1.0, 0.4, Colour(0xB9_C4_D0));
    }
}

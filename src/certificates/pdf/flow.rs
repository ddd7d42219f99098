//! Text that runs over as many upright pages as it needs, with the same frame on each.

use super::fit::{Room, fit, wrap};
use super::fonts::{Fonts, Style};
use super::layout::{GOLD, NAVY};
use super::page::{Element, Page, Piece, Role};
use super::sheet::{Directions, Paper, RenderError};
use super::text::{Line, Setting, begins_rtl, shape_line};
use super::vector::{Colour, MM};
use super::writing::{Part, Type, Writing, is_rtl};
use crate::base::Language;

/// White on every side, in millimetres.
pub(super) const MARGIN: f32 = 18.0;
/// Where the text begins on every page but the first, in millimetres from the top.
pub(super) const TOP: f32 = 30.0;
/// The lowest baseline above the foot, in millimetres from the bottom.
const LOWEST: f32 = 24.0;
/// From baseline to baseline, in millimetres per point of type size.
pub(super) const LEADING: f32 = 0.43;

/// Width and height of the upright paper in millimetres.
pub(super) fn upright(paper: Paper) -> (f32, f32) {
    let (long, short) = paper.millimetres();
    (short, long)
}

/// Whether a text reads from right to left: as its language does. A name has none but a script,
/// letter forms or nothing, and reads as its first letter.
fn reads_rtl(own: &str, text: &str) -> bool {
    match Language::ALL.iter().any(|language| language.tag() == own) {
        true => is_rtl(own),
        false => begins_rtl(text),
    }
}

/// Pages in the making.
pub(super) struct Flow<'a> {
    pub fonts: &'a Fonts,
    /// BCP 47 tag of the paper's language.
    pub language: &'a str,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// What the direction of texts with a language of their own follows.
    pub directions: Directions,
    /// In millimetres.
    pub width: f32,
    /// In millimetres.
    pub height: f32,
    pub pages: Vec<Page>,
    /// Where the flow stands, in millimetres from the top.
    pub y: f32,
}

impl<'a> Flow<'a> {
    /// A flow with its first page.
    pub fn new(fonts: &'a Fonts, paper: Paper, language: &'a str) -> Self {
        let (width, height) = upright(paper);
        let mut flow = Self {
            fonts,
            language,
            rtl: is_rtl(language),
            directions: Directions::OfLines,
            width,
            height,
            pages: Vec::new(),
            y: 0.0,
        };
        flow.turn();
        flow
    }

    /// Between the margins, in millimetres.
    pub fn measure(&self) -> f32 {
        self.width - 2.0 * MARGIN
    }

    /// Sets a text in a part's type, made `scale` times as large, in a width given in millimetres.
    /// `own` is the text's language where it takes its own direction.
    pub fn set(
        &self,
        (part, scale): (Part, f32),
        text: &str,
        own: Option<&str>,
        (width, lines): (f32, usize),
    ) -> Result<Vec<Line>, RenderError> {
        let setting = self.setting((part, scale), text, own);
        let room = Room {
            width: width * MM,
            shrink: if lines > 1 { 0.96 } else { 0.5 },
            lines,
        };
        fit(self.fonts, text, setting, room)
    }

    /// Sets running text in as many full lines as it needs, in a width given in millimetres; each
    /// of its own lines begins anew.
    pub fn running(
        &self,
        kind: (Part, f32),
        text: &str,
        own: Option<&str>,
        width: f32,
    ) -> Result<Vec<Line>, RenderError> {
        let mut lines = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let setting = self.setting(kind, line, own);
            lines.extend(wrap(self.fonts, line, setting, width * MM)?);
        }
        Ok(lines)
    }

    fn setting<'s>(
        &'s self,
        (part, scale): (Part, f32),
        text: &str,
        own: Option<&'s str>,
    ) -> Setting<'s> {
        let writing = Writing::of(text);
        let kind = writing.type_of(part);
        let rtl = match (own, self.directions) {
            (None, _) => Some(self.rtl),
            (Some(_), Directions::OfLines) => None,
            (Some(own), Directions::OfTexts) => Some(reads_rtl(own, text)),
        };
        Setting {
            kind: Type {
                size: kind.size * scale,
                tracking: kind.tracking * scale,
                ..kind
            },
            rtl,
            language: own.unwrap_or(self.language),
            capitals: part == Part::Title && writing == Writing::Western,
        }
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
    pub fn floor(&self) -> f32 {
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
    pub fn turn(&mut self) {
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

    /// Lines below each other from where the flow stands; the flow then stands at the last.
    pub fn paragraph(&mut self, role: Role, lines: Vec<Line>, colour: Colour) {
        self.paragraph_in(None, role, (lines, colour));
    }

    /// The same in a language (BCP 47) of its own, where it has one.
    pub fn paragraph_in(
        &mut self,
        language: Option<&str>,
        role: Role,
        (lines, colour): (Vec<Line>, Colour),
    ) {
        let mut pieces = Vec::new();
        for (number, line) in lines.into_iter().enumerate() {
            if number > 0 {
                self.y += line.size * LEADING;
            }
            pieces.push(self.started(line, (MARGIN, self.y), colour));
        }
        self.add(Element {
            language: language.map(str::to_owned),
            ..Element::new(role, pieces)
        });
    }

    /// Running text from where the flow stands, on the next page where this one is full; the flow
    /// then stands at its last line. `indent` is in millimetres.
    pub fn run_on(&mut self, role: Role, lines: Vec<Line>, (indent, colour): (f32, Colour)) {
        let mut pieces = Vec::new();
        for line in lines {
            self.y += line.size * LEADING;
            if self.y > self.floor() {
                self.add(Element::new(role, std::mem::take(&mut pieces)));
                self.turn();
                self.y = TOP;
            }
            pieces.push(self.started(line, (MARGIN + indent, self.y), colour));
        }
        if !pieces.is_empty() {
            self.add(Element::new(role, pieces));
        }
    }

    /// Turns the page if fewer millimetres than these are left.
    pub fn keep(&mut self, millimetres: f32) {
        if self.y + millimetres > self.floor() {
            self.turn();
            self.y = TOP;
        }
    }

    /// Number and code at the foot of each page, so that none is taken for another's. Decoration:
    /// a reader that cannot see pages reads one flow.
    pub fn number_pages(&mut self, code: &str) -> Result<(), RenderError> {
        let count = self.pages.len();
        if count == 1 {
            return Ok(());
        }
        for number in 1..=count {
            let page = self.code(&format!("{number} / {count}"), 7.4)?;
            let code = self.code(code, 7.4)?;
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

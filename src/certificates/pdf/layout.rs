//! The design: where everything stands on the page (design/pdf.md §8).
//!
//! Everything is centred on one axis. The middle of the page, from the title to the details,
//! is a flow whose gaps give way when a name or a title needs another line, so that the foot
//! of the page never moves.

use super::fit::{Room, widest};
use super::fonts::Fonts;
use super::foot::Signing;
use super::kept::KeptDrawings;
use super::page::{Element, Page, Piece, Role};
use super::sheet::{Paper, RenderError, Sheet};
use super::text::{Line, shape_line};
use super::tongue::{Tongue, setting};
use super::vector::{Colour, MM, real};
use super::writing::{Part, Writing, is_rtl};
use super::{foot, head, micro};

pub(super) const NAVY: Colour = Colour(0x0B_25_45);
pub(super) const INK: Colour = Colour(0x33_47_5B);
pub(super) const BLUE: Colour = Colour(0x14_50_8C);
pub(super) const GOLD: Colour = Colour(0xA8_84_2C);

/// Most partners, and most signatories, on one page.
const LIMIT: usize = 4;

/// Baseline of the title, in millimetres from the top.
const TITLE: f32 = 63.5;
/// How much higher the title of a full flow may stand.
const HIGHER: f32 = 4.5;
/// Lowest baseline the flow may reach, in millimetres from the top.
const FLOW_END: f32 = 146.5;
/// The same where people sign by hand above their names: the flow gives way to their signatures.
const HIGHER_SIGNED: f32 = 6.5;
/// How far the gaps of a full flow shrink, without signatures and with them.
const TIGHTEST: f32 = 0.8;
const TIGHTEST_SIGNED: f32 = 0.76;
/// Room between QR code and seal, in millimetres: as wide as a row of details may be when the flow
/// is so full that its end stands beside them.
const BETWEEN: f32 = 163.0;

/// Lays out a sheet.
///
/// # Errors
///
/// All of [`RenderError`] but the last two.
pub(super) fn compose(
    fonts: &Fonts,
    drawings: &KeptDrawings,
    sheet: &Sheet,
) -> Result<Page, RenderError> {
    let counts = [
        ("partners", sheet.partners.len()),
        ("signatories", sheet.signatories.len()),
    ];
    for (what, found) in counts {
        if !(1..=LIMIT).contains(&found) {
            return Err(RenderError::Count {
                what,
                found,
                limit: LIMIT,
            });
        }
    }
    let mut composer = Composer {
        fonts,
        drawings,
        sheet,
        rtl: is_rtl(&sheet.language),
        page: Page::default(),
    };
    composer.behind()?;
    head::partners(&mut composer)?;
    let signing = Signing::of(&composer)?;
    let end = composer.middle(signing.flow_end())?;
    foot::compose(&mut composer, signing, end)?;
    Ok(composer.page)
}

/// A paper on which nothing stands but a title: for pictures of certificates that are not shown.
///
/// # Errors
///
/// [`RenderError::MissingGlyph`].
pub(super) fn blank(fonts: &Fonts, title: &str, language: &str) -> Result<Page, RenderError> {
    let (width, height) = Paper::A4.points();
    let setting = setting(Part::Title, title, (Some(is_rtl(language)), language));
    let line = shape_line(fonts, title, setting)?;
    let factor = (0.7 * width / line.width).min(1.4);
    let line = line.scaled(factor);
    let form = |name: &str, at: (f32, f32)| Piece::Form {
        name: name.to_owned(),
        at,
        scale: 1.0,
    };
    let middle = width / 2.0;
    let at = (middle - line.width / 2.0, 0.56 * height);
    let mut page = Page::default();
    page.artwork(vec![
        form("Background", (0.0, 0.0)),
        Piece::Text {
            line,
            at,
            colour: NAVY,
        },
        form("Divider", (middle, 0.49 * height)),
        form("Seal", (middle, 0.32 * height)),
    ]);
    Ok(page)
}

/// A page in the making.
pub(super) struct Composer<'a> {
    pub fonts: &'a Fonts,
    /// Drawings of earlier sheets.
    pub drawings: &'a KeptDrawings,
    pub sheet: &'a Sheet,
    /// Whether the sheet runs from right to left.
    pub rtl: bool,
    pub page: Page,
}

/// One step of the flow: its distance from the baseline before, and what stands there.
struct Step {
    gap: f32,
    item: Item,
}

enum Item {
    Divider,
    NameRule,
    Text {
        role: Role,
        lines: Vec<Line>,
        colour: Colour,
        /// Distance between baselines, in millimetres.
        leading: f32,
        language: Option<String>,
    },
}

impl Composer<'_> {
    /// Mirrors a place given in millimetres from the side where reading starts.
    pub fn across(&self, millimetres: f32) -> f32 {
        let x = millimetres * MM;
        if self.rtl {
            self.sheet.paper.points().0 - x
        } else {
            x
        }
    }

    /// The middle of the page, in points.
    pub fn centre(&self) -> f32 {
        self.sheet.paper.points().0 / 2.0
    }

    /// Distance from the bottom of the page, in points, of a height given in millimetres from the
    /// top of A4; on other paper the whole block stays in the middle.
    pub fn down(&self, millimetres: f32) -> f32 {
        let (height, a4) = (self.sheet.paper.points().1, Paper::A4.points().1);
        height - (height - a4) / 2.0 - millimetres * MM
    }

    /// A width of A4, in millimetres, as it is on this paper.
    pub fn wide(&self, millimetres: f32) -> f32 {
        millimetres - (Paper::A4.millimetres().0 - self.sheet.paper.millimetres().0)
    }

    /// How much narrower than on A4 what stands between QR code and seal has to be.
    pub fn narrowed(&self) -> f32 {
        match self.sheet.paper {
            Paper::A4 => 1.0,
            Paper::Letter => 0.955,
        }
    }

    /// A distance from a side of A4, in millimetres, as it is on this paper: narrower paper has
    /// narrower sides.
    pub fn beside(&self, millimetres: f32) -> f32 {
        match self.sheet.paper {
            Paper::A4 => millimetres,
            Paper::Letter => millimetres - 4.5,
        }
    }

    fn behind(&mut self) -> Result<(), RenderError> {
        let mut pieces = Vec::new();
        let code = micro::draw(self.fonts, &self.sheet.code, self.sheet.paper)?;
        self.page.forms.insert("Micro".to_owned(), code);
        for name in ["Background", "Micro"] {
            pieces.push(Piece::Form {
                name: name.to_owned(),
                at: (0.0, 0.0),
                scale: 1.0,
            });
        }
        self.page.artwork(pieces);
        Ok(())
    }

    /// From the title to the details; `signed` is the lowest baseline that leaves room for
    /// signatures, where there are any, in millimetres from the top. Answers the last baseline.
    fn middle(&mut self, signed: Option<f32>) -> Result<f32, RenderError> {
        let (end, higher, tightest) = match signed {
            None => (FLOW_END, HIGHER, TIGHTEST),
            Some(end) => (end.min(FLOW_END), HIGHER_SIGNED, TIGHTEST_SIGNED),
        };
        let steps = self.steps()?;
        let height = |step: &Step| match &step.item {
            Item::Text { lines, leading, .. } => step.gap + leading * (real(lines.len()) - 1.0),
            _ => step.gap,
        };
        let natural: f32 = steps.iter().skip(1).map(height).sum();
        // A full flow begins a little higher, a fuller one moves together.
        let raised = (natural - (end - TITLE)).clamp(0.0, higher);
        let room = end - 0.4 * raised - (TITLE - raised);
        let stretch = (room / natural).clamp(tightest, 1.05);
        // A short flow keeps some air above and below instead of growing apart.
        let spare = (end - 8.0 - TITLE - natural * stretch).max(0.0);
        let mut y = TITLE + spare * 0.25 - raised;
        for step in steps {
            y += step.gap * stretch;
            self.place(step.item, &mut y, stretch);
        }
        Ok(y)
    }

    fn place(&mut self, item: Item, y: &mut f32, stretch: f32) {
        let centre = self.centre();
        match item {
            Item::Divider => self.page.artwork(vec![Piece::Form {
                name: "Divider".to_owned(),
                at: (centre, self.down(*y)),
                scale: 1.0,
            }]),
            Item::NameRule => self.page.artwork(vec![Piece::Rule {
                from: (centre - 58.0 * MM, self.down(*y)),
                to: (centre + 58.0 * MM, self.down(*y)),
                width: 0.6,
                colour: GOLD,
            }]),
            Item::Text {
                role,
                lines,
                colour,
                leading,
                language,
            } => {
                let mut pieces = Vec::new();
                for (index, line) in lines.into_iter().enumerate() {
                    // Lines of one text stay apart.
                    let leading = leading * stretch.max(TIGHTEST);
                    *y += if index == 0 { 0.0 } else { leading };
                    pieces.push(centred(line, (centre, self.down(*y)), colour));
                }
                self.page.elements.push(Element {
                    language,
                    ..Element::new(role, pieces)
                });
            }
        }
    }

    /// The steps of the flow, with the gaps of the design.
    fn steps(&self) -> Result<Vec<Step>, RenderError> {
        let sheet = self.sheet;
        let arabic = Writing::of(&sheet.name) == Writing::Arabic;
        let title = self.line(Part::Title, &sheet.title, Tongue::Sheets, self.wide(208.0))?;
        let linking = |text: &str| self.line(Part::Linking, text, Tongue::Sheets, self.wide(225.0));
        let certify = linking(&sheet.certify_line)?;
        let name_room = Room {
            width: self.wide(218.0) * MM,
            shrink: 0.6,
            lines: 2,
        };
        let forms = Tongue::Names(sheet.name_language.as_deref().unwrap_or_default());
        let name = self.lines(Part::Name, &sheet.name, forms, name_room)?;
        let two_lines = name.len() > 1;
        let completed = linking(&sheet.completed_line)?;
        let course = self.course()?;
        let language = &sheet.course_language;
        let foreign = (*language != sheet.language).then(|| language.clone());
        let second = self.second_course()?;
        let is_full = [two_lines, course.len() > 1, sheet.latin_name.is_some()];
        let is_full = second.is_some() || !sheet.parts_lines.is_empty() || is_full.contains(&true);
        let mut steps = vec![
            text(0.0, Role::Title, vec![title], NAVY),
            step(if self.rtl { 7.8 } else { 6.3 }, Item::Divider),
            text(10.8, Role::Paragraph, vec![certify], INK),
            with_language(
                with_leading(
                    text(
                        if two_lines { 13.4 } else { 15.6 },
                        Role::Paragraph,
                        name,
                        NAVY,
                    ),
                    if arabic { 14.6 } else { 12.2 },
                ),
                sheet.name_language.clone(),
            ),
        ];
        if let Some(latin) = &sheet.latin_name {
            let line = self.line(Part::LatinName, latin, Tongue::Names(""), self.wide(200.0))?;
            let gap = match Writing::of(&sheet.name) {
                Writing::Arabic if two_lines => 13.5,
                Writing::Arabic => 10.2,
                Writing::Western if two_lines => 9.8,
                Writing::Western => 9.0,
                _ => 9.3,
            };
            let line = text(gap, Role::Paragraph, vec![line], INK);
            steps.push(with_language(line, sheet.latin_language.clone()));
            steps.push(step(4.9, Item::NameRule));
        } else {
            steps.push(step(if arabic { 8.2 } else { 6.0 }, Item::NameRule));
        }
        steps.push(text(8.2, Role::Paragraph, vec![completed], INK));
        let course = with_leading(text(11.6, Role::Course, course, BLUE), 9.4);
        steps.push(with_language(course, foreign));
        steps.extend(second);
        let details = self.details(if is_full {
            BETWEEN * self.narrowed()
        } else {
            self.wide(225.0)
        })?;
        // Arabic letters reach further below the line.
        let leading = if self.rtl { 7.0 } else { 6.2 };
        let details = text(9.2, Role::Paragraph, details, INK);
        steps.push(with_leading(details, leading));
        steps.extend(self.parts()?);
        Ok(steps)
    }

    /// The course in one long line, or else in two shorter ones that stay clear of QR code
    /// and seal.
    fn course(&self) -> Result<Vec<Line>, RenderError> {
        let (text, own) = (&self.sheet.course, Tongue::Of(&self.sheet.course_language));
        let line = self.line(Part::Course, text, own, self.wide(225.0))?;
        let full = self.setting(Part::Course, text, own).kind.size;
        if line.size >= 0.85 * full {
            return Ok(vec![line]);
        }
        let room = Room {
            width: self.wide(190.0) * MM,
            shrink: 1.0,
            lines: 2,
        };
        self.lines(Part::Course, text, own, room)
    }

    /// The course in one more language.
    fn second_course(&self) -> Result<Option<Step>, RenderError> {
        let Some(second) = &self.sheet.second_course else {
            return Ok(None);
        };
        let language = second.language.as_str();
        let line = self.line(
            Part::SecondCourse,
            &second.text,
            Tongue::Of(language),
            self.wide(190.0),
        )?;
        let line = text(7.8, Role::Paragraph, vec![line], INK);
        Ok(Some(with_language(line, Some(language.to_owned()))))
    }

    /// The certificates that this one rests on, in small lines between QR code and seal.
    fn parts(&self) -> Result<Option<Step>, RenderError> {
        let parts = &self.sheet.parts_lines;
        if parts.is_empty() {
            return Ok(None);
        }
        let room = BETWEEN * self.narrowed() * MM;
        let lines = parts
            .iter()
            .map(|line| {
                shape_line(
                    self.fonts,
                    line,
                    self.setting(Part::Note, line, Tongue::Sheets),
                )
            })
            .collect::<Result<Vec<_>, _>>()?;
        // Lines of one list are of one size.
        let factor = (room / widest(&lines)).min(1.0);
        let lines = lines.into_iter().map(|line| line.scaled(factor)).collect();
        let leading = if self.rtl { 4.4 } else { 3.8 };
        let parts = text(6.4, Role::Paragraph, lines, INK);
        Ok(Some(with_leading(parts, leading)))
    }

    /// The details in one row, or in two when one would be too small to read; `width` in
    /// millimetres.
    fn details(&self, width: f32) -> Result<Vec<Line>, RenderError> {
        let details = &self.sheet.details;
        let row = |part: &[String]| {
            let joined = part.join("  \u{B7}  ");
            self.line(Part::Details, &joined, Tongue::Sheets, width)
        };
        let one = row(details)?;
        let full = Writing::of(&details.concat()).type_of(Part::Details).size;
        if one.size >= 0.85 * full || details.len() < 2 {
            return Ok(vec![one]);
        }
        let (first, second) = details.split_at(details.len().div_ceil(2));
        Ok(vec![row(first)?, row(second)?])
    }
}

fn step(gap: f32, item: Item) -> Step {
    Step { gap, item }
}

fn text(gap: f32, role: Role, lines: Vec<Line>, colour: Colour) -> Step {
    step(
        gap,
        Item::Text {
            role,
            lines,
            colour,
            leading: 0.0,
            language: None,
        },
    )
}

fn with_leading(mut step: Step, millimetres: f32) -> Step {
    if let Item::Text { leading, .. } = &mut step.item {
        *leading = millimetres;
    }
    step
}

fn with_language(mut step: Step, tag: Option<String>) -> Step {
    if let Item::Text { language, .. } = &mut step.item {
        *language = tag;
    }
    step
}

/// A line centred on a place.
pub(super) fn centred(line: Line, (x, y): (f32, f32), colour: Colour) -> Piece {
    let at = (x - line.width / 2.0, y);
    Piece::Text { line, at, colour }
}

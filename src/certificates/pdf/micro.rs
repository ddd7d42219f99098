//! The microtext between the inner rules: the certificate's own code, over and over.
//!
//! It is drawn as outlines, because as text every reader would have to hear it.

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::{Font, GlyphId};

use super::fonts::{Fonts, Style};
use super::sheet::{Paper, RenderError};
use super::text::{Setting, shape_line};
use super::vector::{Colour, Drawing, Form, MM};
use super::writing::Type;

const COLOUR: Colour = Colour(0x5B_7C_9E);
/// Type size in points.
const SIZE: f32 = 2.1;
/// Scale of the stored unit: outlines are drawn larger, so that two decimals are enough.
const MAGNIFIED: f32 = 10.0;
/// Ends of the lines, from the sides of the page.
const MARGIN: f32 = 21.6 * MM;
/// Centre of the lines, from the top and the bottom of the page.
const HEIGHT: f32 = 20.35 * MM;

/// Two lines of microtext as a form the size of the page.
pub(super) fn draw(fonts: &Fonts, code: &str, paper: Paper) -> Result<Form, RenderError> {
    let (width, height) = paper.points();
    let kind = Type {
        style: Style::Sans,
        size: SIZE * MAGNIFIED,
        tracking: 0.0,
    };
    let setting = Setting {
        kind,
        rtl: Some(false),
        language: "en",
        capitals: false,
    };
    let line = shape_line(fonts, &format!("{code} \u{B7}\u{A0}"), setting)?;
    let mut unit = Drawing::default();
    let mut x = 0.0;
    for run in &line.runs {
        let face = fonts.face(run.face);
        for glyph in &run.glyphs {
            outline(&mut unit, &face.font, glyph.id, (x, line.size / face.upem));
            x += glyph.advance * line.size / 1000.0;
        }
    }
    unit.operator(&[], "f");
    // A thin space after the dot, as trailing spaces are not shaped.
    let step = (x / MAGNIFIED) + 0.5;
    let unit = unit.into_form([0.0, -SIZE * MAGNIFIED, x + 1.0, SIZE * MAGNIFIED * 1.2]);
    let mut drawing = Drawing::default();
    drawing.fill_colour(COLOUR);
    let copies = ((width - 2.0 * MARGIN) / step).floor();
    let start = (width - copies * step + 0.5) / 2.0;
    let places = (0_u16..).map(|copy| start + f32::from(copy) * step);
    let places: Vec<f32> = places
        .take_while(|x| x + 0.9 * step < width - MARGIN)
        .collect();
    let scale = 1.0 / MAGNIFIED;
    for y in [HEIGHT - 0.72, height - HEIGHT - 0.72] {
        for &x in &places {
            drawing.place_form("U", [scale, 0.0, 0.0, scale, x, y]);
        }
    }
    Ok(drawing
        .into_form([0.0, 0.0, width, height])
        .with_nested("U", unit))
}

/// Adds a glyph's outline to a drawing, `offset` points to the right.
fn outline(drawing: &mut Drawing, font: &Font, glyph: u16, (offset, scale): (f32, f32)) {
    let mut sink = Sink {
        drawing,
        offset,
        scale,
        at: (0.0, 0.0),
    };
    if let Some(outline) = font.outline_glyphs().get(GlyphId::new(u32::from(glyph))) {
        // A glyph that cannot be drawn leaves a gap in the microtext, nothing worse.
        let _metrics = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut sink);
    }
}

struct Sink<'a> {
    drawing: &'a mut Drawing,
    offset: f32,
    scale: f32,
    at: (f32, f32),
}

impl Sink<'_> {
    fn moved(&self, x: f32, y: f32) -> (f32, f32) {
        (self.offset + x * self.scale, y * self.scale)
    }
}

impl PathSink for Sink<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.moved(x, y);
        self.drawing.operator(&[self.at.0, self.at.1], "m");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.at = self.moved(x, y);
        self.drawing.operator(&[self.at.0, self.at.1], "l");
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let (control, to) = (self.moved(cx0, cy0), self.moved(x, y));
        self.drawing.quadratic(self.at, control, to);
        self.at = to;
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (first, second) = (self.moved(cx0, cy0), self.moved(cx1, cy1));
        self.at = self.moved(x, y);
        let numbers = [first.0, first.1, second.0, second.1, self.at.0, self.at.1];
        self.drawing.operator(&numbers, "c");
    }

    fn close(&mut self) {
        self.drawing.operator(&[], "h");
    }
}

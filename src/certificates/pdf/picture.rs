//! The laid-out page as a picture made of dots: what links to a public certificate show.
//!
//! The same page as on paper, drawn by another pen: text as outlines, drawings by the operators
//! that [`super::vector::Drawing`] writes (ISO 32000-1, 8.4 and 8.5), no others.

use std::collections::BTreeMap;

use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Rect, Stroke, StrokeDash,
    Transform,
};

use super::fonts::Fonts;
use super::page::{Page, Piece};
use super::text::Line;
use super::vector::{Colour, Form};

/// Width and height in dots: what services that show links ask for (ogp.me, 1.91 to 1).
pub const PICTURE: (u16, u16) = (1200, 630);

/// Around the paper.
const GROUND: Colour = Colour(0x0B_25_45);
const WHITE: Colour = Colour(0xFF_FF_FF);
/// Between the paper and the upper and lower edge, in dots.
const MARGIN: f32 = 24.0;

/// Draws a page of this size in points in the middle of the picture; rows of red, green, blue.
///
/// `None` where there is no memory for the picture.
pub(super) fn draw(
    fonts: &Fonts,
    page: &Page,
    ((width, height), artwork): ((f32, f32), &BTreeMap<String, Form>),
) -> Option<Vec<u8>> {
    let mut canvas = Pixmap::new(PICTURE.0.into(), PICTURE.1.into())?;
    canvas.fill(colour(GROUND));
    let (across, down) = (f32::from(PICTURE.0), f32::from(PICTURE.1));
    let scale = (down - 2.0 * MARGIN) / height;
    let left = (across - width * scale) / 2.0;
    // Points count upwards, dots downwards.
    let place = Transform::from_row(scale, 0.0, 0.0, -scale, left, down - MARGIN);
    let mut brush = Brush {
        fonts,
        forms: artwork,
        own: &page.forms,
        canvas,
    };
    let paper = Rect::from_xywh(0.0, 0.0, width, height)?;
    let mut outline = PathBuilder::new();
    outline.push_rect(paper);
    brush.fill(outline, colour(WHITE), (FillRule::Winding, place));
    for piece in page.elements.iter().flat_map(|element| &element.pieces) {
        brush.piece(piece, place);
    }
    let dots = brush.canvas.pixels().iter();
    Some(
        dots.flat_map(|dot| [dot.red(), dot.green(), dot.blue()])
            .collect(),
    )
}

fn colour(colour: Colour) -> Color {
    from_parts(colour.parts(), 1.0)
}

fn from_parts([red, green, blue]: [f32; 3], opacity: f32) -> Color {
    Color::from_rgba(red, green, blue, opacity).unwrap_or(Color::BLACK)
}

struct Brush<'a> {
    fonts: &'a Fonts,
    /// Drawings that all papers share, and those of this one.
    forms: &'a BTreeMap<String, Form>,
    own: &'a BTreeMap<String, Form>,
    canvas: Pixmap,
}

impl Brush<'_> {
    fn piece(&mut self, piece: &Piece, place: Transform) {
        match piece {
            Piece::Text { line, at, colour } => self.line(line, *at, (*colour, place)),
            Piece::Form { name, at, scale } => {
                let (own, shared) = (self.own, self.forms);
                let place = place.pre_translate(at.0, at.1).pre_scale(*scale, *scale);
                if let Some(form) = own.get(name).or_else(|| shared.get(name)) {
                    self.form(form, State::new(place));
                }
            }
            Piece::Rule {
                from,
                to,
                width,
                colour: ink,
            } => {
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
                let stroke = Stroke {
                    width: *width,
                    ..Stroke::default()
                };
                self.stroke(path, colour(*ink), (&stroke, place));
            }
        }
    }

    /// A line of glyphs, as the PDF's text operators would set them.
    fn line(&mut self, line: &Line, at: (f32, f32), (ink, place): (Colour, Transform)) {
        let unit = line.size / 1000.0;
        let mut pen = at.0 - line.before;
        for run in &line.runs {
            let face = self.fonts.face(run.face);
            let scale = line.size / face.upem;
            let glyphs = face.font.outline_glyphs();
            for glyph in &run.glyphs {
                let (x, y) = (pen + glyph.dx * unit, at.1 + glyph.dy * unit);
                let mut outline = Outline(PathBuilder::new());
                let options = DrawOptions::new();
                let drawn = glyphs
                    .get(GlyphId::new(u32::from(glyph.id)))
                    .map(|shape| shape.draw(&options, DrawMemory::Scratch, &mut outline));
                if matches!(drawn, Some(Ok(_))) {
                    let place = place.pre_translate(x, y).pre_scale(scale, scale);
                    self.fill(outline.0, colour(ink), (FillRule::Winding, place));
                }
                pen += glyph.advance * unit;
            }
        }
    }

    /// A drawing, beginning with what whoever draws it has set.
    fn form(&mut self, form: &Form, mut state: State) {
        let operators = form.operators();
        let mut kept = Vec::new();
        let mut path = PathBuilder::new();
        let mut words: Vec<&str> = Vec::new();
        for word in operators.split_ascii_whitespace() {
            let is_operand = word.starts_with(|c: char| c.is_ascii_digit() || "-./[".contains(c))
                || word.ends_with(']');
            if is_operand {
                words.push(word);
                continue;
            }
            let numbers: Vec<f32> = (words.iter())
                .filter_map(|word| word.trim_matches(['[', ']']).parse().ok())
                .collect();
            match word {
                "q" => kept.push(state.clone()),
                "Q" => state = kept.pop().unwrap_or(state),
                "Do" => {
                    let name = words.last().map(|name| name.trim_start_matches('/'));
                    if let Some(nested) = name.and_then(|name| form.nested(name)) {
                        self.form(nested, state.clone());
                    }
                }
                "gs" => {
                    let name = words.last().map(|name| name.trim_start_matches('/'));
                    state.opacity = name.and_then(|name| form.opacity(name)).unwrap_or(1.0);
                }
                "f" | "f*" | "S" | "B" | "B*" | "n" => {
                    let drawn = std::mem::replace(&mut path, PathBuilder::new());
                    self.paint(drawn, word, &state);
                }
                _ => state.take(&mut path, word, &numbers),
            }
            words.clear();
        }
    }

    fn paint(&mut self, path: PathBuilder, operator: &str, state: &State) {
        let rule = match operator {
            "f*" | "B*" => FillRule::EvenOdd,
            _ => FillRule::Winding,
        };
        if operator.starts_with(['f', 'B']) {
            let ink = from_parts(state.fill, state.opacity);
            self.fill(path.clone(), ink, (rule, state.place));
        }
        if operator.starts_with(['S', 'B']) {
            let ink = from_parts(state.ink, state.opacity);
            self.stroke(path, ink, (&state.stroke, state.place));
        }
    }

    fn fill(&mut self, path: PathBuilder, ink: Color, (rule, place): (FillRule, Transform)) {
        if let Some(path) = path.finish() {
            let paint = paint(ink);
            self.canvas.fill_path(&path, &paint, rule, place, None);
        }
    }

    fn stroke(&mut self, path: PathBuilder, ink: Color, (stroke, place): (&Stroke, Transform)) {
        if let Some(path) = path.finish() {
            let paint = paint(ink);
            self.canvas.stroke_path(&path, &paint, stroke, place, None);
        }
    }
}

fn paint(ink: Color) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(ink);
    paint
}

/// What the operators have set.
#[derive(Clone)]
struct State {
    place: Transform,
    fill: [f32; 3],
    ink: [f32; 3],
    opacity: f32,
    stroke: Stroke,
}

impl State {
    fn new(place: Transform) -> Self {
        State {
            place,
            fill: [0.0; 3],
            ink: [0.0; 3],
            opacity: 1.0,
            stroke: Stroke::default(),
        }
    }

    /// One operator that paints nothing.
    fn take(&mut self, path: &mut PathBuilder, operator: &str, numbers: &[f32]) {
        match (operator, numbers) {
            ("m", &[x, y]) => path.move_to(x, y),
            ("l", &[x, y]) => path.line_to(x, y),
            ("c", &[ax, ay, bx, by, x, y]) => path.cubic_to(ax, ay, bx, by, x, y),
            ("h", &[]) => path.close(),
            ("re", &[x, y, width, height]) => {
                if let Some(rectangle) = Rect::from_xywh(x, y, width, height) {
                    path.push_rect(rectangle);
                }
            }
            ("rg", &[red, green, blue]) => self.fill = [red, green, blue],
            ("RG", &[red, green, blue]) => self.ink = [red, green, blue],
            ("w", &[width]) => self.stroke.width = width,
            ("M", &[limit]) => self.stroke.miter_limit = limit,
            ("J", &[cap]) => {
                self.stroke.line_cap = match cap {
                    1.0 => LineCap::Round,
                    2.0 => LineCap::Square,
                    _ => LineCap::Butt,
                };
            }
            ("j", &[join]) => {
                self.stroke.line_join = match join {
                    1.0 => LineJoin::Round,
                    2.0 => LineJoin::Bevel,
                    _ => LineJoin::Miter,
                };
            }
            ("d", [lengths @ .., offset]) => {
                self.stroke.dash = StrokeDash::new(lengths.to_vec(), *offset);
            }
            ("cm", &[a, b, c, d, e, f]) => {
                self.place = self.place.pre_concat(Transform::from_row(a, b, c, d, e, f));
            }
            _ => {}
        }
    }
}

/// Takes an outline down, in font units.
struct Outline(PathBuilder);

impl PathSink for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.0.quad_to(cx0, cy0, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.cubic_to(cx0, cy0, cx1, cy1, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}

//! Accents over capitals: the serif has places for accents on small letters only, and would print
//! the second accent of a Yoruba or Lithuanian capital beside it.

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::{Font, GlyphId};
use unicode_normalization::char::canonical_combining_class;

use super::fonts::Face;
use super::text::Glyph;

/// Combining class of marks above the letter.
const ABOVE: u8 = 230;
/// From the top of the letter to the mark, in thousandths of the type size.
const AIR: f32 = 55.0;

/// Moves marks that the font left where the pen stood over the middle of their letter, above it.
pub(super) fn settle(face: &Face, glyphs: &mut [Glyph]) {
    // Start, middle and top of the letter, as seen from where the pen stands.
    let mut letter: Option<(f32, f32, f32)> = None;
    for glyph in glyphs {
        let is_mark = |c: char| canonical_combining_class(c) == ABOVE;
        let is_mark = !glyph.text.is_empty() && glyph.text.chars().all(is_mark);
        if !is_mark {
            letter = ink(face, glyph.id).map(|ink| {
                let middle = f32::midpoint(ink[0], ink[2]);
                (glyph.advance, middle, ink[3])
            });
            continue;
        }
        let untouched = glyph.dx == 0.0 && glyph.dy == 0.0 && glyph.advance == 0.0;
        let (Some((advance, middle, top)), Some(mark)) = (&mut letter, ink(face, glyph.id)) else {
            continue;
        };
        if untouched {
            glyph.dx = *middle - *advance - f32::midpoint(mark[0], mark[2]);
            glyph.dy = *top + AIR - mark[1];
        }
        *top = mark[3] + glyph.dy;
    }
}

/// Left, lower, right and upper edge of a glyph, in thousandths of the type size.
fn ink(face: &Face, glyph: u16) -> Option<[f32; 4]> {
    let mut edges = Edges([f32::MAX, f32::MAX, f32::MIN, f32::MIN]);
    let font: &Font = &face.font;
    let outline = font.outline_glyphs().get(GlyphId::new(u32::from(glyph)))?;
    let drawn = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut edges);
    let Edges([left, lower, right, upper]) = edges;
    let scale = 1000.0 / face.upem;
    let is_drawn = drawn.is_ok() && left <= right;
    is_drawn.then(|| [left, lower, right, upper].map(|edge| edge * scale))
}

/// The box around the points of an outline.
struct Edges([f32; 4]);

impl Edges {
    fn reach(&mut self, x: f32, y: f32) {
        let [left, lower, right, upper] = self.0;
        self.0 = [left.min(x), lower.min(y), right.max(x), upper.max(y)];
    }
}

impl PathSink for Edges {
    fn move_to(&mut self, x: f32, y: f32) {
        self.reach(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.reach(x, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.reach(cx0, cy0);
        self.reach(x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.reach(cx0, cy0);
        self.reach(cx1, cy1);
        self.reach(x, y);
    }

    fn close(&mut self) {}
}

//! The artwork behind the text: ivory field, rules, woven band, rosettes, watermark, divider.
//!
//! All of it is mathematics (design/pdf.md §8). Every curve that repeats is stored once and
//! drawn again turned or mirrored, which keeps a certificate under 100 KB.

use std::f32::consts::TAU;

use super::sheet::Paper;
use super::turns::{cosine, sine, sine_and_cosine};
use super::vector::{Colour, Drawing, Form, MM, real};

const NAVY: Colour = Colour(0x0B_25_45);
const GOLD: Colour = Colour(0xB0_8D_3C);
const IVORY: Colour = Colour(0xFD_FC_F8);
const BAND_BLUE: Colour = Colour(0x7F_A3_C7);
const BAND_GOLD: Colour = Colour(0xC3_A4_5B);
const CORNER_BLUE: Colour = Colour(0x3D_6C_9E);
const MARK_BLUE: Colour = Colour(0xDD_E7_F1);
const MARK_PALE: Colour = Colour(0xE3_EB_F3);
const MARK_GOLD: Colour = Colour(0xF0_E8_D3);

/// Distance of the band's centre line from the edge of the page.
const BAND: f32 = 14.0 * MM;
/// Distance from a corner of the centre line to where its band begins.
const GAP: f32 = 6.6 * MM;
/// Half the width of the band.
const AMPLITUDE: f32 = 2.75 * MM;

/// A closed guilloche curve `r = middle + swing cos(lobes t)`, drawn `copies` times, each
/// turned a little further.
struct Rosette {
    name: &'static str,
    middle: f32,
    swing: f32,
    lobes: usize,
    copies: usize,
    colour: Colour,
    width: f32,
}

impl Rosette {
    fn form(&self) -> Form {
        let mut drawing = Drawing::default();
        drawing.pen(self.colour, self.width);
        drawing.operator(&[1.0], "j");
        rosette_curve(&mut drawing, self.middle, self.swing, (self.lobes, 3));
        drawing.operator(&[], "S");
        let reach = self.middle + self.swing + 1.0;
        drawing.into_form([-reach, -reach, reach, reach])
    }

    fn place(&self, drawing: &mut Drawing, (x, y): (f32, f32)) {
        for copy in 0..self.copies {
            let angle = TAU * real(copy) / real(self.copies * self.lobes);
            let (sine, cosine) = sine_and_cosine(angle);
            drawing.place_form(self.name, [cosine, sine, -sine, cosine, x, y]);
        }
    }
}

/// The path of a rosette about the origin; `shape` is the number of lobes and of Béziers each.
pub(super) fn rosette_curve(drawing: &mut Drawing, middle: f32, swing: f32, shape: (usize, usize)) {
    let (lobes, pieces) = shape;
    let place = |t: f32| {
        let radius = middle + swing * cosine(real(lobes) * t);
        let (sine, cosine) = sine_and_cosine(t);
        (radius * cosine, radius * sine)
    };
    drawing.curve(place, (0.0, TAU), lobes * pieces);
    drawing.operator(&[], "h");
}

const fn rosette(
    name: &'static str,
    (middle, swing): (f32, f32),
    (lobes, copies): (usize, usize),
    (colour, width): (Colour, f32),
) -> Rosette {
    Rosette {
        name,
        middle: middle * MM,
        swing: swing * MM,
        lobes,
        copies,
        colour,
        width,
    }
}

const WATERMARK: [Rosette; 4] = [
    rosette("W1", (64.0, 9.0), (18, 9), (MARK_BLUE, 0.3)),
    rosette("W2", (45.0, 11.0), (12, 9), (MARK_PALE, 0.3)),
    rosette("W3", (26.0, 10.0), (12, 9), (MARK_GOLD, 0.3)),
    rosette("W4", (10.0, 7.0), (8, 8), (MARK_BLUE, 0.3)),
];

const CORNER: [Rosette; 2] = [
    rosette("C1", (3.15, 1.6), (10, 6), (CORNER_BLUE, 0.28)),
    rosette("C2", (1.75, 1.0), (8, 4), (GOLD, 0.28)),
];

/// Everything behind the text, as one form the size of the page.
pub(super) fn background(paper: Paper) -> Form {
    let (width, height) = paper.points();
    let inset = |distance: f32| {
        let edge = distance * MM;
        [edge, edge, width - 2.0 * edge, height - 2.0 * edge]
    };
    let mut drawing = Drawing::default();
    drawing.fill_colour(IVORY);
    drawing.rectangle(inset(9.0));
    drawing.operator(&[], "f");
    for ring in &WATERMARK {
        ring.place(&mut drawing, (width / 2.0, height / 2.0 - 2.0 * MM));
    }
    let corners = [
        (BAND, BAND),
        (width - BAND, BAND),
        (BAND, height - BAND),
        (width - BAND, height - BAND),
    ];
    for corner in corners {
        for ring in &CORNER {
            ring.place(&mut drawing, corner);
        }
        drawing.fill_colour(GOLD);
        drawing.circle(corner, 0.6 * MM);
        drawing.operator(&[], "f");
    }
    let start = BAND + GAP;
    drawing.place_form("BH", [1.0, 0.0, 0.0, 1.0, start, BAND]);
    drawing.place_form("BH", [1.0, 0.0, 0.0, -1.0, start, height - BAND]);
    drawing.place_form("BV", [0.0, 1.0, 1.0, 0.0, BAND, start]);
    drawing.place_form("BV", [0.0, 1.0, -1.0, 0.0, width - BAND, start]);
    let rules = [
        (8.0, 1.1, NAVY),
        (9.1, 0.35, GOLD),
        (19.6, 0.6, GOLD),
        (21.1, 0.3, NAVY),
    ];
    for (distance, weight, colour) in rules {
        drawing.pen(colour, weight);
        drawing.rectangle(inset(distance));
        drawing.operator(&[], "S");
    }
    let mut form = drawing.into_form([0.0, 0.0, width, height]);
    for ring in WATERMARK.iter().chain(&CORNER) {
        form = form.with_nested(ring.name, ring.form());
    }
    form.with_nested("BH", band(width - 2.0 * start))
        .with_nested("BV", band(height - 2.0 * start))
}

/// One side of the woven band, along the x axis from 0 to `length`.
///
/// Six blue strands swing under a slow beat and two gold ones twice as fast; at both ends they
/// run together into a small knot.
fn band(length: f32) -> Form {
    // Whole beats, each about 18 mm long and two waves wide.
    let off = |beats: usize| (length / real(beats) - 18.0 * MM).abs();
    let beats = (1..100).min_by(|&a, &b| off(a).total_cmp(&off(b)));
    let beats = beats.unwrap_or(1);
    let half = real(beats);
    let waves = 2.0 * half;
    let taper = |t: f32| {
        let from_end = t.min(1.0 - t) * length / (5.5 * MM);
        let rise = from_end.clamp(0.0, 1.0);
        rise * rise * (3.0 - 2.0 * rise)
    };
    let beat = |t: f32| 0.72 + 0.28 * cosine(half * TAU * t);
    let mut drawing = Drawing::default();
    drawing.operator(&[1.0], "J");
    drawing.operator(&[1.0], "j");
    drawing.pen(BAND_BLUE, 0.28);
    for strand in 0..6_u8 {
        let phase = TAU * f32::from(strand) / 6.0;
        let place = |t: f32| {
            let swing = AMPLITUDE * beat(t) * taper(t);
            (t * length, swing * sine(waves * TAU * t + phase))
        };
        drawing.curve(place, (0.0, 1.0), beats * 8);
        drawing.operator(&[], "S");
    }
    drawing.pen(BAND_GOLD, 0.3);
    for phase in [0.0, TAU / 2.0] {
        let place = |t: f32| {
            let swing = 0.55 * AMPLITUDE * taper(t);
            (t * length, swing * sine(2.0 * waves * TAU * t + phase))
        };
        drawing.curve(place, (0.0, 1.0), beats * 12);
        drawing.operator(&[], "S");
    }
    drawing.fill_colour(GOLD);
    for end in [0.0, length] {
        lozenge(&mut drawing, (end, 0.0), (2.6, 1.9));
        drawing.operator(&[], "f");
    }
    let reach = AMPLITUDE + 1.0;
    drawing.into_form([-4.0, -reach, length + 4.0, reach])
}

fn lozenge(drawing: &mut Drawing, (x, y): (f32, f32), (half_width, half_height): (f32, f32)) {
    drawing.polygon(&[
        (x - half_width, y),
        (x, y + half_height),
        (x + half_width, y),
        (x, y - half_height),
    ]);
}

/// The ornament under the title, about the origin: two gold blades and a lozenge.
pub(super) fn divider(colour: Colour) -> Form {
    let mut drawing = Drawing::default();
    drawing.fill_colour(colour);
    for side in [-1.0, 1.0] {
        drawing.polygon(&[(side * 6.5, 0.55), (side * 62.0, 0.0), (side * 6.5, -0.55)]);
        drawing.circle((side * 65.0, 0.0), 0.7);
    }
    lozenge(&mut drawing, (0.0, 0.0), (4.2, 3.0));
    drawing.operator(&[], "f");
    drawing.fill_colour(IVORY);
    lozenge(&mut drawing, (0.0, 0.0), (1.9, 1.35));
    drawing.operator(&[], "f");
    drawing.into_form([-70.0, -4.0, 70.0, 4.0])
}

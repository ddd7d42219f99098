//! The seal: a scalloped gold disc with a guilloche ring, a navy field, laurel and star; in the
//! place of the star the issuer's emblem, where there is one.

use std::f32::consts::{FRAC_PI_2, TAU};

use super::art::rosette_curve;
use super::logo::{Logo, PALE_GOLD as PALE};
use super::turns::{cosine, diagonal, sine_and_cosine};
use super::vector::{Colour, Drawing, Form, MM};

/// Radius of the seal in points.
pub(super) const RADIUS: f32 = 17.0 * MM;

const DISC: Colour = Colour(0xB8_92_3F);
const BRIGHT: Colour = Colour(0xF3_E3_B5);
const WARM: Colour = Colour(0xC9_A2_4B);
const NAVY: Colour = Colour(0x0B_25_45);

/// Corners of an emblem lie at most so far from the middle, as a part of the radius: within the
/// leaves.
const EMBLEM: f32 = 0.31;

/// Draws the seal about the origin.
pub(super) fn draw() -> Form {
    let mut drawing = field();
    star(&mut drawing);
    finished(drawing)
}

/// Draws the seal with an emblem in the place of the star.
pub(super) fn with_emblem(emblem: &Logo) -> Form {
    let height = 2.0 * EMBLEM * RADIUS / diagonal(emblem.aspect, 1.0);
    let scale = emblem.scale(height);
    let (left, bottom) = (-emblem.aspect * height / 2.0, -height / 2.0);
    let mut drawing = field();
    drawing.place_form("E", [scale, 0.0, 0.0, scale, left, bottom]);
    finished(drawing).with_nested("E", emblem.form.clone())
}

fn finished(drawing: Drawing) -> Form {
    drawing
        .into_form([-RADIUS, -RADIUS, RADIUS, RADIUS])
        .with_nested("G", guilloche())
}

/// Everything but what stands in the middle.
fn field() -> Drawing {
    let mut drawing = Drawing::default();
    let scallop = |t: f32| around(t, RADIUS * (0.975 + 0.025 * cosine(44.0 * t)));
    drawing.fill_colour(DISC);
    drawing.curve(scallop, (0.0, TAU), 44 * 4);
    drawing.operator(&[], "f");
    ring(&mut drawing, 0.925, BRIGHT, 0.35);
    for copy in 0..5_u8 {
        let turn = TAU * f32::from(copy) / (5.0 * 36.0);
        let (sine, cosine) = sine_and_cosine(turn);
        drawing.place_form("G", [cosine, sine, -sine, cosine, 0.0, 0.0]);
    }
    ring(&mut drawing, 0.685, BRIGHT, 0.5);
    drawing.fill_colour(NAVY);
    drawing.circle((0.0, 0.0), 0.655 * RADIUS);
    drawing.operator(&[], "f");
    ring(&mut drawing, 0.61, WARM, 0.45);
    drawing.fill_colour(PALE);
    drawing.pen(PALE, 0.5);
    drawing.operator(&[1.0], "J");
    laurel(&mut drawing);
    drawing
}

/// The place at this angle, so far from the middle.
fn around(angle: f32, radius: f32) -> (f32, f32) {
    let (sine, cosine) = sine_and_cosine(angle);
    (radius * cosine, radius * sine)
}

fn ring(drawing: &mut Drawing, radius: f32, colour: Colour, width: f32) {
    drawing.pen(colour, width);
    drawing.circle((0.0, 0.0), radius * RADIUS);
    drawing.operator(&[], "S");
}

fn guilloche() -> Form {
    let mut drawing = Drawing::default();
    drawing.pen(PALE, 0.28);
    rosette_curve(&mut drawing, 0.80 * RADIUS, 0.085 * RADIUS, (36, 2));
    drawing.operator(&[], "S");
    drawing.into_form([-RADIUS, -RADIUS, RADIUS, RADIUS])
}

/// Two branches that rise from below, each with seven pairs of leaves and one at the tip.
fn laurel(drawing: &mut Drawing) {
    let radius = 0.42 * RADIUS;
    let beside = |side: f32, angle: f32| {
        let (x, y) = around(angle, radius);
        (side * x, y)
    };
    for side in [-1.0, 1.0] {
        let branch = |t: f32| {
            let angle = (-90.0 + t * 150.0_f32).to_radians();
            beside(side, angle)
        };
        drawing.curve(branch, (0.02, 0.97), 5);
        drawing.operator(&[], "S");
        for pair in 0..7_u8 {
            let angle = (-70.0 + f32::from(pair) * 19.0).to_radians();
            let foot = beside(side, angle);
            let length = 0.165 * RADIUS * (1.0 - 0.035 * f32::from(pair));
            for tilt in [0.62, -0.62] {
                leaf(drawing, foot, (side, angle + FRAC_PI_2 - tilt), length);
            }
        }
        let angle = 59.0_f32.to_radians();
        let foot = beside(side, angle);
        leaf(drawing, foot, (side, angle + FRAC_PI_2), 0.13 * RADIUS);
        drawing.operator(&[], "f");
    }
}

/// An almond leaf from its foot in a direction, mirrored by `side`.
fn leaf(drawing: &mut Drawing, foot: (f32, f32), (side, angle): (f32, f32), length: f32) {
    let (sine, cosine) = sine_and_cosine(angle);
    let along = (side * cosine * length, sine * length);
    let across = (-along.1 * 0.26, along.0 * 0.26);
    let point = |part: f32, swell: f32| {
        [
            foot.0 + along.0 * part + across.0 * swell,
            foot.1 + along.1 * part + across.1 * swell,
        ]
    };
    let tip = point(1.0, 0.0);
    drawing.operator(&[foot.0, foot.1], "m");
    let there = [point(0.3, 1.4), point(0.75, 1.0), tip].concat();
    drawing.operator(&there, "c");
    let back = [point(0.75, -1.0), point(0.3, -1.4), [foot.0, foot.1]].concat();
    drawing.operator(&back, "c");
    drawing.operator(&[], "h");
}

fn star(drawing: &mut Drawing) {
    let points: Vec<(f32, f32)> = (0..10_u8)
        .map(|corner| {
            let radius = RADIUS * if corner % 2 == 0 { 0.19 } else { 0.078 };
            let angle = FRAC_PI_2 + TAU * f32::from(corner) / 10.0;
            around(angle, radius)
        })
        .collect();
    drawing.polygon(&points);
    drawing.operator(&[], "f");
}

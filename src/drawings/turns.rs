//! Sine and cosine, of which the standard library promises no exactness: they come from the
//! system's library of mathematics, another one on every kind of system and some that look which
//! processor they run on. Curves are printed to the hundredth of a point and their directions are
//! differences of near places, so that one last bit could change a paper.
//!
//! Here they are sums, products and quotients of double precision, which are exact to the last bit
//! everywhere (IEEE 754), rounded once. What papers were drawn with before gives the same digits.

use std::f64::consts::FRAC_PI_2;

/// A quarter turn in two parts: the first has 33 bits, so that its multiples are exact.
const HIGH: f64 = f64::from_bits(0x3FF9_21FB_5440_0000);
const LOW: f64 = f64::from_bits(0x3DD0_B461_1A62_6331);

/// Parts of the sine's series in the square of the angle; the next would add less than a rounding.
const SINE: [f64; 8] = [
    1.0,
    -1.0 / 6.0,
    1.0 / 120.0,
    -1.0 / 5_040.0,
    1.0 / 362_880.0,
    -1.0 / 39_916_800.0,
    1.0 / 6_227_020_800.0,
    -1.0 / 1_307_674_368_000.0,
];
/// The same of the cosine's.
const COSINE: [f64; 8] = [
    1.0,
    -1.0 / 2.0,
    1.0 / 24.0,
    -1.0 / 720.0,
    1.0 / 40_320.0,
    -1.0 / 3_628_800.0,
    1.0 / 479_001_600.0,
    -1.0 / 87_178_291_200.0,
];

/// Sine and cosine of an angle in radians, of some thousand turns at most.
pub(crate) fn sine_and_cosine(angle: f32) -> (f32, f32) {
    let angle = f64::from(angle);
    let quarters = (angle / FRAC_PI_2).round();
    // At most an eighth of a turn.
    let rest = (angle - quarters * HIGH) - quarters * LOW;
    let square = rest * rest;
    let (sine, cosine) = (rest * series(&SINE, square), series(&COSINE, square));
    let (sine, cosine) = match quarters.rem_euclid(4.0) {
        quarter if quarter < 0.5 => (sine, cosine),
        quarter if quarter < 1.5 => (cosine, -sine),
        quarter if quarter < 2.5 => (-sine, -cosine),
        _ => (-cosine, sine),
    };
    (single(sine), single(cosine))
}

/// The sine alone.
pub(crate) fn sine(angle: f32) -> f32 {
    sine_and_cosine(angle).0
}

/// The cosine alone.
pub(crate) fn cosine(angle: f32) -> f32 {
    sine_and_cosine(angle).1
}

/// The diagonal of a rectangle. Roots are exact everywhere.
pub(crate) fn diagonal(width: f32, height: f32) -> f32 {
    let (width, height) = (f64::from(width), f64::from(height));
    single((width * width + height * height).sqrt())
}

fn series(parts: &[f64; 8], square: f64) -> f64 {
    let parts = parts.iter().rev();
    parts.fold(0.0, |sum, part| sum * square + part)
}

/// Rounded to what is drawn with.
#[expect(
    clippy::as_conversions,
    reason = "rounds to the nearest, and nothing here is too large for it"
)]
fn single(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Digest;

    #[test]
    fn they_are_what_they_should_be() {
        for (angle, expected) in [
            (0.0, (0.0, 1.0)),
            (1.0, (0.841_471, 0.540_302)),
            (-1.0, (-0.841_471, 0.540_302)),
            (2.0, (0.909_297, -0.416_147)),
            (4.0, (-0.756_802, -0.653_644)),
            (100.0, (-0.506_366, 0.862_319)),
        ] {
            let (sine, cosine) = sine_and_cosine(angle);
            let apart = (sine - expected.0).abs().max((cosine - expected.1).abs());
            assert!(apart < 1e-6, "{angle}: {sine} {cosine}");
        }
        assert!((diagonal(3.0, 4.0) - 5.0).abs() < f32::EPSILON);
    }

    #[test]
    fn they_are_the_same_to_the_last_bit_on_every_machine() {
        let mut bits = Vec::new();
        for step in 0..10_000_u16 {
            let (sine, cosine) = sine_and_cosine(0.0628 * f32::from(step));
            bits.extend(sine.to_le_bytes());
            bits.extend(cosine.to_le_bytes());
        }
        // Of values rounded from the exact ones.
        let expected = "c01ea08f47778a7c4d64d46662197af87254e681a52ce44bbe00c6b2646b1bbb";
        assert_eq!(Digest::of(&bits).to_string(), expected);
    }
}

//! The picture of every badge, and whether a baked badge still has it around its credential.

use super::bake::{from_png, from_svg, into_png, into_svg, jwt_into_svg};

/// The unbaked badge. Never drawn anew: another drawing is another file beside it.
pub const BADGE_SVG: &str = include_str!("../../assets/badge/1.svg");
/// The same in pixels.
pub const BADGE_PNG: &[u8] = include_bytes!("../../assets/badge/1.png");

/// Whether a PNG is, byte for byte, our badge with the text baked in that it carries.
pub fn is_our_png(png: &[u8]) -> bool {
    let again = from_png(png).and_then(|text| into_png(BADGE_PNG, &text).ok());
    again.is_some_and(|again| again == png)
}

/// Whether an SVG is, byte for byte, our badge with the JSON or JWT baked in that it carries.
pub fn is_our_svg(svg: &str) -> bool {
    let Some(text) = from_svg(svg) else {
        return false;
    };
    let forms = [into_svg(BADGE_SVG, &text), jwt_into_svg(BADGE_SVG, &text)];
    forms.iter().flatten().any(|again| again == svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_is_ours_to_the_last_byte_of_its_picture() {
        let png = into_png(BADGE_PNG, "{}").unwrap();
        assert!(is_our_png(&png));
        assert!(!is_our_png(BADGE_PNG), "nothing is in it");
        let pixel = include_bytes!("fixtures/pixel.png");
        assert!(!is_our_png(&into_png(pixel, "{}").unwrap()));
        for svg in [
            into_svg(BADGE_SVG, "{\"a\":\"]]>\"}").unwrap(),
            jwt_into_svg(BADGE_SVG, "a.b.c").unwrap(),
        ] {
            assert!(is_our_svg(&svg));
            assert!(!is_our_svg(&svg.replacen("fill", "fiil", 1)));
            assert!(!is_our_svg(&format!("{svg}\n")));
        }
        assert!(!is_our_svg(BADGE_SVG));
    }
}

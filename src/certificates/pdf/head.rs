//! The head of the page: the partners in one row, each with its logo and name.

use super::fit::{Room, widest};
use super::layout::{Composer, NAVY};
use super::logo::{Kind, Logo};
use super::page::{Piece, Role};
use super::sheet::{PartnerMark, RenderError};
use super::text::Line;
use super::tongue::Tongue;
use super::vector::{Colour, MM, real};
use super::writing::Part;
use std::sync::Arc;

/// Optical centre of the row, in millimetres from the top.
const CENTRE: f32 = 37.0;
/// Widest row, in millimetres.
const ROW: f32 = 244.0;
const HAIRLINE: Colour = Colour(0xB9_C4_D0);

/// Sizes of the row by the number of partners.
struct Sizes {
    /// Height of a logo, in points.
    logo: f32,
    /// Type size as a part of the full one.
    type_scale: f32,
    /// From a mark to the hairline beside it, in points.
    gap: f32,
}

fn sizes(partners: usize) -> Sizes {
    let (logo, type_scale, gap) = match partners {
        1 | 2 => (15.0, 1.0, 9.0),
        3 => (13.5, 0.92, 7.0),
        _ => (12.0, 0.82, 4.6),
    };
    Sizes {
        logo: logo * MM,
        type_scale,
        gap: gap * MM,
    }
}

/// One partner ready to be placed.
struct Mark {
    name: String,
    logo: Option<Arc<Logo>>,
    lines: Vec<Line>,
    /// Width of the logo with the space after it, in points.
    before_text: f32,
    text_width: f32,
}

/// Lays out the row of partners.
pub(super) fn partners(composer: &mut Composer<'_>) -> Result<(), RenderError> {
    let sizes = sizes(composer.sheet.partners.len());
    let marks = marks(composer, &sizes)?;
    let between = 2.0 * sizes.gap;
    let width: f32 = marks.iter().map(|m| m.before_text + m.text_width).sum();
    let width = width + between * (real(marks.len()) - 1.0);
    // Places are counted from the side where reading starts, and mirrored at the end.
    let mut start = composer.centre() - width / 2.0;
    let last = marks.len() - 1;
    for (index, mark) in marks.into_iter().enumerate() {
        let end = start + mark.before_text + mark.text_width;
        place(composer, &sizes, (index, mark), start);
        if index < last {
            let x = composer.across((end + sizes.gap) / MM);
            composer.page.artwork(vec![Piece::Rule {
                from: (x, composer.down(CENTRE + 6.5)),
                to: (x, composer.down(CENTRE - 6.5)),
                width: 0.5,
                colour: HAIRLINE,
            }]);
        }
        start = end + between;
    }
    Ok(())
}

fn marks(composer: &Composer<'_>, sizes: &Sizes) -> Result<Vec<Mark>, RenderError> {
    let sheet = composer.sheet;
    let count = real(sheet.partners.len());
    let mut logos = Vec::new();
    for partner in &sheet.partners {
        let svg = partner.logo_svg.as_deref();
        let read = svg
            .map(|svg| composer.drawings.read(svg, Kind::Logo))
            .transpose();
        logos.push(read.map_err(|reason| RenderError::Logo {
            whose: partner.name.clone(),
            reason,
        })?);
    }
    let before_text = |logo: &Option<Arc<Logo>>| {
        let logo = logo.as_ref();
        logo.map_or(0.0, |logo| sizes.logo * logo.aspect + 3.2 * MM)
    };
    let taken: f32 = logos.iter().map(before_text).sum();
    let share = (composer.wide(ROW) * MM - taken - 2.0 * sizes.gap * (count - 1.0)) / count;
    let mut marks = Vec::new();
    for (partner, logo) in sheet.partners.iter().zip(logos) {
        // A name without a logo stands for itself, a little larger.
        let alone = if logo.is_none() && count < 3.0 {
            1.3
        } else {
            1.0
        };
        let type_scale = sizes.type_scale * alone;
        let lines = word_mark(composer, partner, share, type_scale)?;
        marks.push(Mark {
            name: partner.name.clone(),
            before_text: before_text(&logo),
            text_width: widest(&lines),
            logo,
            lines,
        });
    }
    Ok(marks)
}

/// Sets a partner's name in a compact block: two lines if they suffice, else three.
fn word_mark(
    composer: &Composer<'_>,
    partner: &PartnerMark,
    share: f32,
    type_scale: f32,
) -> Result<Vec<Line>, RenderError> {
    let (name, own) = (
        &partner.name,
        Tongue::Translated(partner.language.as_deref()),
    );
    let mut best = Vec::new();
    for width in [30.0, 38.0, 48.0] {
        let room = Room {
            width: (width * MM).min(share / type_scale),
            shrink: 1.0,
            lines: 3,
        };
        best = composer.lines(Part::Partner, name, own, room)?;
        let setting = composer.setting(Part::Partner, name, own);
        let full = |line: &Line| line.size >= setting.kind.size;
        if best.len() <= 2 && best.iter().all(full) {
            break;
        }
    }
    Ok(best
        .into_iter()
        .map(|line| line.scaled(type_scale))
        .collect())
}

fn place(composer: &mut Composer<'_>, sizes: &Sizes, (index, mark): (usize, Mark), start: f32) {
    let sheet = composer.sheet;
    let centre = composer.down(CENTRE);
    if let Some(logo) = mark.logo {
        let width = sizes.logo * logo.aspect;
        let edge = composer.across(start / MM);
        let left = if composer.rtl { edge - width } else { edge };
        let bottom = centre - sizes.logo / 2.0;
        let name = format!("Logo{index}");
        let alt = sheet.alt.logos.get(index).unwrap_or(&mark.name);
        let bounds = [left, bottom, left + width, bottom + sizes.logo];
        let piece = Piece::Form {
            name: name.clone(),
            at: (left, bottom),
            scale: logo.scale(sizes.logo),
        };
        composer.page.figure(piece, alt, bounds);
        composer.page.forms.insert(name, logo.form.clone());
    }
    let size = mark.lines.first().map_or(0.0, |line| line.size);
    let leading = 1.1 * size;
    let mut y = centre + leading * (real(mark.lines.len()) - 1.0) / 2.0 - 0.32 * size;
    let edge = composer.across((start + mark.before_text) / MM);
    let mut pieces = Vec::new();
    for line in mark.lines {
        // A name without a logo is centred in itself.
        let inset = match mark.before_text {
            0.0 => (mark.text_width - line.width) / 2.0,
            _ => 0.0,
        };
        let x = if composer.rtl {
            edge - inset - line.width
        } else {
            edge + inset
        };
        pieces.push(Piece::Text {
            line,
            at: (x, y),
            colour: NAVY,
        });
        y -= leading;
    }
    let partner = sheet.partners.get(index);
    let language = partner.and_then(|partner| partner.language.as_deref());
    composer.page.add_in(language, Role::Paragraph, pieces);
}

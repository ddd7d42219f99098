//! Partners' logos and emblems, and signatures: simple SVG, drawn as vectors.
//!
//! `usvg` resolves shapes, groups, attributes and styles to plain paths; the paths are written
//! here. What would need more than paths in plain colours is refused and not approximated.

use std::collections::BTreeMap;

use usvg::tiny_skia_path::PathSegment;
use usvg::{
    BlendMode, FillRule, Group, ImageHrefResolver, LineCap, LineJoin, Node, Options, Paint, Path,
    Transform,
};

use super::vector::{Colour, Drawing, Form};

/// Largest logo in bytes, as SVG text and again as stored in the certificate.
pub const LOGO_LIMIT: usize = 20 * 1024;

/// Height of every logo's own coordinate system, so that two decimals are always enough.
const UNITS: f32 = 100.0;

/// The same of a drawing in one ink: steps of a twentieth of a millimetre of a signature, in half
/// the bytes.
const INKED_UNITS: f32 = 2.5;

/// Widest logo, as a multiple of its height.
const WIDEST: f32 = 4.0;

/// The gold of an emblem and of the leaves around it.
pub(crate) const PALE_GOLD: Colour = Colour(0xE9_D4_9A);

/// Of signatures.
const INK_BLUE: Colour = Colour(0x15_30_6B);

/// The largest number that every reader of PDF takes (PDF Reference 1.7, annex C).
const FARTHEST: f32 = 32_767.0;

/// Operators after which something is seen.
const PAINTING: [&str; 5] = ["f", "f*", "B", "B*", "S"];

/// Why a logo or another such drawing cannot be printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// More than [`LOGO_LIMIT`] bytes.
    #[error("{0} bytes, where {LOGO_LIMIT} are allowed")]
    Large(usize),
    /// Not a readable SVG.
    #[error("not a readable SVG: {0}")]
    Unreadable(String),
    /// Something other than paths and basic shapes in plain colours.
    #[error("uses {0}, which cannot be printed")]
    Unsupported(&'static str),
    /// Nothing visible in it, wider than four times its height, or far outside its own edges.
    #[error("its shape cannot be placed")]
    Shape,
}

/// Which of a partner's drawings it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// In its own colours.
    Logo,
    /// In the seal, in the gold of the leaves around it.
    Emblem,
    /// Above a name, in blue ink.
    Signature,
}

impl Kind {
    /// Whether it is printed in the ink of its place, whatever its own colours.
    pub const fn is_inked(self) -> bool {
        self.ink().is_some()
    }

    const fn ink(self) -> Option<Colour> {
        match self {
            Kind::Logo => None,
            Kind::Emblem => Some(PALE_GOLD),
            Kind::Signature => Some(INK_BLUE),
        }
    }
}

/// Tells whether a drawing can be printed on a certificate, by drawing it as it is printed. Asks
/// more than printing does, which takes what it was always given: that something is seen, and that
/// it lies where every reader finds it.
///
/// Allowed are `path`, `circle`, `rect`, `ellipse`, `polygon`, `polyline`, `line` and `g` with
/// plain fills and strokes, in at most [`LOGO_LIMIT`] bytes.
///
/// # Errors
///
/// See [`LogoError`].
pub fn check(svg: &str, kind: Kind) -> Result<(), LogoError> {
    let operators = read(svg, kind)?.form.operators();
    let is_near = |word: &str| {
        let number = word.trim_matches(['[', ']']).parse::<f32>().ok();
        // What is no number at all is not less either.
        number.is_none_or(|number| number.abs() < FARTHEST)
    };
    let mut words = operators.split_ascii_whitespace();
    let is_seen = words.clone().any(|word| PAINTING.contains(&word));
    match is_seen && words.all(is_near) {
        true => Ok(()),
        false => Err(LogoError::Shape),
    }
}

/// A drawing ready to be placed.
pub(crate) struct Logo {
    pub form: Form,
    /// Width as a multiple of the height.
    pub aspect: f32,
    /// Height in its own coordinates.
    units: f32,
}

impl Logo {
    /// Scale at which the logo is `height` points high.
    pub fn scale(&self, height: f32) -> f32 {
        height / self.units
    }
}

/// Elements that usvg would drop without a word, or that reach outside the file.
const REFUSED: [(&str, &str); 7] = [
    ("text", "text"),
    ("image", "a picture"),
    ("foreignobject", "foreign content"),
    ("script", "a script"),
    ("animate", "animation"),
    ("switch", "conditions"),
    ("!doctype", "a document type"),
];

/// The first refused element, whatever prefix its name has.
fn refused(svg: &str) -> Option<&'static str> {
    let elements = svg.split('<').skip(1);
    let name = |element: &str| {
        let mut parts = element.split(|c: char| c.is_whitespace() || "/>[".contains(c));
        let name = parts.next().unwrap_or_default();
        let local = name.rsplit(':').next().unwrap_or(name);
        local.to_ascii_lowercase()
    };
    let names: Vec<String> = elements.map(name).collect();
    let found = REFUSED.iter().find(|(refused, _)| {
        let hit = |name: &String| name.starts_with(refused);
        names.iter().any(hit)
    });
    found.map(|&(_, what)| what)
}

/// Draws a drawing as it is printed.
///
/// # Errors
///
/// See [`LogoError`].
pub(crate) fn read(svg: &str, kind: Kind) -> Result<Logo, LogoError> {
    let ink = kind.ink();
    let units = if ink.is_some() { INKED_UNITS } else { UNITS };
    if svg.len() > LOGO_LIMIT {
        return Err(LogoError::Large(svg.len()));
    }
    if let Some(what) = refused(svg) {
        return Err(LogoError::Unsupported(what));
    }
    // No logo makes the program open a file or unpack data.
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options)
        .map_err(|error| LogoError::Unreadable(error.to_string()))?;
    let size = tree.size();
    let aspect = size.width() / size.height();
    if !(1.0 / WIDEST..=WIDEST).contains(&aspect) || tree.root().children().is_empty() {
        return Err(LogoError::Shape);
    }
    // SVG measures y downwards from the top, PDF upwards.
    let scale = units / size.height();
    let flip = Transform::from_row(scale, 0.0, 0.0, -scale, 0.0, units);
    let mut painter = Painter {
        ink,
        ..Painter::default()
    };
    painter.group(tree.root(), flip, 1.0)?;
    let form = painter
        .drawing
        .into_form([0.0, 0.0, units * aspect, units])
        .with_opacities(painter.opacities);
    if form.size() > LOGO_LIMIT {
        return Err(LogoError::Large(form.size()));
    }
    Ok(Logo {
        form,
        aspect,
        units,
    })
}

#[derive(Default)]
struct Painter {
    drawing: Drawing,
    opacities: BTreeMap<String, f32>,
    /// In the place of every colour.
    ink: Option<Colour>,
}

impl Painter {
    fn group(&mut self, group: &Group, flip: Transform, opacity: f32) -> Result<(), LogoError> {
        let refused = [
            (group.clip_path().is_some(), "clipping"),
            (group.mask().is_some(), "a mask"),
            (!group.filters().is_empty(), "a filter"),
            (group.blend_mode() != BlendMode::Normal, "blending"),
        ];
        if let Some((_, what)) = refused.iter().find(|(is, _)| *is) {
            return Err(LogoError::Unsupported(what));
        }
        let opacity = opacity * group.opacity().get();
        for child in group.children() {
            match child {
                Node::Group(group) => self.group(group, flip, opacity)?,
                Node::Path(path) if path.is_visible() => self.path(path, flip, opacity)?,
                Node::Path(_) => {}
                Node::Image(_) => return Err(LogoError::Unsupported("a picture")),
                Node::Text(_) => return Err(LogoError::Unsupported("text")),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &Path, flip: Transform, opacity: f32) -> Result<(), LogoError> {
        let place = flip.pre_concat(path.abs_transform());
        self.drawing.operator(&[], "q");
        let mut paint = ("n", "n");
        if let Some(fill) = path.fill() {
            self.opacity(opacity * fill.opacity().get());
            let colour = self.colour(fill.paint())?;
            self.drawing.fill_colour(colour);
            paint = match fill.rule() {
                FillRule::NonZero => ("f", "B"),
                FillRule::EvenOdd => ("f*", "B*"),
            };
        }
        if let Some(stroke) = path.stroke() {
            self.opacity(opacity * stroke.opacity().get());
            // Strokes keep one width: of a lopsided transform the mean is taken.
            let scale = (place.sx * place.sy - place.kx * place.ky).abs().sqrt();
            let colour = self.colour(stroke.paint())?;
            self.drawing.pen(colour, stroke.width().get() * scale);
            self.line_ends(stroke, scale);
            if path.fill().is_none() {
                paint = ("S", "S");
            }
        }
        self.outline(path, place);
        let operator = if path.stroke().is_some() {
            paint.1
        } else {
            paint.0
        };
        self.drawing.operator(&[], operator);
        self.drawing.operator(&[], "Q");
        Ok(())
    }

    fn colour(&self, paint: &Paint) -> Result<Colour, LogoError> {
        let own = plain(paint)?;
        Ok(self.ink.unwrap_or(own))
    }

    fn line_ends(&mut self, stroke: &usvg::Stroke, scale: f32) {
        let cap = match stroke.linecap() {
            LineCap::Butt => 0.0,
            LineCap::Round => 1.0,
            LineCap::Square => 2.0,
        };
        let join = match stroke.linejoin() {
            LineJoin::Miter | LineJoin::MiterClip => 0.0,
            LineJoin::Round => 1.0,
            LineJoin::Bevel => 2.0,
        };
        self.drawing.operator(&[cap], "J");
        self.drawing.operator(&[join], "j");
        self.drawing.operator(&[stroke.miterlimit().get()], "M");
        if let Some(dashes) = stroke.dasharray() {
            let dashes: Vec<f32> = dashes.iter().map(|dash| dash * scale).collect();
            self.drawing.dashes(&dashes, stroke.dashoffset() * scale);
        }
    }

    fn outline(&mut self, path: &Path, place: Transform) {
        let moved = |point: usvg::tiny_skia_path::Point| {
            (
                place.sx * point.x + place.kx * point.y + place.tx,
                place.ky * point.x + place.sy * point.y + place.ty,
            )
        };
        let mut at = (0.0, 0.0);
        for segment in path.data().segments() {
            match segment {
                PathSegment::MoveTo(to) => {
                    at = moved(to);
                    self.drawing.operator(&[at.0, at.1], "m");
                }
                PathSegment::LineTo(to) => {
                    at = moved(to);
                    self.drawing.operator(&[at.0, at.1], "l");
                }
                PathSegment::QuadTo(control, to) => {
                    let (control, to) = (moved(control), moved(to));
                    self.drawing.quadratic(at, control, to);
                    at = to;
                }
                PathSegment::CubicTo(first, second, to) => {
                    let (first, second) = (moved(first), moved(second));
                    at = moved(to);
                    let numbers = [first.0, first.1, second.0, second.1, at.0, at.1];
                    self.drawing.operator(&numbers, "c");
                }
                PathSegment::Close => self.drawing.operator(&[], "h"),
            }
        }
    }

    /// Chooses an opacity, when it is not full. Where fill and stroke differ the stroke's
    /// holds for both, as one graphics state serves them.
    fn opacity(&mut self, opacity: f32) {
        if opacity < 0.999 {
            let name = format!("G{}", (opacity * 100.0).round());
            self.drawing.graphics_state(&name);
            self.opacities
                .insert(name, (opacity * 100.0).round() / 100.0);
        }
    }
}

fn plain(paint: &Paint) -> Result<Colour, LogoError> {
    match paint {
        Paint::Color(colour) => Ok(Colour(
            u32::from(colour.red) << 16 | u32::from(colour.green) << 8 | u32::from(colour.blue),
        )),
        Paint::LinearGradient(_) | Paint::RadialGradient(_) => {
            Err(LogoError::Unsupported("a gradient"))
        }
        Paint::Pattern(_) => Err(LogoError::Unsupported("a pattern")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRIANGLE: &str = "d=\"M1 1h8v8z\"";

    fn svg(inside: &str) -> String {
        let space = "http://www.w3.org/2000/svg";
        format!("<svg xmlns=\"{space}\" viewBox=\"0 0 10 10\">{inside}</svg>")
    }

    /// The answer for each kind of drawing, which is one.
    fn checked(svg: &str) -> Result<(), LogoError> {
        let logo = check(svg, Kind::Logo);
        for kind in [Kind::Emblem, Kind::Signature] {
            // An ink may pack better than a colour.
            if !matches!(logo, Err(LogoError::Large(_))) {
                assert_eq!(check(svg, kind), logo, "{svg}");
            }
        }
        logo
    }

    #[test]
    fn plain_shapes_are_taken_and_what_needs_more_is_refused() {
        let circle = "<circle cx=\"5\" cy=\"5\" r=\"4\"";
        let plain = format!(
            "{circle} fill=\"#175A8F\"/><g fill=\"none\" stroke=\"#fff\" opacity=\".8\">\
             <path d=\"M1 5h8\"/><ellipse cx=\"5\" cy=\"5\" rx=\"1.4\" ry=\"3.4\"/></g>"
        );
        assert_eq!(checked(&svg(&plain)), Ok(()));
        let gradient = "<linearGradient id=\"g\"><stop offset=\"0\"/><stop offset=\"1\" \
                        stop-color=\"red\"/></linearGradient>";
        let clip = "<clipPath id=\"c\"><path d=\"M0 0h5v5z\"/></clipPath>";
        for (inside, what) in [
            (
                format!("{gradient}{circle} fill=\"url(#g)\"/>"),
                "a gradient",
            ),
            (
                format!("{clip}{circle} clip-path=\"url(#c)\"/>"),
                "clipping",
            ),
            (
                format!("<path style=\"mix-blend-mode:multiply\" {TRIANGLE}/>"),
                "blending",
            ),
            ("<text>A</text>".to_owned(), "text"),
            ("<image href=\"/etc/hostname\"/>".to_owned(), "a picture"),
            (
                "<x:image xmlns:x=\"http://www.w3.org/2000/svg\"/>".to_owned(),
                "a picture",
            ),
            ("<script>1</script>".to_owned(), "a script"),
        ] {
            let refused = Err(LogoError::Unsupported(what));
            assert_eq!(checked(&svg(&inside)), refused, "{inside}");
        }
        assert!(matches!(checked("no svg"), Err(LogoError::Unreadable(_))));
        let large = svg(&" ".repeat(30_000));
        assert!(matches!(checked(&large), Err(LogoError::Large(_))));
        let entity = format!("<!DOCTYPE svg [<!ENTITY a \"b\">]>{}", svg(&plain));
        let refused = Err(LogoError::Unsupported("a document type"));
        assert_eq!(checked(&entity), refused);
    }

    #[test]
    fn what_shows_nothing_or_lies_far_away_has_no_shape() {
        let seen = format!("<path {TRIANGLE}/>");
        for inside in [
            String::new(),
            "<g/>".to_owned(),
            "<path d=\"M1 1\"/>".to_owned(),
            "<circle cx=\"5\" cy=\"5\" r=\"0\"/>".to_owned(),
            format!("<g display=\"none\">{seen}</g>"),
            format!("<g visibility=\"hidden\">{seen}</g>"),
            format!("<g transform=\"scale(0)\">{seen}</g>"),
            format!("<path fill=\"none\" {TRIANGLE}/>"),
            "<path d=\"M0 0L10000000 0 0 9Z\"/>".to_owned(),
            format!("{seen}<path d=\"M-9999999 0h1v1z\"/>"),
            format!("<path stroke=\"#000\" stroke-width=\"1000000000\" {TRIANGLE}/>"),
        ] {
            assert_eq!(checked(&svg(&inside)), Err(LogoError::Shape), "{inside}");
        }
        let beside = format!("{seen}<path visibility=\"hidden\" d=\"M-30 0h1v1z\"/>");
        assert_eq!(checked(&svg(&beside)), Ok(()));
    }
}

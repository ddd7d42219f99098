//! Writing vector drawings as PDF operators, and storing them as forms.

use std::collections::BTreeMap;
use std::f32::consts::TAU;
use std::io::{Read as _, Write as _};

use super::turns::sine_and_cosine;
use printpdf::{DictItem, ExternalStream, ExternalXObject};

/// Points per millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// An sRGB colour, `0xRRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Colour(pub u32);

impl Colour {
    /// The parts from 0 to 1, rounded to the three decimals that are written.
    pub fn parts(self) -> [f32; 3] {
        let [_, red, green, blue] = self.0.to_be_bytes();
        [red, green, blue].map(|part| (f32::from(part) / 0.255).round() / 1000.0)
    }
}

/// A count as a number to calculate with.
#[expect(
    clippy::as_conversions,
    reason = "single precision holds every count up to 16 million, and a page has thousands"
)]
pub(crate) fn real(count: usize) -> f32 {
    count as f32
}

/// A length in font units as a number to calculate with.
#[expect(
    clippy::as_conversions,
    reason = "font units stay within some hundred thousands, which single precision holds"
)]
pub(crate) fn units(length: i32) -> f32 {
    length as f32
}

/// A number with at most `places` decimals and no trailing zeros.
fn decimal(value: f32, places: usize) -> String {
    let mut text = format!("{value:.places$}");
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    if text == "-0" {
        text.remove(0);
    }
    text
}

/// A drawing in the making. Lengths in points, angles in radians, y upwards.
#[derive(Clone, Debug, Default)]
pub(crate) struct Drawing {
    operators: String,
}

impl Drawing {
    /// Writes numbers and an operator.
    pub fn operator(&mut self, numbers: &[f32], operator: &str) {
        for &number in numbers {
            self.operators.push_str(&decimal(number, 2));
            self.operators.push(' ');
        }
        self.operators.push_str(operator);
        self.operators.push('\n');
    }

    /// Sets the colour of the fills that follow.
    pub fn fill_colour(&mut self, colour: Colour) {
        self.colour(colour, "rg");
    }

    /// Sets the colour of the strokes that follow.
    pub fn stroke_colour(&mut self, colour: Colour) {
        self.colour(colour, "RG");
    }

    fn colour(&mut self, colour: Colour, operator: &str) {
        for part in colour.parts() {
            self.operators.push_str(&decimal(part, 3));
            self.operators.push(' ');
        }
        self.operators.push_str(operator);
        self.operators.push('\n');
    }

    /// Sets colour and width of the strokes that follow.
    pub fn pen(&mut self, colour: Colour, width: f32) {
        self.stroke_colour(colour);
        self.operator(&[width], "w");
    }

    /// Adds a rectangle to the path: left, lower edge, width, height.
    pub fn rectangle(&mut self, [x, y, width, height]: [f32; 4]) {
        self.operator(&[x, y, width, height], "re");
    }

    /// Adds a closed polygon to the path.
    pub fn polygon(&mut self, points: &[(f32, f32)]) {
        for (index, &(x, y)) in points.iter().enumerate() {
            self.operator(&[x, y], if index == 0 { "m" } else { "l" });
        }
        self.operator(&[], "h");
    }

    /// Adds a circle to the path.
    pub fn circle(&mut self, (x, y): (f32, f32), radius: f32) {
        let place = |t: f32| {
            let (sine, cosine) = sine_and_cosine(t);
            (x + radius * cosine, y + radius * sine)
        };
        self.curve(place, (0.0, TAU), 4);
        self.operator(&[], "h");
    }

    /// A smooth curve through `pieces` Béziers whose tangents are those of the curve.
    pub fn curve(&mut self, place: impl Fn(f32) -> (f32, f32), over: (f32, f32), pieces: usize) {
        let step = (over.1 - over.0) / real(pieces);
        // Not smaller: single precision would show as ragged curves.
        let little = step * 0.02;
        let slope = |t: f32| {
            let (before, after) = (place(t - little), place(t + little));
            let run = 2.0 * little;
            ((after.0 - before.0) / run, (after.1 - before.1) / run)
        };
        let start = place(over.0);
        self.operator(&[start.0, start.1], "m");
        for piece in 0..pieces {
            let from = over.0 + step * real(piece);
            let to = from + step;
            let (a, b) = (place(from), place(to));
            let (da, db) = (slope(from), slope(to));
            let third = step / 3.0;
            self.operator(
                &[
                    a.0 + da.0 * third,
                    a.1 + da.1 * third,
                    b.0 - db.0 * third,
                    b.1 - db.1 * third,
                    b.0,
                    b.1,
                ],
                "c",
            );
        }
    }

    /// A quadratic curve from where the path stands.
    pub fn quadratic(&mut self, from: (f32, f32), control: (f32, f32), to: (f32, f32)) {
        let towards = |end: f32, control: f32| end + (control - end) * 2.0 / 3.0;
        self.operator(
            &[
                towards(from.0, control.0),
                towards(from.1, control.1),
                towards(to.0, control.0),
                towards(to.1, control.1),
                to.0,
                to.1,
            ],
            "c",
        );
    }

    /// Dashes of the strokes that follow.
    pub fn dashes(&mut self, lengths: &[f32], offset: f32) {
        let lengths: Vec<String> = lengths.iter().map(|&length| decimal(length, 2)).collect();
        let offset = decimal(offset, 2);
        let operator = format!("[{}] {offset} d\n", lengths.join(" "));
        self.operators.push_str(&operator);
    }

    /// Draws a nested form under a matrix; the linear part gets five decimals.
    pub fn place_form(&mut self, name: &str, matrix: [f32; 6]) {
        self.operators.push_str("q ");
        for (index, &number) in matrix.iter().enumerate() {
            self.operators
                .push_str(&decimal(number, if index < 4 { 5 } else { 2 }));
            self.operators.push(' ');
        }
        self.operators.push_str(&format!("cm /{name} Do Q\n"));
    }

    /// Chooses a named graphics state of the form's resources.
    pub fn graphics_state(&mut self, name: &str) {
        self.operators.push_str(&format!("/{name} gs\n"));
    }

    /// Stores the drawing, compressed.
    pub fn into_form(self, bounds: [f32; 4]) -> Form {
        Form {
            content: deflated(self.operators.as_bytes()),
            bounds,
            nested: BTreeMap::new(),
            opacities: BTreeMap::new(),
        }
    }
}

/// A drawing as it is stored in a file: a form XObject.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    content: Vec<u8>,
    bounds: [f32; 4],
    nested: BTreeMap<String, Form>,
    /// Named graphics states with their opacity of fills and strokes.
    opacities: BTreeMap<String, f32>,
}

impl Form {
    /// Adds a form this one draws.
    pub fn with_nested(mut self, name: &str, form: Form) -> Self {
        self.nested.insert(name.to_owned(), form);
        self
    }

    /// Adds a graphics state this form chooses.
    pub fn with_opacities(mut self, opacities: BTreeMap<String, f32>) -> Self {
        self.opacities = opacities;
        self
    }

    /// Stored size in bytes, without nested forms.
    pub fn size(&self) -> usize {
        self.content.len()
    }

    /// The operators of the drawing, as [`Drawing`] wrote them.
    pub fn operators(&self) -> String {
        let mut text = String::new();
        let mut decoder = flate2::read::ZlibDecoder::new(self.content.as_slice());
        // What was compressed here opens again; a drawing that did not would be left out.
        decoder.read_to_string(&mut text).unwrap_or_default();
        text
    }

    /// A form that this one draws.
    pub fn nested(&self, name: &str) -> Option<&Form> {
        self.nested.get(name)
    }

    /// The opacity that a graphics state of this form sets.
    pub fn opacity(&self, name: &str) -> Option<f32> {
        self.opacities.get(name).copied()
    }

    fn to_stream(&self) -> ExternalStream {
        let mut resources = BTreeMap::new();
        if !self.nested.is_empty() {
            let forms = self.nested.iter().map(|(name, form)| {
                let stream = form.to_stream();
                (name.clone(), DictItem::Stream { stream })
            });
            resources.insert("XObject".to_owned(), dictionary(forms.collect()));
        }
        if !self.opacities.is_empty() {
            let states = self.opacities.iter().map(|(name, &opacity)| {
                let state = [("ca", opacity), ("CA", opacity)];
                let state = state.map(|(key, value)| (key.to_owned(), DictItem::Real(value)));
                (name.clone(), dictionary(state.into_iter().collect()))
            });
            resources.insert("ExtGState".to_owned(), dictionary(states.collect()));
        }
        let bounds = self
            .bounds
            .map(|v| DictItem::Real((v * 100.0).round() / 100.0));
        let dict = [
            ("Type", name("XObject")),
            ("Subtype", name("Form")),
            ("BBox", DictItem::Array(bounds.to_vec())),
            ("Resources", dictionary(resources)),
            ("Filter", name("FlateDecode")),
        ];
        ExternalStream {
            dict: dict.map(|(key, value)| (key.to_owned(), value)).into(),
            content: self.content.clone(),
            compress: false,
        }
    }

    /// The form as printpdf wants it.
    pub fn to_xobject(&self) -> ExternalXObject {
        ExternalXObject {
            stream: self.to_stream(),
            width: None,
            height: None,
            dpi: None,
        }
    }
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}

fn dictionary(map: BTreeMap<String, DictItem>) -> DictItem {
    DictItem::Dict { map }
}

/// Compresses with deflate, as the PDF filter `FlateDecode` reads it.
#[expect(clippy::expect_used, reason = "writing to memory cannot fail")]
pub(crate) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory takes everything");
    encoder.finish().expect("memory takes everything")
}

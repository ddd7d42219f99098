//! Writing the page with printpdf: operators, fonts cut to what is used, forms.
//!
//! All lines are known before the first is written, because a font can record one text per
//! glyph only: the most frequent one is recorded, and where a glyph stands for something else
//! the place itself says so (`ActualText`).

use std::collections::BTreeMap;

use harfrust::{GlyphId, ShaperFont};
use printpdf::{
    Codepoint, Color, DictItem, FontId, LinePoint, Mm, Op, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, Rgb, TextItem, XObject, XObjectId,
    XObjectTransform,
};
use subsetter::GlyphRemapper;

use super::fonts::{FaceId, Fonts};
use super::page::{Page, Piece};
use super::sheet::RenderError;
use super::text::{Glyph, Line, Run};
use super::vector::{Colour, Form, units};

/// Stands for no text at all, where a glyph must have one.
const NOTHING: &str = "\u{200B}";

/// Writes pages of one size, in millimetres; `artwork` holds the forms that all papers share.
///
/// The result is a plain untagged document with marked content, numbered on each page by the order
/// of the elements that are not decoration.
///
/// # Errors
///
/// [`RenderError::Embedding`] names a font that could not be cut.
pub(super) fn write(
    fonts: &Fonts,
    pages: &[Page],
    ((width, height), artwork): ((f32, f32), &BTreeMap<String, Form>),
) -> Result<lopdf::Document, RenderError> {
    let mut pen = Pen {
        fonts,
        texts: recorded_texts(pages),
        cutters: BTreeMap::new(),
        operators: Vec::with_capacity(600),
        font: None,
    };
    let written: Vec<Vec<Op>> = pages.iter().map(|page| pen.page(page)).collect();
    let mut document = PdfDocument::new("");
    let forms = pages.iter().flat_map(|page| &page.forms);
    // A form of a page takes the place of a shared one.
    for (name, form) in artwork.iter().chain(forms) {
        let xobjects = &mut document.resources.xobjects.map;
        let form = XObject::External(form.to_xobject());
        xobjects.insert(XObjectId(name.clone()), form);
    }
    for (&id, cutter) in &pen.cutters {
        let font = cut(fonts, id, cutter)?;
        document.resources.fonts.map.insert(font_name(id), font);
    }
    for operators in written {
        let page = PdfPage::new(Mm(width), Mm(height), operators);
        document.pages.push(page);
    }
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    Ok(document.to_lopdf_document(&options, &mut Vec::new()))
}

fn font_name(id: FaceId) -> FontId {
    FontId(format!("F{id}"))
}

/// Begins marked content with one property.
fn marked(tag: &str, key: &str, value: DictItem) -> Op {
    Op::BeginMarkedContentWithProperties {
        tag: tag.to_owned(),
        properties: DictItem::Dict {
            map: [(key.to_owned(), value)].into(),
        },
    }
}

/// Begins a span whose text is given and not read from its glyphs.
fn span(text: &str) -> Op {
    let utf16 = text.encode_utf16().flat_map(u16::to_be_bytes);
    let data = [0xFE, 0xFF].into_iter().chain(utf16).collect();
    let literal = false;
    marked("Span", "ActualText", DictItem::String { data, literal })
}

/// The text recorded for each glyph: the one it stands for most often on these pages.
fn recorded_texts(pages: &[Page]) -> BTreeMap<(FaceId, u16), String> {
    let mut counts: BTreeMap<(FaceId, u16), BTreeMap<&str, usize>> = BTreeMap::new();
    let elements = pages.iter().flat_map(|page| &page.elements);
    let pieces = elements.flat_map(|element| &element.pieces);
    for piece in pieces {
        let Piece::Text { line, .. } = piece else {
            continue;
        };
        for run in &line.runs {
            for glyph in &run.glyphs {
                let count = counts.entry((run.face, glyph.id)).or_default();
                if !glyph.text.is_empty() {
                    *count.entry(&glyph.text).or_default() += 1;
                }
            }
        }
    }
    let texts = counts.into_iter().map(|(glyph, count)| {
        let most = count.iter().max_by_key(|(text, times)| (**times, **text));
        (glyph, most.map_or(NOTHING, |(text, _)| text).to_owned())
    });
    texts.collect()
}

/// Cuts a face to the glyphs used.
fn cut(fonts: &Fonts, id: FaceId, cutter: &GlyphRemapper) -> Result<PdfFont, RenderError> {
    let face = fonts.face(id);
    let broken = || RenderError::Embedding(face.name);
    let bytes = subsetter::subset(face.bytes, 0, cutter).map_err(|_| broken())?;
    let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(broken)?;
    // Six letters that differ between different subsets (ISO 32000-1, 9.6.4).
    let mut digest = bytes.iter().fold(5381_u64, |digest, &byte| {
        digest.wrapping_mul(33) ^ u64::from(byte)
    });
    let mut tag = String::new();
    for _ in 0..6 {
        tag.push(char::from(b'A' + u8::try_from(digest % 26).unwrap_or(0)));
        digest /= 26;
    }
    parsed.font_name = Some(format!("{tag}+{}", face.name));
    Ok(PdfFont::new(parsed))
}

struct Pen<'a> {
    fonts: &'a Fonts,
    texts: BTreeMap<(FaceId, u16), String>,
    cutters: BTreeMap<FaceId, GlyphRemapper>,
    operators: Vec<Op>,
    /// Font and size in force.
    font: Option<(FaceId, f32)>,
}

impl Pen<'_> {
    /// Everything on one page.
    fn page(&mut self, page: &Page) -> Vec<Op> {
        self.font = None;
        let mut number = 0;
        for element in &page.elements {
            self.operators.push(match element.role.tag() {
                None => Op::BeginMarkedContent {
                    tag: "Artifact".to_owned(),
                },
                Some(tag) => {
                    let begin = marked(tag, "MCID", DictItem::Int(number));
                    number += 1;
                    begin
                }
            });
            for piece in &element.pieces {
                self.piece(piece);
            }
            self.operators.push(Op::EndMarkedContent);
        }
        std::mem::take(&mut self.operators)
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Text { line, at, colour } => self.line(line, *at, *colour),
            Piece::Form { name, at, scale } => {
                let transform = XObjectTransform {
                    translate_x: Some(Pt(hundredth(at.0))),
                    translate_y: Some(Pt(hundredth(at.1))),
                    scale_x: Some(*scale),
                    scale_y: Some(*scale),
                    ..XObjectTransform::default()
                };
                let id = XObjectId(name.clone());
                self.operators.push(Op::UseXobject { id, transform });
            }
            Piece::Rule {
                from,
                to,
                width,
                colour,
            } => {
                let end = |&place: &(f32, f32)| LinePoint {
                    p: point(place),
                    bezier: false,
                };
                self.operators.extend([
                    Op::SetOutlineColor { col: ink(*colour) },
                    Op::SetOutlineThickness { pt: Pt(*width) },
                    Op::DrawLine {
                        line: printpdf::Line {
                            points: vec![end(from), end(to)],
                            is_closed: false,
                        },
                    },
                ]);
            }
        }
    }

    fn line(&mut self, line: &Line, at: (f32, f32), colour: Colour) {
        self.operators.push(Op::SetFillColor { col: ink(colour) });
        if let Some(text) = &line.actual {
            self.operators.push(span(text));
        }
        self.operators.push(Op::StartTextSection);
        let start = (at.0 - line.before, at.1);
        self.operators.push(Op::SetTextCursor { pos: point(start) });
        for run in &line.runs {
            self.run(run, line.size, line.actual.is_some());
        }
        self.operators.push(Op::EndTextSection);
        if line.actual.is_some() {
            self.operators.push(Op::EndMarkedContent);
        }
    }

    /// The text the font records for a glyph.
    fn recorded(&self, face: FaceId, glyph: &Glyph) -> &str {
        let text = self.texts.get(&(face, glyph.id));
        text.map_or(NOTHING, String::as_str)
    }

    /// Writes a run; `told` says that the line's text is given as a whole.
    fn run(&mut self, run: &Run, size: f32, told: bool) {
        let size = hundredth(size);
        if self.font != Some((run.face, size)) {
            self.operators.push(Op::SetFont {
                font: PdfFontHandle::External(font_name(run.face)),
                size: Pt(size),
            });
            self.font = Some((run.face, size));
        }
        let face = self.fonts.face(run.face);
        let mut row = Row {
            widths: ShaperFont::new(&face.font),
            scale: 1000.0 / face.upem,
            size,
            error: 0.0,
            items: Vec::new(),
            glyphs: Vec::new(),
        };
        let clusters = run.glyphs.chunk_by(|_, next| next.text.is_empty());
        for cluster in clusters {
            let differs = |glyph: &Glyph| {
                let wanted = if glyph.text.is_empty() {
                    NOTHING
                } else {
                    &glyph.text
                };
                self.recorded(run.face, glyph) != wanted
            };
            let spanned = !told && (cluster.len() > 1 || cluster.iter().any(differs));
            if spanned {
                row.flush(&mut self.operators);
                let text: String = cluster.iter().map(|glyph| glyph.text.as_str()).collect();
                self.operators.push(span(&text));
            }
            for glyph in cluster {
                let text = self.recorded(run.face, glyph).to_owned();
                let cutter = self.cutters.entry(run.face).or_default();
                let new = cutter.remap(glyph.id);
                row.glyph(glyph, (new, text), &mut self.operators);
            }
            if spanned {
                row.flush(&mut self.operators);
                self.operators.push(Op::EndMarkedContent);
            }
        }
        row.flush(&mut self.operators);
    }
}

/// Glyphs gathered for one show operator.
struct Row<'a> {
    widths: ShaperFont<'a, 'a>,
    /// Thousandths of an em per font unit.
    scale: f32,
    size: f32,
    /// Distance between where the pen is and where it should be, in thousandths.
    error: f32,
    items: Vec<TextItem>,
    glyphs: Vec<Codepoint>,
}

impl Row<'_> {
    /// Adds a glyph under its new number with its recorded text.
    fn glyph(&mut self, glyph: &Glyph, (new, text): (u16, String), operators: &mut Vec<Op>) {
        if glyph.dy != 0.0 {
            self.flush(operators);
            operators.push(raised(glyph.dy * self.size / 1000.0));
        }
        if glyph.dx != 0.0 {
            self.end_glyphs();
            self.items.push(TextItem::Offset(tenth(-glyph.dx)));
            self.error += tenth(glyph.dx);
        }
        // printpdf writes whole thousandths as widths; what is lost is carried on until it
        // makes a thousandth.
        let width = self
            .widths
            .glyph_h_advance(GlyphId::new(u32::from(glyph.id)));
        self.error += (units(width) * self.scale).trunc() - glyph.advance;
        let mut correction = tenth(self.error);
        if correction.abs() < 1.0 {
            correction = 0.0;
        }
        self.error -= correction;
        self.glyphs.push(Codepoint::with_cid(new, correction, text));
        if glyph.dy != 0.0 {
            self.flush(operators);
            operators.push(raised(0.0));
        }
    }

    fn end_glyphs(&mut self) {
        if !self.glyphs.is_empty() {
            let glyphs = std::mem::take(&mut self.glyphs);
            self.items.push(TextItem::GlyphIds(glyphs));
        }
    }

    fn flush(&mut self, operators: &mut Vec<Op>) {
        self.end_glyphs();
        if !self.items.is_empty() {
            let items = std::mem::take(&mut self.items);
            operators.push(Op::ShowText { items });
        }
    }
}

fn raised(points: f32) -> Op {
    let multiplier = hundredth(points);
    Op::SetLineOffset { multiplier }
}

fn point((x, y): (f32, f32)) -> Point {
    Point {
        x: Pt(hundredth(x)),
        y: Pt(hundredth(y)),
    }
}

fn ink(colour: Colour) -> Color {
    let [r, g, b] = colour.parts();
    Color::Rgb(Rgb::new(r, g, b, None))
}

fn hundredth(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn tenth(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}

//! Text: order of directions, choice of fonts, shaping.
//!
//! The rules are those of design/pdf.md §7: directions first, then one segment per font and
//! script, then shaping with one cluster per character, so that every glyph knows its text.

use std::collections::BTreeSet;

use harfrust::{Buffer, ClusterLevel, Direction, GlyphInfo, Language, ShapeOptions, ShaperFont};
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

use super::fonts::{FaceId, Fonts, Voice, font_needed};
use super::marks;
use super::sheet::RenderError;
use super::vector::units;
use super::writing::Type;
use crate::base::HanForms;

/// One glyph; lengths in thousandths of the type size.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Glyph number in the whole font.
    pub id: u16,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// The characters it stands for; empty when another glyph of its cluster has them.
    pub text: String,
}

/// Glyphs of one font in the order they are drawn.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub face: FaceId,
    pub glyphs: Vec<Glyph>,
}

/// A shaped line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub runs: Vec<Run>,
    /// Width in points.
    pub width: f32,
    /// Type size in points.
    pub size: f32,
    /// Points drawn to the left of where the line starts: the space that ends a
    /// right-to-left line.
    pub before: f32,
    /// Whether the line reads from right to left.
    pub rtl: bool,
    /// What a reader shall get for the whole line, where glyph by glyph would not do: a line
    /// with raised or reordered marks, or one printed in capitals. Never for lines with
    /// right-to-left parts, which poppler would then return backwards.
    pub actual: Option<String>,
}

impl Line {
    /// The same line in another type size. Only for lines without tracking is this exact;
    /// with tracking the spaces shrink along.
    pub fn scaled(mut self, factor: f32) -> Self {
        self.width *= factor;
        self.size *= factor;
        self.before *= factor;
        self
    }

    /// Adds the space that parts this line from the next for readers; it changes no width.
    pub fn with_space(mut self, fonts: &Fonts) -> Self {
        let run = if self.rtl {
            self.runs.first_mut()
        } else {
            self.runs.last_mut()
        };
        let Some(run) = run else { return self };
        let face = fonts.face(run.face);
        let shaper = ShaperFont::new(&face.font);
        let Some(id) = shaper.nominal_glyph(u32::from(' ')) else {
            return self;
        };
        let advance = units(shaper.glyph_h_advance(id)) * 1000.0 / face.upem;
        let Ok(id) = u16::try_from(id.to_u32()) else {
            return self;
        };
        let glyph = Glyph {
            id,
            advance,
            dx: 0.0,
            dy: 0.0,
            text: " ".to_owned(),
        };
        if self.rtl {
            run.glyphs.insert(0, glyph);
            self.before = advance * self.size / 1000.0;
        } else {
            run.glyphs.push(glyph);
        }
        if let Some(actual) = &mut self.actual {
            actual.push(' ');
        }
        self
    }
}

/// How a text is to be set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting<'a> {
    pub kind: Type,
    /// Direction of the paragraph; `None` takes that of the first strong character.
    pub rtl: Option<bool>,
    /// BCP 47 language, for the forms of letters that depend on it. One of [`HanForms`] chooses the
    /// font of ideographs too.
    pub language: &'a str,
    /// Print in capitals, with the marks and figures made for them.
    pub capitals: bool,
}

/// The text as it will be set: composed characters, ordinary spaces for control characters.
pub(super) fn cleaned(text: &str) -> String {
    let spaced = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    spaced.nfc().collect::<String>().trim().to_owned()
}

/// Whether a text by itself reads from right to left: its first letter that has a direction does.
pub(super) fn begins_rtl(text: &str) -> bool {
    let text = cleaned(text);
    let bidi = BidiInfo::new(&text, None);
    let first = bidi.paragraphs.first();
    first.is_some_and(|paragraph| paragraph.level.is_rtl())
}

/// Marks that only steer the order of directions and have no place on paper.
fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Shapes one line.
///
/// # Errors
///
/// [`RenderError::MissingGlyph`] names the first character no font has.
pub(super) fn shape_line(
    fonts: &Fonts,
    text: &str,
    setting: Setting<'_>,
) -> Result<Line, RenderError> {
    let given = cleaned(text);
    let text = if setting.capitals {
        given.to_uppercase()
    } else {
        given.clone()
    };
    let base = setting
        .rtl
        .map(|rtl| if rtl { Level::rtl() } else { Level::ltr() });
    let bidi = BidiInfo::new(&text, base);
    let mut shaped = Shaped::default();
    for paragraph in &bidi.paragraphs {
        shaped.paragraph_rtl = paragraph.level.is_rtl();
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for range in runs {
            let rtl = levels.get(range.start).is_some_and(Level::is_rtl);
            shaped.any_rtl |= rtl;
            let mut segments = segments(fonts, text.get(range).unwrap_or_default(), setting);
            if rtl {
                segments.reverse();
            }
            for (face, segment) in segments {
                shaped.push(shape_segment(fonts, face, (&segment, rtl), setting)?);
            }
        }
    }
    Ok(shaped.into_line(given, setting))
}

/// What has been shaped of a line so far.
#[derive(Default)]
struct Shaped {
    runs: Vec<Run>,
    any_rtl: bool,
    paragraph_rtl: bool,
    /// Some glyph is moved from its place or has no text of its own.
    uneven: bool,
}

impl Shaped {
    fn push(&mut self, run: Run) {
        self.uneven |= run
            .glyphs
            .iter()
            .any(|g| g.dx != 0.0 || g.dy != 0.0 || g.text.is_empty());
        self.runs.push(run);
    }

    fn into_line(self, given: String, setting: Setting<'_>) -> Line {
        let Type { size, tracking, .. } = setting.kind;
        let thousandths: f32 = self
            .runs
            .iter()
            .flat_map(|run| &run.glyphs)
            .map(|glyph| glyph.advance)
            .sum();
        let whole = !self.any_rtl && (self.uneven || setting.capitals || tracking != 0.0);
        let actual = given.chars().filter(|&c| !is_direction_mark(c)).collect();
        Line {
            width: (thousandths * size / 1000.0 - tracking).max(0.0),
            runs: self.runs,
            size,
            before: 0.0,
            rtl: self.paragraph_rtl,
            actual: whole.then_some(actual),
        }
    }
}

/// Scripts that are written together, and in one face if any has all of it: a name of which each
/// ideograph came from another country's font would look put together.
fn family(script: Script) -> Script {
    match script {
        Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => Script::Han,
        script => script,
    }
}

/// The face of each family of scripts in a text, if one face has all its letters and marks.
fn faces_of_families(fonts: &Fonts, text: &str, voice: Voice) -> Vec<(Script, Option<FaceId>)> {
    let mut letters: Vec<(Script, Vec<char>)> = Vec::new();
    let mut last = None;
    for character in text.chars() {
        let own = match character.script() {
            Script::Common => continue,
            Script::Inherited if is_ignorable(character) => continue,
            Script::Inherited => last,
            script => Some(family(script)),
        };
        last = own;
        let Some(script) = own else { continue };
        match letters.iter_mut().find(|(known, _)| *known == script) {
            Some((_, known)) => known.push(character),
            None => letters.push((script, vec![character])),
        }
    }
    letters
        .into_iter()
        .map(|(script, letters)| (script, fonts.face_for_all(voice, &letters)))
        .collect()
}

/// Joiners and selectors of variants: signs that a font needs no glyph for.
fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0100}'..='\u{E01EF}')
}

/// Cuts a run of one direction into segments of one font and script, in logical order.
///
/// A character of no script (space, digit, stop) follows the letter before it, and the first
/// letter where none came before, so that figures match the words they stand with.
fn segments(fonts: &Fonts, text: &str, setting: Setting<'_>) -> Vec<(FaceId, String)> {
    let voice = (setting.kind.style, HanForms::parse(setting.language));
    let families = faces_of_families(fonts, text, voice);
    let face_for = |character: char| {
        let script = family(character.script());
        let found = families.iter().find(|(known, _)| *known == script);
        let whole = found.and_then(|&(_, face)| face);
        whole.unwrap_or_else(|| fonts.face_for(voice, character))
    };
    let first_letter = text
        .chars()
        .find(|c| !matches!(c.script(), Script::Common | Script::Inherited));
    let mut guide = first_letter.map(face_for);
    let mut script = None;
    let mut segments: Vec<(FaceId, String)> = Vec::new();
    for character in text.chars().filter(|&c| !is_direction_mark(c)) {
        let own = character.script();
        let neutral = matches!(own, Script::Common | Script::Inherited);
        let face = match guide {
            Some(face) if own == Script::Inherited => face,
            Some(face) if neutral && fonts.has(face, character) => face,
            _ => face_for(character),
        };
        let turned = !neutral && script.is_some_and(|before| before != own);
        if !neutral {
            script = Some(own);
            guide = Some(face);
        }
        match segments.last_mut() {
            Some((last, part)) if *last == face && !turned => part.push(character),
            _ => segments.push((face, character.to_string())),
        }
    }
    segments
}

/// Shapes one segment; `text` comes with whether it runs from right to left.
fn shape_segment(
    fonts: &Fonts,
    id: FaceId,
    (text, rtl): (&str, bool),
    setting: Setting<'_>,
) -> Result<Run, RenderError> {
    let face = fonts.face(id);
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(if rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    buffer.guess_segment_properties();
    buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
    buffer.set_language(setting.language.parse::<Language>().ok());
    let (plan, features) = fonts.plans().plan((id, face), &buffer, setting);
    harfrust::shape(
        &ShaperFont::new(&face.font),
        &mut buffer,
        ShapeOptions::new().plan(Some(&plan)).features(&features),
    )
    .map_err(|error| RenderError::Writing(format!("shaping with {}: {error:?}", face.name)))?;
    let infos = buffer.glyph_infos();
    // TrueType glyph numbers have 16 bits, and 0 is the box.
    let number = |info: &GlyphInfo| u16::try_from(info.glyph_id).unwrap_or(0);
    if let Some(missing) = infos.iter().find(|&info| number(info) == 0) {
        let rest = text.get(place_of(missing)..).unwrap_or_default();
        let character = rest.chars().next();
        let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
        return Err(RenderError::MissingGlyph {
            character,
            font_needed: font_needed(character),
        });
    }
    let texts = cluster_texts(infos, text, rtl);
    let scale = 1000.0 / face.upem;
    let space = setting.kind.tracking * 1000.0 / setting.kind.size;
    let glyphs = infos.iter().zip(buffer.glyph_positions()).zip(texts);
    let mut glyphs: Vec<Glyph> = glyphs
        .map(|((info, place), text)| Glyph {
            id: number(info),
            advance: units(place.x_advance) * scale
                + if place.x_advance == 0 { 0.0 } else { space },
            dx: units(place.x_offset) * scale,
            dy: units(place.y_offset) * scale,
            text,
        })
        .collect();
    if !rtl && text.chars().any(|c| c.script() == Script::Latin) {
        marks::settle(face, &mut glyphs);
    }
    Ok(Run { face: id, glyphs })
}

/// The text of each glyph: the first of a cluster has the cluster's text, unless there are as
/// many glyphs as characters, which then get one each (Amiri's split lam-alef).
fn cluster_texts(infos: &[GlyphInfo], text: &str, rtl: bool) -> Vec<String> {
    let starts: BTreeSet<usize> = infos.iter().map(place_of).collect();
    let mut texts = Vec::with_capacity(infos.len());
    for glyphs in infos.chunk_by(|a, b| a.cluster == b.cluster) {
        let start = glyphs.first().map_or(0, place_of);
        let end = starts.range(start + 1..).next().copied();
        let cluster = text.get(start..end.unwrap_or(text.len()));
        let cluster = cluster.unwrap_or_default();
        let mut characters: Vec<char> = cluster.chars().collect();
        if glyphs.len() > 1 && characters.len() == glyphs.len() {
            if rtl {
                characters.reverse();
            }
            texts.extend(characters.into_iter().map(String::from));
        } else {
            texts.push(cluster.to_owned());
            texts.extend(glyphs.iter().skip(1).map(|_| String::new()));
        }
    }
    texts
}

/// Where in the text a glyph's cluster begins, in bytes.
fn place_of(info: &GlyphInfo) -> usize {
    usize::try_from(info.cluster).unwrap_or(usize::MAX)
}

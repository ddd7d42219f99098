//! The fonts carried by the program and the order in which they are tried.

use harfrust::Font;
use unicode_script::{Script, UnicodeScript};

/// One font file, loaded once for the life of the program.
pub(super) struct Face {
    /// PostScript name without the subset tag.
    pub name: &'static str,
    /// The font file.
    pub bytes: &'static [u8],
    /// The same file, ready for shaping.
    pub font: Font,
    /// Font units per em.
    pub upem: f32,
}

/// Index of a face in [`Fonts`].
pub(super) type FaceId = usize;

const GARAMOND: FaceId = 0;
const GARAMOND_ITALIC: FaceId = 1;
const GARAMOND_MEDIUM: FaceId = 2;
const GARAMOND_SEMIBOLD: FaceId = 3;
const AMIRI: FaceId = 4;
const AMIRI_BOLD: FaceId = 5;
const CHINESE: FaceId = 6;
const CHINESE_SEMIBOLD: FaceId = 7;
const DEVANAGARI: FaceId = 8;
const DEVANAGARI_MEDIUM: FaceId = 9;
const THAI: FaceId = 10;
const THAI_MEDIUM: FaceId = 11;
const SANS: FaceId = 12;
const SANS_SEMIBOLD: FaceId = 13;

macro_rules! font_files {
    ($(($name:literal, $file:literal)),* $(,)?) => {
        [$(($name, include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $file
        )).as_slice())),*]
    };
}

/// Name and bytes of every face, in the order of the constants above.
static FILES: [(&str, &[u8]); 14] = font_files![
    ("EBGaramond-Regular", "EBGaramond_400Regular.ttf"),
    ("EBGaramond-Italic", "EBGaramond_400Regular_Italic.ttf"),
    ("EBGaramond-Medium", "EBGaramond_500Medium.ttf"),
    ("EBGaramond-SemiBold", "EBGaramond_600SemiBold.ttf"),
    ("Amiri-Regular", "Amiri_400Regular.ttf"),
    ("Amiri-Bold", "Amiri_700Bold.ttf"),
    ("NotoSerifSC-Regular", "NotoSerifSC_400Regular.ttf"),
    ("NotoSerifSC-SemiBold", "NotoSerifSC_600SemiBold.ttf"),
    (
        "NotoSerifDevanagari-Regular",
        "NotoSerifDevanagari_400Regular.ttf"
    ),
    (
        "NotoSerifDevanagari-Medium",
        "NotoSerifDevanagari_500Medium.ttf"
    ),
    ("NotoSerifThai-Regular", "NotoSerifThai_400Regular.ttf"),
    ("NotoSerifThai-Medium", "NotoSerifThai_500Medium.ttf"),
    ("SourceSans3-Regular", "SourceSans3_400Regular.ttf"),
    ("SourceSans3-SemiBold", "SourceSans3_600SemiBold.ttf"),
];

/// The voices of the design; each is a stack of faces tried in order, one family per script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Running text.
    Text,
    /// The two lines around the name, where the script has an italic.
    Italic,
    /// Title and name.
    Display,
    /// Course, partners, signatories' names.
    Strong,
    /// Small print.
    Sans,
    /// The code.
    SansStrong,
}

impl Style {
    fn stack(self) -> &'static [FaceId] {
        match self {
            Style::Text => &[GARAMOND, AMIRI, CHINESE, DEVANAGARI, THAI],
            Style::Italic => &[GARAMOND_ITALIC, GARAMOND, AMIRI, CHINESE, DEVANAGARI, THAI],
            Style::Display => &[
                GARAMOND_MEDIUM,
                AMIRI_BOLD,
                CHINESE_SEMIBOLD,
                DEVANAGARI_MEDIUM,
                THAI_MEDIUM,
            ],
            Style::Strong => &[
                GARAMOND_SEMIBOLD,
                AMIRI_BOLD,
                CHINESE_SEMIBOLD,
                DEVANAGARI_MEDIUM,
                THAI_MEDIUM,
            ],
            Style::Sans => &[SANS, GARAMOND, AMIRI, CHINESE, DEVANAGARI, THAI],
            Style::SansStrong => &[
                SANS_SEMIBOLD,
                GARAMOND_SEMIBOLD,
                AMIRI_BOLD,
                CHINESE_SEMIBOLD,
                DEVANAGARI_MEDIUM,
                THAI_MEDIUM,
            ],
        }
    }
}

/// All faces.
pub(super) struct Fonts {
    faces: Vec<Face>,
}

impl Fonts {
    /// Reads the fonts carried by the program.
    #[expect(clippy::expect_used, reason = "the files are part of the program")]
    pub fn load() -> Self {
        let faces = FILES
            .iter()
            .map(|&(name, bytes)| {
                let font = Font::new(bytes, 0).expect("the font files in assets/fonts are sound");
                let upem = f32::from(font.units_per_em());
                Face {
                    name,
                    bytes,
                    font,
                    upem,
                }
            })
            .collect();
        Fonts { faces }
    }

    /// The face with this id.
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are the constants above, one for each file"
    )]
    pub fn face(&self, id: FaceId) -> &Face {
        &self.faces[id]
    }

    /// Whether the face has a glyph for the character.
    pub fn has(&self, id: FaceId, character: char) -> bool {
        let glyphs = self.face(id).font.charmap();
        glyphs.map_unicode(character).is_some()
    }

    /// The first face of the style that has the character, or else the style's first face.
    pub fn face_for(&self, style: Style, character: char) -> FaceId {
        let stack = style.stack();
        let found = stack.iter().find(|&&id| self.has(id, character));
        found.or(stack.first()).copied().unwrap_or(GARAMOND)
    }
}

/// Names the font that would have the character, for the administrator.
pub(super) fn font_needed(character: char) -> String {
    match character.script() {
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => {
            "Noto Serif CJK (Debian package fonts-noto-cjk)".to_owned()
        }
        Script::Common | Script::Inherited | Script::Unknown => {
            "a font with this symbol (Debian package fonts-noto-core)".to_owned()
        }
        script => format!(
            "Noto Serif {} (Debian package fonts-noto-core)",
            script.full_name()
        ),
    }
}

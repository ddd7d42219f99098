//! The fonts carried by the program and the order in which they are tried.

use harfrust::Font;
use unicode_script::{Script, UnicodeScript};

use super::plans::Plans;
use crate::base::HanForms;

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
const TRADITIONAL: FaceId = 14;
const JAPANESE: FaceId = 15;
const KOREAN: FaceId = 16;
const HEBREW: FaceId = 17;
const HEBREW_MEDIUM: FaceId = 18;
const BENGALI: FaceId = 19;
const BENGALI_MEDIUM: FaceId = 20;
const ETHIOPIC: FaceId = 21;
const GEORGIAN: FaceId = 22;
const GEORGIAN_MEDIUM: FaceId = 23;
const ARMENIAN: FaceId = 24;
const ARMENIAN_MEDIUM: FaceId = 25;
const HANJA: FaceId = 26;

/// Scripts beside Latin, Cyrillic and Greek, as running text. Ideographs are tried in the order in
/// which the product's languages and its learners need them, unless somebody chose their forms.
const LIGHT: [FaceId; 12] = [
    AMIRI,
    CHINESE,
    TRADITIONAL,
    JAPANESE,
    KOREAN,
    DEVANAGARI,
    BENGALI,
    THAI,
    HEBREW,
    ETHIOPIC,
    GEORGIAN,
    ARMENIAN,
];

/// The same as titles and names.
const HEAVY: [FaceId; 12] = [
    AMIRI_BOLD,
    CHINESE_SEMIBOLD,
    TRADITIONAL,
    JAPANESE,
    KOREAN,
    DEVANAGARI_MEDIUM,
    BENGALI_MEDIUM,
    THAI_MEDIUM,
    HEBREW_MEDIUM,
    ETHIOPIC,
    GEORGIAN_MEDIUM,
    ARMENIAN_MEDIUM,
];

macro_rules! font_files {
    ($(($name:literal, $file:literal)),* $(,)?) => {
        [$(($name, include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $file
        )).as_slice())),*]
    };
}

/// Name and bytes of every face, in the order of the constants above.
static FILES: [(&str, &[u8]); 27] = font_files![
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
    ("NotoSerifTC-SemiBold", "NotoSerifTC_600SemiBold.ttf"),
    ("NotoSerifJP-SemiBold", "NotoSerifJP_600SemiBold.ttf"),
    ("NotoSerifKR-SemiBold", "NotoSerifKR_600SemiBold.ttf"),
    ("NotoSerifHebrew-Regular", "NotoSerifHebrew_400Regular.ttf"),
    ("NotoSerifHebrew-Medium", "NotoSerifHebrew_500Medium.ttf"),
    (
        "NotoSerifBengali-Regular",
        "NotoSerifBengali_400Regular.ttf"
    ),
    ("NotoSerifBengali-Medium", "NotoSerifBengali_500Medium.ttf"),
    (
        "NotoSerifEthiopic-Regular",
        "NotoSerifEthiopic_400Regular.ttf"
    ),
    (
        "NotoSerifGeorgian-Regular",
        "NotoSerifGeorgian_400Regular.ttf"
    ),
    (
        "NotoSerifGeorgian-Medium",
        "NotoSerifGeorgian_500Medium.ttf"
    ),
    (
        "NotoSerifArmenian-Regular",
        "NotoSerifArmenian_400Regular.ttf"
    ),
    (
        "NotoSerifArmenian-Medium",
        "NotoSerifArmenian_500Medium.ttf"
    ),
    (
        "NotoSerifKR-SemiBold-Hanja",
        "NotoSerifKR_600SemiBold_Hanja.ttf"
    ),
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
    /// The faces in the order in which they are tried: those of the design, the one of chosen
    /// letter forms, then the others.
    fn stack(self, forms: Option<HanForms>) -> impl Iterator<Item = FaceId> {
        let (western, others): (&[FaceId], _) = match self {
            Style::Text => (&[GARAMOND], LIGHT),
            Style::Italic => (&[GARAMOND_ITALIC, GARAMOND], LIGHT),
            Style::Display => (&[GARAMOND_MEDIUM], HEAVY),
            Style::Strong => (&[GARAMOND_SEMIBOLD], HEAVY),
            Style::Sans => (&[SANS, GARAMOND], LIGHT),
            Style::SansStrong => (&[SANS_SEMIBOLD, GARAMOND_SEMIBOLD], HEAVY),
        };
        let chosen = forms.map(|forms| self.ideographs(forms));
        western.iter().copied().chain(chosen).chain(others)
    }

    /// The face with these forms of ideographs.
    const fn ideographs(self, forms: HanForms) -> FaceId {
        match (forms, self) {
            (HanForms::Simplified, Style::Text | Style::Italic | Style::Sans) => CHINESE,
            (HanForms::Simplified, Style::Display | Style::Strong | Style::SansStrong) => {
                CHINESE_SEMIBOLD
            }
            (HanForms::Traditional, _) => TRADITIONAL,
            (HanForms::Japanese, _) => JAPANESE,
            (HanForms::Korean, _) => HANJA,
        }
    }
}

/// A style, and the letter forms that somebody chose for their ideographs.
pub(super) type Voice = (Style, Option<HanForms>);

/// All faces, and how they shape what was set lately.
pub(super) struct Fonts {
    faces: Vec<Face>,
    plans: Plans,
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
        let plans = Plans::default();
        Fonts { faces, plans }
    }

    /// The plans for shaping.
    pub const fn plans(&self) -> &Plans {
        &self.plans
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
    pub fn face_for(&self, (style, forms): Voice, character: char) -> FaceId {
        let found = style.stack(forms).find(|&id| self.has(id, character));
        found.or(style.stack(forms).next()).unwrap_or(GARAMOND)
    }

    /// The first face of the style that has all the characters, if any has.
    pub fn face_for_all(&self, (style, forms): Voice, characters: &[char]) -> Option<FaceId> {
        let has_all = |&id: &FaceId| characters.iter().all(|&c| self.has(id, c));
        style.stack(forms).find(has_all)
    }
}

/// Names the font that would have the character, for the operator.
pub(super) fn font_needed(character: char) -> String {
    match character.script() {
        Script::Han | Script::Bopomofo => "Noto Serif SC, TC, JP or KR (uncut)".to_owned(),
        Script::Hiragana | Script::Katakana => "Noto Serif JP (uncut)".to_owned(),
        Script::Hangul => "Noto Serif KR (uncut)".to_owned(),
        Script::Common | Script::Inherited | Script::Unknown => {
            "a font with this symbol".to_owned()
        }
        script => format!("Noto Serif {0} or Noto Sans {0}", script.full_name()),
    }
}

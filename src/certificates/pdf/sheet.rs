//! What the renderer is given, and how it can refuse.

use super::logo::LogoError;
use super::sign::SignError;
use super::vector::MM;

/// A moment in UTC: year, month, day, hour, minute.
pub type Moment = (i32, u8, u8, u8, u8);

/// What the certificate is printed on, landscape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// 297 by 210 millimetres.
    #[default]
    A4,
    /// 11 by 8½ inches: less wide, a little higher.
    Letter,
}

impl Paper {
    /// Both, in the order of this list.
    pub const ALL: [Paper; 2] = [Paper::A4, Paper::Letter];

    /// Width and height in millimetres.
    pub(super) fn millimetres(self) -> (f32, f32) {
        match self {
            Paper::A4 => (297.0, 210.0),
            Paper::Letter => (279.4, 215.9),
        }
    }

    /// Width and height in points.
    pub(super) fn points(self) -> (f32, f32) {
        let (width, height) = self.millimetres();
        (width * MM, height * MM)
    }
}

/// What the direction of a text that may be in another language than the sheet follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Directions {
    /// Each of its lines goes as its own first letter does: so were the first four drawings.
    OfLines,
    /// All its lines go as its language does, those of a name as the first letter of the name.
    #[default]
    OfTexts,
}

/// Everything printed on one certificate, already in its language; plain strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is printed on.
    pub paper: Paper,
    /// BCP 47 tag of the certificate's language: ar, en, es, fr, ru, zh.
    pub language: String,
    /// What the direction of names, titles and offices follows.
    pub directions: Directions,
    /// The title, in ordinary letters; scripts that have capitals print it in capitals.
    pub title: String,
    /// The line before the name ("This is to certify that").
    pub certify_line: String,
    /// The holder's name as its owner writes it.
    pub name: String,
    /// BCP 47 tag of the name, where it is not the sheet's: of an unknown language in another
    /// script `und-Arab`. So are all such tags. `zh-Hans`, `zh-Hant`, `ja` or `ko`, where its
    /// holder chose the letter forms of Chinese characters; it is drawn in them.
    pub name_language: Option<String>,
    /// The name in Latin letters, printed smaller beneath when present.
    pub latin_name: Option<String>,
    /// BCP 47 tag of that form, where it is not the sheet's.
    pub latin_language: Option<String>,
    /// The line after the name ("has successfully completed the course").
    pub completed_line: String,
    /// The course title.
    pub course: String,
    /// BCP 47 tag of the course title's own language, which may differ from the sheet's.
    pub course_language: String,
    /// The course title in one more language, printed small beneath: the course's own or English.
    pub second_course: Option<SecondTitle>,
    /// Short facts, printed in one row: hours, result, date.
    pub details: Vec<String>,
    /// The certificates that this one rests on, printed small beneath the details: at most three
    /// lines.
    pub parts_lines: Vec<String>,
    /// One to four partners, the leading one first.
    pub partners: Vec<PartnerMark>,
    /// One to four people who sign.
    pub signatories: Vec<Signatory>,
    /// The issuer's emblem as a simple SVG, printed in one colour in the seal; without it the seal
    /// has a star.
    pub emblem_svg: Option<String>,
    /// The line under the QR code ("Scan to verify").
    pub scan_line: String,
    /// The line that names the verification address; it becomes the link.
    pub verify_line: String,
    /// One sentence on what the certificate does not attest, printed small.
    pub note_line: Option<String>,
    /// The code, grouped as printed.
    pub code: String,
    /// The verification address; the QR code carries it in upper case.
    pub verify_url: String,
    /// The title of the file, shown in the window's bar.
    pub document_title: String,
    /// The issuer, as author of the file.
    pub author: String,
    /// Alternative texts of the pictures.
    pub alt: AltTexts,
    /// Moment of issue. No other clock is read.
    pub issued_at: Moment,
    /// Digest of the credential, written as the file's `/ID`.
    pub document_id: [u8; 32],
    /// The machine-readable certificate, attached as `credential.json`.
    pub credential: Option<Credential>,
}

/// What a file says about itself, whatever paper it holds.
pub(super) struct About<'a> {
    pub language: &'a str,
    pub document_title: &'a str,
    pub author: &'a str,
    pub issued_at: Moment,
    pub document_id: [u8; 32],
    /// Alternative text of the signature, where the file has one.
    pub signature: &'a str,
    pub credential: Option<&'a Credential>,
}

impl Sheet {
    pub(super) fn about(&self) -> About<'_> {
        About {
            language: &self.language,
            document_title: &self.document_title,
            author: &self.author,
            issued_at: self.issued_at,
            document_id: self.document_id,
            signature: &self.alt.signature,
            credential: self.credential.as_ref(),
        }
    }
}

/// A title in a language that is not the sheet's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondTitle {
    /// BCP 47 tag.
    pub language: String,
    /// The title.
    pub text: String,
}

/// What is attached to the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// The bytes of `credential.json`, attached as they are.
    pub bytes: Vec<u8>,
    /// What a reader's list of attachments says about it, in the sheet's language.
    pub description: String,
}

/// A partner as it appears at the head of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerMark {
    /// Name, set beside the logo in one to three lines.
    pub name: String,
    /// BCP 47 tag of the name, where it is not the sheet's.
    pub language: Option<String>,
    /// The logo as a simple SVG (see [`crate::drawings::check`]); without it the name stands alone.
    pub logo_svg: Option<String>,
}

/// Somebody who signs, printed under a line with their signature or room for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// Name with title.
    pub name: String,
    /// Office held.
    pub office: String,
    /// Organisation in which it is held.
    pub organisation: String,
    /// BCP 47 tags of name, office and organisation, each where it is not the sheet's.
    pub languages: [Option<String>; 3],
    /// The signature as a simple SVG, printed in one colour above the line.
    pub signature_svg: Option<String>,
}

/// Alternative texts, with every name filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AltTexts {
    /// One per partner, in the order of the partners; the partner's name stands in for a
    /// missing one.
    pub logos: Vec<String>,
    /// One per signatory, in their order: that it is their signature; the name stands in for a
    /// missing one.
    pub signatures: Vec<String>,
    /// The seal.
    pub seal: String,
    /// The QR code: what it holds.
    pub qr: String,
    /// The signature of the file, where it has one: whose it is.
    pub signature: String,
}

/// Why a certificate could not be printed. The credential itself is not touched by this.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum RenderError {
    /// No font here has a glyph for the character.
    #[error("no glyph for {character:?} (U+{:04X}); needed: {font_needed}", u32::from(*character))]
    MissingGlyph {
        /// The first character that could not be set.
        character: char,
        /// Which font would have it.
        font_needed: String,
    },
    /// A partner's logo or emblem, or somebody's signature, cannot be drawn.
    #[error("the drawing of {whose}: {reason}")]
    Logo {
        /// The name of the partner or signatory.
        whose: String,
        /// What is wrong with the drawing.
        reason: LogoError,
    },
    /// A list of the sheet is empty or too long.
    #[error("{found} {what}, where 1 to {limit} can be printed")]
    Count {
        /// "partners" or "signatories".
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many fit.
        limit: usize,
    },
    /// The verification address does not fit a QR code.
    #[error("the verification address is too long for a QR code")]
    Address,
    /// A font could not be cut down to the glyphs used.
    #[error("the font {0} could not be embedded")]
    Embedding(&'static str),
    /// The file could not be put together.
    #[error("the file could not be written: {0}")]
    Writing(String),
    /// The file could not be signed.
    #[error("the file could not be signed: {0}")]
    Signing(#[from] SignError),
}

//! The face: every fact that is printed, as it was at the award, and nothing else.
//!
//! Its canonical form is JSON with the fields in the order written here, maps sorted by key and no
//! white space. Names stay plain strings: a face is a record of what was printed, so a rule about
//! names that becomes stricter later must not make an old certificate unreadable.

mod parts;
mod read;

use super::erased::Erased;
use crate::base::{Date, HanForms, Language, PerLanguage, Timestamp, VerificationCode};
use crate::courses::content::Level;
use serde::{Deserialize, Serialize};

pub use parts::{CourseFace, Issuer, Part, Signatory};
pub use read::{FaceError, read_face};

/// The format this program writes. Every format that was ever written keeps its reader in
/// [`read_face`]; fields say since which format they are there.
pub const FACE_FORMAT: u32 = 6;

/// The format of what stays of a face when its holder was erased (`erased.rs`). No award has it.
pub const ERASED_FORMAT: u32 = 101;

/// The drawing this program makes of a new certificate. A certificate is drawn for ever as its own
/// number says; whoever changes what is drawn from a face raises this one and leaves the earlier
/// drawings as they are. 1: until 29 November 2026; 2: the course's own title as a second line; 3:
/// the certificates that a programme's rests on; 4: signatures, the emblem in the seal, and the
/// languages of names for readers that speak; 5, since 1 December 2026: a text goes in the
/// direction of its language with all its lines, and the English title is the second line of a
/// course that is named in its own language.
pub const TEMPLATE: u32 = 5;

/// All printed facts of one certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Face {
    /// [`FACE_FORMAT`] in a face that this program awards, [`ERASED_FORMAT`] in one it reduces.
    pub format: u32,
    /// Which drawing it is; faces of format 1 do not say so, they are all of the first.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub template: u32,
    #[serde(with = "code_as_text")]
    pub code: VerificationCode,
    /// The language the certificate is printed in.
    pub language: Language,
    /// The recipient's name as they write it; empty once they were erased.
    pub name: String,
    /// The same in Latin letters, where they gave it.
    pub latin_name: Option<String>,
    /// The letter forms of the Chinese characters in the name, where the recipient chose them.
    /// Since format 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_forms: Option<HanForms>,
    pub course: CourseFace,
    pub level: Level,
    /// Whole percent of the points of all required quizzes, rounded down; none when the course asks
    /// for no quiz, and on a certificate beside one of achievement.
    pub result_percent: Option<u32>,
    /// At least one, the leading one first.
    pub issuers: Vec<Issuer>,
    /// One to four.
    pub signatories: Vec<Signatory>,
    /// Whether any institution named here is fictional; said on the paper and on every page.
    pub demonstration: bool,
    /// When it was earned; a successor keeps the day of the first award.
    pub awarded_at: Timestamp,
    /// Of a successor: when it took the place of the earlier certificate.
    pub reissued_at: Option<Timestamp>,
    /// The last day on which it counts; none: it does not expire.
    pub valid_until: Option<Date>,
    /// In the place of the person, once they were erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erased: Option<Erased>,
    /// Of a programme: the certificates that it rests on, in the order in which they are required;
    /// since format 3.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Whether it is the certificate of participation of a course that certifies achievement too,
    /// by more; since format 6. The database counts on how this is written (`Sealed::is_beside`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beside_achievement: bool,
}

impl Face {
    /// The canonical form: same face, same bytes.
    #[expect(
        clippy::expect_used,
        reason = "strings, numbers and string keys have a JSON form"
    )]
    pub fn canonical(&self) -> String {
        serde_json::to_string(self)
            .expect("a face is made of strings, numbers and string-keyed maps")
    }

    /// The same in another name, and its Latin form. No format before the fifth knows of letter
    /// forms.
    pub(super) fn renamed(
        self,
        (name, latin_name): (String, Option<String>),
        name_forms: Option<HanForms>,
    ) -> Self {
        let since = if name_forms.is_some() { 5 } else { 1 };
        Self {
            format: self.format.max(since),
            name,
            latin_name,
            name_forms,
            ..self
        }
    }

    /// The day of the award in UTC, as printed.
    pub fn awarded_on(&self) -> Date {
        self.awarded_at.date()
    }

    /// The day in UTC on which the holder's name went; `None` while it is there.
    pub fn erased_on(&self) -> Option<Date> {
        Some(self.erased.as_ref()?.at.date())
    }

    /// When this paper came into being: at the award, or later when it replaced an earlier one.
    pub fn issued_at(&self) -> Timestamp {
        self.reissued_at.unwrap_or(self.awarded_at)
    }

    /// The course title in the certificate's language, else in the course's own; with the language
    /// found, because the paper and the page must mark it.
    pub fn title(&self) -> (Language, &str) {
        text_in(
            &self.course.title,
            self.language,
            self.course.source_language,
        )
    }

    /// For whom a signatory signs.
    pub fn issuer_of(&self, signatory: &Signatory) -> Option<&Issuer> {
        let named = |issuer: &&Issuer| signatory.issuer.as_ref() == Some(&issuer.key);
        self.issuers.iter().find(named).or(self.issuers.first())
    }

    /// Whether the last day has passed at `now`.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.valid_until.is_some_and(|last| now.date() > last)
    }
}

/// The text in the wanted language, else in `source`, else in any, with the language found; an
/// empty text in the wanted language if there is none at all.
pub fn text_in(
    texts: &PerLanguage<String>,
    wanted: Language,
    source: Language,
) -> (Language, &str) {
    texts
        .find(wanted, source)
        .map_or((wanted, ""), |(language, text)| (language, text.as_str()))
}

const fn first() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_first(template: &u32) -> bool {
    *template == 1
}

mod code_as_text {
    use crate::base::VerificationCode;
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(
        code: &VerificationCode,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(code.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<VerificationCode, D::Error> {
        let text = String::deserialize(deserializer)?;
        VerificationCode::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
pub(super) mod tests;

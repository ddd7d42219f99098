//! What is printed on a transcript, as it was at the issue.
//!
//! Its canonical form is JSON with the fields in the order written here, maps sorted by key and no
//! white space, as that of a certificate.

use crate::base::{CertificateId, Date, HanForms, Language, PerLanguage, Timestamp};
use crate::certificates::{self, Certificate, FaceError};
use crate::courses::content::Level;
use serde::{Deserialize, Serialize};

/// The format this program writes; every format ever written keeps its reader in [`read_face`].
pub const FACE_FORMAT: u32 = 2;

/// The drawing this program makes of a new transcript. A transcript is drawn for ever as its own
/// number says; whoever changes what is drawn from a face, a word of `transcript-paper-…` included,
/// raises this one and the format, and leaves the earlier drawings as they are.
pub const TEMPLATE: u32 = 2;

/// All printed facts of one transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Face {
    pub format: u32,
    /// Which drawing it is; faces of the first do not say so. Format 2 has the second and else
    /// nothing new: a release that draws no second refuses it.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub template: u32,
    /// The number, fifteen signs without separators.
    pub code: String,
    /// The language the transcript is printed in.
    pub language: Language,
    /// The name that stands on all the certificates.
    pub name: String,
    /// The same in Latin letters, as on the newest of them.
    pub latin_name: Option<String>,
    /// The letter forms of the Chinese characters in the name, as on the newest of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_forms: Option<HanForms>,
    /// In the order of their awards.
    pub entries: Vec<Entry>,
    /// Whether any institution named here is fictional.
    pub demonstration: bool,
    /// The installation that issued it, by its name of that day.
    pub house: String,
    pub issued_at: Timestamp,
}

/// One certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub certificate: CertificateId,
    /// Its own number, fifteen signs without separators.
    pub code: String,
    pub title: PerLanguage<String>,
    pub source_language: Language,
    pub level: Level,
    /// Learning time.
    pub minutes: u32,
    /// `0.3`; may be empty.
    pub ects: String,
    pub result_percent: Option<u32>,
    /// The leading one first.
    pub issuers: Vec<PerLanguage<String>>,
    pub awarded_on: Date,
    /// The last day on which it counts.
    pub valid_until: Option<Date>,
}

impl Entry {
    /// What a certificate says.
    pub(super) fn of(certificate: &Certificate) -> Self {
        let face = &certificate.face;
        Self {
            certificate: certificate.id,
            code: certificate.code.as_str().to_owned(),
            title: face.course.title.clone(),
            source_language: face.course.source_language,
            level: face.level,
            minutes: face.course.minutes,
            ects: face.course.ects.clone(),
            result_percent: face.result_percent,
            issuers: face.issuers.iter().map(|i| i.name.clone()).collect(),
            awarded_on: face.awarded_on(),
            valid_until: face.valid_until,
        }
    }

    /// The title in this language, else in the course's own.
    pub fn title_in(&self, language: Language) -> (Language, &str) {
        certificates::text_in(&self.title, language, self.source_language)
    }
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
}

const fn first() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_first(template: &u32) -> bool {
    *template == first()
}

/// Reads a face written in `format` by this or any earlier release.
pub fn read_face(format: u32, text: &str) -> Result<Face, FaceError> {
    match format {
        1 | 2 => {
            serde_json::from_str(text).map_err(|error| FaceError::Unreadable(error.to_string()))
        }
        other => Err(FaceError::UnknownFormat(other)),
    }
}

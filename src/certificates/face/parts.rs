//! What a face is made of: the course, who issues and signs, and the certificates it rests on.

use super::{Face, text_in};
use crate::base::{Date, Digest, Key, Language, PerLanguage, VerificationCode};
use crate::courses::content::Alignment;
use serde::{Deserialize, Serialize};

/// A certificate that another one rests on, as it was at that one's award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The author's id of its course.
    pub course: Key,
    #[serde(with = "super::code_as_text")]
    pub code: VerificationCode,
    pub source_language: Language,
    /// Its course's title.
    pub title: PerLanguage<String>,
    /// The day that is printed on it.
    pub awarded_on: Date,
}

impl Part {
    /// What a certificate says of itself, for one that rests on it.
    pub(in crate::certificates) fn of(face: &Face) -> Self {
        Self {
            course: face.course.key.clone(),
            code: face.code.clone(),
            source_language: face.course.source_language,
            title: face.course.title.clone(),
            awarded_on: face.awarded_on(),
        }
    }

    /// The title in a language, else in the course's own, with the language found.
    pub fn title_in(&self, language: Language) -> (Language, &str) {
        text_in(&self.title, language, self.source_language)
    }
}

/// What the certificate says about the course and its edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseFace {
    /// The author's id of the course; never changes.
    pub key: Key,
    /// The first part of the course's address.
    pub partner: Key,
    /// The second part.
    pub slug: Key,
    /// A short label such as `C3`; may be empty.
    pub code: String,
    pub source_language: Language,
    pub title: PerLanguage<String>,
    /// The platform's number of the edition, from 1.
    pub edition: u32,
    /// The author's version, `1.2.0`.
    pub version: String,
    /// What the edition held, to the last sign.
    pub content_digest: Digest,
    /// The day the content was last checked.
    pub content_as_of: Date,
    /// Learning time.
    pub minutes: u32,
    /// `0.3`; may be empty.
    pub ects: String,
    /// Keywords that credentials carry; not printed. Since format 4.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What it answers to in frameworks of others, as credentials carry it; not printed. Since
    /// format 4.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alignment: Vec<Alignment>,
}

/// A partner in the role of issuing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issuer {
    pub key: Key,
    pub slug: Key,
    pub name: PerLanguage<String>,
    pub web: String,
    /// Whether the institution is fictional.
    pub demonstration: bool,
    /// The emblem as printed. Part of the face, because a partner may change it and old papers keep
    /// the old one.
    pub logo_svg: Option<String>,
    /// The emblem in one colour, printed in the seal of whom it issues first. Since format 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emblem_svg: Option<String>,
}

/// Somebody whose name stands under the certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    pub name: String,
    pub office: PerLanguage<String>,
    /// The key of the issuer for whom they sign; none: the first. Since format 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Key>,
    /// As they sign by hand, in one colour. Since format 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature_svg: Option<String>,
}

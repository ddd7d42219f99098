//! The face: every fact that is printed, as it was at the award, and nothing else.
//!
//! Its canonical form is JSON with the fields in the order written here, maps sorted by key and no
//! white space. Names stay plain strings: a face is a record of what was printed, so a rule about
//! names that becomes stricter later must not make an old certificate unreadable.

use super::erased::Erased;
use crate::base::{
    Date, Digest, HanForms, Key, Language, PerLanguage, Timestamp, VerificationCode,
};
use crate::courses::content::{Alignment, Level};
use serde::{Deserialize, Serialize};

/// The format this program writes. Every format that was ever written keeps its reader in
/// [`read_face`]; fields say since which format they are there.
pub const FACE_FORMAT: u32 = 6;

/// The format of what stays of a face when its holder was erased (`erased.rs`). No award has it.
pub const ERASED_FORMAT: u32 = 101;

/// The drawing this program makes of a new certificate. A certificate is drawn for ever as its own
/// number says; whoever changes what is drawn from a face raises this one and leaves the earlier
/// drawings as they are. 1: until 29 November 2026; 2: the course's own title as a second line; 3:
/// the certificates that a programme's rests on; 4: signatures, the emblem in the seal, and the
/// languages of names for readers that speak.
pub const TEMPLATE: u32 = 4;

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

/// A certificate that another one rests on, as it was at that one's award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The author's id of its course.
    pub course: Key,
    #[serde(with = "code_as_text")]
    pub code: VerificationCode,
    pub source_language: Language,
    /// Its course's title.
    pub title: PerLanguage<String>,
    /// The day that is printed on it.
    pub awarded_on: Date,
}

impl Part {
    /// What a certificate says of itself, for one that rests on it.
    pub(super) fn of(face: &Face) -> Self {
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

/// Why a stored face cannot be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaceError {
    #[error("the face has format {0}, which this program does not know")]
    UnknownFormat(u32),
    #[error("the face cannot be read: {0}")]
    Unreadable(String),
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

/// Reads a face written in `format` by this or any earlier release.
pub fn read_face(format: u32, text: &str) -> Result<Face, FaceError> {
    match format {
        1..=6 | ERASED_FORMAT => {
            let face: Face = serde_json::from_str(text)
                .map_err(|error| FaceError::Unreadable(error.to_string()))?;
            let names_nobody = face.name.is_empty()
                && face.latin_name.is_none()
                && face.name_forms.is_none()
                && face.result_percent.is_none()
                && face.erased.is_some();
            let is_erased = format == ERASED_FORMAT;
            match names_nobody == is_erased && face.erased.is_some() == is_erased {
                true => Ok(face),
                false => Err(FaceError::Unreadable("name and format disagree".to_owned())),
            }
        }
        other => Err(FaceError::UnknownFormat(other)),
    }
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
pub(super) mod tests {
    use super::*;

    fn per_language<const N: usize>(texts: [(Language, &str); N]) -> PerLanguage<String> {
        texts
            .into_iter()
            .map(|(language, text)| (language, text.to_owned()))
            .collect()
    }

    /// The face of the fixture: every field filled, three scripts.
    pub(in crate::certificates) fn sample() -> Face {
        let code = VerificationCode::from_random(&[7; 14]).unwrap();
        Face {
            format: 1,
            template: 1,
            code,
            language: Language::Fr,
            name: "María Fernanda Ñáñez-Österberg".to_owned(),
            latin_name: Some("Maria Fernanda Nanez".to_owned()),
            name_forms: None,
            course: CourseFace {
                key: Key::parse("conventions-for-parliamentarians").unwrap(),
                partner: Key::parse("harbour-institute").unwrap(),
                slug: Key::parse("conventions").unwrap(),
                code: "C3".to_owned(),
                source_language: Language::En,
                title: per_language([
                    (
                        Language::En,
                        "International conventions for parliamentarians",
                    ),
                    (Language::Ar, "الاتفاقيات الدولية للبرلمانيين"),
                ]),
                edition: 2,
                version: "1.1.0".to_owned(),
                content_digest: Digest::of(b"content"),
                content_as_of: Date::new(2026, 11, 20).unwrap(),
                minutes: 480,
                ects: "0.3".to_owned(),
                tags: Vec::new(),
                alignment: Vec::new(),
            },
            level: Level::Achievement,
            result_percent: Some(94),
            issuers: vec![Issuer {
                key: Key::parse("harbour-institute").unwrap(),
                slug: Key::parse("harbour-institute").unwrap(),
                name: per_language([
                    (Language::En, "Harbour Institute of Public Law"),
                    (Language::Fr, "Institut Harbour de droit public"),
                ]),
                web: "https://harbour.example/".to_owned(),
                demonstration: true,
                logo_svg: None,
                emblem_svg: None,
            }],
            signatories: vec![Signatory {
                name: "Dr. Amara Okonkwo".to_owned(),
                office: per_language([(Language::En, "Director of Studies")]),
                issuer: None,
                signature_svg: None,
            }],
            demonstration: true,
            awarded_at: Timestamp::from_millis(1_795_444_325_678),
            reissued_at: None,
            valid_until: Date::new(2029, 11, 23),
            erased: None,
            parts: Vec::new(),
            beside_achievement: false,
        }
    }

    #[test]
    fn format_1_is_written_and_read_as_it_always_was() {
        let fixture = include_str!("fixtures/face-1.json").trim_end();
        assert_eq!(
            sample().canonical(),
            fixture,
            "the canonical form may never change"
        );
        assert_eq!(read_face(1, fixture), Ok(sample()));
    }

    /// The same as a programme that rests on another one.
    pub(in crate::certificates) fn programme() -> Face {
        Face {
            format: 3,
            template: 3,
            parts: vec![Part::of(&sample())],
            ..sample()
        }
    }

    #[test]
    fn format_3_is_written_and_read_as_it_always_was() {
        let fixture = include_str!("fixtures/face-3.json").trim_end();
        assert_eq!(
            programme().canonical(),
            fixture,
            "the canonical form may never change"
        );
        assert_eq!(read_face(3, fixture), Ok(programme()));
    }

    /// The same as two partners issue it together, with a signatory each; found by machines.
    pub(in crate::certificates) fn joint() -> Face {
        let mut face = Face {
            format: 4,
            template: 3,
            ..sample()
        };
        face.course.tags = vec!["drug policy".to_owned()];
        face.course.alignment = vec![Alignment {
            name: "Law".to_owned(),
            url: "https://frameworks.example/isced-f/0421".to_owned(),
            framework: Some("ISCED-F 2013".to_owned()),
            code: Some("0421".to_owned()),
        }];
        let key = Key::parse("meridian-bay-university").unwrap();
        face.issuers.push(Issuer {
            key: key.clone(),
            slug: key.clone(),
            name: per_language([
                (Language::En, "Meridian Bay University"),
                (Language::Fr, "Université de Meridian Bay"),
            ]),
            web: "https://meridian-bay.example/".to_owned(),
            ..face.issuers[0].clone()
        });
        face.signatories.push(Signatory {
            name: "Prof. Amina Rahmani".to_owned(),
            office: per_language([(Language::En, "Rector")]),
            issuer: Some(key),
            signature_svg: None,
        });
        face
    }

    #[test]
    fn format_4_is_written_and_read_as_it_always_was() {
        let fixture = include_str!("fixtures/face-4.json").trim_end();
        assert_eq!(
            joint().canonical(),
            fixture,
            "the canonical form may never change"
        );
        assert_eq!(read_face(4, fixture), Ok(joint()));
    }

    /// The same with one signature and the first partner's emblem.
    pub(in crate::certificates) fn signed() -> Face {
        let mut face = Face {
            format: 5,
            template: 4,
            ..joint()
        };
        face.issuers[0].emblem_svg = Some(drawn("M8 0 16 16H0Z", "0 0 16 16"));
        face.signatories[1].signature_svg = Some(drawn("M0 9 40 2 36 10Z", "0 0 40 12"));
        face
    }

    fn drawn(path: &str, view: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\">\
             <path d=\"{path}\"/></svg>"
        )
    }

    #[test]
    fn format_5_is_written_and_read_as_it_always_was() {
        let fixture = include_str!("fixtures/face-5.json").trim_end();
        assert_eq!(
            signed().canonical(),
            fixture,
            "the canonical form may never change"
        );
        assert_eq!(read_face(5, fixture), Ok(signed()));
    }

    /// The same as a certificate of participation beside that of achievement.
    pub(in crate::certificates) fn beside() -> Face {
        Face {
            format: 6,
            level: Level::Participation,
            result_percent: None,
            beside_achievement: true,
            ..signed()
        }
    }

    #[test]
    fn format_6_is_written_and_read_as_it_always_was() {
        let fixture = include_str!("fixtures/face-6.json").trim_end();
        assert_eq!(
            beside().canonical(),
            fixture,
            "the canonical form may never change"
        );
        assert_eq!(read_face(6, fixture), Ok(beside()));
    }

    #[test]
    fn chosen_letter_forms_stand_beside_the_name_and_nothing_does_without_a_choice() {
        assert!(!signed().canonical().contains("name_forms"));
        let face = Face {
            name: "直子".to_owned(),
            latin_name: None,
            name_forms: Some(HanForms::Japanese),
            ..signed()
        };
        let text = face.canonical();
        let beside = r#""name":"直子","latin_name":null,"name_forms":"ja","course":"#;
        assert!(text.contains(beside), "{text}");
        assert_eq!(read_face(5, &text), Ok(face));
        let unknown = text.replace("\"ja\"", "\"vi\"");
        assert!(matches!(
            read_face(5, &unknown),
            Err(FaceError::Unreadable(_))
        ));
    }

    #[test]
    fn a_face_of_before_that_gets_letter_forms_is_of_the_format_that_knows_them() {
        for (format, forms, expected) in [
            (1, None, 1),
            (1, Some(HanForms::Korean), 5),
            (4, Some(HanForms::Korean), 5),
            (5, Some(HanForms::Korean), 5),
            (5, None, 5),
            // A format to come.
            (6, Some(HanForms::Korean), 6),
        ] {
            let face = Face { format, ..sample() };
            let renamed = face.clone().renamed(("金".to_owned(), None), forms);
            let other = Face {
                format: expected,
                name: "金".to_owned(),
                latin_name: None,
                name_forms: forms,
                ..face
            };
            assert_eq!(renamed, other, "{format} {forms:?}");
        }
    }

    #[test]
    fn who_signs_for_nobody_in_particular_signs_for_the_first() {
        let face = joint();
        let organisations = face.signatories.iter().map(|one| face.issuer_of(one));
        let keys: Vec<_> = organisations.map(|one| one.unwrap().key.as_str()).collect();
        assert_eq!(keys, ["harbour-institute", "meridian-bay-university"]);
    }

    #[test]
    fn a_format_of_the_future_is_refused_by_its_number() {
        assert_eq!(read_face(7, "{}"), Err(FaceError::UnknownFormat(7)));
        assert!(matches!(read_face(1, "{}"), Err(FaceError::Unreadable(_))));
    }

    #[test]
    fn the_last_day_still_counts() {
        let face = sample();
        let last = face.valid_until.unwrap().start();
        assert!(!face.is_expired(last.plus_seconds(86_399)));
        assert!(face.is_expired(last.plus_seconds(86_400)));
    }

    #[test]
    fn a_title_that_was_not_translated_says_its_own_language() {
        assert_eq!(
            sample().title(),
            (
                Language::En,
                "International conventions for parliamentarians"
            )
        );
    }
}

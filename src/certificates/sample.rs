//! A sample of a partner's certificate: drawn as a real one, of nobody, with a number that no
//! certificate has.

use super::face::{CourseFace, FACE_FORMAT, Face, TEMPLATE};
use super::{issuers, pdf, sheet};
use crate::base::{Date, Digest, Language, PerLanguage, Timestamp, VerificationCode};
use crate::courses::content::Level;
use crate::partners::{Partner, Signatory};
use crate::texts::Texts;

/// Learning time of the course that there is not.
const MINUTES: u32 = 480;

/// The sheet, as if it had been awarded on this day; its small print says that it is none. Nothing
/// of it is kept or sealed. `base_url` as for every sheet.
pub fn sample(
    (partner, signatories): (&Partner, &[Signatory]),
    (language, day): (Language, Date),
    (texts, base_url): (&Texts, &str),
) -> pdf::Sheet {
    let face = face((partner, signatories), (language, day.start()), texts);
    let mut sheet = sheet::sheet(&face, texts, base_url);
    sheet.note_line = Some(texts.say(language, "specimen-note", &[]));
    sheet
}

fn face(
    (partner, signatories): (&Partner, &[Signatory]),
    (language, at): (Language, Timestamp),
    texts: &Texts,
) -> Face {
    let title = texts.say(language, "specimen-course", &[]);
    let signatory = |one| issuers::signatory(one, None);
    Face {
        format: FACE_FORMAT,
        template: TEMPLATE,
        code: VerificationCode::sample(),
        language,
        name: texts.say(language, "specimen-holder", &[]),
        latin_name: None,
        name_forms: None,
        course: CourseFace {
            key: partner.key.clone(),
            partner: partner.key.clone(),
            slug: partner.slug.clone(),
            code: String::new(),
            source_language: language,
            title: PerLanguage::from_iter([(language, title)]),
            edition: 1,
            version: "1.0.0".to_owned(),
            content_digest: Digest::of(b"sample"),
            content_as_of: at.date(),
            minutes: MINUTES,
            ects: String::new(),
            tags: Vec::new(),
            alignment: Vec::new(),
        },
        level: Level::Achievement,
        result_percent: None,
        issuers: vec![issuers::issuer(partner)],
        signatories: signatories.iter().take(4).map(signatory).collect(),
        demonstration: partner.profile.demonstration,
        awarded_at: at,
        reissued_at: None,
        valid_until: None,
        erased: None,
        parts: Vec::new(),
        beside_achievement: false,
    }
}

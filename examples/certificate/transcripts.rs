//! Transcripts as the product prints them: six languages, one certificate and many, both papers.

use pmast::base::{CertificateId, Date, Language, VerificationCode};
use pmast::certificates::pdf::{Paper, TranscriptSheet};
use pmast::courses::content::Level;
use pmast::partners::Profile;
use pmast::texts::Texts;
use pmast::transcripts::{self, Entry, FACE_FORMAT, Face, TEMPLATE};

use super::product::RECIPIENTS;

/// Every sample with its file name; `None`: one of its dates or numbers is none.
pub fn all(profile: &Profile, texts: &Texts) -> Option<Vec<(String, TranscriptSheet)>> {
    let mut sheets = Vec::new();
    for (language, name, latin, _) in RECIPIENTS {
        let face = face(profile, (language, name, latin), 4)?;
        let sheet = sheet(&face, texts, Paper::A4);
        sheets.push((format!("transcript-{language}"), sheet));
    }
    for (count, word) in [(1, "one"), (31, "many")] {
        for (language, name, latin, _) in RECIPIENTS.iter().take(2) {
            let face = face(profile, (*language, name, latin), count)?;
            let sheet = sheet(&face, texts, Paper::Letter);
            sheets.push((format!("transcript-{word}-{language}-letter"), sheet));
        }
    }
    Some(sheets)
}

fn sheet(face: &Face, texts: &Texts, paper: Paper) -> TranscriptSheet {
    transcripts::sheet(face, texts, "https://learn.meridian.example", paper)
}

fn face(
    profile: &Profile,
    (language, name, latin): (Language, &str, &str),
    count: u8,
) -> Option<Face> {
    let entries: Option<Vec<Entry>> = (0..count).map(|number| entry(profile, number)).collect();
    Some(Face {
        format: FACE_FORMAT,
        template: TEMPLATE,
        code: VerificationCode::from_random(&[8; 14])?.as_str().to_owned(),
        language,
        name: name.to_owned(),
        latin_name: (!latin.is_empty()).then(|| latin.to_owned()),
        name_forms: None,
        entries: entries?,
        demonstration: true,
        house: "PMAST Academy".to_owned(),
        issued_at: Date::new(2026, 12, 1)?.start(),
    })
}

/// A certificate in one to six languages, with and without result and last day.
fn entry(profile: &Profile, number: u8) -> Option<Entry> {
    let is_whole = number.is_multiple_of(2);
    let mut random = [number; 14];
    // Fourteen equal signs may be the number of the issuers' samples.
    random[0] = number + 1;
    let titles = RECIPIENTS
        .iter()
        .filter(|(language, ..)| is_whole || *language == Language::En);
    Some(Entry {
        certificate: CertificateId::new(),
        code: VerificationCode::from_random(&random)?.as_str().to_owned(),
        title: titles
            .map(|(language, _, _, title)| (*language, (*title).to_owned()))
            .collect(),
        source_language: Language::En,
        level: if is_whole {
            Level::Achievement
        } else {
            Level::Participation
        },
        minutes: 90 + 60 * u32::from(number),
        ects: if is_whole { "0.3" } else { "" }.to_owned(),
        result_percent: is_whole.then_some(94),
        issuers: vec![profile.name.clone()],
        awarded_on: Date::new(2026, 11, 23)?,
        valid_until: if is_whole {
            Date::new(2029, 11, 23)
        } else {
            None
        },
    })
}

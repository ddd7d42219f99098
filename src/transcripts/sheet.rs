//! What the paper says: the face in words of its language, ready for the renderer.

use super::face::{Entry, Face};
use crate::base::{Digest, Language, VerificationCode};
use crate::certificates::{self, pdf};
use crate::texts::Texts;

/// Where the transcript is verified.
pub fn verify_address(face: &Face, base_url: &str) -> String {
    format!("{}/v/{}", base_url.trim_end_matches('/'), face.code)
}

/// Kind, learning time and, where there is one, result, in this language.
pub fn facts(entry: &Entry, language: Language, texts: &Texts) -> Vec<String> {
    let level = certificates::level_word(entry.level);
    let kind = texts.say(language, &format!("certificate-title-{level}"), &[]);
    let length = (entry.minutes, entry.ects.as_str());
    let time = certificates::learning_time_in(language, length, texts);
    let result = entry.result_percent.map(|percent| {
        texts.say(
            language,
            "certificate-result",
            &[("percent", percent.into())],
        )
    });
    [Some(kind), Some(time), result]
        .into_iter()
        .flatten()
        .collect()
}

/// The number in groups; as stored where it is none.
fn grouped(code: &str) -> String {
    VerificationCode::parse(code).map_or_else(|_| code.to_owned(), |code| code.to_string())
}

/// The printed strings. `base_url` is the installation's public address of today, because a number
/// must lead somewhere even after a move; all else comes from the face.
pub fn sheet(
    face: &Face,
    texts: &Texts,
    base_url: &str,
    paper: pdf::Paper,
) -> pdf::TranscriptSheet {
    let language = face.language;
    let say = |key: &str| texts.say(language, key, &[]);
    let with =
        |key: &str, name: &str, value: &str| texts.say(language, key, &[(name, value.into())]);
    let address = verify_address(face, base_url);
    let chosen = face.name_forms.map(|forms| forms.tag().to_owned());
    let latin_name = face.latin_name.as_deref();
    pdf::TranscriptSheet {
        paper,
        language: language.tag().to_owned(),
        directions: match face.template {
            ..=1 => pdf::Directions::OfLines,
            _ => pdf::Directions::OfTexts,
        },
        title: say("transcript-paper-title"),
        intro_line: say("transcript-paper-intro"),
        name: face.name.clone(),
        name_language: chosen.or_else(|| spoken(face, &face.name)),
        latin_language: latin_name.and_then(|name| spoken(face, name)),
        latin_name: latin_name.map(str::to_owned),
        summary: summary(face, texts),
        heads: [
            say("fact-course"),
            say("fact-issuers"),
            say("transcript-head-facts"),
            say("fact-awarded"),
            say("fact-number"),
        ],
        rows: face
            .entries
            .iter()
            .map(|entry| row(face, entry, texts))
            .collect(),
        state_line: say("transcript-paper-state"),
        scan_line: say("certificate-scan"),
        verify_line: with(
            "transcript-verify-at",
            "address",
            &typed_address(face, base_url),
        ),
        note_line: note(face, texts),
        code: grouped(&face.code),
        document_title: with("transcript-document-title", "name", &face.name),
        author: face.house.clone(),
        alt_qr: with("certificate-alt-qr", "address", &address),
        alt_signature: with("certificate-alt-signature", "issuers", &face.house),
        verify_url: address,
        issued_at: certificates::moment(face.issued_at),
        document_id: *Digest::of(face.canonical().as_bytes()).bytes(),
    }
}

/// The day of the issue, and what the certificates make together.
fn summary(face: &Face, texts: &Texts) -> Vec<String> {
    let language = face.language;
    let date = texts.date(language, face.issued_at.date());
    let minutes = face.entries.iter().map(|entry| entry.minutes).sum();
    let time = certificates::learning_time_in(language, (minutes, ""), texts);
    let count = u32::try_from(face.entries.len()).unwrap_or(u32::MAX);
    let issued = [("date", date.into()), ("house", face.house.as_str().into())];
    vec![
        texts.say(language, "transcript-issued", &issued),
        texts.say(
            language,
            "transcript-total",
            &[("count", count.into()), ("time", time.into())],
        ),
    ]
}

/// In which language a name is read aloud, where its script is not that of the transcript: since
/// the second drawing.
fn spoken(face: &Face, name: &str) -> Option<String> {
    certificates::script_tag(face.language, name).filter(|_| face.template >= 2)
}

fn row(face: &Face, entry: &Entry, texts: &Texts) -> pdf::TranscriptRow {
    let language = face.language;
    let (course_language, course) = entry.title_in(language);
    let issuers = entry.issuers.iter();
    let issuers = issuers.map(|name| certificates::text_in(name, language, Language::En));
    let (languages, issuers): (Vec<Language>, Vec<&str>) = issuers.unzip();
    // Names in several languages are read as the transcript is.
    let is_foreign = |own: &&Language| **own != language && languages.iter().all(|one| one == *own);
    let issuers_language = languages.first().filter(is_foreign);
    let issuers_language = issuers_language.filter(|_| face.template >= 2);
    let mut days = vec![texts.date(language, entry.awarded_on)];
    days.extend(entry.valid_until.map(|last| {
        let date = texts.date(language, last);
        texts.say(
            language,
            "certificate-valid-until",
            &[("date", date.into())],
        )
    }));
    pdf::TranscriptRow {
        course: course.to_owned(),
        course_language: course_language.tag().to_owned(),
        issuers: issuers.join(&texts.say(language, "list-comma", &[])),
        issuers_language: issuers_language.map(|own| own.tag().to_owned()),
        facts: facts(entry, language, texts),
        days,
        code: grouped(&entry.code),
    }
}

/// The small print: what is not attested, and that all is fictional.
fn note(face: &Face, texts: &Texts) -> String {
    let say = |key: &str| texts.say(face.language, key, &[]);
    let mut sentences = vec![say("certificate-identity")];
    if face.demonstration {
        sentences.push(say("certificate-demonstration"));
    }
    sentences.join(&say("certificate-sentence-gap"))
}

/// The address as a person types it, without `https://`.
fn typed_address(face: &Face, base_url: &str) -> String {
    let host = base_url.trim_end_matches('/');
    let host = host.split_once("://").map_or(host, |(_, rest)| rest);
    let address = format!("{host}/v/{}", grouped(&face.code));
    match face.language {
        // Isolated (UAX #9), or an address of digits would be set from right to left.
        Language::Ar => format!("\u{2066}{address}\u{2069}"),
        _ => address,
    }
}

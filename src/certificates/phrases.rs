//! The single facts of a face in words of its language: said by the paper and by whoever speaks of
//! it.

use super::face::{Face, Issuer, Signatory, text_in};
use crate::base::Language;
use crate::courses::content::Level;
use crate::texts::Texts;

/// The level's word in text keys.
pub const fn level_word(level: Level) -> &'static str {
    match level {
        Level::Achievement => "achievement",
        Level::Participation => "participation",
    }
}

/// The issuer as the certificate names it.
pub(super) fn issuer_name(face: &Face, issuer: &Issuer) -> String {
    text_in(&issuer.name, face.language, Language::En)
        .1
        .to_owned()
}

/// All issuers as the certificate names them.
pub(super) fn issuer_names(face: &Face) -> Vec<String> {
    let name = |issuer| issuer_name(face, issuer);
    face.issuers.iter().map(name).collect()
}

/// All issuers on one line, as the certificate names them.
pub fn issuers(face: &Face, texts: &Texts) -> String {
    issuer_names(face).join(&texts.say(face.language, "list-comma", &[]))
}

/// For whom somebody signs, as the certificate names it.
pub fn organisation(face: &Face, signatory: &Signatory) -> String {
    let issuer = face.issuer_of(signatory);
    issuer.map_or_else(String::new, |issuer| issuer_name(face, issuer))
}

/// The signatory's office as the certificate names it.
pub fn office<'a>(face: &Face, signatory: &'a Signatory) -> &'a str {
    text_in(&signatory.office, face.language, Language::En).1
}

/// `8 hours of learning`, `90 minutes of learning`; exact, never rounded.
pub fn learning_time(face: &Face, texts: &Texts) -> String {
    learning_time_in(
        face.language,
        (face.course.minutes, &face.course.ects),
        texts,
    )
}

/// The same for any number of minutes, in any language; `ects` may be empty.
pub fn learning_time_in(language: Language, (all, ects): (u32, &str), texts: &Texts) -> String {
    let (hours, minutes) = (all / 60, all % 60);
    let long =
        |key: &str, name: &str, count: u32| texts.say(language, key, &[(name, count.into())]);
    let duration = match (hours, minutes) {
        (0, minutes) => long("minutes-long", "minutes", minutes),
        (hours, 0) => long("hours-long", "hours", hours),
        (hours, minutes) => texts.say(
            language,
            "certificate-hours-and-minutes",
            &[
                ("hours", long("hours-long", "hours", hours).into()),
                ("minutes", long("minutes-long", "minutes", minutes).into()),
            ],
        ),
    };
    let duration = ("duration", duration.into());
    match ects {
        "" => texts.say(language, "certificate-learning-time", &[duration]),
        ects => texts.say(
            language,
            "certificate-learning-time-ects",
            &[duration, ("ects", ects.into())],
        ),
    }
}

/// `Result of the assessments: 94%`.
pub fn result(face: &Face, texts: &Texts) -> Option<String> {
    let percent = face.result_percent?;
    Some(texts.say(
        face.language,
        "certificate-result",
        &[("percent", percent.into())],
    ))
}

/// `Awarded on 17 November 2026`.
pub fn awarded_on(face: &Face, texts: &Texts) -> String {
    let date = texts.date(face.language, face.awarded_on());
    texts.say(
        face.language,
        "certificate-awarded-on",
        &[("date", date.into())],
    )
}

/// `Valid until 17 November 2029`.
pub fn valid_until(face: &Face, texts: &Texts) -> Option<String> {
    let date = texts.date(face.language, face.valid_until?);
    Some(texts.say(
        face.language,
        "certificate-valid-until",
        &[("date", date.into())],
    ))
}

/// `Edition 2, version 1.1.0, content as of 20 November 2026.`
pub fn edition(face: &Face, texts: &Texts) -> String {
    let date = texts.date(face.language, face.course.content_as_of);
    texts.say(
        face.language,
        "certificate-edition",
        &[
            ("edition", face.course.edition.into()),
            ("version", face.course.version.as_str().into()),
            ("date", date.into()),
        ],
    )
}

/// The small print: edition, reissue, what is not attested, and that all is fictional.
pub fn note(face: &Face, texts: &Texts) -> String {
    let mut sentences = vec![edition(face, texts)];
    if let Some(reissued_at) = face.reissued_at {
        let date = texts.date(face.language, reissued_at.date());
        sentences.push(texts.say(
            face.language,
            "certificate-reissued",
            &[("date", date.into())],
        ));
    }
    sentences.push(texts.say(face.language, "certificate-identity", &[]));
    if face.demonstration {
        sentences.push(texts.say(face.language, "certificate-demonstration", &[]));
    }
    sentences.join(&texts.say(face.language, "certificate-sentence-gap", &[]))
}

/// The title of the file and the beginning of its name.
pub fn document_title(face: &Face, texts: &Texts) -> String {
    let (_, course) = face.title();
    texts.say(
        face.language,
        "certificate-document-title",
        &[
            ("course", course.into()),
            ("name", face.name.as_str().into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificates::face;

    #[test]
    fn learning_time_is_exact() {
        let texts = Texts::load().unwrap();
        for (minutes, expected) in [
            (10, "10 minutes of learning"),
            (60, "1 hour of learning"),
            (90, "1 hour 30 minutes of learning"),
        ] {
            let mut face = face::tests::sample();
            face.language = Language::En;
            face.course.minutes = minutes;
            face.course.ects = String::new();
            assert_eq!(learning_time(&face, &texts), expected);
        }
    }
}

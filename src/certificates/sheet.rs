//! What the paper says: the face in words of its language, ready for the renderer.

use super::face::{Face, Issuer, Part, Signatory, text_in};
use super::phrases::{
    awarded_on, document_title, issuer_name, issuer_names, issuers, learning_time, level_word,
    note, office, organisation, result, valid_until,
};
use super::{pdf, spoken};
use crate::base::{Digest, Language, Timestamp};
use crate::courses::content::Level;
use crate::texts::Texts;

/// Where `code` is verified: `https://learn.example/v/7Q4K29XMPB2D5RT`.
pub fn verify_address(face: &Face, base_url: &str) -> String {
    format!(
        "{}/v/{}",
        base_url.trim_end_matches('/'),
        face.code.as_str()
    )
}

/// The printed strings. `base_url` is the installation's public address of today, because a code
/// must lead somewhere even after a move; all else comes from the face.
pub fn sheet(face: &Face, texts: &Texts, base_url: &str) -> pdf::Sheet {
    let say = |key: &str| texts.say(face.language, key, &[]);
    let (course_language, course) = face.title();
    let address = verify_address(face, base_url);
    let level = level_word(face.level);
    let issuers = issuer_names(face);
    let latin_name = face.latin_name.clone();
    pdf::Sheet {
        paper: pdf::Paper::A4,
        language: face.language.tag().to_owned(),
        directions: match face.template {
            ..=4 => pdf::Directions::OfLines,
            _ => pdf::Directions::OfTexts,
        },
        title: say(&format!("certificate-title-{level}")),
        certify_line: say("certificate-certify"),
        name: face.name.clone(),
        name_language: spoken::holder(face),
        latin_language: latin_name
            .as_ref()
            .and_then(|name| spoken::name(face, name)),
        latin_name,
        completed_line: match (face.parts.is_empty(), face.level) {
            (true, _) => say(&format!("certificate-completed-{level}")),
            (false, Level::Achievement) => say("certificate-completed-programme"),
            (false, Level::Participation) => say("certificate-completed-programme-participation"),
        },
        course: course.to_owned(),
        course_language: course_language.tag().to_owned(),
        second_course: second_title(face).map(|(language, text)| pdf::SecondTitle {
            language: language.tag().to_owned(),
            text,
        }),
        details: details(face, texts),
        parts_lines: parts(face, texts),
        partners: face.issuers.iter().map(|one| partner(face, one)).collect(),
        signatories: signatories(face),
        emblem_svg: face.issuers.first().and_then(|one| one.emblem_svg.clone()),
        scan_line: say("certificate-scan"),
        verify_line: verify_line(face, texts, base_url),
        note_line: Some(note(face, texts)),
        code: face.code.to_string(),
        verify_url: address.clone(),
        document_title: document_title(face, texts),
        author: self::issuers(face, texts),
        alt: alt_texts(face, texts, &issuers, &address),
        issued_at: moment(face.issued_at()),
        document_id: *Digest::of(face.canonical().as_bytes()).bytes(),
        credential: None,
    }
}

fn partner(face: &Face, issuer: &Issuer) -> pdf::PartnerMark {
    pdf::PartnerMark {
        name: issuer_name(face, issuer),
        language: spoken::text(face, &issuer.name),
        logo_svg: issuer.logo_svg.clone(),
    }
}

fn signatories(face: &Face) -> Vec<pdf::Signatory> {
    let printed = |signatory: &Signatory| {
        let issuer = face.issuer_of(signatory);
        pdf::Signatory {
            name: signatory.name.clone(),
            office: office(face, signatory).to_owned(),
            organisation: organisation(face, signatory),
            languages: [
                spoken::name(face, &signatory.name),
                spoken::text(face, &signatory.office),
                issuer.and_then(|issuer| spoken::text(face, &issuer.name)),
            ],
            signature_svg: signatory.signature_svg.clone(),
        }
    };
    face.signatories.iter().map(printed).collect()
}

fn details(face: &Face, texts: &Texts) -> Vec<String> {
    let time = Some(learning_time(face, texts));
    let date = Some(awarded_on(face, texts));
    [time, result(face, texts), date, valid_until(face, texts)]
        .into_iter()
        .flatten()
        .collect()
}

fn verify_line(face: &Face, texts: &Texts, base_url: &str) -> String {
    let host = base_url.trim_end_matches('/');
    let host = host.split_once("://").map_or(host, |(_, rest)| rest);
    let address = isolated(face.language, format!("{host}/v/{}", face.code));
    texts.say(
        face.language,
        "certificate-verify-at",
        &[("address", address.into())],
    )
}

fn alt_texts(face: &Face, texts: &Texts, issuers: &[String], address: &str) -> pdf::AltTexts {
    let logo = |issuer: &String| {
        let args = [("partner", issuer.as_str().into())];
        texts.say(face.language, "certificate-alt-logo", &args)
    };
    let signature = |signatory: &Signatory| {
        let args = [("name", signatory.name.as_str().into())];
        texts.say(face.language, "certificate-alt-handwritten", &args)
    };
    pdf::AltTexts {
        logos: issuers.iter().map(logo).collect(),
        signatures: face.signatories.iter().map(signature).collect(),
        seal: texts.say(face.language, "certificate-alt-seal", &[]),
        qr: texts.say(
            face.language,
            "certificate-alt-qr",
            &[("address", address.into())],
        ),
        signature: texts.say(
            face.language,
            "certificate-alt-signature",
            &[("issuers", self::issuers(face, texts).into())],
        ),
    }
}

/// The course's title in one more language, printed beneath: its own, where the certificate names
/// it in another, since the second drawing; else the English one, since the fifth.
pub fn second_title(face: &Face) -> Option<(Language, String)> {
    let (title, own) = (&face.course.title, face.course.source_language);
    let english = || Some((Language::En, title.exact(Language::En)?.as_str()));
    let candidates = match face.template {
        ..=1 => [None, None],
        2..=4 => [Some(text_in(title, own, own)), None],
        _ => [Some(text_in(title, own, own)), english()],
    };
    let (printed, _) = face.title();
    let mut candidates = candidates.into_iter().flatten();
    let second = candidates.find(|(language, _)| *language != printed);
    second.map(|(language, text)| (language, text.to_owned()))
}

/// Parts that the paper names in full; of more it names the numbers, and their pages tell the rest.
const NAMED: usize = 3;

/// The certificates that it rests on, in lines: title, day and number of each; drawn since the
/// third drawing. No line ends within a title's own words, a day or a number.
fn parts(face: &Face, texts: &Texts) -> Vec<String> {
    let pieces: Vec<String> = match face.parts.len() {
        0 => return Vec::new(),
        1..=NAMED => face
            .parts
            .iter()
            .map(|one| part(face, one, texts))
            .collect(),
        _ => numbers(face, texts),
    };
    let gap = texts.say(face.language, "certificate-part-gap", &[]);
    let last = pieces.len() - 1;
    let line = |(at, piece): (usize, String)| {
        let end = if at < last { gap.trim_end() } else { "" };
        let line = format!("{piece}{end}");
        match at {
            0 => texts.say(
                face.language,
                "certificate-parts",
                &[("parts", line.into())],
            ),
            _ => line,
        }
    };
    pieces.into_iter().enumerate().map(line).collect()
}

/// The numbers of the parts, on as many lines as there may be.
fn numbers(face: &Face, texts: &Texts) -> Vec<String> {
    let comma = texts.say(face.language, "list-comma", &[]);
    let lines = face.parts.chunks(face.parts.len().div_ceil(NAMED));
    let numbers = lines.map(|line| {
        let codes = line.iter().map(|one| one.code.to_string());
        let codes = codes.map(|code| isolated(face.language, code));
        codes.collect::<Vec<_>>().join(&comma)
    });
    numbers.collect()
}

/// `Conventions (23 November 2026, 7Q4K2-9XMPB-2D5RT)`.
fn part(face: &Face, part: &Part, texts: &Texts) -> String {
    let date = texts.date(face.language, part.awarded_on);
    let (_, title) = part.title_in(face.language);
    texts.say(
        face.language,
        "certificate-part",
        &[
            ("course", title.into()),
            ("date", date.into()),
            (
                "code",
                isolated(face.language, part.code.to_string()).into(),
            ),
        ],
    )
}

/// Isolated (UAX #9) among words that run from right to left, where digits would change places.
fn isolated(language: Language, text: String) -> String {
    match language {
        Language::Ar => format!("\u{2066}{text}\u{2069}"),
        _ => text,
    }
}

/// The credential as it is attached to the paper.
pub fn attached(face: &Face, texts: &Texts, bytes: Vec<u8>) -> pdf::Credential {
    pdf::Credential {
        bytes,
        description: texts.say(face.language, "certificate-attachment", &[]),
    }
}

/// A moment as papers have it.
pub fn moment(at: Timestamp) -> pdf::Moment {
    let (date, (hour, minute)) = (at.date(), at.clock());
    let small = |part: u32| u8::try_from(part).unwrap_or(0);
    (
        date.year(),
        small(date.month()),
        small(date.day()),
        small(hour),
        small(minute),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::VerificationCode;
    use crate::certificates::face;

    fn printed(language: Language) -> pdf::Sheet {
        let face = Face {
            language,
            ..face::tests::sample()
        };
        sheet(&face, &Texts::load().unwrap(), "https://learn.example/")
    }

    #[test]
    fn the_paper_says_every_fact_in_words() {
        let sheet = printed(Language::En);
        assert_eq!(sheet.title, "Certificate of Achievement");
        assert_eq!(
            sheet.details,
            [
                "8 hours of learning (0.3 ECTS)",
                "Assessments: 94%",
                "Awarded on 23 November 2026",
                "Valid until 23 November 2029",
            ]
        );
        assert_eq!(
            sheet.note_line.unwrap(),
            "Edition 2, version 1.1.0; content as of 20 November 2026. The identity of the learner \
             was not checked. Demonstration: the institutions named here are fictional."
        );
        assert_eq!(
            sheet.verify_line,
            format!("Verify this certificate at learn.example/v/{}", sheet.code)
        );
        assert_eq!(
            sheet.signatories[0].organisation,
            "Harbour Institute of Public Law"
        );
        assert_eq!(sheet.issued_at, (2026, 11, 23, 14, 32));
        let code = VerificationCode::parse(sheet.verify_url.rsplit('/').next().unwrap());
        assert_eq!(code.unwrap().to_string(), sheet.code);
    }

    #[test]
    fn a_course_that_was_not_translated_keeps_its_own_language() {
        let french = printed(Language::Fr);
        assert_eq!(
            (french.language.as_str(), french.course_language.as_str()),
            ("fr", "en")
        );
        assert_eq!(french.partners[0].name, "Institut Harbour de droit public");
        assert_eq!(printed(Language::Ar).course_language, "ar");
    }

    #[test]
    fn beneath_the_title_stands_that_of_the_course_or_else_the_english_one() {
        use Language::{Ar, En, Fr, Ru};
        // Of what languages there are titles, the course's own, the paper's; drawing and answer.
        for (titles, own, paper, expected) in [
            (vec![En, Fr], En, Fr, [None, Some(En), Some(En)]),
            (vec![En, Fr], En, En, [None; 3]),
            (vec![En], En, Fr, [None; 3]),
            (vec![En, Fr], Fr, Fr, [None, None, Some(En)]),
            (vec![En, Fr], Fr, En, [None, Some(Fr), Some(Fr)]),
            (vec![En, Fr], Fr, Ru, [None, None, Some(En)]),
            (vec![Ar, En, Fr], Fr, Ar, [None, Some(Fr), Some(Fr)]),
            (vec![Ar, Fr], Fr, Fr, [None; 3]),
            (vec![Ar, Fr], Fr, Ar, [None, Some(Fr), Some(Fr)]),
        ] {
            let mut face = face::tests::sample();
            face.language = paper;
            face.course.source_language = own;
            let title = |language: &Language| (*language, format!("Title {language}"));
            face.course.title = titles.iter().map(title).collect();
            for (template, expected) in [1, 4, 5].into_iter().zip(expected) {
                face.template = template;
                let second = second_title(&face);
                let expected = expected.map(|language| title(&language));
                assert_eq!(second, expected, "{titles:?} {own} {paper} {template}");
            }
        }
    }

    #[test]
    fn signatures_and_the_first_emblem_are_printed_and_names_say_their_language() {
        let mut face = face::tests::signed();
        face.language = Language::Ar;
        face.name = "فاطمة الزهراء".to_owned();
        let texts = Texts::load().unwrap();
        let printed = sheet(&face, &texts, "https://learn.example/");
        assert_eq!(printed.emblem_svg, face.issuers[0].emblem_svg);
        assert_eq!(printed.signatories[0].signature_svg, None);
        let signature = &printed.signatories[1].signature_svg;
        assert_eq!(*signature, face.signatories[1].signature_svg);
        let alt = "التوقيع بخط اليد: Prof. Amina Rahmani";
        assert_eq!(comparable(&printed.alt.signatures[1]), alt);
        let some = |tag: &str| Some(tag.to_owned());
        assert_eq!(printed.name_language, None);
        assert_eq!(printed.latin_language, some("und-Latn"));
        assert_eq!(printed.partners[0].language, some("en"));
        let tags = [some("und-Latn"), some("en"), some("en")];
        assert_eq!(printed.signatories[1].languages, tags);

        // Drawn by the third template, the same names say nothing.
        face.template = 3;
        let third = sheet(&face, &texts, "https://learn.example/");
        assert_eq!(third.latin_language, None);
        assert_eq!(third.partners[0].language, None);
        assert_eq!(third.signatories[1].languages, [None, None, None]);
    }

    /// Without the marks that isolate what is filled in.
    fn comparable(text: &str) -> String {
        text.replace(['\u{2068}', '\u{2069}'], "")
    }

    #[test]
    fn a_programme_names_its_parts_and_many_by_their_numbers() {
        let texts = Texts::load().unwrap();
        let of = |language, count: usize| {
            let mut face = face::tests::programme();
            face.language = language;
            face.parts = vec![face.parts[0].clone(); count];
            sheet(&face, &texts, "https://learn.example/").parts_lines
        };
        let code = face::tests::sample().code;
        let one =
            format!("International conventions for parliamentarians (23 November 2026, {code})");
        let rests = format!("This certificate rests on: {one}");
        for (language, count, expected) in [
            (Language::En, 0, vec![]),
            (Language::En, 1, vec![rests.clone()]),
            (Language::En, 2, vec![format!("{rests};"), one]),
            (
                Language::En,
                4,
                vec![
                    format!("This certificate rests on: {code}, {code};"),
                    format!("{code}, {code}"),
                ],
            ),
            (
                Language::Ar,
                1,
                vec![format!(
                    "تستند هذه الشهادة إلى: الاتفاقيات الدولية للبرلمانيين (23 تشرين \
                     الثاني/نوفمبر 2026، \u{2066}{code}\u{2069})"
                )],
            ),
        ] {
            assert_eq!(of(language, count), expected, "{language} {count}");
        }
    }
}

//! The facts of a certificate, line by line as they are printed, and where each stands on the
//! paper.

use super::paths;
use crate::base::{HanForms, Language, VerificationCode};
use crate::certificates::{self, Face};
use crate::texts::Texts;
use serde::Serialize;

/// One numbered line.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    pub number: usize,
    /// `fact-…`, the label in the reader's language.
    pub label_key: &'static str,
    /// Exactly as printed, in the certificate's language.
    pub values: Vec<Printed>,
    #[serde(skip)]
    place: Place,
}

/// A printed piece of text with the language it is in.
#[derive(Debug, Clone, Serialize)]
pub struct Printed {
    pub text: String,
    /// Empty for names of people: nobody knows the language of a name, unless its letter forms were
    /// chosen.
    pub lang: &'static str,
    pub dir: &'static str,
    pub is_code: bool,
    /// Where the certificate of this number is looked up; empty for all else.
    pub href: String,
}

/// A drawing of the paper, 320 by 226, with the numbers of the lines.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// Arabic certificates are printed from right to left.
    pub is_mirrored: bool,
    /// The short facts below the course title.
    pub details: Vec<Bar>,
    pub marks: Vec<Mark>,
}

/// A grey bar where a short fact stands.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    pub x: u32,
    pub width: u32,
}

/// The number of a line, centred on its place.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    pub number: usize,
    pub x: u32,
    pub y: u32,
}

/// Where on the paper a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Name,
    Course,
    Title,
    Detail,
    Parts,
    Issuers,
    Signatories,
    SmallPrint,
    Code,
}

/// Width of the drawing.
const WIDTH: u32 = 320;
/// The row of details: start, width, gap.
const DETAILS: (u32, u32, u32) = (82, 156, 8);

/// Every printed fact, in the order in which one reads the paper.
pub fn facts(face: &Face, texts: &Texts) -> Vec<Fact> {
    let own = |text: String| vec![printed(text, face.language)];
    let title_key = format!("certificate-title-{}", certificates::level_word(face.level));
    let (course_language, course) = face.title();
    let mut titles = vec![printed(course.to_owned(), course_language)];
    titles.extend(certificates::second_title(face).map(|(language, text)| printed(text, language)));
    let mut lines = Vec::new();
    // Once the holder was erased there is no name to compare; it is typed instead.
    if !face.name.is_empty() {
        lines.push(("fact-name", Place::Name, names(face)));
    }
    lines.extend([
        (
            "fact-kind",
            Place::Title,
            own(texts.say(face.language, &title_key, &[])),
        ),
        ("fact-course", Place::Course, titles),
        (
            "fact-time",
            Place::Detail,
            own(certificates::learning_time(face, texts)),
        ),
    ]);
    let result = certificates::result(face, texts);
    lines.extend(result.map(|text| ("fact-result", Place::Detail, own(text))));
    lines.push((
        "fact-awarded",
        Place::Detail,
        own(certificates::awarded_on(face, texts)),
    ));
    let until = certificates::valid_until(face, texts);
    lines.extend(until.map(|text| ("fact-valid-until", Place::Detail, own(text))));
    if !face.parts.is_empty() {
        lines.push(("fact-parts", Place::Parts, parts(face, texts)));
    }
    lines.push(("fact-issuers", Place::Issuers, issuers(face)));
    // Of a record that is not shown whole they are left out.
    if !face.signatories.is_empty() {
        let signatories = signatories(face, texts);
        lines.push(("fact-signatories", Place::Signatories, signatories));
    }
    lines.extend([
        (
            "fact-small-print",
            Place::SmallPrint,
            own(certificates::note(face, texts)),
        ),
        ("fact-number", Place::Code, vec![number(&face.code, false)]),
    ]);
    let number = |(at, (label_key, place, values)): (usize, _)| Fact {
        number: at + 1,
        label_key,
        values,
        place,
    };
    lines.into_iter().enumerate().map(number).collect()
}

fn printed(text: String, language: Language) -> Printed {
    Printed {
        text,
        lang: language.tag(),
        dir: language.direction(),
        is_code: false,
        href: String::new(),
    }
}

fn person(text: &str) -> Printed {
    Printed {
        text: text.to_owned(),
        lang: "",
        dir: "auto",
        is_code: false,
        href: String::new(),
    }
}

fn number(code: &VerificationCode, is_link: bool) -> Printed {
    Printed {
        text: code.to_string(),
        lang: "en",
        dir: "ltr",
        is_code: true,
        href: match is_link {
            true => paths::verification(code),
            false => String::new(),
        },
    }
}

/// Title and day of every certificate that it rests on, each with its number.
fn parts(face: &Face, texts: &Texts) -> Vec<Printed> {
    let line = |part: &certificates::Part| {
        let (language, title) = part.title_in(face.language);
        let date = texts.date(face.language, part.awarded_on);
        let args = [("course", title.into()), ("date", date.into())];
        let text = texts.say(face.language, "fact-part", &args);
        [printed(text, language), number(&part.code, true)]
    };
    face.parts.iter().flat_map(line).collect()
}

fn names(face: &Face) -> Vec<Printed> {
    let own = Printed {
        lang: face.name_forms.map_or("", HanForms::tag),
        ..person(&face.name)
    };
    let latin = face.latin_name.as_deref().map(person);
    std::iter::once(own).chain(latin).collect()
}

fn issuers(face: &Face) -> Vec<Printed> {
    let name = |issuer: &certificates::Issuer| {
        let (language, text) = certificates::text_in(&issuer.name, face.language, Language::En);
        printed(text.to_owned(), language)
    };
    face.issuers.iter().map(name).collect()
}

fn signatories(face: &Face, texts: &Texts) -> Vec<Printed> {
    let line = |signatory: &certificates::Signatory| {
        let (language, office) =
            certificates::text_in(&signatory.office, face.language, Language::En);
        let organisation = certificates::organisation(face, signatory);
        let args = [
            ("name", signatory.name.as_str().into()),
            ("office", office.into()),
            ("organisation", organisation.into()),
        ];
        // Of one institution only it need not be said of each.
        let key = match face.issuers.len() {
            0 | 1 => "fact-signatory",
            _ => "fact-signatory-of",
        };
        printed(texts.say(language, key, &args), language)
    };
    face.signatories.iter().map(line).collect()
}

/// The keys of the issuers, for files.
pub fn issuer_keys(face: &Face) -> String {
    let keys = face.issuers.iter().map(|issuer| issuer.key.as_str());
    keys.collect::<Vec<_>>().join(" ")
}

/// The drawing that goes with these facts.
pub fn plan(face: &Face, facts: &[Fact]) -> Plan {
    let is_mirrored = face.language == Language::Ar;
    let details = bars(
        facts
            .iter()
            .filter(|fact| fact.place == Place::Detail)
            .count(),
    );
    let mut next_detail = details.iter();
    let marks = facts.iter().map(|fact| {
        let (x, y) = match fact.place {
            Place::Issuers => (204, 38),
            Place::Title => (240, 62),
            Place::Name => (262, 92),
            Place::Course => (240, 121),
            Place::Detail => {
                let bar = next_detail
                    .next()
                    .cloned()
                    .unwrap_or(Bar { x: 0, width: 0 });
                (bar.x + bar.width / 2, 153)
            }
            Place::Parts => (248, 164),
            Place::Signatories => (160, 180),
            Place::SmallPrint => (226, 200),
            Place::Code => (82, 193),
        };
        Mark {
            number: fact.number,
            x: if is_mirrored { WIDTH - x } else { x },
            y,
        }
    });
    let marks = marks.collect();
    Plan {
        is_mirrored,
        details,
        marks,
    }
}

fn bars(count: usize) -> Vec<Bar> {
    let count = u32::try_from(count).unwrap_or(1).max(1);
    let (start, whole, gap) = DETAILS;
    let width = (whole - gap * (count - 1)) / count;
    (0..count)
        .map(|place| Bar {
            x: start + place * (width + gap),
            width,
        })
        .collect()
}

/// A face with every line that a certificate can have; for samples of pages.
#[expect(
    clippy::expect_used,
    reason = "the fixture is read by a test of the room"
)]
pub fn sample(language: Language) -> Face {
    let text = include_str!("../certificates/fixtures/face-3.json");
    let face = certificates::read_face(3, text).expect("the fixture is a face of format 3");
    let reissued_at = Some(face.awarded_at.plus_seconds(86_400));
    Face {
        language,
        reissued_at,
        template: certificates::TEMPLATE,
        ..face
    }
}

/// The lines of such a face.
#[expect(
    clippy::expect_used,
    reason = "broken locale files stop the start and every test"
)]
pub fn sample_facts(face: &Face) -> Vec<Fact> {
    facts(
        face,
        &Texts::load().expect("the embedded texts can be read"),
    )
}

//! The credential of a certificate: what its draft says, and how it is kept.

use super::award::course_face;
use super::certificate::Certificate;
use super::face::{CourseFace, Face, Part, text_in};
use super::phrases;
use crate::base::{CertificateId, Digest, Key, Language, Timestamp, VerificationCode};
use crate::courses::Edition;
use crate::courses::content::{self, Level};
use crate::credentials::{
    Achievement, Alignment, Criteria, Did, Draft, Evidence, Issuer, Kind, Measure, Owner, Place,
    Recipient, Related, Signed, StatusPlace,
};
use crate::partners::Partner;
use crate::texts::Texts;
use std::sync::Arc;

/// What follows the number of an edition in the address of its certificate of participation, where
/// the edition certifies achievement too.
const BESIDE: &str = "-participation";

/// The last second of a day.
const DAY_ENDS: i64 = 86_399;

/// What drafts need of the house: its words and its public address.
#[derive(Clone)]
pub struct House {
    pub texts: Arc<Texts>,
    /// Without a slash at the end.
    pub base_url: String,
}

/// A signed credential as it lies in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub certificate: CertificateId,
    /// From 1; the highest counts.
    pub version: u32,
    /// The bytes that are served.
    pub json: String,
    /// Of these bytes, as they were signed.
    pub digest: Digest,
    /// Whose key signed it.
    pub owner: Owner,
    /// The key's name.
    pub kid: String,
    pub place: Place,
    pub signed_at: Timestamp,
}

impl Kept {
    pub(super) fn new(
        (certificate, version): (CertificateId, u32),
        signed: &Signed,
        (owner, place): (Owner, Place),
        now: Timestamp,
    ) -> Self {
        Self {
            certificate,
            version,
            json: signed.json.clone(),
            digest: signed.digest,
            owner,
            kid: signed.kid.clone(),
            place,
            signed_at: now,
        }
    }
}

/// The words in a draft that are no facts of the face: a later release may find better ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wording {
    pub(super) description: String,
    pub(super) narrative: String,
    pub(super) result: String,
    pub(super) hours: String,
    /// What the certificates are that a programme's rests on.
    pub(super) parts: String,
}

/// Which sentences fit.
#[derive(Clone, Copy)]
struct Sort {
    level: Level,
    is_programme: bool,
    is_beside: bool,
}

impl Wording {
    fn new(
        texts: &Texts,
        sort: Sort,
        (language, title): (Language, &str),
        issuers: &[String],
    ) -> Self {
        let level = phrases::level_word(sort.level);
        let (criteria, kind) = match sort.is_programme {
            true => ("programme", format!("programme-{level}")),
            false if sort.is_beside => ("beside", level.to_owned()),
            false => (level, level.to_owned()),
        };
        let course = [("course", title.into())];
        let say = |key: &str| texts.say(language, key, &course);
        Self {
            description: described(
                texts,
                language,
                say(&format!("credential-description-{kind}")),
                issuers,
            ),
            narrative: say(&format!("credential-criteria-{criteria}")),
            result: say("credential-result"),
            hours: say("credential-hours"),
            parts: say("credential-parts"),
        }
    }

    /// Those that a draft has.
    pub(super) fn of(draft: &Draft) -> Self {
        let label = |measure: &Option<Measure>| {
            let label = measure.as_ref().map(|measure| measure.label.clone());
            label.unwrap_or_default()
        };
        Self {
            description: draft.achievement.description.clone(),
            narrative: draft.achievement.criteria.narrative.clone(),
            result: label(&draft.percent),
            hours: label(&draft.achievement.hours),
            parts: draft
                .evidence
                .as_ref()
                .map(|evidence| evidence.name.clone())
                .unwrap_or_default(),
        }
    }
}

/// A credential of Open Badges has one issuer; that others issue it jointly is said in words.
fn described(texts: &Texts, language: Language, said: String, issuers: &[String]) -> String {
    if issuers.len() < 2 {
        return said;
    }
    let names = issuers.join(&texts.say(language, "list-comma", &[]));
    let jointly = [("issuers", names.into())];
    let jointly = texts.say(language, "credential-issued-jointly", &jointly);
    [said, jointly].join(&texts.say(language, "certificate-sentence-gap", &[]))
}

/// Where a credential is served; its `id`.
pub fn credential_address(base_url: &str, code: &VerificationCode) -> String {
    format!("{base_url}/credentials/{}", code.as_str())
}

/// The public address that the house had when it signed a credential.
pub fn base_of(draft: &Draft) -> Option<String> {
    let (base_url, _code) = draft.id.split_once("/credentials/")?;
    Some(base_url.to_owned())
}

/// Where a status list is served, as credentials name it.
pub(super) fn status_list_address(base_url: &str, number: u32) -> String {
    format!("{base_url}/status/{number}")
}

/// Where an edition of an achievement is described, in the language of its credentials. The course
/// stands there by its key, which never changes. `is_beside`: the certificate of participation
/// beside that of achievement.
pub fn achievement_address(
    base_url: &str,
    (course, edition, is_beside): (&Key, u32, bool),
    language: Language,
) -> String {
    let (which, language) = (if is_beside { BESIDE } else { "" }, language.tag());
    format!("{base_url}/achievements/{course}/{edition}{which}/{language}")
}

/// The edition's number in such an address, and whether the certificate beside is meant.
pub fn achievement_number(text: &str) -> Option<(u32, bool)> {
    let (number, is_beside) = match text.strip_suffix(BESIDE) {
        Some(number) => (number, true),
        None => (text, false),
    };
    Some((number.parse().ok()?, is_beside))
}

/// The unbaked picture of every badge. Never drawn anew under the same address.
pub fn badge_address(base_url: &str) -> String {
    format!("{base_url}/badges/1.svg")
}

/// What the certificate of an edition is, as an achievement in this language; `partners` issue it.
/// `is_beside`: the one of participation beside that of achievement.
pub fn achievement(
    house: &House,
    (edition, is_beside, partners): (&Edition, bool, &[Partner]),
    language: Language,
) -> Achievement {
    let (course, rule) = (&course_face(edition), &edition.content.certificate);
    let sort = Sort {
        level: match is_beside {
            true => Level::Participation,
            false => rule.level,
        },
        is_programme: rule.is_programme(),
        is_beside,
    };
    let name = |partner: &Partner| partner.profile.name_in(language).1.to_owned();
    let issuers: Vec<_> = partners.iter().map(name).collect();
    let title = title(course, language);
    let wording = Wording::new(&house.texts, sort, (language, title), &issuers);
    worded(&house.base_url, (course, is_beside), language, &wording)
}

fn title(course: &CourseFace, language: Language) -> &str {
    text_in(&course.title, language, course.source_language).1
}

fn worded(
    base_url: &str,
    (course, is_beside): (&CourseFace, bool),
    language: Language,
    wording: &Wording,
) -> Achievement {
    let which = (&course.key, course.edition, is_beside);
    let address = |language| achievement_address(base_url, which, language);
    let others = course.title.iter().map(|(other, _)| other);
    Achievement {
        id: address(language),
        name: title(course, language).to_owned(),
        description: wording.description.clone(),
        criteria: Criteria {
            url: format!("{}/criteria", address(language)),
            narrative: wording.narrative.clone(),
        },
        kind: Kind::CertificateOfCompletion,
        language,
        version: course.version.clone(),
        image: Some(badge_address(base_url)),
        hours: (course.minutes > 0).then(|| Measure {
            label: wording.hours.clone(),
            value: hours(course.minutes),
        }),
        ects: Some(course.ects.clone()).filter(|ects| !ects.is_empty()),
        tags: course.tags.clone(),
        alignment: course.alignment.iter().map(alignment).collect(),
        related: others
            .filter(|other| *other != language)
            .map(|other| Related {
                id: address(other),
                language: other,
                version: course.version.clone(),
            })
            .collect(),
    }
}

fn alignment(of: &content::Alignment) -> Alignment {
    Alignment {
        name: of.name.clone(),
        url: of.url.clone(),
        framework: of.framework.clone(),
        code: of.code.clone(),
    }
}

/// Hours with two places: 100 minutes are `1.67`.
fn hours(minutes: u32) -> String {
    let hundredths = (u64::from(minutes) * 100 + 30) / 60;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// What the credential of a certificate says; `None` where the house's address can name no issuer.
pub(super) fn draft(
    house: &House,
    certificate: &Certificate,
    place: Place,
    valid_from: Timestamp,
) -> Option<Draft> {
    let face = &certificate.face;
    let title = title(&face.course, face.language);
    let sort = Sort {
        level: face.level,
        is_programme: !face.parts.is_empty(),
        is_beside: face.beside_achievement,
    };
    let issuers = phrases::issuer_names(face);
    let wording = Wording::new(&house.texts, sort, (face.language, title), &issuers);
    with_words(&house.base_url, face, (place, valid_from), &wording)
}

/// The same in given words and under a given address.
pub(super) fn with_words(
    base_url: &str,
    face: &Face,
    (place, valid_from): (Place, Timestamp),
    wording: &Wording,
) -> Option<Draft> {
    let issuer = face.issuers.first()?;
    Some(Draft {
        id: credential_address(base_url, &face.code),
        issuer: Issuer {
            did: Did::at(base_url, Some(&issuer.slug))?,
            name: phrases::issuer_name(face, issuer),
            url: format!("{base_url}/partners/{}", issuer.slug),
        },
        achievement: worded(
            base_url,
            (&face.course, face.beside_achievement),
            face.language,
            wording,
        ),
        recipient: Recipient {
            name: face.name.clone(),
            email: None,
        },
        percent: face.result_percent.map(|percent| Measure {
            label: wording.result.clone(),
            value: percent.to_string(),
        }),
        valid_from,
        valid_until: face
            .valid_until
            .map(|last| last.start().plus_seconds(DAY_ENDS)),
        awarded_at: face.awarded_at,
        status: StatusPlace {
            list: status_list_address(base_url, place.list),
            index: place.index,
        },
        licence_number: None,
        evidence: evidence(base_url, face, wording),
    })
}

/// So many characters an account of the parts may have.
const LONGEST: usize = 4_500;

/// The certificates that a programme's rests on. Open Badges knows no such relation; what shows
/// that something was achieved is its `evidence`. Days and numbers are in no language.
fn evidence(base_url: &str, face: &Face, wording: &Wording) -> Option<Evidence> {
    if face.parts.is_empty() {
        return None;
    }
    let whole = |part: &Part| {
        let title = part.title_in(face.language).1;
        format!("{title} ({}, {})", part.awarded_on, part.code)
    };
    let account = |say: &dyn Fn(&Part) -> String| {
        let parts: Vec<_> = face.parts.iter().map(say).collect();
        parts.join("; ")
    };
    let mut narrative = account(&whole);
    if narrative.chars().count() > LONGEST {
        narrative = account(&|part| part.code.to_string());
    }
    Some(Evidence {
        id: format!("{base_url}/v/{}", face.code.as_str()),
        name: wording.parts.clone(),
        narrative: Some(narrative),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_certificates_of_an_edition_have_addresses_of_their_own() {
        let course = Key::parse("clock").unwrap();
        for (is_beside, number, expected) in [
            (false, "3", "/achievements/clock/3/en"),
            (
                true,
                "3-participation",
                "/achievements/clock/3-participation/en",
            ),
        ] {
            let address = achievement_address("", (&course, 3, is_beside), Language::En);
            assert_eq!(address, expected);
            assert_eq!(achievement_number(number), Some((3, is_beside)));
        }
        for odd in [
            "",
            "x",
            "-participation",
            "3-achievement",
            "3-participation-participation",
        ] {
            assert_eq!(achievement_number(odd), None, "{odd}");
        }
    }

    #[test]
    fn minutes_are_hours_with_two_places() {
        for (minutes, expected) in [(1, "0.02"), (60, "1.00"), (90, "1.50"), (100, "1.67")] {
            assert_eq!(hours(minutes), expected, "{minutes}");
        }
    }
}

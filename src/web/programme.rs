//! What a programme asks for, in words: whose certificates, how many of them, and which of them the
//! reader holds.

use super::paths;
use super::words::{Said, Tongue};
use crate::base::Language;
use crate::certificates::Held;
use crate::courses::{Content, Offer, Requirement};
use crate::texts::Texts;
use serde::Serialize;

/// The rule of a programme, with the reader's progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Programme {
    /// How many certificates are named.
    pub count: usize,
    /// How many of them are needed.
    pub needed: u32,
    /// Whether all of them are.
    pub needs_all: bool,
    /// Whether the page knows what the reader holds.
    pub knows_reader: bool,
    /// Certificates that count now; never more than are needed.
    pub held: u32,
    /// How many are still needed.
    pub left: u32,
    pub lines: Vec<CertificateLine>,
}

/// One certificate that counts for a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CertificateLine {
    pub title: Said,
    /// The course's page; empty while it is not on offer.
    pub href: String,
    /// The learning time in words, and the ECTS; may be empty.
    pub length: String,
    pub ects: String,
    /// Whether one of participation is enough.
    pub takes_participation: bool,
    /// The reader's certificate, if one counts now; else empty.
    pub certificate: String,
}

/// Who reads, and in which words.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub texts: &'a Texts,
    pub language: Language,
    /// What they hold; none: nobody is signed in.
    pub held: Option<&'a Held>,
}

impl Programme {
    /// The rule of a course; `None` for one that is no programme. Its courses are named as they are
    /// on offer now.
    pub fn of(content: &Content, offers: &[Offer], reader: Reader<'_>) -> Option<Self> {
        let rule = &content.certificate;
        if !rule.is_programme() {
            return None;
        }
        let line = |requirement: &Requirement| CertificateLine::of(requirement, offers, reader);
        let lines: Vec<_> = rule.requirements.iter().filter_map(line).collect();
        let held = lines.iter().filter(|line| !line.certificate.is_empty());
        let held = u32::try_from(held.count()).unwrap_or(u32::MAX);
        let needed = rule.needed();
        let held = held.min(needed);
        Some(Self {
            count: lines.len(),
            needed,
            needs_all: usize::try_from(needed).is_ok_and(|needed| needed == lines.len()),
            knows_reader: reader.held.is_some(),
            held,
            left: needed.saturating_sub(held),
            lines,
        })
    }

    /// All of two, one of which is held; one of two, for somebody unknown; and complete.
    pub fn samples() -> [Self; 3] {
        let line = |title: &str, is_held: bool| CertificateLine {
            title: Said::sample(title, is_held),
            href: match title {
                "Withdrawn" => String::new(),
                _ => "/courses/harbour-institute/conventions".to_owned(),
            },
            length: "8 hours".to_owned(),
            ects: if is_held { "0.3" } else { "" }.to_owned(),
            takes_participation: !is_held,
            certificate: match is_held {
                true => "/my/certificates/1".to_owned(),
                false => String::new(),
            },
        };
        let all = Self {
            count: 2,
            needed: 2,
            needs_all: true,
            knows_reader: true,
            held: 1,
            left: 1,
            lines: vec![line("Conventions", true), line("Scheduling", false)],
        };
        let some = Self {
            needed: 1,
            needs_all: false,
            knows_reader: false,
            held: 0,
            left: 1,
            lines: vec![line("Conventions", false), line("Withdrawn", false)],
            ..all.clone()
        };
        let complete = Self {
            held: 2,
            left: 0,
            ..all.clone()
        };
        [all, some, complete]
    }
}

impl CertificateLine {
    /// `None` for what is no certificate of a course.
    fn of(requirement: &Requirement, offers: &[Offer], reader: Reader<'_>) -> Option<Self> {
        let (course, page) = (requirement.certificate()?, reader.language);
        let certificate = reader.held.and_then(|held| held.meets(requirement));
        let contents = offers.iter().map(|offer| &offer.edition.content);
        let offered = contents.into_iter().find(|content| content.key == *course);
        let title = match (offered, certificate) {
            (Some(content), _) => {
                let tongue = Tongue::of(page, content);
                Said::of(&content.texts, tongue, |text| &text.title)
            }
            (None, Some(certificate)) => Said::new(certificate.face.title(), page),
            // The author's id is all that is known of a course that is not on offer any more.
            (None, None) => Said::new((Language::En, course.as_str()), page),
        };
        let time = |content: &Content| length(reader, content.workload_minutes);
        Some(Self {
            title,
            takes_participation: matches!(requirement, Requirement::Participation(_)),
            href: offered
                .map(|content| paths::course(&content.partner, &content.slug))
                .unwrap_or_default(),
            length: offered.map(time).unwrap_or_default(),
            ects: offered
                .map(|content| content.ects.clone())
                .unwrap_or_default(),
            certificate: certificate
                .map(|certificate| paths::certificate(certificate.id))
                .unwrap_or_default(),
        })
    }
}

/// A learning time in words: whole hours from one hour on, else minutes.
fn length(reader: Reader<'_>, minutes: u32) -> String {
    let say = |key: &str, name: &str, count: u32| {
        let said = reader
            .texts
            .for_page(reader.language, key, &[(name, count.into())]);
        said.unwrap_or_default()
    };
    match minutes {
        0..60 => say("minutes-long", "minutes", minutes),
        _ => say("hours-long", "hours", (minutes + 30) / 60),
    }
}

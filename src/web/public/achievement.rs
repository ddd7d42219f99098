//! GET `/achievements/{course}/{edition}/{language}`: what a certificate certifies and what was
//! asked for it, as credentials name it; for people in their language, for programs in the
//! credential's.

use super::machine::{Document, Wanted, wanted};
use super::verdict_page::IssuerLink;
use crate::app::App;
use crate::base::{Key, Language};
use crate::certificates::{self, House};
use crate::courses::{self, Edition, Offer, Requirement};
use crate::credentials;
use crate::db::{Conn, Error};
use crate::partners::Partner;
use crate::web::outcomes::{self, Asked};
use crate::web::programme::{Programme, Reader};
use crate::web::words::{Said, Tongue};
use crate::web::{Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Bytes, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

/// An edition never changes; the words around it may, with a new release.
const KEPT: &str = "public, max-age=3600";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(
        "/achievements/{c}/{n}/{language}.json",
        web::get().to(show_json),
    )
    .route("/achievements/{c}/{n}/{language}", web::get().to(show))
    .route(
        "/achievements/{c}/{n}/{language}/criteria",
        web::get().to(show),
    );
}

/// What an edition's certificate stands for.
#[derive(Debug, Serialize)]
pub struct AchievementPage {
    pub name: Said,
    pub description: String,
    pub criteria: String,
    pub parts: Vec<Part>,
    /// So many of the certificates are enough; zero: all, or none are asked for.
    pub at_least: u32,
    /// Who issues it, the course's own partner first.
    pub issuers: Vec<IssuerLink>,
    /// What it answers to in frameworks of others.
    pub alignment: Vec<AlignmentLine>,
    pub version: String,
    pub course_href: String,
    pub json_href: String,
}

/// What is required: lessons (with their number), a quiz (with its pass mark in percent) or an
/// attempt at one.
#[derive(Debug, Serialize)]
pub struct Part {
    pub label: Said,
    pub lessons: usize,
    pub pass: u32,
    /// What is asked beside it.
    pub minima: Vec<Asked>,
    pub questions: usize,
    /// Whether handing in is enough, passed or not.
    pub is_attempt: bool,
    /// Whether it is the certificate of another course, and where that is described; empty while
    /// it is not on offer.
    pub is_certificate: bool,
    pub href: String,
}

/// A competence, field or level of a framework.
#[derive(Debug, Clone, Serialize)]
pub struct AlignmentLine {
    pub name: String,
    pub href: String,
    /// Framework and code; may be empty.
    pub place: String,
}

impl Page for AchievementPage {
    const TEMPLATE: &'static str = "public/achievement";

    fn samples() -> Vec<Self> {
        let part = |lessons, pass| Part {
            label: Said::sample("Scheduling in practice", false),
            lessons,
            pass,
            minima: Asked::samples(),
            questions: 6,
            is_attempt: false,
            is_certificate: false,
            href: String::new(),
        };
        let certificate = Part {
            is_certificate: true,
            href: "/courses/harbour/c".to_owned(),
            ..part(0, 0)
        };
        let page = |parts, at_least| Self {
            name: Said::sample("The clock", false),
            description: "Who holds it has completed the course.".to_owned(),
            criteria: "Every lesson was read.".to_owned(),
            parts,
            at_least,
            issuers: vec![IssuerLink::sample(), IssuerLink::sample()],
            alignment: Vec::new(),
            version: "1.0.0".to_owned(),
            course_href: "/courses/harbour/c".to_owned(),
            json_href: "/achievements/c/1/en.json".to_owned(),
        };
        let unknown = Part {
            is_certificate: true,
            ..part(0, 0)
        };
        let assignment = Part {
            questions: 0,
            ..part(0, 60)
        };
        let attempt = Part {
            is_attempt: true,
            ..part(0, 70)
        };
        let line = |place: &str| AlignmentLine {
            name: "Law".to_owned(),
            href: "https://frameworks.example/0421".to_owned(),
            place: place.to_owned(),
        };
        vec![
            Self {
                alignment: vec![line("ISCED-F 2013 0421"), line("")],
                ..page(vec![part(6, 0), part(0, 70), assignment], 0)
            },
            page(vec![certificate, unknown], 1),
            page(vec![part(6, 0), attempt], 0),
        ]
    }
}

/// The course, the edition's number (see [`certificates::achievement_number`]), the language.
type Address = Path<(Key, String, String)>;

async fn show(visitor: Visitor, address: Address) -> Result<HttpResponse, Refusal> {
    match wanted(visitor.request()) {
        Wanted::Page => {}
        Wanted::Json => return document(&visitor, &address, "application/json").await,
        Wanted::Credential => return document(&visitor, &address, "application/ld+json").await,
    }
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let language = Language::parse(&address.2).ok_or(Refusal::NotFound)?;
    let found = found(&visitor, &address).await?;
    visitor.page_for_all("courses", &page(&visitor, &found, language))
}

async fn show_json(visitor: Visitor, address: Address) -> Result<HttpResponse, Refusal> {
    document(&visitor, &address, "application/json").await
}

async fn document(
    visitor: &Visitor,
    address: &Address,
    media_type: &str,
) -> Result<HttpResponse, Refusal> {
    let language = Language::parse(&address.2).ok_or(Refusal::NotFound)?;
    let found = found(visitor, address).await?;
    let issued = (&*found.edition, found.is_beside, &*found.partners);
    let achievement = certificates::achievement(&house(&visitor.app), issued, language);
    let json = credentials::achievement_json(&achievement).ok_or(Refusal::NotFound)?;
    let document = Document {
        body: Bytes::from(json),
        media_type,
        kept: KEPT,
    };
    Ok(document.answer(visitor.request()))
}

fn house(app: &App) -> House {
    House {
        texts: Arc::clone(&app.texts),
        base_url: app.config.base_url.clone(),
    }
}

struct Found {
    edition: Arc<Edition>,
    /// Whether the certificate of participation is meant, beside that of achievement.
    is_beside: bool,
    partners: Vec<Partner>,
    /// For the courses that a programme rests on.
    offers: Arc<Vec<Offer>>,
}

async fn found(visitor: &Visitor, address: &Address) -> Result<Found, Refusal> {
    let key = address.0.clone();
    let numbered = certificates::achievement_number(&address.1);
    let (number, is_beside) = numbered.ok_or(Refusal::NotFound)?;
    let library = visitor.app.library.clone();
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(id) = courses::edition_numbered(conn, &key, number)? else {
            return Ok(None);
        };
        let edition = library.edition(conn, id)?;
        if is_beside && edition.content.certificate.participation.is_none() {
            return Ok(None);
        }
        let offers = library.offers(conn)?;
        let partners = courses::partners_of(conn, &edition)?;
        Ok(Some(Found {
            edition,
            is_beside,
            partners,
            offers,
        }))
    };
    visitor.app.db.read(read).await?.ok_or(Refusal::NotFound)
}

fn page(visitor: &Visitor, found: &Found, language: Language) -> AchievementPage {
    let (edition, partners) = (&*found.edition, &*found.partners);
    let content = &edition.content;
    let tongue = Tongue::of(visitor.language, content);
    let issued = (edition, found.is_beside, partners);
    let words = certificates::achievement(&house(&visitor.app), issued, visitor.language);
    let key = (&content.key, edition.number, found.is_beside);
    let reader = Reader {
        texts: &visitor.app.texts,
        language: visitor.language,
        held: None,
    };
    let programme = Programme::of(content, &found.offers, reader);
    let rule = &content.certificate;
    let less = rule.participation.as_ref().filter(|_| found.is_beside);
    let requirements = less.map_or(&rule.requirements, |less| &less.requirements);
    let own = requirements
        .iter()
        .filter_map(|requirement| part(edition, requirement, tongue));
    let lines = programme.iter().flat_map(|programme| &programme.lines);
    let certificates = lines.map(|line| Part {
        label: line.title.clone(),
        lessons: 0,
        pass: 0,
        minima: Vec::new(),
        questions: 0,
        is_attempt: false,
        is_certificate: true,
        href: line.href.clone(),
    });
    AchievementPage {
        name: Said::of(&content.certificate.title, tongue, String::as_str),
        description: words.description,
        criteria: words.criteria.narrative,
        parts: own.chain(certificates).collect(),
        at_least: programme
            .as_ref()
            .filter(|programme| !programme.needs_all)
            .map_or(0, |programme| programme.needed),
        issuers: partners
            .iter()
            .map(|partner| IssuerLink::of(partner, visitor.language))
            .collect(),
        alignment: words.alignment.into_iter().map(alignment).collect(),
        version: edition.version.clone(),
        course_href: paths::course(&content.partner, &content.slug),
        json_href: format!(
            "{}.json",
            certificates::achievement_address("", key, language)
        ),
    }
}

fn alignment(of: credentials::Alignment) -> AlignmentLine {
    let place: Vec<_> = [of.framework, of.code].into_iter().flatten().collect();
    AlignmentLine {
        name: of.name,
        href: of.url,
        place: place.join(" "),
    }
}

fn part(edition: &Edition, requirement: &Requirement, tongue: Tongue) -> Option<Part> {
    let content = &edition.content;
    match requirement {
        Requirement::Lessons => Some(Part {
            label: Said::new((tongue.page, ""), tongue.page),
            lessons: content.required_lessons().count(),
            pass: 0,
            minima: Vec::new(),
            questions: 0,
            is_attempt: false,
            is_certificate: false,
            href: String::new(),
        }),
        Requirement::Quiz(key) | Requirement::Attempted(key) => {
            let quiz = content.quizzes().find(|quiz| quiz.key == *key)?;
            Some(Part {
                label: Said::of(&quiz.texts, tongue, |text| &text.title),
                lessons: 0,
                pass: quiz.pass.value(),
                minima: outcomes::asked(content, quiz, tongue),
                questions: super::course::questions(quiz),
                is_attempt: matches!(requirement, Requirement::Attempted(_)),
                is_certificate: false,
                href: String::new(),
            })
        }
        Requirement::Assignment(key) => {
            let one = content.assignments().find(|one| one.key == *key)?;
            Some(Part {
                label: Said::of(&one.texts, tongue, |text| &text.title),
                lessons: 0,
                pass: one.pass.value(),
                minima: Vec::new(),
                questions: 0,
                is_attempt: false,
                is_certificate: false,
                href: String::new(),
            })
        }
        // Named as they are on offer now, after the course's own.
        Requirement::Certificate(_) | Requirement::Participation(_) => None,
    }
}

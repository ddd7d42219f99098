//! GET `/operator/courses`: every course with its editions, and which one is offered.

use super::SECTION;
use crate::base::{CourseId, Language};
use crate::courses::Edition;
use crate::monitoring::{self, Shelved};
use crate::partners::{self, Partner};
use crate::web::page::Page;
use crate::web::words::{People, Said};
use crate::web::{Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_COURSES, web::get().to(show));
}

/// The shelf.
#[derive(Debug, Serialize)]
pub struct OperatorCoursesPage {
    pub courses: Vec<CourseLine>,
}

/// One course with its editions, newest first.
#[derive(Debug, Serialize)]
pub struct CourseLine {
    pub name: Said,
    pub partner: Said,
    /// The public page; empty while nothing is offered.
    pub href: String,
    pub editions: Vec<EditionLine>,
}

/// One edition.
#[derive(Debug, Serialize)]
pub struct EditionLine {
    pub number: i64,
    pub version: String,
    pub published: String,
    pub is_offered: bool,
    pub learners: People,
}

impl Page for OperatorCoursesPage {
    const TEMPLATE: &'static str = "operator/courses";

    fn samples() -> Vec<Self> {
        let edition = |number, is_offered, is_few| EditionLine {
            number,
            version: "1.0.0".to_owned(),
            published: "20 November 2026, 09:00 UTC".to_owned(),
            is_offered,
            learners: People {
                is_few,
                number: if is_few { 0 } else { 148 },
            },
        };
        let course = |href: &str, editions| CourseLine {
            name: Said::sample("International conventions and CND resolutions", false),
            partner: Said::sample("Harbour Institute of Public Law", false),
            href: href.to_owned(),
            editions,
        };
        let offered = vec![edition(2, true, false), edition(1, false, true)];
        let courses = vec![
            course("/courses/harbour-institute/conventions", offered),
            course("", vec![edition(1, false, false)]),
        ];
        vec![
            Self {
                courses: Vec::new(),
            },
            Self { courses },
        ]
    }
}

async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    let library = operator.app.library.clone();
    let (shelf, partners, offers) = operator
        .app
        .db
        .read_slowly(move |conn| {
            let offers = library.offers(conn)?;
            Ok::<_, Refusal>((monitoring::shelf(conn)?, partners::all(conn)?, offers))
        })
        .await?;
    let offered: BTreeMap<CourseId, Arc<Edition>> = offers
        .iter()
        .map(|offer| (offer.course, Arc::clone(&offer.edition)))
        .collect();
    let courses = shelf
        .chunk_by(|one, other| one.course == other.course)
        .map(|editions| course(&operator, &partners, &offered, editions))
        .collect();
    operator.page(SECTION, &OperatorCoursesPage { courses })
}

/// `editions` are those of one course and never none.
fn course(
    operator: &Operator,
    partners: &[Partner],
    offered: &BTreeMap<CourseId, Arc<Edition>>,
    editions: &[Shelved],
) -> CourseLine {
    let language = operator.language;
    let first = editions.first();
    let slug = first
        .map(|edition| edition.slug.to_string())
        .unwrap_or_default();
    let offer = first.and_then(|edition| offered.get(&edition.course));
    let partner = first.and_then(|edition| partners.iter().find(|p| p.id == edition.partner));
    let line = |edition: &Shelved| EditionLine {
        number: edition.number,
        version: edition.version.clone(),
        published: operator.app.texts.moment(language, edition.published_at),
        is_offered: edition.is_offered,
        learners: edition.learners.into(),
    };
    CourseLine {
        name: offer.map_or_else(
            || Said::new((Language::En, slug), language),
            |edition| title(edition, language),
        ),
        partner: partner.map_or_else(
            || Said::new((language, ""), language),
            |partner| Said::new(partner.profile.name_in(language), language),
        ),
        href: offer
            .map(|edition| paths::course(&edition.content.partner, &edition.content.slug))
            .unwrap_or_default(),
        editions: editions.iter().map(line).collect(),
    }
}

/// The title of a course in the reader's language, or else in its own.
pub(crate) fn title(edition: &Edition, language: Language) -> Said {
    let content = &edition.content;
    let found = content.texts.find(language, content.source_language);
    let title = found.map(|(found, text)| (found, text.title.as_str()));
    let slug = (content.source_language, content.slug.as_str());
    Said::new(title.unwrap_or(slug), language)
}

//! GET `/partner`: the courses of the partners one acts for, and how many people take them.

use crate::base::{CourseId, Key};
use crate::courses::Offer;
use crate::monitoring::{self, CourseCounts};
use crate::partners::{self, Partner, Role};
use crate::web::operator::courses::title;
use crate::web::page::Page;
use crate::web::words::{People, Said};
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::PARTNER, web::get().to(show));
}

/// Everything of the partners one acts for.
#[derive(Debug, Serialize)]
pub struct PartnerHomePage {
    /// Pages for all courses together; fewer for who is only an author.
    pub places: Vec<PlaceLink>,
    pub partners: Vec<PartnerPart>,
}

/// One partner.
#[derive(Debug, Serialize)]
pub struct PartnerPart {
    pub name: Said,
    pub href: String,
    /// Administrators see counts; authors see the courses.
    pub is_admin: bool,
    /// How many sign its certificates and have not approved it; administrators are told.
    pub unapproved: usize,
    pub courses: Vec<CourseLine>,
}

/// A way to another page.
#[derive(Debug, Serialize)]
pub struct PlaceLink {
    /// The message that names it.
    pub key: &'static str,
    pub href: String,
}

/// One offered course.
#[derive(Debug, Serialize)]
pub struct CourseLine {
    pub name: Said,
    pub href: String,
    /// Pages for who looks after the course; none for authors.
    pub places: Vec<PlaceLink>,
    pub number: u32,
    pub version: String,
    pub published: String,
    pub enrolled: People,
    pub started: People,
    pub certified: People,
}

impl Page for PartnerHomePage {
    const TEMPLATE: &'static str = "partner/home";

    fn samples() -> Vec<Self> {
        let people = |is_few| People {
            is_few,
            number: if is_few { 0 } else { 148 },
        };
        let course = |is_few| CourseLine {
            name: Said::sample("International conventions and CND resolutions", false),
            href: "/courses/harbour-institute/conventions".to_owned(),
            places: match is_few {
                true => Vec::new(),
                false => vec![place("accommodations-title", "/partner/p/c/accommodations")],
            },
            number: 2,
            version: "1.1.0".to_owned(),
            published: "20 November 2026".to_owned(),
            enrolled: people(is_few),
            started: people(is_few),
            certified: people(is_few),
        };
        let part = |is_admin, courses: Vec<CourseLine>| PartnerPart {
            name: Said::sample("Harbour Institute of Public Law", false),
            href: "/partners/harbour-institute".to_owned(),
            is_admin,
            unapproved: usize::from(is_admin && !courses.is_empty()),
            courses,
        };
        let partners = vec![
            part(true, vec![course(false), course(true)]),
            part(false, vec![course(false)]),
            part(true, Vec::new()),
        ];
        let author = Self {
            places: places(false),
            partners: Vec::new(),
        };
        let admin = Self {
            places: places(true),
            partners,
        };
        vec![author, admin]
    }
}

/// One partner with what the page needs of it.
type Found = (Partner, Role, BTreeMap<CourseId, CourseCounts>, usize);

async fn show(learner: Learner) -> Result<HttpResponse, Refusal> {
    let account = learner.proof().id();
    let library = learner.app.library.clone();
    let (found, offers) = learner
        .app
        .db
        .read_slowly(move |conn| {
            let mut found: Vec<Found> = Vec::new();
            let unapproved = partners::unapproved(conn)?;
            for membership in partners::memberships(conn, account)? {
                let Some(partner) = partners::find(conn, membership.partner)? else {
                    continue;
                };
                let theirs = unapproved.iter().filter(|of| **of == partner.id);
                let waited_for = theirs.count();
                let counts = match membership.role {
                    Role::Admin => monitoring::course_counts(conn, partner.id)?,
                    Role::Author => BTreeMap::new(),
                };
                found.push((partner, membership.role, counts, waited_for));
            }
            Ok::<_, Refusal>((found, library.offers(conn)?))
        })
        .await?;
    if found.is_empty() {
        return Err(Refusal::Forbidden);
    }
    let is_admin = found.iter().any(|(_, role, ..)| *role == Role::Admin);
    let page = PartnerHomePage {
        places: places(is_admin),
        partners: found
            .iter()
            .map(|partner| part(&learner, partner, &offers))
            .collect(),
    };
    learner.page("partner", &page)
}

/// What administrators find here for all their courses.
fn places(is_admin: bool) -> Vec<PlaceLink> {
    let mut places = vec![place("quizzes-title", paths::PARTNER_QUIZZES)];
    if is_admin {
        places.push(place("receipts-title", paths::PARTNER_RECEIPTS));
        places.push(place("signals-title", paths::PARTNER_SIGNALS));
        places.push(place("names-title", paths::PARTNER_NAMES));
        places.push(place("register-title", paths::PARTNER_REGISTER));
        places.push(place("signatories-title", paths::PARTNER_SIGNATORIES));
    }
    places
}

fn place(key: &'static str, href: &str) -> PlaceLink {
    PlaceLink {
        key,
        href: href.to_owned(),
    }
}

/// What administrators find here for one course.
fn course_places(partner: &Key, course: &Key) -> Vec<PlaceLink> {
    let places: [(&'static str, String); 6] = [
        (
            "accommodations-title",
            paths::accommodations(partner, course),
        ),
        ("extensions-title", paths::extensions(partner, course)),
        ("groups-title", paths::groups(partner, course)),
        ("awards-title", paths::awards(partner, course)),
        ("sources-title", paths::sources(partner, course)),
        ("facts-title", paths::facts(partner, course)),
    ];
    places.map(|(key, href)| PlaceLink { key, href }).into()
}

fn part(learner: &Learner, found: &Found, offers: &Arc<Vec<Offer>>) -> PartnerPart {
    let (partner, role, counts, unapproved) = found;
    let name = partner.profile.name_in(learner.language);
    PartnerPart {
        name: Said::new(name, learner.language),
        href: paths::partner(&partner.slug),
        is_admin: *role == Role::Admin,
        unapproved: *unapproved,
        courses: offers
            .iter()
            .filter(|offer| offer.edition.partner == partner.id)
            .map(|offer| course(learner, offer, (*role, counts)))
            .collect(),
    }
}

fn course(
    learner: &Learner,
    offer: &Offer,
    (role, counts): (Role, &BTreeMap<CourseId, CourseCounts>),
) -> CourseLine {
    let edition = &offer.edition;
    let (partner, slug) = (&edition.content.partner, &edition.content.slug);
    let counts = counts.get(&offer.course).unwrap_or(&CourseCounts::NONE);
    CourseLine {
        name: title(edition, learner.language),
        href: paths::course(partner, slug),
        places: match role {
            Role::Admin => course_places(partner, slug),
            Role::Author => Vec::new(),
        },
        number: edition.number,
        version: edition.version.clone(),
        published: learner
            .app
            .texts
            .date(learner.language, edition.published_at.date()),
        enrolled: counts.enrolled.into(),
        started: counts.started.into(),
        certified: counts.certified.into(),
    }
}

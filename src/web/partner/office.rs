//! Who looks after courses, as handlers ask for it, and what the pages of one course share.

use crate::base::Key;
use crate::courses::{self, CourseAdmin, Edition};
use crate::partners::{self, PartnerAdmin, Role};
use crate::web::operator::courses::title;
use crate::web::words::Said;
use crate::web::{Learner, Refusal, paths};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::Serialize;
use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

/// Somebody who looks after the course `/…/{p}/{c}/…` of the address.
#[derive(Clone)]
pub struct CourseOffice {
    learner: Learner,
    /// The proof that deeds ask for.
    pub proof: CourseAdmin,
    /// The edition on offer: its words name the course and its quizzes.
    pub edition: Arc<Edition>,
}

/// Somebody who administers at least one partner.
#[derive(Clone)]
pub struct PartnerOffice {
    learner: Learner,
    /// One proof for each partner.
    pub proofs: Vec<PartnerAdmin>,
}

impl Deref for CourseOffice {
    type Target = Learner;
    fn deref(&self) -> &Learner {
        &self.learner
    }
}

impl Deref for PartnerOffice {
    type Target = Learner;
    fn deref(&self) -> &Learner {
        &self.learner
    }
}

impl FromRequest for CourseOffice {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let learner = Learner::from_request(request, payload);
        let key = |name: &str| Key::parse(request.match_info().get(name)?);
        let place = key("p").zip(key("c"));
        Box::pin(async move {
            let learner = learner.await?;
            let (partner, course) = place.ok_or(Refusal::NotFound)?;
            let (by, library) = (learner.proof().clone(), learner.app.library.clone());
            // Asked of the database each time: who was dismissed has no way in any more.
            let (proof, edition) = learner
                .app
                .db
                .read(move |conn| {
                    let found = partners::find_by_slug(conn, &partner)?.ok_or(Refusal::NotFound)?;
                    let admin = partners::admin(conn, &by, found.id)?.ok_or(Refusal::Forbidden)?;
                    let proof = courses::course_admin(conn, &admin, &course)?;
                    let edition = library.offered(conn, &partner, &course)?;
                    proof.zip(edition).ok_or(Refusal::NotFound)
                })
                .await?;
            Ok(Self {
                learner,
                proof,
                edition,
            })
        })
    }
}

impl FromRequest for PartnerOffice {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let learner = Learner::from_request(request, payload);
        Box::pin(async move {
            let learner = learner.await?;
            let by = learner.proof().clone();
            let proofs = learner
                .app
                .db
                .read(move |conn| {
                    let mut proofs = Vec::new();
                    for membership in partners::memberships(conn, by.id())? {
                        if membership.role == Role::Admin {
                            proofs.extend(partners::admin(conn, &by, membership.partner)?);
                        }
                    }
                    Ok::<_, Refusal>(proofs)
                })
                .await?;
            match proofs.is_empty() {
                true => Err(Refusal::Forbidden),
                false => Ok(Self { learner, proofs }),
            }
        })
    }
}

/// The course at the head of its pages, and the ways between them.
#[derive(Debug, Clone, Serialize)]
pub struct OfficePart {
    pub course: Said,
    pub course_href: String,
    pub accommodations_href: String,
    pub extensions_href: String,
    pub groups_href: String,
    pub awards_href: String,
    pub sources_href: String,
    pub facts_href: String,
    /// Empty where the course has no assignment.
    pub briefs_href: String,
}

impl CourseOffice {
    /// The first two parts of the course's addresses.
    pub(super) fn place(&self) -> (&Key, &Key) {
        let content = &self.edition.content;
        (&content.partner, &content.slug)
    }

    pub(super) fn part(&self) -> OfficePart {
        let (partner, course) = self.place();
        OfficePart {
            course: title(&self.edition, self.language),
            course_href: paths::course(partner, course),
            accommodations_href: paths::accommodations(partner, course),
            extensions_href: paths::extensions(partner, course),
            groups_href: paths::groups(partner, course),
            awards_href: paths::awards(partner, course),
            sources_href: paths::sources(partner, course),
            facts_href: paths::facts(partner, course),
            briefs_href: match self.edition.content.assignments().next() {
                Some(_) => paths::briefs(partner, course),
                None => String::new(),
            },
        }
    }

    /// A number of the query, for sentences that say what was done.
    pub(super) fn number(&self, name: &str) -> i64 {
        self.query(name).parse().unwrap_or(0)
    }
}

impl OfficePart {
    pub(super) fn sample() -> Self {
        let at = |page: &str| format!("/partner/harbour-institute/conventions/{page}");
        Self {
            course: Said::sample("International conventions and CND resolutions", false),
            course_href: "/courses/harbour-institute/conventions".to_owned(),
            accommodations_href: at("accommodations"),
            extensions_href: at("extensions"),
            groups_href: at("groups"),
            awards_href: at("awards"),
            sources_href: at("sources"),
            facts_href: at("facts"),
            briefs_href: at("briefs"),
        }
    }
}

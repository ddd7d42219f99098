//! GET `/partner/quizzes`: the quizzes of every edition of the partners one acts for.

use super::PARTNER;
use crate::base::PartnerId;
use crate::courses::Edition;
use crate::db;
use crate::monitoring::{self, Shelved};
use crate::partners;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::PARTNER_QUIZZES, web::get().to(show));
}

/// Every quiz of the partners one acts for.
#[derive(Debug, Serialize)]
pub struct PartnerQuizzesPage {
    pub editions: Vec<EditionPart>,
}

/// One edition with its quizzes.
#[derive(Debug, Serialize)]
pub struct EditionPart {
    pub course: Said,
    pub number: u32,
    pub version: String,
    pub published: String,
    pub is_offered: bool,
    pub quizzes: Vec<QuizLine>,
}

/// One quiz.
#[derive(Debug, Serialize)]
pub struct QuizLine {
    pub title: Said,
    pub href: String,
    pub items: usize,
}

impl Page for PartnerQuizzesPage {
    const TEMPLATE: &'static str = "partner/quizzes";

    fn samples() -> Vec<Self> {
        let edition = |number, is_offered: bool| EditionPart {
            course: Said::sample("International conventions and CND resolutions", !is_offered),
            number,
            version: "1.1.0".to_owned(),
            published: "20 November 2026".to_owned(),
            is_offered,
            quizzes: vec![QuizLine {
                title: Said::sample("Scheduling in practice", false),
                href: "/partner/editions/1/quizzes/final".to_owned(),
                items: 12,
            }],
        };
        vec![
            Self {
                editions: vec![edition(2, true), edition(1, false)],
            },
            Self {
                editions: Vec::new(),
            },
        ]
    }
}

async fn show(learner: Learner) -> Result<HttpResponse, Refusal> {
    let account = learner.proof().id();
    let library = learner.app.library.clone();
    let find = move |conn: &mut db::Conn| -> Result<_, Refusal> {
        let memberships = partners::memberships(conn, account)?;
        if memberships.is_empty() {
            return Err(Refusal::Forbidden);
        }
        let partners: BTreeSet<PartnerId> = memberships.iter().map(|one| one.partner).collect();
        let mut found = Vec::new();
        for shelved in monitoring::shelf(conn)? {
            if partners.contains(&shelved.partner) {
                found.push((library.edition(conn, shelved.edition)?, shelved));
            }
        }
        Ok(found)
    };
    let found: Vec<(Arc<Edition>, Shelved)> = learner.app.db.read_slowly(find).await?;
    let editions = found
        .iter()
        .map(|(edition, shelved)| part(&learner, edition, shelved))
        .filter(|part| !part.quizzes.is_empty())
        .collect();
    learner.page(PARTNER, &PartnerQuizzesPage { editions })
}

fn part(learner: &Learner, edition: &Edition, shelved: &Shelved) -> EditionPart {
    let content = &edition.content;
    let tongue = Tongue::of(learner.language, content);
    let published = edition.published_at.date();
    let line = |quiz: &crate::courses::Quiz| QuizLine {
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        href: paths::partner_quiz(edition.id, &quiz.key),
        items: quiz.items.len(),
    };
    EditionPart {
        course: Said::of(&content.texts, tongue, |text| &text.title),
        number: edition.number,
        version: edition.version.clone(),
        published: learner.app.texts.date(learner.language, published),
        is_offered: shelved.is_offered,
        quizzes: content.quizzes().map(line).collect(),
    }
}

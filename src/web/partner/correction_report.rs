//! GET `/partner/corrections/{correction}`: what a correction did.

use super::PARTNER;
use super::correction::{PeopleList, PersonLine, points};
use super::member::Member;
use super::quiz::{Stem, number_of};
use crate::assessment::regrade::{self, Consequence, Regrade, Report};
use crate::base::{CorrectionId, EditionId};
use crate::db;
use crate::items::Item;
use crate::partners;
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

/// People in each list; the numbers count all.
const LISTED: u32 = 500;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/corrections/{correction}", web::get().to(show));
}

/// A correction that was carried out.
#[derive(Debug, Serialize)]
pub struct CorrectionReportPage {
    pub course: Said,
    pub quiz: Said,
    pub quiz_href: String,
    pub number: usize,
    pub stem: Stem,
    pub remedy_key: String,
    pub at: String,
    pub reason: String,
    pub changed: i64,
    pub passed: i64,
    pub certified: i64,
    pub below: i64,
    /// Names are for administrators.
    pub is_admin: bool,
    pub lists: Vec<PeopleList>,
}

impl Page for CorrectionReportPage {
    const TEMPLATE: &'static str = "partner/correction_report";

    fn samples() -> Vec<Self> {
        let page = |number, is_admin, lists| Self {
            course: Said::sample("International conventions and CND resolutions", false),
            quiz: Said::sample("Scheduling in practice", true),
            quiz_href: "/partner/editions/1/quizzes/final".to_owned(),
            number: 3,
            stem: Stem::sample(),
            remedy_key: "remedy-drop".to_owned(),
            at: "24 November 2026, 09:12 UTC".to_owned(),
            reason: "The source says otherwise.".to_owned(),
            changed: number,
            passed: number,
            certified: number,
            below: number,
            is_admin,
            lists,
        };
        let list = |is_certified, more| PeopleList {
            title_key: "correction-passed-title",
            people: vec![PersonLine::sample(is_certified)],
            more,
        };
        vec![
            page(7, true, vec![list(true, 6), list(false, 0)]),
            page(0, false, Vec::new()),
        ]
    }
}

async fn show(learner: Learner, path: Path<CorrectionId>) -> Result<HttpResponse, Refusal> {
    let id = path.into_inner();
    let by = learner.proof().clone();
    // The reader may act for several partners; the correction is of one of them or nobody's.
    let find = move |conn: &mut db::Conn| -> Result<Option<(EditionId, Report)>, db::Error> {
        for membership in partners::memberships(conn, by.id())? {
            let Some(publisher) = partners::publisher(conn, &by, membership.partner)? else {
                continue;
            };
            if let Some(report) = regrade::report(conn, &publisher, id, LISTED)? {
                return Ok(Some((report.correction.edition, report)));
            }
        }
        Ok(None)
    };
    let found = learner.app.db.read_slowly(find).await?;
    let (edition, report) = found.ok_or(Refusal::NotFound)?;
    let member = Member::of(learner, edition).await?;
    let page = page(&member, &report)?;
    member.learner.page(PARTNER, &page)
}

fn page(member: &Member, report: &Report) -> Result<CorrectionReportPage, Refusal> {
    let correction = &report.correction;
    let quiz = member.quiz(&correction.quiz)?;
    let mut items = quiz.items.iter();
    let item: Option<&Item> = items.find(|item| item.key == correction.item);
    let learner = &member.learner;
    let totals = report.totals;
    let others = totals.changed - totals.passed - totals.below;
    let lists = [
        ("correction-fell-title", &report.who_fell, totals.below),
        ("correction-passed-title", &report.who_passed, totals.passed),
        ("correction-others-title", &report.who_changed, others),
    ];
    let lists = lists
        .into_iter()
        .filter(|(_, people, _)| member.admin.is_some() && !people.is_empty());
    Ok(CorrectionReportPage {
        course: member.course(),
        quiz: member.title(quiz),
        quiz_href: paths::partner_quiz(correction.edition, &correction.quiz),
        number: number_of(quiz, &correction.item),
        stem: Stem::of(item.ok_or(Refusal::NotFound)?, member.tongue()),
        remedy_key: format!("remedy-{}", correction.remedy.kind().word()),
        at: learner.app.texts.moment(learner.language, correction.at),
        reason: correction.reason.as_str().to_owned(),
        changed: totals.changed,
        passed: totals.passed,
        certified: totals.certified,
        below: totals.below,
        is_admin: member.admin.is_some(),
        lists: lists
            .map(|(key, people, all)| list(key, people, all))
            .collect(),
    })
}

fn list(title_key: &'static str, people: &[Regrade], all: i64) -> PeopleList {
    let line = |one: &Regrade| PersonLine {
        name: one.name.to_string(),
        number: one.number,
        before: points(one.before),
        after: points(one.after),
        is_certified: one.consequence == Consequence::Certified,
    };
    let listed = i64::try_from(people.len()).unwrap_or(i64::MAX);
    PeopleList {
        title_key,
        people: people.iter().map(line).collect(),
        more: u64::try_from(all - listed).unwrap_or(0),
    }
}

//! GET `/partner/corrections/{correction}`: what a correction did.

use super::PARTNER;
use super::correction::{PeopleList, PersonLine, points, title};
use super::correction_elsewhere::{ElsewherePart, elsewhere_parts};
use super::member::Member;
use super::quiz::{Stem, number_of};
use crate::assessment::regrade::{self, Consequence, Elsewhere, Part, Regrade, Report};
use crate::base::{CorrectionId, EditionId, Language};
use crate::courses::Quiz;
use crate::db;
use crate::items::Item;
use crate::partners;
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

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
    /// One for each quiz that asks the item.
    pub parts: Vec<DonePart>,
    /// Names are for administrators.
    pub is_admin: bool,
    pub csv_href: String,
    pub elsewhere: Vec<ElsewherePart>,
}

/// What it did in one quiz.
#[derive(Debug, Serialize)]
pub struct DonePart {
    pub quiz: Said,
    pub changed: i64,
    pub passed: i64,
    pub certified: i64,
    pub below: i64,
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
            parts: vec![DonePart {
                quiz: Said::sample("Scheduling in practice", true),
                changed: number,
                passed: number,
                certified: number,
                below: number,
                lists,
            }],
            is_admin,
            csv_href: "/partner/corrections/1/people.csv".to_owned(),
            elsewhere: match number {
                0 => Vec::new(),
                _ => vec![ElsewherePart::sample(false), ElsewherePart::sample(true)],
            },
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
    let (member, report) = found(learner, path.into_inner(), LISTED).await?;
    let quiz = member.quiz(&report.correction.quiz)?;
    let mut items = quiz.items.iter();
    let item = items.find(|item| item.key == report.correction.item);
    let item = item.ok_or(Refusal::NotFound)?;
    let (by, at) = (member.publisher.clone(), Arc::clone(&member.edition));
    let (library, wanted) = (member.learner.app.library.clone(), item.clone());
    let read = move |conn: &mut db::Conn| regrade::elsewhere(conn, &library, &by, &at, &wanted);
    let elsewhere = member.learner.app.db.read_slowly(read).await?;
    let page = page(&member, &report, (quiz, item), &elsewhere);
    member.learner.page(PARTNER, &page)
}

/// The report for somebody who acts for its partner.
pub(super) async fn found(
    learner: Learner,
    id: CorrectionId,
    most: u32,
) -> Result<(Member, Report), Refusal> {
    let by = learner.proof().clone();
    // The reader may act for several partners; the correction is of one of them or nobody's.
    let find = move |conn: &mut db::Conn| -> Result<Option<(EditionId, Report)>, db::Error> {
        for membership in partners::memberships(conn, by.id())? {
            let Some(publisher) = partners::publisher(conn, &by, membership.partner)? else {
                continue;
            };
            if let Some(report) = regrade::report(conn, &publisher, id, most)? {
                return Ok(Some((report.correction.edition, report)));
            }
        }
        Ok(None)
    };
    let found = learner.app.db.read_slowly(find).await?;
    let (edition, report) = found.ok_or(Refusal::NotFound)?;
    Ok((Member::of(learner, edition).await?, report))
}

fn page(
    member: &Member,
    report: &Report,
    (quiz, item): (&Quiz, &Item),
    elsewhere: &[Elsewhere],
) -> CorrectionReportPage {
    let correction = &report.correction;
    let learner = &member.learner;
    let href = paths::partner_correction(correction.id);
    CorrectionReportPage {
        course: member.course(),
        quiz: member.title(quiz),
        quiz_href: paths::partner_quiz(correction.edition, &correction.quiz),
        number: number_of(quiz, &correction.item),
        stem: Stem::of(item, member.tongue()),
        remedy_key: format!("remedy-{}", correction.remedy.kind().word()),
        at: learner.app.texts.moment(learner.language, correction.at),
        reason: correction.reason.as_str().to_owned(),
        parts: report.parts.iter().map(|part| done(member, part)).collect(),
        is_admin: member.admin.is_some(),
        csv_href: format!("{href}/people.csv"),
        elsewhere: elsewhere_parts(elsewhere, &item.key, member),
    }
}

fn done(member: &Member, part: &Part) -> DonePart {
    let totals = part.totals;
    let others = totals.changed - totals.passed - totals.below;
    let lists = [
        ("correction-fell-title", &part.who_fell, totals.below),
        ("correction-passed-title", &part.who_passed, totals.passed),
        ("correction-others-title", &part.who_changed, others),
    ];
    let lists = lists
        .into_iter()
        .filter(|(_, people, _)| member.admin.is_some() && !people.is_empty());
    DonePart {
        quiz: title(member, &part.quiz),
        changed: totals.changed,
        passed: totals.passed,
        certified: totals.certified,
        below: totals.below,
        lists: lists
            .map(|(key, people, all)| list(key, (people, all), member.learner.language))
            .collect(),
    }
}

fn list(title_key: &'static str, (people, all): (&[Regrade], i64), page: Language) -> PeopleList {
    let line = |one: &Regrade| PersonLine {
        name: one.name.to_string(),
        number: one.number,
        before: points(one.before, page),
        after: points(one.after, page),
        is_certified: one.consequence == Consequence::Certified,
    };
    let listed = i64::try_from(people.len()).unwrap_or(i64::MAX);
    PeopleList {
        title_key,
        people: people.iter().map(line).collect(),
        more: u64::try_from(all - listed).unwrap_or(0),
    }
}

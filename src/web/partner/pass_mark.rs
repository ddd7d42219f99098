//! `/partner/editions/{edition}/{quiz}/pass-mark`: what the lower mark of a later edition would do
//! here, the deed, and what it did.

use super::PARTNER;
use super::member::Member;
use super::pass_mark_deed::{LowerMarkError, carry_out};
use crate::assessment::pass_mark::{self, LowerError, Offer, Preview, Report, Wish};
use crate::assessment::regrade::CorrectionReason;
use crate::base::{CutScore, EditionId, Key};
use crate::courses::Quiz;
use crate::db;
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/partner/editions/{edition}/{quiz}/pass-mark")
            .route(web::get().to(show))
            .route(web::post().to(lower)),
    );
}

/// People listed by name; the numbers count all.
const LISTED: u16 = 200;

/// The pass mark of a quiz of an edition, and a lower one of a later edition.
#[derive(Debug, Clone, Serialize)]
pub struct PassMarkPage {
    pub course: Said,
    pub quiz: Said,
    pub quiz_href: String,
    pub number: u32,
    pub version: String,
    pub action: String,
    /// None where no later edition asks less.
    pub offer: Option<OfferPart>,
    /// Newest first.
    pub done: Vec<DonePart>,
    /// Only administrators carry it out and see names.
    pub is_admin: bool,
    pub reason: String,
    /// `correction-problem-…`; empty if the field is good.
    pub reason_problem: &'static str,
}

/// A lower mark that can be applied here.
#[derive(Debug, Clone, Serialize)]
pub struct OfferPart {
    pub mark: MarkChange,
    pub passing: u64,
    pub certified: u64,
    pub in_programme: u64,
    pub in_flight: u64,
    pub people: People,
}

/// From which mark to which, and whose it is.
#[derive(Debug, Clone, Serialize)]
pub struct MarkChange {
    pub from: u32,
    pub to: u32,
    /// Of the later edition.
    pub number: u32,
    pub version: String,
}

/// A mark that was applied.
#[derive(Debug, Clone, Serialize)]
pub struct DonePart {
    pub from: u32,
    pub to: u32,
    pub at: String,
    pub reason: String,
    pub passed: i64,
    pub certified: i64,
    pub people: People,
}

/// Some who pass by it; nobody for those who see no names.
#[derive(Debug, Clone, Serialize)]
pub struct People {
    pub lines: Vec<PersonPart>,
    /// How many are not listed.
    pub more: u64,
}

/// One who passes by it.
#[derive(Debug, Clone, Serialize)]
pub struct PersonPart {
    pub name: String,
    pub is_certified: bool,
}

impl MarkChange {
    pub(super) fn of(offer: &Offer) -> Self {
        Self {
            from: offer.from.value(),
            to: offer.to.value(),
            number: offer.like.number,
            version: offer.like.version.clone(),
        }
    }

    pub(super) fn sample() -> Self {
        Self {
            from: 75,
            to: 60,
            number: 3,
            version: "1.2.0".to_owned(),
        }
    }
}

impl People {
    fn of(member: &Member, lines: Vec<PersonPart>, all: u64) -> Self {
        if member.admin.is_none() {
            return Self {
                lines: Vec::new(),
                more: 0,
            };
        }
        let listed = u64::try_from(lines.len()).unwrap_or(u64::MAX);
        Self {
            more: all.saturating_sub(listed),
            lines,
        }
    }
}

impl OfferPart {
    fn of(member: &Member, offer: &Offer, preview: Preview) -> Self {
        let line = |one: pass_mark::Passing| PersonPart {
            name: one.name.to_string(),
            is_certified: one.is_certified,
        };
        let lines = preview.who_passes.into_iter().map(line).collect();
        Self {
            mark: MarkChange::of(offer),
            passing: preview.passing,
            certified: preview.certified,
            in_programme: preview.in_programme,
            in_flight: preview.in_flight,
            people: People::of(member, lines, preview.passing),
        }
    }
}

impl DonePart {
    fn of(member: &Member, report: Report) -> Self {
        let learner = &member.learner;
        let all = u64::try_from(report.passed).unwrap_or(0);
        let line = |(name, is_certified): (crate::base::PersonName, bool)| PersonPart {
            name: name.to_string(),
            is_certified,
        };
        let lines = report.who_passed.into_iter().map(line).collect();
        Self {
            from: report.lowering.from.value(),
            to: report.lowering.to.value(),
            at: learner
                .app
                .texts
                .moment(learner.language, report.lowering.at),
            reason: report.lowering.reason.as_str().to_owned(),
            passed: report.passed,
            certified: report.certified,
            people: People::of(member, lines, all),
        }
    }
}

impl Page for PassMarkPage {
    const TEMPLATE: &'static str = "partner/pass_mark";

    fn samples() -> Vec<Self> {
        let people = |more| People {
            lines: [true, false]
                .map(|is_certified| PersonPart {
                    name: "Ada Lovelace".to_owned(),
                    is_certified,
                })
                .into(),
            more,
        };
        let nobody = People {
            lines: Vec::new(),
            more: 0,
        };
        let offer = |number, people| OfferPart {
            mark: MarkChange::sample(),
            passing: number,
            certified: number,
            in_programme: number,
            in_flight: number,
            people,
        };
        let done = |number, people| DonePart {
            from: 75,
            to: 60,
            at: "24 November 2026, 09:12 UTC".to_owned(),
            reason: "It was set too high.".to_owned(),
            passed: number,
            certified: number,
            people,
        };
        let page = |offer, done, is_admin| Self {
            course: Said::sample("International conventions and CND resolutions", false),
            quiz: Said::sample("Scheduling in practice", true),
            quiz_href: "/partner/editions/1/final".to_owned(),
            number: 2,
            version: "1.1.0".to_owned(),
            action: "/partner/editions/1/final/pass-mark".to_owned(),
            offer,
            done,
            is_admin,
            reason: String::new(),
            reason_problem: "",
        };
        let spoiled = Self {
            reason_problem: "correction-problem-reason",
            ..page(Some(offer(1, people(0))), Vec::new(), true)
        };
        vec![
            page(Some(offer(7, people(5))), Vec::new(), true),
            page(Some(offer(0, nobody.clone())), Vec::new(), false),
            spoiled,
            page(None, vec![done(7, people(5)), done(2, people(0))], true),
            page(None, vec![done(0, nobody)], false),
        ]
    }
}

type Address = Path<(EditionId, Key)>;

/// Whoever does not act for the partner learns that there is nothing.
async fn member(learner: Learner, edition: EditionId) -> Result<Member, Refusal> {
    let found = Member::of(learner, edition).await;
    found.map_err(|refusal| match refusal {
        Refusal::Forbidden => Refusal::NotFound,
        other => other,
    })
}

/// GET: what it would do, and what was done.
async fn show(learner: Learner, path: Address) -> Result<HttpResponse, Refusal> {
    let (edition, quiz) = path.into_inner();
    let member = member(learner, edition).await?;
    let page = page(&member, member.quiz(&quiz)?).await?;
    member.learner.page(PARTNER, &page)
}

/// POST: the deed, with the mark that was shown.
async fn lower(learner: Learner, path: Address, fields: Fields) -> Result<HttpResponse, Refusal> {
    let (edition, quiz) = path.into_inner();
    let member = member(learner, edition).await?;
    let quiz = member.quiz(&quiz)?;
    if member.admin.is_none() {
        // Who sees no offer here has nothing to carry out.
        page(&member, quiz).await?;
        return Err(Refusal::Forbidden);
    }
    let Ok(reason) = CorrectionReason::parse(fields.text("reason")) else {
        let mut page = page(&member, quiz).await?;
        fields.text("reason").clone_into(&mut page.reason);
        page.reason_problem = "correction-problem-reason";
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return member.learner.page_with(status, PARTNER, &page);
    };
    let mark = fields.text("mark").parse().ok().and_then(CutScore::percent);
    let wish = Wish {
        quiz: quiz.key.clone(),
        to: mark.ok_or(Refusal::Malformed)?,
        reason,
    };
    match carry_out(&member, &wish).await {
        // A still later edition changed what is offered: look again.
        Ok(()) | Err(LowerMarkError::Lower(LowerError::NotOffered { .. })) => {}
        Err(error) => return Err(error.into()),
    }
    let href = paths::lowered_mark(member.edition.id, &quiz.key);
    Ok(member.learner.go_to(&href))
}

async fn page(member: &Member, quiz: &Quiz) -> Result<PassMarkPage, Refusal> {
    let (edition, library) = (
        Arc::clone(&member.edition),
        member.learner.app.library.clone(),
    );
    let wanted = quiz.clone();
    let read = move |conn: &mut db::Conn| -> Result<_, db::Error> {
        let done = pass_mark::reports(conn, edition.id, &wanted.key, u32::from(LISTED))?;
        let Some(offer) = pass_mark::offer(conn, &library, &edition, &wanted)? else {
            return Ok((None, done));
        };
        let at = (&*edition, &wanted);
        let preview = pass_mark::preview(conn, at, &offer, usize::from(LISTED))?;
        Ok((Some((offer, preview)), done))
    };
    let (offer, done) = member.learner.app.db.read_slowly(read).await?;
    if offer.is_none() && done.is_empty() {
        return Err(Refusal::NotFound);
    }
    Ok(PassMarkPage {
        course: member.course(),
        quiz: member.title(quiz),
        quiz_href: paths::partner_quiz(member.edition.id, &quiz.key),
        number: member.edition.number,
        version: member.edition.version.clone(),
        action: paths::lowered_mark(member.edition.id, &quiz.key),
        offer: offer.map(|(offer, preview)| OfferPart::of(member, &offer, preview)),
        done: done
            .into_iter()
            .map(|report| DonePart::of(member, report))
            .collect(),
        is_admin: member.admin.is_some(),
        reason: String::new(),
        reason_problem: "",
    })
}

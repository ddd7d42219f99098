//! GET `/partner/editions/{edition}/{quiz}`: the items of a quiz, and what was corrected.

use super::PARTNER;
use super::member::Member;
use super::pass_mark::MarkChange;
use crate::assessment::pass_mark::{self, Offer, Report};
use crate::assessment::regrade::{self, Correction};
use crate::assessment::running;
use crate::base::{EditionId, Key};
use crate::courses::Quiz;
use crate::db;
use crate::items::Item;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/editions/{edition}/{quiz}", web::get().to(show));
}

/// One quiz of an edition, for its partner.
#[derive(Debug, Serialize)]
pub struct PartnerQuizPage {
    pub course: Said,
    pub title: Said,
    pub number: u32,
    pub version: String,
    /// Learners who are in the middle of it.
    pub running: i64,
    pub statistics_href: String,
    pub items: Vec<ItemLine>,
    pub corrections: Vec<CorrectionLine>,
    /// Where authors try the quiz.
    pub preview_href: String,
    /// A later edition asks less; none where nothing can be applied here.
    pub offer: Option<MarkChange>,
    /// Marks that were applied, newest first.
    pub lowered: Vec<LoweredLine>,
    pub mark_href: String,
}

/// A pass mark that was lowered.
#[derive(Debug, Clone, Serialize)]
pub struct LoweredLine {
    pub from: u32,
    pub to: u32,
    pub at: String,
}

/// One item.
#[derive(Debug, Serialize)]
pub struct ItemLine {
    pub number: usize,
    pub stem: Stem,
    /// `item-form-…`.
    pub form_key: String,
    pub points: String,
    /// `remedy-done-…`; empty for an item that stands as published.
    pub remedy_key: String,
    /// Empty where there is no key to correct.
    pub correct_href: String,
}

/// The words of a question, with their language.
#[derive(Debug, Clone, Serialize)]
pub struct Stem {
    pub lang: &'static str,
    pub dir: &'static str,
    pub stem_html: String,
}

/// One correction, newest first.
#[derive(Debug, Serialize)]
pub struct CorrectionLine {
    pub href: String,
    pub at: String,
    pub item: usize,
    pub remedy_key: String,
}

impl Stem {
    /// The question in the page's language or the next best.
    pub(super) fn of(item: &Item, tongue: Tongue) -> Self {
        let found = item.texts.find(tongue.page, tongue.source);
        let (language, html) = found.map_or((tongue.page, ""), |(language, text)| {
            (language, text.stem_html.as_str())
        });
        Self {
            lang: language.tag(),
            dir: language.direction(),
            stem_html: html.to_owned(),
        }
    }

    pub(super) fn sample() -> Self {
        Self {
            lang: "en",
            dir: "ltr",
            stem_html: "From which day does the decision bind?".to_owned(),
        }
    }
}

impl Page for PartnerQuizPage {
    const TEMPLATE: &'static str = "partner/quiz";

    fn samples() -> Vec<Self> {
        let line = |number: usize, remedy: &str, href: &str| ItemLine {
            number,
            stem: Stem::sample(),
            form_key: "item-form-single".to_owned(),
            points: "1".to_owned(),
            remedy_key: remedy.to_owned(),
            correct_href: href.to_owned(),
        };
        let page = |corrections| Self {
            course: Said::sample("International conventions and CND resolutions", false),
            title: Said::sample("Scheduling in practice", true),
            number: 2,
            version: "1.1.0".to_owned(),
            running: 2,
            statistics_href: "/partner/editions/1/final/statistics".to_owned(),
            items: vec![
                line(1, "remedy-done-drop", "/partner/x"),
                line(2, "", "/partner/x"),
                line(3, "", ""),
            ],
            corrections,
            preview_href: "/partner/x/preview".to_owned(),
            offer: None,
            lowered: Vec::new(),
            mark_href: "/partner/x/pass-mark".to_owned(),
        };
        let correction = CorrectionLine {
            href: "/partner/corrections/1".to_owned(),
            at: "24 November 2026, 09:12 UTC".to_owned(),
            item: 1,
            remedy_key: "remedy-done-drop".to_owned(),
        };
        let offered = Self {
            offer: Some(MarkChange::sample()),
            ..page(Vec::new())
        };
        let lowered = Self {
            lowered: vec![LoweredLine {
                from: 75,
                to: 60,
                at: "24 November 2026, 09:12 UTC".to_owned(),
            }],
            ..page(Vec::new())
        };
        vec![page(Vec::new()), page(vec![correction]), offered, lowered]
    }
}

async fn show(learner: Learner, path: Path<(EditionId, Key)>) -> Result<HttpResponse, Refusal> {
    let (edition, quiz) = path.into_inner();
    let member = Member::of(learner, edition).await?;
    let quiz = member.quiz(&quiz)?;
    let (at, wanted) = (Arc::clone(&member.edition), quiz.clone());
    let (library, now) = (member.learner.app.library.clone(), member.learner.now);
    let read = move |conn: &mut db::Conn| -> Result<_, db::Error> {
        let lowered = Lowered {
            offer: pass_mark::offer(conn, &library, &at, &wanted)?,
            done: pass_mark::reports(conn, edition, &wanted.key, 0)?,
        };
        let running = running(conn, (edition, &wanted.key), now)?;
        let corrections = regrade::corrections_of(conn, edition, &wanted.key)?;
        Ok((running, corrections, lowered))
    };
    let (running, corrections, lowered) = member.learner.app.db.read_slowly(read).await?;
    let page = page(&member, (quiz, running), &corrections, &lowered);
    member.learner.page(PARTNER, &page)
}

/// The mark that can be applied here, and those that were.
struct Lowered {
    offer: Option<Offer>,
    done: Vec<Report>,
}

fn page(
    member: &Member,
    (quiz, running): (&Quiz, i64),
    corrections: &[Correction],
    lowered: &Lowered,
) -> PartnerQuizPage {
    let learner = &member.learner;
    let done = |kind: regrade::RemedyKind| format!("remedy-done-{}", kind.word());
    let remedy = |item: &Item| {
        let newest = corrections.iter().find(|one| one.item == item.key);
        newest
            .map(|one| done(one.remedy.kind()))
            .unwrap_or_default()
    };
    let line = |(item, number): (&Item, usize)| ItemLine {
        number,
        stem: Stem::of(item, member.tongue()),
        form_key: format!("item-form-{}", item.body.form().word()),
        points: item.points.decimal_in(learner.language),
        remedy_key: remedy(item),
        correct_href: match item.body.form().is_marked() {
            true => paths::item_correction(member.edition.id, &quiz.key, &item.key),
            false => String::new(),
        },
    };
    let correction = |one: &Correction| CorrectionLine {
        href: paths::partner_correction(one.id),
        at: learner.app.texts.moment(learner.language, one.at),
        item: number_of(quiz, &one.item),
        remedy_key: done(one.remedy.kind()),
    };
    let applied = |one: &Report| LoweredLine {
        from: one.lowering.from.value(),
        to: one.lowering.to.value(),
        at: learner.app.texts.moment(learner.language, one.lowering.at),
    };
    PartnerQuizPage {
        course: member.course(),
        title: member.title(quiz),
        number: member.edition.number,
        version: member.edition.version.clone(),
        running,
        statistics_href: paths::quiz_statistics(member.edition.id, &quiz.key),
        items: quiz.items.iter().zip(1..).map(line).collect(),
        corrections: corrections.iter().map(correction).collect(),
        preview_href: paths::quiz_preview(member.edition.id, &quiz.key),
        offer: lowered.offer.as_ref().map(MarkChange::of),
        lowered: lowered.done.iter().map(applied).collect(),
        mark_href: paths::lowered_mark(member.edition.id, &quiz.key),
    }
}

/// The place of an item in its quiz, from 1.
pub(super) fn number_of(quiz: &Quiz, item: &Key) -> usize {
    let place = quiz.items.iter().position(|known| &known.key == item);
    place.map_or(0, |place| place + 1)
}

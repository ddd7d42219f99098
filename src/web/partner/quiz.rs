//! GET `/partner/editions/{edition}/{quiz}`: the items of a quiz, and what was corrected.

use super::PARTNER;
use super::member::Member;
use crate::assessment::regrade::{self, Correction};
use crate::base::{EditionId, Key};
use crate::courses::Quiz;
use crate::items::Item;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

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
    pub statistics_href: String,
    pub items: Vec<ItemLine>,
    pub corrections: Vec<CorrectionLine>,
    /// Where authors try the quiz.
    pub preview_href: String,
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
            statistics_href: "/partner/editions/1/final/statistics".to_owned(),
            items: vec![
                line(1, "remedy-done-drop", "/partner/x"),
                line(2, "", "/partner/x"),
                line(3, "", ""),
            ],
            corrections,
            preview_href: "/partner/x/preview".to_owned(),
        };
        let correction = CorrectionLine {
            href: "/partner/corrections/1".to_owned(),
            at: "24 November 2026, 09:12 UTC".to_owned(),
            item: 1,
            remedy_key: "remedy-done-drop".to_owned(),
        };
        vec![page(Vec::new()), page(vec![correction])]
    }
}

async fn show(learner: Learner, path: Path<(EditionId, Key)>) -> Result<HttpResponse, Refusal> {
    let (edition, quiz) = path.into_inner();
    let member = Member::of(learner, edition).await?;
    let key = member.quiz(&quiz)?.key.clone();
    let db = &member.learner.app.db;
    let read = move |conn: &mut _| regrade::corrections_of(conn, edition, &key);
    let corrections = db.read(read).await?;
    let quiz = member.quiz(&quiz)?;
    member
        .learner
        .page(PARTNER, &page(&member, quiz, &corrections))
}

fn page(member: &Member, quiz: &Quiz, corrections: &[Correction]) -> PartnerQuizPage {
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
    PartnerQuizPage {
        course: member.course(),
        title: member.title(quiz),
        number: member.edition.number,
        version: member.edition.version.clone(),
        statistics_href: paths::quiz_statistics(member.edition.id, &quiz.key),
        items: quiz.items.iter().zip(1..).map(line).collect(),
        corrections: corrections.iter().map(correction).collect(),
        preview_href: paths::quiz_preview(member.edition.id, &quiz.key),
    }
}

/// The place of an item in its quiz, from 1.
pub(super) fn number_of(quiz: &Quiz, item: &Key) -> usize {
    let place = quiz.items.iter().position(|known| &known.key == item);
    place.map_or(0, |place| place + 1)
}

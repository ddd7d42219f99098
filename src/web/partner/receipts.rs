//! `/partner/receipts`: what stands behind a receipt. Operators have the same page under
//! `/operator/receipts`.
//!
//! The receipt travels in a form, and so does the answer: nothing of it stands in a URL.

use super::PARTNER;
use super::office::PartnerOffice;
use crate::admission::Limit;
use crate::assessment::{self, Receipt, Receipted};
use crate::courses::{Disclosure, Edition};
use crate::db::{Conn, Error};
use crate::items::number::digit;
use crate::web::form::Form;
use crate::web::operator::courses::title;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization as _;

const FIELDS: [&str; 1] = ["receipt"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::PARTNER_RECEIPTS, web::get().to(ask))
        .route(paths::PARTNER_RECEIPTS, web::post().to(look_up));
}

/// The form, and what was found.
#[derive(Debug, Serialize)]
pub struct ReceiptsPage {
    /// Whether it is the operators' page.
    pub is_operator: bool,
    pub action: &'static str,
    pub form: Form,
    pub found: Option<FoundPart>,
}

/// What was handed in.
#[derive(Debug, Clone, Serialize)]
pub struct FoundPart {
    pub receipt: String,
    pub name: String,
    pub email: String,
    pub course: Said,
    pub quiz: Said,
    pub number: u32,
    /// To the second.
    pub submitted: String,
    /// Whether the time ran out before the learner handed in.
    pub is_by_clock: bool,
    pub is_passed: bool,
    pub earned: String,
    pub max: String,
    pub percent: u32,
    /// `receipt-tell-…`: what the learner may be told.
    pub tells: Vec<&'static str>,
}

impl Page for ReceiptsPage {
    const TEMPLATE: &'static str = "partner/receipts";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let passed = FoundPart {
            receipt: "7K3Q-FMXT-29AB-PDWZ".to_owned(),
            name: "Amina Diallo".to_owned(),
            email: "amina@parliament.example".to_owned(),
            course: Said::sample("International conventions and CND resolutions", false),
            quiz: Said::sample("Final quiz", true),
            number: 2,
            submitted: "23 November 2026, 14:32:05 UTC".to_owned(),
            is_by_clock: false,
            is_passed: true,
            earned: "7".to_owned(),
            max: "8".to_owned(),
            percent: 87,
            tells: vec!["receipt-tell-arrived", "receipt-tell-passed"],
        };
        let failed = FoundPart {
            is_by_clock: true,
            is_passed: false,
            tells: vec![
                "receipt-tell-clock",
                "receipt-tell-failed",
                "receipt-tell-no-points",
            ],
            ..passed.clone()
        };
        let page = |is_operator, form, found| Self {
            is_operator,
            action: paths::PARTNER_RECEIPTS,
            form,
            found,
        };
        vec![
            page(false, blank.clone(), None),
            page(true, refused, None),
            page(false, blank.clone(), Some(passed)),
            page(true, blank, Some(failed)),
        ]
    }
}

impl ReceiptsPage {
    /// The empty form.
    pub(in crate::web) fn blank(is_operator: bool) -> Self {
        Self {
            is_operator,
            action: match is_operator {
                true => paths::OPERATOR_RECEIPTS,
                false => paths::PARTNER_RECEIPTS,
            },
            form: Form::blank(&FIELDS),
            found: None,
        }
    }

    /// The form with the reason why nothing is shown.
    pub(in crate::web) fn refused(self, fields: &Fields, problem: String) -> Self {
        let mut form = Form::typed(&FIELDS, fields);
        form.refuse("receipt", problem);
        Self { form, ..self }
    }
}

async fn ask(office: PartnerOffice) -> Result<HttpResponse, Refusal> {
    office.page(PARTNER, &ReceiptsPage::blank(false))
}

async fn look_up(office: PartnerOffice, fields: Fields) -> Result<HttpResponse, Refusal> {
    let by = office.proofs.clone();
    let find = move |conn: &mut Conn, receipt: &Receipt| assessment::by_receipt(conn, &by, receipt);
    answer(&office, &fields, (PARTNER, false), find).await
}

/// Answers the form with whatever `find` finds. Counted, so that nobody tries receipts.
pub(in crate::web) async fn answer(
    by: &Learner,
    fields: &Fields,
    (section, is_operator): (&'static str, bool),
    find: impl FnOnce(&mut Conn, &Receipt) -> Result<Option<Receipted>, Error> + Send + 'static,
) -> Result<HttpResponse, Refusal> {
    let account = by.session.signed_in.account.id.to_string();
    by.app.limits.count(Limit::RECEIPT, &account, by.now)?;
    let page = ReceiptsPage::blank(is_operator);
    let Some(receipt) = typed(fields.text("receipt")) else {
        let page = page.refused(fields, by.say("receipt-malformed", &[]));
        return by.page_with(StatusCode::UNPROCESSABLE_ENTITY, section, &page);
    };
    let library = by.app.library.clone();
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(found) = find(conn, &receipt)? else {
            return Ok(None);
        };
        let edition = library.edition(conn, found.edition)?;
        Ok(Some((found, edition)))
    };
    // What was opened again is looked for in the whole journal.
    let read = by.app.db.read_slowly(read).await?;
    let opened_again_at = read.as_ref().and_then(|(found, _)| found.opened_again_at);
    let part = read.and_then(|(found, edition)| part(by, &found, &edition));
    if let Some(part) = part {
        let found = Some(part);
        return by.page(section, &ReceiptsPage { found, ..page });
    }
    let problem = match opened_again_at {
        Some(at) => {
            let moment = by.app.texts.moment(by.language, at);
            by.say("receipt-opened-again", &[("moment", moment.into())])
        }
        None => by.say("receipt-unknown", &[]),
    };
    let page = page.refused(fields, problem);
    by.page_with(StatusCode::UNPROCESSABLE_ENTITY, section, &page)
}

/// A receipt as somebody types or pastes it: whatever dashes and dots stand between, wide letters,
/// digits of any script.
fn typed(text: &str) -> Option<Receipt> {
    let sign = |sign: char| {
        digit(sign)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(sign)
    };
    let signs: String = text
        .nfkc()
        .filter(|sign| sign.is_alphanumeric())
        .map(sign)
        .collect();
    Receipt::typed(&signs)
}

/// None if nothing was handed in, which no receipt can stand for, or it was opened again since.
fn part(by: &Learner, found: &Receipted, edition: &Arc<Edition>) -> Option<FoundPart> {
    if found.opened_again_at.is_some() {
        return None;
    }
    let content = &edition.content;
    let attempt = &found.attempt;
    let submission = attempt.submission.as_ref()?;
    let mut quizzes = content.quizzes();
    let quiz = quizzes.find(|quiz| quiz.key == attempt.quiz)?;
    let at = submission.submitted_at;
    let texts = &by.app.texts;
    let date = texts.date(by.language, at.date());
    let clock = format!("{}:{:02}", texts.time(at), at.second());
    let is_by_clock = Some(at) == attempt.deadline;
    let tells = [
        match is_by_clock {
            true => "receipt-tell-clock",
            false => "receipt-tell-arrived",
        },
        match attempt.is_passed() {
            true => "receipt-tell-passed",
            false => "receipt-tell-failed",
        },
    ];
    let is_secret = quiz.settings.disclosure == Disclosure::Never;
    Some(FoundPart {
        receipt: submission.receipt.to_string(),
        name: found.name.to_string(),
        email: found.email.to_string(),
        course: title(edition, by.language),
        quiz: Said::of(&quiz.texts, Tongue::of(by.language, content), |text| {
            &text.title
        }),
        number: attempt.number,
        submitted: by.say(
            "moment-long",
            &[("date", date.into()), ("time", clock.into())],
        ),
        is_by_clock,
        is_passed: attempt.is_passed(),
        earned: submission.score.earned.decimal_in(by.language),
        max: submission.score.max.decimal_in(by.language),
        percent: submission.score.percent(),
        tells: tells
            .into_iter()
            .chain(is_secret.then_some("receipt-tell-no-points"))
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn a_receipt_is_read_however_it_is_written_down() {
        let receipt = typed("7K3Q-FMXT-29AB-PDW0").unwrap();
        for same in [
            "7k3q fmxt 29ab pdwo",
            " 7K3Q – FMXT – 29AB – PDW0. ",
            "7K3Q‑FMXT‑29AB‑PDW0",
            "７Ｋ３ＱＦＭＸＴ２９ＡＢＰＤＷ０",
            "٧K٣Q-FMXT-٢٩AB-PDW٠",
        ] {
            assert_eq!(typed(same).as_ref(), Some(&receipt), "{same}");
        }
        for bad in ["", "7K3Q", "7K3Q-FMXT-29AB-PDW0-7", "7K3Q-FMXT-29AB-PDWж"] {
            assert_eq!(typed(bad), None, "{bad}");
        }
    }
}

//! The result of an attempt, as far as it may be shown by now: points, what every answer was worth
//! and why, the receipt, the next step.

use super::desk::waits_key;
use super::review::{ReviewedItem, Shown, reviewed};
use super::sitting::shared_case;
use super::terms::{counts_key, disclosure};
use super::view::{Place, Step, StepWords, course_title};
use crate::assessment::{self, Conditions, Disclosed, Sitting, Submission};
use crate::base::{AttemptId, Key};
use crate::certificates;
use crate::courses::{Content, Quiz};
use crate::db;
use crate::learning::Studying;
use crate::web::outcomes::{self, Outcomes};
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use serde::Serialize;
use std::sync::Arc;

/// A handed-in attempt.
#[derive(Debug, Clone, Serialize)]
pub struct ResultPage {
    pub course: Said,
    pub course_href: String,
    pub title: Said,
    pub quiz_href: String,
    pub module_number: usize,
    pub attempt: String,
    pub number: u32,
    pub is_passed: bool,
    /// Whether points may be seen, as a whole and by question; else all of them are empty.
    pub shows_points: bool,
    /// Whether answers and explanations may be seen.
    pub shows_answers: bool,
    /// What is shown when, in words; empty when everything is.
    pub withheld: String,
    pub earned: String,
    pub max: String,
    pub percent: u32,
    pub pass: u32,
    /// Whether a minimum was asked beside it.
    pub asks_minimum: bool,
    pub submitted: String,
    /// Whether the clock ended the attempt.
    pub is_timed_out: bool,
    pub receipt: String,
    /// By outcome of the course; empty while points may not be seen.
    pub outcomes: Outcomes,
    pub items: Vec<ReviewedItem>,
    /// Where one goes on; none when everything is done.
    pub next: Option<Step>,
    /// The certificate earned; none while something is missing.
    pub certificate: Option<String>,
    /// The certificate of participation, while that of achievement is not earned.
    pub participation: Option<String>,
    /// `waits-…`: it is earned and not issued yet; empty if nothing waits.
    pub waits_key: &'static str,
    pub is_quiz_passed: bool,
    /// The message that says which attempt counts; empty where there is only one.
    pub counts_key: &'static str,
    pub limit: Option<u32>,
    pub left: Option<u32>,
    pub opens_again: String,
    pub is_closed: bool,
}

/// Draws the result of the learner's own sitting.
pub(super) async fn show(
    learner: &Learner,
    studying: &Arc<Studying>,
    sitting: &Sitting,
) -> Result<HttpResponse, Refusal> {
    let (of, quiz) = (Arc::clone(studying), sitting.attempt.quiz.clone());
    let now = learner.now;
    let read = move |conn: &mut db::Conn| -> Result<_, db::Error> {
        let conditions = assessment::conditions(conn, (&of.enrolment, &of.edition), &quiz, now)?;
        let certificate = certificates::of_enrolment(conn, of.enrolment.id)?;
        let asked = (of.enrolment.id, &*of.edition);
        let waits = certificates::waits(conn, asked)?;
        let is_less = certificates::waits_for_participation(conn, asked)?;
        Ok((conditions, certificate, (waits, is_less)))
    };
    let (found, certificate, (waits, is_less)) = learner.app.db.read(read).await?;
    let (conditions, _) = found.ok_or(Refusal::NotFound)?;
    let mut page = page(learner, studying, sitting, &conditions)?;
    let (attempt, content) = (&sitting.attempt, &studying.edition.content);
    let is_first = page.shows_answers && attempt.shown_at.is_none();
    if is_first && !note_shown(learner, attempt.id).await? {
        let open = paths::attempt(&content.partner, &content.slug, attempt.id);
        return Ok(learner.go_to(&open));
    }
    match certificate {
        Some(sealed) if sealed.is_beside() => {
            page.participation = Some(paths::certificate(sealed.id));
        }
        Some(sealed) => page.certificate = Some(paths::certificate(sealed.id)),
        None => {}
    }
    page.waits_key = waits_key(waits, is_less);
    learner.page("desk", &page)
}

/// Remembers before the answers leave that they are shown. Answers whether they still may be: the
/// attempt may have been opened again since it was read.
async fn note_shown(learner: &Learner, id: AttemptId) -> Result<bool, Refusal> {
    let (by, now) = (learner.proof().clone(), learner.now);
    let deed = move |tx: &mut db::Tx| assessment::note_shown(tx, &by, id, now);
    Ok(learner.app.db.write(deed).await?)
}

fn page(
    learner: &Learner,
    studying: &Studying,
    sitting: &Sitting,
    conditions: &Conditions,
) -> Result<ResultPage, Refusal> {
    let content = &studying.edition.content;
    let attempt = &sitting.attempt;
    let place = Place::find(content, &attempt.quiz).ok_or(Refusal::NotFound)?;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let submission: &Submission = attempt.submission.as_ref().ok_or(Refusal::NotFound)?;
    let tongue = Tongue::of(learner.language, content);
    let disclosed = conditions.disclosed(quiz, learner.now);
    let moment = |at| learner.app.texts.moment(learner.language, at);
    let next = studying.standing.next.as_ref();
    let next = next.and_then(|key| Place::find(content, key));
    let score = (disclosed >= Disclosed::Points).then_some(submission.score);
    Ok(ResultPage {
        course: course_title(content, tongue),
        course_href: paths::course(&content.partner, &content.slug),
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        quiz_href: paths::quiz(&content.partner, &content.slug, &quiz.key),
        module_number: place.module_number,
        attempt: attempt.id.to_string(),
        number: attempt.number,
        is_passed: attempt.is_passed(),
        shows_points: score.is_some(),
        shows_answers: disclosed == Disclosed::Answers,
        withheld: match disclosed {
            Disclosed::Answers => String::new(),
            _ => disclosure(learner.speech(), quiz, conditions),
        },
        earned: score.map_or_else(String::new, |score| {
            score.earned.decimal_in(learner.language)
        }),
        max: score.map_or_else(String::new, |score| score.max.decimal_in(learner.language)),
        percent: score.map_or(0, |score| score.percent()),
        pass: attempt.terms.pass.value(),
        asks_minimum: !attempt.terms.minima.is_empty(),
        submitted: moment(submission.submitted_at),
        is_timed_out: Some(submission.submitted_at) == attempt.deadline,
        receipt: submission.receipt.to_string(),
        outcomes: match score {
            Some(_) => outcomes::earned((content, quiz), tongue, sitting),
            None => Outcomes::default(),
        },
        items: reviews((content, quiz), tongue, sitting, disclosed),
        next: next.map(|place| Step::to(content, place.activity, tongue)),
        certificate: None,
        participation: None,
        waits_key: "",
        is_quiz_passed: conditions.is_passed,
        counts_key: counts_key(quiz, conditions.limit),
        limit: conditions.limit,
        left: conditions.left,
        opens_again: conditions.opens_again_at.map_or_else(String::new, moment),
        is_closed: conditions.is_closed,
    })
}

/// The questions as far as they may be seen. What is not marked has nothing to hide: it is always
/// shown to who wrote it.
fn reviews(
    (content, quiz): (&Content, &Quiz),
    tongue: Tongue,
    sitting: &Sitting,
    disclosed: Disclosed,
) -> Vec<ReviewedItem> {
    let shown = match disclosed {
        Disclosed::Answers => Shown::Answers,
        Disclosed::Outcome | Disclosed::Points => Shown::Points,
    };
    let mut last_case: Option<&Key> = None;
    let mut items = Vec::new();
    for (review, number) in sitting.reviews(quiz).unwrap_or_default().iter().zip(1..) {
        let is_marked = review.item.body.form().is_marked();
        if is_marked && disclosed == Disclosed::Outcome {
            continue;
        }
        let given = sitting.response(&review.item.key);
        let Some(mut item) = reviewed(content, tongue, (review, given, number), shown) else {
            continue;
        };
        let case = review.item.case.as_ref();
        if case != last_case && disclosed == Disclosed::Answers {
            item.case = case.and_then(|key| shared_case(quiz, key, tongue));
        }
        last_case = case;
        items.push(item);
    }
    items
}

impl Page for ResultPage {
    const TEMPLATE: &'static str = "learner/result";

    fn samples() -> Vec<Self> {
        let awarded = Self {
            next: None,
            waits_key: "waits-stopped",
            certificate: Some("/my/certificates/1".to_owned()),
            ..Self::sample()
        };
        let failed = |opens_again: &str| Self {
            participation: Some("/my/certificates/2".to_owned()),
            is_passed: false,
            title: Said::sample("Scheduling in practice", true),
            is_quiz_passed: false,
            is_timed_out: true,
            next: Some(sample_step(StepWords::QUIZ)),
            opens_again: opens_again.to_owned(),
            ..Self::sample()
        };
        let free = Self {
            limit: None,
            left: None,
            ..failed("")
        };
        let used_up = Self {
            left: Some(0),
            is_quiz_passed: true,
            ..failed("")
        };
        let waiting = failed("24 November 2026, 14:51 UTC");
        let withheld = Self {
            shows_answers: false,
            withheld: "The points are shown, the answers are not.".to_owned(),
            items: vec![ReviewedItem::sample()],
            is_closed: true,
            ..failed("")
        };
        let outcome = Self {
            shows_points: false,
            outcomes: Outcomes::default(),
            items: Vec::new(),
            ..withheld.clone()
        };
        let outcome_passed = Self {
            is_passed: true,
            asks_minimum: false,
            counts_key: "",
            ..outcome.clone()
        };
        let all = vec![Self::sample(), awarded, waiting, failed(""), free, used_up];
        [all, vec![withheld, outcome, outcome_passed]].concat()
    }
}

fn sample_step(words: StepWords) -> Step {
    Step {
        href: "/learn/harbour/c/lessons/clock".to_owned(),
        title: Said::sample("The clock", words == StepWords::QUIZ),
        words,
    }
}

impl ResultPage {
    fn sample() -> Self {
        Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            title: Said::sample("Scheduling in practice", false),
            quiz_href: "/learn/harbour/c/quizzes/final".to_owned(),
            module_number: 1,
            attempt: "1".to_owned(),
            number: 1,
            is_passed: true,
            shows_points: true,
            shows_answers: true,
            withheld: String::new(),
            earned: "3".to_owned(),
            max: "4".to_owned(),
            percent: 75,
            pass: 70,
            asks_minimum: true,
            submitted: "23 November 2026, 14:51 UTC".to_owned(),
            is_timed_out: false,
            receipt: "7K3Q-FMXT-29AB-PDWZ".to_owned(),
            outcomes: Outcomes::sample(),
            items: ReviewedItem::samples(),
            next: Some(sample_step(StepWords::LESSON)),
            certificate: None,
            participation: None,
            waits_key: "",
            is_quiz_passed: true,
            counts_key: "counts-highest",
            limit: Some(3),
            left: Some(2),
            opens_again: String::new(),
            is_closed: false,
        }
    }
}

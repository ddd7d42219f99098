//! Handing in: with a page that names what is not answered, and the certificate in the same
//! transaction.

use super::again::{Left, again};
use super::award::Awarding;
use super::given::{Sent, sent};
use super::paging::{Mark, page_path};
use super::question::Question;
use super::responses::{By, Keeping, Kept, Manner};
use super::sitting::{questions, read, ticket};
use super::terms::with_offset;
use super::view::{DeedError, Place, course_title, enrolled};
use crate::analysis::signals::{Device, note_device};
use crate::assessment::{self, SaveError, Sitting, SubmitError};
use crate::base::{AttemptId, Key};
use crate::certificates::Scribe;
use crate::courses::Content;
use crate::db;
use crate::issuing::write_awarding;
use crate::items::{Placed, Response};
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Path;
use serde::Serialize;
use std::sync::Arc;

/// The question before handing in.
#[derive(Debug, Clone, Serialize)]
pub struct SubmissionPage {
    pub course: Said,
    pub course_href: String,
    pub title: Said,
    pub number: u32,
    pub count: usize,
    /// How many questions that need an answer have none at all.
    pub blanks: usize,
    /// Every question of which something is left open.
    pub open: Vec<OpenQuestion>,
    /// Every question, none of them on this page: the script leads to what is not saved.
    pub marks: Vec<Mark>,
    /// In words; empty without a limit of time.
    pub deadline: String,
    pub attempt: String,
    pub path: String,
    /// As that of the sitting: for a session that has ended since.
    pub ticket: String,
}

/// A question that is not answered, or not wholly.
#[derive(Debug, Clone, Serialize)]
pub struct OpenQuestion {
    pub number: usize,
    pub href: String,
    /// As in [`super::paging::Mark`].
    pub dot: &'static str,
    pub filled: usize,
    pub total: usize,
}

/// GET `…/attempts/{attempt}/submission`
pub(super) async fn show(
    learner: Learner,
    path: Path<(Key, Key, AttemptId)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let sitting = read(&learner, id).await?;
    let here = paths::attempt(&partner, &course, id);
    if !sitting.attempt.takes_answers(learner.now) {
        return Ok(learner.go_to(&here));
    }
    let content = &studying.edition.content;
    let place = Place::find(content, &sitting.attempt.quiz).ok_or(Refusal::NotFound)?;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let tongue = Tongue::of(learner.language, content);
    let until = |at| with_offset(learner.speech(), at);
    let (questions, paging) = questions(&sitting, quiz, tongue);
    let marks = questions.iter().map(|(_, q)| Mark::of(q, paging, 0));
    let constants = sitting.constants(quiz);
    let needs_answer = |item: &Key| !constants.contains_key(item);
    let open = |question: &Question| OpenQuestion {
        number: question.number,
        href: page_path(&here, paging.page_of(question.number), Some(&question.key)),
        dot: if question.filled == 0 { "" } else { "h" },
        filled: question.filled,
        total: question.total,
    };
    let page = SubmissionPage {
        course: course_title(content, tongue),
        course_href: paths::course(&partner, &course),
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        number: sitting.attempt.number,
        count: questions.len(),
        blanks: sitting
            .blanks()
            .filter(|(_, item)| needs_answer(item))
            .count(),
        open: questions
            .iter()
            .map(|(_, question)| question)
            .filter(|question| !question.is_complete() && needs_answer(&question.key))
            .map(open)
            .collect(),
        marks: marks.collect(),
        deadline: sitting.attempt.deadline.map_or_else(String::new, until),
        attempt: sitting.attempt.id.to_string(),
        path: here,
        ticket: ticket(&learner, id),
    };
    learner.page("desk", &page)
}

/// What the browser calls itself; empty if it does not say.
fn browser(learner: &Learner) -> String {
    let agent = learner.request().headers().get(header::USER_AGENT);
    let agent = agent.and_then(|agent| agent.to_str().ok());
    agent.unwrap_or_default().to_owned()
}

/// What became of pressing the button.
enum Handed {
    /// Something could not be kept: a text is too long, or one of these was answered elsewhere.
    Left(Vec<Key>),
    /// Something is not answered and nobody has said that this is meant.
    Blank,
    In {
        is_new_certificate: bool,
    },
}

/// POST `…/attempts/{attempt}/submission`: keeps what the form brings, and hands in if nothing is
/// blank or the learner has said `sure`. Handing in again leads to the first result.
pub(super) async fn create(
    learner: Learner,
    path: Path<(Key, Key, AttemptId)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let (too_long, fits): (Vec<Sent>, Vec<Sent>) =
        sent(&fields)?.into_iter().partition(Sent::is_too_long);
    // What could not be kept is shown once more before anything is handed in.
    let (is_too_long, is_sure) = (!too_long.is_empty(), fields.has("sure"));
    let (by, now) = (learner.proof().clone(), learner.now);
    let keeping = Keeping {
        by: By::Learner(by.clone(), id),
        given: fits.clone(),
        manner: Manner::of(&fields),
        language: learner.language,
        now,
    };
    let awarding = Awarding::new(&learner.app, &studying, now);
    let edition = Arc::clone(&studying.edition);
    let (devices, address) = (learner.app.devices.clone(), learner.address());
    let browser = browser(&learner);
    let hand_in = move |tx: &mut db::Tx, scribe: &Scribe| -> Result<Handed, DeedError> {
        let Kept { newer, attempt } = match keeping.run(tx) {
            Err(SaveError::AlreadySubmitted | SaveError::TimeIsOver { .. }) => Kept::default(),
            kept => kept?,
        };
        let sitting = match attempt {
            Some(attempt) => assessment::sitting_of(tx, attempt)?,
            None => assessment::sitting(tx, &by, id)?.ok_or(SubmitError::UnknownAttempt)?,
        };
        if sitting.attempt.takes_answers(now) {
            if is_too_long || !newer.is_empty() {
                return Ok(Handed::Left(newer));
            }
            if !is_sure && has_open(&sitting, &edition.content) {
                return Ok(Handed::Blank);
            }
        }
        assessment::submit_sitting(tx, &by, &sitting, &edition, now)?;
        let subject = (edition.id, &sitting.attempt.quiz);
        let device = Device {
            address: &address,
            browser: &browser,
        };
        let device = devices.digest(subject, now.date(), device);
        note_device(tx, (id, by.id()), subject, &device, now)?;
        // Whoever did not pass may have taken part with it.
        let awarded = awarding.run(tx, scribe)?;
        Ok(Handed::In {
            is_new_certificate: awarded.is_some_and(|(_, is_new)| is_new),
        })
    };
    let to = match write_awarding(&learner.app, hand_in).await? {
        Handed::Left(newer) => {
            let left = Left::new(too_long, fits, &newer);
            return again(&learner, (&partner, &course, id), &left).await;
        }
        Handed::Blank => paths::submission(&partner, &course, id),
        Handed::In { is_new_certificate } => {
            learner
                .app
                .studies
                .forget(&studying.enrolment, &studying.edition);
            if is_new_certificate {
                learner.app.work.notify_one();
            }
            paths::attempt(&partner, &course, id)
        }
    };
    Ok(learner.go_to(&to))
}

/// Whether any question is left open, or any line of one. What counts the same whatever is answered
/// needs no answer.
fn has_open(sitting: &Sitting, content: &Content) -> bool {
    let mut quizzes = content.quizzes();
    let quiz = quizzes.find(|quiz| quiz.key == sitting.attempt.quiz);
    let constants = quiz.map(|quiz| sitting.constants(quiz));
    let constants = constants.unwrap_or_default();
    let is_open = |placed: &Placed| {
        let lines = placed.choices.len();
        match sitting.response(&placed.item) {
            Some(Response::Pairs { pairs }) => pairs.len() < lines,
            Some(Response::Order { ranks }) => ranks.len() < lines,
            Some(response) => placed.form.is_blank(response),
            None => true,
        }
    };
    let mut items = sitting.attempt.terms.sheet.items.iter();
    items.any(|placed| !constants.contains_key(&placed.item) && is_open(placed))
}

impl Page for SubmissionPage {
    const TEMPLATE: &'static str = "learner/submission";

    fn samples() -> Vec<Self> {
        let open = |number, filled| OpenQuestion {
            number,
            href: format!("/learn/harbour/c/attempts/1?page={number}#item-day"),
            dot: if filled == 0 { "" } else { "h" },
            filled,
            total: 3,
        };
        let mark = |key| Mark {
            number: 3,
            key,
            is_here: false,
            then: "page-2:day".to_owned(),
            dot: "d",
            filled: 1,
            total: 1,
        };
        let some = Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            title: Said::sample("Scheduling in practice", false),
            number: 1,
            count: 4,
            blanks: 1,
            open: vec![open(2, 0), open(3, 2)],
            marks: Key::parse("day").map(mark).into_iter().collect(),
            deadline: "23 November 2026, 15:00 (UTC+00:00)".to_owned(),
            attempt: "1".to_owned(),
            path: "/learn/harbour/c/attempts/1".to_owned(),
            ticket: "dGlja2V0".to_owned(),
        };
        let part = Self {
            blanks: 0,
            open: vec![open(3, 2)],
            ..some.clone()
        };
        let none = Self {
            title: Said::sample("Scheduling in practice", true),
            open: Vec::new(),
            deadline: String::new(),
            ..part.clone()
        };
        vec![some, part, none]
    }
}

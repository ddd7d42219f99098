//! Handing in: with a page that names what is not answered, and the certificate in the same
//! transaction.

use super::award::Awarding;
use super::sitting::{given, read};
use super::view::{DeedError, Place, course_title, enrolled};
use crate::assessment::{self, Outcome, SaveError, SubmitError};
use crate::base::{AttemptId, Key};
use crate::db;
use crate::learning::Studying;
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
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
    pub blanks: Vec<Blank>,
    /// In words; empty without a limit of time.
    pub deadline: String,
    pub path: String,
}

/// A question without an answer.
#[derive(Debug, Clone, Serialize)]
pub struct Blank {
    pub number: usize,
    pub key: Key,
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
    let moment = |at| learner.app.texts.moment(learner.language, at);
    let blank = |(number, key): (usize, &Key)| Blank {
        number,
        key: key.clone(),
    };
    let page = SubmissionPage {
        course: course_title(content, tongue),
        course_href: paths::course(&partner, &course),
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        number: sitting.attempt.number,
        count: sitting.attempt.terms.sheet.items.len(),
        blanks: sitting.blanks().map(blank).collect(),
        deadline: sitting.attempt.deadline.map_or_else(String::new, moment),
        path: here,
    };
    learner.page("desk", &page)
}

/// What became of pressing the button.
enum Handed {
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
    let (responses, is_sure) = (given(&fields)?, fields.has("sure"));
    let (by, now) = (learner.proof().clone(), learner.now);
    let awarding = Awarding::new(&learner.app, &studying, now);
    let edition = Arc::clone(&studying.edition);
    let hand_in = move |tx: &mut db::Tx| -> Result<Handed, DeedError> {
        match assessment::save(tx, &by, id, &responses, now) {
            Ok(()) | Err(SaveError::AlreadySubmitted | SaveError::TimeIsOver { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        let sitting = assessment::sitting(tx, &by, id)?.ok_or(SubmitError::UnknownAttempt)?;
        if !is_sure && sitting.attempt.takes_answers(now) && sitting.blanks().next().is_some() {
            return Ok(Handed::Blank);
        }
        let submission = assessment::submit(tx, &by, id, &edition, now)?;
        let awarded = match submission.outcome {
            Outcome::Passed => awarding.run(tx)?,
            Outcome::Failed => None,
        };
        Ok(Handed::In {
            is_new_certificate: awarded.is_some_and(|(_, is_new)| is_new),
        })
    };
    let to = match learner.app.db.write(hand_in).await? {
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

/// Closes an attempt whose time is over; its reader is the first to look.
pub(super) async fn close(
    learner: &Learner,
    studying: &Studying,
    id: AttemptId,
) -> Result<(), Refusal> {
    let now = learner.now;
    let awarding = Awarding::new(&learner.app, studying, now);
    let edition = Arc::clone(&studying.edition);
    let close = move |tx: &mut db::Tx| -> Result<bool, DeedError> {
        let closed = assessment::close_overdue(tx, id, &edition, now)?;
        if closed.is_none_or(|submission| submission.outcome == Outcome::Failed) {
            return Ok(false);
        }
        let awarded = awarding.run(tx)?;
        Ok(awarded.is_some_and(|(_, is_new)| is_new))
    };
    let is_new = learner.app.db.write(close).await?;
    learner
        .app
        .studies
        .forget(&studying.enrolment, &studying.edition);
    if is_new {
        learner.app.work.notify_one();
    }
    Ok(())
}

impl Page for SubmissionPage {
    const TEMPLATE: &'static str = "learner/submission";

    fn samples() -> Vec<Self> {
        let blank = Key::parse("day").map(|key| Blank { number: 2, key });
        let some = Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            title: Said::sample("Scheduling in practice", false),
            number: 1,
            count: 4,
            blanks: blank.into_iter().collect(),
            deadline: "23 November 2026, 15:00 UTC".to_owned(),
            path: "/learn/harbour/c/attempts/1".to_owned(),
        };
        let none = Self {
            title: Said::sample("Scheduling in practice", true),
            blanks: Vec::new(),
            deadline: String::new(),
            ..some.clone()
        };
        vec![some, none]
    }
}

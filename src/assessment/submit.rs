//! Handing in, by the learner or by the clock.

use super::attempt::{Attempt, Outcome, Submission};
use super::conditions::passes_now;
use super::sitting::{Sitting, sitting, sitting_of};
use super::store;
use crate::accounts::Learner;
use crate::base::{AccountId, AttemptId, EditionId, EnrolmentId, Key, Timestamp};
use crate::courses::{Counts, Edition, Quiz};
use crate::db::{Conn, Error, Tx};
use crate::items::Response;
use crate::journal::{self, Object, Verb};
use crate::learning::{self, Enrolment, Manner};
use std::collections::BTreeMap;

/// Why an attempt could not be handed in.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    #[error("there is no such attempt of this learner")]
    UnknownAttempt,
    #[error("this attempt was sat in another edition")]
    OtherEdition,
    #[error(transparent)]
    Db(#[from] Error),
}

/// An open attempt whose time and grace are over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overdue {
    pub attempt: AttemptId,
    pub enrolment: EnrolmentId,
    pub edition: EditionId,
}

/// Hands the attempt in: marks what was saved, keeps the outcome, and on a pass completes the quiz.
/// An attempt that is handed in already gives its first result. After the deadline and its grace
/// what was saved in time counts, as handed in at the deadline.
pub fn submit(
    tx: &mut Tx,
    by: &Learner,
    id: AttemptId,
    edition: &Edition,
    now: Timestamp,
) -> Result<Submission, SubmitError> {
    let sitting = sitting(tx, by, id)?.ok_or(SubmitError::UnknownAttempt)?;
    submit_sitting(tx, by, &sitting, edition, now)
}

/// The same of a sitting that was read in this transaction, after the last answer was kept.
pub fn submit_sitting(
    tx: &mut Tx,
    by: &Learner,
    sitting: &Sitting,
    edition: &Edition,
    now: Timestamp,
) -> Result<Submission, SubmitError> {
    let attempt = &sitting.attempt;
    let enrolment = learning::enrolment(tx, by, attempt.enrolment)?;
    let enrolment = enrolment.ok_or(SubmitError::UnknownAttempt)?;
    if let Some(first) = &attempt.submission {
        return Ok(first.clone());
    }
    let quiz = quiz_of(edition, &enrolment, attempt).ok_or(SubmitError::OtherEdition)?;
    let close = match attempt.is_overdue(now) {
        true => Close::lapsed(attempt, now),
        false => Close {
            actor: Some(enrolment.account),
            at: now,
            now,
        },
    };
    Ok(close.run(tx, sitting, &enrolment, quiz)?)
}

/// Closes an attempt whose time is over, for whoever looks at it next; returns its submission,
/// `None` while it is open. Needs no permission: nothing but the clock decides.
pub fn close_overdue(
    tx: &mut Tx,
    id: AttemptId,
    edition: &Edition,
    now: Timestamp,
) -> Result<Option<Submission>, SubmitError> {
    let attempt = store::attempt(tx, id)?.ok_or(SubmitError::UnknownAttempt)?;
    if !attempt.is_overdue(now) {
        return Ok(attempt.submission);
    }
    let enrolment = learning::find(tx, attempt.enrolment)?.ok_or(SubmitError::UnknownAttempt)?;
    let quiz = quiz_of(edition, &enrolment, &attempt).ok_or(SubmitError::OtherEdition)?;
    Ok(Some(lapse(tx, &attempt, &enrolment, quiz, now)?))
}

/// Open attempts whose time and grace are over, oldest deadline first, at most `limit`.
pub fn overdue(conn: &mut Conn, limit: u32, now: Timestamp) -> Result<Vec<Overdue>, Error> {
    store::overdue(conn, now, i64::from(limit))
}

/// Closes an overdue attempt as of its deadline.
pub(super) fn lapse(
    tx: &mut Tx,
    attempt: &Attempt,
    enrolment: &Enrolment,
    quiz: &Quiz,
    now: Timestamp,
) -> Result<Submission, Error> {
    let sitting = sitting_of(tx, attempt.clone())?;
    Close::lapsed(attempt, now).run(tx, &sitting, enrolment, quiz)
}

/// Who ends an attempt, as of when, and when that is written down.
struct Close {
    actor: Option<AccountId>,
    at: Timestamp,
    now: Timestamp,
}

impl Close {
    /// By the clock, as of the deadline.
    fn lapsed(attempt: &Attempt, now: Timestamp) -> Self {
        Self {
            actor: None,
            at: attempt.deadline.unwrap_or(now),
            now,
        }
    }

    fn run(
        &self,
        tx: &mut Tx,
        sitting: &Sitting,
        enrolment: &Enrolment,
        quiz: &Quiz,
    ) -> Result<Submission, Error> {
        let attempt = &sitting.attempt;
        let saved = sitting.responses.iter();
        let given: BTreeMap<&Key, &Response> =
            saved.map(|(item, saved)| (item, &saved.response)).collect();
        let marked = attempt.mark((quiz, &sitting.corrections), &given, self.at);
        let submission = marked.ok_or_else(|| {
            Error::Corrupt(format!(
                "attempt {} holds an item its edition lacks",
                attempt.id
            ))
        })?;
        // Transactions run one after the other, so no other hand can have closed it since it was
        // read; if this ever changes, nothing is marked twice.
        if store::close(tx, attempt.id, &submission)? != 1 {
            return Err(Error::Unique {
                constraint: "attempts.submitted_at".to_owned(),
            });
        }
        store::note_for_tallies(tx, attempt.id)?;
        self.note(tx, attempt, &submission)?;
        if self.passes(tx, quiz, attempt, &submission)? {
            learning::complete(tx, enrolment, &quiz.key, Manner::Passed, self.at)?;
        }
        Ok(submission)
    }

    /// Whether the quiz is passed by the attempt that was just closed, together with those before
    /// it where the quiz counts them.
    fn passes(
        &self,
        tx: &mut Tx,
        quiz: &Quiz,
        attempt: &Attempt,
        submission: &Submission,
    ) -> Result<bool, Error> {
        let closed = Attempt {
            submission: Some(submission.clone()),
            ..attempt.clone()
        };
        let mut made = vec![closed];
        if quiz.settings.counts == Counts::Average {
            let all = store::attempts(tx, attempt.enrolment, &attempt.quiz)?;
            made.extend(
                all.into_iter()
                    .filter(|other| other.number < attempt.number),
            );
        }
        Ok(passes_now(quiz.settings.counts, &made))
    }

    fn note(&self, tx: &mut Tx, attempt: &Attempt, submission: &Submission) -> Result<(), Error> {
        let object = Object::new("attempt", attempt.id);
        let quiz = attempt.quiz.as_str();
        let outcome = match submission.outcome {
            Outcome::Passed => Verb::Passed,
            Outcome::Failed => Verb::Failed,
        };
        for verb in [Verb::Submitted, outcome] {
            journal::note_detail(tx, (self.actor, verb), &object, quiz, self.now)?;
        }
        Ok(())
    }
}

/// The attempt's quiz, if `edition` is the one it was sat in.
fn quiz_of<'a>(edition: &'a Edition, enrolment: &Enrolment, attempt: &Attempt) -> Option<&'a Quiz> {
    if edition.id != enrolment.edition {
        return None;
    }
    edition
        .content
        .quizzes()
        .find(|quiz| quiz.key == attempt.quiz)
}

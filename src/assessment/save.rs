//! Keeping answers while the attempt is open.

use super::attempt::Attempt;
use super::sitting::Responses;
use super::store;
use crate::accounts::Learner;
use crate::base::{AccountId, AttemptId, Language, Timestamp};
use crate::db::{Error, Tx};
use crate::items::Misfit;

/// Why an answer was not kept.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("there is no such attempt of this learner")]
    UnknownAttempt,
    #[error("this attempt was handed in; its answers stand")]
    AlreadySubmitted,
    #[error("this attempt closed at {deadline}; later answers are not counted")]
    TimeIsOver { deadline: Timestamp },
    #[error(transparent)]
    Misfit(#[from] Misfit),
    #[error(transparent)]
    Db(#[from] Error),
}

/// Responses, and the language of the page that they came from: a question can be harder in one
/// language than in the others.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    responses: &'a Responses,
    language: Option<Language>,
}

impl<'a> From<&'a Responses> for Given<'a> {
    fn from(responses: &'a Responses) -> Self {
        Self {
            responses,
            language: None,
        }
    }
}

impl<'a> From<(&'a Responses, Language)> for Given<'a> {
    fn from((responses, language): (&'a Responses, Language)) -> Self {
        Self {
            responses,
            language: Some(language),
        }
    }
}

/// Keeps the given responses, one or a whole page of them, each replacing the one before; items not
/// mentioned keep what they have. All or none. An empty response takes an answer back. Answers the
/// attempt as it is now: its deadline may have been moved.
pub fn save<'a>(
    tx: &mut Tx,
    by: &Learner,
    id: AttemptId,
    given: impl Into<Given<'a>>,
    now: Timestamp,
) -> Result<Attempt, SaveError> {
    keep(tx, by.id(), id, given.into(), now)
}

/// The same for the learner of this account.
pub(super) fn keep(
    tx: &mut Tx,
    account: AccountId,
    id: AttemptId,
    given: Given<'_>,
    now: Timestamp,
) -> Result<Attempt, SaveError> {
    let attempt = store::attempt_of(tx, id, account)?.ok_or(SaveError::UnknownAttempt)?;
    if attempt.submission.is_some() {
        return Err(SaveError::AlreadySubmitted);
    }
    if let Some(deadline) = attempt.deadline.filter(|_| attempt.is_overdue(now)) {
        return Err(SaveError::TimeIsOver { deadline });
    }
    for (item, response) in given.responses {
        attempt.terms.sheet.check(item, response)?;
    }
    // The fewest statements: one answer is tried as a change, of a page it is asked what is there.
    let here = match given.responses.len() {
        0 | 1 => None,
        _ => Some(store::answered(tx, id)?),
    };
    for (item, response) in given.responses {
        let said = (response, given.language);
        let may_be_here = here.as_ref().is_none_or(|here| here.contains(item));
        if !may_be_here || store::change_response(tx, id, item, said, now)? == 0 {
            store::add_response(tx, id, item, said, now)?;
        }
    }
    Ok(attempt)
}

//! Remembering that a learner has seen the answers.

use super::store;
use crate::accounts::Learner;
use crate::base::{AttemptId, Timestamp};
use crate::db::{Error, Tx};

/// Remembers when the answers of an attempt were first shown; later showings change nothing.
/// Answers whether they may be shown: not if the attempt was opened again meanwhile.
pub fn note_shown(tx: &mut Tx, by: &Learner, id: AttemptId, now: Timestamp) -> Result<bool, Error> {
    let attempt = store::attempt_of(tx, id, by.id())?;
    let Some(attempt) = attempt.filter(|attempt| attempt.submission.is_some()) else {
        return Ok(false);
    };
    if attempt.shown_at.is_none() {
        store::note_shown(tx, id, now)?;
    }
    Ok(true)
}

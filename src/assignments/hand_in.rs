//! Handing in a brief.

use super::brief::{HandedIn, Length};
use super::store;
use super::write::{WriteError, find};
use crate::assessment::Receipt;
use crate::base::{Digest, Key, Timestamp};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::learning::Study;

/// Why a brief was not handed in.
#[derive(Debug, thiserror::Error)]
pub enum HandInError {
    #[error("there is nothing to hand in")]
    Nothing,
    #[error(transparent)]
    Length(#[from] Length),
    #[error("the file names somebody, and nobody has said that this is meant")]
    NamesSomebody,
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl From<Error> for HandInError {
    fn from(error: Error) -> Self {
        Self::Write(error.into())
    }
}

/// Hands in what was saved last. A brief that is handed in already gives its first receipt.
/// `is_sure`: the author knows that the file names somebody.
pub fn hand_in(
    tx: &mut Tx,
    study: &Study<'_>,
    assignment: &Key,
    is_sure: bool,
    now: Timestamp,
) -> Result<HandedIn, HandInError> {
    let rules = find(study, assignment)?;
    let enrolment = study.enrolment();
    let brief = store::newest(tx, enrolment.id, assignment)?.ok_or(HandInError::Nothing)?;
    if let Some(first) = brief.handed_in {
        return Ok(first);
    }
    if brief.file.is_none() && brief.text.trim().is_empty() {
        return Err(HandInError::Nothing);
    }
    brief.check_length(rules)?;
    let file = brief.file.as_ref();
    if file.is_some_and(|file| !file.traces.is_empty()) && !is_sure {
        return Err(HandInError::NamesSomebody);
    }
    // With a file, the text beside it is nobody's business any more.
    let (text, digest) = match file {
        Some(file) => ("", file.digest),
        None => (brief.text.as_str(), Digest::of(brief.text.as_bytes())),
    };
    let facts = serde_json::json!(["brief", brief.id, now, digest.to_string()]);
    let receipt = Receipt::of_facts(&facts);
    store::hand_in(tx, brief.id, text, (now, &receipt))?;
    let object = Object::new("brief", brief.id);
    let deed = (Some(enrolment.account), Verb::Submitted);
    journal::note_detail(tx, deed, &object, assignment.as_str(), now)?;
    Ok(HandedIn {
        at: now,
        receipt: Some(receipt),
    })
}

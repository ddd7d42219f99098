//! Writing a brief: the text as it stands, or a file instead.

use super::brief::Brief;
use super::file::{Accepted, FileKind};
use super::settle::is_shown;
use super::store;
use crate::base::{BriefId, EnrolmentId, Key, Language, Timestamp};
use crate::courses::Assignment;
use crate::db::{Conn, Error, Tx};
use crate::learning::Study;

/// The most characters that are kept of a text; far more than may be handed in.
pub const LONGEST_TEXT: usize = 60_000;

/// Why nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("this edition has no assignment `{0}`")]
    UnknownAssignment(Key),
    #[error("the brief is handed in")]
    HandedIn,
    #[error("the text has {characters} characters")]
    TooLong { characters: usize },
    #[error(transparent)]
    Db(#[from] Error),
}

/// The newest brief for an assignment; none before anything was written.
pub fn brief(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    assignment: &Key,
) -> Result<Option<Brief>, Error> {
    store::newest(conn, enrolment, assignment)
}

/// The newest brief that is handed in, while another may be in the making.
pub fn handed_in(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    assignment: &Key,
) -> Result<Option<Brief>, Error> {
    store::handed_in(conn, enrolment, assignment)
}

/// Keeps a text as it stands, in the language it is written in.
pub fn save_text(
    tx: &mut Tx,
    study: &Study<'_>,
    assignment: &Key,
    (language, text): (Language, &str),
    now: Timestamp,
) -> Result<Brief, WriteError> {
    let characters = text.chars().count();
    if characters > LONGEST_TEXT {
        return Err(WriteError::TooLong { characters });
    }
    let mut draft = draft(tx, study, assignment, language, now)?;
    text.clone_into(&mut draft.text);
    draft.language = language;
    draft.saved_at = now;
    store::set_text(tx, &draft)?;
    Ok(draft)
}

/// Keeps a file, which counts instead of the text; it replaces an earlier one.
pub fn save_file(
    tx: &mut Tx,
    study: &Study<'_>,
    assignment: &Key,
    (language, file): (Language, &Accepted),
    now: Timestamp,
) -> Result<(), WriteError> {
    let draft = draft(tx, study, assignment, language, now)?;
    store::drop_file(tx, draft.id)?;
    store::insert_file(tx, draft.id, file)?;
    Ok(())
}

/// Removes the file, so that the text counts again; harmless where there is none.
pub fn drop_file(
    tx: &mut Tx,
    study: &Study<'_>,
    assignment: &Key,
    now: Timestamp,
) -> Result<(), WriteError> {
    find(study, assignment)?;
    let enrolment = study.enrolment().id;
    let Some(brief) = store::newest(tx, enrolment, assignment)? else {
        return Ok(());
    };
    let draft = draft(tx, study, assignment, brief.language, now)?;
    store::drop_file(tx, draft.id)?;
    Ok(())
}

/// One's own file: of the draft, or of what was handed in last.
pub fn own_file(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    assignment: &Key,
) -> Result<Option<(BriefId, FileKind, Vec<u8>)>, Error> {
    for brief in [
        store::newest(conn, enrolment, assignment)?,
        store::handed_in(conn, enrolment, assignment)?,
    ]
    .into_iter()
    .flatten()
    {
        if let Some((kind, bytes)) = store::file(conn, brief.id)? {
            return Ok(Some((brief.id, kind, bytes)));
        }
    }
    Ok(None)
}

/// The assignment of the study's edition.
pub(super) fn find<'a>(study: &Study<'a>, key: &Key) -> Result<&'a Assignment, WriteError> {
    let mut all = study.edition().content.assignments();
    let found = all.find(|one| &one.key == key);
    found.ok_or_else(|| WriteError::UnknownAssignment(key.clone()))
}

/// The draft to write into: the open one, the first one, or the one after a brief that was not
/// passed, as soon as its author may know.
fn draft(
    tx: &mut Tx,
    study: &Study<'_>,
    assignment: &Key,
    language: Language,
    now: Timestamp,
) -> Result<Brief, WriteError> {
    let rules = find(study, assignment)?;
    let enrolment = study.enrolment().id;
    let newest = store::newest(tx, enrolment, assignment)?;
    let round = match newest {
        Some(brief) if brief.is_draft() => return Ok(brief),
        Some(brief) if brief.is_failed() && is_shown(tx, rules, &brief, now)? => {
            brief.round.saturating_add(1)
        }
        Some(_) => return Err(WriteError::HandedIn),
        None => 1,
    };
    let draft = Brief {
        id: BriefId::new(),
        enrolment: Some(enrolment),
        assignment: assignment.clone(),
        round,
        language,
        text: String::new(),
        saved_at: now,
        file: None,
        handed_in: None,
        mark: None,
    };
    store::insert(tx, &draft)?;
    Ok(draft)
}

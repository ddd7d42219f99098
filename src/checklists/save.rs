//! Filling in.

use super::entry::{COUNTRY_LIMIT, Entries, Filled, NOTE_LIMIT};
use super::store;
use crate::base::{EnrolmentId, Key, Timestamp};
use crate::courses::ChecklistSection;
use crate::db::{Conn, Error, Tx};
use crate::learning::Study;

/// A section as a page sends it.
#[derive(Debug, Clone)]
pub struct SectionForm {
    pub section: Key,
    /// When the section was changed last, as far as the page knew; none: never.
    pub seen: Option<Timestamp>,
    /// What is not among the section's questions is left alone.
    pub entries: Entries,
}

/// Why a section was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("this edition has no section `{section}` of a checklist")]
    UnknownSection { section: Key },
    #[error("a note has at most {NOTE_LIMIT} characters")]
    NoteTooLong { questions: Vec<Key> },
    /// Another page has saved other answers since; with what is saved now.
    #[error("the section was changed from another page")]
    Changed(Box<Filled>),
    #[error(transparent)]
    Db(#[from] Error),
}

/// The country's name is too long.
#[derive(Debug, thiserror::Error)]
pub enum CountryTooLong {
    #[error("a country's name has at most {COUNTRY_LIMIT} characters")]
    TooLong,
    #[error(transparent)]
    Db(#[from] Error),
}

/// What is filled in under an enrolment.
pub fn filled(conn: &mut Conn, enrolment: EnrolmentId) -> Result<Filled, Error> {
    let mut filled = Filled {
        country: store::country(conn, enrolment)?.unwrap_or_default(),
        ..Filled::default()
    };
    for (question, entry, at) in store::answers(conn, enrolment)? {
        filled.changes.insert(question.clone(), at);
        filled.entries.insert(question, entry);
    }
    Ok(filled)
}

/// Names the country that the answers are about; an empty name takes it back.
pub fn name_country(
    tx: &mut Tx,
    study: &Study<'_>,
    country: &str,
    now: Timestamp,
) -> Result<(), CountryTooLong> {
    let country = country.split_whitespace().collect::<Vec<_>>().join(" ");
    if country.chars().count() > COUNTRY_LIMIT {
        return Err(CountryTooLong::TooLong);
    }
    store::put_country(tx, study.enrolment().id, &country, now)?;
    Ok(())
}

/// Saves a section whole. Refused when another page has saved something else since the form was
/// made; the same once more changes nothing.
pub fn save_section(
    tx: &mut Tx,
    study: &Study<'_>,
    form: &SectionForm,
    now: Timestamp,
) -> Result<(), SaveError> {
    let checklist = study.edition().content.checklist.as_ref();
    let Some(section) = checklist.and_then(|list| list.section(&form.section)) else {
        let section = form.section.clone();
        return Err(SaveError::UnknownSection { section });
    };
    let questions = too_long(section, &form.entries);
    if !questions.is_empty() {
        return Err(SaveError::NoteTooLong { questions });
    }
    let enrolment = study.enrolment().id;
    let kept = filled(tx, enrolment)?;
    let differs = |key: &Key| {
        let sent = form.entries.get(key);
        sent.is_some_and(|sent| *sent != kept.entry(key))
    };
    let keys = section.questions.iter().map(|question| &question.key);
    let changed: Vec<&Key> = keys.filter(|key| differs(key)).collect();
    if changed.is_empty() {
        return Ok(());
    }
    if kept.changed(section) != form.seen {
        return Err(SaveError::Changed(Box::new(kept)));
    }
    for key in changed {
        if let Some(entry) = form.entries.get(key) {
            store::put_answer(tx, enrolment, key, entry, now)?;
        }
    }
    Ok(())
}

fn too_long(section: &ChecklistSection, entries: &Entries) -> Vec<Key> {
    let is_long = |key: &&Key| {
        let entry = entries.get(key);
        entry.is_some_and(|entry| entry.note.chars().count() > NOTE_LIMIT)
    };
    let keys = section.questions.iter().map(|question| &question.key);
    keys.filter(is_long).cloned().collect()
}

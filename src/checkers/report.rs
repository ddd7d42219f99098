//! A paper that somebody takes for a forgery.

use super::store;
use crate::accounts::Operator;
use crate::base::{Language, Note, ReportId, Timestamp, plain_lines};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use std::fmt;

/// Characters that may tell what is wrong.
pub const WHAT: usize = 2000;
/// Characters that may tell where it was seen.
pub const PLACE: usize = 500;
/// Characters of an address.
pub const CONTACT: usize = 254;
const CODE: usize = 64;

/// What somebody reports.
#[derive(Clone, PartialEq, Eq)]
pub struct Reporting {
    /// As typed; may be empty or no code at all.
    pub code: String,
    /// What is wrong with the paper. Never empty.
    pub what: String,
    /// Where it was seen; may be empty.
    pub place: String,
    /// How to reach whoever reports; may be empty.
    pub contact: String,
    /// In which language to answer.
    pub language: Language,
}

/// Why a report is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    #[error("a report says what is wrong")]
    Empty,
    #[error("what is wrong is told in at most {WHAT} characters; these are {characters}")]
    LongWhat { characters: usize },
    #[error("the place is told in at most {PLACE} characters; these are {characters}")]
    LongPlace { characters: usize },
    #[error("an address has at most {CONTACT} characters; this has {characters}")]
    LongContact { characters: usize },
}

impl Reporting {
    /// Reads a form: code, what, place, contact. Everything that is wrong with it.
    pub fn typed(typed: [&str; 4], language: Language) -> Result<Self, Vec<ReportError>> {
        let typed = typed.map(plain_lines);
        let [code, what, place, contact] = typed.each_ref().map(String::as_str);
        let long = |text: &str, most: usize, error: fn(usize) -> ReportError| {
            let characters = text.trim().chars().count();
            (characters > most).then(|| error(characters))
        };
        let problems: Vec<ReportError> = [
            what.trim().is_empty().then_some(ReportError::Empty),
            long(what, WHAT, |characters| ReportError::LongWhat {
                characters,
            }),
            long(place, PLACE, |characters| ReportError::LongPlace {
                characters,
            }),
            long(contact, CONTACT, |characters| ReportError::LongContact {
                characters,
            }),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            code: code.trim().chars().take(CODE).collect(),
            what: what.trim().to_owned(),
            place: place.trim().to_owned(),
            contact: contact.trim().to_owned(),
            language,
        })
    }
}

impl fmt::Debug for Reporting {
    /// Hidden: it may speak of persons.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reporting(…)")
    }
}

/// A report that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub id: ReportId,
    pub said: Reporting,
    pub reported_at: Timestamp,
    /// None while it is open.
    pub closed: Option<Closing>,
}

/// How a report ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    pub at: Timestamp,
    pub note: Note,
}

/// Takes a report. The id comes with the form, so that sending it twice reports once.
pub fn report(tx: &mut Tx, id: ReportId, said: &Reporting, now: Timestamp) -> Result<(), Error> {
    if store::report(tx, id)?.is_some() {
        return Ok(());
    }
    store::insert_report(tx, id, said, now)?;
    journal::note(tx, None, Verb::Reported, &Object::new("report", id), now)
}

/// Open reports first, each kind with the newest first; at most a hundred.
pub fn reports(conn: &mut Conn, _: &Operator) -> Result<Vec<Report>, Error> {
    let mut all = store::reports(conn, true)?;
    all.extend(store::reports(conn, false)?);
    all.truncate(100);
    Ok(all)
}

/// How many reports wait for an operator.
pub fn open_reports(conn: &mut Conn) -> Result<i64, Error> {
    store::open_reports(conn)
}

/// An operator closes a report; the address in it is removed. Answers whether it was open.
pub fn close(
    tx: &mut Tx,
    by: &Operator,
    (id, note): (ReportId, &Note),
    now: Timestamp,
) -> Result<bool, Error> {
    if store::close(tx, id, by.id(), note, now)? == 0 {
        return Ok(false);
    }
    let object = Object::new("report", id);
    journal::note(tx, Some(by.id()), Verb::Closed, &object, now)?;
    Ok(true)
}

/// How long a closed report is kept: it may name the person whose paper was doubted.
const KEPT_SECONDS: i64 = 365 * 86_400;

/// Removes reports that were closed a year ago; answers how many.
pub fn sweep(tx: &mut Tx, now: Timestamp) -> Result<usize, Error> {
    store::sweep(tx, now.plus_seconds(-KEPT_SECONDS))
}

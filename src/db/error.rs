//! What can go wrong between a deed and the disk.

use diesel::result::{DatabaseErrorKind, Error as Diesel};
use std::cell::Cell;

thread_local! {
    /// How a statement on this thread lost a race since the transaction began. PostgreSQL reports
    /// it as an error of any statement; the deed may have turned that error into its own.
    static LOST_RACE: Cell<Option<Race>> = const { Cell::new(None) };
}

/// How a race was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Race {
    /// PostgreSQL said so (SQLSTATE 40001, 40P01): try again until it is won.
    Order,
    /// Another transaction inserted the same unique values first. PostgreSQL reports that even to
    /// a serialisable transaction that had looked before; a second look sees the winner's row.
    SameValues,
}

/// A transaction begins: no race is lost yet.
pub(super) fn forget_lost_race() {
    LOST_RACE.set(None);
}

/// How a race was lost since [`forget_lost_race`].
pub(super) fn lost_race() -> Option<Race> {
    LOST_RACE.get()
}

/// A fault of the database. Only [`Error::Unique`] is ever part of a rule.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The row exists already. `constraint` is PostgreSQL's constraint name or SQLite's list of
    /// columns (`certificates.enrolment_id`), for the log.
    #[error("a row with these unique values exists already ({constraint})")]
    Unique { constraint: String },
    /// Too many writes are waiting; the caller should try again in a moment.
    #[error("the database has too much to do at the moment")]
    Busy,
    /// No connection could be made or it was lost.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// A write could not be made durable; nothing of it is kept.
    #[error("the database could not store the change: {0}")]
    NotStored(String),
    /// A stored value does not parse any more.
    #[error("stored data cannot be read: {0}")]
    Corrupt(String),
    /// The database is not one this program can use.
    #[error("{0}")]
    Unsuitable(String),
    /// Any other answer of the database.
    #[error(transparent)]
    Query(Diesel),
}

/// Whether the same transaction will probably succeed when repeated.
fn race(error: &Diesel) -> Option<Race> {
    match error {
        Diesel::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => Some(Race::Order),
        Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Some(Race::SameValues),
        Diesel::DatabaseError(_, info) if info.message().contains("deadlock detected") => {
            Some(Race::Order)
        }
        _ => None,
    }
}

impl From<Diesel> for Error {
    fn from(error: Diesel) -> Self {
        if let Some(race) = race(&error) {
            LOST_RACE.set(Some(race));
        }
        match error {
            Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, info) => Self::Unique {
                constraint: info.constraint_name().unwrap_or(info.message()).to_owned(),
            },
            Diesel::DatabaseError(DatabaseErrorKind::ClosedConnection, info) => {
                Self::Unavailable(info.message().to_owned())
            }
            Diesel::DatabaseError(_, info) if is_out_of_room(info.message()) => {
                Self::NotStored(info.message().to_owned())
            }
            Diesel::DeserializationError(cause) => Self::Corrupt(cause.to_string()),
            other => Self::Query(other),
        }
    }
}

/// SQLite's and PostgreSQL's words for a disk that is full or refuses.
fn is_out_of_room(message: &str) -> bool {
    [
        "disk is full",
        "disk I/O error",
        "No space left",
        "readonly database",
        "database is locked",
    ]
    .iter()
    .any(|words| message.contains(words))
}

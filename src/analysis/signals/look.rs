//! Signals for the administrators of a partner, and the deed of having looked.

use super::detect::Kind;
use super::store;
use crate::base::{EditionId, Key, Note, PersonName, SignalId, Timestamp};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::partners::PartnerAdmin;

/// One signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    pub id: SignalId,
    pub kind: Kind,
    pub edition: EditionId,
    pub quiz: Key,
    pub who: Seen,
    /// The other person, where answers are alike.
    pub other: Option<Seen>,
    /// Seconds of a fast attempt; equal wrong answers of two alike.
    pub amount: i64,
    /// Questions answered, or on the sheet.
    pub items: i64,
    pub found_at: Timestamp,
    pub look: Option<Look>,
}

/// Whose attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub name: PersonName,
    /// Of the attempt.
    pub number: i64,
    pub submitted_at: Option<Timestamp>,
}

/// Somebody looked at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub by: PersonName,
    pub note: Note,
    pub at: Timestamp,
}

/// Why nothing was noted.
#[derive(Debug, thiserror::Error)]
pub enum LookError {
    #[error("this partner has no such signal")]
    Unknown,
    #[error(transparent)]
    Db(#[from] Error),
}

/// The signals in the courses of these partners, at most `most` after the first `skipped`: those
/// that nobody looked at first, then the newest.
pub fn signals(
    conn: &mut Conn,
    by: &[PartnerAdmin],
    (most, skipped): (u32, u32),
) -> Result<Vec<Signal>, Error> {
    let partners: Vec<_> = by.iter().map(PartnerAdmin::partner).collect();
    store::signals(conn, &partners, (i64::from(most), i64::from(skipped)))
}

/// Notes that somebody looked at a signal, and what they made of it; the first look stands. The
/// journal says who looked, not what they wrote: it carries no personal data.
pub fn look_at(
    tx: &mut Tx,
    by: &PartnerAdmin,
    id: SignalId,
    note: &Note,
    now: Timestamp,
) -> Result<(), LookError> {
    if !store::is_of(tx, by.partner(), id)? {
        return Err(LookError::Unknown);
    }
    if store::is_looked_at(tx, id)? {
        return Ok(());
    }
    store::insert_look(tx, id, by.account(), note, now)?;
    let object = Object::new("signal", id);
    journal::note(tx, Some(by.account()), Verb::LookedAt, &object, now)?;
    Ok(())
}

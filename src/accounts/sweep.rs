//! Forgetting what is no longer needed (ASVS 5.0 14.2.7: retention runs by itself).

use super::session::IDLE;
use super::store;
use crate::base::Timestamp;
use crate::db::{Error, Tx};

const DAY: i64 = 24 * 3600;
/// A dead link is kept for a while, so that its page can say that it is used or too old.
const KEEP_LINKS: i64 = 7 * DAY;
/// An account nobody confirmed is somebody else's address or forgotten.
const KEEP_UNCONFIRMED: i64 = 14 * DAY;

/// How many rows a sweep removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swept {
    pub sessions: usize,
    pub links: usize,
    pub accounts: usize,
}

/// Removes sessions dead for a day (the tickets of their pages hold so long), links dead for a
/// week, and accounts unconfirmed for two weeks.
pub fn sweep(tx: &mut Tx, now: Timestamp) -> Result<Swept, Error> {
    Ok(Swept {
        sessions: {
            let before = now.plus_seconds(-DAY);
            store::sweep_sessions(tx, before, before.plus_seconds(-IDLE))?
        },
        links: store::sweep_links(tx, now.plus_seconds(-KEEP_LINKS))?,
        accounts: store::sweep_unconfirmed(tx, now.plus_seconds(-KEEP_UNCONFIRMED))?,
    })
}

//! What an operator looks at first.

use super::pulse::{Pulse, pulse};
use super::store;
use crate::base::{JobId, Timestamp};
use crate::checkers;
use crate::db::{Conn, Error};
use crate::journal::Verb;
use crate::outbox;

/// How long a finding stays on the first page.
pub(super) const FINDINGS_SINCE: i64 = 30 * 24 * 3600;

/// The state of the installation at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    pub pulse: Pulse,
    /// Accounts whose address nobody has confirmed yet.
    pub unconfirmed: i64,
    /// Certificates that took the place of another.
    pub successors: i64,
    pub mails_waiting: i64,
    /// When the mail was written that has waited longest.
    pub waiting_since: Option<Timestamp>,
    /// Jobs that failed so often that a person must look; the oldest twenty.
    pub stuck: Vec<Stuck>,
    /// Certificates that were not as they were sealed: findings of the last thirty days.
    pub found_altered: i64,
    /// Characters that no font has, for which papers could not be drawn in the last thirty days,
    /// each with the font that would have it; at most twenty.
    pub not_printed: Vec<String>,
    /// Reports of forgeries that nobody has closed.
    pub open_reports: i64,
    /// Times that the machine's clock went back in the last thirty days.
    pub clock_went_back: i64,
}

/// A job that goes on failing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    pub id: JobId,
    pub kind: String,
    pub attempts: i64,
    pub created_at: Timestamp,
    /// When it is tried again.
    pub run_at: Timestamp,
    /// What the last try said; without personal data.
    pub reason: String,
}

/// Looks at everything. Counts whole tables: for `read_slowly`.
pub fn overview(conn: &mut Conn, now: Timestamp) -> Result<Overview, Error> {
    let since = now.plus_seconds(-FINDINGS_SINCE);
    Ok(Overview {
        pulse: pulse(conn)?,
        unconfirmed: store::unconfirmed(conn)?,
        successors: store::successors(conn)?,
        mails_waiting: store::waiting(conn, outbox::MAIL)?,
        waiting_since: store::waiting_since(conn, outbox::MAIL)?,
        stuck: store::stuck(conn)?,
        found_altered: store::noted_since(conn, Verb::FoundAltered.word(), since)?,
        not_printed: store::details_since(conn, Verb::NotPrinted.word(), since)?,
        open_reports: checkers::open_reports(conn)?,
        clock_went_back: store::noted_since(conn, Verb::ClockWentBack.word(), since)?,
    })
}

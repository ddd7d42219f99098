//! A job: added, claimed, settled.

use super::mail::give_up_farewells;
use super::store;
use crate::base::{JobId, Timestamp};
use crate::db::{Conn, Error, Tx};
use serde::Serialize;

/// How long a claim holds when its worker dies.
const CLAIM_SECONDS: i64 = 300;
const FIRST_PAUSE_SECONDS: i64 = 60;
const LONGEST_PAUSE_SECONDS: i64 = 6 * 3600;
/// A done job says when a mail went out, as long as somebody may ask.
const KEEP_DONE_SECONDS: i64 = 30 * 24 * 3600;
/// The last letter to somebody erased is tried for a week.
const KEEP_FAREWELL_SECONDS: i64 = 7 * 24 * 3600;
/// After so many tries monitoring reports the job.
const PATIENCE: i64 = 12;

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    /// JSON, as the kind defines it.
    pub payload: String,
    /// How often it was tried, this time included.
    pub attempts: i64,
}

/// Adds a job to the running transaction; it runs as soon as a worker is free after the commit.
pub fn add(
    tx: &mut Tx,
    kind: &str,
    payload: &impl Serialize,
    now: Timestamp,
) -> Result<JobId, Error> {
    let payload =
        serde_json::to_string(payload).map_err(|error| Error::Corrupt(error.to_string()))?;
    let id = JobId::new();
    store::insert(tx, id, kind, &payload, now)?;
    Ok(id)
}

/// Claims the job that has waited longest, if one is due.
pub fn claim(tx: &mut Tx, now: Timestamp) -> Result<Option<Job>, Error> {
    let Some(id) = store::next_due(tx, now)? else {
        return Ok(None);
    };
    store::lock(tx, id, now.plus_seconds(CLAIM_SECONDS))?;
    store::find(tx, id)
}

/// The job is done.
pub fn finish(tx: &mut Tx, id: JobId, now: Timestamp) -> Result<(), Error> {
    store::finish(tx, id, now).map(|_| ())
}

/// The job failed for `reason` (no personal data) and waits for its next try.
pub fn fail(tx: &mut Tx, job: &Job, reason: &str, now: Timestamp) -> Result<(), Error> {
    store::postpone(
        tx,
        job.id,
        now.plus_seconds(pause_after(job.attempts)),
        reason,
    )
    .map(|_| ())
}

/// How many jobs wait.
pub fn waiting(conn: &mut Conn) -> Result<i64, Error> {
    store::count_waiting(conn, 0)
}

/// How many jobs have failed so often that a person must look.
pub fn stuck(conn: &mut Conn) -> Result<i64, Error> {
    store::count_waiting(conn, PATIENCE)
}

/// Removes jobs that were done more than thirty days ago, and farewells that could not be
/// delivered in a week; answers how many.
pub fn sweep(tx: &mut Tx, now: Timestamp) -> Result<usize, Error> {
    let given_up = give_up_farewells(tx, now.plus_seconds(-KEEP_FAREWELL_SECONDS))?;
    Ok(given_up + store::sweep(tx, now.plus_seconds(-KEEP_DONE_SECONDS))?)
}

/// Seconds to wait after the n-th failed try.
fn pause_after(attempts: i64) -> i64 {
    let doublings = u32::try_from(attempts.saturating_sub(1))
        .unwrap_or(0)
        .min(16);
    FIRST_PAUSE_SECONDS
        .saturating_mul(2_i64.pow(doublings))
        .min(LONGEST_PAUSE_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_doubles_and_is_bounded() {
        assert_eq!(
            [1, 2, 3, 9, 10, 99].map(pause_after),
            [60, 120, 240, 15_360, 21_600, 21_600]
        );
    }
}

//! Moving the deadlines of attempts: after something was granted, or for an outage.

mod follow;
mod store;

use super::attempt::Attempt;
use crate::accommodations::{self, GrantError, Reason, Recipient};
use crate::base::{AttemptId, ExtensionId, Key, Note, Timestamp};
use crate::courses::CourseAdmin;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};

pub use follow::follow_allowances;

/// More minutes for attempts that run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Made by the form, so that sending it twice adds nothing twice.
    pub id: ExtensionId,
    /// None: for everybody.
    pub to: Option<Recipient>,
    /// None: at every quiz of the course.
    pub quiz: Option<Key>,
    /// 1 to 1440.
    pub minutes: u32,
    /// When something did not work; none: only what runs gets the minutes.
    pub outage: Option<Outage>,
    pub reason: Reason,
    pub note: Note,
}

impl Extension {
    fn seconds(&self) -> i64 {
        i64::from(self.minutes).saturating_mul(60)
    }
}

/// When something did not work, both ends included. What the clock closed in it without a pass can
/// be opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outage {
    pub from: Timestamp,
    pub until: Timestamp,
}

/// Minutes that were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extended {
    pub extension: Extension,
    /// How many attempts got them.
    pub attempts: u64,
    pub granted_at: Timestamp,
}

/// How many attempts an extension would cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// With a deadline, and not handed in.
    pub running: usize,
    /// Closed by the clock in the outage, and open again afterwards.
    pub closed: usize,
}

/// Gives every attempt that it covers more minutes; the same id again changes nothing. Answers for
/// how many attempts it was granted. An attempt whose time ran out but that nobody has closed yet
/// is running again. What the clock closed in the outage is open again, with so many minutes from
/// now; not if it was passed, nor if its learner has started another since.
pub fn extend(
    tx: &mut Tx,
    by: &CourseAdmin,
    extension: &Extension,
    now: Timestamp,
) -> Result<u64, GrantError> {
    if let Some(attempts) = store::extension(tx, extension.id)? {
        return Ok(attempts);
    }
    if let Some(to) = extension.to {
        accommodations::check_recipient(tx, by.course(), to)?;
    }
    let running = store::running(tx, by.course(), (extension.to, extension.quiz.as_ref()))?;
    let ids: Vec<AttemptId> = running.into_iter().map(|(_, attempt)| attempt.id).collect();
    store::move_all(tx, &ids, extension.seconds())?;
    for id in &ids {
        note(tx, by, extension, (*id, ""), now)?;
    }
    let closed = closed(tx, by, extension)?;
    for attempt in &closed {
        reopen(tx, by, extension, attempt, now)?;
    }
    let moved = u64::try_from(ids.len() + closed.len()).unwrap_or(u64::MAX);
    store::insert_extension(tx, by, extension, moved, now)?;
    Ok(moved)
}

/// How many attempts an extension would cover now.
pub fn reach(conn: &mut Conn, by: &CourseAdmin, extension: &Extension) -> Result<Reach, Error> {
    let whom = (extension.to, extension.quiz.as_ref());
    Ok(Reach {
        running: store::running(conn, by.course(), whom)?.len(),
        closed: closed(conn, by, extension)?.len(),
    })
}

/// The minutes that were given in the course, newest first (at most 200).
pub fn extensions(conn: &mut Conn, by: &CourseAdmin) -> Result<Vec<Extended>, Error> {
    store::extensions(conn, by.course())
}

fn closed(conn: &mut Conn, by: &CourseAdmin, extension: &Extension) -> Result<Vec<Attempt>, Error> {
    let Some(outage) = extension.outage else {
        return Ok(Vec::new());
    };
    let whom = (extension.to, extension.quiz.as_ref());
    store::closed_by_the_clock(conn, by.course(), whom, outage)
}

/// Opens an attempt again. Its old receipt stands for nothing any more, and in the journal.
fn reopen(
    tx: &mut Tx,
    by: &CourseAdmin,
    extension: &Extension,
    attempt: &Attempt,
    now: Timestamp,
) -> Result<(), Error> {
    let (Some(before), Some(submission)) = (attempt.deadline, &attempt.submission) else {
        return Ok(());
    };
    let deadline = now.plus_seconds(extension.seconds());
    let given = (deadline.millis() - before.millis()) / 1000;
    let again = store::Again {
        deadline,
        lapses_at: attempt.terms.lapse(deadline),
        extended_seconds: attempt.extended_seconds.saturating_add(given),
    };
    store::reopen(tx, attempt.id, &again)?;
    if store::is_not_due(tx, attempt.id)? == 0 {
        // It was counted already: its quiz is counted anew, without it until it is handed in.
        store::count_anew(tx, attempt)?;
    }
    let receipt = format!(", open again, receipt {}", submission.receipt);
    note(tx, by, extension, (attempt.id, &receipt), now)
}

fn note(
    tx: &mut Tx,
    by: &CourseAdmin,
    extension: &Extension,
    (id, more): (AttemptId, &str),
    now: Timestamp,
) -> Result<(), Error> {
    let object = Object::new("attempt", id);
    let reason = extension.reason.word();
    let detail = format!("{} minutes, {reason}{more}", extension.minutes);
    journal::note_detail(
        tx,
        (Some(by.account()), Verb::Extended),
        &object,
        &detail,
        now,
    )
}

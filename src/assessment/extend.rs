//! Moving the deadlines of attempts that run: after something was granted, or for an outage.

use super::store;
use crate::accommodations::{self, Reason, Recipient};
use crate::base::Timestamp;
use crate::base::{AttemptId, CourseId, ExtensionId, Key, Note};
use crate::courses::CourseAdmin;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};

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
    pub reason: Reason,
    pub note: Note,
}

/// Minutes that were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extended {
    pub extension: Extension,
    /// How many attempts got them.
    pub attempts: u64,
    pub granted_at: Timestamp,
}

/// Gives the attempts of these people that are not handed in the deadline that their allowance now
/// grants, unless theirs is later already. Answers how many moved.
pub fn follow_allowances(tx: &mut Tx, course: CourseId, to: Recipient) -> Result<usize, Error> {
    let mut moved = 0;
    for account in accommodations::recipients(tx, to)? {
        for attempt in store::open_of(tx, course, account)? {
            let Some(before) = attempt.deadline else {
                continue;
            };
            let allowance = accommodations::allowance(tx, account, course, &attempt.quiz)?;
            let deadline = attempt.terms.deadline(attempt.started_at, &allowance);
            if deadline.is_none_or(|deadline| deadline > before) {
                let lapses_at = deadline.map(|deadline| attempt.terms.lapse(deadline));
                moved += store::move_deadline(tx, attempt.id, deadline, lapses_at)?;
            }
        }
    }
    Ok(moved)
}

/// Gives every running attempt that it covers more minutes; the same id again changes nothing.
/// Answers for how many attempts it was granted. An attempt whose time ran out but that nobody has
/// closed yet is running again.
pub fn extend(
    tx: &mut Tx,
    by: &CourseAdmin,
    extension: &Extension,
    now: Timestamp,
) -> Result<u64, Error> {
    if let Some(attempts) = store::extension(tx, extension.id)? {
        return Ok(attempts);
    }
    let seconds = i64::from(extension.minutes).saturating_mul(60);
    let running = store::running(tx, by.course(), extension.to, extension.quiz.as_ref())?;
    let mut moved: u64 = 0;
    for (id, deadline, lapses_at) in running {
        let later = |at: Timestamp| at.plus_seconds(seconds);
        store::move_deadline(tx, id, deadline.map(later), lapses_at.map(later))?;
        note(tx, by, extension, id, now)?;
        moved += 1;
    }
    store::insert_extension(tx, by, extension, moved, now)?;
    Ok(moved)
}

/// How many attempts run that an extension would cover: those with a deadline that are not handed
/// in.
pub fn running(
    conn: &mut Conn,
    by: &CourseAdmin,
    to: Option<Recipient>,
    quiz: Option<&Key>,
) -> Result<usize, Error> {
    Ok(store::running(conn, by.course(), to, quiz)?.len())
}

/// The minutes that were given in the course, newest first (at most 200).
pub fn extensions(conn: &mut Conn, by: &CourseAdmin) -> Result<Vec<Extended>, Error> {
    store::extensions(conn, by.course())
}

fn note(
    tx: &mut Tx,
    by: &CourseAdmin,
    extension: &Extension,
    id: AttemptId,
    now: Timestamp,
) -> Result<(), Error> {
    let object = Object::new("attempt", id);
    let detail = format!("{} minutes, {}", extension.minutes, extension.reason.word());
    journal::note_detail(
        tx,
        (Some(by.account()), Verb::Extended),
        &object,
        &detail,
        now,
    )
}

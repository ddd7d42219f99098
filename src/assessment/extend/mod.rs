//! Moving the deadlines of attempts: after something was granted, or for an outage.

mod follow;
mod store;

use super::attempt::Attempt;
use super::receipts;
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
/// be opened again, unless its answers were shown since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outage {
    pub from: Timestamp,
    pub until: Timestamp,
}

impl Outage {
    fn holds(&self, at: Timestamp) -> bool {
        (self.from..=self.until).contains(&at)
    }
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
    /// Out of time in the outage, closed by the clock already or not; they run again afterwards.
    pub closed: usize,
    /// Closed by the clock in the outage, and closed afterwards too: their answers were shown.
    pub shown: usize,
}

/// What an extension covers.
#[derive(Default)]
struct Covered {
    /// They get so many minutes more.
    running: Vec<Attempt>,
    /// They get so many minutes from now.
    over: Vec<Attempt>,
    /// How many stay closed because their answers were shown.
    shown: usize,
}

/// Gives every attempt that it covers more minutes; the same id again changes nothing. Answers for
/// how many attempts it was granted. What ran out of time in the outage runs again, with so many
/// minutes from now, whether the clock has closed it yet or not; not if it was closed and passed,
/// nor if its answers were shown or its learner has started another since. What ran out of time
/// otherwise and is not closed yet gets the minutes on top of its deadline.
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
    let covered = covered(tx, by, extension, now)?;
    let ids: Vec<AttemptId> = covered.running.iter().map(|attempt| attempt.id).collect();
    store::move_all(tx, &ids, extension.seconds())?;
    for id in &ids {
        note(tx, by, extension, (*id, ""), now)?;
    }
    for attempt in &covered.over {
        run_again(tx, by, extension, attempt, now)?;
    }
    let moved = u64::try_from(ids.len() + covered.over.len()).unwrap_or(u64::MAX);
    store::insert_extension(tx, by, extension, moved, now)?;
    Ok(moved)
}

/// How many attempts an extension would cover now.
pub fn reach(
    conn: &mut Conn,
    by: &CourseAdmin,
    extension: &Extension,
    now: Timestamp,
) -> Result<Reach, Error> {
    let covered = covered(conn, by, extension, now)?;
    Ok(Reach {
        running: covered.running.len(),
        closed: covered.over.len(),
        shown: covered.shown,
    })
}

/// The minutes that were given in the course, newest first (at most 200).
pub fn extensions(conn: &mut Conn, by: &CourseAdmin) -> Result<Vec<Extended>, Error> {
    store::extensions(conn, by.course())
}

fn covered(
    conn: &mut Conn,
    by: &CourseAdmin,
    extension: &Extension,
    now: Timestamp,
) -> Result<Covered, Error> {
    let whom = (extension.to, extension.quiz.as_ref());
    let open = store::running(conn, by.course(), whom)?;
    let open = open.into_iter().map(|(_, attempt)| attempt);
    let Some(outage) = extension.outage else {
        return Ok(Covered {
            running: open.collect(),
            ..Covered::default()
        });
    };
    // Only nobody has looked yet: the clock would have closed it in the outage too.
    let ran_out = |attempt: &Attempt| {
        let deadline = attempt.deadline.filter(|deadline| *deadline < now);
        deadline.is_some_and(|deadline| outage.holds(deadline))
    };
    let (mut over, running): (Vec<_>, Vec<_>) = open.partition(ran_out);
    let closed = store::closed_by_the_clock(conn, by.course(), whom, outage)?;
    let was_shown = |attempt: &Attempt| attempt.shown_at.is_some();
    let (shown, unseen): (Vec<_>, Vec<_>) = closed.into_iter().partition(was_shown);
    over.extend(unseen);
    Ok(Covered {
        running,
        over,
        shown: shown.len(),
    })
}

/// Has an attempt run from now on, opened again if it was handed in. Its old receipt stands for
/// nothing any more then, and in the journal.
fn run_again(
    tx: &mut Tx,
    by: &CourseAdmin,
    extension: &Extension,
    attempt: &Attempt,
    now: Timestamp,
) -> Result<(), Error> {
    let Some(before) = attempt.deadline else {
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
    let Some(submission) = &attempt.submission else {
        return note(tx, by, extension, (attempt.id, ""), now);
    };
    if store::is_not_due(tx, attempt.id)? == 0 {
        // It was counted already: its quiz is counted anew, without it until it is handed in.
        store::count_anew(tx, attempt)?;
    }
    let void = receipts::opened_again(&submission.receipt);
    note(tx, by, extension, (attempt.id, &void), now)
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

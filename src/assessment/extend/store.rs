//! The queries that move deadlines.

use super::{Extended, Extension, Outage};
use crate::accommodations::{Reason, Recipient};
use crate::assessment::attempt::{Attempt, Outcome};
use crate::assessment::store::Row;
use crate::base::{
    AccountId, AttemptId, CourseId, EditionId, ExtensionId, GroupId, Key, Note, Timestamp,
};
use crate::courses::CourseAdmin;
use crate::db::schema::{
    attempts, enrolments, extensions, group_members, tallies_due, tally_states,
};
use crate::db::{Conn, Error, Tx, db_fns};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

/// How many extensions are listed.
const NEWEST: i64 = 200;

/// In the place of how many corrections a quiz was counted with: it never has so many, so the next
/// look counts it anew.
const STALE: i64 = -1;

/// Whose attempts, and at which quiz; none: everybody's, at every quiz.
pub(super) type Whom<'a> = (Option<Recipient>, Option<&'a Key>);

/// What an attempt that runs again has.
pub(super) struct Again {
    pub(super) deadline: Timestamp,
    pub(super) lapses_at: Timestamp,
    pub(super) extended_seconds: i64,
}

/// The attempts that run against a deadline, and whose they are.
pub(super) fn running(
    conn: &mut Conn,
    course: CourseId,
    whom: Whom<'_>,
) -> Result<Vec<(AccountId, Attempt)>, Error> {
    let rows = running_rows(conn, course, whom)?;
    rows.into_iter()
        .map(|(account, row)| Ok((account, row.attempt()?)))
        .collect()
}

/// The attempts that the clock closed in an outage without a pass, unless their learner has started
/// another since.
pub(super) fn closed_by_the_clock(
    conn: &mut Conn,
    course: CourseId,
    whom: Whom<'_>,
    outage: Outage,
) -> Result<Vec<Attempt>, Error> {
    let rows = closed_rows(conn, course, whom, outage)?;
    rows.into_iter().map(Row::attempt).collect()
}

/// Has the quiz of an attempt counted from the beginning.
pub(super) fn count_anew(tx: &mut Tx, attempt: &Attempt) -> Result<(), Error> {
    let subject = (edition_of(tx, attempt.id)?, &attempt.quiz);
    if mark_stale(tx, subject)? == 0 {
        insert_stale(tx, subject)?;
    }
    Ok(())
}

type Given = (ExtensionId, Option<Key>, i64, i64, Reason, Note, Timestamp);
type Window = (Option<Timestamp>, Option<Timestamp>);
type Recipients = (Option<AccountId>, Option<GroupId>);

fn extended((given, to, (from, until)): (Given, Recipients, Window)) -> Extended {
    let (id, quiz, minutes, attempts, reason, note, granted_at) = given;
    let to = match to {
        (Some(account), _) => Some(Recipient::Person(account)),
        (None, group) => group.map(Recipient::Group),
    };
    let extension = Extension {
        id,
        to,
        quiz,
        minutes: u32::try_from(minutes).unwrap_or(0),
        outage: from.zip(until).map(|(from, until)| Outage { from, until }),
        reason,
        note,
    };
    Extended {
        extension,
        attempts: u64::try_from(attempts).unwrap_or(0),
        granted_at,
    }
}

/// Narrows a boxed query over attempts and enrolments to whom an extension is for. A macro, because
/// the type of the query differs by database and by what it selects.
macro_rules! of_whom {
    ($found:ident, $whom:expr) => {
        if let Some(quiz) = $whom.1 {
            $found = $found.filter(attempts::quiz.eq(quiz));
        }
        match $whom.0 {
            Some(Recipient::Person(account)) => {
                $found = $found.filter(enrolments::account_id.eq(account));
            }
            Some(Recipient::Group(group)) => {
                let members = group_members::table
                    .filter(group_members::group_id.eq(group))
                    .select(group_members::account_id);
                $found = $found.filter(enrolments::account_id.eq_any(members));
            }
            None => {}
        }
    };
}

db_fns! {
    fn running_rows(conn, course: CourseId, whom: Whom<'_>) -> Vec<(AccountId, Row)> {
        let mut found = attempts::table
            .inner_join(enrolments::table)
            .filter(enrolments::course_id.eq(course))
            .filter(attempts::submitted_at.is_null().and(attempts::deadline.is_not_null()))
            .select((enrolments::account_id, attempts::all_columns))
            .into_boxed();
        of_whom!(found, whom);
        found.load(conn)
    }

    fn closed_rows(conn, course: CourseId, whom: Whom<'_>, outage: Outage) -> Vec<Row> {
        let later = diesel::alias!(attempts as later);
        let newer = later
            .filter(later.field(attempts::enrolment_id).eq(attempts::enrolment_id))
            .filter(later.field(attempts::quiz).eq(attempts::quiz))
            .filter(later.field(attempts::number).gt(attempts::number));
        let mut found = attempts::table
            .inner_join(enrolments::table)
            .filter(enrolments::course_id.eq(course))
            .filter(attempts::submitted_at.between(outage.from, outage.until))
            // Closed by the clock: as of the deadline, to the millisecond.
            .filter(attempts::submitted_at.eq(attempts::deadline))
            .filter(attempts::outcome.eq(Outcome::Failed))
            .filter(not(exists(newer)))
            .select(attempts::all_columns)
            .into_boxed();
        of_whom!(found, whom);
        found.load(conn)
    }

    pub(super) fn move_deadline(
        conn, id: AttemptId, deadline: Option<Timestamp>, lapses_at: Option<Timestamp>
    ) -> usize {
        diesel::update(attempts::table.find(id).filter(attempts::submitted_at.is_null()))
            .set((attempts::deadline.eq(deadline), attempts::lapses_at.eq(lapses_at)))
            .execute(conn)
    }

    pub(super) fn move_all(conn, ids: &[AttemptId], seconds: i64) -> usize {
        let mut moved = 0;
        for some in ids.chunks(500) {
            let running = attempts::table
                .filter(attempts::id.eq_any(some).and(attempts::submitted_at.is_null()));
            let millis = seconds.saturating_mul(1000);
            moved += diesel::update(running)
                .set((
                    attempts::deadline.eq(attempts::deadline + millis),
                    attempts::lapses_at.eq(attempts::lapses_at + millis),
                    attempts::extended_seconds.eq(attempts::extended_seconds + seconds),
                ))
                .execute(conn)?;
        }
        Ok(moved)
    }

    pub(super) fn reopen(conn, id: AttemptId, again: &Again) -> usize {
        diesel::update(attempts::table.find(id))
            .set((
                attempts::deadline.eq(again.deadline),
                attempts::lapses_at.eq(again.lapses_at),
                attempts::extended_seconds.eq(again.extended_seconds),
                attempts::submitted_at.eq(None::<Timestamp>),
                attempts::earned.eq(None::<i64>),
                attempts::max.eq(None::<i64>),
                attempts::outcome.eq(None::<Outcome>),
                attempts::receipt.eq(None::<String>),
                attempts::in_minima.eq(None::<String>),
            ))
            .execute(conn)
    }

    pub(super) fn is_not_due(conn, id: AttemptId) -> usize {
        diesel::delete(tallies_due::table.find(id)).execute(conn)
    }

    fn edition_of(conn, id: AttemptId) -> EditionId {
        attempts::table
            .inner_join(enrolments::table)
            .filter(attempts::id.eq(id))
            .select(enrolments::edition_id)
            .first(conn)
    }

    fn mark_stale(conn, of: (EditionId, &Key)) -> usize {
        diesel::update(tally_states::table.find((of.0, of.1)))
            .set(tally_states::corrections.eq(STALE))
            .execute(conn)
    }

    fn insert_stale(conn, of: (EditionId, &Key)) -> usize {
        diesel::insert_into(tally_states::table)
            .values((
                tally_states::edition_id.eq(of.0),
                tally_states::quiz.eq(of.1),
                tally_states::corrections.eq(STALE),
            ))
            .execute(conn)
    }

    pub(super) fn extension(conn, id: ExtensionId) -> Option<u64> {
        let attempts: Option<i64> = extensions::table
            .find(id)
            .select(extensions::attempts)
            .first(conn)
            .optional()?;
        Ok(attempts.map(|attempts| u64::try_from(attempts).unwrap_or(0)))
    }

    pub(super) fn extensions(conn, course: CourseId) -> Vec<Extended> {
        let rows: Vec<(Given, Recipients, Window)> = extensions::table
            .filter(extensions::course_id.eq(course))
            .order(extensions::granted_at.desc())
            .limit(NEWEST)
            .select((
                (
                    extensions::id,
                    extensions::quiz,
                    extensions::minutes,
                    extensions::attempts,
                    extensions::reason,
                    extensions::note,
                    extensions::granted_at,
                ),
                (extensions::account_id, extensions::group_id),
                (extensions::outage_from, extensions::outage_until),
            ))
            .load(conn)?;
        Ok(rows.into_iter().map(extended).collect())
    }

    pub(super) fn insert_extension(
        conn, by: &CourseAdmin, extension: &Extension, moved: u64, now: Timestamp
    ) -> usize {
        let (account, group) = match extension.to {
            Some(Recipient::Person(account)) => (Some(account), None),
            Some(Recipient::Group(group)) => (None, Some(group)),
            None => (None, None),
        };
        diesel::insert_into(extensions::table)
            .values((
                extensions::id.eq(extension.id),
                extensions::course_id.eq(by.course()),
                extensions::quiz.eq(&extension.quiz),
                extensions::account_id.eq(account),
                extensions::group_id.eq(group),
                extensions::minutes.eq(i64::from(extension.minutes)),
                extensions::attempts.eq(i64::try_from(moved).unwrap_or(i64::MAX)),
                extensions::reason.eq(extension.reason),
                extensions::note.eq(&extension.note),
                extensions::granted_by.eq(by.account()),
                extensions::granted_at.eq(now),
                extensions::outage_from.eq(extension.outage.map(|outage| outage.from)),
                extensions::outage_until.eq(extension.outage.map(|outage| outage.until)),
            ))
            .execute(conn)
    }
}

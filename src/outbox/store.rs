//! The outbox's queries.

use super::job::Job;
use crate::base::{JobId, Timestamp};
use crate::db::db_fns;
use crate::db::schema::jobs;
use diesel::prelude::*;

db_fns! {
    pub(super) fn insert(conn, id: JobId, kind: &str, payload: &str, now: Timestamp) -> usize {
        diesel::insert_into(jobs::table)
            .values((
                jobs::id.eq(id),
                jobs::kind.eq(kind),
                jobs::payload.eq(payload),
                jobs::created_at.eq(now),
                jobs::run_at.eq(now),
                jobs::attempts.eq(0_i64),
            ))
            .execute(conn)
    }

    pub(super) fn next_due(conn, now: Timestamp) -> Option<JobId> {
        jobs::table
            .filter(jobs::done_at.is_null().and(jobs::run_at.le(now)))
            .filter(jobs::locked_until.is_null().or(jobs::locked_until.lt(now)))
            .order(jobs::run_at.asc())
            .select(jobs::id)
            .first(conn)
            .optional()
    }

    pub(super) fn lock(conn, id: JobId, until: Timestamp) -> usize {
        diesel::update(jobs::table.find(id))
            .set((jobs::locked_until.eq(until), jobs::attempts.eq(jobs::attempts + 1)))
            .execute(conn)
    }

    pub(super) fn find(conn, id: JobId) -> Option<Job> {
        let row: Option<(JobId, String, String, i64)> = jobs::table
            .find(id)
            .select((jobs::id, jobs::kind, jobs::payload, jobs::attempts))
            .first(conn)
            .optional()?;
        Ok(row.map(|(id, kind, payload, attempts)| Job { id, kind, payload, attempts }))
    }

    // The payload may hold an address; nothing needs it once the work is done.
    pub(super) fn finish(conn, id: JobId, now: Timestamp) -> usize {
        diesel::update(jobs::table.find(id))
            .set((jobs::done_at.eq(now), jobs::payload.eq("{}"), jobs::locked_until.eq(None::<i64>)))
            .execute(conn)
    }

    pub(super) fn postpone(conn, id: JobId, until: Timestamp, reason: &str) -> usize {
        diesel::update(jobs::table.find(id))
            .set((
                jobs::run_at.eq(until),
                jobs::locked_until.eq(None::<i64>),
                jobs::last_error.eq(reason),
            ))
            .execute(conn)
    }

    pub(super) fn count_waiting(conn, tries: i64) -> i64 {
        jobs::table
            .filter(jobs::done_at.is_null().and(jobs::attempts.ge(tries)))
            .count()
            .get_result(conn)
    }

    pub(super) fn sweep(conn, before: Timestamp) -> usize {
        diesel::delete(jobs::table.filter(jobs::done_at.lt(before))).execute(conn)
    }

    // What was not sent yet, with this text in it.
    pub(super) fn waiting_with(conn, kind: &str, text: &str) -> Vec<(JobId, String)> {
        jobs::table
            .filter(jobs::done_at.is_null().and(jobs::kind.eq(kind)))
            .filter(jobs::payload.like(format!("%{text}%")))
            .select((jobs::id, jobs::payload))
            .load(conn)
    }

    pub(super) fn remove(conn, id: JobId) -> usize {
        diesel::delete(jobs::table.find(id)).execute(conn)
    }

    pub(super) fn give_up(conn, text: &str, before: Timestamp) -> usize {
        let old = jobs::table
            .filter(jobs::done_at.is_null().and(jobs::created_at.lt(before)))
            .filter(jobs::payload.like(format!("%{text}%")));
        diesel::delete(old).execute(conn)
    }
}

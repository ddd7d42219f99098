//! The journal's queries.

use super::entry::Entry;
use crate::base::{AccountId, EntryId, Timestamp};
use crate::db::db_fns;
use crate::db::schema::{clock_marks, journal};
use diesel::prelude::*;

/// Rows of one statement.
const AT_ONCE: usize = 500;
/// The one row of `clock_marks`.
const CLOCK: i64 = 1;

type Row = (
    EntryId,
    Timestamp,
    Option<AccountId>,
    String,
    String,
    String,
    String,
);

fn entry(row: Row) -> Entry {
    let (id, at, actor, verb, object_kind, object, detail) = row;
    Entry {
        id,
        at,
        actor,
        verb,
        object_kind,
        object,
        detail,
    }
}

db_fns! {
    pub(super) fn clock_mark(conn) -> Option<(Timestamp, Option<Timestamp>)> {
        clock_marks::table
            .find(CLOCK)
            .select((clock_marks::highest, clock_marks::noted_at))
            .first(conn)
            .optional()
    }

    pub(super) fn insert_clock_mark(conn, now: Timestamp) -> usize {
        diesel::insert_into(clock_marks::table)
            .values((clock_marks::id.eq(CLOCK), clock_marks::highest.eq(now)))
            .execute(conn)
    }

    pub(super) fn set_clock_mark(
        conn, highest: Timestamp, noted_at: Option<Timestamp>
    ) -> usize {
        diesel::update(clock_marks::table.find(CLOCK))
            .set((clock_marks::highest.eq(highest), clock_marks::noted_at.eq(noted_at)))
            .execute(conn)
    }

    pub(super) fn insert(conn, entry: &Entry) -> usize {
        diesel::insert_into(journal::table)
            .values((
                journal::id.eq(entry.id),
                journal::at.eq(entry.at),
                journal::actor_id.eq(entry.actor),
                journal::verb.eq(&entry.verb),
                journal::object_kind.eq(&entry.object_kind),
                journal::object.eq(&entry.object),
                journal::detail.eq(&entry.detail),
            ))
            .execute(conn)
    }

    pub(super) fn insert_all(conn, entries: &[Entry]) -> usize {
        let row = |entry: &Entry| {
            (
                journal::id.eq(entry.id),
                journal::at.eq(entry.at),
                journal::actor_id.eq(entry.actor),
                journal::verb.eq(entry.verb.clone()),
                journal::object_kind.eq(entry.object_kind.clone()),
                journal::object.eq(entry.object.clone()),
                journal::detail.eq(entry.detail.clone()),
            )
        };
        let mut count = 0;
        for some in entries.chunks(AT_ONCE) {
            let rows: Vec<_> = some.iter().map(row).collect();
            count += diesel::insert_into(journal::table).values(rows).execute(conn)?;
        }
        Ok(count)
    }

    pub(super) fn recent(conn, limit: i64) -> Vec<Entry> {
        let rows: Vec<Row> = journal::table.order(journal::id.desc()).limit(limit).load(conn)?;
        Ok(rows.into_iter().map(entry).collect())
    }

    pub(super) fn newest(conn, verb: &str, of: (&str, &str)) -> Option<Entry> {
        let row: Option<Row> = journal::table
            .filter(journal::object_kind.eq(of.0).and(journal::object.eq(of.1)))
            .filter(journal::verb.eq(verb))
            .order(journal::id.desc())
            .first(conn)
            .optional()?;
        Ok(row.map(entry))
    }

    pub(super) fn page(
        conn,
        of: (&str, &str),
        after: Option<EntryId>,
        limit: i64,
    ) -> Vec<Entry> {
        let mut query = journal::table
            .filter(journal::verb.eq(of.0).and(journal::object_kind.eq(of.1)))
            .order(journal::id.asc())
            .limit(limit)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(journal::id.gt(after));
        }
        let rows: Vec<Row> = query.load(conn)?;
        Ok(rows.into_iter().map(entry).collect())
    }

    pub(super) fn latest_ending(conn, of: (&str, &str), words: &str) -> Option<Entry> {
        let row: Option<Row> = journal::table
            .filter(journal::verb.eq(of.0).and(journal::object_kind.eq(of.1)))
            .filter(journal::detail.like(format!("%{words}")))
            .order(journal::id.desc())
            .first(conn)
            .optional()?;
        Ok(row.map(entry))
    }

    pub(super) fn of_object(conn, kind: &str, object: &str) -> Vec<Entry> {
        let rows: Vec<Row> = journal::table
            .filter(journal::object_kind.eq(kind).and(journal::object.eq(object)))
            .order(journal::id.asc())
            .limit(500)
            .load(conn)?;
        Ok(rows.into_iter().map(entry).collect())
    }
}

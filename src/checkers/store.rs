//! The room's queries.

use super::key::ApiKey;
use super::report::{Closing, Report, Reporting};
use crate::base::{AccountId, ApiKeyId, Language, Note, ReportId, Timestamp, TokenHash};
use crate::db::db_fns;
use crate::db::schema::{api_keys, forgery_reports};
use diesel::prelude::*;

type ReportRow = (
    ReportId,
    (String, String, String, String),
    Language,
    Timestamp,
    Option<Timestamp>,
    String,
);

fn into_report((id, said, language, reported_at, closed_at, note): ReportRow) -> Report {
    let (code, what, place, contact) = said;
    let closed = closed_at.zip(Note::parse(&note).ok());
    Report {
        id,
        said: Reporting {
            code,
            what,
            place,
            contact,
            language,
        },
        reported_at,
        closed: closed.map(|(at, note)| Closing { at, note }),
    }
}

type KeyRow = (ApiKeyId, String, i64, Timestamp, Option<Timestamp>);

fn into_key((id, name, lists, made_at, ended_at): KeyRow) -> ApiKey {
    ApiKey {
        id,
        name,
        lists_per_hour: u32::try_from(lists).unwrap_or(1),
        made_at,
        ended_at,
    }
}

db_fns! {
    pub(super) fn insert_report(
        conn,
        id: ReportId,
        said: &Reporting,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(forgery_reports::table)
            .values((
                forgery_reports::id.eq(id),
                forgery_reports::code.eq(&said.code),
                forgery_reports::what.eq(&said.what),
                forgery_reports::place.eq(&said.place),
                forgery_reports::contact.eq(&said.contact),
                forgery_reports::language.eq(said.language),
                forgery_reports::reported_at.eq(now),
                forgery_reports::note.eq(""),
            ))
            .execute(conn)
    }

    pub(super) fn report(conn, id: ReportId) -> Option<ReportId> {
        forgery_reports::table.find(id).select(forgery_reports::id).first(conn).optional()
    }

    // Newest first, at most a hundred.
    pub(super) fn reports(conn, is_open: bool) -> Vec<Report> {
        let rows: Vec<ReportRow> = forgery_reports::table
            .filter(forgery_reports::closed_at.is_null().eq(is_open))
            .order((forgery_reports::reported_at.desc(), forgery_reports::id.desc()))
            .limit(100)
            .select((
                forgery_reports::id,
                (
                    forgery_reports::code,
                    forgery_reports::what,
                    forgery_reports::place,
                    forgery_reports::contact,
                ),
                forgery_reports::language,
                forgery_reports::reported_at,
                forgery_reports::closed_at,
                forgery_reports::note,
            ))
            .load(conn)?;
        Ok(rows.into_iter().map(into_report).collect())
    }

    pub(super) fn open_reports(conn) -> i64 {
        forgery_reports::table
            .filter(forgery_reports::closed_at.is_null())
            .count()
            .get_result(conn)
    }

    pub(super) fn sweep(conn, before: Timestamp) -> usize {
        diesel::delete(forgery_reports::table.filter(forgery_reports::closed_at.lt(before)))
            .execute(conn)
    }

    pub(super) fn close(
        conn,
        id: ReportId,
        by: AccountId,
        note: &Note,
        now: Timestamp,
    ) -> usize {
        let row = forgery_reports::table
            .filter(forgery_reports::id.eq(id))
            .filter(forgery_reports::closed_at.is_null());
        diesel::update(row)
            .set((
                forgery_reports::closed_by.eq(by),
                forgery_reports::closed_at.eq(now),
                forgery_reports::note.eq(note.as_str()),
                forgery_reports::contact.eq(""),
            ))
            .execute(conn)
    }

    pub(super) fn insert_key(conn, by: AccountId, key: &ApiKey, token: TokenHash) -> usize {
        diesel::insert_into(api_keys::table)
            .values((
                api_keys::id.eq(key.id),
                api_keys::name.eq(&key.name),
                api_keys::key_hash.eq(token.0),
                api_keys::lists_per_hour.eq(i64::from(key.lists_per_hour)),
                api_keys::made_by.eq(by),
                api_keys::made_at.eq(key.made_at),
            ))
            .execute(conn)
    }

    // Newest first.
    pub(super) fn keys(conn) -> Vec<ApiKey> {
        let rows: Vec<KeyRow> = api_keys::table
            .order((api_keys::made_at.desc(), api_keys::id.desc()))
            .select((
                api_keys::id,
                api_keys::name,
                api_keys::lists_per_hour,
                api_keys::made_at,
                api_keys::ended_at,
            ))
            .load(conn)?;
        Ok(rows.into_iter().map(into_key).collect())
    }

    pub(super) fn key(conn, token: TokenHash) -> Option<ApiKey> {
        let row: Option<KeyRow> = api_keys::table
            .filter(api_keys::key_hash.eq(token.0))
            .select((
                api_keys::id,
                api_keys::name,
                api_keys::lists_per_hour,
                api_keys::made_at,
                api_keys::ended_at,
            ))
            .first(conn)
            .optional()?;
        Ok(row.map(into_key))
    }

    pub(super) fn end_key(conn, id: ApiKeyId, now: Timestamp) -> usize {
        let row = api_keys::table
            .filter(api_keys::id.eq(id))
            .filter(api_keys::ended_at.is_null());
        diesel::update(row).set(api_keys::ended_at.eq(now)).execute(conn)
    }
}

//! The room's queries.

use super::seal::Sealed;
use crate::base::{AccountId, Timestamp, TranscriptId, VerificationCode};
use crate::db::db_fns;
use crate::db::schema::transcripts;
use crate::verification::Disclosure;
use diesel::prelude::*;

type Row = (
    TranscriptId,
    AccountId,
    String,
    i64,
    String,
    Vec<u8>,
    Timestamp,
    Disclosure,
    Option<Timestamp>,
);

fn sealed(row: Row) -> Sealed {
    let (id, account, code, format, face, seal, issued_at, disclosure, withdrawn_at) = row;
    Sealed {
        id,
        account,
        code,
        format,
        face,
        seal,
        issued_at,
        disclosure,
        withdrawn_at,
    }
}

db_fns! {
    // The deed looks for the id before it inserts.
    pub(super) fn insert(conn, row: &Sealed) -> usize {
        diesel::insert_into(transcripts::table)
            .values((
                transcripts::id.eq(row.id),
                transcripts::account_id.eq(row.account),
                transcripts::code.eq(&row.code),
                transcripts::format.eq(row.format),
                transcripts::face.eq(&row.face),
                transcripts::seal.eq(&row.seal),
                transcripts::issued_at.eq(row.issued_at),
                transcripts::disclosure.eq(row.disclosure),
                transcripts::withdrawn_at.eq(row.withdrawn_at),
            ))
            .execute(conn)
    }

    pub(super) fn by_id(conn, id: TranscriptId) -> Option<Sealed> {
        let row: Option<Row> = transcripts::table.find(id).first(conn).optional()?;
        Ok(row.map(sealed))
    }

    pub(super) fn by_code(conn, code: &VerificationCode) -> Option<Sealed> {
        let row: Option<Row> = transcripts::table
            .filter(transcripts::code.eq(code.as_str()))
            .first(conn)
            .optional()?;
        Ok(row.map(sealed))
    }

    // Newest first.
    pub(super) fn of_account(conn, account: AccountId) -> Vec<Sealed> {
        let rows: Vec<Row> = transcripts::table
            .filter(transcripts::account_id.eq(account))
            .order((transcripts::issued_at.desc(), transcripts::id.desc()))
            .load(conn)?;
        Ok(rows.into_iter().map(sealed).collect())
    }

    pub(super) fn change_disclosure(conn, id: TranscriptId, choice: Disclosure) -> usize {
        diesel::update(transcripts::table.find(id))
            .set(transcripts::disclosure.eq(choice))
            .execute(conn)
    }

    pub(super) fn withdraw(conn, id: TranscriptId, now: Timestamp) -> usize {
        diesel::update(transcripts::table.find(id))
            .filter(transcripts::withdrawn_at.is_null())
            .set(transcripts::withdrawn_at.eq(now))
            .execute(conn)
    }

    // In pages, because a check of everything must not hold everything.
    pub(super) fn page(conn, after: Option<TranscriptId>, limit: i64) -> Vec<Sealed> {
        let mut query = transcripts::table
            .order(transcripts::id.asc())
            .limit(limit)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(transcripts::id.gt(after));
        }
        let rows: Vec<Row> = query.load(conn)?;
        Ok(rows.into_iter().map(sealed).collect())
    }

    pub(super) fn forget(conn, account: AccountId) -> usize {
        diesel::delete(transcripts::table.filter(transcripts::account_id.eq(account)))
            .execute(conn)
    }
}

//! The room's queries.

use super::seal::Sealed;
use crate::base::{AccountId, Digest, Timestamp, TranscriptId, VerificationCode};
use crate::certificates::{HandedOut, PaperRow};
use crate::db::db_fns;
use crate::db::schema::{transcript_papers, transcripts};
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

/// With its seal.
type SealedPaper = (HandedOut<TranscriptId>, Vec<u8>);

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

    // 0 where it stands there already.
    pub(super) fn insert_paper(conn, paper: &HandedOut<TranscriptId>, seal: &[u8]) -> usize {
        diesel::insert_into(transcript_papers::table)
            .values((
                transcript_papers::transcript_id.eq(paper.of),
                transcript_papers::digest.eq(paper.digest),
                transcript_papers::size.eq(paper.size),
                transcript_papers::made_at.eq(paper.made_at),
                transcript_papers::seal.eq(seal),
            ))
            .on_conflict_do_nothing()
            .execute(conn)
    }

    pub(super) fn paper_of_code(
        conn,
        code: &VerificationCode,
        digest: Digest,
    ) -> Option<SealedPaper> {
        let row: Option<PaperRow<TranscriptId>> = transcript_papers::table
            .inner_join(transcripts::table)
            .filter(transcripts::code.eq(code.as_str()))
            .filter(transcript_papers::digest.eq(digest))
            .select(transcript_papers::all_columns)
            .first(conn)
            .optional()?;
        Ok(row.map(HandedOut::of_row))
    }

    pub(super) fn papers_of(conn, id: TranscriptId) -> Vec<SealedPaper> {
        let rows: Vec<PaperRow<TranscriptId>> = transcript_papers::table
            .filter(transcript_papers::transcript_id.eq(id))
            .order(transcript_papers::digest.asc())
            .load(conn)?;
        Ok(rows.into_iter().map(HandedOut::of_row).collect())
    }

    // With the digests of their papers.
    pub(super) fn forget(conn, account: AccountId) -> usize {
        let own = transcripts::table
            .filter(transcripts::account_id.eq(account))
            .select(transcripts::id);
        let papers = transcript_papers::table.filter(transcript_papers::transcript_id.eq_any(own));
        diesel::delete(papers).execute(conn)?;
        diesel::delete(transcripts::table.filter(transcripts::account_id.eq(account)))
            .execute(conn)
    }
}

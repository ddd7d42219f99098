//! The room's queries.

use super::certificate::{Fate, Grounds, Reason, Revocation};
use super::seal::Sealed;
use crate::base::{
    AccountId, CertificateId, Digest, EditionId, EnrolmentId, Timestamp, VerificationCode,
};
use crate::db::db_fns;
use crate::db::schema::{certificates, editions, enrolments, revocations};
use diesel::prelude::*;

type Row = (
    CertificateId,
    EnrolmentId,
    Option<CertificateId>,
    String,
    i64,
    String,
    Vec<u8>,
    Timestamp,
);

fn sealed(row: Row) -> Sealed {
    let (id, enrolment, succeeds, code, format, face, seal, awarded_at) = row;
    Sealed {
        id,
        enrolment,
        succeeds,
        code,
        format,
        face,
        seal,
        awarded_at,
    }
}

db_fns! {
    // The deeds look for the same lineage before they insert, and writes run one after the other;
    // on PostgreSQL a row that the deed could not see yet makes it run again (`db/postgres.rs`).
    pub(super) fn insert(conn, row: &Sealed) -> usize {
        diesel::insert_into(certificates::table)
            .values((
                certificates::id.eq(row.id),
                certificates::enrolment_id.eq(row.enrolment),
                certificates::succeeds.eq(row.succeeds),
                certificates::code.eq(&row.code),
                certificates::format.eq(row.format),
                certificates::face.eq(&row.face),
                certificates::seal.eq(&row.seal),
                certificates::awarded_at.eq(row.awarded_at),
            ))
            .execute(conn)
    }

    pub(super) fn by_id(conn, id: CertificateId) -> Option<Sealed> {
        let row: Option<Row> = certificates::table.find(id).first(conn).optional()?;
        Ok(row.map(sealed))
    }

    pub(super) fn by_code(conn, code: &VerificationCode) -> Option<Sealed> {
        let row: Option<Row> = certificates::table
            .filter(certificates::code.eq(code.as_str()))
            .first(conn)
            .optional()?;
        Ok(row.map(sealed))
    }

    // All certificates of one enrolment, oldest first: the award and its successors.
    pub(super) fn of_enrolment(conn, enrolment: EnrolmentId) -> Vec<Sealed> {
        let rows: Vec<Row> = certificates::table
            .filter(certificates::enrolment_id.eq(enrolment))
            .order((certificates::awarded_at.asc(), certificates::id.asc()))
            .load(conn)?;
        Ok(rows.into_iter().map(sealed).collect())
    }

    // Newest first.
    pub(super) fn of_account(conn, account: AccountId) -> Vec<Sealed> {
        let rows: Vec<Row> = certificates::table
            .inner_join(enrolments::table)
            .filter(enrolments::account_id.eq(account))
            .order((certificates::awarded_at.desc(), certificates::id.desc()))
            .select(certificates::all_columns)
            .load(conn)?;
        Ok(rows.into_iter().map(sealed).collect())
    }

    pub(super) fn recipient(conn, id: CertificateId) -> Option<AccountId> {
        certificates::table
            .inner_join(enrolments::table)
            .filter(certificates::id.eq(id))
            .select(enrolments::account_id)
            .first(conn)
            .optional()
    }

    pub(super) fn successor(conn, id: CertificateId) -> Option<(CertificateId, Timestamp)> {
        certificates::table
            .filter(certificates::succeeds.eq(id))
            .select((certificates::id, certificates::awarded_at))
            .first(conn)
            .optional()
    }

    pub(super) fn fate(conn, id: CertificateId) -> Fate {
        let revocation: Option<(Reason, Timestamp)> = revocations::table
            .find(id)
            .select((revocations::reason, revocations::revoked_at))
            .first(conn)
            .optional()?;
        let replaced_at = certificates::table
            .filter(certificates::succeeds.eq(id))
            .select(certificates::awarded_at)
            .first(conn)
            .optional()?;
        let revocation =
            revocation.map(|(reason, revoked_at)| Revocation { reason, revoked_at });
        Ok(Fate { revocation, replaced_at })
    }

    // The same holds here.
    pub(super) fn insert_revocation(
        conn,
        id: CertificateId,
        by: AccountId,
        grounds: &Grounds,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(revocations::table)
            .values((
                revocations::certificate_id.eq(id),
                revocations::revoked_by.eq(by),
                revocations::reason.eq(grounds.reason),
                revocations::note.eq(grounds.note.as_str()),
                revocations::revoked_at.eq(now),
            ))
            .execute(conn)
    }

    // In pages, because a check of everything must not hold everything.
    pub(super) fn page(conn, after: Option<CertificateId>, limit: i64) -> Vec<Sealed> {
        let rows: Vec<Row> = match after {
            None => certificates::table.order(certificates::id.asc()).limit(limit).load(conn)?,
            Some(after) => certificates::table
                .filter(certificates::id.gt(after))
                .order(certificates::id.asc())
                .limit(limit)
                .load(conn)?,
        };
        Ok(rows.into_iter().map(sealed).collect())
    }

    pub(super) fn edition_of(conn, enrolment: EnrolmentId) -> Option<EditionId> {
        enrolments::table
            .find(enrolment)
            .select(enrolments::edition_id)
            .first(conn)
            .optional()
    }

    // The next edition in the order of ids, with its content as stored and its recorded digest.
    pub(super) fn next_edition(
        conn,
        after: Option<EditionId>,
    ) -> Option<(EditionId, String, Digest)> {
        let columns = (editions::id, editions::content, editions::content_digest);
        let ordered = editions::table.order(editions::id.asc()).select(columns);
        match after {
            None => ordered.first(conn).optional(),
            Some(after) => ordered.filter(editions::id.gt(after)).first(conn).optional(),
        }
    }
}

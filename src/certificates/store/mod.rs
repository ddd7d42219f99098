//! The room's queries.

mod blocks;
mod credentials;
mod ends;
mod fates;
mod forget;
mod lists;
mod notices;
mod paging;
mod papers;
mod programmes;
mod register;

use crate::base::{
    AccountId, CertificateId, Date, Digest, EditionId, EnrolmentId, HoldId, PartnerId, SubjectId,
    Timestamp, VerificationCode,
};
use crate::certificates::certificate::{Certificate, Grounds};
use crate::certificates::expiry::Warning;
use crate::certificates::hold::HoldRow;
use crate::certificates::seal::Sealed;
use crate::certificates::state::{Cause, Hold, HoldReason};
use crate::db::db_fns;
use crate::db::schema::{
    certificates, courses, disclosures, editions, enrolments, expiries, holds, log_entries,
    replacements, revocations,
};
use crate::transparency::Kind;
pub(super) use blocks::*;
pub(super) use credentials::*;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
pub(super) use ends::*;
pub(super) use fates::*;
pub(super) use forget::*;
pub(super) use lists::*;
pub(super) use notices::*;
pub(super) use papers::*;
pub(super) use programmes::*;
pub(super) use register::*;

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

type HeldRow = (
    HoldId,
    CertificateId,
    AccountId,
    HoldReason,
    String,
    Timestamp,
    Option<AccountId>,
    Option<String>,
    Option<Timestamp>,
);

fn hold_row(row: HeldRow) -> HoldRow {
    let (id, certificate, held_by, reason, note, held_at, by, release_note, released_at) = row;
    let release = by.zip(released_at);
    HoldRow {
        hold: Hold {
            id,
            reason,
            held_at,
            released_at,
        },
        certificate,
        held_by,
        note,
        release: release.map(|(by, at)| (by, release_note.unwrap_or_default(), at)),
    }
}

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
    pub(in crate::certificates) fn insert(conn, row: &Sealed) -> usize {
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

    pub(in crate::certificates) fn by_id(conn, id: CertificateId) -> Option<Sealed> {
        let row: Option<Row> = certificates::table.find(id).first(conn).optional()?;
        Ok(row.map(sealed))
    }

    pub(in crate::certificates) fn by_code(conn, code: &VerificationCode) -> Option<Sealed> {
        let row: Option<Row> = certificates::table
            .filter(certificates::code.eq(code.as_str()))
            .first(conn)
            .optional()?;
        Ok(row.map(sealed))
    }

    // All certificates of one enrolment, oldest first: each award and its successors.
    pub(in crate::certificates) fn of_enrolment(conn, enrolment: EnrolmentId) -> Vec<Sealed> {
        let rows: Vec<Row> = certificates::table
            .filter(certificates::enrolment_id.eq(enrolment))
            .order((certificates::awarded_at.asc(), certificates::id.asc()))
            .load(conn)?;
        Ok(rows.into_iter().map(sealed).collect())
    }

    // Newest first.
    pub(in crate::certificates) fn of_account(conn, account: AccountId) -> Vec<Sealed> {
        let rows: Vec<Row> = certificates::table
            .inner_join(enrolments::table)
            .filter(enrolments::account_id.eq(account))
            .order((certificates::awarded_at.desc(), certificates::id.desc()))
            .select(certificates::all_columns)
            .load(conn)?;
        Ok(rows.into_iter().map(sealed).collect())
    }

    pub(in crate::certificates) fn recipient(conn, id: CertificateId) -> Option<AccountId> {
        certificates::table
            .inner_join(enrolments::table)
            .filter(certificates::id.eq(id))
            .select(enrolments::account_id)
            .first(conn)
            .optional()
    }

    pub(in crate::certificates) fn successor(
        conn,
        id: CertificateId,
    ) -> Option<(CertificateId, Timestamp)> {
        certificates::table
            .filter(certificates::succeeds.eq(id))
            .select((certificates::id, certificates::awarded_at))
            .first(conn)
            .optional()
    }

    // With who and why, oldest first.
    pub(in crate::certificates) fn holds(conn, id: CertificateId) -> Vec<HoldRow> {
        let rows: Vec<HeldRow> = holds::table
            .filter(holds::certificate_id.eq(id))
            .order((holds::held_at.asc(), holds::id.asc()))
            .load(conn)?;
        Ok(rows.into_iter().map(hold_row).collect())
    }

    pub(in crate::certificates) fn insert_hold(conn, row: &HoldRow) -> usize {
        diesel::insert_into(holds::table)
            .values((
                holds::id.eq(row.hold.id),
                holds::certificate_id.eq(row.certificate),
                holds::held_by.eq(row.held_by),
                holds::reason.eq(row.hold.reason),
                holds::note.eq(&row.note),
                holds::held_at.eq(row.hold.held_at),
            ))
            .execute(conn)
    }

    pub(in crate::certificates) fn end_hold(
        conn,
        id: HoldId,
        by: AccountId,
        note: &str,
        now: Timestamp,
    ) -> usize {
        diesel::update(holds::table.find(id).filter(holds::released_at.is_null()))
            .set((
                holds::released_by.eq(by),
                holds::release_note.eq(note),
                holds::released_at.eq(now),
            ))
            .execute(conn)
    }

    pub(in crate::certificates) fn insert_replacement(
        conn,
        id: CertificateId,
        why: (AccountId, Cause, &str),
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(replacements::table)
            .values((
                replacements::certificate_id.eq(id),
                replacements::replaced_by.eq(why.0),
                replacements::cause.eq(why.1),
                replacements::note.eq(why.2),
                replacements::replaced_at.eq(now),
            ))
            .execute(conn)
    }

    // What strangers see of a certificate, they see of its successor.
    pub(in crate::certificates) fn inherit_disclosure(
        conn,
        from: CertificateId,
        to: CertificateId,
        now: Timestamp,
    ) -> usize {
        let chosen: Option<String> = disclosures::table
            .find(from)
            .select(disclosures::disclosure)
            .first(conn)
            .optional()?;
        let Some(chosen) = chosen else { return Ok(0) };
        diesel::insert_into(disclosures::table)
            .values((
                disclosures::certificate_id.eq(to),
                disclosures::disclosure.eq(chosen),
                disclosures::chosen_at.eq(now),
            ))
            .execute(conn)
    }

    pub(in crate::certificates) fn note_expiry(conn, certificate: &Certificate) -> usize {
        let Some(last_day) = certificate.face.valid_until else { return Ok(0) };
        diesel::insert_into(expiries::table)
            .values((
                expiries::certificate_id.eq(certificate.id),
                expiries::last_day.eq(last_day),
            ))
            .execute(conn)
    }

    // Not warned yet and not set aside, with a last day between the two. Days compare as texts do.
    pub(in crate::certificates) fn expiring(
        conn,
        warning: Warning,
        between: (Date, Date),
        limit: i64,
    ) -> Vec<(CertificateId, Date)> {
        let held = holds::table
            .filter(holds::certificate_id.eq(expiries::certificate_id))
            .filter(holds::released_at.is_null());
        let query = expiries::table
            .filter(expiries::last_day.between(between.0, between.1))
            .filter(expiries::warned_7_at.is_null())
            .filter(not(exists(held)))
            .order((expiries::last_day.asc(), expiries::certificate_id.asc()))
            .select((expiries::certificate_id, expiries::last_day))
            .limit(limit);
        match warning {
            Warning::Seven => query.load(conn),
            Warning::Sixty => query.filter(expiries::warned_60_at.is_null()).load(conn),
        }
    }

    pub(in crate::certificates) fn mark_warned(
        conn,
        id: CertificateId,
        warning: Warning,
        now: Timestamp,
    ) -> usize {
        let row = expiries::table.find(id);
        match warning {
            Warning::Seven => diesel::update(row).set(expiries::warned_7_at.eq(now)).execute(conn),
            Warning::Sixty => diesel::update(row).set(expiries::warned_60_at.eq(now)).execute(conn),
        }
    }

    // The partner whose course it was awarded for.
    pub(in crate::certificates) fn partner_of(conn, id: CertificateId) -> Option<PartnerId> {
        certificates::table
            .inner_join(enrolments::table.inner_join(courses::table))
            .filter(certificates::id.eq(id))
            .select(courses::partner_id)
            .first(conn)
            .optional()
    }

    // Holds that the log knows and the table does not.
    pub(in crate::certificates) fn holds_gone(conn, limit: i64) -> Vec<SubjectId> {
        let row = holds::table.filter(holds::id.eq(log_entries::subject_id));
        log_entries::table
            .filter(log_entries::kind.eq(Kind::Held))
            .filter(not(exists(row)))
            .select(log_entries::subject_id)
            .limit(limit)
            .load(conn)
    }

    // The same holds here.
    pub(in crate::certificates) fn insert_revocation(
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
    pub(in crate::certificates) fn page(
        conn,
        after: Option<CertificateId>,
        limit: i64,
    ) -> Vec<Sealed> {
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

    // In the order of ids: certificates without a leaf for their award, replacement or revocation.
    pub(in crate::certificates) fn unlogged(
        conn,
        after: Option<CertificateId>,
        limit: i64,
    ) -> Vec<Sealed> {
        let leaf = |kind: Kind| {
            let about = log_entries::subject_id.eq(certificates::id);
            log_entries::table.filter(about.and(log_entries::kind.eq(kind)))
        };
        let later = diesel::alias!(certificates as later);
        let successor = later
            .filter(later.field(certificates::succeeds).eq(certificates::id.nullable()));
        let revoked = revocations::table.filter(revocations::certificate_id.eq(certificates::id));
        let is_unlogged = not(exists(leaf(Kind::Awarded)))
            .or(exists(successor).and(not(exists(leaf(Kind::Replaced)))))
            .or(exists(revoked).and(not(exists(leaf(Kind::Revoked)))));
        let mut query = certificates::table
            .filter(is_unlogged)
            .order(certificates::id.asc())
            .limit(limit)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(certificates::id.gt(after));
        }
        let rows: Vec<Row> = query.load(conn)?;
        Ok(rows.into_iter().map(sealed).collect())
    }

    // Awards that the log knows and the table does not.
    pub(in crate::certificates) fn gone(conn, limit: i64) -> Vec<SubjectId> {
        let row = certificates::table.filter(certificates::id.eq(log_entries::subject_id));
        log_entries::table
            .filter(log_entries::kind.eq(Kind::Awarded))
            .filter(not(exists(row)))
            .select(log_entries::subject_id)
            .limit(limit)
            .load(conn)
    }

    pub(in crate::certificates) fn edition_of(conn, enrolment: EnrolmentId) -> Option<EditionId> {
        enrolments::table
            .find(enrolment)
            .select(enrolments::edition_id)
            .first(conn)
            .optional()
    }

    // The next edition in the order of ids, with its content as stored and its recorded digest.
    pub(in crate::certificates) fn next_edition(
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

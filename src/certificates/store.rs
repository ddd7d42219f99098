//! The room's queries.

use super::certificate::{Fate, Grounds, Reason, Revocation};
use super::credential::Kept;
use super::seal::Sealed;
use crate::base::{
    AccountId, CertificateId, Digest, EditionId, EnrolmentId, SubjectId, Timestamp,
    VerificationCode,
};
use crate::credentials::{Owner, Place};
use crate::db::db_fns;
use crate::db::schema::{
    certificates, credentials, editions, enrolments, log_entries, revocations,
};
use crate::transparency::Kind;
use diesel::dsl::{exists, not};
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

type CredentialRow = (
    CertificateId,
    i64,
    String,
    Digest,
    Owner,
    String,
    i64,
    i64,
    Timestamp,
);

fn number(stored: i64) -> u32 {
    u32::try_from(stored).unwrap_or(u32::MAX)
}

fn kept(row: CredentialRow) -> Kept {
    let (certificate, version, json, digest, owner, kid, list, place, signed_at) = row;
    Kept {
        certificate,
        version: number(version),
        json,
        digest,
        owner,
        kid,
        place: Place {
            list: number(list),
            index: number(place),
        },
        signed_at,
    }
}

db_fns! {
    // The key (certificate, version) makes it one, whichever node was quicker.
    pub(super) fn insert_credential(conn, kept: &Kept) -> usize {
        diesel::insert_into(credentials::table)
            .values((
                credentials::certificate_id.eq(kept.certificate),
                credentials::version.eq(i64::from(kept.version)),
                credentials::document.eq(&kept.json),
                credentials::digest.eq(kept.digest),
                credentials::owner.eq(kept.owner),
                credentials::kid.eq(&kept.kid),
                credentials::list.eq(i64::from(kept.place.list)),
                credentials::place.eq(i64::from(kept.place.index)),
                credentials::signed_at.eq(kept.signed_at),
            ))
            .execute(conn)
    }

    // 0 while there is none.
    pub(super) fn last_version(conn, id: CertificateId) -> u32 {
        let last: Option<i64> = credentials::table
            .filter(credentials::certificate_id.eq(id))
            .select(diesel::dsl::max(credentials::version))
            .first(conn)?;
        Ok(last.map_or(0, number))
    }

    // Oldest first: the last one counts.
    pub(super) fn credentials_of(conn, id: CertificateId) -> Vec<Kept> {
        let rows: Vec<CredentialRow> = credentials::table
            .filter(credentials::certificate_id.eq(id))
            .order(credentials::version.asc())
            .load(conn)?;
        Ok(rows.into_iter().map(kept).collect())
    }

    // Neither revoked nor replaced, and without a credential; in the order of ids.
    pub(super) fn unsigned(
        conn,
        after: Option<CertificateId>,
        limit: i64,
    ) -> Vec<CertificateId> {
        let own = credentials::table.filter(credentials::certificate_id.eq(certificates::id));
        let revoked = revocations::table.filter(revocations::certificate_id.eq(certificates::id));
        let later = diesel::alias!(certificates as later);
        let successor = later
            .filter(later.field(certificates::succeeds).eq(certificates::id.nullable()));
        let mut query = certificates::table
            .filter(not(exists(own)))
            .filter(not(exists(revoked)))
            .filter(not(exists(successor)))
            .order(certificates::id.asc())
            .select(certificates::id)
            .limit(limit)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(certificates::id.gt(after));
        }
        query.load(conn)
    }

    // Neither revoked nor replaced, and the credential that counts was signed with this key; in the
    // order of ids.
    pub(super) fn signed_with(
        conn,
        key: (Owner, &str),
        after: Option<CertificateId>,
        limit: i64,
    ) -> Vec<CertificateId> {
        let newer = diesel::alias!(credentials as newer);
        let same = newer.field(credentials::certificate_id).eq(credentials::certificate_id);
        let is_newer = newer.field(credentials::version).gt(credentials::version);
        let later = diesel::alias!(certificates as later);
        let successor = later.filter(
            later.field(certificates::succeeds).eq(credentials::certificate_id.nullable()),
        );
        let revoked = revocations::table
            .filter(revocations::certificate_id.eq(credentials::certificate_id));
        let mut query = credentials::table
            .filter(credentials::owner.eq(key.0).and(credentials::kid.eq(key.1)))
            .filter(not(exists(newer.filter(same.and(is_newer)))))
            .filter(not(exists(revoked)))
            .filter(not(exists(successor)))
            .order(credentials::certificate_id.asc())
            .select(credentials::certificate_id)
            .limit(limit)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(credentials::certificate_id.gt(after));
        }
        query.load(conn)
    }

    // With those that have ended: an upper bound, for a progress bar.
    pub(super) fn count_signed_with(conn, owner: Owner, kid: &str) -> u64 {
        let count: i64 = credentials::table
            .filter(credentials::owner.eq(owner).and(credentials::kid.eq(kid)))
            .count()
            .get_result(conn)?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

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

    // In the order of ids: certificates without a leaf for their award, replacement or revocation.
    pub(super) fn unlogged(conn, after: Option<CertificateId>, limit: i64) -> Vec<Sealed> {
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

    // Awards that the log knows and the table does not; those of erased persons do not count.
    pub(super) fn gone(conn, limit: i64) -> Vec<SubjectId> {
        let row = certificates::table.filter(certificates::id.eq(log_entries::subject_id));
        log_entries::table
            .filter(log_entries::kind.eq(Kind::Awarded))
            .filter(log_entries::document.is_not_null())
            .filter(not(exists(row)))
            .select(log_entries::subject_id)
            .limit(limit)
            .load(conn)
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

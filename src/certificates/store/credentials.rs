//! Queries about the credentials of certificates.

use super::paging::page_of_ids;
use crate::base::{CertificateId, Digest, Timestamp};
use crate::certificates::ERASED_FORMAT;
use crate::certificates::credential::Kept;
use crate::credentials::{Owner, Place};
use crate::db::db_fns;
use crate::db::schema::{certificates, credentials, revocations};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

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

/// Neither revoked nor replaced, and the credential that counts was signed with this key.
macro_rules! standing_with {
    ($key:expr) => {{
        let newer = diesel::alias!(credentials as newer);
        let same = newer
            .field(credentials::certificate_id)
            .eq(credentials::certificate_id);
        let is_newer = newer.field(credentials::version).gt(credentials::version);
        let later = diesel::alias!(certificates as later);
        let successor = later.filter(
            later
                .field(certificates::succeeds)
                .eq(credentials::certificate_id.nullable()),
        );
        let revoked =
            revocations::table.filter(revocations::certificate_id.eq(credentials::certificate_id));
        credentials::table
            .filter(
                credentials::owner
                    .eq($key.0)
                    .and(credentials::kid.eq($key.1)),
            )
            .filter(credentials::document.ne(""))
            .filter(not(exists(newer.filter(same.and(is_newer)))))
            .filter(not(exists(revoked)))
            .filter(not(exists(successor)))
    }};
}

db_fns! {
    // The key (certificate, version) makes it one, whichever node was quicker.
    pub(in crate::certificates) fn insert_credential(conn, kept: &Kept) -> usize {
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
    pub(in crate::certificates) fn last_version(conn, id: CertificateId) -> u32 {
        let last: Option<i64> = credentials::table
            .filter(credentials::certificate_id.eq(id))
            .select(diesel::dsl::max(credentials::version))
            .first(conn)?;
        Ok(last.map_or(0, number))
    }

    // Oldest first: the last one counts.
    pub(in crate::certificates) fn credentials_of(conn, id: CertificateId) -> Vec<Kept> {
        let rows: Vec<CredentialRow> = credentials::table
            .filter(credentials::certificate_id.eq(id))
            .order(credentials::version.asc())
            .load(conn)?;
        Ok(rows.into_iter().map(kept).collect())
    }

    // Neither revoked nor replaced, and without a credential; in the order of ids.
    pub(in crate::certificates) fn unsigned(
        conn,
        after: Option<CertificateId>,
        limit: i64,
    ) -> Vec<CertificateId> {
        let own = credentials::table.filter(credentials::certificate_id.eq(certificates::id));
        let revoked = revocations::table.filter(revocations::certificate_id.eq(certificates::id));
        let later = diesel::alias!(certificates as later);
        let successor = later
            .filter(later.field(certificates::succeeds).eq(certificates::id.nullable()));
        let those = certificates::table
            .filter(certificates::format.ne(i64::from(ERASED_FORMAT)))
            .filter(not(exists(own)))
            .filter(not(exists(revoked)))
            .filter(not(exists(successor)));
        page_of_ids!(those, certificates::id, (after, limit), conn)
    }

    // In the order of ids.
    pub(in crate::certificates) fn signed_with(
        conn,
        key: (Owner, &str),
        after: Option<CertificateId>,
        limit: i64,
    ) -> Vec<CertificateId> {
        let those = standing_with!(key);
        page_of_ids!(those, credentials::certificate_id, (after, limit), conn)
    }

    pub(in crate::certificates) fn count_signed_with(conn, key: (Owner, &str)) -> u64 {
        let count: i64 = standing_with!(key).count().get_result(conn)?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    // The first after this one with a credential that was signed under none of these addresses. The
    // only `id` in a credential that leads to `/credentials/` is its own. Reads the whole table.
    pub(in crate::certificates) fn signed_elsewhere(
        conn,
        known: &[String],
        after: Option<CertificateId>,
    ) -> Option<CertificateId> {
        let mut query = credentials::table
            .filter(credentials::document.ne(""))
            .order(credentials::certificate_id.asc())
            .select(credentials::certificate_id)
            .limit(1)
            .into_boxed();
        for address in known {
            let own = format!("%\"id\":\"{address}/credentials/%");
            query = query.filter(credentials::document.not_like(own));
        }
        if let Some(after) = after {
            query = query.filter(credentials::certificate_id.gt(after));
        }
        let found: Vec<CertificateId> = query.load(conn)?;
        Ok(found.into_iter().next())
    }
}

//! The queries about keys that sign papers, and about their timestamps.

use super::{Origin, PaperKey, Stampable};
use crate::base::{CertificateId, Digest, PaperKeyId, Timestamp};
use crate::certificates::pdf::{KeyKind, Stamp};
use crate::credentials::Owner;
use crate::db::db_fns;
use crate::db::schema::{credentials, paper_keys, paper_stamps};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

type Row = (
    PaperKeyId,
    Owner,
    KeyKind,
    Origin,
    String,
    Vec<u8>,
    Timestamp,
    Option<Timestamp>,
    Option<Timestamp>,
);

fn key(row: Row) -> PaperKey {
    let (id, owner, kind, origin, chain, sealed_secret, on_from, off_at, distrusted_at) = row;
    PaperKey {
        id,
        owner,
        kind,
        origin,
        chain,
        on_from,
        off_at,
        distrusted_at,
        sealed_secret,
    }
}

db_fns! {
    // A handful: one for each owner and rotation. Newest first.
    pub(super) fn all(conn) -> Vec<PaperKey> {
        let rows: Vec<Row> = paper_keys::table
            .order((paper_keys::on_from.desc(), paper_keys::id.desc()))
            .load(conn)?;
        Ok(rows.into_iter().map(key).collect())
    }

    pub(super) fn insert(conn, key: &PaperKey) -> usize {
        diesel::insert_into(paper_keys::table)
            .values((
                paper_keys::id.eq(key.id),
                paper_keys::owner.eq(key.owner),
                paper_keys::kind.eq(key.kind),
                paper_keys::origin.eq(key.origin),
                paper_keys::chain.eq(&key.chain),
                paper_keys::sealed_secret.eq(&key.sealed_secret),
                paper_keys::on_from.eq(key.on_from),
                paper_keys::off_at.eq(key.off_at),
                paper_keys::distrusted_at.eq(key.distrusted_at),
            ))
            .execute(conn)
    }

    pub(super) fn switch_off(conn, owner: Owner, now: Timestamp) -> usize {
        diesel::update(paper_keys::table)
            .filter(paper_keys::owner.eq(owner))
            .filter(paper_keys::off_at.is_null())
            .set(paper_keys::off_at.eq(now))
            .execute(conn)
    }

    // What was on is off from this moment too.
    pub(super) fn distrust(conn, id: PaperKeyId, now: Timestamp) -> usize {
        diesel::update(paper_keys::table.find(id))
            .filter(paper_keys::off_at.is_null())
            .set(paper_keys::off_at.eq(now))
            .execute(conn)?;
        diesel::update(paper_keys::table.find(id))
            .set(paper_keys::distrusted_at.eq(now))
            .execute(conn)
    }

    // By the key (certificate, version), from one certificate on.
    pub(super) fn stampable(conn, after: CertificateId, limit: i64) -> Vec<Stampable> {
        let newer = diesel::alias!(credentials as newer);
        let same = newer.field(credentials::certificate_id).eq(credentials::certificate_id);
        let is_newer = newer.field(credentials::version).gt(credentials::version);
        let own = paper_stamps::table
            .filter(paper_stamps::certificate_id.eq(credentials::certificate_id))
            .filter(paper_stamps::version.eq(credentials::version));
        let rows: Vec<(CertificateId, i64)> = credentials::table
            .filter(credentials::certificate_id.gt(after))
            .filter(not(exists(newer.filter(same.and(is_newer)))))
            .filter(not(exists(own)))
            .order(credentials::certificate_id.asc())
            .select((credentials::certificate_id, credentials::version))
            .limit(limit)
            .load(conn)?;
        let read = |(certificate, version)| Stampable {
            certificate,
            version: u32::try_from(version).unwrap_or(u32::MAX),
        };
        Ok(rows.into_iter().map(read).collect())
    }

    pub(super) fn keep_stamp(conn, of: Stampable, stamp: &Stamp, now: Timestamp) -> usize {
        diesel::insert_into(paper_stamps::table)
            .values((
                paper_stamps::certificate_id.eq(of.certificate),
                paper_stamps::version.eq(i64::from(of.version)),
                paper_stamps::imprint.eq(stamp.imprint.as_slice()),
                paper_stamps::token.eq(&stamp.token),
                paper_stamps::stamped_at.eq(now),
            ))
            .on_conflict_do_nothing()
            .execute(conn)
    }

    pub(super) fn stamps_of(conn, certificate: CertificateId) -> Vec<Stamp> {
        let rows: Vec<(Digest, Vec<u8>)> = paper_stamps::table
            .filter(paper_stamps::certificate_id.eq(certificate))
            .order(paper_stamps::version.asc())
            .select((paper_stamps::imprint, paper_stamps::token))
            .load(conn)?;
        let read = |(imprint, token): (Digest, _)| Stamp { imprint: *imprint.bytes(), token };
        Ok(rows.into_iter().map(read).collect())
    }
}

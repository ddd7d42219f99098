//! The queries about keys that sign papers.

use super::{Origin, PaperKey};
use crate::base::{PaperKeyId, Timestamp};
use crate::certificates::pdf::KeyKind;
use crate::credentials::Owner;
use crate::db::db_fns;
use crate::db::schema::paper_keys;
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
}

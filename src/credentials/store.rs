//! The queries of keys and status lists.

use super::keys::{Algorithm, KeyRecord, Owner, Purpose};
use super::status::{Given, Place};
use crate::base::Timestamp;
use crate::db::db_fns;
use crate::db::schema::{signing_keys, status_entries, status_lists};
use diesel::prelude::*;

/// What is left of the secret of a condemned key: nothing, so that it stays condemned whatever its
/// row says later.
const DESTROYED: &[u8] = &[];

type Row = (
    Owner,
    Purpose,
    String,
    Algorithm,
    Vec<u8>,
    Vec<u8>,
    Timestamp,
    Timestamp,
    Option<Timestamp>,
    Option<Timestamp>,
);

fn record(row: Row) -> (KeyRecord, Vec<u8>) {
    let (owner, purpose, kid, algorithm, public, sealed, made_at, active_from, retired, bad) = row;
    let record = KeyRecord {
        owner,
        purpose,
        kid,
        algorithm,
        public,
        made_at,
        active_from,
        retired_at: retired,
        compromised_at: bad,
    };
    (record, sealed)
}

fn number(stored: i64) -> u32 {
    u32::try_from(stored).unwrap_or(u32::MAX)
}

db_fns! {
    pub(super) fn owners(conn) -> Vec<Owner> {
        signing_keys::table
            .select(signing_keys::owner)
            .distinct()
            .order(signing_keys::owner.asc())
            .load(conn)
    }

    // Oldest first. An owner has a handful.
    pub(super) fn sealed_keys(conn, owner: Owner) -> Vec<(KeyRecord, Vec<u8>)> {
        let rows: Vec<Row> = signing_keys::table
            .filter(signing_keys::owner.eq(owner))
            .order((signing_keys::made_at.asc(), signing_keys::kid.asc()))
            .load(conn)?;
        Ok(rows.into_iter().map(record).collect())
    }

    pub(super) fn keys(conn, owner: Owner) -> Vec<KeyRecord> {
        let rows: Vec<Row> = signing_keys::table
            .filter(signing_keys::owner.eq(owner))
            .order((signing_keys::made_at.asc(), signing_keys::kid.asc()))
            .load(conn)?;
        Ok(rows.into_iter().map(|row| record(row).0).collect())
    }

    pub(super) fn insert_key(conn, key: &KeyRecord, sealed: &[u8]) -> usize {
        diesel::insert_into(signing_keys::table)
            .values((
                signing_keys::owner.eq(key.owner),
                signing_keys::purpose.eq(key.purpose),
                signing_keys::kid.eq(&key.kid),
                signing_keys::algorithm.eq(key.algorithm),
                signing_keys::public_half.eq(&key.public),
                signing_keys::sealed_secret.eq(sealed),
                signing_keys::made_at.eq(key.made_at),
                signing_keys::active_from.eq(key.active_from),
            ))
            .execute(conn)
    }

    pub(super) fn retire(conn, owner: Owner, kid: &str, now: Timestamp) -> usize {
        diesel::update(signing_keys::table.find((owner, kid)))
            .set(signing_keys::retired_at.eq(now))
            .execute(conn)
    }

    pub(super) fn condemn(conn, owner: Owner, kid: &str, now: Timestamp) -> usize {
        diesel::update(signing_keys::table.find((owner, kid)))
            .set((
                signing_keys::compromised_at.eq(now),
                signing_keys::sealed_secret.eq(DESTROYED),
            ))
            .execute(conn)
    }

    pub(super) fn newest_list(conn, owner: Owner) -> Option<u32> {
        let found: Option<i64> = status_lists::table
            .filter(status_lists::owner.eq(owner))
            .select(diesel::dsl::max(status_lists::number))
            .first(conn)?;
        Ok(found.map(number))
    }

    pub(super) fn open_list(conn, owner: Owner, now: Timestamp) -> u32 {
        let last: Option<i64> = status_lists::table
            .select(diesel::dsl::max(status_lists::number))
            .first(conn)?;
        let next = last.unwrap_or(0) + 1;
        diesel::insert_into(status_lists::table)
            .values((
                status_lists::number.eq(next),
                status_lists::owner.eq(owner),
                status_lists::opened_at.eq(now),
                status_lists::set_count.eq(0),
            ))
            .execute(conn)?;
        Ok(number(next))
    }

    // 0 where the place is taken.
    pub(super) fn insert_entry(conn, list: u32, place: u32, now: Timestamp) -> usize {
        diesel::insert_into(status_entries::table)
            .values((
                status_entries::list.eq(i64::from(list)),
                status_entries::place.eq(i64::from(place)),
                status_entries::reserved_at.eq(now),
            ))
            .on_conflict_do_nothing()
            .execute(conn)
    }

    pub(super) fn reserved(conn, list: u32) -> i64 {
        status_entries::table
            .filter(status_entries::list.eq(i64::from(list)))
            .count()
            .get_result(conn)
    }

    // Outer none: never reserved. Inner none: not set.
    pub(super) fn entry(conn, at: Place) -> Option<Option<Timestamp>> {
        status_entries::table
            .find((i64::from(at.list), i64::from(at.index)))
            .select(status_entries::set_at)
            .first(conn)
            .optional()
    }

    pub(super) fn given(conn, at: Place) -> Option<Given> {
        let row: Option<(Owner, Timestamp, Option<Timestamp>)> = status_entries::table
            .inner_join(status_lists::table)
            .filter(status_entries::list.eq(i64::from(at.list)))
            .filter(status_entries::place.eq(i64::from(at.index)))
            .select((status_lists::owner, status_entries::reserved_at, status_entries::set_at))
            .first(conn)
            .optional()?;
        Ok(row.map(|(owner, reserved_at, set_at)| Given { owner, reserved_at, set_at }))
    }

    pub(super) fn set(conn, at: Place, now: Timestamp) -> usize {
        diesel::update(status_entries::table.find((i64::from(at.list), i64::from(at.index))))
            .set(status_entries::set_at.eq(now))
            .execute(conn)
    }

    pub(super) fn count_set(conn, list: u32) -> usize {
        diesel::update(status_lists::table.find(i64::from(list)))
            .set(status_lists::set_count.eq(status_lists::set_count + 1))
            .execute(conn)
    }

    // With how many places are set.
    pub(super) fn list(conn, list: u32) -> Option<(Owner, u32)> {
        let row: Option<(Owner, i64)> = status_lists::table
            .find(i64::from(list))
            .select((status_lists::owner, status_lists::set_count))
            .first(conn)
            .optional()?;
        Ok(row.map(|(owner, set)| (owner, number(set))))
    }

    pub(super) fn list_numbers(conn) -> Vec<u32> {
        let rows: Vec<i64> = status_lists::table
            .order(status_lists::number.asc())
            .select(status_lists::number)
            .load(conn)?;
        Ok(rows.into_iter().map(number).collect())
    }

    pub(super) fn set_places(conn, list: u32) -> Vec<u32> {
        let rows: Vec<i64> = status_entries::table
            .filter(status_entries::list.eq(i64::from(list)))
            .filter(status_entries::set_at.is_not_null())
            .select(status_entries::place)
            .load(conn)?;
        Ok(rows.into_iter().map(number).collect())
    }
}

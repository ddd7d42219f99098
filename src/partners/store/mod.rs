//! The partners' queries.

mod signatories;

use super::membership::{Member, Membership, Role};
use super::profile::{Partner, Profile};
use crate::base::{AccountId, Digest, Email, Key, PartnerId, PersonName, Timestamp};
use crate::db::db_fns;
use crate::db::schema::{accounts, memberships, partners};
use diesel::prelude::*;
pub(super) use signatories::*;

type Row = (PartnerId, Key, Key, String);

/// A stored profile passes the same reader as a written one.
fn partner((id, key, slug, profile): Row) -> QueryResult<Partner> {
    let profile: Profile = serde_json::from_str(&profile)
        .map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
    Ok(Partner {
        id,
        key,
        slug,
        profile,
    })
}

db_fns! {
    pub(super) fn insert(
        conn, id: PartnerId, profile: &Profile, canonical: (&str, Digest), now: Timestamp
    ) -> usize {
        diesel::insert_into(partners::table)
            .values((
                partners::id.eq(id),
                partners::key.eq(&profile.key),
                partners::slug.eq(&profile.slug),
                partners::profile.eq(canonical.0),
                partners::digest.eq(canonical.1),
                partners::updated_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn update(
        conn, id: PartnerId, slug: &Key, canonical: (&str, Digest), now: Timestamp
    ) -> usize {
        diesel::update(partners::table.find(id))
            .set((
                partners::slug.eq(slug),
                partners::profile.eq(canonical.0),
                partners::digest.eq(canonical.1),
                partners::updated_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn digest_of(conn, key: &Key) -> Option<(PartnerId, Digest)> {
        partners::table
            .filter(partners::key.eq(key))
            .select((partners::id, partners::digest))
            .first(conn)
            .optional()
    }

    pub(super) fn by_id(conn, id: PartnerId) -> Option<Partner> {
        let row: Option<Row> = partners::table
            .find(id)
            .select((partners::id, partners::key, partners::slug, partners::profile))
            .first(conn)
            .optional()?;
        row.map(partner).transpose()
    }

    pub(super) fn by_key(conn, key: &Key) -> Option<Partner> {
        let row: Option<Row> = partners::table
            .filter(partners::key.eq(key))
            .select((partners::id, partners::key, partners::slug, partners::profile))
            .first(conn)
            .optional()?;
        row.map(partner).transpose()
    }

    pub(super) fn by_slug(conn, slug: &Key) -> Option<Partner> {
        let row: Option<Row> = partners::table
            .filter(partners::slug.eq(slug))
            .select((partners::id, partners::key, partners::slug, partners::profile))
            .first(conn)
            .optional()?;
        row.map(partner).transpose()
    }

    pub(super) fn all(conn) -> Vec<Partner> {
        let rows: Vec<Row> = partners::table
            .select((partners::id, partners::key, partners::slug, partners::profile))
            .order(partners::slug.asc())
            .load(conn)?;
        rows.into_iter().map(partner).collect()
    }

    pub(super) fn role_of(conn, partner: PartnerId, account: AccountId) -> Option<Role> {
        memberships::table
            .find((partner, account))
            .select(memberships::role)
            .first(conn)
            .optional()
    }

    pub(super) fn upsert_membership(
        conn, partner: PartnerId, account: AccountId, role: Role, now: Timestamp
    ) -> usize {
        diesel::insert_into(memberships::table)
            .values((
                memberships::partner_id.eq(partner),
                memberships::account_id.eq(account),
                memberships::role.eq(role),
                memberships::since.eq(now),
            ))
            .on_conflict((memberships::partner_id, memberships::account_id))
            .do_update()
            .set((memberships::role.eq(role), memberships::since.eq(now)))
            .execute(conn)
    }

    pub(super) fn delete_membership(conn, partner: PartnerId, account: AccountId) -> usize {
        diesel::delete(memberships::table.find((partner, account))).execute(conn)
    }

    pub(super) fn memberships(conn, account: AccountId) -> Vec<Membership> {
        let rows: Vec<(PartnerId, Role, Timestamp)> = memberships::table
            .filter(memberships::account_id.eq(account))
            .select((memberships::partner_id, memberships::role, memberships::since))
            .order(memberships::partner_id.asc())
            .load(conn)?;
        let membership = |(partner, role, since)| Membership { partner, role, since };
        Ok(rows.into_iter().map(membership).collect())
    }

    pub(super) fn members(conn, partner: PartnerId) -> Vec<Member> {
        let rows: Vec<(AccountId, PersonName, Email, Role, Timestamp)> = memberships::table
            .inner_join(accounts::table)
            .filter(memberships::partner_id.eq(partner))
            .select((
                accounts::id,
                accounts::full_name,
                accounts::email,
                memberships::role,
                memberships::since,
            ))
            .order(accounts::email.asc())
            .limit(500)
            .load(conn)?;
        let member =
            |(account, name, email, role, since)| Member { account, name, email, role, since };
        Ok(rows.into_iter().map(member).collect())
    }
}

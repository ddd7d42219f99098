//! The room's queries.

use super::disclosure::{Disclosure, ShareLink};
use crate::base::{AccountId, CertificateId, ShareLinkId, Timestamp, TokenHash, VerificationCode};
use crate::db::db_fns;
use crate::db::schema::{certificates, disclosures, enrolments, share_links};
use diesel::prelude::*;

db_fns! {
    // One query, whoever asks, so that a number which is not shown costs what a number costs that
    // is not there.
    pub(super) fn by_code(
        conn,
        code: &VerificationCode,
    ) -> Option<(CertificateId, AccountId, Option<Disclosure>)> {
        certificates::table
            .inner_join(enrolments::table)
            .left_join(disclosures::table)
            .filter(certificates::code.eq(code.as_str()))
            .select((
                certificates::id,
                enrolments::account_id,
                disclosures::disclosure.nullable(),
            ))
            .first(conn)
            .optional()
    }

    pub(super) fn by_link(conn, token: TokenHash, now: Timestamp) -> Option<CertificateId> {
        share_links::table
            .filter(share_links::token_hash.eq(token.0))
            .filter(share_links::expires_at.gt(now))
            .filter(share_links::ended_at.is_null())
            .select(share_links::certificate_id)
            .first(conn)
            .optional()
    }

    pub(super) fn disclosure(conn, id: CertificateId) -> Option<Disclosure> {
        disclosures::table.find(id).select(disclosures::disclosure).first(conn).optional()
    }

    pub(super) fn insert_disclosure(
        conn,
        id: CertificateId,
        choice: Disclosure,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(disclosures::table)
            .values((
                disclosures::certificate_id.eq(id),
                disclosures::disclosure.eq(choice),
                disclosures::chosen_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn change_disclosure(
        conn,
        id: CertificateId,
        choice: Disclosure,
        now: Timestamp,
    ) -> usize {
        diesel::update(disclosures::table.find(id))
            .set((disclosures::disclosure.eq(choice), disclosures::chosen_at.eq(now)))
            .execute(conn)
    }

    pub(super) fn insert_link(
        conn,
        certificate: CertificateId,
        link: &ShareLink,
        token: TokenHash,
    ) -> usize {
        diesel::insert_into(share_links::table)
            .values((
                share_links::id.eq(link.id),
                share_links::certificate_id.eq(certificate),
                share_links::token_hash.eq(token.0),
                share_links::made_at.eq(link.made_at),
                share_links::expires_at.eq(link.expires_at),
            ))
            .execute(conn)
    }

    // Newest first.
    pub(super) fn links(conn, certificate: CertificateId, now: Timestamp) -> Vec<ShareLink> {
        let rows: Vec<(ShareLinkId, Timestamp, Timestamp)> = share_links::table
            .filter(share_links::certificate_id.eq(certificate))
            .filter(share_links::expires_at.gt(now))
            .filter(share_links::ended_at.is_null())
            .order((share_links::made_at.desc(), share_links::id.desc()))
            .select((share_links::id, share_links::made_at, share_links::expires_at))
            .load(conn)?;
        let link = |(id, made_at, expires_at)| ShareLink { id, made_at, expires_at };
        Ok(rows.into_iter().map(link).collect())
    }

    pub(super) fn end_link(
        conn,
        certificate: CertificateId,
        id: ShareLinkId,
        now: Timestamp,
    ) -> usize {
        let row = share_links::table
            .filter(share_links::id.eq(id))
            .filter(share_links::certificate_id.eq(certificate))
            .filter(share_links::ended_at.is_null());
        diesel::update(row).set(share_links::ended_at.eq(now)).execute(conn)
    }

    pub(super) fn forget(conn, account: AccountId) -> () {
        let own = || {
            certificates::table
                .inner_join(enrolments::table)
                .filter(enrolments::account_id.eq(account))
                .select(certificates::id)
        };
        diesel::delete(share_links::table.filter(share_links::certificate_id.eq_any(own())))
            .execute(conn)?;
        let open = disclosures::table
            .filter(disclosures::certificate_id.eq_any(own()))
            .filter(disclosures::disclosure.ne(Disclosure::LinksOnly));
        diesel::delete(open).execute(conn)?;
        Ok(())
    }
}

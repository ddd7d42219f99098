//! The queries of accounts, operators, sessions and links.

use super::account::{Account, Occupation};
use super::country::Country;
use super::link::{Link, Purpose};
use super::password::PasswordHash;
use super::printed_name::printed_form;
use super::profile::ProfileChange;
use super::session::Session;
use crate::base::TokenHash;
use crate::base::{AccountId, Digest, Email, HanForms, Language, PersonName, SessionId, Timestamp};
use crate::db::db_fns;
use crate::db::schema::{accounts, links, operators, sessions};
use diesel::prelude::*;

type AccountRow = (
    AccountId,
    Email,
    PersonName,
    Option<PersonName>,
    Option<HanForms>,
    Language,
    Option<Language>,
    Option<Country>,
    Option<Occupation>,
    Option<Timestamp>,
    Timestamp,
    Option<Timestamp>,
    Option<Digest>,
);

type SessionRow = (SessionId, Digest, String, Timestamp, Timestamp, Timestamp);

type LinkRow = (
    Digest,
    Purpose,
    Option<AccountId>,
    Option<Email>,
    Timestamp,
    Timestamp,
    Option<Timestamp>,
);

fn into_account(row: AccountRow) -> Account {
    let (id, email, name, latin_name, name_forms, language, certificate_language, ..) = row;
    let (.., country, occupation, confirmed_at, created_at, confirmed_name, confirmed_as) = row;
    let is_so_now = |form: Digest| form == printed_form(&name, latin_name.as_ref(), name_forms);
    let name_confirmed_at = confirmed_name.filter(|_| confirmed_as.is_some_and(is_so_now));
    Account {
        id,
        email,
        name,
        latin_name,
        name_forms,
        language,
        certificate_language,
        country,
        occupation,
        confirmed_at,
        created_at,
        name_confirmed_at,
    }
}

fn into_session(row: SessionRow) -> Session {
    let (id, digest, device, created_at, seen_at, expires_at) = row;
    Session {
        id,
        token_hash: TokenHash(digest),
        device,
        created_at,
        seen_at,
        expires_at,
    }
}

fn into_link(row: LinkRow) -> Link {
    let (digest, purpose, account, email, created_at, expires_at, used_at) = row;
    Link {
        token_hash: TokenHash(digest),
        purpose,
        account,
        email,
        created_at,
        expires_at,
        used_at,
    }
}

// Everything of an account but its password, which no page and no other room has use for.
#[expect(
    clippy::type_complexity,
    reason = "columns, once as types and once as values"
)]
const ACCOUNT: (
    accounts::id,
    accounts::email,
    accounts::full_name,
    accounts::latin_name,
    accounts::name_forms,
    accounts::language,
    accounts::certificate_language,
    accounts::country,
    accounts::occupation,
    accounts::confirmed_at,
    accounts::created_at,
    accounts::name_confirmed_at,
    accounts::name_confirmed_as,
) = (
    accounts::id,
    accounts::email,
    accounts::full_name,
    accounts::latin_name,
    accounts::name_forms,
    accounts::language,
    accounts::certificate_language,
    accounts::country,
    accounts::occupation,
    accounts::confirmed_at,
    accounts::created_at,
    accounts::name_confirmed_at,
    accounts::name_confirmed_as,
);

const SESSION: (
    sessions::id,
    sessions::token_hash,
    sessions::device,
    sessions::created_at,
    sessions::seen_at,
    sessions::expires_at,
) = (
    sessions::id,
    sessions::token_hash,
    sessions::device,
    sessions::created_at,
    sessions::seen_at,
    sessions::expires_at,
);

// Erased accounts are nobody: only their ids are left.
#[diesel::dsl::auto_type]
fn here() -> _ {
    accounts::table.filter(accounts::erased_at.is_null())
}

db_fns! {
    pub(super) fn account(conn, id: AccountId) -> Option<Account> {
        let row: Option<AccountRow> =
            here().filter(accounts::id.eq(id)).select(ACCOUNT).first(conn).optional()?;
        Ok(row.map(into_account))
    }

    pub(super) fn accounts(conn, ids: &[AccountId]) -> Vec<Account> {
        let mut found = Vec::new();
        for some in ids.chunks(500) {
            let rows: Vec<AccountRow> = here()
                .filter(accounts::id.eq_any(some))
                .select(ACCOUNT)
                .load(conn)?;
            found.extend(rows.into_iter().map(into_account));
        }
        Ok(found)
    }

    pub(super) fn account_by_email(conn, email: &Email) -> Option<Account> {
        let row: Option<AccountRow> = here()
            .filter(accounts::email.eq(email))
            .select(ACCOUNT)
            .first(conn)
            .optional()?;
        Ok(row.map(into_account))
    }

    pub(super) fn insert_account(conn, account: &Account, password: &PasswordHash) -> usize {
        diesel::insert_into(accounts::table)
            .values((
                accounts::id.eq(account.id),
                accounts::email.eq(&account.email),
                accounts::password_hash.eq(password),
                accounts::full_name.eq(&account.name),
                accounts::latin_name.eq(account.latin_name.as_ref()),
                accounts::name_forms.eq(account.name_forms),
                accounts::language.eq(account.language),
                accounts::certificate_language.eq(account.certificate_language),
                accounts::country.eq(account.country),
                accounts::occupation.eq(account.occupation),
                accounts::confirmed_at.eq(account.confirmed_at),
                accounts::created_at.eq(account.created_at),
            ))
            .execute(conn)
    }

    // An unconfirmed account owns nothing but links.
    pub(super) fn delete_unconfirmed(conn, id: AccountId) -> () {
        diesel::delete(links::table.filter(links::account_id.eq(id))).execute(conn)?;
        diesel::delete(accounts::table.filter(
            accounts::id.eq(id).and(accounts::confirmed_at.is_null()),
        ))
        .execute(conn)?;
        Ok(())
    }

    pub(super) fn set_confirmed(conn, id: AccountId, now: Timestamp) -> usize {
        diesel::update(accounts::table.find(id))
            .set(accounts::confirmed_at.eq(now))
            .execute(conn)
    }

    pub(super) fn set_email(conn, id: AccountId, email: &Email) -> usize {
        diesel::update(accounts::table.find(id)).set(accounts::email.eq(email)).execute(conn)
    }

    pub(super) fn set_profile(conn, id: AccountId, change: &ProfileChange) -> usize {
        // Of whoever was erased meanwhile nothing is written.
        let here = accounts::table.find(id).filter(accounts::erased_at.is_null());
        diesel::update(here)
            .set((
                accounts::full_name.eq(&change.name),
                accounts::latin_name.eq(change.latin_name.as_ref()),
                accounts::name_forms.eq(change.name_forms),
                accounts::language.eq(change.language),
                accounts::certificate_language.eq(change.certificate_language),
                accounts::country.eq(change.country),
                accounts::occupation.eq(change.occupation),
            ))
            .execute(conn)
    }

    pub(super) fn set_name_confirmed(
        conn,
        id: AccountId,
        confirmed: Option<(Timestamp, Digest)>,
    ) -> usize {
        let here = accounts::table.find(id).filter(accounts::erased_at.is_null());
        diesel::update(here)
            .set((
                accounts::name_confirmed_at.eq(confirmed.map(|(at, _)| at)),
                accounts::name_confirmed_as.eq(confirmed.map(|(_, form)| form)),
            ))
            .execute(conn)
    }

    pub(super) fn password(conn, id: AccountId) -> Option<PasswordHash> {
        here().filter(accounts::id.eq(id)).select(accounts::password_hash).first(conn).optional()
    }

    pub(super) fn password_by_email(conn, email: &Email) -> Option<(AccountId, PasswordHash)> {
        here()
            .filter(accounts::email.eq(email))
            .select((accounts::id, accounts::password_hash))
            .first(conn)
            .optional()
    }

    pub(super) fn set_password(conn, id: AccountId, password: &PasswordHash) -> usize {
        diesel::update(accounts::table.find(id))
            .set(accounts::password_hash.eq(password))
            .execute(conn)
    }

    pub(super) fn sweep_unconfirmed(conn, before: Timestamp) -> usize {
        let stale = here()
            .filter(accounts::confirmed_at.is_null().and(accounts::created_at.lt(before)));
        diesel::delete(links::table.filter(
            links::account_id.eq_any(stale.select(accounts::id.nullable())),
        ))
        .execute(conn)?;
        diesel::delete(stale).execute(conn)
    }

    pub(super) fn is_operator(conn, id: AccountId) -> bool {
        diesel::select(diesel::dsl::exists(operators::table.find(id))).get_result(conn)
    }

    pub(super) fn operators(conn) -> Vec<AccountId> {
        operators::table
            .order(operators::appointed_at.asc())
            .select(operators::account_id)
            .limit(100)
            .load(conn)
    }

    pub(super) fn insert_operator(conn, id: AccountId, now: Timestamp) -> usize {
        diesel::insert_into(operators::table)
            .values((operators::account_id.eq(id), operators::appointed_at.eq(now)))
            .execute(conn)
    }

    pub(super) fn session(conn, token: &TokenHash) -> Option<(Session, Account)> {
        let row: Option<(SessionRow, AccountRow)> = sessions::table
            .inner_join(accounts::table)
            .filter(sessions::token_hash.eq(token.0))
            .select((SESSION, ACCOUNT))
            .first(conn)
            .optional()?;
        Ok(row.map(|(session, account)| (into_session(session), into_account(account))))
    }

    pub(super) fn sessions(conn, account: AccountId) -> Vec<Session> {
        let rows: Vec<SessionRow> = sessions::table
            .filter(sessions::account_id.eq(account))
            .order((sessions::seen_at.desc(), sessions::id.desc()))
            .select(SESSION)
            .limit(100)
            .load(conn)?;
        Ok(rows.into_iter().map(into_session).collect())
    }

    pub(super) fn insert_session(conn, account: AccountId, session: &Session) -> usize {
        diesel::insert_into(sessions::table)
            .values((
                sessions::id.eq(session.id),
                sessions::token_hash.eq(session.token_hash.0),
                sessions::account_id.eq(account),
                sessions::device.eq(&session.device),
                sessions::created_at.eq(session.created_at),
                sessions::seen_at.eq(session.seen_at),
                sessions::expires_at.eq(session.expires_at),
            ))
            .execute(conn)
    }

    pub(super) fn has_session(conn, account: AccountId, id: SessionId) -> bool {
        let found = sessions::table.find(id).filter(sessions::account_id.eq(account));
        diesel::select(diesel::dsl::exists(found)).get_result(conn)
    }

    pub(super) fn touch(conn, id: SessionId, now: Timestamp) -> usize {
        diesel::update(sessions::table.find(id)).set(sessions::seen_at.eq(now)).execute(conn)
    }

    pub(super) fn end_session(conn, account: AccountId, id: SessionId) -> Vec<TokenHash> {
        let ended: Vec<Digest> = diesel::delete(sessions::table.filter(
            sessions::id.eq(id).and(sessions::account_id.eq(account)),
        ))
        .returning(sessions::token_hash)
        .get_results(conn)?;
        Ok(ended.into_iter().map(TokenHash).collect())
    }

    pub(super) fn end_sessions(
        conn,
        account: AccountId,
        spared: Option<SessionId>,
    ) -> Vec<TokenHash> {
        let all = sessions::table.filter(sessions::account_id.eq(account));
        let ended: Vec<Digest> = match spared {
            None => diesel::delete(all).returning(sessions::token_hash).get_results(conn)?,
            Some(spared) => diesel::delete(all.filter(sessions::id.ne(spared)))
                .returning(sessions::token_hash)
                .get_results(conn)?,
        };
        Ok(ended.into_iter().map(TokenHash).collect())
    }

    pub(super) fn sweep_sessions(conn, now: Timestamp, idle_since: Timestamp) -> usize {
        diesel::delete(sessions::table.filter(
            sessions::expires_at.le(now).or(sessions::seen_at.le(idle_since)),
        ))
        .execute(conn)
    }

    pub(super) fn link(conn, token: &TokenHash) -> Option<Link> {
        let row: Option<LinkRow> = links::table.find(token.0).first(conn).optional()?;
        Ok(row.map(into_link))
    }

    pub(super) fn insert_link(conn, link: &Link) -> usize {
        diesel::insert_into(links::table)
            .values((
                links::token_hash.eq(link.token_hash.0),
                links::purpose.eq(link.purpose),
                links::account_id.eq(link.account),
                links::email.eq(link.email.as_ref()),
                links::created_at.eq(link.created_at),
                links::expires_at.eq(link.expires_at),
                links::used_at.eq(link.used_at),
            ))
            .execute(conn)
    }

    pub(super) fn mark_used(conn, token: &TokenHash, now: Timestamp) -> usize {
        diesel::update(links::table.find(token.0)).set(links::used_at.eq(now)).execute(conn)
    }

    // Used links stay, so that their page can say so.
    pub(super) fn void_links(conn, account: AccountId, purpose: Purpose) -> usize {
        diesel::delete(links::table.filter(
            links::account_id.eq(account)
                .and(links::purpose.eq(purpose))
                .and(links::used_at.is_null()),
        ))
        .execute(conn)
    }

    pub(super) fn void_operator_links(conn) -> usize {
        diesel::delete(links::table.filter(
            links::purpose.eq(Purpose::Operator).and(links::used_at.is_null()),
        ))
        .execute(conn)
    }

    pub(super) fn sweep_links(conn, before: Timestamp) -> usize {
        diesel::delete(links::table.filter(links::expires_at.lt(before))).execute(conn)
    }
}

//! What goes of an account.

use crate::accounts::password::DUMMY;
use crate::base::{AccountId, Digest, Email, Language, PersonName, Timestamp};
use crate::db::db_fns;
use crate::db::schema::{accounts, links};
use diesel::prelude::*;

db_fns! {
    pub(super) fn was_here(conn, id: AccountId) -> bool {
        diesel::select(diesel::dsl::exists(accounts::table.find(id))).get_result(conn)
    }

    pub(super) fn empty(
        conn,
        id: AccountId,
        nobody: &(Email, PersonName),
    ) -> usize {
        let (email, name) = nobody;
        diesel::update(accounts::table.find(id))
            .set((
                accounts::email.eq(email),
                accounts::full_name.eq(name),
                accounts::password_hash.eq(DUMMY),
                accounts::latin_name.eq(None::<String>),
                accounts::name_forms.eq(None::<String>),
                accounts::language.eq(Language::En),
                accounts::certificate_language.eq(None::<Language>),
                accounts::country.eq(None::<String>),
                accounts::occupation.eq(None::<String>),
                accounts::name_confirmed_at.eq(None::<Timestamp>),
                accounts::name_confirmed_as.eq(None::<Digest>),
            ))
            .execute(conn)
    }

    // The first time counts.
    pub(super) fn note_erased(conn, id: AccountId, now: Timestamp) -> usize {
        let first = accounts::table.find(id).filter(accounts::erased_at.is_null());
        diesel::update(first)
            .set(accounts::erased_at.eq(now))
            .execute(conn)
    }

    pub(super) fn forget_links_of(conn, id: AccountId) -> usize {
        diesel::delete(links::table.filter(links::account_id.eq(id))).execute(conn)
    }

    pub(super) fn forget_links_to(conn, email: &Email) -> usize {
        diesel::delete(links::table.filter(links::email.eq(email))).execute(conn)
    }
}

//! What goes of attempts with a person.

use crate::base::AccountId;
use crate::db::db_fns;
use crate::db::schema::{attempts, enrolments, extensions, lowering_passes, regrades, responses};
use diesel::prelude::*;

db_fns! {
    pub(super) fn forget(conn, account: AccountId) -> () {
        let enrolled = || {
            enrolments::table.filter(enrolments::account_id.eq(account)).select(enrolments::id)
        };
        let own = || attempts::table.filter(attempts::enrolment_id.eq_any(enrolled()));
        let ids = || own().select(attempts::id);
        let passes = lowering_passes::table
            .filter(lowering_passes::enrolment_id.eq_any(enrolled()));
        diesel::delete(passes).execute(conn)?;
        diesel::delete(regrades::table.filter(regrades::attempt_id.eq_any(ids())))
            .execute(conn)?;
        diesel::delete(responses::table.filter(responses::attempt_id.eq_any(ids())))
            .execute(conn)?;
        diesel::delete(own()).execute(conn)?;
        diesel::delete(extensions::table.filter(extensions::account_id.eq(account)))
            .execute(conn)?;
        Ok(())
    }
}

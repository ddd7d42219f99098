//! What goes with a person.

use crate::base::AccountId;
use crate::db::db_fns;
use crate::db::schema::{
    attempts, devices, enrolments, gains, signal_looks, signals, tallies_due, wrong_answers,
};
use diesel::prelude::*;

db_fns! {
    pub(super) fn forget(conn, account: AccountId) -> () {
        let enrolled = || {
            enrolments::table.filter(enrolments::account_id.eq(account)).select(enrolments::id)
        };
        let ids = || {
            attempts::table
                .filter(attempts::enrolment_id.eq_any(enrolled()))
                .select(attempts::id)
        };
        // Also those that speak of two people, this one as the other.
        let told = || {
            let other = attempts::table
                .filter(attempts::enrolment_id.eq_any(enrolled()))
                .select(attempts::id.nullable());
            let is_other = signals::other_id.is_not_null().and(signals::other_id.eq_any(other));
            signals::table.filter(signals::attempt_id.eq_any(ids()).nullable().or(is_other))
        };
        let told_ids = told().select(signals::id);
        diesel::delete(signal_looks::table.filter(signal_looks::signal_id.eq_any(told_ids)))
            .execute(conn)?;
        diesel::delete(told()).execute(conn)?;
        diesel::delete(devices::table.filter(devices::account_id.eq(account))).execute(conn)?;
        diesel::delete(wrong_answers::table.filter(wrong_answers::account_id.eq(account)))
            .execute(conn)?;
        diesel::delete(tallies_due::table.filter(tallies_due::attempt_id.eq_any(ids())))
            .execute(conn)?;
        diesel::delete(gains::table.filter(gains::enrolment_id.eq_any(enrolled())))
            .execute(conn)?;
        Ok(())
    }
}

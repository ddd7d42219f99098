//! What goes of briefs and reviews with a person.

use crate::assessment::Receipt;
use crate::base::{AccountId, EnrolmentId};
use crate::db::db_fns;
use crate::db::schema::{
    brief_decisions, brief_files, brief_reviews, briefs, calibrations, enrolments,
};
use diesel::prelude::*;

db_fns! {
    // Text and file go; what peers gave it stays for their sake, without words. Of what the person
    // wrote about others the points stay, without a person.
    pub(in crate::assignments) fn forget(conn, account: AccountId) -> () {
        let enrolled = || {
            enrolments::table.filter(enrolments::account_id.eq(account)).select(enrolments::id)
        };
        let nullable = || enrolled().select(enrolments::id.nullable());
        let own = || briefs::table.filter(briefs::enrolment_id.eq_any(nullable()));
        let ids = || own().select(briefs::id);
        diesel::delete(brief_files::table.filter(brief_files::brief_id.eq_any(ids())))
            .execute(conn)?;
        let of_own = || brief_reviews::table.filter(brief_reviews::brief_id.eq_any(ids()));
        diesel::delete(of_own().filter(brief_reviews::handed_in_at.is_null())).execute(conn)?;
        let by_own =
            || brief_reviews::table.filter(brief_reviews::enrolment_id.eq_any(nullable()));
        diesel::delete(by_own().filter(brief_reviews::handed_in_at.is_null())).execute(conn)?;
        let no_words = || {
            (
                brief_reviews::strength.eq(""),
                brief_reviews::doubt.eq(""),
                brief_reviews::suggestion.eq(""),
            )
        };
        diesel::update(of_own()).set(no_words()).execute(conn)?;
        diesel::update(by_own()).set(no_words()).execute(conn)?;
        diesel::update(by_own())
            .set(brief_reviews::enrolment_id.eq(None::<EnrolmentId>))
            .execute(conn)?;
        diesel::update(brief_decisions::table.filter(brief_decisions::brief_id.eq_any(ids())))
            .set(brief_decisions::note.eq(""))
            .execute(conn)?;
        diesel::delete(calibrations::table.filter(calibrations::enrolment_id.eq_any(enrolled())))
            .execute(conn)?;
        diesel::delete(own().filter(briefs::handed_in_at.is_null())).execute(conn)?;
        diesel::update(own())
            .set((
                briefs::body.eq(""),
                briefs::receipt.eq(None::<Receipt>),
                briefs::enrolment_id.eq(None::<EnrolmentId>),
            ))
            .execute(conn)?;
        Ok(())
    }
}

//! Queries about what programmes rest on.

use crate::base::CertificateId;
use crate::db::db_fns;
use crate::db::schema::{
    certificates, courses, edition_parts, enrolments, holds, replacements, revocations,
};
use diesel::dsl::not;
use diesel::prelude::*;

db_fns! {
    // Revoked and not issued anew, or set aside; of a course on which some programme rests, and of
    // somebody who has joined one; the newest first.
    pub(in crate::certificates) fn lost_parts(conn, limit: i64) -> Vec<CertificateId> {
        let revoked = revocations::table.select(revocations::certificate_id);
        let replaced = replacements::table.select(replacements::certificate_id);
        let held = holds::table
            .filter(holds::released_at.is_null())
            .select(holds::certificate_id);
        let resting = edition_parts::table.select(edition_parts::course_key);
        let programmes = edition_parts::table.select(edition_parts::edition_id);
        let theirs = diesel::alias!(enrolments as theirs);
        let joined = theirs
            .filter(theirs.field(enrolments::edition_id).eq_any(programmes))
            .select(theirs.field(enrolments::account_id));
        certificates::table
            .inner_join(enrolments::table.inner_join(courses::table))
            .filter(courses::key.eq_any(resting))
            .filter(enrolments::account_id.eq_any(joined))
            .filter(certificates::id.eq_any(revoked).or(certificates::id.eq_any(held)))
            .filter(not(certificates::id.eq_any(replaced)))
            .order(certificates::id.desc())
            .select(certificates::id)
            .limit(limit)
            .load(conn)
    }
}

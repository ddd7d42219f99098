//! Queries about telling holders what changed since.

use crate::base::{
    AccountId, CertificateId, CourseId, Date, EditionId, Email, EnrolmentId, Language, Timestamp,
};
use crate::certificates::notices::Standing;
use crate::db::db_fns;
use crate::db::schema::{
    accounts, certificates, change_notices, enrolments, expiries, holds, revocations,
};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

type Row = (
    CertificateId,
    EnrolmentId,
    EditionId,
    AccountId,
    Email,
    Language,
);

fn standing_row(row: Row) -> Standing {
    let (certificate, enrolment, edition, account, email, language) = row;
    Standing {
        certificate,
        enrolment,
        edition,
        account,
        email,
        language,
    }
}

db_fns! {
    // Certificates of a course that count on this day and are somebody's, the newest first.
    pub(in crate::certificates) fn standing(
        conn,
        course: CourseId,
        today: Date,
    ) -> Vec<Standing> {
        let later = diesel::alias!(certificates as later);
        let successor = later
            .filter(later.field(certificates::succeeds).eq(certificates::id.nullable()));
        let revoked = revocations::table.filter(revocations::certificate_id.eq(certificates::id));
        let held = holds::table
            .filter(holds::certificate_id.eq(certificates::id))
            .filter(holds::released_at.is_null());
        let expired = expiries::table
            .filter(expiries::certificate_id.eq(certificates::id))
            .filter(expiries::last_day.lt(today));
        let rows: Vec<Row> = certificates::table
            .inner_join(enrolments::table.inner_join(accounts::table))
            .filter(enrolments::course_id.eq(course))
            .filter(accounts::erased_at.is_null())
            .filter(not(exists(successor)))
            .filter(not(exists(revoked)))
            .filter(not(exists(held)))
            .filter(not(exists(expired)))
            .order((certificates::awarded_at.desc(), certificates::id.desc()))
            .select((
                certificates::id,
                enrolments::id,
                enrolments::edition_id,
                accounts::id,
                accounts::email,
                accounts::language,
            ))
            .load(conn)?;
        Ok(rows.into_iter().map(standing_row).collect())
    }

    // Of which versions of which sources the holders of a course were told.
    pub(in crate::certificates) fn told(
        conn,
        course: CourseId,
    ) -> Vec<(EnrolmentId, String, i64)> {
        change_notices::table
            .inner_join(enrolments::table)
            .filter(enrolments::course_id.eq(course))
            .select((
                change_notices::enrolment_id,
                change_notices::source,
                change_notices::version,
            ))
            .load(conn)
    }

    pub(in crate::certificates) fn note_told(
        conn,
        enrolment: EnrolmentId,
        change: (&str, i64),
        by: AccountId,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(change_notices::table)
            .values((
                change_notices::enrolment_id.eq(enrolment),
                change_notices::source.eq(change.0),
                change_notices::version.eq(change.1),
                change_notices::told_by.eq(by),
                change_notices::told_at.eq(now),
            ))
            .execute(conn)
    }
}

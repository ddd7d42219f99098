//! The register, read as a list.

use super::paging::page_of_ids;
use super::{Row, sealed};
use crate::base::{CertificateId, CourseId, Date, PartnerId, Timestamp};
use crate::certificates::seal::Sealed;
use crate::db::db_fns;
use crate::db::schema::{certificates, courses, enrolments, expiries, replacements, revocations};
use diesel::dsl::not;
use diesel::prelude::*;

db_fns! {
    // Of the courses of these partners, or of all; of one course; made at this moment or later.
    // In the order of ids, in pages.
    pub(in crate::certificates) fn listed(
        conn,
        among: (Option<&[PartnerId]>, Option<CourseId>, Option<Timestamp>),
        after: Option<CertificateId>,
        limit: i64,
    ) -> Vec<Sealed> {
        let (partners, course, since) = among;
        let mut query = certificates::table
            .inner_join(enrolments::table.inner_join(courses::table))
            .order(certificates::id.asc())
            .select(certificates::all_columns)
            .limit(limit)
            .into_boxed();
        if let Some(partners) = partners {
            query = query.filter(courses::partner_id.eq_any(partners.to_vec()));
        }
        if let Some(course) = course {
            query = query.filter(courses::id.eq(course));
        }
        if let Some(since) = since {
            query = query.filter(certificates::awarded_at.ge(since));
        }
        if let Some(after) = after {
            query = query.filter(certificates::id.gt(after));
        }
        let rows: Vec<Row> = query.load(conn)?;
        Ok(rows.into_iter().map(sealed).collect())
    }

    // Of a course, neither revoked nor replaced, with a last day before this one; in the order of
    // ids, in pages. Days compare as texts do.
    pub(in crate::certificates) fn ending_before(
        conn,
        among: (CourseId, Date),
        after: Option<CertificateId>,
        limit: i64,
    ) -> Vec<CertificateId> {
        let (course, until) = among;
        let ending = expiries::table
            .filter(expiries::last_day.lt(until))
            .select(expiries::certificate_id);
        let revoked = revocations::table.select(revocations::certificate_id);
        let replaced = replacements::table.select(replacements::certificate_id);
        let those = certificates::table
            .inner_join(enrolments::table)
            .filter(enrolments::course_id.eq(course))
            .filter(certificates::id.eq_any(ending))
            .filter(not(certificates::id.eq_any(revoked)))
            .filter(not(certificates::id.eq_any(replaced)));
        page_of_ids!(those, certificates::id, (after, limit), conn)
    }

    // As stored.
    pub(in crate::certificates) fn codes(
        conn,
        ids: &[CertificateId],
    ) -> Vec<(CertificateId, String)> {
        certificates::table
            .filter(certificates::id.eq_any(ids))
            .select((certificates::id, certificates::code))
            .load(conn)
    }

    // Those that took the place of these, each behind the one whose place it took.
    pub(in crate::certificates) fn successors(
        conn,
        ids: &[CertificateId],
    ) -> Vec<(CertificateId, CertificateId)> {
        let rows: Vec<(Option<CertificateId>, CertificateId)> = certificates::table
            .filter(certificates::succeeds.eq_any(ids))
            .select((certificates::succeeds, certificates::id))
            .load(conn)?;
        let pair = |(earlier, id): (Option<CertificateId>, CertificateId)| Some((earlier?, id));
        Ok(rows.into_iter().filter_map(pair).collect())
    }

    // The codes, as stored, of those that took the place of these.
    pub(in crate::certificates) fn codes_of_successors(
        conn,
        ids: &[CertificateId],
    ) -> Vec<(Option<CertificateId>, String)> {
        certificates::table
            .filter(certificates::succeeds.eq_any(ids))
            .select((certificates::succeeds, certificates::code))
            .load(conn)
    }
}

//! Monitoring's queries: counts and one anti-join.

use crate::base::{EditionId, EnrolmentId};
use crate::db::db_fns;
use crate::db::schema::{accounts, attempts, certificates, enrolments, revocations};
use diesel::prelude::*;

db_fns! {
    pub(super) fn accounts(conn) -> i64 {
        accounts::table.count().get_result(conn)
    }

    pub(super) fn enrolments(conn) -> i64 {
        enrolments::table.count().get_result(conn)
    }

    pub(super) fn open_attempts(conn) -> i64 {
        attempts::table.filter(attempts::submitted_at.is_null()).count().get_result(conn)
    }

    pub(super) fn certificates(conn) -> i64 {
        certificates::table.count().get_result(conn)
    }

    pub(super) fn revocations(conn) -> i64 {
        revocations::table.count().get_result(conn)
    }

    pub(super) fn enrolments_without_certificate(
        conn, after: Option<EnrolmentId>, limit: i64
    ) -> Vec<(EnrolmentId, EditionId)> {
        let awarded = certificates::table
            .filter(certificates::enrolment_id.eq(enrolments::id))
            .select(certificates::id);
        let mut query = enrolments::table
            .filter(diesel::dsl::not(diesel::dsl::exists(awarded)))
            .select((enrolments::id, enrolments::edition_id))
            .order(enrolments::id.asc())
            .limit(limit)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(enrolments::id.gt(after));
        }
        query.load(conn)
    }
}

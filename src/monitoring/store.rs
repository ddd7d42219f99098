//! Monitoring's queries: counts over the tables of all rooms.

use super::count::Count;
use super::overview::Stuck;
use super::shelf::Shelved;
use crate::base::{CourseId, EditionId, EnrolmentId, JobId, Key, PartnerId, Timestamp};
use crate::db::db_fns;
use crate::db::schema::{
    accounts, attempts, certificates, completions, courses, editions, enrolments, hand_awards,
    jobs, journal, offers, replacements, revocations,
};
use diesel::dsl::{count_star, exists, min, not};
use diesel::prelude::*;

/// After so many tries a job counts as stuck (see `outbox`).
const PATIENCE: i64 = 12;

type StuckRow = (JobId, String, i64, Timestamp, Timestamp, Option<String>);

type ShelfRow = (
    (EditionId, CourseId, i64, String, Timestamp),
    (PartnerId, Key),
    Option<EditionId>,
);

fn into_stuck((id, kind, attempts, created_at, run_at, reason): StuckRow) -> Stuck {
    Stuck {
        id,
        kind,
        attempts,
        created_at,
        run_at,
        reason: reason.unwrap_or_default(),
    }
}

fn into_shelved((edition, course, offered): ShelfRow) -> Shelved {
    let (id, course_id, number, version, published_at) = edition;
    let (partner, slug) = course;
    Shelved {
        edition: id,
        course: course_id,
        partner,
        slug,
        number,
        version,
        published_at,
        is_offered: offered == Some(id),
        learners: Count::Exactly(0),
    }
}

db_fns! {
    pub(super) fn accounts(conn) -> i64 {
        accounts::table.filter(accounts::erased_at.is_null()).count().get_result(conn)
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

    // Of each partner together, in the order of time.
    pub(super) fn by_hand_since(conn, since: Timestamp) -> Vec<(PartnerId, Timestamp)> {
        hand_awards::table
            .inner_join(enrolments::table.inner_join(courses::table))
            .filter(hand_awards::awarded_at.ge(since))
            .order((courses::partner_id.asc(), hand_awards::awarded_at.asc()))
            .select((courses::partner_id, hand_awards::awarded_at))
            .load(conn)
    }

    // One of participation, beside that of achievement, is not all that may be earned.
    pub(super) fn enrolments_without_certificate(
        conn, after: Option<EnrolmentId>, limit: i64
    ) -> Vec<(EnrolmentId, EditionId)> {
        let awarded = certificates::table
            .filter(certificates::enrolment_id.eq(enrolments::id))
            .filter(certificates::face.not_like("%\"beside_achievement\":true%"))
            .select(certificates::id);
        let mut query = enrolments::table
            .filter(not(exists(awarded)))
            .select((enrolments::id, enrolments::edition_id))
            .order(enrolments::id.asc())
            .limit(limit)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(enrolments::id.gt(after));
        }
        query.load(conn)
    }

    pub(super) fn waiting(conn, kind: &str) -> i64 {
        jobs::table
            .filter(jobs::done_at.is_null().and(jobs::kind.eq(kind)))
            .count()
            .get_result(conn)
    }

    pub(super) fn waiting_since(conn, kind: &str) -> Option<Timestamp> {
        let oldest: Option<i64> = jobs::table
            .filter(jobs::done_at.is_null().and(jobs::kind.eq(kind)))
            .select(min(jobs::created_at))
            .first(conn)?;
        Ok(oldest.map(Timestamp::from_millis))
    }

    pub(super) fn stuck(conn) -> Vec<Stuck> {
        let rows: Vec<StuckRow> = jobs::table
            .filter(jobs::done_at.is_null().and(jobs::attempts.ge(PATIENCE)))
            .order(jobs::created_at.asc())
            .select((
                jobs::id,
                jobs::kind,
                jobs::attempts,
                jobs::created_at,
                jobs::run_at,
                jobs::last_error,
            ))
            .limit(20)
            .load(conn)?;
        Ok(rows.into_iter().map(into_stuck).collect())
    }

    pub(super) fn noted_since(conn, verb: &str, since: Timestamp) -> i64 {
        journal::table
            .filter(journal::verb.eq(verb).and(journal::at.ge(since)))
            .count()
            .get_result(conn)
    }

    pub(super) fn details_since(conn, verb: &str, since: Timestamp) -> Vec<String> {
        journal::table
            .filter(journal::verb.eq(verb).and(journal::at.ge(since)))
            .select(journal::detail)
            .distinct()
            .order(journal::detail.asc())
            .limit(20)
            .load(conn)
    }

    pub(super) fn unconfirmed(conn) -> i64 {
        accounts::table
            .filter(accounts::confirmed_at.is_null().and(accounts::erased_at.is_null()))
            .count()
            .get_result(conn)
    }

    pub(super) fn successors(conn) -> i64 {
        certificates::table
            .filter(certificates::succeeds.is_not_null())
            .count()
            .get_result(conn)
    }

    pub(super) fn enrolled(conn, partner: PartnerId) -> Vec<(CourseId, i64)> {
        enrolments::table
            .inner_join(courses::table)
            .filter(courses::partner_id.eq(partner))
            .group_by(enrolments::course_id)
            .select((enrolments::course_id, count_star()))
            .load(conn)
    }

    pub(super) fn started(conn, partner: PartnerId) -> Vec<(CourseId, i64)> {
        let done = completions::table.filter(completions::enrolment_id.eq(enrolments::id));
        enrolments::table
            .inner_join(courses::table)
            .filter(courses::partner_id.eq(partner).and(exists(done)))
            .group_by(enrolments::course_id)
            .select((enrolments::course_id, count_star()))
            .load(conn)
    }

    // Only the certificate that stands can be revoked, so a revocation ends the whole line, unless
    // it was issued anew since; of two lines, participation and achievement, one is enough.
    pub(super) fn certified(conn, partner: PartnerId) -> Vec<(CourseId, i64)> {
        let lines = certificates::table
            .filter(certificates::enrolment_id.eq(enrolments::id))
            .filter(certificates::succeeds.is_null())
            .count()
            .single_value();
        let replaced = replacements::table.select(replacements::certificate_id);
        let ended = certificates::table
            .inner_join(revocations::table)
            .filter(certificates::enrolment_id.eq(enrolments::id))
            .filter(not(certificates::id.eq_any(replaced)))
            .count()
            .single_value();
        enrolments::table
            .inner_join(courses::table)
            .filter(courses::partner_id.eq(partner))
            .filter(lines.gt(ended))
            .group_by(enrolments::course_id)
            .select((enrolments::course_id, count_star()))
            .load(conn)
    }

    pub(super) fn learners(conn) -> Vec<(EditionId, i64)> {
        enrolments::table
            .group_by(enrolments::edition_id)
            .select((enrolments::edition_id, count_star()))
            .load(conn)
    }

    pub(super) fn shelf(conn) -> Vec<Shelved> {
        let rows: Vec<ShelfRow> = editions::table
            .inner_join(courses::table.left_join(offers::table))
            .order((courses::partner_id.asc(), courses::slug.asc(), editions::number.desc()))
            .select((
                (
                    editions::id,
                    editions::course_id,
                    editions::number,
                    editions::version,
                    editions::published_at,
                ),
                (courses::partner_id, courses::slug),
                offers::edition_id.nullable(),
            ))
            .limit(1000)
            .load(conn)?;
        Ok(rows.into_iter().map(into_shelved).collect())
    }
}

//! Queries about what stands between what was earned and its award.

use crate::base::{
    AccountId, CourseId, EditionId, Email, EnrolmentId, IssueStopId, PartnerId, Timestamp,
    WithholdingId,
};
use crate::certificates::block::{IssueStop, Lifting, Withheld};
use crate::db::db_fns;
use crate::db::schema::{
    accounts, certificates, courses, enrolments, hand_awards, issue_stops, waiting_awards,
    withholdings,
};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

type StopRow = (
    IssueStopId,
    Option<PartnerId>,
    AccountId,
    String,
    Timestamp,
    Option<AccountId>,
    Option<Timestamp>,
    Option<String>,
);

type WithheldRow = (
    WithholdingId,
    AccountId,
    String,
    Timestamp,
    Option<EnrolmentId>,
    EnrolmentId,
);

/// Who, why and when.
type Said = (AccountId, String, Timestamp);

type SaidRow = (
    AccountId,
    String,
    Timestamp,
    Option<AccountId>,
    Option<String>,
    Option<Timestamp>,
);

fn issue_stop(row: StopRow) -> IssueStop {
    let (id, partner, stopped_by, reason, stopped_at, lifted_by, lifted_at, lift_reason) = row;
    let lifted = lifted_by.zip(lifted_at);
    IssueStop {
        id,
        partner,
        stopped_by,
        reason,
        stopped_at,
        lifted: lifted.map(|(by, at)| Lifting {
            by,
            at,
            reason: lift_reason.unwrap_or_default(),
        }),
    }
}

db_fns! {
    pub(in crate::certificates) fn stops(conn) -> Vec<IssueStop> {
        let rows: Vec<StopRow> = issue_stops::table
            .order((issue_stops::stopped_at.desc(), issue_stops::id.desc()))
            .load(conn)?;
        Ok(rows.into_iter().map(issue_stop).collect())
    }

    pub(in crate::certificates) fn insert_stop(
        conn,
        id: IssueStopId,
        partner: Option<PartnerId>,
        why: (AccountId, &str),
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(issue_stops::table)
            .values((
                issue_stops::id.eq(id),
                issue_stops::partner_id.eq(partner),
                issue_stops::stopped_by.eq(why.0),
                issue_stops::reason.eq(why.1),
                issue_stops::stopped_at.eq(now),
            ))
            .execute(conn)
    }

    pub(in crate::certificates) fn lift_stop(
        conn,
        id: IssueStopId,
        why: (AccountId, &str),
        now: Timestamp,
    ) -> usize {
        diesel::update(issue_stops::table.find(id).filter(issue_stops::lifted_at.is_null()))
            .set((
                issue_stops::lifted_by.eq(why.0),
                issue_stops::lift_reason.eq(why.1),
                issue_stops::lifted_at.eq(now),
            ))
            .execute(conn)
    }

    // Whether a stop of the enrolment's partner or of the installation is in force.
    pub(in crate::certificates) fn is_stopped(conn, enrolment: EnrolmentId) -> bool {
        let stops: Vec<Option<PartnerId>> = issue_stops::table
            .filter(issue_stops::lifted_at.is_null())
            .select(issue_stops::partner_id)
            .load(conn)?;
        if stops.is_empty() || stops.contains(&None) {
            return Ok(!stops.is_empty());
        }
        let partner: Option<PartnerId> = enrolments::table
            .inner_join(courses::table)
            .filter(enrolments::id.eq(enrolment))
            .select(courses::partner_id)
            .first(conn)
            .optional()?;
        Ok(partner.is_some() && stops.contains(&partner))
    }

    pub(in crate::certificates) fn enrolment_at(
        conn,
        course: CourseId,
        account: AccountId,
    ) -> Option<EnrolmentId> {
        enrolments::table
            .filter(enrolments::course_id.eq(course).and(enrolments::account_id.eq(account)))
            .select(enrolments::id)
            .first(conn)
            .optional()
    }

    pub(in crate::certificates) fn learner_at(
        conn,
        course: CourseId,
        email: &Email,
    ) -> Option<(AccountId, EnrolmentId, EditionId)> {
        accounts::table
            .inner_join(enrolments::table)
            .filter(accounts::email.eq(email).and(enrolments::course_id.eq(course)))
            .select((accounts::id, enrolments::id, enrolments::edition_id))
            .first(conn)
            .optional()
    }

    // The open one.
    pub(in crate::certificates) fn withholding(
        conn,
        enrolment: EnrolmentId,
    ) -> Option<WithholdingId> {
        withholdings::table
            .filter(withholdings::enrolment_id.eq(enrolment))
            .filter(withholdings::released_at.is_null())
            .select(withholdings::id)
            .first(conn)
            .optional()
    }

    pub(in crate::certificates) fn insert_withholding(
        conn,
        id: WithholdingId,
        enrolment: EnrolmentId,
        why: (AccountId, &str),
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(withholdings::table)
            .values((
                withholdings::id.eq(id),
                withholdings::enrolment_id.eq(enrolment),
                withholdings::withheld_by.eq(why.0),
                withholdings::reason.eq(why.1),
                withholdings::withheld_at.eq(now),
            ))
            .execute(conn)
    }

    pub(in crate::certificates) fn end_withholding(
        conn,
        id: WithholdingId,
        by: AccountId,
        note: &str,
        now: Timestamp,
    ) -> usize {
        let open = withholdings::table.find(id).filter(withholdings::released_at.is_null());
        diesel::update(open)
            .set((
                withholdings::released_by.eq(by),
                withholdings::release_note.eq(note),
                withholdings::released_at.eq(now),
            ))
            .execute(conn)
    }

    // Open ones, oldest first, each with its enrolment.
    pub(in crate::certificates) fn withheld_at(
        conn,
        course: CourseId,
    ) -> Vec<(Withheld, EnrolmentId)> {
        let rows: Vec<WithheldRow> = withholdings::table
            .inner_join(enrolments::table)
            .left_join(
                waiting_awards::table
                    .on(waiting_awards::enrolment_id.eq(withholdings::enrolment_id)),
            )
            .filter(enrolments::course_id.eq(course))
            .filter(withholdings::released_at.is_null())
            .order((withholdings::withheld_at.asc(), withholdings::id.asc()))
            .select((
                withholdings::id,
                enrolments::account_id,
                withholdings::reason,
                withholdings::withheld_at,
                waiting_awards::enrolment_id.nullable(),
                withholdings::enrolment_id,
            ))
            .load(conn)?;
        let one = |(id, account, reason, since, earned, enrolment): WithheldRow| {
            let withheld = Withheld {
                id,
                account,
                reason,
                since,
                is_earned: earned.is_some(),
            };
            (withheld, enrolment)
        };
        Ok(rows.into_iter().map(one).collect())
    }

    // Every one of an enrolment, oldest first: how it began, and how it ended if it has.
    pub(in crate::certificates) fn withholdings_of(
        conn,
        enrolment: EnrolmentId,
    ) -> Vec<(Said, Option<Said>)> {
        let rows: Vec<SaidRow> = withholdings::table
            .filter(withholdings::enrolment_id.eq(enrolment))
            .order((withholdings::withheld_at.asc(), withholdings::id.asc()))
            .select((
                withholdings::withheld_by,
                withholdings::reason,
                withholdings::withheld_at,
                withholdings::released_by,
                withholdings::release_note,
                withholdings::released_at,
            ))
            .load(conn)?;
        let one = |(by, reason, at, ended_by, note, ended_at): SaidRow| {
            let end = ended_by.zip(ended_at);
            let end = end.map(|(by, at)| (by, note.unwrap_or_default(), at));
            ((by, reason, at), end)
        };
        Ok(rows.into_iter().map(one).collect())
    }

    // Who awarded by hand, why and when.
    pub(in crate::certificates) fn by_hand(conn, enrolment: EnrolmentId) -> Option<Said> {
        hand_awards::table
            .find(enrolment)
            .select((hand_awards::awarded_by, hand_awards::reason, hand_awards::awarded_at))
            .first(conn)
            .optional()
    }

    pub(in crate::certificates) fn insert_by_hand(
        conn,
        enrolment: EnrolmentId,
        by: AccountId,
        reason: &str,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(hand_awards::table)
            .values((
                hand_awards::enrolment_id.eq(enrolment),
                hand_awards::awarded_by.eq(by),
                hand_awards::reason.eq(reason),
                hand_awards::awarded_at.eq(now),
            ))
            .execute(conn)
    }

    pub(in crate::certificates) fn waiting_since(
        conn,
        enrolment: EnrolmentId,
    ) -> Option<Timestamp> {
        waiting_awards::table
            .find(enrolment)
            .select(waiting_awards::since)
            .first(conn)
            .optional()
    }

    pub(in crate::certificates) fn insert_waiting(
        conn,
        enrolment: EnrolmentId,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(waiting_awards::table)
            .values((
                waiting_awards::enrolment_id.eq(enrolment),
                waiting_awards::since.eq(now),
            ))
            .execute(conn)
    }

    pub(in crate::certificates) fn end_waiting(conn, enrolment: EnrolmentId) -> usize {
        diesel::delete(waiting_awards::table.find(enrolment)).execute(conn)
    }

    // The editions of everything that waits.
    pub(in crate::certificates) fn waiting_editions(conn) -> Vec<EditionId> {
        waiting_awards::table
            .inner_join(enrolments::table)
            .select(enrolments::edition_id)
            .distinct()
            .load(conn)
    }

    // The longest wait first; only where nothing stands in the way, and of these editions only
    // renewals.
    pub(in crate::certificates) fn awards_due(
        conn,
        unapproved: &[EditionId],
        limit: i64,
    ) -> Vec<EnrolmentId> {
        let withheld = withholdings::table
            .filter(withholdings::enrolment_id.eq(waiting_awards::enrolment_id))
            .filter(withholdings::released_at.is_null());
        let theirs = issue_stops::partner_id.eq(courses::partner_id.nullable());
        let stopped = issue_stops::table
            .filter(issue_stops::lifted_at.is_null())
            .filter(issue_stops::partner_id.is_null().or(theirs));
        let held = certificates::table
            .filter(certificates::enrolment_id.eq(waiting_awards::enrolment_id))
            .filter(certificates::face.not_like("%\"beside_achievement\":true%"));
        waiting_awards::table
            .inner_join(enrolments::table.inner_join(courses::table))
            .filter(not(exists(withheld)))
            .filter(not(exists(stopped)))
            .filter(enrolments::edition_id.ne_all(unapproved).or(exists(held)))
            .order((waiting_awards::since.asc(), waiting_awards::enrolment_id.asc()))
            .select(waiting_awards::enrolment_id)
            .limit(limit)
            .load(conn)
    }
}

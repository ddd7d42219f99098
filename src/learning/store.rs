//! Learning's queries.

use super::completion::Completion;
use super::enrolment::Enrolment;
use super::read::Position;
use crate::base::{AccountId, CourseId, EditionId, EnrolmentId, Key, Timestamp};
use crate::db::db_fns;
use crate::db::schema::{certificates, completions, edition_parts, enrolments, positions};
use diesel::prelude::*;

type EnrolmentRow = (EnrolmentId, AccountId, CourseId, EditionId, i64, Timestamp);

fn to_enrolment(row: EnrolmentRow) -> Enrolment {
    let (id, account, course, edition, round, enrolled_at) = row;
    Enrolment {
        id,
        account,
        course,
        edition,
        round,
        enrolled_at,
    }
}

db_fns! {
    pub(super) fn insert_enrolment(conn, enrolment: &Enrolment) -> usize {
        diesel::insert_into(enrolments::table)
            .values((
                enrolments::id.eq(enrolment.id),
                enrolments::account_id.eq(enrolment.account),
                enrolments::course_id.eq(enrolment.course),
                enrolments::edition_id.eq(enrolment.edition),
                enrolments::round.eq(enrolment.round),
                enrolments::enrolled_at.eq(enrolment.enrolled_at),
            ))
            .execute(conn)
    }

    pub(super) fn enrolment(conn, id: EnrolmentId) -> Option<Enrolment> {
        let row: Option<EnrolmentRow> = enrolments::table.find(id).first(conn).optional()?;
        Ok(row.map(to_enrolment))
    }

    pub(super) fn enrolment_in(conn, account: AccountId, course: CourseId) -> Option<Enrolment> {
        let row: Option<EnrolmentRow> = enrolments::table
            .filter(enrolments::account_id.eq(account).and(enrolments::course_id.eq(course)))
            .order(enrolments::round.desc())
            .first(conn)
            .optional()?;
        Ok(row.map(to_enrolment))
    }

    pub(super) fn enrolments(conn, account: AccountId) -> Vec<Enrolment> {
        let rows: Vec<EnrolmentRow> = enrolments::table
            .filter(enrolments::account_id.eq(account))
            .order(enrolments::id.desc())
            .limit(100)
            .load(conn)?;
        Ok(rows.into_iter().map(to_enrolment).collect())
    }

    pub(super) fn all_enrolments(conn, account: AccountId) -> Vec<EnrolmentId> {
        enrolments::table
            .filter(enrolments::account_id.eq(account))
            .select(enrolments::id)
            .load(conn)
    }

    pub(super) fn enrolments_resting_on(
        conn,
        account: AccountId,
        course: &Key,
    ) -> Vec<Enrolment> {
        let resting = edition_parts::table
            .filter(edition_parts::course_key.eq(course))
            .select(edition_parts::edition_id);
        let rows: Vec<EnrolmentRow> = enrolments::table
            .filter(enrolments::account_id.eq(account))
            .filter(enrolments::edition_id.eq_any(resting))
            .order(enrolments::id.asc())
            .load(conn)?;
        Ok(rows.into_iter().map(to_enrolment).collect())
    }

    pub(super) fn insert_completion(
        conn,
        enrolment: EnrolmentId,
        activity: &Key,
        completion: Completion,
    ) -> usize {
        diesel::insert_into(completions::table)
            .values((
                completions::enrolment_id.eq(enrolment),
                completions::activity.eq(activity),
                completions::manner.eq(completion.manner),
                completions::completed_at.eq(completion.at),
            ))
            .on_conflict((completions::enrolment_id, completions::activity))
            .do_nothing()
            .execute(conn)
    }

    pub(super) fn completions(conn, enrolment: EnrolmentId) -> Vec<(Key, Completion)> {
        let rows: Vec<(Key, super::completion::Manner, Timestamp)> = completions::table
            .filter(completions::enrolment_id.eq(enrolment))
            .select((completions::activity, completions::manner, completions::completed_at))
            .load(conn)?;
        Ok(rows
            .into_iter()
            .map(|(activity, manner, at)| (activity, Completion { manner, at }))
            .collect())
    }

    pub(super) fn upsert_position(conn, enrolment: EnrolmentId, position: &Position) -> usize {
        diesel::insert_into(positions::table)
            .values((
                positions::enrolment_id.eq(enrolment),
                positions::activity.eq(&position.activity),
                positions::anchor.eq(position.anchor.as_deref()),
                positions::at.eq(position.at),
            ))
            .on_conflict(positions::enrolment_id)
            .do_update()
            .set((
                positions::activity.eq(&position.activity),
                positions::anchor.eq(position.anchor.as_deref()),
                positions::at.eq(position.at),
            ))
            .execute(conn)
    }

    pub(super) fn position(conn, enrolment: EnrolmentId) -> Option<Position> {
        let row: Option<(Key, Option<String>, Timestamp)> = positions::table
            .find(enrolment)
            .select((positions::activity, positions::anchor, positions::at))
            .first(conn)
            .optional()?;
        Ok(row.map(|(activity, anchor, at)| Position { activity, anchor, at }))
    }

    // Enrolments that a certificate names stay: it is sealed with their ids.
    pub(super) fn forget(conn, account: AccountId) -> () {
        let own = || enrolments::table.filter(enrolments::account_id.eq(account));
        let ids = || own().select(enrolments::id);
        diesel::delete(completions::table.filter(completions::enrolment_id.eq_any(ids())))
            .execute(conn)?;
        diesel::delete(positions::table.filter(positions::enrolment_id.eq_any(ids())))
            .execute(conn)?;
        let awarded = certificates::table.filter(certificates::enrolment_id.eq(enrolments::id));
        let bare = own().filter(diesel::dsl::not(diesel::dsl::exists(awarded)));
        diesel::delete(bare).execute(conn)?;
        Ok(())
    }
}

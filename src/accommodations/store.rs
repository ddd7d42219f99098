//! The queries of accommodations and groups.

use super::allowance::{Allowance, ExtraTime};
use super::grant::{Accommodation, Grant, Reason, Recipient};
use super::group::{Group, GroupMember, GroupName};
use crate::base::{
    AccommodationId, AccountId, CourseId, EditionId, Email, GroupId, Key, Note, Timestamp,
};
use crate::courses::CourseAdmin;
use crate::db::db_fns;
use crate::db::schema::{accommodations, accounts, enrolments, group_members, learner_groups};
use crate::db::types::storable_texts;
use diesel::prelude::*;

storable_texts! {
    Note: |note| note.as_str(), |text| Note::parse(&text).ok();
}

/// How many members of a group are ever looked at together.
const MEMBERS: i64 = 5000;
/// How many accommodations of a course are listed.
const LISTED: i64 = 500;

#[derive(Queryable)]
struct Row {
    id: AccommodationId,
    course: CourseId,
    quiz: Option<Key>,
    account: Option<AccountId>,
    group: Option<GroupId>,
    extra_time: ExtraTime,
    extra_attempts: i64,
    closes_at: Option<Timestamp>,
    reason: Reason,
    note: Note,
    _granted_by: AccountId,
    granted_at: Timestamp,
    _ended_by: Option<AccountId>,
    ended_at: Option<Timestamp>,
    end_reason: Option<Reason>,
}

impl Row {
    fn accommodation(self) -> QueryResult<Accommodation> {
        let to = recipient(self.account, self.group)?;
        Ok(Accommodation {
            course: self.course,
            granted_at: self.granted_at,
            ended_at: self.ended_at,
            end_reason: self.end_reason,
            grant: Grant {
                id: self.id,
                to,
                quiz: self.quiz,
                allowance: allowance((self.extra_time, self.extra_attempts, self.closes_at)),
                reason: self.reason,
                note: self.note,
            },
        })
    }
}

fn recipient(account: Option<AccountId>, group: Option<GroupId>) -> QueryResult<Recipient> {
    match (account, group) {
        (Some(account), None) => Ok(Recipient::Person(account)),
        (None, Some(group)) => Ok(Recipient::Group(group)),
        _ => {
            let text = "an accommodation has no one recipient";
            Err(diesel::result::Error::DeserializationError(text.into()))
        }
    }
}

type Granted = (ExtraTime, i64, Option<Timestamp>);

fn allowance((time, attempts, closes_at): Granted) -> Allowance {
    Allowance {
        time,
        extra_attempts: u32::try_from(attempts).unwrap_or(0),
        closes_at,
    }
}

db_fns! {
    pub(super) fn accommodation(conn, id: AccommodationId) -> Option<Accommodation> {
        let row: Option<Row> = accommodations::table.find(id).first(conn).optional()?;
        row.map(Row::accommodation).transpose()
    }

    pub(super) fn accommodations(conn, course: CourseId) -> Vec<Accommodation> {
        let rows: Vec<Row> = accommodations::table
            .filter(accommodations::course_id.eq(course))
            .order(accommodations::granted_at.desc())
            .limit(LISTED)
            .load(conn)?;
        rows.into_iter().map(Row::accommodation).collect()
    }

    pub(super) fn granted(
        conn, account: AccountId, course: CourseId
    ) -> Vec<(Option<Key>, Allowance)> {
        let groups = group_members::table
            .filter(group_members::account_id.eq(account))
            .select(group_members::group_id.nullable());
        let rows: Vec<(Option<Key>, Granted)> = accommodations::table
            .filter(accommodations::course_id.eq(course).and(accommodations::ended_at.is_null()))
            .filter(
                accommodations::account_id.eq(account)
                    .or(accommodations::group_id.eq_any(groups)),
            )
            .select((
                accommodations::quiz,
                (
                    accommodations::extra_time,
                    accommodations::extra_attempts,
                    accommodations::closes_at,
                ),
            ))
            .load(conn)?;
        Ok(rows.into_iter().map(|(quiz, granted)| (quiz, allowance(granted))).collect())
    }

    pub(super) fn latest_closing(conn, course: CourseId, quiz: &Key) -> Option<Timestamp> {
        accommodations::table
            .filter(accommodations::course_id.eq(course).and(accommodations::ended_at.is_null()))
            .filter(accommodations::quiz.is_null().or(accommodations::quiz.eq(quiz)))
            .select(diesel::dsl::max(accommodations::closes_at))
            .first(conn)
    }

    pub(super) fn insert(conn, by: &CourseAdmin, grant: &Grant, now: Timestamp) -> usize {
        let (account, group) = match grant.to {
            Recipient::Person(account) => (Some(account), None),
            Recipient::Group(group) => (None, Some(group)),
        };
        diesel::insert_into(accommodations::table)
            .values((
                accommodations::id.eq(grant.id),
                accommodations::course_id.eq(by.course()),
                accommodations::quiz.eq(&grant.quiz),
                accommodations::account_id.eq(account),
                accommodations::group_id.eq(group),
                accommodations::extra_time.eq(grant.allowance.time),
                accommodations::extra_attempts.eq(i64::from(grant.allowance.extra_attempts)),
                accommodations::closes_at.eq(grant.allowance.closes_at),
                accommodations::reason.eq(grant.reason),
                accommodations::note.eq(&grant.note),
                accommodations::granted_by.eq(by.account()),
                accommodations::granted_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn in_force(conn, course: CourseId) -> Vec<(Recipient, Option<Key>, Allowance)> {
        type Found = (Option<AccountId>, Option<GroupId>, Option<Key>, Granted);
        let rows: Vec<Found> = accommodations::table
            .filter(accommodations::course_id.eq(course).and(accommodations::ended_at.is_null()))
            .select((
                accommodations::account_id,
                accommodations::group_id,
                accommodations::quiz,
                (
                    accommodations::extra_time,
                    accommodations::extra_attempts,
                    accommodations::closes_at,
                ),
            ))
            .load(conn)?;
        rows.into_iter()
            .map(|(account, group, quiz, granted)| {
                Ok((recipient(account, group)?, quiz, allowance(granted)))
            })
            .collect()
    }

    pub(super) fn members_of_groups(conn, course: CourseId) -> Vec<(GroupId, AccountId)> {
        group_members::table
            .inner_join(learner_groups::table)
            .filter(learner_groups::course_id.eq(course))
            .select((group_members::group_id, group_members::account_id))
            .load(conn)
    }

    pub(super) fn end(
        conn, what: (AccommodationId, Reason), by: AccountId, now: Timestamp
    ) -> usize {
        diesel::update(accommodations::table.find(what.0))
            .set((
                accommodations::ended_by.eq(by),
                accommodations::ended_at.eq(now),
                accommodations::end_reason.eq(what.1),
            ))
            .execute(conn)
    }

    pub(super) fn is_enrolled(conn, course: CourseId, account: AccountId) -> bool {
        let found = enrolments::table
            .filter(enrolments::account_id.eq(account).and(enrolments::course_id.eq(course)))
            .select(enrolments::id);
        diesel::select(diesel::dsl::exists(found)).get_result(conn)
    }

    pub(super) fn editions_taken(conn, course: CourseId) -> Vec<EditionId> {
        enrolments::table
            .filter(enrolments::course_id.eq(course))
            .select(enrolments::edition_id)
            .distinct()
            .load(conn)
    }

    pub(super) fn taken_by(
        conn, course: CourseId, accounts: &[AccountId]
    ) -> Vec<(AccountId, EditionId)> {
        let mut found = Vec::new();
        for some in accounts.chunks(500) {
            let some: Vec<(AccountId, EditionId)> = enrolments::table
                .filter(enrolments::course_id.eq(course))
                .filter(enrolments::account_id.eq_any(some))
                .order(enrolments::round.asc())
                .select((enrolments::account_id, enrolments::edition_id))
                .load(conn)?;
            found.extend(some);
        }
        Ok(found)
    }

    pub(super) fn learner_at(conn, course: CourseId, email: &Email) -> Option<AccountId> {
        accounts::table
            .inner_join(enrolments::table)
            .filter(accounts::email.eq(email).and(enrolments::course_id.eq(course)))
            .select(accounts::id)
            .first(conn)
            .optional()
    }

    pub(super) fn group(conn, id: GroupId) -> Option<(CourseId, GroupName)> {
        learner_groups::table
            .find(id)
            .select((learner_groups::course_id, learner_groups::name))
            .first(conn)
            .optional()
    }

    pub(super) fn group_named(conn, course: CourseId, name: &GroupName) -> Option<GroupId> {
        learner_groups::table
            .filter(learner_groups::course_id.eq(course).and(learner_groups::name.eq(name)))
            .select(learner_groups::id)
            .first(conn)
            .optional()
    }

    pub(super) fn groups(conn, course: CourseId) -> Vec<Group> {
        let rows: Vec<(GroupId, GroupName, i64)> = learner_groups::table
            .left_join(group_members::table)
            .filter(learner_groups::course_id.eq(course))
            .group_by((learner_groups::id, learner_groups::name))
            .order(learner_groups::name.asc())
            .select((
                learner_groups::id,
                learner_groups::name,
                diesel::dsl::count(group_members::account_id.nullable()),
            ))
            .load(conn)?;
        let group = |(id, name, members)| Group {
            id,
            name,
            members: u64::try_from(members).unwrap_or(0),
        };
        Ok(rows.into_iter().map(group).collect())
    }

    pub(super) fn insert_group(
        conn, id: GroupId, course: CourseId, name: &GroupName, now: Timestamp
    ) -> usize {
        diesel::insert_into(learner_groups::table)
            .values((
                learner_groups::id.eq(id),
                learner_groups::course_id.eq(course),
                learner_groups::name.eq(name),
                learner_groups::made_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn learners_at(
        conn, course: CourseId, emails: &[Email]
    ) -> Vec<(Email, AccountId)> {
        let mut found = Vec::new();
        for some in emails.chunks(500) {
            let some: Vec<(Email, AccountId)> = accounts::table
                .inner_join(enrolments::table)
                .filter(accounts::email.eq_any(some).and(enrolments::course_id.eq(course)))
                .select((accounts::email, accounts::id))
                .load(conn)?;
            found.extend(some);
        }
        Ok(found)
    }

    pub(super) fn all_members(conn, group: GroupId) -> Vec<AccountId> {
        group_members::table
            .filter(group_members::group_id.eq(group))
            .select(group_members::account_id)
            .load(conn)
    }

    pub(super) fn insert_members(
        conn, group: GroupId, accounts: &[AccountId], now: Timestamp
    ) -> usize {
        let row = |account: &AccountId| {
            (
                group_members::group_id.eq(group),
                group_members::account_id.eq(*account),
                group_members::added_at.eq(now),
            )
        };
        let rows: Vec<_> = accounts.iter().map(row).collect();
        diesel::insert_into(group_members::table).values(rows).execute(conn)
    }

    pub(super) fn delete_member(conn, group: GroupId, account: AccountId) -> usize {
        diesel::delete(group_members::table.find((group, account))).execute(conn)
    }

    pub(super) fn members(conn, group: GroupId) -> Vec<GroupMember> {
        let rows: Vec<(AccountId, crate::base::PersonName, Email)> = group_members::table
            .inner_join(accounts::table)
            .filter(group_members::group_id.eq(group))
            .order(accounts::full_name.asc())
            .limit(MEMBERS)
            .select((accounts::id, accounts::full_name, accounts::email))
            .load(conn)?;
        let member = |(account, name, email)| GroupMember { account, name, email };
        Ok(rows.into_iter().map(member).collect())
    }

    pub(super) fn forget(conn, account: AccountId) -> () {
        diesel::delete(accommodations::table.filter(accommodations::account_id.eq(account)))
            .execute(conn)?;
        diesel::delete(group_members::table.filter(group_members::account_id.eq(account)))
            .execute(conn)?;
        Ok(())
    }
}

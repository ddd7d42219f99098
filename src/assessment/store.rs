//! Assessment's queries.
#![expect(clippy::expect_used, reason = "plain values always serialise")]

use super::attempt::{Attempt, Outcome, Receipt, Submission, Terms};
use super::passing::Within;
use super::receipts::Receipted;
use super::sitting::Saved;
use super::submit::Overdue;
use crate::base::{
    AccountId, AttemptId, CourseId, EditionId, Email, EnrolmentId, Key, Language, PartnerId,
    PersonName, Points, Score, Timestamp,
};
use crate::db::schema::{accounts, attempts, courses, enrolments, responses, tallies_due};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, db_fns};
use crate::items::Response;
use diesel::prelude::*;

storable_texts! {
    Response: |response| serde_json::to_string(response).expect("a response is plain values"),
        |text| serde_json::from_str(&text).ok();
}

/// A stored attempt.
#[derive(Queryable)]
pub(super) struct Row {
    id: AttemptId,
    enrolment: EnrolmentId,
    quiz: Key,
    number: i64,
    terms: Terms,
    started_at: Timestamp,
    deadline: Option<Timestamp>,
    lapses_at: Option<Timestamp>,
    submitted_at: Option<Timestamp>,
    earned: Option<Points>,
    max: Option<Points>,
    outcome: Option<Outcome>,
    receipt: Option<Receipt>,
    extended_seconds: i64,
    shown_at: Option<Timestamp>,
    in_minima: Option<Within>,
}

impl Row {
    /// Either all columns of the submission are there or none.
    pub(super) fn attempt(self) -> Result<Attempt, Error> {
        let broken = |what: &str| Error::Corrupt(format!("attempt {}: {what}", self.id));
        let parts = (self.submitted_at, self.earned, self.max, self.outcome);
        let submission = match (parts, self.receipt) {
            ((None, None, None, None), None) => None,
            ((Some(submitted_at), Some(earned), Some(max), Some(outcome)), Some(receipt)) => {
                Some(Submission {
                    submitted_at,
                    score: Score { earned, max },
                    within: self.in_minima.unwrap_or_default(),
                    outcome,
                    receipt,
                })
            }
            _ => return Err(broken("half submitted")),
        };
        Ok(Attempt {
            number: u32::try_from(self.number).map_err(|_| broken("its number is no count"))?,
            id: self.id,
            enrolment: self.enrolment,
            quiz: self.quiz,
            terms: self.terms,
            started_at: self.started_at,
            deadline: self.deadline,
            lapses_at: self.lapses_at,
            extended_seconds: self.extended_seconds,
            shown_at: self.shown_at,
            submission,
        })
    }
}

/// An attempt, whoever sits it.
pub(super) fn attempt(conn: &mut Conn, id: AttemptId) -> Result<Option<Attempt>, Error> {
    find(conn, id)?.map(Row::attempt).transpose()
}

/// An attempt, if its enrolment is this account's.
pub(super) fn attempt_of(
    conn: &mut Conn,
    id: AttemptId,
    account: AccountId,
) -> Result<Option<Attempt>, Error> {
    find_of(conn, id, account)?.map(Row::attempt).transpose()
}

/// The attempts at a quiz within an enrolment, newest first.
pub(super) fn attempts(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    quiz: &Key,
) -> Result<Vec<Attempt>, Error> {
    let rows = newest(conn, enrolment, quiz)?;
    rows.into_iter().map(Row::attempt).collect()
}

/// The attempts of an enrolment that are not handed in.
pub(super) fn open(conn: &mut Conn, enrolment: EnrolmentId) -> Result<Vec<Attempt>, Error> {
    let rows = unsubmitted(conn, enrolment)?;
    rows.into_iter().map(Row::attempt).collect()
}

/// A row that a receipt led to, with the partner whose course it was.
pub(super) struct FoundReceipt {
    pub(super) partner: PartnerId,
    row: Row,
    edition: EditionId,
    person: (PersonName, Email),
}

impl FoundReceipt {
    pub(super) fn receipted(self, opened_again_at: Option<Timestamp>) -> Result<Receipted, Error> {
        let (name, email) = self.person;
        Ok(Receipted {
            attempt: self.row.attempt()?,
            opened_again_at,
            edition: self.edition,
            name,
            email,
        })
    }
}

db_fns! {
    pub(super) fn latest_lapse(
        conn, at: (CourseId, &Key), now: Timestamp
    ) -> Option<Timestamp> {
        let found: Option<Option<Timestamp>> = attempts::table
            .inner_join(enrolments::table)
            .filter(attempts::submitted_at.is_null().and(attempts::lapses_at.ge(now)))
            .filter(enrolments::course_id.eq(at.0).and(attempts::quiz.eq(at.1)))
            .order(attempts::lapses_at.desc())
            .select(attempts::lapses_at)
            .first(conn)
            .optional()?;
        Ok(found.flatten())
    }

    pub(super) fn with_receipt(conn, receipt: &Receipt) -> Option<AttemptId> {
        attempts::table
            .filter(attempts::receipt.eq(receipt))
            .select(attempts::id)
            .first(conn)
            .optional()
    }

    pub(super) fn behind_receipt(conn, id: AttemptId) -> Option<FoundReceipt> {
        type Found = (Row, EditionId, PartnerId, (PersonName, Email));
        let found: Option<Found> = attempts::table
            .inner_join(
                enrolments::table
                    .inner_join(accounts::table)
                    .inner_join(courses::table),
            )
            .filter(attempts::id.eq(id))
            .select((
                attempts::all_columns,
                enrolments::edition_id,
                courses::partner_id,
                (accounts::full_name, accounts::email),
            ))
            .first(conn)
            .optional()?;
        Ok(found.map(|(row, edition, partner, person)| FoundReceipt {
            partner,
            row,
            edition,
            person,
        }))
    }

    // From the few open attempts to their enrolments, not from all enrolments to their attempts.
    pub(super) fn open_in(conn, edition: EditionId) -> i64 {
        let of_edition = enrolments::table
            .filter(enrolments::id.eq(attempts::enrolment_id))
            .filter(enrolments::edition_id.eq(edition));
        attempts::table
            .filter(attempts::submitted_at.is_null())
            .filter(diesel::dsl::exists(of_edition))
            .count()
            .get_result(conn)
    }

    pub(super) fn running(
        conn, edition: EditionId, quiz: &Key, now: Timestamp
    ) -> i64 {
        let of_edition = enrolments::table
            .filter(enrolments::id.eq(attempts::enrolment_id))
            .filter(enrolments::edition_id.eq(edition));
        let is_in_time = attempts::lapses_at.is_null().or(attempts::lapses_at.ge(now));
        attempts::table
            .filter(attempts::submitted_at.is_null().and(attempts::quiz.eq(quiz)))
            .filter(is_in_time)
            .filter(diesel::dsl::exists(of_edition))
            .count()
            .get_result(conn)
    }

    fn unsubmitted(conn, enrolment: EnrolmentId) -> Vec<Row> {
        attempts::table
            .filter(attempts::enrolment_id.eq(enrolment).and(attempts::submitted_at.is_null()))
            .order(attempts::started_at.desc())
            .load(conn)
    }

    fn find(conn, id: AttemptId) -> Option<Row> {
        attempts::table.find(id).first(conn).optional()
    }

    fn find_of(conn, id: AttemptId, account: AccountId) -> Option<Row> {
        attempts::table
            .inner_join(enrolments::table)
            .filter(attempts::id.eq(id).and(enrolments::account_id.eq(account)))
            .select(attempts::all_columns)
            .first(conn)
            .optional()
    }

    fn newest(conn, enrolment: EnrolmentId, quiz: &Key) -> Vec<Row> {
        attempts::table
            .filter(attempts::enrolment_id.eq(enrolment).and(attempts::quiz.eq(quiz)))
            .order(attempts::number.desc())
            .load(conn)
    }

    pub(super) fn insert(conn, attempt: &Attempt) -> usize {
        diesel::insert_into(attempts::table)
            .values((
                attempts::id.eq(attempt.id),
                attempts::enrolment_id.eq(attempt.enrolment),
                attempts::quiz.eq(&attempt.quiz),
                attempts::number.eq(i64::from(attempt.number)),
                attempts::sheet.eq(&attempt.terms),
                attempts::started_at.eq(attempt.started_at),
                attempts::deadline.eq(attempt.deadline),
                attempts::lapses_at.eq(attempt.lapses_at),
                attempts::extended_seconds.eq(attempt.extended_seconds),
            ))
            .execute(conn)
    }

    pub(super) fn close(conn, id: AttemptId, submission: &Submission) -> usize {
        diesel::update(attempts::table.find(id).filter(attempts::submitted_at.is_null()))
            .set((
                attempts::submitted_at.eq(submission.submitted_at),
                attempts::earned.eq(submission.score.earned),
                attempts::max.eq(submission.score.max),
                attempts::in_minima.eq(&submission.within),
                attempts::outcome.eq(submission.outcome),
                attempts::receipt.eq(&submission.receipt),
            ))
            .execute(conn)
    }

    pub(super) fn note_shown(conn, id: AttemptId, now: Timestamp) -> usize {
        diesel::update(attempts::table.find(id).filter(attempts::shown_at.is_null()))
            .set(attempts::shown_at.eq(now))
            .execute(conn)
    }

    pub(super) fn overdue(conn, now: Timestamp, limit: i64) -> Vec<Overdue> {
        let rows: Vec<(AttemptId, EnrolmentId, crate::base::EditionId)> = attempts::table
            .inner_join(enrolments::table)
            .filter(attempts::submitted_at.is_null().and(attempts::lapses_at.lt(now)))
            .order(attempts::lapses_at.asc())
            .limit(limit)
            .select((attempts::id, enrolments::id, enrolments::edition_id))
            .load(conn)?;
        let overdue = |(attempt, enrolment, edition)| Overdue { attempt, enrolment, edition };
        Ok(rows.into_iter().map(overdue).collect())
    }

    pub(super) fn note_for_tallies(conn, id: AttemptId) -> usize {
        diesel::insert_into(tallies_due::table)
            .values(tallies_due::attempt_id.eq(id))
            .execute(conn)
    }

    pub(super) fn answered(conn, attempt: AttemptId) -> Vec<Key> {
        responses::table
            .filter(responses::attempt_id.eq(attempt))
            .select(responses::item)
            .load(conn)
    }

    // Update or insert, not ON CONFLICT: diesel parses and plans an upsert anew each time, which
    // costs more than both of these, prepared once.
    pub(super) fn change_response(
        conn,
        attempt: AttemptId,
        item: &Key,
        said: (&Response, Option<Language>),
        now: Timestamp,
    ) -> usize {
        diesel::update(responses::table.find((attempt, item)))
            .set((
                responses::response.eq(said.0),
                responses::saved_at.eq(now),
                responses::language.eq(said.1),
            ))
            .execute(conn)
    }

    pub(super) fn add_response(
        conn,
        attempt: AttemptId,
        item: &Key,
        said: (&Response, Option<Language>),
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(responses::table)
            .values((
                responses::attempt_id.eq(attempt),
                responses::item.eq(item),
                responses::response.eq(said.0),
                responses::saved_at.eq(now),
                responses::language.eq(said.1),
            ))
            .execute(conn)
    }

    pub(super) fn responses(conn, attempt: AttemptId) -> Vec<(Key, Saved)> {
        let rows: Vec<(Key, Response, Timestamp)> = responses::table
            .filter(responses::attempt_id.eq(attempt))
            .select((responses::item, responses::response, responses::saved_at))
            .load(conn)?;
        let saved = |(item, response, at)| (item, Saved { response, at });
        Ok(rows.into_iter().map(saved).collect())
    }
}

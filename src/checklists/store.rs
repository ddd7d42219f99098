//! The checklists' queries.

use super::entry::{Answer, Entry};
use crate::base::{AccountId, EnrolmentId, Key, Timestamp};
use crate::db::db_fns;
use crate::db::schema::{checklist_answers, checklist_subjects, enrolments};
use diesel::prelude::*;

type AnswerRow = (Key, Option<Answer>, String, Timestamp);

db_fns! {
    pub(super) fn country(conn, enrolment: EnrolmentId) -> Option<String> {
        checklist_subjects::table
            .find(enrolment)
            .select(checklist_subjects::country)
            .first(conn)
            .optional()
    }

    pub(super) fn put_country(
        conn,
        enrolment: EnrolmentId,
        country: &str,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(checklist_subjects::table)
            .values((
                checklist_subjects::enrolment_id.eq(enrolment),
                checklist_subjects::country.eq(country),
                checklist_subjects::changed_at.eq(now),
            ))
            .on_conflict(checklist_subjects::enrolment_id)
            .do_update()
            .set((
                checklist_subjects::country.eq(country),
                checklist_subjects::changed_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn answers(conn, enrolment: EnrolmentId) -> Vec<(Key, Entry, Timestamp)> {
        let rows: Vec<AnswerRow> = checklist_answers::table
            .filter(checklist_answers::enrolment_id.eq(enrolment))
            .select((
                checklist_answers::question,
                checklist_answers::answer,
                checklist_answers::note,
                checklist_answers::changed_at,
            ))
            .load(conn)?;
        Ok(rows
            .into_iter()
            .map(|(question, answer, note, at)| (question, Entry { answer, note }, at))
            .collect())
    }

    pub(super) fn put_answer(
        conn,
        enrolment: EnrolmentId,
        question: &Key,
        entry: &Entry,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(checklist_answers::table)
            .values((
                checklist_answers::enrolment_id.eq(enrolment),
                checklist_answers::question.eq(question),
                checklist_answers::answer.eq(entry.answer),
                checklist_answers::note.eq(&entry.note),
                checklist_answers::changed_at.eq(now),
            ))
            .on_conflict((checklist_answers::enrolment_id, checklist_answers::question))
            .do_update()
            .set((
                checklist_answers::answer.eq(entry.answer),
                checklist_answers::note.eq(&entry.note),
                checklist_answers::changed_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn forget(conn, account: AccountId) -> () {
        let own = || {
            enrolments::table.filter(enrolments::account_id.eq(account)).select(enrolments::id)
        };
        let answers = checklist_answers::table
            .filter(checklist_answers::enrolment_id.eq_any(own()));
        diesel::delete(answers).execute(conn)?;
        let subjects = checklist_subjects::table
            .filter(checklist_subjects::enrolment_id.eq_any(own()));
        diesel::delete(subjects).execute(conn)?;
        Ok(())
    }
}

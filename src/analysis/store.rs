//! The queries of analysis.

use super::moments::Moments;
use super::tally::{Answered, Choosing, ItemSums, Subject, Tallies};
use crate::assessment::Terms;
use crate::base::{
    AccountId, AttemptId, EditionId, EnrolmentId, Key, Language, PartnerId, Timestamp,
};
use crate::db::schema::{
    accounts, attempts, choice_tallies, corrections, enrolments, item_tallies, memberships,
    responses, score_tallies, tallies_due, tally_states,
};
use crate::db::{Conn, Error, Tx, db_fns};
use crate::items::Response;
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// An attempt that is not counted yet.
#[derive(Debug, Clone)]
pub(super) struct Due {
    pub(super) attempt: AttemptId,
    pub(super) enrolment: EnrolmentId,
    pub(super) account: AccountId,
    pub(super) language: Language,
    pub(super) edition: EditionId,
    pub(super) quiz: Key,
    pub(super) terms: Terms,
    pub(super) started_at: Timestamp,
    /// Whether it is the learner's first at this quiz, in whatever edition they came with.
    pub(super) is_first: bool,
}

type DueRow = (
    (AttemptId, EnrolmentId, AccountId, Language),
    (EditionId, Key, Terms, Timestamp),
    (i64, i64),
);

fn due_of((who, what, (number, round)): DueRow) -> Due {
    let (attempt, enrolment, account, language) = who;
    let (edition, quiz, terms, started_at) = what;
    Due {
        attempt,
        enrolment,
        account,
        language,
        edition,
        quiz,
        terms,
        started_at,
        is_first: number == 1 && round == 1,
    }
}

/// Quizzes that have not as many corrections as they were counted with, and how many they have.
pub(super) fn corrected_since(conn: &mut Conn) -> Result<Vec<(Subject, i64)>, Error> {
    let by_subject = |rows: Vec<(EditionId, Key, i64)>| -> BTreeMap<Subject, i64> {
        let rows = rows.into_iter();
        rows.map(|(edition, quiz, count)| ((edition, quiz), count))
            .collect()
    };
    let known = by_subject(states(conn)?);
    // An attempt was opened again where nothing was ever corrected, too.
    let mut found: BTreeMap<Subject, i64> = known.keys().map(|one| (one.clone(), 0)).collect();
    found.extend(by_subject(correction_counts(conn)?));
    found.retain(|subject, count| known.get(subject) != Some(&*count));
    Ok(found.into_iter().collect())
}

/// Forgets what was counted of a quiz.
pub(super) fn forget(tx: &mut Tx, subject: &Subject) -> Result<(), Error> {
    forget_scores(tx, subject)?;
    forget_items(tx, subject)?;
    forget_choices(tx, subject)?;
    Ok(())
}

/// Keeps with how many corrections a quiz is counted.
pub(super) fn set_state(tx: &mut Tx, subject: &Subject, count: i64) -> Result<(), Error> {
    if update_state(tx, subject, count)? == 0 {
        insert_state(tx, subject, count)?;
    }
    Ok(())
}

/// Adds to the numbers.
pub(super) fn add(tx: &mut Tx, tallies: &Tallies) -> Result<(), Error> {
    for ((subject, language, percent), people) in &tallies.scores {
        if add_score(tx, subject, *language, *percent, *people)? == 0 {
            insert_score(tx, subject, *language, *percent, *people)?;
        }
    }
    for ((subject, item, language), sums) in &tallies.items {
        if add_item(tx, subject, item, *language, sums)? == 0 {
            insert_item(tx, subject, item, *language, sums)?;
        }
    }
    for ((subject, place, percent), people) in &tallies.choices {
        let place = (place, *percent);
        if add_choice(tx, subject, place, *people)? == 0 {
            insert_choice(tx, subject, place, *people)?;
        }
    }
    Ok(())
}

type ItemRow = (
    (Key, Language, i64, i64),
    (i64, i64, i64, i64, i64),
    (i64, i64),
);

fn sums_of((head, sums, (timed, seconds)): ItemRow) -> (Key, Language, ItemSums) {
    let (item, language, people, blanks) = head;
    let (x, xx, r, rr, xr) = sums;
    let moments = Moments {
        people,
        x,
        xx,
        r,
        rr,
        xr,
    };
    let sums = ItemSums {
        moments,
        blanks,
        timed,
        seconds,
    };
    (item, language, sums)
}

db_fns! {
    fn states(conn) -> Vec<(EditionId, Key, i64)> {
        tally_states::table.load(conn)
    }

    fn correction_counts(conn) -> Vec<(EditionId, Key, i64)> {
        corrections::table
            .group_by((corrections::edition_id, corrections::quiz))
            .select((corrections::edition_id, corrections::quiz, count_star()))
            .load(conn)
    }

    fn update_state(conn, subject: &Subject, count: i64) -> usize {
        diesel::update(tally_states::table.find((subject.0, &subject.1)))
            .set(tally_states::corrections.eq(count))
            .execute(conn)
    }

    fn insert_state(conn, subject: &Subject, count: i64) -> usize {
        diesel::insert_into(tally_states::table)
            .values((
                tally_states::edition_id.eq(subject.0),
                tally_states::quiz.eq(&subject.1),
                tally_states::corrections.eq(count),
            ))
            .execute(conn)
    }

    fn forget_scores(conn, subject: &Subject) -> usize {
        let of = score_tallies::edition_id.eq(subject.0).and(score_tallies::quiz.eq(&subject.1));
        diesel::delete(score_tallies::table.filter(of)).execute(conn)
    }

    fn forget_items(conn, subject: &Subject) -> usize {
        let of = item_tallies::edition_id.eq(subject.0).and(item_tallies::quiz.eq(&subject.1));
        diesel::delete(item_tallies::table.filter(of)).execute(conn)
    }

    fn forget_choices(conn, subject: &Subject) -> usize {
        let of = choice_tallies::edition_id.eq(subject.0).and(choice_tallies::quiz.eq(&subject.1));
        diesel::delete(choice_tallies::table.filter(of)).execute(conn)
    }

    pub(super) fn make_due(conn, subject: &Subject) -> usize {
        let known = tallies_due::table.filter(tallies_due::attempt_id.eq(attempts::id));
        attempts::table
            .inner_join(enrolments::table)
            .filter(enrolments::edition_id.eq(subject.0).and(attempts::quiz.eq(&subject.1)))
            .filter(attempts::submitted_at.is_not_null().and(not(exists(known))))
            .select(attempts::id)
            .insert_into(tallies_due::table)
            .into_columns(tallies_due::attempt_id)
            .execute(conn)
    }

    pub(super) fn due(conn, most: i64) -> Vec<Due> {
        let rows: Vec<DueRow> = tallies_due::table
            .inner_join(
                attempts::table.inner_join(enrolments::table.inner_join(accounts::table)),
            )
            .order(tallies_due::attempt_id.asc())
            .limit(most)
            .select((
                (attempts::id, enrolments::id, accounts::id, accounts::language),
                (
                    enrolments::edition_id,
                    attempts::quiz,
                    attempts::sheet,
                    attempts::started_at,
                ),
                (attempts::number, enrolments::round),
            ))
            .load(conn)?;
        Ok(rows.into_iter().map(due_of).collect())
    }

    // The learner's first attempt at a quiz, if it is handed in and no longer due.
    pub(super) fn counted_first(conn, enrolment: EnrolmentId, quiz: &Key) -> Option<Due> {
        let waits = tallies_due::table.filter(tallies_due::attempt_id.eq(attempts::id));
        let row: Option<DueRow> = attempts::table
            .inner_join(enrolments::table.inner_join(accounts::table))
            .filter(attempts::enrolment_id.eq(enrolment).and(attempts::quiz.eq(quiz)))
            .filter(attempts::number.eq(1).and(attempts::submitted_at.is_not_null()))
            .filter(not(exists(waits)))
            .select((
                (attempts::id, enrolments::id, accounts::id, accounts::language),
                (
                    enrolments::edition_id,
                    attempts::quiz,
                    attempts::sheet,
                    attempts::started_at,
                ),
                (attempts::number, enrolments::round),
            ))
            .first(conn)
            .optional()?;
        Ok(row.map(due_of))
    }

    pub(super) fn settle(conn, attempt: AttemptId) -> usize {
        diesel::delete(tallies_due::table.find(attempt)).execute(conn)
    }

    // From what waits to its quiz, not from all attempts at the quiz to what waits: mostly nothing
    // waits, and the page that asks this is about a hundred thousand attempts.
    pub(super) fn is_waiting(conn, subject: &Subject) -> bool {
        let of_quiz = attempts::table
            .inner_join(enrolments::table)
            .filter(attempts::id.eq(tallies_due::attempt_id))
            .filter(enrolments::edition_id.eq(subject.0).and(attempts::quiz.eq(&subject.1)));
        diesel::select(exists(tallies_due::table.filter(exists(of_quiz)))).get_result(conn)
    }

    pub(super) fn staff(conn, partner: PartnerId) -> Vec<AccountId> {
        memberships::table
            .filter(memberships::partner_id.eq(partner))
            .select(memberships::account_id)
            .load(conn)
    }

    pub(super) fn answered(conn, attempt: AttemptId) -> Vec<Answered> {
        let rows: Vec<(Key, Response, Timestamp, Option<Language>)> = responses::table
            .filter(responses::attempt_id.eq(attempt))
            .select((
                responses::item,
                responses::response,
                responses::saved_at,
                responses::language,
            ))
            .load(conn)?;
        let answered = |(item, response, at, language)| Answered { item, response, at, language };
        Ok(rows.into_iter().map(answered).collect())
    }

    fn add_score(
        conn, subject: &Subject, language: Language, percent: i64, people: i64
    ) -> usize {
        let place = score_tallies::table.find((subject.0, &subject.1, language, percent));
        diesel::update(place)
            .set(score_tallies::people.eq(score_tallies::people + people))
            .execute(conn)
    }

    fn insert_score(
        conn, subject: &Subject, language: Language, percent: i64, people: i64
    ) -> usize {
        diesel::insert_into(score_tallies::table)
            .values((
                score_tallies::edition_id.eq(subject.0),
                score_tallies::quiz.eq(&subject.1),
                score_tallies::language.eq(language),
                score_tallies::percent.eq(percent),
                score_tallies::people.eq(people),
            ))
            .execute(conn)
    }

    fn add_item(
        conn, subject: &Subject, item: &Key, language: Language, sums: &ItemSums
    ) -> usize {
        let moments = &sums.moments;
        diesel::update(item_tallies::table.find((subject.0, &subject.1, item, language)))
            .set((
                item_tallies::people.eq(item_tallies::people + moments.people),
                item_tallies::blanks.eq(item_tallies::blanks + sums.blanks),
                item_tallies::sum_x.eq(item_tallies::sum_x + moments.x),
                item_tallies::sum_xx.eq(item_tallies::sum_xx + moments.xx),
                item_tallies::sum_r.eq(item_tallies::sum_r + moments.r),
                item_tallies::sum_rr.eq(item_tallies::sum_rr + moments.rr),
                item_tallies::sum_xr.eq(item_tallies::sum_xr + moments.xr),
                item_tallies::timed.eq(item_tallies::timed + sums.timed),
                item_tallies::seconds.eq(item_tallies::seconds + sums.seconds),
            ))
            .execute(conn)
    }

    fn insert_item(
        conn, subject: &Subject, item: &Key, language: Language, sums: &ItemSums
    ) -> usize {
        let moments = &sums.moments;
        diesel::insert_into(item_tallies::table)
            .values((
                item_tallies::edition_id.eq(subject.0),
                item_tallies::quiz.eq(&subject.1),
                item_tallies::item.eq(item),
                item_tallies::language.eq(language),
                item_tallies::people.eq(moments.people),
                item_tallies::blanks.eq(sums.blanks),
                item_tallies::sum_x.eq(moments.x),
                item_tallies::sum_xx.eq(moments.xx),
                item_tallies::sum_r.eq(moments.r),
                item_tallies::sum_rr.eq(moments.rr),
                item_tallies::sum_xr.eq(moments.xr),
                item_tallies::timed.eq(sums.timed),
                item_tallies::seconds.eq(sums.seconds),
            ))
            .execute(conn)
    }

    fn add_choice(conn, subject: &Subject, place: (&Choosing, i64), people: i64) -> usize {
        let ((item, language, choice), percent) = place;
        let key = (subject.0, &subject.1, item, language, choice, percent);
        diesel::update(choice_tallies::table.find(key))
            .set(choice_tallies::people.eq(choice_tallies::people + people))
            .execute(conn)
    }

    fn insert_choice(conn, subject: &Subject, place: (&Choosing, i64), people: i64) -> usize {
        let ((item, language, choice), percent) = place;
        diesel::insert_into(choice_tallies::table)
            .values((
                choice_tallies::edition_id.eq(subject.0),
                choice_tallies::quiz.eq(&subject.1),
                choice_tallies::item.eq(item),
                choice_tallies::language.eq(language),
                choice_tallies::choice.eq(choice),
                choice_tallies::percent.eq(percent),
                choice_tallies::people.eq(people),
            ))
            .execute(conn)
    }

    pub(super) fn scores(conn, subject: &Subject) -> Vec<(Language, i64, i64)> {
        score_tallies::table
            .filter(score_tallies::edition_id.eq(subject.0))
            .filter(score_tallies::quiz.eq(&subject.1))
            .select((score_tallies::language, score_tallies::percent, score_tallies::people))
            .load(conn)
    }

    pub(super) fn items(conn, subject: &Subject) -> Vec<(Key, Language, ItemSums)> {
        let rows: Vec<ItemRow> = item_tallies::table
            .filter(item_tallies::edition_id.eq(subject.0))
            .filter(item_tallies::quiz.eq(&subject.1))
            .select((
                (
                    item_tallies::item,
                    item_tallies::language,
                    item_tallies::people,
                    item_tallies::blanks,
                ),
                (
                    item_tallies::sum_x,
                    item_tallies::sum_xx,
                    item_tallies::sum_r,
                    item_tallies::sum_rr,
                    item_tallies::sum_xr,
                ),
                (item_tallies::timed, item_tallies::seconds),
            ))
            .load(conn)?;
        Ok(rows.into_iter().map(sums_of).collect())
    }

    pub(super) fn choices(conn, subject: &Subject) -> Vec<(Choosing, i64, i64)> {
        choice_tallies::table
            .filter(choice_tallies::edition_id.eq(subject.0))
            .filter(choice_tallies::quiz.eq(&subject.1))
            .select((
                (choice_tallies::item, choice_tallies::language, choice_tallies::choice),
                choice_tallies::percent,
                choice_tallies::people,
            ))
            .load(conn)
    }
}

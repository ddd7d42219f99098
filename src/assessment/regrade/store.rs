//! The queries of corrections and of what they changed.

use super::answer::RightAnswer;
use super::case::{Case, Change, Sat};
use super::correction::{Correction, CorrectionReason, Corrections, Remedy, RemedyKind};
use super::report::{Consequence, Regrade};
use crate::assessment::attempt::Outcome;
use crate::assessment::store::Row as AttemptRow;
use crate::base::{
    AccountId, AttemptId, CorrectionId, EditionId, EnrolmentId, Key, PartnerId, PersonName, Points,
    Score, Timestamp,
};
use crate::db::schema::{
    accounts, attempts, completions, corrections as rows, courses, editions, enrolments, regrades,
    responses,
};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, db_fns};
use crate::items::Response;
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Enrolments read in one go; with some twenty responses each, about a megabyte.
const CHUNK: i64 = 200;
/// Rows of one statement; seven values each, and SQLite takes some thirty thousand.
const AT_ONCE: usize = 500;

storable_texts! {
    RightAnswer: |answer| serde_json::to_string(answer).unwrap_or_default(),
        |text| serde_json::from_str(&text).ok();
}

#[derive(Queryable)]
struct Row {
    id: CorrectionId,
    edition: EditionId,
    quiz: Key,
    item: Key,
    kind: RemedyKind,
    answer: Option<RightAnswer>,
    reason: CorrectionReason,
    by: AccountId,
    at: Timestamp,
    _number: i64,
    first: Option<CorrectionId>,
}

impl Row {
    fn correction(self) -> Result<Correction, Error> {
        let remedy = Remedy::of(self.kind, self.answer);
        Ok(Correction {
            remedy: remedy.ok_or_else(|| {
                Error::Corrupt(format!("correction {}: remedy and key do not fit", self.id))
            })?,
            id: self.id,
            edition: self.edition,
            quiz: self.quiz,
            item: self.item,
            reason: self.reason,
            by: self.by,
            at: self.at,
            first: self.first,
        })
    }
}

/// All corrections of a quiz, oldest first.
pub(super) fn corrections(
    conn: &mut Conn,
    edition: EditionId,
    quiz: &Key,
) -> Result<Vec<Correction>, Error> {
    let found = of_quiz(conn, edition, quiz)?;
    found.into_iter().map(Row::correction).collect()
}

/// The remedies in force for a quiz of an edition.
pub fn in_force(conn: &mut Conn, edition: EditionId, quiz: &Key) -> Result<Corrections, Error> {
    let all = corrections(conn, edition, quiz)?;
    Ok(all.into_iter().map(|one| (one.item, one.remedy)).collect())
}

/// The same for the quiz of an enrolment's edition.
pub(in crate::assessment) fn in_force_for(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    quiz: &Key,
) -> Result<Corrections, Error> {
    let found = of_enrolment(conn, enrolment, quiz)?;
    let all: Result<Vec<_>, _> = found.into_iter().map(Row::correction).collect();
    Ok(all?.into_iter().map(|one| (one.item, one.remedy)).collect())
}

/// A correction, if its edition is this partner's.
pub(super) fn correction(
    conn: &mut Conn,
    partner: PartnerId,
    id: CorrectionId,
) -> Result<Option<Correction>, Error> {
    of_partner(conn, partner, id)?
        .map(Row::correction)
        .transpose()
}

/// The corrections of one deed, as they were made.
pub(super) fn together(conn: &mut Conn, one: &Correction) -> Result<Vec<Correction>, Error> {
    let found = of_deed(conn, one.first.unwrap_or(one.id))?;
    found.into_iter().map(Row::correction).collect()
}

/// The next enrolments that handed in something for the quiz, each with everything they handed in.
pub(in crate::assessment) fn cases(
    conn: &mut Conn,
    (edition, quiz): (EditionId, &Key),
    after: Option<EnrolmentId>,
) -> Result<Vec<Case>, Error> {
    let people = sitters(conn, (edition, quiz), after)?;
    let (Some(first), Some(last)) = (people.first(), people.last()) else {
        return Ok(Vec::new());
    };
    let range = (first.0, last.0);
    let done: BTreeSet<EnrolmentId> = completed(conn, quiz, range)?.into_iter().collect();
    let mut given: BTreeMap<AttemptId, Vec<(Key, Response)>> = BTreeMap::new();
    for (attempt, item, response) in given_in(conn, (edition, quiz), range)? {
        given.entry(attempt).or_default().push((item, response));
    }
    let mut cases: Vec<Case> = people
        .iter()
        .map(|(enrolment, account)| Case {
            enrolment: *enrolment,
            account: *account,
            is_completed: done.contains(enrolment),
            sat: Vec::new(),
        })
        .collect();
    let mut at = 0;
    for row in attempts_of(conn, (edition, quiz), range)? {
        let attempt = row.attempt()?;
        if attempt.submission.is_none() {
            continue;
        }
        // Both lists go by enrolment.
        while cases
            .get(at)
            .is_some_and(|case| case.enrolment != attempt.enrolment)
        {
            at += 1;
        }
        if let Some(case) = cases.get_mut(at) {
            let responses = given.remove(&attempt.id).unwrap_or_default();
            case.sat.push(Sat { attempt, responses });
        }
    }
    Ok(cases)
}

type RegradeRow = (
    AccountId,
    PersonName,
    i64,
    (Points, Points),
    (Points, Points),
    Consequence,
);

fn regrade((account, name, number, before, after, consequence): RegradeRow) -> Regrade {
    let score = |(earned, max)| Score { earned, max };
    Regrade {
        account,
        name,
        number,
        before: score(before),
        after: score(after),
        consequence,
    }
}

db_fns! {
    // Numbered by counting, not by the clock, which may have been set back since the last one.
    pub(super) fn insert(conn, correction: &Correction) -> usize {
        let of_quiz = rows::edition_id.eq(correction.edition).and(rows::quiz.eq(&correction.quiz));
        let last: Option<i64> =
            rows::table.filter(of_quiz).select(diesel::dsl::max(rows::number)).first(conn)?;
        diesel::insert_into(rows::table)
            .values((
                rows::id.eq(correction.id),
                rows::edition_id.eq(correction.edition),
                rows::quiz.eq(&correction.quiz),
                rows::item.eq(&correction.item),
                rows::remedy.eq(correction.remedy.kind()),
                rows::answer.eq(correction.remedy.answer()),
                rows::reason.eq(&correction.reason),
                rows::corrected_by.eq(correction.by),
                rows::corrected_at.eq(correction.at),
                rows::number.eq(last.unwrap_or(0) + 1),
                rows::first_id.eq(correction.first),
            ))
            .execute(conn)
    }

    fn of_quiz(conn, edition: EditionId, quiz: &Key) -> Vec<Row> {
        rows::table
            .filter(rows::edition_id.eq(edition).and(rows::quiz.eq(quiz)))
            .order(rows::number.asc())
            .load(conn)
    }

    fn of_enrolment(conn, enrolment: EnrolmentId, quiz: &Key) -> Vec<Row> {
        rows::table
            .inner_join(enrolments::table.on(enrolments::edition_id.eq(rows::edition_id)))
            .filter(enrolments::id.eq(enrolment).and(rows::quiz.eq(quiz)))
            .order(rows::number.asc())
            .select(rows::all_columns)
            .load(conn)
    }

    fn of_partner(conn, partner: PartnerId, id: CorrectionId) -> Option<Row> {
        rows::table
            .inner_join(editions::table.inner_join(courses::table))
            .filter(rows::id.eq(id).and(courses::partner_id.eq(partner)))
            .select(rows::all_columns)
            .first(conn)
            .optional()
    }

    fn of_deed(conn, first: CorrectionId) -> Vec<Row> {
        rows::table
            .filter(rows::id.eq(first).or(rows::first_id.eq(first)))
            .order(rows::id.asc())
            .load(conn)
    }

    pub(super) fn newest(
        conn, edition: EditionId, quiz: &Key, item: &Key
    ) -> Option<CorrectionId> {
        rows::table
            .filter(rows::edition_id.eq(edition).and(rows::quiz.eq(quiz)).and(rows::item.eq(item)))
            .order(rows::number.desc())
            .select(rows::id)
            .first(conn)
            .optional()
    }

    // From the few open attempts to their enrolments, not from all enrolments to their attempts.
    pub(in crate::assessment) fn in_flight(conn, edition: EditionId, quiz: &Key) -> i64 {
        let of_edition = enrolments::table
            .filter(enrolments::id.eq(attempts::enrolment_id))
            .filter(enrolments::edition_id.eq(edition));
        attempts::table
            .filter(attempts::submitted_at.is_null().and(attempts::quiz.eq(quiz)))
            .filter(diesel::dsl::exists(of_edition))
            .count()
            .get_result(conn)
    }

    fn sitters(
        conn, subject: (EditionId, &Key), after: Option<EnrolmentId>
    ) -> Vec<(EnrolmentId, AccountId)> {
        let handed_in = attempts::table.filter(
            attempts::enrolment_id
                .eq(enrolments::id)
                .and(attempts::quiz.eq(subject.1))
                .and(attempts::submitted_at.is_not_null()),
        );
        let mut query = enrolments::table
            .filter(enrolments::edition_id.eq(subject.0))
            .filter(diesel::dsl::exists(handed_in))
            .select((enrolments::id, enrolments::account_id))
            .order(enrolments::id.asc())
            .limit(CHUNK)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(enrolments::id.gt(after));
        }
        query.load(conn)
    }

    fn completed(
        conn, quiz: &Key, range: (EnrolmentId, EnrolmentId)
    ) -> Vec<EnrolmentId> {
        completions::table
            .filter(completions::enrolment_id.between(range.0, range.1))
            .filter(completions::activity.eq(quiz))
            .select(completions::enrolment_id)
            .load(conn)
    }

    // The range stands on the enrolments: their index leads straight to these few. SQLite carries
    // no range over a join; on the attempts it made every read walk through the whole edition.
    pub(in crate::assessment) fn attempts_of(
        conn, subject: (EditionId, &Key), range: (EnrolmentId, EnrolmentId)
    ) -> Vec<AttemptRow> {
        attempts::table
            .inner_join(enrolments::table)
            .filter(enrolments::id.between(range.0, range.1))
            .filter(enrolments::edition_id.eq(subject.0).and(attempts::quiz.eq(subject.1)))
            .order((enrolments::id.asc(), attempts::number.asc()))
            .select(attempts::all_columns)
            .load(conn)
    }

    fn given_in(
        conn, subject: (EditionId, &Key), range: (EnrolmentId, EnrolmentId)
    ) -> Vec<(AttemptId, Key, Response)> {
        responses::table
            .inner_join(attempts::table.inner_join(enrolments::table))
            .filter(enrolments::id.between(range.0, range.1))
            .filter(enrolments::edition_id.eq(subject.0).and(attempts::quiz.eq(subject.1)))
            .filter(attempts::submitted_at.is_not_null())
            .select((responses::attempt_id, responses::item, responses::response))
            .load(conn)
    }

    pub(super) fn keep(
        conn, correction: CorrectionId, kept: &[(Change, Consequence)]
    ) -> usize {
        let row = |(change, consequence): &(Change, Consequence)| {
            (
                regrades::correction_id.eq(correction),
                regrades::attempt_id.eq(change.attempt),
                regrades::before_earned.eq(change.before.earned),
                regrades::before_max.eq(change.before.max),
                regrades::after_earned.eq(change.after.earned),
                regrades::after_max.eq(change.after.max),
                regrades::consequence.eq(*consequence),
            )
        };
        let mut count = 0;
        for some in kept.chunks(AT_ONCE) {
            let rows: Vec<_> = some.iter().map(row).collect();
            count += diesel::insert_into(regrades::table).values(rows).execute(conn)?;
        }
        Ok(count)
    }

    pub(super) fn rescore(conn, change: &Change) -> usize {
        let outcome = if change.is_passed { Outcome::Passed } else { Outcome::Failed };
        diesel::update(attempts::table.find(change.attempt))
            .set((
                attempts::earned.eq(change.after.earned),
                attempts::max.eq(change.after.max),
                attempts::in_minima.eq(&change.within),
                attempts::outcome.eq(outcome),
            ))
            .execute(conn)
    }

    pub(super) fn count(conn, correction: CorrectionId, consequence: Consequence) -> i64 {
        regrades::table
            .filter(regrades::correction_id.eq(correction))
            .filter(regrades::consequence.eq(consequence))
            .count()
            .get_result(conn)
    }

    pub(super) fn regrades(
        conn, correction: CorrectionId, which: &[Consequence], most: i64
    ) -> Vec<Regrade> {
        let found: Vec<RegradeRow> = regrades::table
            .inner_join(
                attempts::table.inner_join(enrolments::table.inner_join(accounts::table)),
            )
            .filter(regrades::correction_id.eq(correction))
            .filter(regrades::consequence.eq_any(which.iter().map(|word| word.word())))
            .order((enrolments::id.asc(), attempts::number.asc()))
            .limit(most)
            .select((
                accounts::id,
                accounts::full_name,
                attempts::number,
                (regrades::before_earned, regrades::before_max),
                (regrades::after_earned, regrades::after_max),
                regrades::consequence,
            ))
            .load(conn)?;
        Ok(found.into_iter().map(regrade).collect())
    }
}

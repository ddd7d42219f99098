//! The queries of lowered marks.

use super::report::Lowering;
use crate::assessment::attempt::Attempt;
use crate::assessment::regrade::{self, Consequence, CorrectionReason};
use crate::assessment::store::Row as AttemptRow;
use crate::base::{
    AccountId, CutScore, EditionId, EnrolmentId, Key, LoweringId, PersonName, Timestamp,
};
use crate::db::schema::{accounts, attempts, enrolments, lowering_passes, lowerings as rows};
use crate::db::{Conn, Error, db_fns};
use diesel::prelude::*;

/// Enrolments read in one go.
const CHUNK: i64 = 200;

#[derive(Queryable)]
struct Row {
    id: LoweringId,
    edition: EditionId,
    quiz: Key,
    from: i64,
    to: i64,
    like: EditionId,
    reason: CorrectionReason,
    by: AccountId,
    at: Timestamp,
}

impl Row {
    fn lowering(self) -> Result<Lowering, Error> {
        Ok(Lowering {
            id: self.id,
            edition: self.edition,
            quiz: self.quiz,
            from: mark(self.from)?,
            to: mark(self.to)?,
            like: self.like,
            reason: self.reason,
            by: self.by,
            at: self.at,
        })
    }
}

fn mark(percent: i64) -> Result<CutScore, Error> {
    let percent = u32::try_from(percent).ok();
    let mark = percent.and_then(CutScore::percent);
    mark.ok_or_else(|| Error::Corrupt("a lowered pass mark is no percentage".to_owned()))
}

/// The lowest mark applied back.
pub(super) fn lowest(
    conn: &mut Conn,
    edition: EditionId,
    quiz: &Key,
) -> Result<Option<CutScore>, Error> {
    least(conn, edition, quiz)?.map(mark).transpose()
}

/// The marks applied back, newest first: each is lower than those before.
pub(super) fn lowerings(
    conn: &mut Conn,
    edition: EditionId,
    quiz: &Key,
) -> Result<Vec<Lowering>, Error> {
    let found = of_quiz(conn, edition, quiz)?;
    found.into_iter().map(Row::lowering).collect()
}

/// The attempts at the quiz of the next enrolments, whatever became of them, and the last of these
/// enrolments; none when all were read.
pub(super) fn attempts(
    conn: &mut Conn,
    subject: (EditionId, &Key),
    after: Option<EnrolmentId>,
) -> Result<Option<(EnrolmentId, Vec<Attempt>)>, Error> {
    let people = enrolled(conn, subject.0, after)?;
    let (Some(first), Some(last)) = (people.first(), people.last()) else {
        return Ok(None);
    };
    let found = regrade::attempts_of(conn, subject, (*first, *last))?;
    let attempts: Result<Vec<_>, _> = found.into_iter().map(AttemptRow::attempt).collect();
    Ok(Some((*last, attempts?)))
}

db_fns! {
    fn least(conn, edition: EditionId, quiz: &Key) -> Option<i64> {
        rows::table
            .filter(rows::edition_id.eq(edition).and(rows::quiz.eq(quiz)))
            .order(rows::to_mark.asc())
            .select(rows::to_mark)
            .first(conn)
            .optional()
    }

    fn of_quiz(conn, edition: EditionId, quiz: &Key) -> Vec<Row> {
        rows::table
            .filter(rows::edition_id.eq(edition).and(rows::quiz.eq(quiz)))
            .order(rows::to_mark.asc())
            .load(conn)
    }

    pub(super) fn known(
        conn, subject: (EditionId, &Key), to: CutScore
    ) -> Option<LoweringId> {
        rows::table
            .filter(rows::edition_id.eq(subject.0).and(rows::quiz.eq(subject.1)))
            .filter(rows::to_mark.eq(i64::from(to.value())))
            .select(rows::id)
            .first(conn)
            .optional()
    }

    pub(super) fn insert(conn, lowering: &Lowering) -> usize {
        diesel::insert_into(rows::table)
            .values((
                rows::id.eq(lowering.id),
                rows::edition_id.eq(lowering.edition),
                rows::quiz.eq(&lowering.quiz),
                rows::from_mark.eq(i64::from(lowering.from.value())),
                rows::to_mark.eq(i64::from(lowering.to.value())),
                rows::like_id.eq(lowering.like),
                rows::reason.eq(&lowering.reason),
                rows::lowered_by.eq(lowering.by),
                rows::lowered_at.eq(lowering.at),
            ))
            .execute(conn)
    }

    pub(super) fn keep(
        conn, lowering: LoweringId, enrolment: EnrolmentId, consequence: Consequence
    ) -> usize {
        diesel::insert_into(lowering_passes::table)
            .values((
                lowering_passes::lowering_id.eq(lowering),
                lowering_passes::enrolment_id.eq(enrolment),
                lowering_passes::consequence.eq(consequence),
            ))
            .execute(conn)
    }

    fn enrolled(conn, edition: EditionId, after: Option<EnrolmentId>) -> Vec<EnrolmentId> {
        let mut query = enrolments::table
            .filter(enrolments::edition_id.eq(edition))
            .select(enrolments::id)
            .order(enrolments::id.asc())
            .limit(CHUNK)
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(enrolments::id.gt(after));
        }
        query.load(conn)
    }

    pub(super) fn lower(conn, attempt: &Attempt) -> usize {
        let outcome = attempt.submission.as_ref().map(|submission| submission.outcome);
        diesel::update(attempts::table.find(attempt.id))
            .set((attempts::sheet.eq(&attempt.terms), attempts::outcome.eq(outcome)))
            .execute(conn)
    }

    pub(super) fn count(conn, lowering: LoweringId, consequence: Consequence) -> i64 {
        lowering_passes::table
            .filter(lowering_passes::lowering_id.eq(lowering))
            .filter(lowering_passes::consequence.eq(consequence))
            .count()
            .get_result(conn)
    }

    pub(super) fn passes(
        conn, lowering: LoweringId, most: i64
    ) -> Vec<(PersonName, Consequence)> {
        lowering_passes::table
            .inner_join(enrolments::table.inner_join(accounts::table))
            .filter(lowering_passes::lowering_id.eq(lowering))
            .order(enrolments::id.asc())
            .limit(most)
            .select((accounts::full_name, lowering_passes::consequence))
            .load(conn)
    }
}

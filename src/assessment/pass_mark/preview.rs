//! Who would pass by a lower mark. Reads, never writes.

use super::offer::Offer;
use crate::accounts;
use crate::assessment::attempt::Attempt;
use crate::assessment::conditions::was_passed;
use crate::assessment::regrade::{self, Case};
use crate::base::{CutScore, PersonName};
use crate::courses::{Edition, Quiz};
use crate::db::{Conn, Error};
use crate::learning::{self, Completion, Manner, Standing};

/// What a lower mark would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Learners who would pass the quiz.
    pub passing: u64,
    /// Of these, who would receive their certificate.
    pub certified: u64,
    /// Of these, who have joined a programme that rests on this certificate.
    pub in_programme: u64,
    /// Attempts that are still open; the mark will hold for them as well.
    pub in_flight: u64,
    /// The first of those who would pass.
    pub who_passes: Vec<Passing>,
}

/// One learner who would pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passing {
    pub name: PersonName,
    /// Whether the certificate would follow.
    pub is_certified: bool,
}

/// What it would do if it were applied now, with at most `most` people listed. Reads every attempt
/// at the quiz, some hundred at a time: for `read_slowly`.
pub fn preview(
    conn: &mut Conn,
    (edition, quiz): (&Edition, &Quiz),
    offer: &Offer,
    most: usize,
) -> Result<Preview, Error> {
    let open = regrade::in_flight(conn, edition.id, &quiz.key)?;
    let mut preview = Preview {
        passing: 0,
        certified: 0,
        in_programme: 0,
        in_flight: u64::try_from(open).unwrap_or(0),
        who_passes: Vec::new(),
    };
    let mut after = None;
    loop {
        let cases = regrade::cases(conn, (edition.id, &quiz.key), after)?;
        let Some(last) = cases.last() else {
            return Ok(preview);
        };
        after = Some(last.enrolment);
        for case in cases.iter().filter(|case| passes(case, quiz, offer.to)) {
            let is_certified = would_earn(conn, (edition, quiz), case)?;
            preview.passing += 1;
            preview.certified += u64::from(is_certified);
            let course = &edition.content.key;
            let is_in = is_certified && learning::is_in_programme(conn, case.account, course)?;
            preview.in_programme += u64::from(is_in);
            if preview.who_passes.len() < most
                && let Some(account) = accounts::find(conn, case.account)?
            {
                preview.who_passes.push(Passing {
                    name: account.name,
                    is_certified,
                });
            }
        }
    }
}

/// Whether a learner who has not passed the quiz passes it under this mark.
pub(super) fn passes(case: &Case, quiz: &Quiz, mark: CutScore) -> bool {
    let lowered = case.sat.iter().rev().map(|sat| {
        let mut attempt: Attempt = sat.attempt.clone();
        attempt.lower(mark);
        attempt
    });
    !case.is_completed && was_passed(quiz, &lowered.collect::<Vec<_>>())
}

/// Whether nothing but this quiz is missing for the certificate.
fn would_earn(
    conn: &mut Conn,
    (edition, quiz): (&Edition, &Quiz),
    case: &Case,
) -> Result<bool, Error> {
    let done = learning::completions(conn, case.enrolment)?;
    let before = Standing::of(&edition.content, &done).is_satisfied();
    let passed = Completion {
        manner: Manner::Passed,
        at: edition.published_at,
    };
    let done = done.with(quiz.key.clone(), passed);
    Ok(!before && Standing::of(&edition.content, &done).is_satisfied())
}

//! The deed: an item is corrected, and everything handed in is marked anew, in one transaction.

use super::case::{Case, Effect};
use super::correction::{Correction, CorrectionReason};
use super::key::MarkingKey;
use super::preview::{Draft, RegradeError, check, effect, proposed};
use super::report::Consequence;
use super::store;
use crate::base::{CorrectionId, Timestamp};
use crate::courses::{Edition, Quiz};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::learning::{self, Enrolment, Manner};
use crate::partners::PartnerAdmin;

/// What became of the deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corrected {
    pub correction: CorrectionId,
    /// False: the same correction was in force already, and nothing was changed.
    pub is_new: bool,
    /// Learners who pass the quiz by it.
    pub passed: u64,
}

/// Carries a correction out. Scores are stored anew and the old ones kept beside them; who passes
/// by it completes the quiz, and `award` is called for their certificate (it answers whether there
/// is one now); who falls below keeps pass and certificate and stands in the report. Doing it again
/// changes nothing. Attempts are read some hundred at a time.
pub fn correct<E>(
    tx: &mut Tx,
    by: &PartnerAdmin,
    (edition, draft, reason): (&Edition, &Draft, &CorrectionReason),
    now: Timestamp,
    award: &mut dyn FnMut(&mut Tx, &Enrolment) -> Result<bool, E>,
) -> Result<Corrected, E>
where
    E: From<RegradeError> + From<Error>,
{
    let quiz = check(by.partner(), edition, draft)?;
    let corrections = store::in_force(tx, edition.id, &quiz.key)?;
    if corrections.find(&draft.item) == Some(&draft.remedy)
        && let Some(known) = store::newest(tx, edition.id, &quiz.key, &draft.item)?
    {
        return Ok(Corrected {
            correction: known,
            is_new: false,
            passed: 0,
        });
    }
    let corrections = proposed(quiz, corrections, draft)?;
    let correction = note(tx, by, (edition, draft, reason), now)?;
    let key = MarkingKey::new(quiz, &corrections);
    let (mut after, mut passed) = (None, 0);
    loop {
        let cases = store::cases(tx, (edition.id, &quiz.key), after)?;
        let Some(last) = cases.last() else {
            return Ok(Corrected {
                correction: correction.id,
                is_new: true,
                passed,
            });
        };
        after = Some(last.enrolment);
        for case in &cases {
            let effect = effect(case, &key, quiz)?;
            let mut consequence = Consequence::None;
            if effect.passes_now {
                passed += 1;
                consequence = pass(tx, case, quiz, now, award)?;
            } else if effect.falls_below {
                consequence = Consequence::Below;
            }
            keep(tx, &correction, &effect, consequence)?;
        }
    }
}

/// Stores the correction and says so in the journal.
fn note(
    tx: &mut Tx,
    by: &PartnerAdmin,
    (edition, draft, reason): (&Edition, &Draft, &CorrectionReason),
    now: Timestamp,
) -> Result<Correction, Error> {
    let correction = Correction {
        id: CorrectionId::new(),
        edition: edition.id,
        quiz: draft.quiz.clone(),
        item: draft.item.clone(),
        remedy: draft.remedy.clone(),
        reason: reason.clone(),
        by: by.account(),
        at: now,
    };
    store::insert(tx, &correction)?;
    let object = Object::new("correction", correction.id);
    let what = draft.remedy.kind().word();
    let detail = format!("{}/{} {what}", draft.quiz, draft.item);
    let actor = (Some(by.account()), Verb::Corrected);
    journal::note_detail(tx, actor, &object, &detail, now)?;
    Ok(correction)
}

/// The quiz is completed, and the certificate follows if nothing else is missing.
fn pass<E: From<Error>>(
    tx: &mut Tx,
    case: &Case,
    quiz: &Quiz,
    now: Timestamp,
    award: &mut dyn FnMut(&mut Tx, &Enrolment) -> Result<bool, E>,
) -> Result<Consequence, E> {
    let enrolment = learning::find(tx, case.enrolment)?.ok_or_else(|| {
        Error::Corrupt(format!(
            "enrolment {} is not in the database",
            case.enrolment
        ))
    })?;
    learning::complete(tx, &enrolment, &quiz.key, Manner::Passed, now)?;
    Ok(match award(tx, &enrolment)? {
        true => Consequence::Certified,
        false => Consequence::Passed,
    })
}

/// Keeps old and new scores. What follows for the learner stands beside the last attempt that
/// changed.
fn keep(
    tx: &mut Tx,
    correction: &Correction,
    effect: &Effect,
    consequence: Consequence,
) -> Result<(), Error> {
    for (left, change) in effect.changes.iter().rev().enumerate() {
        let consequence = match left {
            0 => consequence,
            _ => Consequence::None,
        };
        store::keep(tx, correction.id, change, consequence)?;
        store::rescore(tx, change)?;
        let object = Object::new("attempt", change.attempt);
        let detail = correction.id.to_string();
        let actor = (Some(correction.by), Verb::Regraded);
        journal::note_detail(tx, actor, &object, &detail, correction.at)?;
    }
    Ok(())
}

//! The deed: an item is corrected, and everything handed in is marked anew, in one transaction.

use super::case::{Case, Change, Effect};
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

/// Carries a correction out, in every quiz of the edition that asks the item from the same bank.
/// Scores are stored anew and the old ones kept beside them; who passes
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
    let mut corrected = None::<Corrected>;
    let mut known = None;
    for quiz in check(by.partner(), edition, draft)? {
        let corrections = store::in_force(tx, edition.id, &quiz.key)?;
        if corrections.find(&draft.item) == Some(&draft.remedy) {
            known = known.or(store::newest(tx, edition.id, &quiz.key, &draft.item)?);
            continue;
        }
        let corrections = proposed(quiz, corrections, draft)?;
        let first = corrected.map(|corrected| corrected.correction);
        let correction = note(tx, (by, first), (edition, quiz, draft, reason), now)?;
        let key = MarkingKey::new(quiz, &corrections);
        let passed = mark_anew(tx, (edition, quiz), &key, &correction, award)?;
        corrected = Some(match corrected {
            Some(before) => Corrected {
                passed: before.passed + passed,
                ..before
            },
            None => Corrected {
                correction: correction.id,
                is_new: true,
                passed,
            },
        });
    }
    match (corrected, known) {
        (Some(corrected), _) => Ok(corrected),
        (None, Some(known)) => Ok(Corrected {
            correction: known,
            is_new: false,
            passed: 0,
        }),
        (None, None) => Err(E::from(Error::Corrupt(
            "a correction in force is not in the database".to_owned(),
        ))),
    }
}

/// Marks everything that was handed in for one quiz; answers how many pass by it.
fn mark_anew<E: From<RegradeError> + From<Error>>(
    tx: &mut Tx,
    (edition, quiz): (&Edition, &Quiz),
    key: &MarkingKey<'_>,
    correction: &Correction,
    award: &mut dyn FnMut(&mut Tx, &Enrolment) -> Result<bool, E>,
) -> Result<u64, E> {
    let (mut after, mut passed) = (None, 0);
    loop {
        let cases = store::cases(tx, (edition.id, &quiz.key), after)?;
        let Some(last) = cases.last() else {
            return Ok(passed);
        };
        after = Some(last.enrolment);
        let mut kept = Vec::new();
        for case in &cases {
            let effect = effect(case, key, quiz)?;
            let mut consequence = Consequence::None;
            if effect.passes_now {
                passed += 1;
                consequence = pass(tx, case, quiz, correction.at, award)?;
            } else if effect.falls_below {
                consequence = Consequence::Below;
            }
            kept.extend(with_consequence(&effect, consequence));
        }
        keep(tx, correction, &kept)?;
    }
}

/// Stores the correction of one quiz and says so in the journal; `first` is the one of the same
/// deed in the quiz before.
fn note(
    tx: &mut Tx,
    (by, first): (&PartnerAdmin, Option<CorrectionId>),
    (edition, quiz, draft, reason): (&Edition, &Quiz, &Draft, &CorrectionReason),
    now: Timestamp,
) -> Result<Correction, Error> {
    let correction = Correction {
        id: CorrectionId::new(),
        edition: edition.id,
        quiz: quiz.key.clone(),
        item: draft.item.clone(),
        remedy: draft.remedy.clone(),
        reason: reason.clone(),
        by: by.account(),
        at: now,
        first,
    };
    store::insert(tx, &correction)?;
    let object = Object::new("correction", correction.id);
    let what = draft.remedy.kind().word();
    let detail = format!("{}/{} {what}", quiz.key, draft.item);
    let actor = (Some(by.account()), Verb::Corrected);
    journal::note_detail(tx, actor, &object, &detail, now)?;
    Ok(correction)
}

/// The quiz is completed, and the certificate follows if nothing else is missing.
pub(in crate::assessment) fn pass<E: From<Error>>(
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

/// What changed for a learner. What follows stands beside the last attempt that changed.
fn with_consequence(
    effect: &Effect,
    consequence: Consequence,
) -> impl Iterator<Item = (Change, Consequence)> {
    let last = effect.changes.last().map(|change| change.attempt);
    effect.changes.iter().map(move |change| {
        let consequence = match Some(change.attempt) == last {
            true => consequence,
            false => Consequence::None,
        };
        (change.clone(), consequence)
    })
}

/// Keeps old and new scores, of some hundred attempts at once.
fn keep(tx: &mut Tx, correction: &Correction, kept: &[(Change, Consequence)]) -> Result<(), Error> {
    if kept.is_empty() {
        return Ok(());
    }
    store::keep(tx, correction.id, kept)?;
    for (change, _) in kept {
        store::rescore(tx, change)?;
    }
    let objects = kept
        .iter()
        .map(|(change, _)| Object::new("attempt", change.attempt));
    let objects: Vec<Object> = objects.collect();
    let actor = (Some(correction.by), Verb::Regraded);
    journal::note_all(
        tx,
        actor,
        &objects,
        &correction.id.to_string(),
        correction.at,
    )
}

//! The deed: a mark is lowered, and whoever reaches it passes, in one transaction.

use super::offer::offer;
use super::report::Lowering;
use super::store;
use crate::assessment::regrade::{self, Consequence, CorrectionReason};
use crate::base::{CutScore, Key, LoweringId, Timestamp};
use crate::courses::{Edition, Library, Quiz};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::learning::Enrolment;
use crate::partners::PartnerAdmin;

/// What somebody wants who has seen the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub quiz: Key,
    /// The mark that the preview was of.
    pub to: CutScore,
    pub reason: CorrectionReason,
}

/// What became of the deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lowered {
    pub lowering: LoweringId,
    /// False: this mark had been applied already, and nothing was changed.
    pub is_new: bool,
    /// Learners who pass the quiz by it.
    pub passed: u64,
}

/// Why a mark was not lowered.
#[derive(Debug, thiserror::Error)]
pub enum LowerError {
    #[error("this edition is another partner's")]
    OtherPartner,
    #[error("this edition has no quiz `{quiz}`")]
    UnknownQuiz { quiz: Key },
    #[error("no later edition asks {} percent, and less than is asked here", .to.value())]
    NotOffered { to: CutScore },
    #[error(transparent)]
    Db(#[from] Error),
}

/// Applies the lower mark of a later edition to a quiz of this one. All its attempts get the mark
/// into their terms, open ones too; who passes by it completes the quiz, and `award` is called for
/// their certificate (it answers whether there is one now). Doing it again changes nothing.
/// Attempts are read some hundred at a time.
pub fn lower<E>(
    tx: &mut Tx,
    by: &PartnerAdmin,
    (library, edition, wish): (&Library, &Edition, &Wish),
    now: Timestamp,
    award: &mut dyn FnMut(&mut Tx, &Enrolment) -> Result<bool, E>,
) -> Result<Lowered, E>
where
    E: From<LowerError> + From<Error>,
{
    if edition.partner != by.partner() {
        return Err(LowerError::OtherPartner.into());
    }
    let quiz = edition.content.quizzes().find(|one| one.key == wish.quiz);
    let quiz = quiz.ok_or_else(|| LowerError::UnknownQuiz {
        quiz: wish.quiz.clone(),
    })?;
    if let Some(lowering) = store::known(tx, (edition.id, &quiz.key), wish.to)? {
        return Ok(Lowered {
            lowering,
            is_new: false,
            passed: 0,
        });
    }
    let offer = offer(tx, library, edition, quiz)?.filter(|offer| offer.to == wish.to);
    let offer = offer.ok_or(LowerError::NotOffered { to: wish.to })?;
    let lowering = Lowering {
        id: LoweringId::new(),
        edition: edition.id,
        quiz: quiz.key.clone(),
        from: offer.from,
        to: offer.to,
        like: offer.like.id,
        reason: wish.reason.clone(),
        by: by.account(),
        at: now,
    };
    note(tx, &lowering)?;
    let passed = let_pass(tx, (edition, quiz), &lowering, award)?;
    lower_attempts(tx, &lowering)?;
    Ok(Lowered {
        lowering: lowering.id,
        is_new: true,
        passed,
    })
}

/// Stores it and says so in the journal.
fn note(tx: &mut Tx, lowering: &Lowering) -> Result<(), Error> {
    store::insert(tx, lowering)?;
    let object = Object::new("pass-mark", lowering.id);
    let (from, to) = (lowering.from.value(), lowering.to.value());
    let detail = format!("{} {from} {to}", lowering.quiz);
    let actor = (Some(lowering.by), Verb::Corrected);
    journal::note_detail(tx, actor, &object, &detail, lowering.at)
}

/// Completes the quiz for everybody who passes by the mark; answers how many.
fn let_pass<E: From<Error>>(
    tx: &mut Tx,
    (edition, quiz): (&Edition, &Quiz),
    lowering: &Lowering,
    award: &mut dyn FnMut(&mut Tx, &Enrolment) -> Result<bool, E>,
) -> Result<u64, E> {
    let (mut after, mut passed) = (None, 0);
    loop {
        let cases = regrade::cases(tx, (edition.id, &quiz.key), after)?;
        let Some(last) = cases.last() else {
            return Ok(passed);
        };
        after = Some(last.enrolment);
        for case in &cases {
            if !super::preview::passes(case, quiz, lowering.to) {
                continue;
            }
            passed += 1;
            let consequence: Consequence = regrade::pass(tx, case, quiz, lowering.at, award)?;
            store::keep(tx, lowering.id, case.enrolment, consequence)?;
        }
    }
}

/// Puts the mark into the terms of every attempt, open ones too; what was failed and reaches it is
/// passed.
fn lower_attempts(tx: &mut Tx, lowering: &Lowering) -> Result<(), Error> {
    let (subject, mut after) = ((lowering.edition, &lowering.quiz), None);
    while let Some((last, attempts)) = store::attempts(tx, subject, after)? {
        after = Some(last);
        let mut passed = Vec::new();
        for mut attempt in attempts {
            let was_passed = attempt.is_passed();
            if !attempt.lower(lowering.to) {
                continue;
            }
            store::lower(tx, &attempt)?;
            if attempt.is_passed() && !was_passed {
                passed.push(Object::new("attempt", attempt.id));
            }
        }
        let actor = (Some(lowering.by), Verb::Regraded);
        journal::note_all(tx, actor, &passed, &lowering.id.to_string(), lowering.at)?;
    }
    Ok(())
}

//! Who would be concerned by a correction. Reads, never writes.

use super::answer::AnswerMisfit;
use super::case::{Case, Change, Effect};
use super::correction::{Corrections, Remedy};
use super::key::MarkingKey;
use super::store;
use crate::accounts;
use crate::base::{AccountId, EnrolmentId, Key, PartnerId, PersonName, Points, Score};
use crate::courses::{Edition, Quiz};
use crate::db::{Conn, Error};
use crate::items::Item;
use crate::learning::{self, Completion, Manner, Standing};
use crate::partners::Publisher;

/// People listed by name in one preview; the numbers count all.
const LISTED: usize = 100;

/// A correction somebody thinks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub quiz: Key,
    pub item: Key,
    pub remedy: Remedy,
}

/// Why a correction cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum RegradeError {
    #[error("this edition is another partner's")]
    OtherPartner,
    #[error("this edition's quiz has no item `{item}`")]
    UnknownItem { item: Key },
    #[error(transparent)]
    Answer(#[from] AnswerMisfit),
    #[error("without this item nothing of the quiz would be marked")]
    NothingLeft,
    #[error(transparent)]
    Db(#[from] Error),
}

/// What a correction would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Attempts handed in whose sheet holds the item.
    pub marked: u64,
    /// Attempts at the quiz that are still open; the correction will hold for them as well.
    pub in_flight: u64,
    /// Attempts with a better share of the points afterwards.
    pub raised: u64,
    /// Attempts with a worse share.
    pub lowered: u64,
    /// Learners who would pass the quiz.
    pub passing: u64,
    /// Learners who would receive their certificate.
    pub certified: u64,
    /// Learners who passed and would not have.
    pub below: u64,
    /// The first of those who would pass.
    pub who_passes: Vec<Affected>,
    /// The first of those who would fall below.
    pub who_falls: Vec<Affected>,
    /// The first of all others whose points change.
    pub who_changes: Vec<Affected>,
}

/// One learner and the attempt that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affected {
    pub account: AccountId,
    pub name: PersonName,
    /// Of the attempt.
    pub number: u32,
    pub before: Score,
    pub after: Score,
    /// Whether the certificate would follow.
    pub is_certified: bool,
}

/// What a correction would do if it were carried out now. Reads every attempt at the quiz, some
/// hundred at a time: for `read_slowly`.
pub fn preview(
    conn: &mut Conn,
    by: &Publisher,
    edition: &Edition,
    draft: &Draft,
) -> Result<Preview, RegradeError> {
    let quiz = check(by.partner(), edition, draft)?;
    let corrections = store::in_force(conn, edition.id, &quiz.key)?;
    let corrections = proposed(quiz, corrections, draft)?;
    let key = MarkingKey::new(quiz, &corrections);
    let open = store::in_flight(conn, edition.id, &quiz.key)?;
    let mut preview = Preview {
        in_flight: u64::try_from(open).unwrap_or(0),
        ..Preview::default()
    };
    let mut after = None;
    loop {
        let cases = store::cases(conn, (edition.id, &quiz.key), after)?;
        let Some(last) = cases.last() else {
            return Ok(preview);
        };
        after = Some(last.enrolment);
        for case in &cases {
            preview.marked += case.holding(&draft.item);
            let effect = effect(case, &key, quiz)?;
            preview.add(conn, case, &effect, (edition, quiz))?;
        }
    }
}

/// The quiz and item of a draft, if they are this partner's.
pub(super) fn check<'a>(
    partner: PartnerId,
    edition: &'a Edition,
    draft: &Draft,
) -> Result<&'a Quiz, RegradeError> {
    if edition.partner != partner {
        return Err(RegradeError::OtherPartner);
    }
    let unknown = || RegradeError::UnknownItem {
        item: draft.item.clone(),
    };
    let mut quizzes = edition.content.quizzes();
    let quiz = quizzes
        .find(|quiz| quiz.key == draft.quiz)
        .ok_or_else(unknown)?;
    let item: &Item = quiz
        .items
        .iter()
        .find(|item| item.key == draft.item)
        .ok_or_else(unknown)?;
    if !item.body.form().is_marked() {
        return Err(AnswerMisfit::NotMarked.into());
    }
    if let Some(answer) = draft.remedy.answer() {
        answer.apply(item)?;
    }
    Ok(quiz)
}

/// The corrections as they would be; refused if nothing of the quiz were marked any more.
pub(super) fn proposed(
    quiz: &Quiz,
    corrections: Corrections,
    draft: &Draft,
) -> Result<Corrections, RegradeError> {
    let corrections = corrections.with(draft.item.clone(), draft.remedy.clone());
    let counts = |item: &Item| {
        item.points > Points::ZERO && corrections.find(&item.key) != Some(&Remedy::Drop)
    };
    match quiz.items.iter().any(counts) {
        true => Ok(corrections),
        false => Err(RegradeError::NothingLeft),
    }
}

pub(super) fn effect(case: &Case, key: &MarkingKey<'_>, quiz: &Quiz) -> Result<Effect, Error> {
    case.effect(key, quiz).ok_or_else(|| {
        Error::Corrupt(format!(
            "an attempt of enrolment {} holds an item its edition lacks",
            case.enrolment
        ))
    })
}

impl Preview {
    fn add(
        &mut self,
        conn: &mut Conn,
        case: &Case,
        effect: &Effect,
        (edition, quiz): (&Edition, &Quiz),
    ) -> Result<(), Error> {
        for change in &effect.changes {
            match is_raised(change) {
                Some(true) => self.raised += 1,
                Some(false) => self.lowered += 1,
                None => {}
            }
        }
        let Some(change) = effect.changes.last() else {
            return Ok(());
        };
        let is_certified = effect.passes_now && would_earn(conn, edition, quiz, case.enrolment)?;
        self.passing += u64::from(effect.passes_now);
        self.certified += u64::from(is_certified);
        self.below += u64::from(effect.falls_below);
        let list = match (effect.passes_now, effect.falls_below) {
            (true, _) => &mut self.who_passes,
            (_, true) => &mut self.who_falls,
            _ => &mut self.who_changes,
        };
        if list.len() < LISTED
            && let Some(account) = accounts::find(conn, case.account)?
        {
            list.push(Affected {
                account: account.id,
                name: account.name,
                number: change.number,
                before: change.before,
                after: change.after,
                is_certified,
            });
        }
        Ok(())
    }
}

/// Whether the share of points grew; none if it stayed.
fn is_raised(change: &Change) -> Option<bool> {
    let product =
        |a: Score, b: Score| u64::from(a.earned.thousandths()) * u64::from(b.max.thousandths());
    let (before, after) = (
        product(change.before, change.after),
        product(change.after, change.before),
    );
    (before != after).then_some(after > before)
}

/// Whether nothing but this quiz is missing for the certificate.
fn would_earn(
    conn: &mut Conn,
    edition: &Edition,
    quiz: &Quiz,
    enrolment: EnrolmentId,
) -> Result<bool, Error> {
    let passed = Completion {
        manner: Manner::Passed,
        at: edition.published_at,
    };
    let done = learning::completions(conn, enrolment)?;
    let before = Standing::of(&edition.content, &done).is_satisfied();
    let done = done.with(quiz.key.clone(), passed);
    Ok(!before && Standing::of(&edition.content, &done).is_satisfied())
}

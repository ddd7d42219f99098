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
use std::collections::BTreeMap;

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

/// What a correction would do in one quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub quiz: Key,
    /// Attempts handed in whose sheet holds the item.
    pub marked: u64,
    /// Attempts at the quiz that are still open; the correction will hold for them as well.
    pub in_flight: u64,
    /// Attempts whose points change. Each stands in one of the lists, as in the report afterwards.
    pub changed: u64,
    /// Attempts with a better share of the points afterwards.
    pub raised: u64,
    /// Attempts with a worse share.
    pub lowered: u64,
    /// Learners who would pass the quiz.
    pub passing: u64,
    /// Learners who would receive their certificate.
    pub certified: u64,
    /// Of these, who have joined a programme that rests on this certificate.
    pub in_programme: u64,
    /// Learners who passed and would not have.
    pub below: u64,
    /// The first of those who would pass, by the last of their attempts that changes.
    pub who_passes: Vec<Affected>,
    /// The first of those who would fall below, by the same.
    pub who_falls: Vec<Affected>,
    /// The first of all other attempts that change.
    pub who_changes: Vec<Affected>,
}

/// One attempt that changes, and whose it is.
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

impl Preview {
    /// How many attempts change beside the last ones of those who pass or fall.
    pub fn others(&self) -> u64 {
        self.changed.saturating_sub(self.passing + self.below)
    }
}

/// What a correction would do if it were carried out now, by quiz, with at most `most` lines in
/// each list. Reads every attempt at these quizzes, some hundred at a time: for `read_slowly`.
pub fn preview(
    conn: &mut Conn,
    by: &Publisher,
    edition: &Edition,
    draft: &Draft,
    most: usize,
) -> Result<Vec<Preview>, RegradeError> {
    let quizzes = check(by.partner(), edition, draft)?;
    let mut round = Round {
        edition,
        most,
        passing: BTreeMap::new(),
    };
    let mut previews = Vec::new();
    for quiz in quizzes {
        previews.push(round.preview(conn, quiz, draft)?);
    }
    Ok(previews)
}

/// What is the same for all quizzes of one preview.
struct Round<'a> {
    edition: &'a Edition,
    /// Lines of a list.
    most: usize,
    /// Who would pass which of the quizzes before this one.
    passing: BTreeMap<EnrolmentId, Vec<Key>>,
}

impl Round<'_> {
    fn preview(
        &mut self,
        conn: &mut Conn,
        quiz: &Quiz,
        draft: &Draft,
    ) -> Result<Preview, RegradeError> {
        let subject = (self.edition.id, &quiz.key);
        let corrections = store::in_force(conn, subject.0, subject.1)?;
        let corrections = proposed(quiz, corrections, draft)?;
        let key = MarkingKey::new(quiz, &corrections);
        let open = store::in_flight(conn, subject.0, subject.1)?;
        let mut preview = Preview::of(quiz, open);
        let mut after = None;
        loop {
            let cases = store::cases(conn, subject, after)?;
            let Some(last) = cases.last() else {
                return Ok(preview);
            };
            after = Some(last.enrolment);
            for case in &cases {
                preview.marked += case.holding(&draft.item);
                let effect = effect(case, &key, quiz)?;
                let is_certified = effect.passes_now && self.would_earn(conn, quiz, case)?;
                preview.add(conn, (case, &effect), is_certified, self.most)?;
                let course = &self.edition.content.key;
                let is_in = is_certified && learning::is_in_programme(conn, case.account, course)?;
                preview.in_programme += u64::from(is_in);
            }
        }
    }

    /// Whether nothing but this quiz, and those passed by the same correction, is missing for the
    /// certificate.
    fn would_earn(&mut self, conn: &mut Conn, quiz: &Quiz, case: &Case) -> Result<bool, Error> {
        let passed = Completion {
            manner: Manner::Passed,
            at: self.edition.published_at,
        };
        let earlier = self.passing.entry(case.enrolment).or_default();
        let mut done = learning::completions(conn, case.enrolment)?;
        for quiz in earlier.iter() {
            done = done.with(quiz.clone(), passed);
        }
        earlier.push(quiz.key.clone());
        let content = &self.edition.content;
        let before = Standing::of(content, &done).is_satisfied();
        let done = done.with(quiz.key.clone(), passed);
        Ok(!before && Standing::of(content, &done).is_satisfied())
    }
}

/// The quiz of a draft, if it is this partner's and has the item, and after it the others of the
/// edition that ask from the same bank: a post-test and its pre-test are corrected together.
pub(super) fn check<'a>(
    partner: PartnerId,
    edition: &'a Edition,
    draft: &Draft,
) -> Result<Vec<&'a Quiz>, RegradeError> {
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
    let bank = |quiz: &Quiz| quiz.settings.bank.clone().unwrap_or(quiz.key.clone());
    let others = edition.content.quizzes().filter(|other| {
        let has_it = other.items.iter().any(|known| known.key == draft.item);
        other.key != quiz.key && bank(other) == bank(quiz) && has_it
    });
    Ok(std::iter::once(quiz).chain(others).collect())
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
    fn of(quiz: &Quiz, open: i64) -> Self {
        Self {
            quiz: quiz.key.clone(),
            marked: 0,
            in_flight: u64::try_from(open).unwrap_or(0),
            changed: 0,
            raised: 0,
            lowered: 0,
            passing: 0,
            certified: 0,
            in_programme: 0,
            below: 0,
            who_passes: Vec::new(),
            who_falls: Vec::new(),
            who_changes: Vec::new(),
        }
    }

    fn add(
        &mut self,
        conn: &mut Conn,
        (case, effect): (&Case, &Effect),
        is_certified: bool,
        most: usize,
    ) -> Result<(), Error> {
        for change in &effect.changes {
            match is_raised(change) {
                Some(true) => self.raised += 1,
                Some(false) => self.lowered += 1,
                None => {}
            }
        }
        self.changed += u64::try_from(effect.changes.len()).unwrap_or(u64::MAX);
        self.passing += u64::from(effect.passes_now);
        self.certified += u64::from(is_certified);
        self.below += u64::from(effect.falls_below);
        // As in the report: what follows stands at the last attempt that changes.
        let Some((last, earlier)) = effect.changes.split_last() else {
            return Ok(());
        };
        self.list(conn, case, (earlier, None), most)?;
        let list = match (effect.passes_now, effect.falls_below) {
            (true, _) => Some(List::Passes { is_certified }),
            (_, true) => Some(List::Falls),
            _ => None,
        };
        self.list(conn, case, (std::slice::from_ref(last), list), most)
    }

    /// Puts attempts of one learner on a list, as far as there is room; without one on that of the
    /// others.
    fn list(
        &mut self,
        conn: &mut Conn,
        case: &Case,
        (changes, list): (&[Change], Option<List>),
        most: usize,
    ) -> Result<(), Error> {
        let into = match list {
            Some(List::Passes { .. }) => &mut self.who_passes,
            Some(List::Falls) => &mut self.who_falls,
            None => &mut self.who_changes,
        };
        let room = most.saturating_sub(into.len());
        // In a large class most find no room, and nobody's name is looked up.
        if room == 0 || changes.is_empty() {
            return Ok(());
        }
        let Some(account) = accounts::find(conn, case.account)? else {
            return Ok(());
        };
        into.extend(changes.iter().take(room).map(|change| Affected {
            account: account.id,
            name: account.name.clone(),
            number: change.number,
            before: change.before,
            after: change.after,
            is_certified: matches!(list, Some(List::Passes { is_certified: true })),
        }));
        Ok(())
    }
}

/// What a learner's last attempt that changes comes to.
#[derive(Clone, Copy)]
enum List {
    Passes { is_certified: bool },
    Falls,
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

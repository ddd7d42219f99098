//! Starting an attempt, or going on with the open one.

use super::attempt::{Attempt, Terms};
use super::conditions::Conditions;
use super::{pass_mark, store, submit};
use crate::accommodations;
use crate::base::{AttemptId, Key, Timestamp};
use crate::courses::Quiz;
use crate::db::{Error, Tx};
use crate::items::{Bank, Item, draw};
use crate::journal::{self, Object, Verb};
use crate::learning::Study;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Why no attempt could be started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("this edition has no quiz `{quiz}`")]
    UnknownQuiz { quiz: Key },
    #[error("all {limit} attempts are used")]
    NoAttemptsLeft { limit: u32 },
    #[error("the quiz closed at {closed_at}")]
    Closed { closed_at: Timestamp },
    #[error("the next attempt opens at {opens_again_at}")]
    TooSoon { opens_again_at: Timestamp },
    #[error(transparent)]
    Db(#[from] Error),
}

/// Starts an attempt with a draw by `seed`, or returns the open one. An open attempt whose time is
/// over is closed first, with what was saved.
pub fn start(
    tx: &mut Tx,
    study: &Study<'_>,
    quiz: &Key,
    seed: [u8; 32],
    now: Timestamp,
) -> Result<Attempt, StartError> {
    let known = study.edition().content.quizzes().find(|q| &q.key == quiz);
    let quiz = known.ok_or_else(|| StartError::UnknownQuiz { quiz: quiz.clone() })?;
    let enrolment = study.enrolment();
    let mut attempts = store::attempts(tx, enrolment.id, &quiz.key)?;
    for attempt in attempts.iter_mut().filter(|a| a.is_overdue(now)) {
        let submission = submit::lapse(tx, attempt, enrolment, quiz, now)?;
        attempt.submission = Some(submission);
    }
    let allowance = accommodations::allowance(tx, enrolment.account, enrolment.course, &quiz.key)?;
    let conditions = Conditions::of(quiz, allowance, &attempts, now);
    if let Some(open) = conditions.open {
        return Ok(open);
    }
    if let (true, Some(closed_at)) = (conditions.is_closed, conditions.closes_at) {
        return Err(StartError::Closed { closed_at });
    }
    if let (Some(0), Some(limit)) = (conditions.left, conditions.limit) {
        return Err(StartError::NoAttemptsLeft { limit });
    }
    if let Some(opens_again_at) = conditions.opens_again_at {
        return Err(StartError::TooSoon { opens_again_at });
    }
    let seen = items_seen(tx, study, quiz, &attempts)?;
    let mut terms = terms(quiz, seed, &seen);
    terms.pass = pass_mark::in_force(tx, study.edition().id, quiz)?;
    let deadline = terms.deadline(now, &allowance);
    let attempt = Attempt {
        id: AttemptId::new(),
        enrolment: enrolment.id,
        quiz: quiz.key.clone(),
        number: conditions.used.saturating_add(1),
        started_at: now,
        deadline,
        lapses_at: deadline.map(|deadline| terms.lapse(deadline)),
        terms,
        extended_seconds: 0,
        shown_at: None,
        submission: None,
    };
    // One open attempt and each number once: the search before has made sure of both, and a race
    // lost on PostgreSQL is repeated.
    store::insert(tx, &attempt)?;
    let object = Object::new("attempt", attempt.id);
    let actor = (Some(enrolment.account), Verb::Initialized);
    journal::note_detail(tx, actor, &object, quiz.key.as_str(), now)?;
    Ok(attempt)
}

/// How often each item stood before this learner: in earlier attempts at the quiz, and in those at
/// its pre-test or post-test, so that a post-test asks with other words.
fn items_seen(
    tx: &mut Tx,
    study: &Study<'_>,
    quiz: &Quiz,
    earlier: &[Attempt],
) -> Result<BTreeMap<Key, u32>, Error> {
    let bank = |quiz: &Quiz| quiz.settings.bank.clone().unwrap_or(quiz.key.clone());
    let mut attempts = earlier.to_vec();
    for other in study.edition().content.quizzes() {
        if other.key != quiz.key && bank(other) == bank(quiz) {
            attempts.extend(store::attempts(tx, study.enrolment().id, &other.key)?);
        }
    }
    let mut seen: BTreeMap<Key, u32> = BTreeMap::new();
    let sheets = attempts.iter().map(|attempt| &attempt.terms.sheet);
    for placed in sheets.flat_map(|sheet| &sheet.items) {
        *seen.entry(placed.item.clone()).or_default() += 1;
    }
    Ok(seen)
}

/// Draws looked at to tell how many questions an attempt has.
const LOOKS: u8 = 8;

/// How many questions an attempt has, at least and at most. Tags, twins and cases decide that draw
/// by draw: where there are any, some draws are made and counted.
pub fn sizes(quiz: &Quiz) -> RangeInclusive<usize> {
    let bank = bank(quiz);
    let is_alone = |item: &Item| item.case.is_none() && item.twin.is_none();
    let is_plain = bank.tags.is_empty() && bank.items.iter().all(is_alone);
    let looks = if is_plain { 1 } else { LOOKS };
    let counts = (0..looks).map(|look| draw(bank, [look; 32], &BTreeMap::new()).items.len());
    let (least, most) = counts.fold((usize::MAX, 0), |(least, most), count| {
        (count.min(least), count.max(most))
    });
    least..=most
}

/// Draws the sheet and freezes the rules beside it.
pub(super) fn terms(quiz: &Quiz, seed: [u8; 32], seen: &BTreeMap<Key, u32>) -> Terms {
    Terms::of(quiz, draw(bank(quiz), seed, seen))
}

fn bank(quiz: &Quiz) -> Bank<'_> {
    Bank {
        items: &quiz.items,
        draw: quiz.draw,
        tags: &quiz.settings.draw_tags,
        shuffles_items: quiz.shuffles_items,
        shuffles_choices: quiz.shuffles_choices,
    }
}

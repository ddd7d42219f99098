//! The deed: attempts that were handed in are counted, some at a time.

use super::gain;
use super::signals::{self, Sitter, notice};
use super::store::{self, Due};
use super::tally::{Counted, Subject, Tallies, share};
use crate::assessment::{self, regrade};
use crate::base::{AccountId, EnrolmentId, Key, PartnerId, Timestamp};
use crate::courses::{Edition, Library, Quiz};
use crate::db::{Error, Tx};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Attempts counted in one transaction: little enough that nobody waits for it.
pub const ROLL_UP: usize = 50;

/// Counts the next attempts that are due, and keeps what is unusual about them; answers how many
/// there were. A quiz in which something was corrected, or opened again, since it was counted is
/// counted anew from the beginning.
pub fn roll_up(tx: &mut Tx, library: &Library, now: Timestamp) -> Result<usize, Error> {
    for (subject, corrections) in store::corrected_since(tx)? {
        store::forget(tx, &subject)?;
        let edition = library.edition(tx, subject.0)?;
        for (_, post) in tests_with(&edition, &subject.1) {
            gain::forget(tx, &(edition.id, post.key.clone()))?;
        }
        signals::forget_unlooked(tx, &subject)?;
        store::make_due(tx, &subject)?;
        store::set_state(tx, &subject, corrections)?;
    }
    let due = store::due(tx, i64::try_from(ROLL_UP).unwrap_or(i64::MAX))?;
    let mut round = Round {
        library,
        now,
        staff: BTreeMap::new(),
        tallies: Tallies::default(),
    };
    for one in &due {
        round.count(tx, one)?;
        store::settle(tx, one.attempt)?;
    }
    store::add(tx, &round.tallies)?;
    gain::add(tx, &round.tallies)?;
    Ok(due.len())
}

struct Round<'a> {
    library: &'a Library,
    now: Timestamp,
    /// Who acts for a partner.
    staff: BTreeMap<PartnerId, BTreeSet<AccountId>>,
    tallies: Tallies,
}

impl Round<'_> {
    fn count(&mut self, tx: &mut Tx, due: &Due) -> Result<(), Error> {
        let edition = self.library.edition(tx, due.edition)?;
        if self.is_staff(tx, &edition, due.account)? {
            return Ok(());
        }
        let Some(quiz) = find(&edition, &due.quiz) else {
            return Ok(());
        };
        for (pre, post) in tests_with(&edition, &due.quiz) {
            pair(tx, &edition, due.enrolment, (pre, post))?;
        }
        let counted = counted(tx, &edition, due)?;
        let corrections = regrade::in_force(tx, due.edition, &due.quiz)?;
        let key = regrade::MarkingKey::new(quiz, &corrections);
        let sitter = Sitter {
            attempt: due.attempt,
            account: due.account,
            is_first: due.is_first,
        };
        notice(tx, &counted, &key, sitter, self.now)?;
        if due.is_first {
            self.tallies.add(&counted, &key);
            for tests in tests_with(&edition, &due.quiz) {
                self.pair_items(tx, &edition, due, tests)?;
            }
        }
        Ok(())
    }

    /// Whichever of the two first attempts is counted last finds the other, so that each pair is
    /// added once, and added again when either is counted anew.
    fn pair_items(
        &mut self,
        tx: &mut Tx,
        edition: &Edition,
        due: &Due,
        (pre, post): (&Key, &Quiz),
    ) -> Result<(), Error> {
        let is_post = post.key == due.quiz;
        let other = if is_post { pre } else { &post.key };
        let Some(other) = store::counted_first(tx, due.enrolment, other)? else {
            return Ok(());
        };
        let (this, other) = (alone(tx, edition, due)?, alone(tx, edition, &other)?);
        let both = if is_post {
            [&other, &this]
        } else {
            [&this, &other]
        };
        self.tallies.pair(&(edition.id, post.key.clone()), both);
        Ok(())
    }

    fn is_staff(
        &mut self,
        tx: &mut Tx,
        edition: &Arc<Edition>,
        account: AccountId,
    ) -> Result<bool, Error> {
        if let Some(staff) = self.staff.get(&edition.partner) {
            return Ok(staff.contains(&account));
        }
        let staff: BTreeSet<_> = store::staff(tx, edition.partner)?.into_iter().collect();
        let is_staff = staff.contains(&account);
        self.staff.insert(edition.partner, staff);
        Ok(is_staff)
    }
}

/// The pre-tests with their post-tests of which one is this quiz.
fn tests_with<'a>(
    edition: &'a Edition,
    quiz: &'a Key,
) -> impl Iterator<Item = (&'a Key, &'a Quiz)> {
    let tests = edition.content.quizzes();
    let tests = tests.filter_map(|post| Some((post.settings.bank.as_ref()?, post)));
    tests.filter(move |(pre, post)| *pre == quiz || &post.key == quiz)
}

fn counted(tx: &mut Tx, edition: &Edition, due: &Due) -> Result<Counted, Error> {
    Ok(Counted {
        edition: due.edition,
        quiz: due.quiz.clone(),
        terms: due.terms.clone(),
        started_at: due.started_at,
        responses: store::answered(tx, due.attempt)?,
        language: due.language,
        source: edition.content.source_language,
    })
}

/// What one attempt adds by itself.
fn alone(tx: &mut Tx, edition: &Edition, due: &Due) -> Result<Tallies, Error> {
    let mut tallies = Tallies::default();
    if let Some(quiz) = find(edition, &due.quiz) {
        let corrections = regrade::in_force(tx, due.edition, &due.quiz)?;
        let key = regrade::MarkingKey::new(quiz, &corrections);
        tallies.add(&counted(tx, edition, due)?, &key);
    }
    Ok(tallies)
}

fn find<'a>(edition: &'a Edition, key: &Key) -> Option<&'a Quiz> {
    edition.content.quizzes().find(|quiz| &quiz.key == key)
}

/// Keeps first pre-test and counting post-test of one learner beside each other.
fn pair(
    tx: &mut Tx,
    edition: &Edition,
    enrolment: EnrolmentId,
    (pre, post): (&Key, &Quiz),
) -> Result<(), Error> {
    let before = assessment::attempts(tx, enrolment, pre)?;
    let first = before
        .iter()
        .rev()
        .find_map(|attempt| attempt.submission.as_ref());
    let after = assessment::attempts(tx, enrolment, &post.key)?;
    let counting = assessment::counting(post.settings.counts, &after);
    if let (Some(first), Some(counting)) = (first, counting) {
        let shares = (
            share(first.score.earned, first.score.max),
            share(counting.earned, counting.max),
        );
        let subject: Subject = (edition.id, post.key.clone());
        gain::set(tx, enrolment, &subject, shares)?;
    }
    Ok(())
}

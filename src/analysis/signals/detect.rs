//! What makes an attempt unusual: faster than the questions can be read, or with the same wrong
//! answers as another person's. Cautious by intention: a signal costs a learner somebody's trust.

use super::store;
use crate::analysis::tally::Counted;
use crate::assessment::regrade::MarkingKey;
use crate::base::{AccountId, AttemptId, Digest, Timestamp};
use crate::db::types::storable_texts;
use crate::db::{Error, Tx};
use crate::items::Correctness;
use std::collections::BTreeSet;

/// What was unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Passed at the first attempt, faster than the questions can be read.
    Speed,
    /// All wrong answers are those of another person.
    Alike,
    /// Several accounts handed the quiz in from one device on one day.
    Device,
}

impl Kind {
    /// Every kind, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Speed, Self::Alike, Self::Device];

    /// The stored word; also the end of its texts' keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Speed => "speed",
            Self::Alike => "alike",
            Self::Device => "device",
        }
    }
}

storable_texts! {
    Kind: |kind| kind.word(), |text| Kind::ALL.into_iter().find(|kind| kind.word() == text);
}

/// A question of twenty words takes five seconds to read at 238 words a minute (Brysbaert, Journal
/// of Memory and Language 109, 2019), answers not counted; three leave room for short ones.
const SECONDS_PER_ITEM: i64 = 3;
/// Of fewer answers nothing is said about speed.
const LEAST_ITEMS: i64 = 5;
/// Of fewer wrong answers nothing is said about likeness: one is easily shared.
const LEAST_WRONG: usize = 4;
/// The same wrong answers of more people are a common mistake, or a wrong key, and no signal.
const MOST_ALIKE: usize = 3;

/// Two people may share a machine any day; of fewer accounts nothing is said.
const LEAST_ACCOUNTS: usize = 3;

/// What is known of the attempt besides what is counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sitter {
    pub(crate) attempt: AttemptId,
    pub(crate) account: AccountId,
    pub(crate) is_first: bool,
}

/// Evidence of a fast pass: seconds and answered questions.
fn speed(counted: &Counted, key: &MarkingKey<'_>, is_first: bool) -> Option<(i64, i64)> {
    let answered = counted
        .responses
        .iter()
        .filter(|one| !one.response.is_blank());
    let answered = i64::try_from(answered.count()).ok()?;
    let last = counted.responses.iter().map(|one| one.at).max()?;
    let seconds = (last.millis() - counted.started_at.millis()).div_euclid(1000);
    let given = counted
        .responses
        .iter()
        .map(|one| (&one.item, &one.response))
        .collect();
    let earned = key.earned(&counted.terms, &given)?;
    let passes = counted.terms.are_met_by(earned.score, &earned.within);
    let is_fast = answered >= LEAST_ITEMS && (0..answered * SECONDS_PER_ITEM).contains(&seconds);
    (is_first && is_fast && passes).then_some((seconds, answered))
}

/// The digest of all wrong answers, and how many; none of few.
fn fingerprint(counted: &Counted, key: &MarkingKey<'_>) -> Option<(Digest, usize)> {
    let is_wrong = |one: &&crate::analysis::tally::Answered| {
        let judged = key.judge(&counted.terms.sheet, &one.item, Some(&one.response));
        judged.is_some_and(|judged| judged.marking.correctness == Correctness::Wrong)
    };
    let mut wrong: Vec<_> = counted
        .responses
        .iter()
        .filter(is_wrong)
        .map(|one| (&one.item, &one.response))
        .collect();
    wrong.sort_by(|one, other| one.0.cmp(other.0));
    let text = serde_json::to_string(&wrong).ok()?;
    (wrong.len() >= LEAST_WRONG).then(|| (Digest::of(text.as_bytes()), wrong.len()))
}

/// Looks at one attempt that was handed in, and keeps what is unusual about it, once.
pub(crate) fn notice(
    tx: &mut Tx,
    counted: &Counted,
    key: &MarkingKey<'_>,
    sitter: Sitter,
    now: Timestamp,
) -> Result<(), Error> {
    // Counting anew after a correction must not bring back what was forgotten.
    if counted.started_at < now.plus_seconds(-store::KEPT_SECONDS) {
        return Ok(());
    }
    if let Some(evidence) = speed(counted, key, sitter.is_first) {
        store::note(
            tx,
            (Kind::Speed, counted.edition),
            (sitter.attempt, None),
            evidence,
            now,
        )?;
    }
    notice_device(tx, counted, sitter, now)?;
    let Some((digest, wrong)) = fingerprint(counted, key) else {
        return Ok(());
    };
    let subject = (counted.edition, counted.quiz.clone());
    store::keep_fingerprint(tx, &subject, &digest, sitter, now)?;
    let alike = store::alike(tx, &subject, &digest, sitter.account)?;
    if alike.len() > MOST_ALIKE {
        // A crowd: what was noted before that could be seen is taken back.
        store::forget_alike(tx, &subject, &digest)?;
        return Ok(());
    }
    let wrong = i64::try_from(wrong).unwrap_or(i64::MAX);
    let items = i64::try_from(counted.terms.sheet.items.len()).unwrap_or(i64::MAX);
    for other in alike {
        let pair = (sitter.attempt, Some(other));
        store::note(
            tx,
            (Kind::Alike, counted.edition),
            pair,
            (wrong, items),
            now,
        )?;
    }
    Ok(())
}

/// Notes every attempt of a device from which so many accounts handed in that it is unusual.
fn notice_device(
    tx: &mut Tx,
    counted: &Counted,
    sitter: Sitter,
    now: Timestamp,
) -> Result<(), Error> {
    let Some(digest) = store::device_of(tx, sitter.attempt)? else {
        return Ok(());
    };
    let there = store::handed_in_from(tx, (counted.edition, &counted.quiz), &digest)?;
    let accounts: BTreeSet<AccountId> = there.iter().map(|(_, account)| *account).collect();
    let Some((first, owner)) = there.first().copied() else {
        return Ok(());
    };
    if accounts.len() < LEAST_ACCOUNTS {
        return Ok(());
    }
    let evidence = (
        i64::try_from(accounts.len()).unwrap_or(i64::MAX),
        i64::try_from(counted.terms.sheet.items.len()).unwrap_or(i64::MAX),
    );
    for (attempt, account) in there {
        if account != owner {
            let pair = (attempt, Some(first));
            store::note(tx, (Kind::Device, counted.edition), pair, evidence, now)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tally::Answered;
    use crate::assessment::Terms;
    use crate::assessment::regrade::Corrections;
    use crate::base::EditionId;
    use crate::courses::Quiz;
    use crate::items::testing::{key, response};
    use crate::items::{Bank, draw};
    use crate::learning::testing::{at, quiz};
    use std::collections::BTreeMap;

    /// Ten items with `a` right.
    fn ten() -> Quiz {
        let mut quiz = quiz("final");
        let first = quiz.items[0].clone();
        quiz.items = (0..10)
            .map(|number| crate::items::Item {
                key: key(&format!("i{number}")),
                ..first.clone()
            })
            .collect();
        quiz
    }

    fn counted(quiz: &Quiz, given: &str, seconds: i64) -> Counted {
        let bank = Bank {
            items: &quiz.items,
            draw: None,
            tags: &BTreeMap::new(),
            shuffles_items: false,
            shuffles_choices: false,
        };
        let answered = |(number, letter): (usize, char)| Answered {
            item: key(&format!("i{number}")),
            response: response(&letter.to_string()),
            at: at(seconds),
            language: None,
        };
        Counted {
            edition: EditionId::new(),
            quiz: quiz.key.clone(),
            terms: Terms::of(quiz, draw(bank, [0; 32], &BTreeMap::new())),
            started_at: at(0),
            responses: given.chars().enumerate().map(answered).collect(),
            language: crate::base::Language::En,
            source: crate::base::Language::En,
        }
    }

    #[test]
    fn only_a_first_pass_faster_than_reading_is_a_signal() {
        let quiz = ten();
        let key = MarkingKey::new(&quiz, &Corrections::default());
        let found =
            |given, seconds, is_first| speed(&counted(&quiz, given, seconds), &key, is_first);
        assert_eq!(found("aaaaaaaaaa", 29, true), Some((29, 10)));
        assert_eq!(found("aaaaaaaaaa", 30, true), None, "fast, but possible");
        assert_eq!(
            found("aaaaaaaaaa", 29, false),
            None,
            "who repeats knows the questions"
        );
        assert_eq!(
            found("aaaaabbbbb", 10, true),
            None,
            "not passed: somebody guessed"
        );
        assert_eq!(
            found("aaaaaaaaaa", -5, true),
            None,
            "a clock that went back"
        );
    }

    #[test]
    fn likeness_is_of_all_wrong_answers_and_of_no_few() {
        let quiz = ten();
        let key = MarkingKey::new(&quiz, &Corrections::default());
        let print = |given| fingerprint(&counted(&quiz, given, 500), &key);
        assert_eq!(
            print("bbbaaaaaaa"),
            None,
            "three wrong answers are easily shared"
        );
        assert!(print("bbbbaaaaaa").is_some());
        assert_eq!(
            print("bbbbaaaaaa"),
            print("bbbbaaaaa"),
            "right and blank do not matter"
        );
        assert_ne!(print("bbbbaaaaaa"), print("bbbcaaaaaa"));
        assert_ne!(print("bbbbaaaaaa"), print("bbbbbaaaaa"));
    }
}

//! Pre-test and post-test from one bank: the second asks with other words.

use super::*;
use crate::courses::{Activity, Content};
use crate::items::testing::item;
use crate::items::{ChoiceForm, Item, Rule};
use crate::learning::testing::{crowd, world_of};
use std::collections::BTreeSet;

/// How many learners sit both tests, each with draws of their own.
const LEARNERS: u8 = 6;

/// The quizzes `warm-up` and `final` with these items; `final` is the post-test of the other.
fn pair(items: &[Item], draw: Option<u32>, is_pair: bool) -> World {
    world_of(|content: &mut Content| {
        let activities = content
            .modules
            .iter_mut()
            .flat_map(|one| &mut one.activities);
        for activity in activities {
            let Activity::Quiz(quiz) = activity else {
                continue;
            };
            quiz.items = items.to_vec();
            quiz.draw = draw;
            let is_post_test = is_pair && quiz.key == key("final");
            quiz.settings.bank = is_post_test.then(|| key("warm-up"));
        }
    })
}

/// The items of an attempt at each of the quizzes, one after the other, by the same chance.
fn asked(world: &World, learner: &Learner, seed: u8, quizzes: [&str; 2]) -> [BTreeSet<Key>; 2] {
    let (learner, edition) = (learner.clone(), world.edition.clone());
    let quizzes = quizzes.map(key);
    let deed = move |tx: &mut Tx| -> Result<_, StartError> {
        let enrolment = learning::enrol(tx, &learner, &edition, at(0)).unwrap();
        let study = Study::new(&learner, &enrolment, &edition).unwrap();
        let mut asks = |quiz: &Key| -> Result<BTreeSet<Key>, StartError> {
            let attempt = start(tx, &study, quiz, [seed; 32], at(10))?;
            let items = attempt.terms.sheet.items.into_iter();
            Ok(items.map(|placed| placed.item).collect())
        };
        let [first, second] = &quizzes;
        Ok([asks(first)?, asks(second)?])
    };
    world.db.write_now(deed).unwrap()
}

fn items(names: &[&str]) -> Vec<Item> {
    let kind = (ChoiceForm::Single, Rule::RightMinusWrong);
    names.iter().map(|name| item(name, kind, "Abc")).collect()
}

fn keys(names: &[&str]) -> BTreeSet<Key> {
    names.iter().map(|name| key(name)).collect()
}

const EIGHT: [&str; 8] = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"];

#[test]
fn a_post_test_asks_what_its_pre_test_did_not_and_the_other_way_round() {
    let world = pair(&items(&EIGHT), Some(4), true);
    let people = crowd(&world, LEARNERS.into());
    for (learner, seed) in people.iter().zip(1..) {
        let order = match seed % 2 {
            0 => ["warm-up", "final"],
            _ => ["final", "warm-up"],
        };
        let [first, second] = asked(&world, learner, seed, order);
        assert_eq!((first.len(), second.len()), (4, 4));
        let both: BTreeSet<Key> = first.union(&second).cloned().collect();
        assert_eq!(both, keys(&EIGHT), "{order:?}: {first:?}, then {second:?}");
    }
}

#[test]
fn more_than_was_left_is_filled_with_what_was_asked() {
    let world = pair(&items(&EIGHT[..5]), Some(3), true);
    let people = crowd(&world, LEARNERS.into());
    for (learner, seed) in people.iter().zip(1..) {
        let [first, second] = asked(&world, learner, seed, ["warm-up", "final"]);
        assert_eq!((first.len(), second.len()), (3, 3));
        let unasked: BTreeSet<Key> = keys(&EIGHT[..5]).difference(&first).cloned().collect();
        assert!(unasked.is_subset(&second), "{first:?}, then {second:?}");
    }
}

#[test]
fn of_twins_the_post_test_asks_the_other() {
    let mut items = items(&["a1", "a2", "b1", "b2", "c1", "c2"]);
    for item in &mut items {
        item.twin = item.key.as_str().get(..1).map(key);
    }
    let world = pair(&items, None, true);
    let people = crowd(&world, LEARNERS.into());
    let mut before = BTreeSet::new();
    for (learner, seed) in people.iter().zip(1..) {
        let [first, second] = asked(&world, learner, seed, ["warm-up", "final"]);
        for (one, other) in [("a1", "a2"), ("b1", "b2"), ("c1", "c2")] {
            let (one, other) = (key(one), key(other));
            assert_ne!(first.contains(&one), first.contains(&other), "{first:?}");
            assert_eq!(first.contains(&one), second.contains(&other), "{second:?}");
            assert_eq!(first.contains(&other), second.contains(&one), "{second:?}");
        }
        before.insert(first);
    }
    assert!(
        before.len() > 1,
        "chance decides which comes first: {before:?}"
    );
}

#[test]
fn quizzes_that_share_no_bank_know_nothing_of_each_other() {
    let world = pair(&items(&EIGHT), Some(4), false);
    let people = crowd(&world, LEARNERS.into());
    for (learner, seed) in people.iter().zip(1..) {
        let [first, second] = asked(&world, learner, seed, ["warm-up", "final"]);
        assert_eq!(first, second, "the same chance draws the same");
    }
}

//! Counting against a database.

mod languages;
mod reopened;
mod unusual;

use super::*;
use crate::accounts::{Learner, Operator};
use crate::assessment::regrade::{self, CorrectionReason, Draft, Remedy};
use crate::assessment::{Responses, save, start, submit};
use crate::base::Language;
use crate::courses::{Library, Quiz};
use crate::db::{Error, Tx};
use crate::items::testing::{key, response};
use crate::learning::testing::{World, at, crowd, world, world_with};
use crate::learning::{self, Study};
use crate::partners::{self, PartnerAdmin, Publisher, Role};

/// Who sits, and which answers they give.
type Sat = (Learner, Vec<(&'static str, &'static str)>);

/// Everybody sits `quiz` once, in English.
fn sit(world: &World, quiz: &str, people: &[Sat]) {
    sit_in(world, quiz, (people, Language::En));
}

/// The same in any language.
fn sit_in(world: &World, quiz: &str, (people, language): (&[Sat], Language)) {
    let (edition, people, quiz) = (world.edition.clone(), people.to_vec(), key(quiz));
    let deed = move |tx: &mut Tx| -> Result<(), Error> {
        for (learner, given) in &people {
            let enrolment = learning::enrol(tx, learner, &edition, at(0)).unwrap();
            let study = Study::new(learner, &enrolment, &edition).unwrap();
            let attempt = start(tx, &study, &quiz, [7; 32], at(10)).unwrap();
            for ((item, ticks), seconds) in given.iter().zip(1..) {
                let one: Responses = [(key(item), response(ticks))].into();
                let given = (&one, language);
                save(tx, learner, attempt.id, given, at(10 + seconds * 20)).unwrap();
            }
            submit(tx, learner, attempt.id, &edition, at(500)).unwrap();
        }
        Ok(())
    };
    world.db.write_now(deed).unwrap();
}

fn roll_up_all(world: &World) -> usize {
    let mut counted = 0;
    loop {
        let library = Library::new();
        let now = world
            .db
            .write_now(move |tx| roll_up(tx, &library, at(1000)))
            .unwrap();
        counted += now;
        if now == 0 {
            return counted;
        }
    }
}

fn quiz<'a>(world: &'a World, name: &str) -> &'a Quiz {
    let mut quizzes = world.edition.content.quizzes();
    quizzes.find(|quiz| quiz.key == key(name)).unwrap()
}

fn told(world: &World, name: &str) -> Statistics {
    let by = Publisher::of_installation(&world.partner);
    let read = |conn: &mut _| statistics(conn, &by, &world.edition, quiz(world, name));
    world.db.read_now(read).unwrap().unwrap()
}

fn facts(statistics: &Statistics, item: &str) -> Facts {
    let mut items = statistics.items.iter();
    items
        .find(|one| one.item == key(item))
        .unwrap()
        .facts
        .unwrap()
}

/// Of three, one knows everything, one `q1` alone, one nothing.
fn answers(at: usize) -> Vec<(&'static str, &'static str)> {
    match at % 3 {
        0 => vec![("q1", "a"), ("q2", "a"), ("q3", "a"), ("q4", "ab")],
        1 => vec![("q1", "a"), ("q2", "b"), ("q3", "c"), ("q4", "")],
        _ => vec![("q1", "c"), ("q2", "b"), ("q3", "b"), ("q4", "cd")],
    }
}

fn class(world: &World, size: u32) -> Vec<Learner> {
    let people = crowd(world, size);
    let sat: Vec<_> = people
        .iter()
        .enumerate()
        .map(|(at, learner)| (learner.clone(), answers(at)))
        .collect();
    sit(world, "final", &sat);
    people
}

#[test]
fn every_first_attempt_is_counted_once() {
    let world = world();
    let people = class(&world, 120);
    assert!(told(&world, "final").is_behind);
    assert_eq!(roll_up_all(&world), 120);
    let first = told(&world, "final");
    assert_eq!(first.people, 120);
    assert_eq!(
        (first.tenths[0], first.tenths[2], first.tenths[10]),
        (Some(40), Some(40), Some(40))
    );
    assert_eq!(first.mean, Some(42));
    assert_eq!(facts(&first, "q1").facility, Some(667));
    assert_eq!(facts(&first, "q2").facility, Some(333));
    assert_eq!(facts(&first, "q4").blanks, 40);
    assert_eq!(facts(&first, "q2").seconds, Some(20));
    assert!(facts(&first, "q2").discrimination.unwrap() > 0.9);
    let q1 = first
        .items
        .iter()
        .find(|one| one.item == key("q1"))
        .unwrap();
    let thirds: Vec<_> = q1.choices.iter().map(|choice| choice.thirds).collect();
    let some = |counts: [i64; 3]| counts.map(Some);
    assert_eq!(
        thirds,
        [some([0, 40, 40]), some([0, 0, 0]), some([40, 0, 0])]
    );
    assert!(
        first.items.iter().all(|item| item.flags.is_empty()),
        "{first:?}"
    );
    // Second attempts are handed in and counted for nothing here.
    let again: Vec<_> = people
        .iter()
        .take(9)
        .map(|p| (p.clone(), answers(0)))
        .collect();
    sit(&world, "final", &again);
    assert_eq!(roll_up_all(&world), 9);
    assert_eq!(told(&world, "final"), first);
    assert_eq!(roll_up_all(&world), 0);
}

#[test]
fn a_wrong_key_is_named_though_everybody_reached_the_same() {
    let world = world();
    let people = crowd(&world, 40);
    // Everybody knows everything; the key of `q2` is wrong.
    let given = vec![("q1", "a"), ("q2", "b"), ("q3", "a"), ("q4", "ab")];
    let sat: Vec<_> = people.iter().map(|p| (p.clone(), given.clone())).collect();
    sit(&world, "final", &sat);
    roll_up_all(&world);
    let told = told(&world, "final");
    let b = Flag::DistractorBeatsKey {
        choice: key("b"),
        is_of_all: true,
    };
    let flags: Vec<_> = told.items.iter().map(|item| item.flags.clone()).collect();
    assert_eq!(flags, [vec![], vec![b], vec![], vec![]]);
}

#[test]
fn who_acts_for_the_partner_leaves_no_trace() {
    let world = world();
    let people = crowd(&world, 6);
    let (partner, account) = (world.partner.id, people[0].id());
    let by = Operator::for_test(world.bela.id());
    let join = move |tx: &mut Tx| partners::join(tx, &by, (partner, account), Role::Author, at(0));
    world.db.write_now(join).unwrap();
    let sat: Vec<_> = people.iter().map(|p| (p.clone(), answers(0))).collect();
    sit(&world, "final", &sat);
    assert_eq!(roll_up_all(&world), 6);
    assert_eq!(told(&world, "final").people, 5);
}

/// Corrects an item of `final`.
fn correct(world: &World, item: &str, remedy: Remedy) {
    let by = PartnerAdmin::for_test(world.partner.id, world.bela.id());
    let (edition, quiz) = (world.edition.clone(), key("final"));
    let item = key(item);
    let draft = Draft { quiz, item, remedy };
    let correct = move |tx: &mut Tx| -> Result<_, regrade::RegradeError> {
        let reason = CorrectionReason::parse("b is right.").unwrap();
        let what = (&edition, &draft, &reason);
        regrade::correct(tx, &by, what, at(900), &mut |_, _| Ok(true))
    };
    world.db.write_now(correct).unwrap();
}

#[test]
fn after_a_correction_everything_is_counted_anew() {
    let world = world();
    class(&world, 30);
    roll_up_all(&world);
    let before = told(&world, "final");
    let right = regrade::RightAnswer::Choices {
        right: [key("b")].into(),
    };
    correct(&world, "q2", Remedy::NewKey(right));
    assert_eq!(roll_up_all(&world), 30);
    let after = told(&world, "final");
    assert_eq!((before.people, after.people), (30, 30));
    assert_eq!(facts(&before, "q2").facility, Some(333));
    assert_eq!(facts(&after, "q2").facility, Some(667));
    let q2 = after
        .items
        .iter()
        .find(|one| one.item == key("q2"))
        .unwrap();
    assert!(q2.flags.contains(&Flag::NegativeDiscrimination), "{q2:?}");
    let is_right: Vec<bool> = q2.choices.iter().map(|choice| choice.is_right).collect();
    assert_eq!(is_right, [false, true, false]);
    assert_eq!(roll_up_all(&world), 0);
}

#[test]
fn another_partner_is_told_nothing() {
    let world = world();
    let other = partners::Partner {
        id: crate::base::PartnerId::new(),
        ..world.partner.clone()
    };
    let by = Publisher::of_installation(&other);
    let read = |conn: &mut _| statistics(conn, &by, &world.edition, quiz(&world, "final"));
    assert_eq!(world.db.read_now(read).unwrap(), None);
}

#[test]
fn gain_pairs_the_first_pre_test_with_the_counting_post_test() {
    let world = world_with(|quiz| quiz.settings.bank = Some(key("warm-up")));
    let people = crowd(&world, 6);
    let sat = |answers: fn(usize) -> Vec<(&'static str, &'static str)>| -> Vec<_> {
        people.iter().map(|p| (p.clone(), answers(0))).collect()
    };
    // One of four points before, all after.
    sit(&world, "warm-up", &sat(|_| answers(1)));
    sit(&world, "warm-up", &sat(|_| answers(0)));
    sit(&world, "final", &sat(|_| answers(2)));
    sit(&world, "final", &sat(|_| answers(0)));
    roll_up_all(&world);
    let by = Publisher::of_installation(&world.partner);
    let read = |conn: &mut _| gain(conn, &by, &world.edition, quiz(&world, "final"));
    let found = world.db.read_now(read).unwrap().unwrap();
    assert_eq!((found.pre.clone(), found.people), (key("warm-up"), 6));
    let means = found.means.unwrap();
    assert!((means.before - 25.0).abs() < 0.01 && (means.after - 100.0).abs() < 0.01);
    assert!((means.normalised.unwrap() - 1.0).abs() < 0.01);
    let q2 = found
        .parts
        .iter()
        .find(|part| part.key == key("q2"))
        .unwrap();
    assert_eq!(
        (q2.before, q2.after),
        (Some((6, 0)), Some((6, 0))),
        "of first attempts"
    );
    let none = |conn: &mut _| gain(conn, &by, &world.edition, quiz(&world, "warm-up"));
    assert_eq!(world.db.read_now(none).unwrap(), None);
}

#[test]
fn gain_per_item_is_of_those_who_finished_both_tests_however_often_it_is_counted() {
    let world = world_with(|quiz| quiz.settings.bank = Some(key("warm-up")));
    let people = crowd(&world, 12);
    let (both, stopped) = people.split_at(6);
    let sat = |people: &[Learner], at: usize| -> Vec<_> {
        people.iter().map(|p| (p.clone(), answers(at))).collect()
    };
    // Who stops knew everything; the others learn it.
    sit(&world, "warm-up", &[sat(both, 2), sat(stopped, 0)].concat());
    roll_up_all(&world);
    sit(&world, "final", &sat(both, 0));
    roll_up_all(&world);
    let part = |item: &str| {
        let by = Publisher::of_installation(&world.partner);
        let read = |conn: &mut _| gain(conn, &by, &world.edition, quiz(&world, "final"));
        let found = world.db.read_now(read).unwrap().unwrap();
        let mut parts = found.parts.into_iter();
        parts.find(|part| part.key == key(item)).unwrap()
    };
    let q1 = part("q1");
    assert_eq!((q1.before, q1.after), (Some((6, 0)), Some((6, 1000))));
    assert_eq!((q1.percent(), q1.people()), (Some(100), Some(6)));
    // By the new key of q2 they knew before what they do not say after.
    let right = regrade::RightAnswer::Choices {
        right: [key("b")].into(),
    };
    correct(&world, "q2", Remedy::NewKey(right));
    assert!(roll_up_all(&world) >= 6);
    assert_eq!((part("q1").before, part("q1").after), (q1.before, q1.after));
    let q2 = part("q2");
    assert_eq!((q2.before, q2.after), (Some((6, 1000)), Some((6, 0))));
}

//! The deeds of assessment against a database.

mod extended;
mod granted;
mod paired;
mod simulation;
mod time;

use super::attempt::Terms;
use super::*;
use crate::accommodations::Allowance;
use crate::accounts::Learner;
use crate::base::{AttemptId, EnrolmentId, Key, Language, Points, Score, Timestamp};
use crate::courses::{Edition, Quiz};
use crate::db::{Db, Error, Tx};
use crate::items::testing::{key, response};
use crate::items::{Bank, Correctness, Languages, Misfit, Placed, draw};
use crate::journal::{self, Object};
use crate::learning::testing::{World, at, next_edition, world_with};
use crate::learning::{self, Enrolment, Standing, Study};
use std::collections::BTreeMap;
use std::sync::Arc;

const LANGUAGES: Languages = Languages {
    wanted: Language::En,
    source: Language::En,
};

/// How much a test does: what `.ci/run` asks for, or little.
#[expect(clippy::disallowed_methods, reason = "how much a test run does")]
fn setting(name: &str, otherwise: u64) -> u64 {
    let text = std::env::var(name).ok();
    let wanted = text.map_or(otherwise, |text| text.parse().unwrap());
    // A server answers ten times as slowly; a tenth of a long run is long enough there. Races are
    // run in full: it is there that they can be lost.
    let is_server = std::env::var("PMAST_TEST_BACKEND").is_ok_and(|name| name == "postgres");
    match is_server && name == "PMAST_TEST_ACTIONS" {
        true => wanted.div_ceil(10).max(otherwise.min(wanted)),
        false => wanted,
    }
}

/// A closed attempt for the tests of pure rules: handed in at `at(0)`, out of four points.
pub(super) fn closed(quiz: &Quiz, number: u32, thousandths: u32, outcome: Outcome) -> Attempt {
    let bank = Bank {
        items: &quiz.items,
        draw: None,
        tags: &BTreeMap::new(),
        shuffles_items: false,
        shuffles_choices: false,
    };
    let mut attempt = Attempt {
        id: AttemptId::new(),
        enrolment: EnrolmentId::new(),
        quiz: quiz.key.clone(),
        number,
        terms: Terms::of(quiz, draw(bank, [0; 32], &BTreeMap::new())),
        started_at: at(-600),
        deadline: None,
        lapses_at: None,
        extended_seconds: 0,
        shown_at: None,
        submission: None,
    };
    let mut submission = attempt
        .mark((quiz, &Default::default()), &BTreeMap::new(), at(0))
        .unwrap();
    submission.score.earned = Points::from_thousandths(thousandths);
    submission.outcome = outcome;
    attempt.submission = Some(submission);
    attempt
}

/// A learner at a quiz: the world and what stands ready in it.
struct Desk {
    world: World,
    enrolment: Enrolment,
}

fn desk_with(change: impl FnOnce(&mut Quiz)) -> Desk {
    let world = world_with(change);
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    let enrolled = world
        .db
        .write_now(move |tx| learning::enrol(tx, &ada, &edition, at(0)));
    Desk {
        enrolment: enrolled.unwrap(),
        world,
    }
}

fn desk() -> Desk {
    desk_with(|_| ())
}

fn starts(
    db: &Db,
    (learner, enrolment, edition): (&Learner, &Enrolment, &Edition),
    seed: u8,
    now: Timestamp,
) -> Result<Attempt, StartError> {
    let (learner, enrolment) = (learner.clone(), enrolment.clone());
    let edition = edition.clone();
    db.write_now(move |tx| {
        let study = Study::new(&learner, &enrolment, &edition).unwrap();
        start(tx, &study, &key("final"), [seed; 32], now)
    })
}

impl Desk {
    fn start(&self, seed: u8, seconds: i64) -> Result<Attempt, StartError> {
        let who = (&self.world.ada, &self.enrolment, &self.world.edition);
        starts(&self.world.db, who, seed, at(seconds))
    }

    fn save(
        &self,
        attempt: &Attempt,
        given: &[(&str, &str)],
        seconds: i64,
    ) -> Result<(), SaveError> {
        let (ada, id) = (self.world.ada.clone(), attempt.id);
        self.saves(ada, id, given, seconds)
    }

    fn saves(
        &self,
        learner: Learner,
        id: AttemptId,
        given: &[(&str, &str)],
        seconds: i64,
    ) -> Result<(), SaveError> {
        let responses: Responses = given
            .iter()
            .map(|(item, ticks)| (key(item), response(ticks)))
            .collect();
        self.world
            .db
            .write_now(move |tx| save(tx, &learner, id, &responses, at(seconds)).map(|_| ()))
    }

    fn submit(&self, attempt: &Attempt, seconds: i64) -> Result<Submission, SubmitError> {
        let edition = self.world.edition.clone();
        self.submits(self.world.ada.clone(), attempt.id, edition, seconds)
    }

    fn submits(
        &self,
        learner: Learner,
        id: AttemptId,
        edition: Edition,
        seconds: i64,
    ) -> Result<Submission, SubmitError> {
        self.world
            .db
            .write_now(move |tx| submit(tx, &learner, id, &edition, at(seconds)))
    }

    fn sitting(&self, attempt: &Attempt) -> Sitting {
        let read = |conn: &mut _| sitting(conn, &self.world.ada, attempt.id);
        self.world.db.read_now(read).unwrap().unwrap()
    }

    fn is_completed(&self) -> bool {
        let read = |conn: &mut _| learning::completions(conn, self.enrolment.id);
        self.world.db.read_now(read).unwrap().has(&key("final"))
    }

    fn quiz(&self) -> &Quiz {
        let mut quizzes = self.world.edition.content.quizzes();
        quizzes.find(|quiz| quiz.key == key("final")).unwrap()
    }

    fn verbs(&self, attempt: &Attempt) -> Vec<String> {
        let object = Object::new("attempt", attempt.id);
        let read = |conn: &mut _| journal::of_object(conn, &object);
        let entries = self.world.db.read_now(read).unwrap();
        entries.into_iter().map(|entry| entry.verb).collect()
    }
}

const ALL_RIGHT: &[(&str, &str)] = &[("q1", "a"), ("q2", "a"), ("q3", "a"), ("q4", "ab")];

#[test]
fn starting_again_goes_on_with_the_same_sheet() {
    let desk = desk();
    let first = desk.start(1, 0).unwrap();
    let again = desk.start(2, 99).unwrap();
    assert_eq!(first, again);
    assert_eq!(first.number, 1);
    assert_eq!(desk.verbs(&first), ["initialized"]);
    assert_eq!(desk.sitting(&first).attempt, first);
}

#[test]
fn answers_wait_where_they_were_given_and_the_last_one_counts() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    desk.save(&attempt, &[("q1", "b"), ("q4", "abc")], 10)
        .unwrap();
    desk.save(&attempt, &[("q1", "a")], 20).unwrap();
    desk.save(&attempt, &[("q4", "")], 30).unwrap();
    let sitting = desk.sitting(&attempt);
    assert_eq!(sitting.response(&key("q1")), Some(&response("a")));
    assert_eq!(sitting.saved_at(), Some(at(30)));
    let mut blanks: Vec<&str> = sitting.blanks().map(|(_, item)| item.as_str()).collect();
    blanks.sort_unstable();
    assert_eq!(blanks, ["q2", "q3", "q4"]);
    let views = sitting.views(desk.quiz(), LANGUAGES);
    let order: Vec<&Key> = views.iter().map(|view| &view.key).collect();
    let frozen: Vec<&Key> = attempt.terms.sheet.items.iter().map(|p| &p.item).collect();
    assert_eq!(order, frozen);
}

#[test]
fn passing_completes_the_quiz_and_handing_in_twice_gives_the_first_result() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    desk.save(&attempt, ALL_RIGHT, 10).unwrap();
    assert!(!desk.is_completed());
    let first = desk.submit(&attempt, 20).unwrap();
    assert_eq!(first.outcome, Outcome::Passed);
    assert_eq!(first.score.percent(), 100);
    assert!(desk.is_completed());
    let second = desk.submit(&attempt, 30).unwrap();
    assert_eq!(second, first);
    assert_eq!(desk.sitting(&attempt).attempt.submission, Some(first));
    assert_eq!(desk.verbs(&attempt), ["initialized", "submitted", "passed"]);
    assert!(matches!(
        desk.save(&attempt, &[("q1", "b")], 40),
        Err(SaveError::AlreadySubmitted)
    ));
}

#[test]
fn failing_completes_nothing_and_a_later_pass_stays() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    desk.save(&attempt, &[("q1", "a"), ("q2", "b"), ("q4", "abc")], 10)
        .unwrap();
    let failed = desk.submit(&attempt, 20).unwrap();
    assert_eq!(failed.outcome, Outcome::Failed);
    let expected = Score {
        earned: Points::from_thousandths(1500),
        max: Points::whole(4),
    };
    assert_eq!(failed.score, expected);
    assert!(!desk.is_completed());

    let second = desk.start(2, 30).unwrap();
    assert_eq!(second.number, 2);
    desk.save(&second, ALL_RIGHT, 40).unwrap();
    let passed = desk.submit(&second, 50).unwrap();
    assert!(desk.is_completed());
    assert_ne!(passed.receipt, failed.receipt);

    let third = desk.start(3, 60).unwrap();
    desk.submit(&third, 70).unwrap();
    assert!(desk.is_completed(), "a worse attempt takes nothing back");
    let read = |conn: &mut _| attempts(conn, desk.enrolment.id, &key("final"));
    let all = desk.world.db.read_now(read).unwrap();
    let conditions = Conditions::of(desk.quiz(), Allowance::default(), &all, at(80));
    assert_eq!((conditions.used, conditions.is_passed), (3, true));
    assert_eq!(conditions.counting.map(Score::percent), Some(100));
}

#[test]
fn nothing_is_disclosed_before_handing_in() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    desk.save(&attempt, &[("q1", "a"), ("q4", "ac")], 10)
        .unwrap();
    let before = desk.sitting(&attempt);
    assert_eq!(before.reviews(desk.quiz()), None);
    let shown = serde_json::to_string(&before.views(desk.quiz(), LANGUAGES)).unwrap();
    for secret in ["is_right", "because", "explanation", "S-09"] {
        assert!(!shown.contains(secret), "{secret}");
    }
    desk.submit(&attempt, 20).unwrap();
    let after = desk.sitting(&attempt);
    let reviews = after.reviews(desk.quiz()).unwrap();
    let came_out = |item: &str| {
        let review = reviews.iter().find(|review| review.item.key == key(item));
        review.unwrap().marking.correctness
    };
    assert_eq!(came_out("q1"), Correctness::Right);
    assert_eq!(came_out("q2"), Correctness::Blank);
    assert_eq!(came_out("q4"), Correctness::Wrong);
}

#[test]
fn only_what_stands_on_the_sheet_can_be_answered_and_all_or_none_is_kept() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    let misfit = |given: &[(&str, &str)]| match desk.save(&attempt, given, 10) {
        Err(SaveError::Misfit(misfit)) => misfit,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        misfit(&[("q1", "a"), ("q9", "a")]),
        Misfit::ForeignItem { item: key("q9") }
    );
    assert_eq!(
        misfit(&[("q1", "z")]),
        Misfit::ForeignChoice {
            item: key("q1"),
            choice: key("z")
        }
    );
    assert_eq!(
        misfit(&[("q1", "ab")]),
        Misfit::TooManyChoices {
            item: key("q1"),
            chosen: 2
        }
    );
    assert!(desk.sitting(&attempt).responses.is_empty());
}

#[test]
fn nobody_else_sees_answers_or_hands_in_an_attempt() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    let bela = desk.world.bela.clone();
    let seen = |conn: &mut _| sitting(conn, &desk.world.bela, attempt.id);
    assert_eq!(desk.world.db.read_now(seen).unwrap(), None);
    assert!(matches!(
        desk.saves(bela.clone(), attempt.id, &[("q1", "a")], 5),
        Err(SaveError::UnknownAttempt)
    ));
    let edition = desk.world.edition.clone();
    assert!(matches!(
        desk.submits(bela, attempt.id, edition, 5),
        Err(SubmitError::UnknownAttempt)
    ));
}

#[test]
fn an_attempt_is_marked_by_its_own_edition_only() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    let next = next_edition(&desk.world);
    assert!(matches!(
        desk.submits(desk.world.ada.clone(), attempt.id, next, 5),
        Err(SubmitError::OtherEdition)
    ));
    assert!(desk.submit(&attempt, 6).is_ok());
}

#[test]
fn a_second_draw_prefers_what_was_not_seen() {
    let desk = desk_with(|quiz| quiz.draw = Some(2));
    let mut seen: Vec<Key> = Vec::new();
    for seed in 1..=2 {
        let attempt = desk.start(seed, 0).unwrap();
        let items = attempt.terms.sheet.items.iter();
        seen.extend(items.map(|placed: &Placed| placed.item.clone()));
        let submission = desk.submit(&attempt, 1).unwrap();
        assert_eq!(submission.score.max, Points::whole(2));
    }
    seen.sort();
    assert_eq!(seen, ["q1", "q2", "q3", "q4"].map(key));
}

#[test]
fn lessons_and_the_quiz_together_satisfy_the_certificate() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    desk.save(&attempt, ALL_RIGHT, 10).unwrap();
    desk.submit(&attempt, 20).unwrap();
    let (ada, edition) = (desk.world.ada.clone(), desk.world.edition.clone());
    let enrolment = desk.enrolment.clone();
    let standing = desk.world.db.write_now(move |tx| -> Result<_, Error> {
        let study = Study::new(&ada, &enrolment, &edition).unwrap();
        for lesson in ["listing", "clock"] {
            learning::read_lesson(tx, &study, &key(lesson), at(30)).unwrap();
        }
        let done = learning::completions(tx, enrolment.id)?;
        Ok(Standing::of(&edition.content, &done))
    });
    assert!(standing.unwrap().is_satisfied());
}

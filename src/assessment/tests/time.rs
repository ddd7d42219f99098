//! Limits, pauses, deadlines, and many hands at once.

use super::*;
use crate::learning::testing::somebody;
use std::sync::Barrier;

#[test]
fn attempts_run_out_and_a_pause_is_kept() {
    let desk = desk_with(|quiz| {
        quiz.attempts = Some(2);
        quiz.wait_minutes = 10;
    });
    let first = desk.start(1, 0).unwrap();
    desk.submit(&first, 60).unwrap();
    match desk.start(2, 600) {
        Err(StartError::TooSoon { opens_again_at }) => assert_eq!(opens_again_at, at(660)),
        other => panic!("{other:?}"),
    }
    let second = desk.start(2, 660).unwrap();
    desk.submit(&second, 700).unwrap();
    assert!(matches!(
        desk.start(3, 9999),
        Err(StartError::NoAttemptsLeft { limit: 2 })
    ));
}

#[test]
fn after_the_deadline_and_its_grace_what_was_saved_counts() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    assert_eq!(attempt.deadline, Some(at(600)));
    desk.save(&attempt, &ALL_RIGHT[..2], 599).unwrap();
    desk.save(&attempt, &ALL_RIGHT[2..], 720).unwrap();
    match desk.save(&attempt, &[("q1", "b")], 721) {
        Err(SaveError::TimeIsOver { deadline }) => assert_eq!(deadline, at(600)),
        other => panic!("{other:?}"),
    }
    let submission = desk.submit(&attempt, 5000).unwrap();
    assert_eq!(submission.submitted_at, at(600));
    assert_eq!(submission.outcome, Outcome::Passed);
}

#[test]
fn whoever_looks_first_closes_an_overdue_attempt_with_the_same_result() {
    let results = ["start", "sweep", "submit"].map(|way| {
        let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
        let attempt = desk.start(1, 0).unwrap();
        desk.save(&attempt, &ALL_RIGHT[..3], 100).unwrap();
        let due = |now| {
            let found = desk.world.db.read_now(|conn| overdue(conn, 10, at(now)));
            found.unwrap().len()
        };
        assert_eq!((due(720), due(721)), (0, 1));
        match way {
            "start" => assert_eq!(desk.start(2, 900).unwrap().number, 2),
            "submit" => assert!(desk.submit(&attempt, 900).is_ok()),
            _ => {
                let (id, edition) = (attempt.id, desk.world.edition.clone());
                let close = move |now| {
                    let edition = edition.clone();
                    move |tx: &mut _| close_overdue(tx, id, &edition, at(now))
                };
                assert_eq!(desk.world.db.write_now(close(720)).unwrap(), None);
                assert!(desk.world.db.write_now(close(721)).unwrap().is_some());
            }
        }
        assert_eq!(due(9999), usize::from(way == "start"));
        assert!(desk.is_completed());
        let submission = desk.sitting(&attempt).attempt.submission.unwrap();
        (
            submission.submitted_at,
            submission.score,
            submission.outcome,
        )
    });
    assert_eq!(results[0], results[1]);
    assert_eq!(results[0], results[2]);
    assert_eq!(results[0].0, at(600));
}

#[test]
fn a_clock_that_runs_backwards_fails_nobody() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    desk.save(&attempt, ALL_RIGHT, -500).unwrap();
    assert_eq!(
        desk.submit(&attempt, -400).unwrap().outcome,
        Outcome::Passed
    );
}

/// `PMAST_TEST_ROUNDS=200` is what `.ci/run` asks for.
#[test]
fn fifty_hands_at_the_same_instant_make_exactly_as_many_attempts_as_allowed() {
    let world = world_with(|quiz| quiz.attempts = Some(3));
    for round in 0..setting("PMAST_TEST_ROUNDS", 10) {
        let learner = somebody(&world, &format!("hasty{round}"));
        let (who, edition) = (learner.clone(), world.edition.clone());
        let enrol = move |tx: &mut _| learning::enrol(tx, &who, &edition, at(0));
        let enrolment = world.db.write_now(enrol).unwrap();
        let instant = Barrier::new(50);
        let hurry = |seed: u8| {
            instant.wait();
            loop {
                let triple = (&learner, &enrolment, &world.edition);
                match starts(&world.db, triple, seed, at(0)) {
                    Ok(attempt) => {
                        let (by, edition) = (learner.clone(), world.edition.clone());
                        let deed = move |tx: &mut _| submit(tx, &by, attempt.id, &edition, at(1));
                        world.db.write_now(deed).unwrap();
                    }
                    Err(StartError::NoAttemptsLeft { limit: 3 }) => return,
                    Err(other) => panic!("{other}"),
                }
            }
        };
        std::thread::scope(|scope| {
            for seed in 0..50 {
                let hurry = &hurry;
                scope.spawn(move || hurry(seed));
            }
        });
        let read = |conn: &mut _| attempts(conn, enrolment.id, &key("final"));
        let made = world.db.read_now(read).unwrap();
        let numbers: Vec<u32> = made.iter().map(|attempt| attempt.number).collect();
        assert_eq!(numbers, [3, 2, 1], "round {round}");
        assert!(made.iter().all(|attempt| attempt.submission.is_some()));
    }
}

#[test]
fn twenty_starts_at_once_open_one_attempt() {
    let desk = Arc::new(desk_with(|quiz| quiz.attempts = Some(2)));
    let start = Arc::new(Barrier::new(20));
    let threads: Vec<_> = (0..20)
        .map(|seed| {
            let (desk, start) = (Arc::clone(&desk), Arc::clone(&start));
            std::thread::spawn(move || {
                start.wait();
                desk.start(seed, 0).unwrap()
            })
        })
        .collect();
    let mut started: Vec<_> = threads.into_iter().map(|t| t.join().unwrap()).collect();
    started.dedup();
    assert_eq!(started.len(), 1, "all go on with the same attempt");
    let read = |conn: &mut _| attempts(conn, desk.enrolment.id, &key("final"));
    assert_eq!(desk.world.db.read_now(read).unwrap(), started);
    assert_eq!(desk.verbs(&started[0]), ["initialized"]);
}

#[test]
fn thirty_hands_at_once_hand_in_once() {
    let desk = Arc::new(desk());
    let attempt = desk.start(1, 0).unwrap();
    desk.save(&attempt, ALL_RIGHT, 1).unwrap();
    let threads: Vec<_> = (0..30)
        .map(|second| {
            let (desk, attempt) = (Arc::clone(&desk), attempt.clone());
            std::thread::spawn(move || desk.submit(&attempt, second + 2).unwrap())
        })
        .collect();
    let mut results: Vec<_> = threads.into_iter().map(|t| t.join().unwrap()).collect();
    results.dedup();
    assert_eq!(results.len(), 1);
    assert_eq!(desk.verbs(&attempt), ["initialized", "submitted", "passed"]);
}

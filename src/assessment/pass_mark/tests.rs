//! Lowered marks against a database.

use super::*;
use crate::accounts::Learner;
use crate::assessment::regrade::CorrectionReason;
use crate::assessment::{
    Attempt, Conditions, Outcome, Responses, attempts, conditions, save, start, submit,
};
use crate::base::{AttemptId, CutScore};
use crate::courses::{Counts, Library, Minimum, Quiz};
use crate::db::{Error, Tx};
use crate::items::testing::{key, response};
use crate::journal::{self, Object};
use crate::learning::testing::{World, at, crowd, edition_with_mark, somebody, world_with};
use crate::learning::{self, Enrolment, Study};
use crate::partners::PartnerAdmin;

/// One, two and three points of four; three pass at first.
const ONE: &[(&str, &str)] = &[("q1", "a")];
const TWO: &[(&str, &str)] = &[("q1", "a"), ("q2", "a")];
const THREE: &[(&str, &str)] = &[("q1", "a"), ("q2", "a"), ("q3", "a")];

fn mark(percent: u32) -> CutScore {
    CutScore::percent(percent).unwrap()
}

fn quiz_of(world: &World) -> Quiz {
    let mut quizzes = world.edition.content.quizzes();
    quizzes
        .find(|quiz| quiz.key == key("final"))
        .unwrap()
        .clone()
}

fn enrol(world: &World, learner: &Learner) -> Enrolment {
    let (learner, edition) = (learner.clone(), world.edition.clone());
    let enrolled = world
        .db
        .write_now(move |tx| learning::enrol(tx, &learner, &edition, at(0)));
    enrolled.unwrap()
}

fn starts(world: &World, learner: &Learner, given: &[(&str, &str)]) -> AttemptId {
    let enrolment = enrol(world, learner);
    let (learner, edition) = (learner.clone(), world.edition.clone());
    let responses: Responses = given.iter().map(|(i, t)| (key(i), response(t))).collect();
    let deed = move |tx: &mut Tx| -> Result<AttemptId, Error> {
        let study = Study::new(&learner, &enrolment, &edition).unwrap();
        let attempt = start(tx, &study, &key("final"), [7; 32], at(10)).unwrap();
        save(tx, &learner, attempt.id, &responses, at(20)).unwrap();
        Ok(attempt.id)
    };
    world.db.write_now(deed).unwrap()
}

fn hands_in(world: &World, learner: &Learner, id: AttemptId) {
    let (learner, edition) = (learner.clone(), world.edition.clone());
    let deed = move |tx: &mut Tx| submit(tx, &learner, id, &edition, at(200));
    world.db.write_now(deed).unwrap();
}

fn sits(world: &World, learner: &Learner, given: &[(&str, &str)]) -> AttemptId {
    let id = starts(world, learner, given);
    hands_in(world, learner, id);
    id
}

fn offered(world: &World) -> Option<(u32, u32)> {
    let (library, quiz) = (Library::new(), quiz_of(world));
    let read = |conn: &mut _| offer(conn, &library, &world.edition, &quiz);
    let offer = world.db.read_now(read).unwrap();
    offer.map(|offer| (offer.from.value(), offer.to.value()))
}

fn previews(world: &World) -> Preview {
    let (library, quiz) = (Library::new(), quiz_of(world));
    let read = |conn: &mut _| {
        let offer = offer(conn, &library, &world.edition, &quiz)?.unwrap();
        preview(conn, (&world.edition, &quiz), &offer, 100)
    };
    world.db.read_now(read).unwrap()
}

/// Carries it out; each certificate is "awarded".
fn lowers_by(world: &World, by: PartnerAdmin, to: u32) -> Result<Lowered, LowerError> {
    let edition = world.edition.clone();
    world.db.write_now(move |tx| {
        let wish = Wish {
            quiz: key("final"),
            to: mark(to),
            reason: CorrectionReason::parse("It was set too high.").unwrap(),
        };
        let what = (&Library::new(), &edition, &wish);
        lower(tx, &by, what, at(100), &mut |_, _| Ok(true))
    })
}

fn lowers(world: &World, to: u32) -> Result<Lowered, LowerError> {
    let by = PartnerAdmin::for_test(world.partner.id, world.bela.id());
    lowers_by(world, by, to)
}

fn conditions_of(world: &World, learner: &Learner) -> (Conditions, Vec<Attempt>) {
    let enrolment = enrol(world, learner);
    let of = (&enrolment, &world.edition);
    let read = |conn: &mut _| conditions(conn, of, &key("final"), at(300));
    world.db.read_now(read).unwrap().unwrap()
}

fn outcome(world: &World, learner: &Learner) -> Outcome {
    let (_, attempts) = conditions_of(world, learner);
    attempts[0].submission.as_ref().unwrap().outcome
}

fn is_completed(world: &World, learner: &Learner) -> bool {
    let enrolment = enrol(world, learner);
    let read = |conn: &mut _| learning::completions(conn, enrolment.id);
    world.db.read_now(read).unwrap().has(&key("final"))
}

fn reported(world: &World) -> Vec<Report> {
    let read = |conn: &mut _| reports(conn, world.edition.id, &key("final"), 50);
    world.db.read_now(read).unwrap()
}

fn verbs(world: &World, kind: &'static str, id: String) -> Vec<String> {
    let object = Object::new(kind, id);
    let read = |conn: &mut _| journal::of_object(conn, &object);
    let found = world.db.read_now(read).unwrap();
    found.into_iter().map(|entry| entry.verb).collect()
}

#[test]
fn who_reaches_the_lowered_mark_passes_and_a_report_says_why() {
    let world = world_with(|_| ());
    let cleo = somebody(&world, "cleo");
    let ada = sits(&world, &world.ada, TWO);
    sits(&world, &world.bela, THREE);
    sits(&world, &cleo, ONE);
    assert_eq!(offered(&world), None, "no later edition");
    let later = edition_with_mark(&world, "2.0.0", 50);
    assert_eq!(offered(&world), Some((75, 50)));

    let before = previews(&world);
    assert_eq!(
        (before.passing, before.certified, before.in_flight),
        (1, 0, 0)
    );
    assert!(
        !is_completed(&world, &world.ada),
        "a preview writes nothing"
    );

    let done = lowers(&world, 50).unwrap();
    assert!(done.is_new);
    assert_eq!(done.passed, 1);
    assert!(is_completed(&world, &world.ada));
    assert_eq!(outcome(&world, &world.ada), Outcome::Passed);
    assert_eq!(outcome(&world, &cleo), Outcome::Failed);
    assert!(!is_completed(&world, &cleo));
    assert!(conditions_of(&world, &world.ada).0.is_passed);
    let reports = reported(&world);
    let report = &reports[0];
    assert_eq!((report.passed, report.certified), (1, 1));
    assert_eq!(report.who_passed.len(), 1);
    let lowering = &report.lowering;
    assert_eq!((lowering.from, lowering.to), (mark(75), mark(50)));
    assert_eq!((lowering.like, lowering.at), (later.id, at(100)));
    assert_eq!(lowering.by, world.bela.id());
    assert_eq!(lowering.reason.as_str(), "It was set too high.");
    let of_mark = verbs(&world, "pass-mark", lowering.id.to_string());
    assert_eq!(of_mark, ["corrected"]);
    let of_attempt = verbs(&world, "attempt", ada.to_string());
    assert_eq!(of_attempt.last().unwrap(), "regraded");
}

#[test]
fn pressing_again_changes_nothing() {
    let world = world_with(|_| ());
    sits(&world, &world.ada, TWO);
    edition_with_mark(&world, "2.0.0", 50);
    let first = lowers(&world, 50).unwrap();
    let (report, state) = (reported(&world), conditions_of(&world, &world.ada));
    let again = lowers(&world, 50).unwrap();
    let expected = (first.lowering, false, 0);
    assert_eq!((again.lowering, again.is_new, again.passed), expected);
    assert_eq!(reported(&world), report);
    assert_eq!(conditions_of(&world, &world.ada), state);
    assert_eq!(offered(&world), None);
}

#[test]
fn a_mark_that_is_raised_kept_or_raised_again_is_not_offered() {
    let world = world_with(|_| ());
    sits(&world, &world.ada, TWO);
    for (version, percent, expected) in [
        ("2.0.0", 75, None),
        ("3.0.0", 100, None),
        ("4.0.0", 50, Some((75, 50))),
        ("5.0.0", 80, None),
    ] {
        edition_with_mark(&world, version, percent);
        assert_eq!(offered(&world), expected, "{version}");
    }
    for percent in [50, 80] {
        let refused = lowers(&world, percent);
        assert!(matches!(refused, Err(LowerError::NotOffered { .. })));
    }
    assert!(!is_completed(&world, &world.ada));
    assert!(reported(&world).is_empty());
}

#[test]
fn what_runs_and_what_starts_afterwards_is_held_against_the_lowered_mark() {
    let world = world_with(|_| ());
    let running = starts(&world, &world.ada, TWO);
    edition_with_mark(&world, "2.0.0", 50);
    assert_eq!(previews(&world).in_flight, 1);
    assert_eq!(lowers(&world, 50).unwrap().passed, 0);
    hands_in(&world, &world.ada, running);
    assert_eq!(outcome(&world, &world.ada), Outcome::Passed);
    assert!(is_completed(&world, &world.ada));

    assert_eq!(conditions_of(&world, &world.bela).0.pass, mark(50));
    sits(&world, &world.bela, TWO);
    assert_eq!(outcome(&world, &world.bela), Outcome::Passed);
    let enrolment = enrol(&world, &world.bela);
    let read = |conn: &mut _| attempts(conn, enrolment.id, &key("final"));
    let made = world.db.read_now(read).unwrap();
    assert_eq!(made[0].terms.pass, mark(50));
    assert!(is_completed(&world, &world.bela));
}

#[test]
fn where_the_average_counts_it_is_the_average_that_must_reach_the_mark() {
    let world = world_with(|quiz| quiz.settings.counts = Counts::Average);
    // Together three and four of eight points.
    sits(&world, &world.ada, ONE);
    sits(&world, &world.ada, TWO);
    sits(&world, &world.bela, ONE);
    sits(&world, &world.bela, THREE);
    edition_with_mark(&world, "2.0.0", 50);
    assert_eq!(previews(&world).passing, 1);
    assert_eq!(lowers(&world, 50).unwrap().passed, 1);
    assert!(is_completed(&world, &world.bela));
    assert!(!is_completed(&world, &world.ada));
    let (conditions, _) = conditions_of(&world, &world.ada);
    assert!(!conditions.is_passed);
    sits(&world, &world.ada, THREE);
    assert!(
        is_completed(&world, &world.ada),
        "six of twelve by the lowered mark"
    );
}

#[test]
fn a_mark_is_lowered_twice_and_each_step_is_kept() {
    let world = world_with(|_| ());
    sits(&world, &world.ada, ONE);
    edition_with_mark(&world, "2.0.0", 50);
    assert_eq!(lowers(&world, 50).unwrap().passed, 0);
    edition_with_mark(&world, "3.0.0", 25);
    assert_eq!(offered(&world), Some((50, 25)));
    assert_eq!(lowers(&world, 25).unwrap().passed, 1);
    let steps = reported(&world);
    let steps = steps
        .iter()
        .map(|one| (one.lowering.from.value(), one.lowering.to.value()));
    assert_eq!(steps.collect::<Vec<_>>(), [(50, 25), (75, 50)]);
    assert!(!lowers(&world, 50).unwrap().is_new, "never raised");
    assert_eq!(conditions_of(&world, &world.ada).0.pass, mark(25));
}

#[test]
fn nobody_lowers_the_mark_of_another_partner_and_a_failing_award_undoes_all() {
    let world = world_with(|_| ());
    sits(&world, &world.ada, TWO);
    edition_with_mark(&world, "2.0.0", 50);
    let stranger = PartnerAdmin::for_test(crate::base::PartnerId::new(), world.bela.id());
    let refused = lowers_by(&world, stranger, 50);
    assert!(matches!(refused, Err(LowerError::OtherPartner)));

    let by = PartnerAdmin::for_test(world.partner.id, world.bela.id());
    let edition = world.edition.clone();
    let failed: Result<Lowered, LowerError> = world.db.write_now(move |tx| {
        let wish = Wish {
            quiz: key("final"),
            to: mark(50),
            reason: CorrectionReason::parse("Too high.").unwrap(),
        };
        let what = (&Library::new(), &edition, &wish);
        let fault = || LowerError::Db(Error::Corrupt("no paper left".to_owned()));
        lower(tx, &by, what, at(100), &mut |_, _| Err(fault()))
    });
    assert!(failed.is_err());
    assert!(!is_completed(&world, &world.ada));
    assert!(reported(&world).is_empty());
    assert_eq!(outcome(&world, &world.ada), Outcome::Failed);
}

#[test]
fn a_class_larger_than_one_reading_is_held_against_the_mark_to_the_last() {
    let world = world_with(|_| ());
    let class = crowd(&world, 210);
    for learner in &class {
        sits(&world, learner, TWO);
    }
    edition_with_mark(&world, "2.0.0", 50);
    assert_eq!(lowers(&world, 50).unwrap().passed, 210);
    for learner in [&class[0], &class[199], &class[200], &class[209]] {
        assert_eq!(outcome(&world, learner), Outcome::Passed);
        assert!(is_completed(&world, learner));
    }
    assert_eq!(reported(&world)[0].passed, 210);
}

#[test]
fn a_lower_mark_lets_nobody_pass_who_fell_short_of_a_minimum() {
    let world = world_with(|quiz| {
        quiz.items[1].tags = vec![key("law")];
        quiz.settings.minima = vec![Minimum {
            tags: vec![key("law")],
            percent: mark(50),
        }];
    });
    sits(&world, &world.ada, TWO);
    sits(&world, &world.bela, &[("q1", "a"), ("q3", "a")]);
    edition_with_mark(&world, "2.0.0", 50);
    assert_eq!(previews(&world).passing, 1);
    assert_eq!(lowers(&world, 50).unwrap().passed, 1);
    assert_eq!(outcome(&world, &world.ada), Outcome::Passed);
    assert_eq!(outcome(&world, &world.bela), Outcome::Failed);
    assert!(!is_completed(&world, &world.bela));
}

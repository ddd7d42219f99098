//! Corrections against a database.

mod beside;
mod minima;

use super::*;
use crate::accounts::Learner;
use crate::assessment::{
    Attempt, Outcome, Responses, Sitting, attempts, save, sitting, start, submit,
};
use crate::base::{AttemptId, Points};
use crate::courses::Quiz;
use crate::db::{Error, Tx};
use crate::items::testing::{key, response};
use crate::journal::{self, Object};
use crate::learning::testing::{World, at, world_with};
use crate::learning::{self, Enrolment, Study};
use crate::partners::{PartnerAdmin, Publisher};

/// `q1` to `q3` have `a` right by the published key, `q4` `a` and `b`; three of four points pass.
fn world() -> World {
    world_with(|quiz: &mut Quiz| quiz.shuffles_items = false)
}

fn enrol(world: &World, learner: &Learner) -> Enrolment {
    let (learner, edition) = (learner.clone(), world.edition.clone());
    let enrolled = world
        .db
        .write_now(move |tx| learning::enrol(tx, &learner, &edition, at(0)));
    enrolled.unwrap()
}

/// Starts and answers `final`, and hands in unless told otherwise.
fn sits(world: &World, learner: &Learner, given: &[(&str, &str)], hands_in: bool) -> AttemptId {
    let enrolment = enrol(world, learner);
    let (learner, edition) = (learner.clone(), world.edition.clone());
    let responses: Responses = given.iter().map(|(i, t)| (key(i), response(t))).collect();
    let deed = move |tx: &mut Tx| -> Result<AttemptId, Error> {
        let study = Study::new(&learner, &enrolment, &edition).unwrap();
        let attempt = start(tx, &study, &key("final"), [7; 32], at(10)).unwrap();
        save(tx, &learner, attempt.id, &responses, at(20)).unwrap();
        if hands_in {
            submit(tx, &learner, attempt.id, &edition, at(30)).unwrap();
        }
        Ok(attempt.id)
    };
    world.db.write_now(deed).unwrap()
}

fn hands_in(world: &World, learner: &Learner, id: AttemptId) {
    let (learner, edition) = (learner.clone(), world.edition.clone());
    let deed = move |tx: &mut Tx| submit(tx, &learner, id, &edition, at(200));
    world.db.write_now(deed).unwrap();
}

fn admin(world: &World) -> PartnerAdmin {
    PartnerAdmin::for_test(world.partner.id, world.bela.id())
}

fn publisher(world: &World) -> Publisher {
    Publisher::of_installation(&world.partner)
}

fn right(letters: &str) -> RightAnswer {
    RightAnswer::Choices {
        right: letters.chars().map(|c| key(&c.to_string())).collect(),
    }
}

fn draft(item: &str, remedy: Remedy) -> Draft {
    Draft {
        quiz: key("final"),
        item: key(item),
        remedy,
    }
}

/// Carries it out; each certificate is "awarded".
fn corrects(world: &World, draft: &Draft) -> Result<Corrected, RegradeError> {
    let (by, edition, draft) = (admin(world), world.edition.clone(), draft.clone());
    world.db.write_now(move |tx| {
        let reason = CorrectionReason::parse("The source says otherwise.").unwrap();
        let what = (&edition, &draft, &reason);
        correct(tx, &by, what, at(100), &mut |_, _| Ok(true))
    })
}

fn previews(world: &World, draft: &Draft) -> Preview {
    let mut all = all_previews(world, draft);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn all_previews(world: &World, draft: &Draft) -> Vec<Preview> {
    let read = |conn: &mut _| preview(conn, &publisher(world), &world.edition, draft, 100);
    world.db.read_now(read).unwrap()
}

fn reports(world: &World, id: crate::base::CorrectionId) -> Part {
    let mut parts = all_reports(world, id);
    assert_eq!(parts.len(), 1);
    parts.remove(0)
}

fn all_reports(world: &World, id: crate::base::CorrectionId) -> Vec<Part> {
    let read = |conn: &mut _| report(conn, &publisher(world), id, 50);
    world.db.read_now(read).unwrap().unwrap().parts
}

fn attempt_of(world: &World, learner: &Learner) -> Attempt {
    let enrolment = enrol(world, learner);
    let read = |conn: &mut _| attempts(conn, enrolment.id, &key("final"));
    world.db.read_now(read).unwrap().remove(0)
}

fn sitting_of(world: &World, learner: &Learner, id: AttemptId) -> Sitting {
    world
        .db
        .read_now(|conn| sitting(conn, learner, id))
        .unwrap()
        .unwrap()
}

fn earned(attempt: &Attempt) -> (u32, u32, Outcome) {
    let submission = attempt.submission.as_ref().unwrap();
    let score = submission.score;
    (
        score.earned.thousandths(),
        score.max.thousandths(),
        submission.outcome,
    )
}

fn is_completed(world: &World, learner: &Learner) -> bool {
    let enrolment = enrol(world, learner);
    let read = |conn: &mut _| learning::completions(conn, enrolment.id);
    world.db.read_now(read).unwrap().has(&key("final"))
}

fn counted(number: u64) -> i64 {
    i64::try_from(number).unwrap()
}

/// Two points of four: fails by one.
const ADA: &[(&str, &str)] = &[("q1", "a"), ("q2", "b"), ("q3", "a")];
/// Three points of four: passes.
const BELA: &[(&str, &str)] = &[("q1", "a"), ("q2", "a"), ("q3", "a")];

#[test]
fn who_gave_the_right_answer_passes_and_nobody_loses_a_point() {
    let world = world();
    let ada = sits(&world, &world.ada, ADA, true);
    sits(&world, &world.bela, BELA, true);
    let draft = draft("q2", Remedy::KeepHigher(right("b")));

    let before = previews(&world, &draft);
    assert_eq!((before.marked, before.in_flight), (2, 0));
    assert_eq!((before.raised, before.lowered), (1, 0));
    assert_eq!((before.passing, before.certified, before.below), (1, 0, 0));
    assert_eq!(before.who_passes[0].account, world.ada.id());
    assert_eq!(before.who_passes[0].after.earned, Points::whole(3));
    assert!(
        !is_completed(&world, &world.ada),
        "a preview writes nothing"
    );

    let receipt = attempt_of(&world, &world.ada).submission.unwrap().receipt;
    let done = corrects(&world, &draft).unwrap();
    assert!(done.is_new);
    assert_eq!(done.passed, 1);
    let after = attempt_of(&world, &world.ada);
    assert_eq!(earned(&after), (3000, 4000, Outcome::Passed));
    assert_eq!(
        after.submission.unwrap().receipt,
        receipt,
        "the receipt is of the handing in"
    );
    assert!(is_completed(&world, &world.ada));
    assert_eq!(
        earned(&attempt_of(&world, &world.bela)),
        (3000, 4000, Outcome::Passed)
    );

    let report = reports(&world, done.correction);
    let totals = report.totals;
    assert_eq!(
        (
            totals.changed,
            totals.passed,
            totals.certified,
            totals.below
        ),
        (1, 1, 1, 0)
    );
    assert_eq!(report.who_passed[0].before.earned, Points::whole(2));
    assert_eq!(report.who_passed[0].after.earned, Points::whole(3));
    let entries = |kind, id: String| {
        let object = Object::new(kind, id);
        let read = |conn: &mut _| journal::of_object(conn, &object);
        let found = world.db.read_now(read).unwrap();
        found
            .into_iter()
            .map(|entry| entry.verb)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        entries("correction", done.correction.to_string()),
        ["corrected"]
    );
    assert_eq!(
        entries("attempt", ada.to_string()).last().unwrap(),
        "regraded"
    );
}

#[test]
fn the_preview_says_what_the_deed_then_does() {
    for remedy in [
        Remedy::KeepHigher(right("b")),
        Remedy::NewKey(right("b")),
        Remedy::FullCredit,
        Remedy::Drop,
    ] {
        let world = world();
        sits(&world, &world.ada, ADA, true);
        sits(&world, &world.bela, BELA, true);
        let draft = draft("q2", remedy);
        let before = previews(&world, &draft);
        let done = corrects(&world, &draft).unwrap();
        let totals = reports(&world, done.correction).totals;
        assert_eq!(totals.passed, counted(before.passing), "{draft:?}");
        assert_eq!(totals.below, counted(before.below), "{draft:?}");
        assert_eq!(totals.changed, counted(before.changed), "{draft:?}");
        assert!(
            before.changed >= before.raised + before.lowered,
            "{draft:?}"
        );
    }
}

/// Attempts by whose they are and their number.
type Lines = Vec<(crate::base::AccountId, i64)>;

#[test]
fn preview_and_report_list_the_same_attempts() {
    for (given, expected) in [
        // Nobody passes: three other changes.
        (&[("q1", "b"), ("q2", "b")][..], [0, 0, 3]),
        // Each of the three would have passed; what follows stands at the last.
        (ADA, [1, 0, 2]),
    ] {
        let world = world();
        for _ in 0..3 {
            sits(&world, &world.ada, given, true);
        }
        let draft = draft("q2", Remedy::KeepHigher(right("b")));
        let before = previews(&world, &draft);
        let of_preview = |list: &[Affected]| -> Lines {
            let line = |one: &Affected| (one.account, i64::from(one.number));
            list.iter().map(line).collect()
        };
        let [passes, falls, others] =
            [&before.who_passes, &before.who_falls, &before.who_changes].map(|l| of_preview(l));
        let sizes = [passes.len(), falls.len(), others.len()];
        assert_eq!(sizes, expected, "{given:?}");
        assert_eq!(before.changed, 3);
        assert_eq!(before.others(), u64::try_from(others.len()).unwrap());

        let done = corrects(&world, &draft).unwrap();
        let report = reports(&world, done.correction);
        let of_report = |list: &[Regrade]| -> Lines {
            list.iter().map(|one| (one.account, one.number)).collect()
        };
        assert_eq!(of_report(&report.who_passed), passes);
        assert_eq!(of_report(&report.who_fell), falls);
        assert_eq!(of_report(&report.who_changed), others);
        let totals = report.totals;
        assert_eq!(
            counted(before.others()),
            totals.changed - totals.passed - totals.below
        );
    }
}

#[test]
fn a_list_that_is_full_still_counts_every_attempt() {
    let world = world();
    for _ in 0..3 {
        sits(&world, &world.ada, &[("q2", "b")], true);
    }
    let draft = draft("q2", Remedy::KeepHigher(right("b")));
    let read = |conn: &mut _| preview(conn, &publisher(&world), &world.edition, &draft, 2);
    let before = world.db.read_now(read).unwrap().remove(0);
    let numbers: Vec<u32> = before.who_changes.iter().map(|one| one.number).collect();
    assert_eq!((numbers, before.others()), (vec![1, 2], 3));
}

#[test]
fn who_falls_below_keeps_pass_and_completion_and_stands_in_the_report() {
    let world = world();
    sits(&world, &world.bela, BELA, true);
    let draft = draft("q2", Remedy::NewKey(right("b")));
    assert_eq!(previews(&world, &draft).below, 1);
    let done = corrects(&world, &draft).unwrap();
    assert_eq!(
        earned(&attempt_of(&world, &world.bela)),
        (2000, 4000, Outcome::Passed)
    );
    assert!(is_completed(&world, &world.bela));
    let report = reports(&world, done.correction);
    assert_eq!(report.totals.below, 1);
    assert_eq!(report.who_fell[0].account, world.bela.id());
}

#[test]
fn doing_it_again_changes_nothing() {
    let world = world();
    sits(&world, &world.ada, ADA, true);
    let draft = draft("q2", Remedy::FullCredit);
    let first = corrects(&world, &draft).unwrap();
    let report = reports(&world, first.correction);
    let again = corrects(&world, &draft).unwrap();
    assert_eq!(
        (again.correction, again.is_new, again.passed),
        (first.correction, false, 0)
    );
    assert_eq!(reports(&world, first.correction), report);
    let read = |conn: &mut _| corrections_of(conn, world.edition.id, &key("final"));
    assert_eq!(world.db.read_now(read).unwrap().len(), 1);
}

#[test]
fn a_later_correction_takes_the_place_of_an_earlier_one() {
    let world = world();
    sits(&world, &world.bela, BELA, true);
    corrects(&world, &draft("q2", Remedy::NewKey(right("c")))).unwrap();
    assert_eq!(earned(&attempt_of(&world, &world.bela)).0, 2000);
    let back = draft("q2", Remedy::NewKey(right("a")));
    assert_eq!(
        previews(&world, &back).passing,
        0,
        "she had passed all the time"
    );
    corrects(&world, &back).unwrap();
    assert_eq!(
        earned(&attempt_of(&world, &world.bela)),
        (3000, 4000, Outcome::Passed)
    );
}

#[test]
fn what_is_handed_in_later_is_marked_with_the_correction() {
    let world = world();
    let open = sits(&world, &world.ada, ADA, false);
    let draft = draft("q2", Remedy::Drop);
    let before = previews(&world, &draft);
    assert_eq!((before.marked, before.in_flight), (0, 1));
    corrects(&world, &draft).unwrap();
    hands_in(&world, &world.ada, open);
    assert_eq!(
        earned(&attempt_of(&world, &world.ada)),
        (2000, 3000, Outcome::Failed)
    );
    sits(&world, &world.bela, BELA, true);
    assert_eq!(earned(&attempt_of(&world, &world.bela)).1, 3000);
}

#[test]
fn the_learner_is_told_how_the_item_counted() {
    let world = world();
    let id = sits(&world, &world.ada, ADA, true);
    let quiz = world
        .edition
        .content
        .quizzes()
        .find(|quiz| quiz.key == key("final"))
        .unwrap();
    let seen = |item: &str| {
        let sitting = sitting_of(&world, &world.ada, id);
        let reviews = sitting.reviews(quiz).unwrap();
        let review = reviews
            .iter()
            .find(|review| review.item.key == key(item))
            .unwrap();
        let marking = &review.marking;
        (
            review.treatment,
            marking.points.thousandths(),
            marking.max.thousandths(),
        )
    };
    assert_eq!(seen("q2"), (None, 0, 1000));
    corrects(&world, &draft("q2", Remedy::FullCredit)).unwrap();
    corrects(&world, &draft("q3", Remedy::Drop)).unwrap();
    corrects(&world, &draft("q1", Remedy::KeepHigher(right("c")))).unwrap();
    assert_eq!(seen("q2"), (Some(Treatment::FullCredit), 1000, 1000));
    assert_eq!(seen("q3"), (Some(Treatment::Dropped), 0, 0));
    assert_eq!(seen("q1"), (Some(Treatment::Corrected), 1000, 1000));
    assert_eq!(seen("q4"), (None, 0, 1000));
}

#[test]
fn what_cannot_be_corrected_is_refused() {
    let world = world();
    let refused = |draft: &Draft| corrects(&world, draft).unwrap_err();
    assert!(matches!(
        refused(&draft("q9", Remedy::Drop)),
        RegradeError::UnknownItem { .. }
    ));
    assert!(matches!(
        refused(&draft("q1", Remedy::NewKey(right("z")))),
        RegradeError::Answer(AnswerMisfit::Unknown)
    ));
    for item in ["q1", "q2", "q3"] {
        corrects(&world, &draft(item, Remedy::Drop)).unwrap();
    }
    assert!(matches!(
        refused(&draft("q4", Remedy::Drop)),
        RegradeError::NothingLeft
    ));
    let other = PartnerAdmin::for_test(crate::base::PartnerId::new(), world.bela.id());
    let edition = world.edition.clone();
    let foreign = world.db.write_now(move |tx| {
        let reason = CorrectionReason::parse("Not ours.").unwrap();
        let draft = draft("q1", Remedy::FullCredit);
        correct(
            tx,
            &other,
            (&edition, &draft, &reason),
            at(100),
            &mut |_, _| Ok(false),
        )
    });
    assert!(matches!(foreign, Err(RegradeError::OtherPartner)));
}

#[test]
fn a_class_larger_than_one_reading_is_marked_to_the_last() {
    let world = world();
    let people = crate::learning::testing::crowd(&world, 450);
    let (edition, crowd) = (world.edition.clone(), people.clone());
    let sit = move |tx: &mut Tx| -> Result<(), Error> {
        for learner in &crowd {
            let enrolment = learning::enrol(tx, learner, &edition, at(0)).unwrap();
            let study = Study::new(learner, &enrolment, &edition).unwrap();
            let attempt = start(tx, &study, &key("final"), [7; 32], at(10)).unwrap();
            let given = ADA.iter().map(|(i, t)| (key(i), response(t))).collect();
            save(tx, learner, attempt.id, &given, at(20)).unwrap();
            submit(tx, learner, attempt.id, &edition, at(30)).unwrap();
        }
        Ok(())
    };
    world.db.write_now(sit).unwrap();
    let draft = draft("q2", Remedy::KeepHigher(right("b")));
    assert_eq!(previews(&world, &draft).passing, 450);
    assert_eq!(corrects(&world, &draft).unwrap().passed, 450);
    assert_eq!(previews(&world, &draft).raised, 0);
}

#[test]
fn the_last_correction_holds_though_the_clock_went_back() {
    let world = world();
    for (now, letter) in [(500, "b"), (100, "c")] {
        let (by, edition) = (admin(&world), world.edition.clone());
        let draft = draft("q1", Remedy::NewKey(right(letter)));
        let deed = move |tx: &mut Tx| {
            let reason = CorrectionReason::parse("The source says otherwise.").unwrap();
            let what = (&edition, &draft, &reason);
            correct(tx, &by, what, at(now), &mut |_, _| {
                Ok::<_, RegradeError>(false)
            })
        };
        assert!(world.db.write_now(deed).unwrap().is_new);
    }
    let (edition, quiz) = (world.edition.id, key("final"));
    let read = |conn: &mut _| in_force(conn, edition, &quiz);
    let found = world.db.read_now(read).unwrap();
    assert_eq!(found.find(&key("q1")), Some(&Remedy::NewKey(right("c"))));
}

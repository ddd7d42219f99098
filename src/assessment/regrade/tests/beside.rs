//! The same item in another quiz and in another edition.

use super::*;
use crate::learning::testing::next_edition;

#[test]
fn another_edition_is_not_touched() {
    let world = world();
    sits(&world, &world.ada, ADA, true);
    let next = next_edition(&world);
    let (by, edition) = (admin(&world), next);
    let corrected = world.db.write_now(move |tx| {
        let reason = CorrectionReason::parse("In the next one only.").unwrap();
        let draft = draft("q2", Remedy::FullCredit);
        correct(
            tx,
            &by,
            (&edition, &draft, &reason),
            at(100),
            &mut |_, _| Ok::<_, RegradeError>(true),
        )
    });
    assert!(corrected.unwrap().is_new);
    assert_eq!(
        earned(&attempt_of(&world, &world.ada)),
        (2000, 4000, Outcome::Failed)
    );
}

/// `warm-up` and `final` ask from one bank.
fn paired() -> World {
    world_with(|quiz: &mut Quiz| {
        quiz.shuffles_items = false;
        if quiz.key == key("final") {
            quiz.settings.bank = Some(key("warm-up"));
        }
    })
}

fn sits_quiz(world: &World, learner: &Learner, quiz: &str, given: &[(&str, &str)]) {
    let enrolment = enrol(world, learner);
    let (learner, edition, quiz) = (learner.clone(), world.edition.clone(), key(quiz));
    let responses: Responses = given.iter().map(|(i, t)| (key(i), response(t))).collect();
    let deed = move |tx: &mut Tx| -> Result<(), Error> {
        let study = Study::new(&learner, &enrolment, &edition).unwrap();
        let attempt = start(tx, &study, &quiz, [7; 32], at(10)).unwrap();
        save(tx, &learner, attempt.id, &responses, at(20)).unwrap();
        submit(tx, &learner, attempt.id, &edition, at(30)).unwrap();
        Ok(())
    };
    world.db.write_now(deed).unwrap();
}

#[test]
fn the_same_item_of_the_paired_test_is_corrected_with_it() {
    for quiz in ["warm-up", "final"] {
        let world = paired();
        for taken in ["warm-up", "final"] {
            sits_quiz(&world, &world.ada, taken, ADA);
        }
        let draft = Draft {
            quiz: key(quiz),
            ..draft("q2", Remedy::KeepHigher(right("b")))
        };
        let before = all_previews(&world, &draft);
        assert_eq!(
            before[0].quiz,
            key(quiz),
            "the one that was asked for first"
        );
        let raised: Vec<u64> = before.iter().map(|one| one.raised).collect();
        assert_eq!(raised, [1, 1]);
        let done = corrects(&world, &draft).unwrap();
        let parts = all_reports(&world, done.correction);
        let changed: Vec<i64> = parts.iter().map(|part| part.totals.changed).collect();
        assert_eq!((changed, parts[0].quiz.clone()), (vec![1, 1], key(quiz)));
        for quiz in ["warm-up", "final"] {
            let (edition, quiz) = (world.edition.id, key(quiz));
            let found = world
                .db
                .read_now(|conn| in_force(conn, edition, &quiz))
                .unwrap();
            assert_eq!(found.find(&key("q2")), Some(&draft.remedy));
        }
        let passing: u64 = before.iter().map(|one| one.passing).sum();
        assert_eq!(done.passed, passing);
        let again = corrects(&world, &draft).unwrap();
        assert_eq!((again.correction, again.is_new), (done.correction, false));
        // Only one of the two was corrected before this was one deed: the other follows.
        let other = all_previews(
            &world,
            &Draft {
                remedy: Remedy::FullCredit,
                ..draft
            },
        );
        assert_eq!(other.len(), 2);
    }
}

#[test]
fn other_editions_with_the_same_item_are_named() {
    let world = world();
    let next = next_edition(&world);
    let library = crate::courses::Library::new();
    let quiz = world
        .edition
        .content
        .quizzes()
        .find(|quiz| quiz.key == key("final"));
    let item = quiz
        .unwrap()
        .items
        .iter()
        .find(|item| item.key == key("q2"))
        .unwrap()
        .clone();
    let named = |item: &crate::items::Item| {
        let read = |conn: &mut _| elsewhere(conn, &library, &publisher(&world), &next, item);
        let found = world.db.read_now(read).unwrap();
        let line = |one: Elsewhere| (one.edition.id, one.quiz.to_string(), one.is_corrected);
        found.into_iter().map(line).collect::<Vec<_>>()
    };
    // Two quizzes of the sample ask it, each from a bank of its own.
    let line = |quiz: &str, is_corrected| (world.edition.id, quiz.to_owned(), is_corrected);
    let both = [line("warm-up", false), line("final", false)];
    assert_eq!(named(&item), both);
    corrects(&world, &draft("q2", Remedy::FullCredit)).unwrap();
    let both = [line("warm-up", false), line("final", true)];
    assert_eq!(named(&item), both);
    let mut other = item;
    other.body = crate::items::Body::Reflection;
    assert!(
        named(&other).is_empty(),
        "other content is another question"
    );
}

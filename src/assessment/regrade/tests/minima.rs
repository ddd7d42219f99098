//! Corrections of quizzes that ask for a minimum in chosen outcomes.

use super::*;
use crate::base::CutScore;
use crate::courses::Minimum;

/// `q2` alone is asked for: all points on it, beside three of four in all.
fn strict_world() -> World {
    world_with(|quiz: &mut Quiz| {
        quiz.shuffles_items = false;
        quiz.items[1].tags = vec![key("law")];
        quiz.settings.minima = vec![Minimum {
            tags: vec![key("law")],
            percent: CutScore::percent(100).unwrap(),
        }];
    })
}

/// Three of four points, without the one that is asked for.
const SHORT: &[(&str, &str)] = &[("q1", "a"), ("q2", "b"), ("q3", "a"), ("q4", "ab")];

#[test]
fn who_fell_short_of_a_minimum_passes_by_a_correction_of_its_item() {
    for remedy in [
        Remedy::KeepHigher(right("b")),
        Remedy::NewKey(right("b")),
        Remedy::FullCredit,
        Remedy::Drop,
    ] {
        let world = strict_world();
        sits(&world, &world.ada, SHORT, true);
        let before = attempt_of(&world, &world.ada);
        assert_eq!(earned(&before), (3000, 4000, Outcome::Failed));
        assert!(!is_completed(&world, &world.ada));
        let draft = draft("q2", remedy);
        assert_eq!(previews(&world, &draft).passing, 1, "{draft:?}");
        assert_eq!(corrects(&world, &draft).unwrap().passed, 1, "{draft:?}");
        let after = attempt_of(&world, &world.ada);
        assert!(after.is_passed(), "{draft:?}");
        assert!(is_completed(&world, &world.ada), "{draft:?}");
        let made = after.submission.as_ref().unwrap();
        assert!(
            after.terms.are_met_by(made.score, &made.within),
            "the points on it are stored anew: {draft:?}"
        );
    }
}

#[test]
fn who_falls_short_of_a_minimum_by_a_correction_is_named_and_keeps_the_pass() {
    let world = strict_world();
    let all = [("q1", "a"), ("q2", "a"), ("q3", "a"), ("q4", "ab")];
    sits(&world, &world.ada, &all, true);
    let draft = draft("q2", Remedy::NewKey(right("b")));
    let before = previews(&world, &draft);
    assert_eq!((before.passing, before.below), (0, 1));
    let done = corrects(&world, &draft).unwrap();
    assert_eq!(reports(&world, done.correction).totals.below, 1);
    let after = attempt_of(&world, &world.ada);
    assert_eq!(earned(&after), (3000, 4000, Outcome::Passed));
}

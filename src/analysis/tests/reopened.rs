//! An attempt that was counted is opened again.

use super::*;
use crate::accommodations::{GrantError, Reason};
use crate::assessment::{Extension, Outage, extend};
use crate::base::{ExtensionId, Note};
use crate::courses::CourseAdmin;

/// Starts `final`, or goes on with it, answers `q1` alone and hands in.
fn hands_in(world: &World, learner: &Learner, (from, until): (i64, i64)) {
    let (learner, edition) = (learner.clone(), world.edition.clone());
    let deed = move |tx: &mut Tx| -> Result<(), Error> {
        let enrolment = learning::enrol(tx, &learner, &edition, at(0)).unwrap();
        let study = Study::new(&learner, &enrolment, &edition).unwrap();
        let attempt = start(tx, &study, &key("final"), [7; 32], at(from)).unwrap();
        let one: Responses = [(key("q1"), response("a"))].into();
        let given = (&one, Language::En);
        save(tx, &learner, attempt.id, given, at(from + 20)).unwrap();
        submit(tx, &learner, attempt.id, &edition, at(until)).unwrap();
        Ok(())
    };
    world.db.write_now(deed).unwrap();
}

/// Opens again what the clock closed in the first quarter of an hour; answers how many.
fn reopens(world: &World) -> u64 {
    let by = CourseAdmin::for_test(world.edition.course, world.bela.id());
    let wanted = Extension {
        id: ExtensionId::new(),
        to: None,
        quiz: None,
        minutes: 30,
        outage: Some(Outage {
            from: at(0),
            until: at(900),
        }),
        reason: Reason::Fault,
        note: Note::parse("").unwrap(),
    };
    let deed = move |tx: &mut Tx| -> Result<u64, GrantError> { extend(tx, &by, &wanted, at(5000)) };
    world.db.write_now(deed).unwrap()
}

fn gained(world: &World) -> Gain {
    let by = Publisher::of_installation(&world.partner);
    let read = |conn: &mut _| gain(conn, &by, &world.edition, quiz(world, "final"));
    world.db.read_now(read).unwrap().unwrap()
}

type Sums = Option<(i64, i64)>;

fn q1(gain: &Gain) -> (Sums, Sums) {
    let mut parts = gain.parts.iter();
    let part = parts.find(|part| part.key == key("q1")).unwrap();
    (part.before, part.after)
}

#[test]
fn whose_attempt_was_opened_again_is_in_the_gain_once() {
    let world = world_with(|quiz| {
        quiz.settings.bank = Some(key("warm-up"));
        quiz.time_limit_minutes = Some(10);
    });
    let people = crowd(&world, 6);
    let (last, others) = people.split_last().unwrap();
    let sat = |people: &[Learner], at: usize| -> Vec<_> {
        people.iter().map(|p| (p.clone(), answers(at))).collect()
    };
    sit(&world, "warm-up", &sat(&people, 2));
    sit(&world, "final", &sat(others, 0));
    // Closed by the clock, and not passed.
    hands_in(&world, last, (10, 4000));
    assert_eq!(roll_up_all(&world), 12);
    let before = gained(&world);
    assert_eq!(q1(&before), (Some((6, 0)), Some((6, 1000))));

    assert_eq!(reopens(&world), 1);
    assert_eq!(roll_up_all(&world), 5, "the others are counted anew");
    // One alone sat only the pre-test now: what they answered there could be computed.
    assert_eq!(q1(&gained(&world)), (None, Some((5, 1000))));
    assert_eq!(told(&world, "final").people, 5);

    hands_in(&world, last, (5010, 5500));
    assert_eq!(roll_up_all(&world), 1);
    assert_eq!(gained(&world), before);
    assert_eq!(told(&world, "final").people, 6);
}

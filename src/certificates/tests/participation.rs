//! The certificate of participation beside that of achievement: what earns it, and that there is
//! one of each.

use super::super::store;
use super::super::testing::{
    PASSED, READ, Stage, attempts_final, chance, change_face, count, does, jobs, stage, two_levels,
};
use super::super::*;
use super::programme::{awards, enrols, key, of_course};
use super::revoke_at;
use crate::base::{CertificateId, IssueStopId, VerificationCode};
use crate::courses::content::Level;
use crate::courses::{Edition, Requirement};
use crate::db::Tx;
use crate::learning::Enrolment;
use crate::learning::testing::{at, course_of};

/// Ada has read everything and handed in what she did not pass.
fn takes_part(stage: &Stage) -> (Enrolment, Edition) {
    let (enrolment, edition) = two_levels(stage);
    does(stage, &enrolment, READ);
    attempts_final(stage, (&enrolment, &edition));
    (enrolment, edition)
}

#[test]
fn what_is_done_at_once_earns_the_one_certificate_that_says_more() {
    for (is_read, is_attempted, is_passed, expected) in [
        (false, true, false, None),
        (true, false, false, None),
        (false, true, true, None),
        (true, true, false, Some(Level::Participation)),
        (true, true, true, Some(Level::Achievement)),
        (true, false, true, Some(Level::Achievement)),
    ] {
        let stage = stage();
        let (enrolment, edition) = two_levels(&stage);
        if is_read {
            does(&stage, &enrolment, READ);
        }
        if is_attempted {
            attempts_final(&stage, (&enrolment, &edition));
        }
        if is_passed {
            does(&stage, &enrolment, PASSED);
        }
        let awarded = awards(&stage, (&enrolment, &edition), 1, at(90));
        let case = format!("{is_read} {is_attempted} {is_passed}");
        assert_eq!(awarded.map(|one| one.face.level), expected, "{case}");
        let expected = i64::from(expected.is_some());
        assert_eq!(stage.read(count), expected, "{case}");
        awards(&stage, (&enrolment, &edition), 2, at(95));
        assert_eq!(stage.read(count), expected, "and again: {case}");
    }
}

#[test]
fn achievement_follows_and_both_stand() {
    let stage = stage();
    let (enrolment, edition) = takes_part(&stage);
    let of = (&enrolment, &edition);
    let first = awards(&stage, of, 1, at(90)).unwrap();
    let face = &first.face;
    assert_eq!(
        (face.level, face.result_percent),
        (Level::Participation, None)
    );
    assert_eq!((face.valid_until, face.beside_achievement), (None, true));
    assert_eq!(face.title().1, "The clock");
    assert_eq!(awards(&stage, of, 2, at(95)), Some(first.clone()));
    let newest = |stage: &Stage| stage.read(|conn| of_enrolment(conn, enrolment.id)).unwrap();
    assert!(newest(&stage).is_beside());

    does(&stage, &enrolment, PASSED);
    let second = awards(&stage, of, 3, at(100)).unwrap();
    assert_eq!(second.face.level, Level::Achievement);
    assert!(second.face.valid_until.is_some() && !second.face.beside_achievement);
    assert_eq!(awards(&stage, of, 4, at(105)), Some(second.clone()));
    assert_eq!(newest(&stage).id, second.id);
    let account = stage.ada.id;
    let all = stage.read(|conn| of_account(conn, &stage.sealer, account, at(110)));
    let states: Vec<_> = all.intact.iter().map(|one| one.state).collect();
    assert_eq!(states, [State::Valid, State::Valid]);
    let letters = stage.read(jobs);
    let is_told = |template: &str| {
        let template = format!("\"{template}\"");
        letters.iter().filter(|one| one.contains(&template)).count()
    };
    assert_eq!(letters.len(), 2, "{letters:?}");
    assert_eq!(is_told("certificate-participation"), 1, "{letters:?}");
    let audit = stage.read(|conn| verify_all(conn, &stage.sealer));
    assert_eq!((audit.certificates, audit.findings), (2, Vec::new()));

    // Whatever the deeds overlook, the database holds one of each.
    for (held, seed) in [(first, 7), (second, 8)] {
        let mut again = held;
        again.id = CertificateId::new();
        again.code = VerificationCode::from_random(&chance(seed)).unwrap();
        again.face.code = again.code.clone();
        let row = stage.sealer.seal(&again);
        let refused = stage.world.db.write_now(move |tx| store::insert(tx, &row));
        assert!(refused.is_err(), "{:?}", again.face.level);
    }
}

#[test]
fn the_end_of_one_is_not_the_end_of_the_other() {
    let stage = stage();
    let (enrolment, edition) = takes_part(&stage);
    let of = (&enrolment, &edition);
    let first = awards(&stage, of, 1, at(90)).unwrap();
    revoke_at(&stage, first.id, at(95)).unwrap();
    assert_eq!(
        awards(&stage, of, 2, at(100)),
        Some(first.clone()),
        "no new one"
    );
    does(&stage, &enrolment, PASSED);
    let second = awards(&stage, of, 3, at(105)).unwrap();
    assert_eq!(second.face.level, Level::Achievement);
    assert_eq!(super::state_of(&stage, second.id, at(110)), State::Valid);
    assert_eq!(stage.read(count), 2);
}

#[test]
fn what_was_tampered_with_is_followed_by_nothing() {
    let stage = stage();
    let (enrolment, edition) = takes_part(&stage);
    let first = awards(&stage, (&enrolment, &edition), 1, at(90)).unwrap();
    stage.tamper(move |tx| change_face(tx, &first, "The clock", "The cloak"));
    does(&stage, &enrolment, PASSED);
    assert_eq!(awards(&stage, (&enrolment, &edition), 2, at(95)), None);
    assert_eq!(stage.read(count), 1);
}

#[test]
fn a_programme_says_whether_participation_is_enough() {
    let stage = stage();
    let (enrolment, edition) = takes_part(&stage);
    let of = (&enrolment, &edition);
    let rule =
        |requirement: fn(crate::base::Key) -> Requirement| vec![requirement(key("two-levels"))];
    for (course, rule) in [
        ("achieved", rule(Requirement::Certificate)),
        ("taken-part", rule(Requirement::Participation)),
    ] {
        enrols(&stage, &course_of(&stage.world, course, rule));
    }
    let rests = |stage: &Stage, id| {
        let rests = stage.read(|conn| rests_on(conn, &stage.sealer, id, at(200)));
        let courses = rests.into_iter().map(|one| one.certificate.face.course.key);
        courses.collect::<Vec<_>>()
    };
    let first = awards(&stage, of, 1, at(90)).unwrap();
    assert!(of_course(&stage, "achieved", at(95)).is_empty());
    let taken_part = of_course(&stage, "taken-part", at(95)).remove(0);
    assert_eq!(taken_part.face.parts[0].code, first.code);
    assert_eq!(rests(&stage, first.id), [key("taken-part")]);

    does(&stage, &enrolment, PASSED);
    let second = awards(&stage, of, 2, at(100)).unwrap();
    let achieved = of_course(&stage, "achieved", at(105)).remove(0);
    assert_eq!(achieved.face.parts[0].code, second.code);
    assert_eq!(of_course(&stage, "taken-part", at(105)), [taken_part]);
    assert_eq!(rests(&stage, first.id), [key("taken-part")]);
    assert_eq!(rests(&stage, second.id), [key("achieved")]);

    // Who joins later rests on what says more.
    let late = course_of(
        &stage.world,
        "late",
        vec![Requirement::Participation(key("two-levels"))],
    );
    let joined = enrols(&stage, &late);
    let late = awards(&stage, (&joined, &late), 5, at(110)).unwrap();
    assert_eq!(late.face.parts[0].code, second.code);
}

#[test]
fn both_wait_while_issuing_is_stopped_and_the_one_that_says_more_is_issued() {
    let stage = stage();
    let (operator, id) = (stage.operator.clone(), IssueStopId::new());
    let by = operator.clone();
    let stop = move |tx: &mut Tx| {
        let reason = Note::parse("An inquiry.").unwrap();
        stop_issue(tx, &by, (id, None), &reason, at(20))
    };
    stage.world.db.write_now(stop).unwrap();
    let (enrolment, edition) = takes_part(&stage);
    let of = (&enrolment, &edition);
    let asked = (enrolment.id, &edition);
    let waits_for = |stage: &Stage| {
        let wait = stage.read(|conn| waits(conn, asked));
        let is_less = stage.read(|conn| waits_for_participation(conn, asked));
        wait.map(|wait| (wait, is_less))
    };
    assert_eq!(awards(&stage, of, 1, at(90)), None);
    let stopped = Wait::For(Block::Stopped);
    assert_eq!(waits_for(&stage), Some((stopped, true)));
    does(&stage, &enrolment, PASSED);
    assert_eq!(awards(&stage, of, 2, at(95)), None);
    assert_eq!(waits_for(&stage), Some((stopped, false)));
    let lift = move |tx: &mut Tx| {
        let reason = Note::parse("It is over.").unwrap();
        lift_stop(tx, &operator, id, &reason, at(100))
    };
    stage.world.db.write_now(lift).unwrap();
    assert_eq!(waits_for(&stage), Some((Wait::Round, false)));
    let awarded = awards(&stage, of, 3, at(105)).unwrap();
    assert_eq!(awarded.face.level, Level::Achievement);
    assert_eq!(waits_for(&stage), None);
    awards(&stage, of, 4, at(110)).unwrap();
    assert_eq!(stage.read(count), 1);
}

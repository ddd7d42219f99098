//! Programmes: what is awarded with the last part, and once.

use super::super::testing::{Stage, chance, finished};
use super::super::*;
use super::{replace_at, revoke_at};
use crate::base::{IssueStopId, Key, Timestamp};
use crate::courses::{Edition, Requirement};
use crate::db::Tx;
use crate::learning::testing::{at, course_of};
use crate::learning::{self, Enrolment, Manner};

pub(super) fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn certificates_of(courses: &[&str]) -> Vec<Requirement> {
    let courses = courses.iter();
    courses
        .map(|course| Requirement::Certificate(key(course)))
        .collect()
}

pub(super) fn enrols(stage: &Stage, edition: &Edition) -> Enrolment {
    let (ada, edition) = (stage.world.ada.clone(), edition.clone());
    let deed = move |tx: &mut Tx| learning::enrol(tx, &ada, &edition, at(10));
    stage.world.db.write_now(deed).unwrap()
}

pub(super) fn awards(
    stage: &Stage,
    (enrolment, edition): (&Enrolment, &Edition),
    seed: u8,
    now: Timestamp,
) -> Option<Certificate> {
    let (enrolment, edition) = (enrolment.clone(), edition.clone());
    let sealer = stage.sealer.clone();
    let deed = move |tx: &mut Tx| {
        let scribe = Scribe::without(&sealer);
        award_for(tx, &scribe, (&enrolment, &edition), chance(seed), now)
    };
    stage.world.db.write_now(deed).unwrap()
}

/// Ada holds everything of `clock-course` but its certificate; `second` has one lesson, done too.
fn two_courses() -> (Stage, (Enrolment, Edition)) {
    let stage = finished();
    let second = course_of(&stage.world, "second", vec![Requirement::Lessons]);
    let enrolment = enrols(&stage, &second);
    let done = enrolment.clone();
    let deed = move |tx: &mut Tx| -> Result<(), crate::db::Error> {
        for lesson in ["listing", "clock"] {
            learning::complete(tx, &done, &key(lesson), Manner::Read, at(60))?;
        }
        Ok(())
    };
    stage.world.db.write_now(deed).unwrap();
    (stage, (enrolment, second))
}

fn all_of(stage: &Stage, now: Timestamp) -> Vec<Holding> {
    let account = stage.ada.id;
    stage
        .read(|conn| of_account(conn, &stage.sealer, account, now))
        .intact
}

pub(super) fn of_course(stage: &Stage, course: &str, now: Timestamp) -> Vec<Certificate> {
    let all = all_of(stage, now).into_iter().map(|one| one.certificate);
    all.filter(|one| one.face.course.key == key(course))
        .collect()
}

#[test]
fn two_last_parts_at_the_same_time_award_the_programme_once() {
    let (stage, (enrolment, second)) = two_courses();
    let both = certificates_of(&["clock-course", "second"]);
    let programme = course_of(&stage.world, "programme", both);
    enrols(&stage, &programme);
    let first = (&stage.enrolment, &stage.world.edition);
    std::thread::scope(|scope| {
        scope.spawn(|| awards(&stage, first, 1, at(90)));
        scope.spawn(|| awards(&stage, (&enrolment, &second), 2, at(90)));
    });
    assert_eq!(all_of(&stage, at(100)).len(), 3);
    let programme = of_course(&stage, "programme", at(100));
    assert_eq!(programme.len(), 1);
    let parts = programme[0].face.parts.iter();
    let courses: Vec<_> = parts.map(|part| part.course.as_str()).collect();
    assert_eq!(courses, ["clock-course", "second"]);
}

#[test]
fn a_programme_of_a_programme_follows_in_the_same_transaction() {
    let (stage, _) = two_courses();
    let inner = course_of(&stage.world, "inner", certificates_of(&["clock-course"]));
    let outer = course_of(&stage.world, "outer", certificates_of(&["inner"]));
    enrols(&stage, &outer);
    enrols(&stage, &inner);
    let part = stage.certificate();
    assert_eq!(all_of(&stage, at(100)).len(), 3);
    // Both rest on it, one by way of the other.
    let rests = stage.read(|conn| rests_on(conn, &stage.sealer, part.id, at(100)));
    assert_eq!(rests.len(), 2);
    let inner = of_course(&stage, "inner", at(100)).remove(0);
    revoke_at(&stage, inner.id, at(110)).unwrap();
    let rests = stage.read(|conn| rests_on(conn, &stage.sealer, part.id, at(120)));
    let left: Vec<_> = rests
        .iter()
        .map(|one| one.certificate.face.course.key.as_str())
        .collect();
    assert_eq!(left, ["outer"], "what has ended is not ended again");
}

#[test]
fn what_does_not_count_awards_nothing_and_a_successor_counts() {
    let (stage, (enrolment, second)) = two_courses();
    let both = certificates_of(&["clock-course", "second"]);
    let programme = course_of(&stage.world, "programme", both);
    let part = stage.certificate();
    let joined = enrols(&stage, &programme);
    assert_eq!(awards(&stage, (&joined, &programme), 3, at(95)), None);
    let successor = replace_at(&stage, part.id, "Ada Byron", at(100)).unwrap();
    awards(&stage, (&enrolment, &second), 4, at(110)).unwrap();
    let programme = of_course(&stage, "programme", at(120)).remove(0);
    assert_eq!(programme.face.parts[0].code, successor.code);

    let (stage, (enrolment, second)) = two_courses();
    let both = certificates_of(&["clock-course", "second"]);
    let programme = course_of(&stage.world, "programme", both);
    enrols(&stage, &programme);
    revoke_at(&stage, stage.certificate().id, at(100)).unwrap();
    awards(&stage, (&enrolment, &second), 4, at(110)).unwrap();
    assert!(of_course(&stage, "programme", at(120)).is_empty());
}

#[test]
fn an_expired_part_is_not_lost_and_does_not_count_for_a_new_programme() {
    let mut stage = finished();
    stage.world.edition.content.certificate.valid_months = Some(12);
    let alone = certificates_of(&["clock-course"]);
    let early = course_of(&stage.world, "early", alone.clone());
    let late = course_of(&stage.world, "late", alone);
    enrols(&stage, &early);
    let last_day = stage.certificate().face.valid_until.unwrap();
    let after = last_day.start().plus_seconds(2 * 86_400);
    let programme = of_course(&stage, "early", after).remove(0);
    let parts = stage.read(|conn| parts_now(conn, &stage.sealer, &programme.face, after));
    assert_eq!((parts[0].word(), parts[0].is_lost()), ("expired", false));
    let joined = enrols(&stage, &late);
    assert_eq!(awards(&stage, (&joined, &late), 5, after), None);
}

#[test]
fn a_programme_that_was_complete_and_had_to_wait_is_awarded_though_a_part_has_expired() {
    let mut stage = finished();
    stage.world.edition.content.certificate.valid_months = Some(12);
    let alone = certificates_of(&["clock-course"]);
    let programme = course_of(&stage.world, "programme", alone);
    let part = stage.certificate();
    let joined = enrols(&stage, &programme);
    let (operator, id) = (stage.operator.clone(), IssueStopId::new());
    let by = operator.clone();
    let stop = move |tx: &mut Tx| {
        let reason = Note::parse("An inquiry.").unwrap();
        stop_issue(tx, &by, (id, None), &reason, at(95))
    };
    stage.world.db.write_now(stop).unwrap();
    let last_day = part.face.valid_until.unwrap();
    let before = last_day.start();
    assert_eq!(awards(&stage, (&joined, &programme), 5, before), None);
    let after = before.plus_seconds(2 * 86_400);
    assert_eq!(awards(&stage, (&joined, &programme), 5, after), None);
    let lift = move |tx: &mut Tx| {
        let reason = Note::parse("It is over.").unwrap();
        lift_stop(tx, &operator, id, &reason, after)
    };
    stage.world.db.write_now(lift).unwrap();
    let awarded = awards(&stage, (&joined, &programme), 5, after).unwrap();
    assert_eq!(awarded.face.parts[0].code, part.code);
}

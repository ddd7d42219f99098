//! The deeds of learning against a database.

use super::testing::{World, at, next_edition, world};
use super::*;
use crate::db::Error;
use crate::items::testing::key;
use crate::journal::{self, Object};
use std::sync::{Arc, Barrier};

fn enrolled(world: &World) -> Enrolment {
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    world
        .db
        .write_now(move |tx| enrol(tx, &ada, &edition, at(0)))
        .unwrap()
}

fn read(world: &World, enrolment: &Enrolment, lesson: &str) -> Result<bool, ReadError> {
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    let (enrolment, lesson) = (enrolment.clone(), key(lesson));
    world.db.write_now(move |tx| {
        let study = Study::new(&ada, &enrolment, &edition).unwrap();
        read_lesson(tx, &study, &lesson, at(60))
    })
}

fn stop(
    world: &World,
    enrolment: &Enrolment,
    lesson: &str,
    anchor: Option<&str>,
    seconds: i64,
) -> Result<(), StopError> {
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    let (enrolment, lesson) = (enrolment.clone(), key(lesson));
    let anchor = anchor.map(str::to_owned);
    world.db.write_now(move |tx| {
        let study = Study::new(&ada, &enrolment, &edition).unwrap();
        stop_at(tx, &study, &lesson, anchor.as_deref(), at(seconds))
    })
}

fn journal_of(world: &World, enrolment: &Enrolment) -> Vec<(String, String)> {
    let object = Object::new("enrolment", enrolment.id);
    let entries = world.db.read_now(|conn| journal::of_object(conn, &object));
    let entries = entries.unwrap().into_iter();
    entries.map(|entry| (entry.verb, entry.detail)).collect()
}

#[test]
fn enrolling_twice_gives_the_first_enrolment_even_in_a_newer_edition() {
    let world = world();
    let first = enrolled(&world);
    let (ada, next) = (world.ada.clone(), next_edition(&world));
    let again = world.db.write_now(move |tx| enrol(tx, &ada, &next, at(99)));
    assert_eq!(again.unwrap(), first);
    assert_eq!(first.edition, world.edition.id);
    assert_eq!(
        journal_of(&world, &first),
        [("enrolled".to_owned(), "clock-course".to_owned())]
    );
    let (ada, course) = (world.ada.id(), world.edition.course);
    let found = world.db.read_now(|conn| enrolment_in(conn, ada, course));
    assert_eq!(found.unwrap(), Some(first.clone()));
    let all = world.db.read_now(|conn| enrolments(conn, ada));
    assert_eq!(all.unwrap(), [first]);
}

#[test]
fn twenty_enrolments_at_once_are_one() {
    let world = Arc::new(world());
    let start = Arc::new(Barrier::new(20));
    let threads: Vec<_> = (0..20)
        .map(|_| {
            let (world, start) = (Arc::clone(&world), Arc::clone(&start));
            std::thread::spawn(move || {
                start.wait();
                enrolled(&world)
            })
        })
        .collect();
    let mut got: Vec<_> = threads.into_iter().map(|t| t.join().unwrap()).collect();
    got.dedup();
    assert_eq!(got.len(), 1);
    let ada = world.ada.id();
    let all = world.db.read_now(|conn| enrolments(conn, ada)).unwrap();
    assert_eq!(all, got);
    assert_eq!(journal_of(&world, &got[0]).len(), 1);
}

#[test]
fn nobody_else_finds_or_uses_an_enrolment() {
    let world = world();
    let enrolment = enrolled(&world);
    let seen = |learner| {
        let found = world
            .db
            .read_now(|conn| super::enrolment(conn, learner, enrolment.id));
        found.unwrap().is_some()
    };
    assert!(seen(&world.ada));
    assert!(!seen(&world.bela));
    assert!(Study::new(&world.ada, &enrolment, &world.edition).is_ok());
    assert!(Study::new(&world.bela, &enrolment, &world.edition).is_err());
    let next = next_edition(&world);
    assert!(Study::new(&world.ada, &enrolment, &next).is_err());
}

#[test]
fn a_lesson_is_read_once_and_stays_read() {
    let world = world();
    let enrolment = enrolled(&world);
    assert!(read(&world, &enrolment, "listing").unwrap());
    assert!(!read(&world, &enrolment, "listing").unwrap());
    assert!(matches!(
        read(&world, &enrolment, "final"),
        Err(ReadError::UnknownLesson { .. })
    ));
    let done = world.db.read_now(|conn| completions(conn, enrolment.id));
    let done = done.unwrap();
    assert_eq!(
        done.find(&key("listing")),
        Some(Completion {
            manner: Manner::Read,
            at: at(60)
        })
    );
    assert_eq!(Standing::of(&world.edition.content, &done).percent(), 33);
    assert_eq!(journal_of(&world, &enrolment).len(), 2);
}

#[test]
fn a_completion_is_kept_as_it_first_was() {
    let world = world();
    let enrolment = enrolled(&world);
    let again = enrolment.clone();
    let new = world.db.write_now(move |tx| -> Result<_, Error> {
        let first = complete(tx, &again, &key("final"), Manner::Passed, at(5))?;
        let second = complete(tx, &again, &key("final"), Manner::Passed, at(9))?;
        Ok((first, second))
    });
    assert_eq!(new.unwrap(), (true, false));
    let done = world.db.read_now(|conn| completions(conn, enrolment.id));
    assert_eq!(done.unwrap().latest(), Some(at(5)));
}

#[test]
fn the_newest_place_is_where_one_continues() {
    let world = world();
    let enrolment = enrolled(&world);
    let place = || {
        let found = world.db.read_now(|conn| position(conn, enrolment.id));
        found.unwrap().map(|p| (p.activity, p.anchor))
    };
    assert_eq!(place(), None);
    stop(&world, &enrolment, "listing", Some("end"), 1).unwrap();
    stop(&world, &enrolment, "listing", Some("end"), 2).unwrap();
    assert_eq!(place(), Some((key("listing"), Some("end".to_owned()))));
    stop(&world, &enrolment, "clock", None, 3).unwrap();
    assert_eq!(place(), Some((key("clock"), None)));
    assert!(matches!(
        stop(&world, &enrolment, "clock", Some("<script>"), 4),
        Err(StopError::UnknownAnchor { .. })
    ));
    assert!(matches!(
        stop(&world, &enrolment, "final", None, 4),
        Err(StopError::UnknownLesson { .. })
    ));
    assert_eq!(place(), Some((key("clock"), None)));
}

//! A new edition disturbs nobody who is on the way.

use crate::world::study::Knows;
use crate::world::{World, copy_of_course_files};
use std::fs;
use std::path::Path;

fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} has no `{from}`", file.display());
    fs::write(file, text.replace(from, to)).unwrap();
}

/// The test course one version later: other words, and one question less.
fn next_version(world: &World) -> std::path::PathBuf {
    let folder = copy_of_course_files(world.folder());
    change(
        &folder.join("course.toml"),
        "version = \"1.0.0\"",
        "version = \"1.1.0\"",
    );
    let lesson = folder.join("en/01-the-clock/10-the-notice.md");
    change(
        &lesson,
        "The note verbale carries the date.",
        "SECOND-EDITION carries the date.",
    );
    folder
}

#[test]
fn who_is_enrolled_stays_on_the_edition_and_newcomers_get_the_new_one() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");

    let newer = world.publishes(&next_version(&world));
    assert_ne!(newer.edition.id, course.edition.id);

    let lesson = ada.lesson(&course, "the-notice");
    assert!(
        lesson.html.contains("The note verbale"),
        "Ada reads what she enrolled in"
    );
    let answers = course.answers("check-clock", Knows::Everything);
    let result = ada.hands_in(&sitting, &answers);
    assert!(
        result.html.contains("CANARY-START-RIGHT"),
        "her attempt goes on"
    );
    ada.reads(&course, "the-notice");
    ada.reads(&course, "the-vote");
    let last = ada.takes(&course, "final", Knows::Everything);
    assert!(last.has_link("/my/certificates/"), "{}", last.words());
    assert_eq!(world.mailbox().len(), 1);

    let mut bela = world.bela();
    bela.enrols(&newer);
    let lesson = bela.lesson(&newer, "the-notice");
    assert!(
        lesson.html.contains("SECOND-EDITION"),
        "Bela reads the new edition"
    );
}

#[test]
fn the_same_files_published_again_change_nothing() {
    let world = World::new();
    let first = world.publishes_the_test_course();
    let again = world.publishes_the_test_course();
    assert_eq!(first.edition.id, again.edition.id);
}

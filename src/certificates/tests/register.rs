//! The register as a list.

use super::super::testing::finished;
use super::super::*;
use super::notices::holder;
use crate::db::{Conn, Tx};
use crate::journal::{self, Object};
use crate::learning::testing::at;

#[test]
fn a_list_that_is_too_long_ends_one_line_above_what_there_may_be() {
    let stage = finished();
    stage.certificate();
    for seed in [2, 3] {
        holder(&stage, &stage.world.edition, seed);
    }
    let whose = Registrar::Operator(stage.operator.clone());
    let count = |most: usize| {
        let (all, bounds) = (Selection::default(), (most, at(300)));
        let read = |conn: &mut Conn| register(conn, &stage.sealer, &whose, &all, bounds);
        stage.read(read).len()
    };
    for (most, expected) in [(0, 1), (1, 2), (2, 3), (3, 3), (9, 3)] {
        assert_eq!(count(most), expected, "{most}");
    }
}

#[test]
fn the_journal_says_which_file_of_which_days_and_course_was_taken() {
    let stage = finished();
    let whose = Registrar::Operator(stage.operator.clone());
    let course = stage.world.edition.course;
    let wanted = Selection {
        course: Some(course),
        ..Selection::default()
    };
    let note = move |tx: &mut Tx| note_download(tx, &whose, &wanted, ("zip", 7), at(300));
    stage.world.db.write_now(note).unwrap();
    let object = Object::new("register", "all");
    let entries = stage.read(|conn| journal::of_object(conn, &object));
    let details: Vec<&str> = entries.iter().map(|entry| entry.detail.as_str()).collect();
    assert_eq!(details, [format!("zip 7 - - {course}")]);
}

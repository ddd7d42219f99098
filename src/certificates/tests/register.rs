//! The register as a list.

use super::super::testing::{Stage, finished};
use super::super::*;
use super::hold::hold_as;
use super::notices::holder;
use super::{replace_at, revoke_at};
use crate::base::HoldId;
use crate::db::{Conn, Tx};
use crate::journal::{self, Object};
use crate::learning::testing::at;
use diesel::connection::{Connection as _, InstrumentationEvent};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

fn watch(conn: &mut Conn, note: impl FnMut(InstrumentationEvent<'_>) + Send + 'static) {
    match conn {
        Conn::Sqlite(conn) => conn.set_instrumentation(note),
        Conn::Postgres(conn) => conn.set_instrumentation(note),
    }
}

/// The whole register, and how many statements it took.
fn whole(stage: &Stage) -> (Vec<Listed>, usize) {
    let seen = Arc::new(AtomicUsize::new(0));
    let noted = Arc::clone(&seen);
    let whose = Registrar::Operator(stage.operator.clone());
    let read = |conn: &mut Conn| {
        watch(conn, move |event| {
            if let InstrumentationEvent::StartQuery { .. } = event {
                noted.fetch_add(1, Ordering::Relaxed);
            }
        });
        let (all, bounds) = (Selection::default(), (99, at(300)));
        let lines = register(conn, &stage.sealer, &whose, &all, bounds);
        watch(conn, |_| ());
        lines
    };
    (stage.read(read), seen.load(Ordering::Relaxed))
}

#[test]
fn more_lines_of_a_page_take_no_more_statements() {
    let stage = finished();
    let first = stage.certificate();
    let (lines, few) = whole(&stage);
    assert_eq!(lines.len(), 1);
    let [revoked, held, valid] = [2, 3, 4].map(|seed| holder(&stage, &stage.world.edition, seed));
    revoke_at(&stage, revoked.id, at(150)).unwrap();
    hold_as(&stage, held.id, HoldId::new(), at(150)).unwrap();
    let successor = replace_at(&stage, first.id, "Ada Meadow-Reed", at(150)).unwrap();
    let (lines, many) = whole(&stage);
    assert_eq!(few, many);
    assert!(few > 0, "they are seen");
    for (certificate, state, code) in [
        (&first, "replaced", successor.code.to_string()),
        (&revoked, "revoked", String::new()),
        (&held, "held", String::new()),
        (&valid, "valid", String::new()),
        (&successor, "valid", String::new()),
    ] {
        let line = lines.iter().find(|line| line.id == certificate.id).unwrap();
        assert_eq!((line.state, &line.successor), (state, &code));
        assert_eq!(line.has_paper, state == "valid");
    }
    assert_eq!(lines.len(), 5);
}

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

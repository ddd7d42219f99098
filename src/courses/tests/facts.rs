//! Courses held against the facts beside them.

use super::super::check::{check, lock, read_course};
use super::super::codes::{Code, Severity};
use super::super::stale::Looked;
use super::editions::{shelf, swap};
use super::sample::{FR_LESSON, LESSON, QUIZ, profile};
use std::fs;
use std::path::Path;

/// The codes that only a folder with a file of facts can have.
pub(super) const PROVEN: [Code; 4] = [
    Code::FactsFile,
    Code::UnknownFact,
    Code::UncertainFact,
    Code::UndatedFigure,
];

fn fact(id: &str, certainty: &str, as_of: &str) -> String {
    format!(
        "[{id}]\nsays = \"53 States vote.\"\ncertainty = \"{certainty}\"\nas_of = \"{as_of}\"\n"
    )
}

/// Code, file below the course, line and column.
type Found = (Code, String, Option<(usize, usize)>);

/// The faults of the folder with these facts.
fn found(root: &Path, facts: &str) -> Vec<Found> {
    fs::write(root.join("facts.toml"), facts).unwrap();
    let course = format!("{}/", root.join("harbour/small").display());
    check(root)
        .into_iter()
        .filter(|one| PROVEN.contains(&one.code))
        .map(|one| {
            let path = one.path.strip_prefix(&course).unwrap().to_owned();
            let place = one.place.map(|place| (place.line, place.column));
            (one.code, path, place)
        })
        .collect()
}

fn is_published(root: &Path) -> bool {
    read_course(&root.join("harbour/small"), &profile())
        .0
        .is_some()
}

#[test]
fn a_fact_that_is_not_there_is_told_where_it_is_named_and_nothing_is_published() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    shelf(root);
    lock(root, &Looked::default());
    assert!(check(root).is_empty(), "without the file nothing is asked");
    let both = fact("S-01", "known", "") + &fact("S-02", "verified", "");
    assert_eq!(found(root, &both), Vec::new());
    assert!(is_published(root));

    let (lesson, quiz) = (LESSON.to_owned(), QUIZ.to_owned());
    assert_eq!(
        found(root, &fact("S-02", "known", "")),
        [
            (Code::UnknownFact, lesson, Some((6, 10))),
            (Code::UnknownFact, quiz.clone(), Some((14, 10))),
        ]
    );
    assert_eq!(
        found(root, &fact("S-01", "known", "")),
        [(Code::UnknownFact, quiz, Some((28, 10)))]
    );
    assert!(!is_published(root));
}

#[test]
fn what_is_graded_rests_on_nothing_uncertain_and_a_lesson_may() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    shelf(root);
    let facts = |certainty| fact("S-01", certainty, "") + &fact("S-02", "known", "");
    assert_eq!(
        found(root, &facts("uncertain")),
        [(Code::UncertainFact, QUIZ.to_owned(), Some((14, 10)))]
    );
    assert!(!is_published(root));
    assert_eq!(found(root, &facts("partly")), Vec::new());
}

#[test]
fn a_figure_without_its_year_is_told_in_each_language_and_stops_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let course = shelf(root);
    lock(root, &Looked::default());
    let facts = fact("S-01", "known", "March 2025") + &fact("S-02", "known", "");
    assert_eq!(found(root, &facts), Vec::new(), "no figure, no year");
    swap(&course.join(LESSON), "votes [", "of 53 States votes [");
    swap(&course.join(FR_LESSON), "vote [", "de 53 États vote [");
    let (en, fr) = (LESSON.to_owned(), FR_LESSON.to_owned());
    assert_eq!(
        found(root, &facts),
        [
            (Code::UndatedFigure, en, Some((6, 10))),
            (Code::UndatedFigure, fr.clone(), None),
        ]
    );
    assert_eq!(Code::UndatedFigure.severity(), Severity::Warning);
    assert!(is_published(root));
    swap(&course.join(LESSON), "of 53 States", "of 53 States in 2025");
    assert_eq!(found(root, &facts), [(Code::UndatedFigure, fr, None)]);
    swap(
        &course.join(FR_LESSON),
        "de 53 États",
        "de 53 États en 2025",
    );
    assert_eq!(found(root, &facts), Vec::new());
}

#[test]
fn facts_that_cannot_be_read_are_told_of_every_course() {
    let dir = tempfile::tempdir().unwrap();
    shelf(dir.path());
    let found = found(dir.path(), "[S-01]\nsays = 1\n");
    assert_eq!(found, [(Code::FactsFile, "course.toml".to_owned(), None)]);
    assert!(!is_published(dir.path()));
}

//! One spoiled course per code: the tables prove that each code is found, and where.

use super::super::codes::Code;
use super::assignments;
use super::facts;
use super::hostile;
use super::joint;
use super::pictures;
use super::printed;
use super::programmes;
use super::sample::{COURSE, Edit, Edit::Swap, LESSON, QUIZ, seen};
use super::spoiled_files::FILES;
use super::spoiled_items::{ITEMS, MORE};
use super::spoiled_manifests::MANIFESTS;
use super::spoiled_prose::PROSE;
use super::spoiled_quizzes::QUIZZES;
use std::collections::BTreeSet;

/// A code, and what spoils the sample so that it must be reported.
pub(super) type Case = (Code, &'static [Edit<'static>]);

fn cases() -> impl Iterator<Item = &'static Case> {
    [MANIFESTS, PROSE, QUIZZES, FILES].into_iter().flatten()
}

#[test]
fn the_valid_course_has_no_problem() {
    let seen = seen(&[]);
    assert!(seen.diagnostics.is_empty(), "{:#?}", seen.diagnostics);
    assert!(seen.package.is_some());
}

#[test]
fn every_code_is_found_in_a_course_that_has_the_problem() {
    for (code, edits) in cases() {
        let seen = seen(edits);
        let found = seen.codes();
        assert!(
            found.contains(code),
            "{} not found, but {found:?}",
            code.number()
        );
        for diagnostic in &seen.diagnostics {
            assert!(
                !diagnostic.message.is_empty() && !diagnostic.message.ends_with('.'),
                "{diagnostic:?}"
            );
            assert!(
                diagnostic.path.starts_with("courses/harbour/small"),
                "{diagnostic:?}"
            );
        }
    }
}

#[test]
fn no_code_is_without_its_case() {
    let mut proven: BTreeSet<Code> = cases().map(|(code, _)| *code).collect();
    proven.extend(assignments::PROVEN);
    proven.extend(hostile::PROVEN);
    proven.extend(pictures::PROVEN);
    proven.extend(printed::PROVEN);
    proven.extend(programmes::PROVEN);
    proven.extend(joint::PROVEN);
    proven.extend(facts::PROVEN);
    proven.extend(ITEMS.iter().map(|(code, ..)| *code));
    proven.extend(MORE.iter().map(|(code, _)| *code));
    let missing: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !proven.contains(code))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn numbers_of_codes_are_unique_and_in_groups() {
    let mut numbers = BTreeSet::new();
    for code in Code::ALL {
        assert!(numbers.insert(code.number()), "{}", code.number());
        assert!(
            code.number()
                .starts_with(['M', 'I', 'L', 'Q', 'B', 'T', 'A', 'R', 'S'])
        );
    }
}

#[test]
fn all_problems_of_all_files_come_in_one_run_in_order() {
    let seen = seen(&[
        Swap(COURSE, "licence =", "licences ="),
        Swap(LESSON, "lesson:first#clock", "lesson:frist"),
        Swap(LESSON, "glossary:cnd", "glossary:cdn"),
        Swap(QUIZ, "- [x] The Commission", "- [ ] The Commission"),
    ]);
    let found: Vec<_> = seen
        .diagnostics
        .iter()
        .filter_map(|one| {
            Some((
                one.code,
                one.place.as_ref()?.line,
                one.place.as_ref()?.column,
            ))
        })
        .collect();
    let expected = [
        (Code::MissingKey, 1, 1),
        (Code::UnknownKey, 7, 1),
        (Code::UnknownTerm, 8, 5),
        (Code::BrokenLessonLink, 12, 5),
        (Code::NoRightChoice, 11, 1),
    ];
    for one in expected {
        assert!(found.contains(&one), "{one:?} is not among {found:?}");
    }
    assert!(seen.package.is_none());
}

#[test]
fn a_misspelt_key_is_answered_with_the_nearest_one() {
    let seen = seen(&[Swap(LESSON, "minutes = 5", "minuts = 5")]);
    let help = seen
        .diagnostics
        .iter()
        .find(|one| one.code == Code::UnknownKey)
        .unwrap();
    assert_eq!(help.cure(), "did you mean `minutes`?");
}

//! A certificate of participation beside one of achievement: what it may ask for.

use super::super::codes::Code;
use super::super::content::{Participation, Requirement};
use super::sample::{COURSE, Edit::Swap, Seen, seen};
use crate::base::Key;

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

/// The sample course, which asks for `lessons` and `quiz:check`, with this table.
fn with(table: &str) -> Seen {
    let table = format!("[certificate.participation]\n{table}\n[certificate.title]");
    seen(&[Swap(COURSE, "[certificate.title]", &table)])
}

#[test]
fn what_is_weaker_is_read_and_anything_else_is_told_with_its_place() {
    for table in [
        "require = [\"lessons\"]",
        "require = [\"attempted:check\"]",
        "require = [\"quiz:check\"]",
        "require = [\"lessons\", \"attempted:check\"]\nvalid_months = 12",
    ] {
        let seen = with(table);
        assert!(seen.codes().is_empty(), "{table}: {:?}", seen.diagnostics);
        assert!(seen.package.is_some(), "{table}");
    }
    for (table, code, column) in [
        (
            "require = [\"lessons\", \"quiz:check\"]",
            Code::NotWeaker,
            1,
        ),
        ("require = [\"attempted:other\"]", Code::NotWeaker, 12),
        (
            "require = [\"lessons\", \"certificate:c\"]",
            Code::NotWeaker,
            23,
        ),
        ("require = [\"attendance\"]", Code::UnknownRequirement, 12),
        ("require = []", Code::WrongNumber, 11),
        ("valid_months = 12", Code::MissingKey, 0),
        (
            "require = [\"lessons\"]\ntitle = \"Other\"",
            Code::UnknownKey,
            1,
        ),
    ] {
        let seen = with(table);
        let found = seen.diagnostics.iter().find(|one| one.code == code);
        let found = found.unwrap_or_else(|| panic!("{table}: {:?}", seen.diagnostics));
        let place = found.place.as_ref().unwrap();
        // A key that is missing has no place of its own.
        assert!(column == 0 || place.column == column, "{table}: {found:?}");
        assert!(seen.package.is_none(), "{table}");
    }
}

#[test]
fn it_stands_in_the_edition() {
    let seen = with("require = [\"lessons\", \"attempted:check\"]");
    let expected = Participation {
        requirements: vec![Requirement::Lessons, Requirement::Attempted(key("check"))],
        valid_months: None,
    };
    let rule = seen.package.unwrap().content.certificate;
    assert_eq!(rule.participation, Some(expected));
}

#[test]
fn only_an_achievement_has_one_beside_it() {
    let table = "[certificate.participation]\nrequire = [\"lessons\"]\n[certificate.title]";
    let title = Swap(COURSE, "[certificate.title]", table);
    let level = Swap(COURSE, "\"achievement\"", "\"participation\"");
    assert!(seen(&[level, title]).codes().contains(&Code::NotWeaker));
    let require = "require = [\"lessons\", \"quiz:check\"]";
    let programme = Swap(
        COURSE,
        require,
        "require = [\"lessons\", \"certificate:c\"]",
    );
    assert!(seen(&[programme, title]).codes().contains(&Code::NotWeaker));
    let attempt = Swap(
        COURSE,
        require,
        "require = [\"lessons\", \"attempted:check\"]",
    );
    assert!(seen(&[attempt]).codes().contains(&Code::UnknownRequirement));
}

#[test]
fn an_attempt_follows_from_a_pass_and_not_the_other_way() {
    let (lessons, quiz) = (Requirement::Lessons, Requirement::Quiz(key("check")));
    let attempted = Requirement::Attempted(key("check"));
    let certificate = Requirement::Certificate(key("c"));
    for (one, stronger, expected) in [
        (&lessons, vec![lessons.clone(), quiz.clone()], true),
        (&attempted, vec![lessons.clone(), quiz.clone()], true),
        (&quiz, vec![lessons.clone(), quiz.clone()], true),
        (&quiz, vec![lessons.clone(), attempted.clone()], false),
        (&attempted, vec![lessons.clone()], false),
        (&certificate, vec![lessons.clone(), quiz.clone()], false),
    ] {
        assert_eq!(
            one.follows_from(&stronger),
            expected,
            "{one:?} {stronger:?}"
        );
    }
}

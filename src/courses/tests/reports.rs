//! Reports for people and for machines.

use super::super::codes;
use super::super::report::{Form, Tally, write};
use super::sample::{COURSE, Edit::*, QUIZ, seen};
use serde_json::Value;

fn found() -> Vec<super::super::Diagnostic> {
    let seen = seen(&[
        Swap(QUIZ, "- [x] The Commission", "- [ ] The Commission"),
        Remove("media/path.toml"),
    ]);
    seen.diagnostics
        .into_iter()
        .filter(|one| one.code != codes::Code::LockOutdated)
        .collect()
}

#[test]
fn a_person_sees_the_line_the_caret_and_the_cure() {
    let text = write(&found(), Form::Human { colour: false });
    let expected = "\
error[Q104]: no choice is marked `[x]`
  --> courses/harbour/small/en/01-start/90-check.quiz.md:11:1
   |
11 | ## Who decides? {#who}
   | ^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: Write `- [x]` before the right choice.
";
    assert!(text.contains(expected), "{text}");
    assert!(
        text.contains("error[A505]: the picture has no sidecar `path.toml`\n"),
        "{text}"
    );
    assert!(
        text.contains("--> courses/harbour/small/media/path.svg\n"),
        "{text}"
    );
}

#[test]
fn a_second_place_is_shown_with_the_first() {
    let seen = seen(&[Swap(QUIZ, "id = \"check\"", "id = \"first\"")]);
    let text = write(&seen.diagnostics, Form::Human { colour: false });
    assert!(text.contains("error[I202]"), "{text}");
    assert!(text.contains("10-first.md:2:"), "{text}");
    assert!(text.contains("first used here"), "{text}");
}

#[test]
fn machines_get_the_same_as_json() {
    let found = found();
    let value: Value = serde_json::from_str(&write(&found, Form::Json)).unwrap();
    assert_eq!(value["tally"]["errors"], Tally::of(&found).errors);
    let first = value["diagnostics"].as_array().unwrap();
    let item = first.iter().find(|one| one["code"] == "Q104").unwrap();
    assert_eq!(
        (item["line"].as_u64(), item["column"].as_u64()),
        (Some(11), Some(1))
    );
    assert_eq!(item["severity"], "error");
}

#[test]
fn code_hosts_get_sarif() {
    let value: Value = serde_json::from_str(&write(&found(), Form::Sarif)).unwrap();
    assert_eq!(value["version"], "2.1.0");
    let run = &value["runs"][0];
    let results = run["results"].as_array().unwrap();
    let item = results.iter().find(|one| one["ruleId"] == "Q104").unwrap();
    let place = &item["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "courses/harbour/small/en/01-start/90-check.quiz.md"
    );
    assert_eq!(place["region"]["startLine"], 11);
    assert_eq!(place["region"]["endColumn"], 23);
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), codes::Code::ALL.len());
}

#[test]
fn columns_count_letters() {
    let seen = seen(&[Swap(
        "fr/01-start/10-first.md",
        "Voir",
        "À côté, voir [x](glossary:none)",
    )]);
    let one = seen
        .diagnostics
        .iter()
        .find(|one| one.code == codes::Code::UnknownTerm)
        .unwrap();
    assert_eq!(one.place.as_ref().unwrap().column, 14);
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "only the person at the keyboard may write the manual anew"
)]
fn the_manual_of_codes_is_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/diagnostics.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    if std::env::var("GOLDEN").is_ok_and(|word| word == "update") {
        std::fs::write(path, codes::manual()).unwrap();
        return;
    }
    assert!(
        written == codes::manual(),
        "write it anew: GOLDEN=update cargo test manual_of_codes"
    );
}

#[test]
fn a_report_of_nothing_is_one_line() {
    assert_eq!(
        write(&[], Form::Human { colour: false }),
        "0 errors, 0 warnings, 0 remarks\n"
    );
    assert!(
        !seen(&[Swap(COURSE, "format = 1", "format = 2")])
            .diagnostics
            .is_empty()
    );
}

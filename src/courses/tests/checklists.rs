//! `checklist.toml` of a course: what it becomes, and what is wrong with it.

use super::super::codes::Code;
use super::super::*;
use super::sample::Edit::{Put, Swap};
use super::sample::{LESSON, seen};
use crate::base::Language;

pub(super) const GOOD: &str = r#"format = 1
as_of = 2026-11-20
[[section]]
id = "b"
title = { en = "Scheduling", fr = "Inscription", ar = "الإدراج" }
[[item]]
id = "b4"
section = "b"
basis = "treaty-duty"
rests_on = { en = "1971 art. 2(7)", fr = "1971, art. 2(7)" }
lesson = "small/first"
question = { en = "Within 180 days?", fr = "Dans les 180 jours ?" }
evidence = { en = "dates", fr = "dates" }
"#;

#[test]
fn a_checklist_is_part_of_the_course_and_lessons_lead_to_it() {
    let seen = seen(&[
        Put("checklist.toml", GOOD),
        Swap(
            LESSON,
            "[the site](https://a.example/)",
            "[it](checklist:b)",
        ),
    ]);
    let expected = [Code::LockOutdated, Code::Stale];
    assert_eq!(seen.codes(), expected, "a changed lesson");
    let content = seen.package.unwrap().content;
    let checklist = content.checklist.as_ref().unwrap();
    let question = checklist.questions().next().unwrap();
    assert_eq!(
        (question.key.as_str(), question.basis),
        ("b4", Basis::TreatyDuty)
    );
    let title = &checklist.sections.first().unwrap().title;
    assert_eq!(
        title.exact(Language::Ar).unwrap(),
        "الإدراج",
        "more languages than the course has"
    );
    let lesson = content.lessons().next().unwrap();
    let (_, text) = lesson.texts.find(Language::En, Language::En).unwrap();
    assert!(
        text.body_html.contains("<a href=\"../checklist/b\">it</a>"),
        "{}",
        text.body_html
    );
    // What was frozen before there were checklists is read as it was.
    let mut json = serde_json::to_value(&content).unwrap();
    assert!(json.as_object_mut().unwrap().remove("checklist").is_some());
    let old: Content = serde_json::from_value(json).unwrap();
    assert!(old.checklist.is_none());
}

#[test]
fn what_to_keep_in_mind_is_part_of_a_checklist_in_every_language() {
    let advice = "[[advice]]\ntext = { en = \"Read the text.\", fr = \"Lisez le texte.\" }\n";
    let with = |advice: &str| seen(&[Put("checklist.toml", &format!("{GOOD}{advice}"))]);
    let content = with(advice).package.unwrap().content;
    let [one] = content.checklist.as_ref().unwrap().advice.as_slice() else {
        panic!("one advice");
    };
    assert_eq!(one.exact(Language::Fr).unwrap(), "Lisez le texte.");
    let half = with(&advice.replace(", fr = \"Lisez le texte.\"", ""));
    assert!(half.codes().contains(&Code::UntranslatedTitle));
    let wordless = with("[[advice]]\n");
    assert!(wordless.codes().contains(&Code::MissingKey));
}

#[test]
fn everything_wrong_with_a_checklist_is_reported_where_it_stands() {
    for (code, line, from, to) in [
        (Code::MissingKey, 1, "as_of = 2026-11-20\n", ""),
        (Code::UntranslatedTitle, 5, ", fr = \"Inscription\"", ""),
        (Code::UntranslatedTitle, 13, ", fr = \"dates\"", ""),
        (Code::BadValue, 8, "section = \"b\"", "section = \"c\""),
        (Code::BadValue, 9, "treaty-duty", "duty"),
        (Code::BadId, 11, "small/first", "first"),
        (Code::BrokenLessonLink, 11, "small/first", "small/last"),
        (Code::DuplicateId, 7, "id = \"b4\"", "id = \"first\""),
        (
            Code::CitationForm,
            10,
            "rests_on",
            "cites = [\"1971 art. 2\"]\nrests_on",
        ),
        (
            Code::UnknownCitation,
            10,
            "rests_on",
            "cites = [\"c61, art. 2\"]\nrests_on",
        ),
        (Code::UnknownKey, 10, "rests_on", "rest_on"),
        (Code::UnknownLanguage, 5, "ar =", "de ="),
    ] {
        let text = GOOD.replace(from, to);
        assert_ne!(text, GOOD, "{from}");
        let seen = seen(&[Put("checklist.toml", &text)]);
        let found: Vec<_> = seen
            .diagnostics
            .iter()
            .map(|one| (one.code, one.place.as_ref().map_or(0, |place| place.line)))
            .collect();
        assert!(found.contains(&(code, line)), "{from} -> {to}: {found:?}");
        assert!(seen.package.is_none(), "{from} -> {to}");
    }
    let nothing = seen(&[Put("checklist.toml", "format = 1\nas_of = 2026-11-20\n")]);
    assert!(
        nothing.codes().contains(&Code::MissingKey),
        "{:?}",
        nothing.diagnostics
    );
}

#[test]
fn a_link_to_a_checklist_that_is_not_there_is_reported() {
    let link = |to| Swap(LESSON, "[the site](https://a.example/)", to);
    let none = seen(&[link("[it](checklist:)")]);
    assert!(none.codes().contains(&Code::BrokenLessonLink));
    let section = seen(&[Put("checklist.toml", GOOD), link("[it](checklist:z)")]);
    assert!(section.codes().contains(&Code::BrokenLessonLink));
    let early = seen(&[
        Put("checklist.toml", GOOD),
        Swap("en/_course.md", "About it.", "Fill [it](checklist:b) in."),
    ]);
    assert!(
        early.codes().contains(&Code::BadGround),
        "{:?}",
        early.codes()
    );
}

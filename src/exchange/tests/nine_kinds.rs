//! The demonstration quiz with every kind of question, there and back again; and what is read of
//! the samples.

use super::import;
use super::judge::{gist, judged};
use super::samples::{AIKEN, GIFT, answer, question, quiz};
use crate::base::{CutScore, Language};
use crate::courses::{self, Minimum, Package, Quiz};
use crate::exchange::from_item::from_quiz;
use crate::exchange::quiz_file;
use crate::exchange::report::Report;
use crate::exchange::source::{Format, Imported};
use crate::exchange::to_gift::to_gift;
use crate::exchange::to_moodle_xml::to_moodle_xml;
use crate::items::testing::key;
use crate::items::{Body, Form, Rule, mark};
use std::collections::BTreeSet;
use std::path::Path;

pub(super) fn demonstration() -> (Package, Quiz) {
    let partner = Path::new(env!("CARGO_MANIFEST_DIR")).join("courses/meridian-bay-university");
    let (profile, _) = courses::read_partner(&partner);
    let course = partner.join("reading-a-scheduling-decision");
    let (package, problems) = courses::read_course(&course, &profile.unwrap());
    let package = package.unwrap_or_else(|| panic!("{problems:#?}"));
    let quiz = package.content.quizzes().nth(1).unwrap().clone();
    (package, quiz)
}

fn back(imported: &Imported) -> Quiz {
    let (questions, pictures) = (&imported.questions, &imported.pictures);
    let file = quiz_file::write(
        questions,
        pictures,
        "T",
        Some("imported-quiz"),
        Language::En,
    )
    .unwrap();
    judged(&file.text).unwrap_or_else(|why| panic!("{why}\n{}", file.text))
}

/// The quiz, exported, imported, written and read again, without these forms.
fn goes_round(format: Format, report: &Report, text: &str, missing: &[Form]) {
    let (package, quiz) = demonstration();
    let forms: BTreeSet<Form> = quiz.items.iter().map(|item| item.body.form()).collect();
    assert_eq!(forms.len(), Form::ALL.len());
    assert!(report.adds_up(), "{report}");
    assert_eq!(report.refused.len(), missing.len(), "{report}");
    let imported = import(format, text);
    assert!(imported.report.refused.is_empty(), "{}", imported.report);
    let back = back(&imported);
    let kept: Vec<_> = quiz
        .items
        .iter()
        .filter(|item| !missing.contains(&item.body.form()))
        .collect();
    assert_eq!(back.items.len(), kept.len());
    let there = from_quiz(&quiz, &package.media, Language::En).questions;
    let there = there
        .iter()
        .filter(|(one, _)| !missing.iter().any(|form| form.word() == one.answers.kind()));
    let again = from_quiz(&back, &[], Language::En).questions;
    for ((one, _), (other, _)) in there.zip(&again) {
        assert_eq!(gist(one), gist(other));
    }
    for (one, other) in kept.iter().zip(&back.items) {
        assert_eq!(one.key, other.key, "ids come back");
        assert_eq!(one.points, other.points);
        if let Some(right) = other.right_answer() {
            assert_eq!(mark(other, Some(&right)), one.points);
        }
    }
}

#[test]
fn every_kind_goes_round_by_moodle_xml_but_scales() {
    let (package, quiz) = demonstration();
    let exported = from_quiz(&quiz, &package.media, Language::En);
    let (text, report) = to_moodle_xml(exported);
    goes_round(Format::MoodleXml, &report, &text, &[Form::Scale]);
    let points = import(Format::MoodleXml, &text).report.constructs["points"];
    assert_eq!(
        (points.changed, points.dropped),
        (0, 0),
        "a reflection has none"
    );
    let account = report.to_string();
    for line in [
        "changed case: “A second note on the desk”",
        "dropped facts: S-09",
    ] {
        assert!(account.contains(line), "{account}");
    }
}

#[test]
fn every_kind_goes_round_by_gift_but_orderings_and_scales() {
    let (package, quiz) = demonstration();
    let exported = from_quiz(&quiz, &package.media, Language::En);
    let (text, report) = to_gift(exported);
    goes_round(Format::Gift, &report, &text, &[Form::Ordering, Form::Scale]);
}

#[test]
fn accepted_texts_of_all_languages_leave_together() {
    let (package, quiz) = demonstration();
    let (text, _) = to_moodle_xml(from_quiz(&quiz, &package.media, Language::Fr));
    for word in [
        "Secrétaire général",
        "Secretary-General",
        "الأمين العام",
        "秘书长",
        "Secretario General",
        "Генеральный секретарь",
        "Presque.",
    ] {
        assert!(text.contains(word), "{word}");
    }
}

#[test]
fn samples_are_read_as_they_were_meant() {
    let gift = back(&import(Format::Gift, GIFT));
    let forms: Vec<_> = gift
        .items
        .iter()
        .map(|item| item.body.form().word())
        .collect();
    assert_eq!(
        forms,
        [
            "single",
            "multiple",
            "true-false",
            "text",
            "number",
            "number",
            "matching",
            "text",
            "reflection",
            "single"
        ]
    );
    assert_eq!(back(&import(Format::Aiken, AIKEN)).items.len(), 2);
}

fn weights(shares: &[&str], is_single: bool) -> (Vec<(bool, Option<i32>)>, Report) {
    let answers: String = shares
        .iter()
        .enumerate()
        .map(|(at, share)| answer(share, &format!("choice {at}"), ""))
        .collect();
    let more = format!("<single>{is_single}</single>{answers}");
    let imported = import(
        Format::MoodleXml,
        &quiz(&question("multichoice", "Q?", &more)),
    );
    let quiz = back(&imported);
    let Body::Choices { choices, .. } = &quiz.items[0].body else {
        panic!();
    };
    let choices = choices
        .iter()
        .map(|choice| (choice.is_right, choice.weight));
    (choices.collect(), imported.report)
}

#[test]
fn shares_become_weights_that_add_up() {
    let (yes, no) = ((true, None), (false, None));
    let right = |share| (true, Some(share));
    let wrong = |share| (false, Some(share));
    for (shares, is_single, expected, changes) in [
        (vec!["100", "0", "0"], true, vec![yes, no, no], 0),
        (vec!["50", "50", "-50"], false, vec![yes, yes, no], 0),
        (vec!["50", "50", "0"], false, vec![yes, yes, no], 1),
        (
            vec!["33.33333", "33.33333", "33.33333"],
            false,
            vec![yes, yes, yes],
            0,
        ),
        (
            vec!["70", "30", "-100"],
            false,
            vec![right(700), right(300), wrong(-1000)],
            0,
        ),
        (
            vec!["70", "30", "0"],
            false,
            vec![right(700), right(300), wrong(-500)],
            1,
        ),
        (
            vec!["66.66667", "33.33333", "-50"],
            false,
            vec![right(667), right(333), wrong(-500)],
            1,
        ),
        (
            vec!["50", "30", "-50"],
            false,
            vec![right(625), right(375), wrong(-500)],
            1,
        ),
        (
            vec!["100", "50", "-10"],
            true,
            vec![right(1000), wrong(500), wrong(-100)],
            0,
        ),
        (
            vec!["100", "100", "0"],
            true,
            vec![right(1000), wrong(999), wrong(0)],
            1,
        ),
    ] {
        let (read, report) = weights(&shares, is_single);
        assert_eq!(read, expected, "{shares:?}");
        assert_eq!(report.changed, changes, "{shares:?} {report}");
    }
}

#[test]
fn the_rule_of_an_ordering_leaves_with_it() {
    for (rule, written, changed) in [
        (Rule::RightMinusWrong, "ABSOLUTE_POSITION", 0),
        (Rule::AllOrNothing, "ALL_OR_NOTHING", 1),
    ] {
        let (package, mut quiz) = demonstration();
        quiz.items.retain(|item| item.body.form() == Form::Ordering);
        let count = quiz.items.len();
        assert!(count > 0);
        for item in &mut quiz.items {
            if let Body::Ordering { rule: own, .. } = &mut item.body {
                *own = rule;
            }
        }
        let (text, report) = to_moodle_xml(from_quiz(&quiz, &package.media, Language::En));
        assert!(!report.to_string().contains("changed marking rule"));
        let settings =
            format!("<selecttype>ALL</selecttype>\n<gradingtype>{written}</gradingtype>");
        assert_eq!(text.matches(&settings).count(), count, "{text}");
        // What comes in follows the quiz's rule, a part for each right place.
        let back = import(Format::MoodleXml, &text).report;
        let rules = back.constructs.get("marking rule").copied();
        assert_eq!(rules.unwrap_or_default().changed, changed * count, "{back}");
        assert!(!back.constructs.contains_key("setting"), "{back}");
    }
}

#[test]
fn a_minimum_stays_behind_and_the_report_says_so() {
    let (package, mut quiz) = demonstration();
    quiz.settings.minima = vec![Minimum {
        tags: vec![key("lo2"), key("lo3")],
        percent: CutScore::percent(50).unwrap(),
    }];
    let exported = || from_quiz(&quiz, &package.media, Language::En);
    for (_, report) in [to_gift(exported()), to_moodle_xml(exported())] {
        assert!(report.adds_up(), "{report}");
        assert_eq!(report.constructs["minimum"].dropped, 1);
        let told = report.to_string();
        assert!(
            told.contains("50% of the points of lo2, lo3 together"),
            "{told}"
        );
    }
}

//! The rule in tables, the deeds on a database.

use super::*;
use crate::base::{Language, PerLanguage, Timestamp};
use crate::courses::{Basis, Checklist, ChecklistSection, LessonOf, Question};
use crate::db::{Conn, Tx};
use crate::items::testing::key;
use crate::learning::Study;
use crate::learning::testing::at;
use std::sync::Arc;

mod deeds;

fn text(words: &str) -> PerLanguage<String> {
    [(Language::En, words.to_owned())].into_iter().collect()
}

fn question(id: &str, basis: Basis) -> Question {
    Question {
        key: key(id),
        basis,
        rests_on: text("1961 art. 4"),
        lesson: LessonOf {
            course: key("clock"),
            lesson: key("listing"),
        },
        question: text("Is it so?"),
        evidence: text("a statute"),
    }
}

fn section(id: &str, questions: Vec<Question>) -> ChecklistSection {
    ChecklistSection {
        key: key(id),
        title: text(id),
        questions,
    }
}

/// Two sections; the first asks about a good practice, an option and two duties.
fn checklist() -> Checklist {
    Checklist {
        as_of: at(0).date(),
        advice: Vec::new(),
        sections: vec![
            section(
                "a",
                vec![
                    question("a1", Basis::GoodPractice),
                    question("a2", Basis::TreatyOption),
                    question("a3", Basis::TreatyDuty),
                    question("a4", Basis::TreatyDuty),
                ],
            ),
            section("b", vec![question("b1", Basis::Commitment)]),
        ],
    }
}

fn filled(answers: &[(&str, Answer)]) -> Filled {
    let entries = answers
        .iter()
        .map(|(id, answer)| (key(id), Entry::new(Some(*answer), "")));
    Filled {
        entries: entries.collect(),
        ..Filled::default()
    }
}

/// The gaps of the first section, as their ids.
fn shown(answers: &[(&str, Answer)]) -> String {
    let checklist = checklist();
    let found = gaps(&checklist, &filled(answers));
    let gaps = &found.sections.first().unwrap().gaps;
    let ids: Vec<&str> = gaps.iter().map(|gap| gap.question.key.as_str()).collect();
    ids.join(" ")
}

#[test]
fn duties_stand_first_and_of_one_kind_what_is_known_to_be_missing() {
    use Answer::{No, NotApplicable, NotKnown, Partly, Yes};
    for (answers, expected) in [
        (&[][..], "a3 a4 a2 a1"),
        (&[("a1", No)], "a3 a4 a2 a1"),
        (&[("a4", No)], "a4 a3 a2 a1"),
        (&[("a3", NotKnown), ("a4", Partly)], "a4 a3 a2 a1"),
        (&[("a3", Partly), ("a4", No)], "a4 a3 a2 a1"),
        (&[("a3", Yes), ("a2", NotApplicable)], "a4 a1"),
        (&[("a1", Yes), ("a2", Yes), ("a3", Yes), ("a4", Yes)], ""),
        (&[("b1", No)], "a3 a4 a2 a1"),
    ] {
        assert_eq!(shown(answers), expected, "{answers:?}");
    }
}

#[test]
fn every_question_is_counted_once_by_what_it_rests_on() {
    use Answer::{No, NotApplicable, NotKnown, Partly, Yes};
    let checklist = checklist();
    let answers = filled(&[("a1", Yes), ("a3", No), ("a4", Partly), ("b1", NotKnown)]);
    let found = gaps(&checklist, &answers);
    let [a, b] = found.sections.as_slice() else {
        panic!("two sections");
    };
    let counts = |section: &SectionGaps<'_>| -> Vec<_> {
        let tallies = section.tallies.iter();
        tallies
            .map(|(basis, tally)| (*basis, tally.counts()))
            .collect()
    };
    assert_eq!(
        counts(a),
        [
            (Basis::TreatyDuty, [0, 1, 1, 0, 0, 0]),
            (Basis::TreatyOption, [0, 0, 0, 0, 0, 1]),
            (Basis::GoodPractice, [1, 0, 0, 0, 0, 0]),
        ]
    );
    assert_eq!(counts(b), [(Basis::Commitment, [0, 0, 0, 1, 0, 0])]);
    assert_eq!(a.tally().counts(), [1, 1, 1, 0, 0, 1]);
    let none = gaps(&checklist, &filled(&[("b1", NotApplicable)]));
    assert_eq!(
        none.sections.last().unwrap().tally().counts(),
        [0, 0, 0, 0, 1, 0]
    );
    assert!(none.sections.last().unwrap().gaps.is_empty());
}

#[test]
fn words_of_answers_are_read_again_and_nothing_else_is() {
    for answer in Answer::ALL {
        assert_eq!(Answer::parse(answer.word()), Some(answer));
    }
    for wrong in ["", "Yes", "open", "maybe"] {
        assert_eq!(Answer::parse(wrong), None, "{wrong}");
    }
    let entry = Entry::new(None, "  Act 12\r\ntwo \n");
    assert_eq!(entry.note, "Act 12\ntwo");
    assert!(
        !format!("{entry:?}").contains("Act"),
        "a note is nobody's business"
    );
}

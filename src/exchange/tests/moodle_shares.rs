//! Moodle refuses a whole file for one share that is not in its list: every share we can write
//! stands there, and comes back as it was where it can.

use super::import;
use super::judge::judged;
use super::round_trips::{exported, question, weighted};
use crate::base::Language;
use crate::exchange::from_item::from_quiz;
use crate::exchange::question::{Accepted, Answers, Choice, Question};
use crate::exchange::quiz_file;
use crate::exchange::report::{Outcome, Place, Report};
use crate::exchange::rich::Rich;
use crate::exchange::shares::Share;
use crate::exchange::source::Format;
use crate::exchange::to_gift::to_gift;
use crate::exchange::to_moodle_xml::to_moodle_xml;
use crate::items::Body;
use proptest::prelude::*;
use roxmltree::Document;

/// Moodle's list as it is written in the files that Moodle makes.
const LIST: [&str; 21] = [
    "0", "5", "10", "11.11111", "12.5", "14.28571", "16.66667", "20", "25", "30", "33.33333", "40",
    "50", "60", "66.66667", "70", "75", "80", "83.33333", "90", "100",
];

fn stands_in_the_list(share: &str) -> bool {
    LIST.contains(&share.strip_prefix('-').unwrap_or(share))
}

/// The shares of a file of Moodle XML; of an ordering they are places.
fn of_xml(text: &str) -> Vec<String> {
    let document = Document::parse(text).unwrap();
    let answers = document.descendants().filter(|node| {
        let kind = node.parent().and_then(|above| above.attribute("type"));
        node.has_tag_name("answer") && kind.is_some_and(|kind| kind != "ordering")
    });
    let shares = answers.filter_map(|answer| answer.attribute("fraction"));
    shares.map(str::to_owned).collect()
}

/// The shares of a file of GIFT; in words a backslash stands before `=` and `~`.
fn of_gift(text: &str) -> Vec<String> {
    let bare = text.replace("\\=", "").replace("\\~", "");
    let answers = bare.split(['=', '~']);
    let shares = answers.filter_map(|answer| answer.strip_prefix('%')?.split_once('%'));
    shares.map(|(share, _)| share.to_owned()).collect()
}

/// Both files of a question with their accounts.
fn both(question: &Question) -> [(Vec<String>, Report); 2] {
    let (gift, of_the_first) = to_gift(exported(question));
    let (xml, of_the_second) = to_moodle_xml(exported(question));
    [
        (of_gift(&gift), of_the_first),
        (of_xml(&xml), of_the_second),
    ]
}

fn choices(shares: &[Share]) -> Vec<Choice> {
    let choice = |(number, share): (usize, &Share)| Choice {
        id: String::new(),
        label: Rich::plain(&format!("choice {number}")),
        share: *share,
        feedback: Rich::default(),
    };
    shares.iter().enumerate().map(choice).collect()
}

fn asked(answers: Answers) -> Question {
    let mut question = Question::new(Place { line: 7, column: 1 }, answers);
    question.stem = Rich::plain("Which?");
    question
}

fn thousandths(all: &[i32]) -> Vec<Share> {
    all.iter().map(|one| Share::thousandths(*one)).collect()
}

#[test]
fn every_share_of_ours_is_written_as_one_of_the_list() {
    let all: Vec<Share> = (-1000..=1000).map(Share::thousandths).collect();
    let besides = |is_wanted: &dyn Fn(Share) -> bool| {
        let others = all.iter().copied().filter(|share| is_wanted(*share));
        std::iter::once(Share::FULL)
            .chain(others)
            .collect::<Vec<_>>()
    };
    let accepted = |share: Share| Accepted {
        text: format!("about {share}"),
        share,
        feedback: Rich::default(),
    };
    let earning = besides(&|share| share > Share::NONE);
    for (answers, count) in [
        (Answers::Single(choices(&besides(&|_| true))), 2002),
        (
            Answers::Multiple(choices(&besides(&|share| share <= Share::NONE))),
            1002,
        ),
        (
            Answers::Text(earning.into_iter().map(accepted).collect()),
            1001,
        ),
    ] {
        let [(gift, _), (xml, report)] = both(&asked(answers));
        assert_eq!(xml.len(), count, "{report}");
        // GIFT leaves out what stands in the sign before a choice.
        assert!(gift.len() > 1000, "{}", gift.len());
        for written in gift.iter().chain(&xml) {
            assert!(stands_in_the_list(written), "{written}");
        }
    }
}

/// Answers, the shares they leave with, and what is told of each.
type Case = (Answers, &'static str, Vec<&'static str>);

fn cases() -> Vec<Case> {
    let third = Share::of(3);
    let single = |shares: &[i32]| Answers::Single(choices(&thousandths(shares)));
    let multiple = |shares: &[i32]| Answers::Multiple(choices(&thousandths(shares)));
    vec![
        (
            Answers::Multiple(choices(&[third, third, third, third.negated()])),
            "33.33333 33.33333 33.33333 -33.33333",
            vec![],
        ),
        // A third of ours.
        (
            multiple(&[334, 333, 333, -333]),
            "33.33333 33.33333 33.33333 -33.33333",
            vec![],
        ),
        (multiple(&[667, 333]), "66.66667 33.33333", vec![]),
        (
            multiple(&[143; 7]),
            "14.28571 14.28571 14.28571 14.28571 14.28571 14.28571 14.28571",
            vec![],
        ),
        (
            multiple(&[625, 375, -500]),
            "60 40 -50",
            vec!["62.5 % became 60 %", "37.5 % became 40 %"],
        ),
        // The nearest two, 83.33333 and 14.28571, are not all points together.
        (
            multiple(&[850, 150]),
            "83.33333 16.66667",
            vec!["85 % became 83.33333 %", "15 % became 16.66667 %"],
        ),
        (
            Answers::Multiple(choices(&[Share::of(11); 11])),
            "10 10 10 10 10 10 10 10 10 5 5",
            vec!["9.1 % became 10 %", "9.1 % became 5 %"],
        ),
        // What costs goes on costing, what earns goes on earning, and one stays the best.
        (
            single(&[1000, 990, 999, 1, -1]),
            "100 90 100 5 -5",
            vec![
                "99 % became 90 %",
                "99.9 % became 100 %",
                ", 0.1 % became 5 %",
                "-0.1 % became -5 %",
            ],
        ),
        // What costs may cost everything.
        (single(&[1000, 0, -1000]), "100 0 -100", vec![]),
    ]
}

#[test]
fn what_becomes_another_share_is_said_once_with_its_place() {
    for (answers, expected, told) in cases() {
        let (xml, report) = to_moodle_xml(exported(&asked(answers)));
        let (mut written, mut wanted) = (of_xml(&xml), Vec::from_iter(expected.split(' ')));
        written.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(written, wanted, "{report}");
        let Some(note) = report.notes.first() else {
            assert!(told.is_empty(), "{expected}");
            continue;
        };
        assert_eq!(report.notes.len(), 1, "{report}");
        assert_eq!((note.construct, note.outcome), ("share", Outcome::Changed));
        assert_eq!(note.place.to_string(), "7:1");
        assert_eq!(note.why.matches(" became ").count(), told.len(), "{report}");
        for part in told {
            assert!(note.why.contains(part), "{part}: {report}");
        }
    }
}

#[test]
fn more_right_choices_than_the_smallest_share_allows_are_refused() {
    for (count, refused) in [(20, 0), (21, 1)] {
        let question = asked(Answers::Multiple(choices(&vec![Share::of(count); count])));
        for (shares, report) in both(&question) {
            assert!(report.adds_up());
            assert_eq!(report.refused.len(), refused, "{report}");
            assert_eq!(shares, vec!["5"; count * (1 - refused)]);
        }
    }
}

#[test]
fn thirds_and_sevenths_come_back_as_the_same_weights_without_a_line() {
    let right = |share: &str| format!("- [x{share}] ");
    for marks in [
        vec![right(" 33.4%"), right(" 33.3%"), right(" 33.3%")],
        vec![right(" 33.3%"), right(" 33.4%"), right(" 33.3%")],
        vec![right(""); 7],
        vec![
            right(" 50%"),
            right(" 25%"),
            right(" 25%"),
            "- [ -25%] ".to_owned(),
        ],
    ] {
        let lines = marks.iter().enumerate();
        let lines: String = lines
            .map(|(number, mark)| format!("{mark}choice {number} {{#c{number}}}\n  > So.\n"))
            .collect();
        let file = format!(
            "+++\nid = \"t\"\ntitle = \"T\"\npass = \"70%\"\nrule = \"weighted\"\n+++\n\n\
             ## Which? {{#which}}\n+++\ntype = \"multiple\"\n+++\n\n{lines}"
        );
        let quiz = judged(&file).unwrap_or_else(|why| panic!("{why}\n{file}"));
        let (xml, report) = to_moodle_xml(from_quiz(&quiz, &[], Language::En));
        assert!(!report.constructs.contains_key("share"), "{report}");
        let imported = import(Format::MoodleXml, &xml);
        assert!(!imported.report.constructs.contains_key("share"));
        let again = quiz_file::write(&imported.questions, &[], "T", Some("t"), Language::En);
        let again = judged(&again.unwrap().text).unwrap();
        let mut weights = [&quiz, &again].map(|quiz| {
            let Body::Choices { choices, .. } = &quiz.items[0].body else {
                panic!("{file}")
            };
            // Plain marks say thirds without percentages; right minus wrong is the same rule.
            let rights = choices.iter().filter(|choice| choice.is_right).count();
            let plain = 1000 / i32::try_from(rights).unwrap();
            choices
                .iter()
                .map(|choice| choice.weight.unwrap_or(plain))
                .collect::<Vec<i32>>()
        });
        for all in &mut weights {
            all.sort_unstable();
        }
        let [before, after] = &weights;
        for (one, other) in before.iter().zip(after) {
            assert!((one - other).abs() <= 1, "{before:?} {after:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_the_weights_the_right_ones_are_all_points_together(
        question in question(weighted())
    ) {
        for (shares, report) in both(&question) {
            prop_assert_eq!(report.refused.len(), 0);
            for share in &shares {
                prop_assert!(stands_in_the_list(share), "{}", share);
            }
            let shares = shares.iter().map(|share| Share::parse(share).unwrap().raw());
            let sum: i32 = shares.filter(|share| *share > 0).sum();
            if matches!(question.answers, Answers::Multiple(_)) {
                // Moodle rounds the sum to hundredths.
                prop_assert!((sum - Share::FULL.raw()).abs() < 100, "{}", sum);
            }
        }
    }
}

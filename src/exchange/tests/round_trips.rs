//! Our own parser as judge of what we write, and there and back again.

use super::import;
use super::judge::{gist, judged};
use crate::base::Language;
use crate::exchange::clean::one_line;
use crate::exchange::fit;
use crate::exchange::from_item::{Exported, from_quiz};
use crate::exchange::moodle_shares;
use crate::exchange::question::{Accepted, Answers, Choice, Pair, Quantity, Question};
use crate::exchange::quiz_file;
use crate::exchange::report::{Notes, Place};
use crate::exchange::rich::Rich;
use crate::exchange::shares::{Share, number};
use crate::exchange::source::Format;
use crate::exchange::to_gift::to_gift;
use crate::exchange::to_moodle_xml::to_moodle_xml;
use proptest::prelude::*;

/// Words that try to be syntax.
fn any_words() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-zA-Z0-9]{1,8}",
        Just("[x 50%]".to_owned()),
        Just("[~]".to_owned()),
        Just("= 50%".to_owned()),
        "[!-/:-@\\[-`{-~]{1,6}",
        Just("{#id}".to_owned()),
        Just("[@c71, art. 2]".to_owned()),
        Just("+++".to_owned()),
        Just("[x]".to_owned()),
        Just("[^1]".to_owned()),
        Just("1.".to_owned()),
        Just("![](media:x)".to_owned()),
        Just("<b>".to_owned()),
        Just("&amp;".to_owned()),
        Just("https://a.example".to_owned()),
        Just("Ωмега語مرحبا".to_owned()),
        Just("| a | b |".to_owned()),
    ];
    proptest::collection::vec(part, 1..6)
        .prop_map(|parts| parts.join(" "))
        .prop_filter("words have a letter", |text| {
            text.contains(char::is_alphanumeric)
        })
}

fn rich() -> impl Strategy<Value = Rich> {
    any_words().prop_map(|text| Rich::plain(&text))
}

fn maybe() -> impl Strategy<Value = Rich> {
    prop_oneof![Just(Rich::default()), rich()]
}

fn choices(single: bool) -> impl Strategy<Value = Answers> {
    let one = (rich(), maybe());
    (proptest::collection::vec(one, 2..6), 0..2_usize).prop_map(move |(list, at)| {
        let right = if single { 1 } else { list.len().div_ceil(2) };
        let share = |is_right: bool| match (single, is_right) {
            (true, true) => Share::FULL,
            (true, false) => Share::NONE,
            (false, true) => Share::of(right),
            (false, false) => Share::of(right).negated(),
        };
        let choice = |(n, (label, feedback)): (usize, (Rich, Rich))| Choice {
            id: String::new(),
            // Two choices must not say the same.
            label: Rich::plain(&format!("{} no {n}", label.words())),
            share: share(if single { n == at } else { n < right }),
            feedback,
        };
        let list = list.into_iter().enumerate().map(choice).collect();
        if single {
            Answers::Single(list)
        } else {
            Answers::Multiple(list)
        }
    })
}

fn known() -> impl Strategy<Value = Answers> {
    let truth = (any::<bool>(), maybe(), maybe());
    let truth = truth.prop_map(|(is_true, if_true, if_false)| Answers::TrueFalse {
        is_true,
        if_true,
        if_false,
    });
    prop_oneof![choices(true), choices(false), truth]
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let text = (any_words(), 1..=4_u32, maybe()).prop_map(|(text, quarter, feedback)| Accepted {
        text: one_line(&text.replace('*', "")),
        share: Share::parse(&(quarter * 25).to_string()).unwrap(),
        feedback,
    });
    let quantity =
        (-9999..9999_i32, 0..99_u32, maybe()).prop_map(|(value, tolerance, feedback)| Quantity {
            value: number(&format!("{value}e-2")).unwrap(),
            tolerance: number(&format!("{tolerance}e-1")).unwrap(),
            share: Share::FULL,
            feedback,
        });
    let pair =
        (rich(), "[a-z]{1,5} [0-9]{1,3}").prop_map(|(prompt, target)| Pair { prompt, target });
    prop_oneof![
        known(),
        proptest::collection::vec(text, 1..4).prop_map(Answers::Text),
        proptest::collection::vec(quantity, 1..4).prop_map(Answers::Number),
        proptest::collection::vec(pair, 2..4).prop_map(|pairs| Answers::Matching {
            pairs,
            extra: vec!["none of it".into()]
        }),
        Just(Answers::Reflection),
    ]
}

/// Choices with shares that plain marks cannot say.
pub(super) fn weighted() -> impl Strategy<Value = Answers> {
    let one = (rich(), maybe(), -1000..1000_i32);
    let list = proptest::collection::vec(one, 2..6);
    (list, any::<bool>()).prop_map(|(list, is_single)| {
        let choice = |(n, (label, feedback, share)): (usize, (Rich, Rich, i32))| Choice {
            id: String::new(),
            label: Rich::plain(&format!("{} no {n}", label.words())),
            share: match n {
                0 if is_single => Share::FULL,
                _ => Share::thousandths(share),
            },
            feedback,
        };
        let list = list.into_iter().enumerate().map(choice).collect();
        match is_single {
            true => Answers::Single(list),
            false => Answers::Multiple(list),
        }
    })
}

/// What Moodle can say besides.
fn ordered() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(rich(), 3..6).prop_map(|steps| Answers::Ordering {
        steps,
        is_all_or_nothing: false,
    })
}

fn scaled() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(rich(), 2..6).prop_map(Answers::Scale)
}

/// Questions as they are once they fit into our files.
pub(super) fn question(answers: impl Strategy<Value = Answers>) -> impl Strategy<Value = Question> {
    let any = any_question(answers);
    any.prop_filter_map("our files can say it", |mut question| {
        let fitted = fit::fit(&mut question, &mut Notes::default());
        fitted.is_ok().then_some(question)
    })
}

fn any_question(answers: impl Strategy<Value = Answers>) -> impl Strategy<Value = Question> {
    let words = (rich(), maybe(), maybe(), "[a-z]{1,9}( [a-z]{1,9})?");
    (answers, words, 1..9_u32).prop_map(|(answers, (stem, more, explanation, name), points)| {
        let mut question = Question::new(Place { line: 1, column: 1 }, answers);
        question.stem = stem;
        question.stem.blocks.extend(more.blocks);
        question.explanation = explanation;
        question.name = name;
        // Nobody marks a reflection or a scale.
        question.points = match question.answers {
            Answers::Reflection | Answers::Scale(_) => 1,
            _ => points,
        };
        question.tags = vec!["clock".to_owned()];
        question
    })
}

/// The question as it comes back from Moodle: with shares of Moodle's list.
fn by_moodle(question: &Question) -> Question {
    let mut question = question.clone();
    moodle_shares::fit(&mut question, &mut Notes::default()).unwrap();
    fit::fit(&mut question, &mut Notes::default()).unwrap();
    question
}

pub(super) fn exported(question: &Question) -> Exported {
    Exported {
        questions: vec![(question.clone(), Notes::default())],
        ..Exported::default()
    }
}

#[test]
fn an_arrow_makes_no_matching_of_a_text_and_no_other_target_unnoted() {
    let accepted = |text: &str, percent: &str| Accepted {
        text: text.to_owned(),
        share: Share::parse(percent).unwrap(),
        feedback: Rich::plain("So it is."),
    };
    let left = |answers: Answers| {
        let mut question = Question::new(Place { line: 1, column: 1 }, answers);
        question.stem = Rich::plain("Which way?");
        let (text, report) = to_gift(exported(&question));
        assert!(report.adds_up(), "{report}");
        let answers = import(Format::Gift, &text).questions.pop();
        (answers.map(|question| question.answers), report.to_string())
    };
    let (both, arrow) = (accepted("A to B", "100"), accepted("A -> B", "50"));
    let (answers, report) = left(Answers::Text(vec![both.clone(), arrow]));
    assert_eq!(answers, Some(Answers::Text(vec![both])), "{report}");
    let line = "1:1 dropped accepted text: “A -> B”: GIFT would read";
    assert!(report.contains(line), "{report}");
    assert!(
        report.contains("1:1 dropped feedback: “So it is.”"),
        "{report}"
    );

    let (answers, report) = left(Answers::Text(vec![accepted("A -> B", "100")]));
    assert_eq!(answers, None);
    assert!(report.contains("1:1 refused: GIFT would read"), "{report}");

    let pair = |prompt: &str, target: &str| Pair {
        prompt: Rich::plain(prompt),
        target: target.to_owned(),
    };
    let (_, report) = left(Answers::Matching {
        pairs: vec![pair("There", "A -> B"), pair("Back", "B to A")],
        extra: Vec::new(),
    });
    assert!(
        report.contains("1:1 changed target form: “A -> B”"),
        "{report}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn our_parser_reads_what_the_writer_writes(
        question in question(prop_oneof![any_answers(), weighted(), ordered(), scaled()])
    ) {
        let (all, id) = (std::slice::from_ref(&question), Some("imported-quiz"));
        let file = quiz_file::write(all, &[], "T", id, Language::En);
        let file = file.unwrap().text;
        let quiz = judged(&file).map_err(|why| TestCaseError::fail(format!("{why}\n{file}")))?;
        let back = from_quiz(&quiz, &[], crate::base::Language::En);
        prop_assert_eq!(quiz.items.len(), 1);
        prop_assert_eq!(gist(&back.questions[0].0), gist(&question), "{}", file);
        let form = quiz.items[0].body.form();
        prop_assert_eq!(form.word(), question.answers.kind());
        if form.is_marked() {
            prop_assert_eq!(quiz.items[0].points.thousandths(), question.points * 1000);
        }
    }

    #[test]
    fn gift_comes_back(question in question(prop_oneof![any_answers(), weighted()])) {
        let (text, report) = to_gift(exported(&question));
        let mut question = by_moodle(&question);
        if let Answers::Text(accepted) = &mut question.answers {
            accepted.retain(|one| !one.text.contains("->"));
            if !accepted.iter().any(|one| one.share == Share::FULL) {
                prop_assert_eq!(report.refused.len(), 1);
                return Ok(());
            }
        }
        prop_assert_eq!(report.refused.len(), 0);
        let imported = import(Format::Gift, &text);
        prop_assert_eq!(imported.questions.len(), 1, "{}\n{}", imported.report, text);
        let mut back = imported.questions[0].clone();
        back.points = question.points;
        back.comments.clear();
        (back.place, back.was_changed) = (question.place, false);
        prop_assert_eq!(&back, &question, "{}", text);
    }

    #[test]
    fn moodle_xml_comes_back(
        question in question(prop_oneof![any_answers(), weighted(), ordered()])
    ) {
        let (text, _) = to_moodle_xml(exported(&question));
        let question = by_moodle(&question);
        let imported = import(Format::MoodleXml, &text);
        prop_assert_eq!(imported.questions.len(), 1, "{}\n{}", imported.report, text);
        let mut back = imported.questions[0].clone();
        (back.place, back.was_changed) = (question.place, false);
        prop_assert_eq!(&back, &question, "{}", text);
    }

    #[test]
    fn any_text_is_answered(text in "[ -~\n]{0,300}") {
        for format in [Format::Gift, Format::Aiken] {
            let imported = import(format, &text);
            let (questions, pictures) = (&imported.questions, &imported.pictures);
            let id = Some("imported-quiz");
            if let Ok(file) = quiz_file::write(questions, pictures, "T", id, Language::En) {
                judged(&file.text).map_err(|why| TestCaseError::fail(format!("{why}\n{text}")))?;
            }
        }
    }
}

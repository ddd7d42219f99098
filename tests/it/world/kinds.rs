//! The test course with one quiz more: a question of every kind, three of them under one case.
//! Every word of a key is marked with CANARY, in what is shown only after handing in.

use super::{Course, World, course_files};
use pmast::base::{CutScore, Key, Language, PerLanguage, Points};
use pmast::courses::content::Activity;
use pmast::courses::{Content, Quiz, QuizSettings, QuizText};
use pmast::items::{
    Accepted, AcceptedNumber, Body, Case, CaseText, Choice, ChoiceForm, ChoiceText, Element, Item,
    ItemText, Prompt, Rule,
};

/// The quiz with a question of every kind.
pub const KINDS: &str = "kinds";

/// A number that stands nowhere but in the key.
pub const SECRET_NUMBER: &str = "7391.25";

impl World {
    /// Publishes the test course with the quiz of every kind, which may be changed before.
    pub fn publishes_every_kind(&self, change: impl FnOnce(&mut Quiz)) -> Course {
        self.publishes_changed(&course_files(), |content| {
            let mut quiz = every_kind();
            change(&mut quiz);
            add(content, quiz);
        })
    }
}

fn add(content: &mut Content, quiz: Quiz) {
    let module = content.modules.first_mut().unwrap();
    module.activities.push(Activity::Quiz(quiz));
}

/// A key, whatever it says.
pub fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn in_english<T>(value: T) -> PerLanguage<T> {
    [(Language::En, value)].into_iter().collect()
}

/// A question of every kind, in the order written; weights, shares and tolerances of every sort.
pub fn every_kind() -> Quiz {
    let bodies = [
        ("single", choices(ChoiceForm::Single, "bca")),
        ("multiple", choices(ChoiceForm::Multiple, "abcd")),
        ("true-false", true_false()),
        ("text", text()),
        ("number", number()),
        ("matching", matching()),
        ("ordering", ordering()),
        ("reflection", Body::Reflection),
        ("scale", scale()),
    ];
    Quiz {
        key: key(KINDS),
        slug: key(KINDS),
        pass: CutScore::percent(50).unwrap(),
        attempts: Some(2),
        wait_minutes: 0,
        time_limit_minutes: None,
        draw: None,
        shuffles_items: false,
        shuffles_choices: true,
        rule: Rule::Weighted,
        settings: QuizSettings::default(),
        texts: in_english(QuizText {
            title: "Every kind of question".to_owned(),
            intro_html: String::new(),
        }),
        items: bodies.map(|(name, body)| item(name, body)).into(),
        cases: vec![Case {
            key: key("harbour"),
            texts: in_english(CaseText {
                title: "The harbour case".to_owned(),
                scenario_html: "<p>A ship brings a new substance.</p>".to_owned(),
            }),
        }],
    }
}

fn item(name: &str, body: Body) -> Item {
    let is_marked = body.form().is_marked();
    Item {
        key: key(name),
        revision: 1,
        points: Points::whole(u32::from(is_marked)),
        facts: vec!["S-CANARY".to_owned()],
        tags: vec![key("canary-tag")],
        lesson: Some((key("the-notice"), Some("day".to_owned()))),
        case: matches!(name, "text" | "number" | "matching").then(|| key("harbour")),
        twin: None,
        texts: in_english(ItemText {
            stem_html: format!("Question of the kind {name}"),
            scenario_html: String::new(),
            explanation_html: format!("<p>CANARY-EXPLANATION {name}</p>"),
        }),
        body,
    }
}

fn words(label: &str) -> PerLanguage<ChoiceText> {
    in_english(ChoiceText {
        label_html: format!("Line {label}"),
        feedback_html: format!("CANARY-FEEDBACK {label}"),
    })
}

/// Choices named by letters; `a` and `b` are right.
fn choices(form: ChoiceForm, letters: &str) -> Body {
    let choice = |letter: char| Choice {
        key: key(&letter.to_string()),
        is_right: matches!((form, letter), (ChoiceForm::Multiple, 'b') | (_, 'a')),
        weight: Some(match letter {
            'a' => 937,
            'b' => 63,
            _ => -937,
        }),
        is_withdrawn: false,
        texts: words(&letter.to_string()),
    };
    Body::Choices {
        form,
        rule: Rule::Weighted,
        choices: letters.chars().map(choice).collect(),
    }
}

fn true_false() -> Body {
    let choice = |name: &str, is_right| Choice {
        key: key(name),
        is_right,
        weight: None,
        is_withdrawn: false,
        texts: words(name),
    };
    Body::Choices {
        form: ChoiceForm::TrueFalse,
        rule: Rule::RightMinusWrong,
        choices: vec![choice("true", false), choice("false", true)],
    }
}

fn text() -> Body {
    let accepted = |text: &str, share| Accepted {
        text: text.to_owned(),
        share,
        feedback_html: format!("CANARY-FEEDBACK {text}"),
    };
    Body::Text {
        accepted: in_english(vec![
            accepted("CANARY accepted", 1000),
            accepted("CANARY nearly", 500),
        ]),
    }
}

fn number() -> Body {
    Body::Number {
        accepted: vec![AcceptedNumber {
            value: SECRET_NUMBER.parse().unwrap(),
            tolerance: "0.125".parse().unwrap(),
            share: 1000,
            feedback: in_english("CANARY-FEEDBACK number".to_owned()),
        }],
    }
}

fn elements(letters: &str) -> Vec<Element> {
    let element = |letter: char| Element {
        key: key(&letter.to_string()),
        texts: words(&letter.to_string()),
    };
    letters.chars().map(element).collect()
}

fn matching() -> Body {
    let prompt = |(letter, target): (&str, &str)| Prompt {
        key: key(letter),
        target: key(target),
        texts: words(letter),
    };
    Body::Matching {
        rule: Rule::RightMinusWrong,
        prompts: [("a", "x"), ("b", "y")].map(prompt).into(),
        targets: elements("xyz"),
    }
}

fn ordering() -> Body {
    Body::Ordering {
        rule: Rule::RightMinusWrong,
        elements: elements("abc"),
    }
}

fn scale() -> Body {
    Body::Scale {
        points: elements("hijkl"),
    }
}

/// Answers to all questions: those of the key, or none of them.
pub fn answers(is_right: bool) -> Vec<(String, String)> {
    let right = [
        ("a.single", "a"),
        ("a.multiple", "a"),
        ("a.multiple", "b"),
        ("a.true-false", "false"),
        ("t.text", "canary  ACCEPTED"),
        ("t.number", "7391,3"),
        ("m.matching.a", "x"),
        ("m.matching.b", "y"),
        ("o.ordering.a", "1"),
        ("o.ordering.b", "2"),
        ("o.ordering.c", "3"),
        ("t.reflection", "First line\r\n\r\nthird <line>"),
        ("a.scale", "j"),
    ];
    let wrong = [
        ("a.single", "b"),
        ("a.multiple", "c"),
        ("a.true-false", "true"),
        ("t.text", "something else"),
        ("t.number", "12"),
        ("m.matching.a", "z"),
        ("m.matching.b", "z"),
        ("o.ordering.a", "2"),
        ("o.ordering.b", "3"),
        ("o.ordering.c", "1"),
        ("t.reflection", "My own words"),
        ("a.scale", "h"),
    ];
    let all: &[(&str, &str)] = if is_right { &right } else { &wrong };
    all.iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

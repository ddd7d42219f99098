//! Items for tests, here and in higher rooms.

use super::item::{Body, Choice, ChoiceForm, ChoiceText, Item, ItemText, Response, Rule};
use crate::base::{Key, Language, Points};

/// A key that is known to be one.
pub fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

/// An item worth one point; `choices` are letters, capitals are right: `"aBc"`.
pub fn item(name: &str, (form, rule): (ChoiceForm, Rule), choices: &str) -> Item {
    let choice = |letter: char| Choice {
        key: key(&letter.to_ascii_lowercase().to_string()),
        is_right: letter.is_ascii_uppercase(),
        texts: [(
            Language::En,
            ChoiceText {
                label_html: format!("Answer {}", letter.to_ascii_lowercase()),
                feedback_html: format!("because {letter}"),
            },
        )]
        .into_iter()
        .collect(),
    };
    Item {
        key: key(name),
        points: Points::whole(1),
        facts: vec!["S-09".to_owned()],
        tags: Vec::new(),
        lesson: None,
        texts: [(
            Language::En,
            ItemText {
                stem_html: format!("What about {name}?"),
                scenario_html: String::new(),
                explanation_html: "the explanation".to_owned(),
            },
        )]
        .into_iter()
        .collect(),
        body: Body::Choices {
            form,
            rule,
            choices: choices.chars().map(choice).collect(),
        },
    }
}

/// A response with these letters ticked.
pub fn response(ticks: &str) -> Response {
    Response::Choices {
        chosen: ticks.chars().map(|c| key(&c.to_string())).collect(),
    }
}

//! Items for tests, here and in higher rooms.

use super::item::{
    Accepted, AcceptedNumber, Body, Choice, ChoiceForm, ChoiceText, Element, Item, ItemText,
    Prompt, Response, Rule,
};
use crate::base::{Key, Language, PerLanguage, Points};

/// A key that is known to be one.
pub fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

/// An item worth one point; `choices` are letters, capitals are right: `"aBc"`.
pub fn item(name: &str, (form, rule): (ChoiceForm, Rule), choices: &str) -> Item {
    let choice = |letter: char| Choice {
        key: letter_key(letter.to_ascii_lowercase()),
        is_right: letter.is_ascii_uppercase(),
        weight: None,
        is_withdrawn: false,
        texts: words(letter),
    };
    item_with(
        name,
        Body::Choices {
            form,
            rule,
            choices: choices.chars().map(choice).collect(),
        },
    )
}

/// An item worth one point whose texts are English.
pub fn item_with(name: &str, body: Body) -> Item {
    let text = ItemText {
        stem_html: format!("What about {name}?"),
        scenario_html: String::new(),
        explanation_html: "the explanation".to_owned(),
    };
    Item {
        key: key(name),
        revision: 1,
        points: match body.form().is_marked() {
            true => Points::whole(1),
            false => Points::ZERO,
        },
        facts: vec!["S-09".to_owned()],
        tags: Vec::new(),
        lesson: None,
        case: None,
        twin: None,
        texts: [(Language::En, text)].into_iter().collect(),
        body,
    }
}

/// A matching; `pairs` are prompts each followed by its target: `"axby"`.
pub fn matching(name: &str, pairs: &str, targets: &str) -> Item {
    let letters: Vec<char> = pairs.chars().collect();
    let prompt = |pair: &[char]| Prompt {
        key: letter_key(pair[0]),
        target: letter_key(pair[1]),
        texts: words(pair[0]),
    };
    item_with(
        name,
        Body::Matching {
            rule: Rule::RightMinusWrong,
            prompts: letters.chunks(2).map(prompt).collect(),
            targets: elements(targets),
        },
    )
}

/// An ordering of letters, given in the right order.
pub fn ordering(name: &str, letters: &str) -> Item {
    item_with(
        name,
        Body::Ordering {
            rule: Rule::RightMinusWrong,
            elements: elements(letters),
        },
    )
}

/// A short text; each variant with its share in thousandths, in English.
pub fn short_text(name: &str, variants: &[(&str, u32)]) -> Item {
    let variant = |(text, share): &(&str, u32)| Accepted {
        text: (*text).to_owned(),
        share: *share,
        feedback_html: String::new(),
    };
    let accepted = variants.iter().map(variant).collect();
    item_with(
        name,
        Body::Text {
            accepted: [(Language::En, accepted)].into_iter().collect(),
        },
    )
}

/// A number; each accepted one as value, tolerance and share.
pub fn number(name: &str, accepted: &[(&str, &str, u32)]) -> Item {
    let one = |(value, tolerance, share): &(&str, &str, u32)| AcceptedNumber {
        value: value.parse().unwrap(),
        tolerance: tolerance.parse().unwrap(),
        share: *share,
        feedback: PerLanguage::default(),
    };
    item_with(
        name,
        Body::Number {
            accepted: accepted.iter().map(one).collect(),
        },
    )
}

fn elements(letters: &str) -> Vec<Element> {
    let element = |letter: char| Element {
        key: letter_key(letter),
        texts: words(letter),
    };
    letters.chars().map(element).collect()
}

fn letter_key(letter: char) -> Key {
    key(&letter.to_string())
}

fn words(letter: char) -> PerLanguage<ChoiceText> {
    let text = ChoiceText {
        label_html: format!("Answer {}", letter.to_ascii_lowercase()),
        feedback_html: format!("because {letter}"),
    };
    [(Language::En, text)].into_iter().collect()
}

/// A response with these letters ticked.
pub fn response(ticks: &str) -> Response {
    Response::Choices {
        chosen: ticks.chars().map(letter_key).collect(),
    }
}

/// A typed response.
pub fn typed(text: &str) -> Response {
    Response::Text {
        text: text.to_owned(),
    }
}

/// The response to a matching; prompts each followed by their target.
pub fn paired(pairs: &str) -> Response {
    let letters: Vec<char> = pairs.chars().collect();
    let pair = |pair: &[char]| (letter_key(pair[0]), letter_key(pair[1]));
    Response::Pairs {
        pairs: letters.chunks(2).map(pair).collect(),
    }
}

/// The response to an ordering: letters in the order given.
pub fn ranked(letters: &str) -> Response {
    Response::Order {
        ranks: letters.chars().map(letter_key).zip(1..).collect(),
    }
}

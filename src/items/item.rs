//! What an item is and what can be answered.

use crate::base::{Key, PerLanguage, Points};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One question. Its texts exist per language, its key once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub key: Key,
    /// Never zero.
    pub points: Points,
    /// Fact ids the item rests on (`S-09`); for authors, never shown to learners.
    pub facts: Vec<String>,
    pub tags: Vec<Key>,
    /// Where to read again: lesson key and optional anchor.
    pub lesson: Option<(Key, Option<String>)>,
    pub texts: PerLanguage<ItemText>,
    pub body: Body,
}

/// An item's words in one language. HTML is sanitised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemText {
    /// The question in one line, as inline HTML.
    pub stem_html: String,
    /// A scenario before the answers; empty when there is none.
    pub scenario_html: String,
    /// Shown after handing in; empty when there is none.
    pub explanation_html: String,
}

/// What kind of answer the item takes, with its key. Later kinds (text, number, matching, ordering)
/// become variants of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Body {
    /// Choosing among given answers. At least two choices, at least one right; exactly one right
    /// unless `form` is [`ChoiceForm::Multiple`].
    Choices {
        form: ChoiceForm,
        rule: Rule,
        choices: Vec<Choice>,
    },
}

/// How many choices may be ticked, and how they are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChoiceForm {
    /// One of several.
    Single,
    /// Any number of several.
    Multiple,
    /// Exactly the two choices `true` and `false`, never shuffled.
    TrueFalse,
}

/// How several ticks are marked (features.md §4.3). The learner is told before starting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// (right ticks − wrong ticks) ÷ number of right choices, never below zero.
    RightMinusWrong,
    /// All points for exactly the right set, else none.
    AllOrNothing,
}

/// One answer on offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub key: Key,
    pub is_right: bool,
    pub texts: PerLanguage<ChoiceText>,
}

/// A choice's words in one language, as sanitised inline HTML; feedback may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceText {
    pub label_html: String,
    pub feedback_html: String,
}

/// What a learner gave for one item. An empty set is a blank, which is not the same as wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Response {
    Choices { chosen: BTreeSet<Key> },
}

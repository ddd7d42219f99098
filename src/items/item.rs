//! What an item is and what can be answered.

use crate::base::fold::fold;
use crate::base::{Key, PerLanguage, Points};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One question. Its texts exist per language, its key once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub key: Key,
    /// Raised when the meaning changes; statistics of different revisions are not mixed.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub revision: u32,
    /// Zero only for what is not marked: reflections and scales.
    pub points: Points,
    /// Fact ids the item rests on (`S-09`); for authors, never shown to learners.
    pub facts: Vec<String>,
    pub tags: Vec<Key>,
    /// Where to read again: lesson key and optional anchor.
    pub lesson: Option<(Key, Option<String>)>,
    /// The shared scenario this item belongs to; see [`Case`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Key>,
    /// Items of one twin group are parallel: a sheet holds at most one of them, so that a pre-test
    /// and a post-test ask the same with other words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twin: Option<Key>,
    pub texts: PerLanguage<ItemText>,
    pub body: Body,
}

const fn first() -> u32 {
    1
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
const fn is_first(revision: &u32) -> bool {
    *revision == 1
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

/// A scenario that several items share. Its items are drawn together and stand in the order
/// written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub key: Key,
    pub texts: PerLanguage<CaseText>,
}

/// A scenario's words in one language; the HTML is sanitised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseText {
    pub title: String,
    pub scenario_html: String,
}

/// What kind of answer the item takes, with its key.
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
    /// A word or two. A variant counts in whatever language it is typed. At least one is accepted.
    Text {
        accepted: PerLanguage<Vec<Accepted>>,
    },
    /// A number. At least one is accepted.
    Number { accepted: Vec<AcceptedNumber> },
    /// One target for each prompt. At least two prompts; a target may serve several prompts or
    /// none.
    Matching {
        rule: Rule,
        prompts: Vec<Prompt>,
        targets: Vec<Element>,
    },
    /// Putting elements in order; here they stand in the right one. At least three.
    Ordering { rule: Rule, elements: Vec<Element> },
    /// Some sentences of one's own, kept and not marked.
    Reflection,
    /// A statement judged on a scale; kept and not marked. At least two points.
    Scale { points: Vec<Element> },
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

/// How an answer in several parts is marked (features.md §4.3). The learner is told before
/// starting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// (right ticks − wrong ticks) ÷ number of right choices, never below zero. Of a matching or an
    /// ordering each right place counts and a wrong one costs nothing: it could not be left out.
    RightMinusWrong,
    /// All points for exactly the right answer, else none.
    AllOrNothing,
    /// The sum of the ticked choices' weights, never below zero or above the item's points. Other
    /// kinds of item follow [`Rule::RightMinusWrong`].
    Weighted,
}

/// One answer on offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub key: Key,
    pub is_right: bool,
    /// What a tick is worth under [`Rule::Weighted`], in thousandths of the item's points, from
    /// −1000 to 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<i32>,
    /// No longer offered; kept because answers of earlier attempts name it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_withdrawn: bool,
    pub texts: PerLanguage<ChoiceText>,
}

/// A choice's words in one language, as sanitised inline HTML; feedback may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceText {
    pub label_html: String,
    pub feedback_html: String,
}

/// A text that counts, compared by [`crate::base::fold::fold`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    pub text: String,
    /// What it is worth, in thousandths of the item's points, from 1 to 1000.
    pub share: u32,
    /// Sanitised inline HTML; may be empty.
    pub feedback_html: String,
}

/// A number that counts, with what may lie around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedNumber {
    pub value: Decimal,
    /// Never negative.
    pub tolerance: Decimal,
    /// What it is worth, in thousandths of the item's points, from 1 to 1000.
    pub share: u32,
    /// Sanitised inline HTML; may be missing.
    pub feedback: PerLanguage<String>,
}

/// What a target is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompt {
    pub key: Key,
    /// The key of the right target.
    pub target: Key,
    pub texts: PerLanguage<ChoiceText>,
}

/// Something to match, to order or to choose on a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    pub key: Key,
    pub texts: PerLanguage<ChoiceText>,
}

/// What a learner gave for one item. A blank is not the same as a wrong answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Response {
    /// Of choices and scales.
    Choices { chosen: BTreeSet<Key> },
    /// Of texts, numbers and reflections: as typed.
    Text { text: String },
    /// Of matchings: prompt and target. Prompts left open are missing.
    Pairs { pairs: BTreeMap<Key, Key> },
    /// Of orderings: element and rank, from 1. Elements left open are missing; two may stand on one
    /// rank, because a form without a script cannot prevent it.
    Order { ranks: BTreeMap<Key, u32> },
}

impl Response {
    /// Whether nothing was given, whatever it was asked for; see [`Form::is_blank`].
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Choices { chosen } => chosen.is_empty(),
            Self::Text { text } => text.trim().is_empty(),
            Self::Pairs { pairs } => pairs.is_empty(),
            Self::Order { ranks } => ranks.is_empty(),
        }
    }
}

/// How an item is asked: what its form looks like, without anything of its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    Single,
    Multiple,
    TrueFalse,
    Text,
    Number,
    Matching,
    Ordering,
    Reflection,
    Scale,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 9] = [
        Self::Single,
        Self::Multiple,
        Self::TrueFalse,
        Self::Text,
        Self::Number,
        Self::Matching,
        Self::Ordering,
        Self::Reflection,
        Self::Scale,
    ];

    /// The word in quiz files, in stored sheets and in message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::TrueFalse => "true-false",
            Self::Text => "text",
            Self::Number => "number",
            Self::Matching => "matching",
            Self::Ordering => "ordering",
            Self::Reflection => "reflection",
            Self::Scale => "scale",
        }
    }

    /// Whether a response to an item asked like this gives nothing. Of a text or a number nothing
    /// must be left when it is compared: invisible signs are no answer.
    pub fn is_blank(self, response: &Response) -> bool {
        match (self, response) {
            (Self::Text | Self::Number, Response::Text { text }) => {
                fold(text).is_empty() && !text.contains(char::is_alphanumeric)
            }
            _ => response.is_blank(),
        }
    }

    /// Whether an answer earns points.
    pub const fn is_marked(self) -> bool {
        !matches!(self, Self::Reflection | Self::Scale)
    }
}

impl Body {
    /// How it is asked.
    pub const fn form(&self) -> Form {
        match self {
            Self::Choices { form, .. } => match form {
                ChoiceForm::Single => Form::Single,
                ChoiceForm::Multiple => Form::Multiple,
                ChoiceForm::TrueFalse => Form::TrueFalse,
            },
            Self::Text { .. } => Form::Text,
            Self::Number { .. } => Form::Number,
            Self::Matching { .. } => Form::Matching,
            Self::Ordering { .. } => Form::Ordering,
            Self::Reflection => Form::Reflection,
            Self::Scale { .. } => Form::Scale,
        }
    }
}

impl Item {
    /// An answer that earns all points; `None` for what is not marked. For demonstrations and
    /// tests: nothing that a learner sees before handing in is made of it.
    pub fn right_answer(&self) -> Option<Response> {
        match &self.body {
            Body::Choices {
                rule: Rule::Weighted,
                choices,
                form: ChoiceForm::Single | ChoiceForm::TrueFalse,
            } => {
                let best = choices.iter().max_by_key(|choice| choice.weight)?;
                Some(Response::Choices {
                    chosen: [best.key.clone()].into(),
                })
            }
            Body::Choices { choices, .. } => {
                let right = choices
                    .iter()
                    .filter(|choice| choice.is_right && !choice.is_withdrawn);
                Some(Response::Choices {
                    chosen: right.map(|choice| choice.key.clone()).collect(),
                })
            }
            Body::Text { accepted } => {
                let variants = accepted.iter().flat_map(|(_, variants)| variants);
                let best = variants.max_by_key(|variant| variant.share)?;
                Some(Response::Text {
                    text: best.text.clone(),
                })
            }
            Body::Number { accepted } => {
                let best = accepted.iter().max_by_key(|number| number.share)?;
                Some(Response::Text {
                    text: best.value.to_string(),
                })
            }
            Body::Matching { prompts, .. } => {
                let pairs = prompts.iter();
                Some(Response::Pairs {
                    pairs: pairs
                        .map(|prompt| (prompt.key.clone(), prompt.target.clone()))
                        .collect(),
                })
            }
            Body::Ordering { elements, .. } => Some(Response::Order {
                ranks: elements
                    .iter()
                    .map(|element| element.key.clone())
                    .zip(1..)
                    .collect(),
            }),
            Body::Reflection | Body::Scale { .. } => None,
        }
    }
}

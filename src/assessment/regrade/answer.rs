//! What is right instead: the key of an item, apart from its words.

use crate::base::{Key, Language, PerLanguage};
use crate::items::{Accepted, AcceptedNumber, Body, Item, Rule};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The key of an item, by its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RightAnswer {
    /// Of choices: those that are right. Where one is chosen of several, each of these counts.
    Choices { right: BTreeSet<Key> },
    /// Of texts, in whatever language.
    Texts { accepted: Vec<AcceptedText> },
    /// Of numbers.
    Numbers { accepted: Vec<AcceptedAmount> },
    /// Of matchings: each prompt with its target.
    Pairs { pairs: BTreeMap<Key, Key> },
    /// Of orderings: the elements in the right order.
    Order { elements: Vec<Key> },
}

/// A text that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedText {
    pub text: String,
    /// In thousandths of the item's points, from 1 to 1000.
    pub share: u32,
}

/// A number that counts, with what may lie around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedAmount {
    pub value: Decimal,
    pub tolerance: Decimal,
    /// In thousandths of the item's points, from 1 to 1000.
    pub share: u32,
}

/// Why this cannot be the key of that item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerMisfit {
    #[error("this item is not marked, so it has no key")]
    NotMarked,
    #[error("this is the key of another kind of item")]
    OtherKind,
    #[error("nothing would be right any more")]
    NothingRight,
    #[error("the item has no such choice, prompt, target or element")]
    Unknown,
    #[error("every prompt needs its target, every element a place of its own")]
    Incomplete,
    #[error("a line says neither what counts nor how much of the points it is worth")]
    Unreadable,
}

/// The most variants of a text or number that one key may have.
const MOST_VARIANTS: usize = 200;

impl RightAnswer {
    /// The key an item was published with; `None` if it is not marked.
    pub fn of(body: &Body) -> Option<Self> {
        Some(match body {
            Body::Choices { choices, .. } => Self::Choices {
                right: choices
                    .iter()
                    .filter(|choice| choice.is_right && !choice.is_withdrawn)
                    .map(|choice| choice.key.clone())
                    .collect(),
            },
            Body::Text { accepted } => Self::Texts {
                accepted: accepted
                    .iter()
                    .flat_map(|(_, variants)| variants)
                    .map(|variant| AcceptedText {
                        text: variant.text.clone(),
                        share: variant.share,
                    })
                    .collect(),
            },
            Body::Number { accepted } => Self::Numbers {
                accepted: accepted
                    .iter()
                    .map(|number| AcceptedAmount {
                        value: number.value,
                        tolerance: number.tolerance,
                        share: number.share,
                    })
                    .collect(),
            },
            Body::Matching { prompts, .. } => Self::Pairs {
                pairs: prompts
                    .iter()
                    .map(|prompt| (prompt.key.clone(), prompt.target.clone()))
                    .collect(),
            },
            Body::Ordering { elements, .. } => Self::Order {
                elements: elements.iter().map(|one| one.key.clone()).collect(),
            },
            Body::Reflection | Body::Scale { .. } => return None,
        })
    }

    /// Reads what an author types, one variant per line: `precursor`, `= 50% chemical precursor`;
    /// for numbers `180`, `= 50% 179.5 ± 0.5`.
    pub fn typed(body: &Body, text: &str) -> Result<Self, AnswerMisfit> {
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        if lines.len() > MOST_VARIANTS {
            return Err(AnswerMisfit::Unreadable);
        }
        match body {
            Body::Text { .. } => {
                let read = |line: &&str| {
                    let (share, text) = share_of(line)?;
                    let text = text.to_owned();
                    (!text.is_empty()).then_some(AcceptedText { text, share })
                };
                let accepted: Option<Vec<_>> = lines.iter().map(read).collect();
                Ok(Self::Texts {
                    accepted: accepted.ok_or(AnswerMisfit::Unreadable)?,
                })
            }
            Body::Number { .. } => {
                let read = |line: &&str| {
                    let (share, text) = share_of(line)?;
                    amount(text, share)
                };
                let accepted: Option<Vec<_>> = lines.iter().map(read).collect();
                Ok(Self::Numbers {
                    accepted: accepted.ok_or(AnswerMisfit::Unreadable)?,
                })
            }
            _ => Err(AnswerMisfit::OtherKind),
        }
    }

    /// The same lines again; empty for other kinds.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Texts { accepted } => accepted
                .iter()
                .map(|one| with_share(one.share, &one.text))
                .collect(),
            Self::Numbers { accepted } => accepted
                .iter()
                .map(|one| {
                    let tolerance = match one.tolerance.is_zero() {
                        true => String::new(),
                        false => format!(" ± {}", one.tolerance),
                    };
                    with_share(one.share, &format!("{}{tolerance}", one.value))
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The item with this key in place of its own; its words stay.
    pub fn apply(&self, item: &Item) -> Result<Item, AnswerMisfit> {
        if !item.body.form().is_marked() {
            return Err(AnswerMisfit::NotMarked);
        }
        let mut item = item.clone();
        match (self, &mut item.body) {
            (Self::Choices { right }, Body::Choices { rule, choices, .. }) => {
                let is_offered =
                    |key: &Key| choices.iter().any(|c| &c.key == key && !c.is_withdrawn);
                if !right.iter().all(is_offered) {
                    return Err(AnswerMisfit::Unknown);
                }
                for choice in choices.iter_mut() {
                    choice.is_right = right.contains(&choice.key);
                }
                // Weights belong to the key that was wrong.
                if *rule == Rule::Weighted {
                    *rule = Rule::RightMinusWrong;
                }
                some(right.len())?;
            }
            (Self::Texts { accepted: new }, Body::Text { accepted }) => {
                some(new.len())?;
                *accepted = texts(new);
            }
            (Self::Numbers { accepted: new }, Body::Number { accepted }) => {
                some(new.len())?;
                *accepted = numbers(new);
            }
            (
                Self::Pairs { pairs },
                Body::Matching {
                    prompts, targets, ..
                },
            ) => {
                if !pairs
                    .values()
                    .all(|t| targets.iter().any(|known| &known.key == t))
                {
                    return Err(AnswerMisfit::Unknown);
                }
                for prompt in prompts.iter_mut() {
                    let target = pairs.get(&prompt.key).ok_or(AnswerMisfit::Incomplete)?;
                    prompt.target = target.clone();
                }
                complete(pairs.len(), prompts.len())?;
            }
            (Self::Order { elements: order }, Body::Ordering { elements, .. }) => {
                let different: BTreeSet<&Key> = order.iter().collect();
                complete(order.len(), elements.len())?;
                complete(different.len(), elements.len())?;
                let find = |key: &Key| elements.iter().find(|one| &one.key == key).cloned();
                let sorted: Option<Vec<_>> = order.iter().map(find).collect();
                *elements = sorted.ok_or(AnswerMisfit::Unknown)?;
            }
            _ => return Err(AnswerMisfit::OtherKind),
        }
        Ok(item)
    }
}

fn some(count: usize) -> Result<(), AnswerMisfit> {
    match count {
        0 => Err(AnswerMisfit::NothingRight),
        _ => Ok(()),
    }
}

fn complete(found: usize, wanted: usize) -> Result<(), AnswerMisfit> {
    match found == wanted {
        true => Ok(()),
        false => Err(AnswerMisfit::Incomplete),
    }
}

fn texts(new: &[AcceptedText]) -> PerLanguage<Vec<Accepted>> {
    let variant = |one: &AcceptedText| Accepted {
        text: one.text.clone(),
        share: one.share.clamp(1, 1000),
        feedback_html: String::new(),
    };
    // A variant counts in whatever language it is typed, so one list does for all.
    [(Language::En, new.iter().map(variant).collect())]
        .into_iter()
        .collect()
}

fn numbers(new: &[AcceptedAmount]) -> Vec<AcceptedNumber> {
    let number = |one: &AcceptedAmount| AcceptedNumber {
        value: one.value,
        tolerance: one.tolerance.abs(),
        share: one.share.clamp(1, 1000),
        feedback: PerLanguage::default(),
    };
    new.iter().map(number).collect()
}

/// `= 50% words` → 500 and the words, `= 33.3% words` → 333; without a beginning like this all
/// points.
fn share_of(line: &str) -> Option<(u32, &str)> {
    let Some(rest) = line.strip_prefix('=') else {
        return Some((1000, line));
    };
    let (percent, text) = rest.trim_start().split_once('%')?;
    let percent = percent.trim_end().replace(',', ".");
    let (whole, tenths) = percent.split_once('.').unwrap_or((&percent, "0"));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = is_digits(whole) && is_digits(tenths) && tenths.len() == 1;
    let whole: u32 = whole.parse().ok().filter(|_| is_number)?;
    let tenths: u32 = tenths.parse().ok()?;
    let share = whole.saturating_mul(10).saturating_add(tenths);
    (1..=1000).contains(&share).then(|| (share, text.trim()))
}

/// The line that [`share_of`] reads back; a text that begins like a share says its own.
fn with_share(share: u32, text: &str) -> String {
    match (share, share % 10) {
        (1000, _) if !text.starts_with('=') => text.to_owned(),
        (share, 0) => format!("= {}% {text}", share / 10),
        (share, tenths) => format!("= {}.{tenths}% {text}", share / 10),
    }
}

/// `180`, `179.5 ± 0.5`, `179.5 +- 0.5`, as in quiz files.
fn amount(text: &str, share: u32) -> Option<AcceptedAmount> {
    let (value, tolerance) = match text.split_once('±').or_else(|| text.split_once("+-")) {
        Some((value, tolerance)) => (value, tolerance.trim().parse().ok()?),
        None => (text, Decimal::ZERO),
    };
    Some(AcceptedAmount {
        value: value.trim().parse().ok()?,
        tolerance,
        share,
    })
    .filter(|amount| !amount.tolerance.is_sign_negative())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::{
        item, key, matching, number, ordering, paired, ranked, response, short_text, typed,
    };
    use crate::items::{ChoiceForm, mark};

    const SINGLE: (ChoiceForm, Rule) = (ChoiceForm::Single, Rule::RightMinusWrong);

    fn right(letters: &str) -> RightAnswer {
        RightAnswer::Choices {
            right: letters.chars().map(|c| key(&c.to_string())).collect(),
        }
    }

    #[test]
    fn a_new_key_marks_by_itself_alone() {
        let pairs = |text: &str| match paired(text) {
            crate::items::Response::Pairs { pairs } => RightAnswer::Pairs { pairs },
            other => panic!("{other:?}"),
        };
        let order = |text: &str| RightAnswer::Order {
            elements: text.chars().map(|c| key(&c.to_string())).collect(),
        };
        let lines = |item: &Item, text| RightAnswer::typed(&item.body, text).unwrap();
        let (text, amount) = (
            short_text("q", &[("one", 1000)]),
            number("q", &[("1", "0", 1000)]),
        );
        for (item, answer, given, expected) in [
            (item("q", SINGLE, "Abc"), right("b"), response("b"), 1000),
            (item("q", SINGLE, "Abc"), right("b"), response("a"), 0),
            (item("q", SINGLE, "Abc"), right("ab"), response("a"), 1000),
            (item("q", SINGLE, "Abc"), right("ab"), response("c"), 0),
            (
                text.clone(),
                lines(&text, "two\n= 50% three"),
                typed("Three"),
                500,
            ),
            (text.clone(), lines(&text, "two"), typed("one"), 0),
            (
                amount.clone(),
                lines(&amount, "2 ± 0.5"),
                typed("2,4"),
                1000,
            ),
            (amount.clone(), lines(&amount, "= 25% 2"), typed("2"), 250),
            (
                matching("q", "axby", "xyz"),
                pairs("aybz"),
                paired("ayby"),
                500,
            ),
            (ordering("q", "abc"), order("cba"), ranked("cba"), 1000),
        ] {
            let corrected = answer.apply(&item).unwrap();
            assert_eq!(
                mark(&corrected, Some(&given)).thousandths(),
                expected,
                "{answer:?}"
            );
        }
    }

    #[test]
    fn what_cannot_be_a_key_is_refused() {
        let choices = item("q", SINGLE, "Abc");
        let refused = |answer: &RightAnswer, item: &Item| answer.apply(item).unwrap_err();
        assert_eq!(refused(&right(""), &choices), AnswerMisfit::NothingRight);
        assert_eq!(refused(&right("z"), &choices), AnswerMisfit::Unknown);
        assert_eq!(
            refused(&right("a"), &ordering("q", "abc")),
            AnswerMisfit::OtherKind
        );
        let order = RightAnswer::Order {
            elements: ["a", "b", "b"].map(key).into(),
        };
        assert_eq!(
            refused(&order, &ordering("q", "abc")),
            AnswerMisfit::Incomplete
        );
        let pairs = RightAnswer::Pairs {
            pairs: [(key("a"), key("x"))].into(),
        };
        assert_eq!(
            refused(&pairs, &matching("q", "axby", "xyz")),
            AnswerMisfit::Incomplete
        );
        let body = &number("q", &[("1", "0", 1000)]).body;
        for bad in [
            "x",
            "= 0% 3",
            "= 120% 3",
            "3 ± -1",
            "= 50 3",
            "= 33.33% 3",
            "= .% 3",
        ] {
            assert_eq!(
                RightAnswer::typed(body, bad),
                Err(AnswerMisfit::Unreadable),
                "{bad}"
            );
        }
    }

    #[test]
    fn what_the_form_shows_is_read_back_as_it_was() {
        let variants = [
            ("= x", 1000),
            ("=", 1000),
            ("= 50% of it", 500),
            ("third", 333),
            ("least", 1),
            ("all", 1000),
        ];
        let text = short_text("q", &variants);
        let published = RightAnswer::of(&text.body).unwrap();
        let again = RightAnswer::typed(&text.body, &published.lines().join("\n"));
        assert_eq!(again, Ok(published));
        let amounts = number("q", &[("1", "0.5", 333), ("7", "0", 5)]);
        let published = RightAnswer::of(&amounts.body).unwrap();
        let lines = published.lines();
        assert_eq!(lines, ["= 33.3% 1 ± 0.5", "= 0.5% 7"]);
        let again = RightAnswer::typed(&amounts.body, &lines.join("\n"));
        assert_eq!(again, Ok(published));
        let comma = RightAnswer::typed(&text.body, "= 33,3 % third").unwrap();
        assert_eq!(comma.lines(), ["= 33.3% third"]);
    }

    #[test]
    fn the_published_key_is_read_off_and_changes_nothing() {
        for item in [
            item("q", (ChoiceForm::Multiple, Rule::RightMinusWrong), "ABcd"),
            short_text("q", &[("one", 1000), ("two", 500)]),
            number("q", &[("1", "0.5", 1000), ("7", "0", 250)]),
            matching("q", "axby", "xyz"),
            ordering("q", "abc"),
        ] {
            let published = RightAnswer::of(&item.body).unwrap();
            let same = published.apply(&item).unwrap();
            assert_eq!(RightAnswer::of(&same.body), Some(published.clone()));
            let lines = published.lines().join("\n");
            if !lines.is_empty() {
                assert_eq!(RightAnswer::typed(&item.body, &lines), Ok(published));
            }
        }
    }
}

//! How an item is marked: item and response in, points out. Pure; see features.md §4.3 for the
//! rules and what other systems do.

use super::item::{
    Accepted, AcceptedNumber, Body, Choice, ChoiceForm, Element, Item, Prompt, Response, Rule,
};
use super::number;
use crate::base::fold::fold;
use crate::base::{Key, Points};
use std::collections::{BTreeMap, BTreeSet};

#[cfg(test)]
mod tests;

/// How a response compares with the key. A blank is not a wrong answer: statistics and words to
/// the learner differ, although both earn nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Correctness {
    Blank,
    Wrong,
    Partly,
    Right,
    /// Given to an item that is not marked.
    Kept,
}

/// What marking made of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking {
    /// Never more than `max`.
    pub points: Points,
    /// The item's points.
    pub max: Points,
    pub correctness: Correctness,
    /// One per choice, in the order of the bank; empty for other kinds of item.
    pub choices: Vec<ChoiceMark>,
    /// One per prompt or element, in the order of the bank; empty for other kinds of item.
    pub places: Vec<PlaceMark>,
}

/// One choice after handing in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceMark {
    pub key: Key,
    pub is_chosen: bool,
    pub is_right: bool,
}

impl ChoiceMark {
    /// Whether the learner decided rightly about this choice.
    pub const fn is_well_decided(&self) -> bool {
        self.is_chosen == self.is_right
    }
}

/// One prompt or element after handing in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMark {
    pub key: Key,
    pub given: Option<Spot>,
    pub right: Spot,
}

/// Where a prompt or an element belongs, or was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    Target(Key),
    /// From 1.
    Rank(u32),
}

impl PlaceMark {
    /// Whether it was put where it belongs.
    pub fn is_right(&self) -> bool {
        self.given.as_ref() == Some(&self.right)
    }
}

/// An earned part of the item's points: numerator and denominator.
type Share = (u32, u32);

/// The points that `response` earns. No response is a blank.
pub fn mark(item: &Item, response: Option<&Response>) -> Points {
    let (numerator, denominator) = share(item, given(item, response));
    item.points.part(numerator, denominator)
}

/// The points together with how each choice and place came out.
pub fn judge(item: &Item, response: Option<&Response>) -> Marking {
    let given = given(item, response);
    let (numerator, denominator) = share(item, given);
    let correctness = match numerator {
        _ if given.is_none() => Correctness::Blank,
        _ if !item.body.form().is_marked() => Correctness::Kept,
        0 => Correctness::Wrong,
        _ if numerator >= denominator => Correctness::Right,
        _ => Correctness::Partly,
    };
    Marking {
        points: item.points.part(numerator, denominator),
        max: item.points,
        correctness,
        choices: choice_marks(&item.body, given),
        places: place_marks(&item.body, given),
    }
}

/// What was given; `None` for a blank, whether nothing was sent or nothing stands in it.
fn given<'a>(item: &Item, response: Option<&'a Response>) -> Option<&'a Response> {
    response.filter(|response| !item.body.form().is_blank(response))
}

/// The earned fraction of the item's points. A response of another kind of item earns nothing.
fn share(item: &Item, given: Option<&Response>) -> Share {
    match (&item.body, given) {
        (
            Body::Choices {
                form,
                rule,
                choices,
            },
            Some(Response::Choices { chosen }),
        ) => share_of_choices((*form, *rule), choices, chosen),
        (Body::Text { accepted }, Some(Response::Text { text })) => {
            let variants = accepted.iter().flat_map(|(_, variants)| variants);
            (share_of_text(variants, text), 1000)
        }
        (Body::Number { accepted }, Some(Response::Text { text })) => {
            (share_of_number(accepted, text), 1000)
        }
        (Body::Matching { rule, .. } | Body::Ordering { rule, .. }, Some(_)) => {
            share_of_places(*rule, &place_marks(&item.body, given))
        }
        _ => (0, 1),
    }
}

fn share_of_choices(
    (form, rule): (ChoiceForm, Rule),
    choices: &[Choice],
    given: &BTreeSet<Key>,
) -> Share {
    let is_offered = |choice: &Choice| !choice.is_withdrawn;
    let right_choices = count(choices, |choice| choice.is_right && is_offered(choice));
    let right = count(choices, |choice| {
        choice.is_right && is_offered(choice) && given.contains(&choice.key)
    });
    let withdrawn = count(choices, |choice| {
        choice.is_withdrawn && given.contains(&choice.key)
    });
    // Whatever is ticked and not right is wrong, a key of another item too; a tick on what was
    // withdrawn since is neither.
    let ticks = length(given.len()).saturating_sub(withdrawn);
    let wrong = ticks.saturating_sub(right);
    let is_exact = right == right_choices && wrong == 0;
    match (form, rule) {
        (_, Rule::Weighted) => {
            // Whatever the weights are, all points are for nothing but right choices.
            let most = if wrong == 0 { 1000 } else { 999 };
            (weight_of(choices, given).min(most), 1000)
        }
        (ChoiceForm::Single | ChoiceForm::TrueFalse, _) => (u32::from(right == 1 && wrong == 0), 1),
        (ChoiceForm::Multiple, Rule::AllOrNothing) => (u32::from(is_exact), 1),
        (ChoiceForm::Multiple, Rule::RightMinusWrong) => {
            (right.saturating_sub(wrong), right_choices)
        }
    }
}

/// The sum of the ticked weights, from 0 to 1000. A tick that is no choice of the item spoils all.
fn weight_of(choices: &[Choice], given: &BTreeSet<Key>) -> u32 {
    let weight = |key: &Key| {
        let choice = choices.iter().find(|choice| &choice.key == key)?;
        match choice.is_withdrawn {
            true => Some(0),
            false => Some(i64::from(choice.weight.unwrap_or(0))),
        }
    };
    let sum: Option<i64> = given.iter().map(weight).sum();
    u32::try_from(sum.unwrap_or(0).clamp(0, 1000)).unwrap_or(0)
}

/// The best share among the variants that say the same, in thousandths.
fn share_of_text<'a>(variants: impl Iterator<Item = &'a Accepted>, typed: &str) -> u32 {
    let shares = variants.filter(|variant| variant.takes(typed));
    shares.map(|variant| variant.share).max().unwrap_or(0)
}

/// The best share among the numbers that one reading of the typed one comes near enough to.
fn share_of_number(accepted: &[AcceptedNumber], typed: &str) -> u32 {
    let shares = accepted.iter().filter(|number| number.takes(typed));
    shares.map(|number| number.share).max().unwrap_or(0)
}

impl Accepted {
    /// Whether what was typed says the same.
    pub fn takes(&self, typed: &str) -> bool {
        fold(&self.text) == fold(typed)
    }
}

impl AcceptedNumber {
    /// Whether one reading of what was typed comes near enough.
    pub fn takes(&self, typed: &str) -> bool {
        number::readings(typed)
            .iter()
            .filter_map(|reading| reading.checked_sub(self.value))
            .any(|distance| distance.abs() <= self.tolerance)
    }
}

/// Each right place counts; or only all of them together.
fn share_of_places(rule: Rule, places: &[PlaceMark]) -> Share {
    let all = length(places.len());
    let right = length(places.iter().filter(|place| place.is_right()).count());
    match rule {
        Rule::AllOrNothing => (u32::from(right == all && all > 0), 1),
        Rule::RightMinusWrong | Rule::Weighted => (right, all),
    }
}

fn choice_marks(body: &Body, given: Option<&Response>) -> Vec<ChoiceMark> {
    let Body::Choices { choices, .. } = body else {
        return Vec::new();
    };
    let is_chosen = |key: &Key| match given {
        Some(Response::Choices { chosen }) => chosen.contains(key),
        _ => false,
    };
    let mark = |choice: &Choice| ChoiceMark {
        key: choice.key.clone(),
        is_chosen: is_chosen(&choice.key),
        is_right: choice.is_right,
    };
    choices.iter().map(mark).collect()
}

fn place_marks(body: &Body, given: Option<&Response>) -> Vec<PlaceMark> {
    match body {
        Body::Matching { prompts, .. } => {
            let nothing = BTreeMap::new();
            let pairs = match given {
                Some(Response::Pairs { pairs }) => pairs,
                _ => &nothing,
            };
            let mark = |prompt: &Prompt| PlaceMark {
                key: prompt.key.clone(),
                given: pairs.get(&prompt.key).cloned().map(Spot::Target),
                right: Spot::Target(prompt.target.clone()),
            };
            prompts.iter().map(mark).collect()
        }
        Body::Ordering { elements, .. } => {
            let nothing = BTreeMap::new();
            let ranks = match given {
                Some(Response::Order { ranks }) => ranks,
                _ => &nothing,
            };
            let mark = |(element, rank): (&Element, u32)| PlaceMark {
                key: element.key.clone(),
                given: ranks.get(&element.key).copied().map(Spot::Rank),
                right: Spot::Rank(rank),
            };
            elements.iter().zip(1..).map(mark).collect()
        }
        _ => Vec::new(),
    }
}

fn count(choices: &[Choice], is_counted: impl Fn(&Choice) -> bool) -> u32 {
    length(choices.iter().filter(|choice| is_counted(choice)).count())
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

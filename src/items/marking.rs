//! How an item is marked: item and response in, points out. Pure; see features.md §4.3 for the
//! rules and what other systems do.

use super::item::{Body, Choice, ChoiceForm, Item, Response, Rule};
use crate::base::{Key, Points};
use std::collections::BTreeSet;

/// How a response compares with the key. A blank is not a wrong answer: statistics and words to
/// the learner differ, although both earn nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Correctness {
    Blank,
    Wrong,
    Partly,
    Right,
}

/// What marking made of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking {
    /// Never more than `max`.
    pub points: Points,
    /// The item's points.
    pub max: Points,
    pub correctness: Correctness,
    /// One per choice, in the order of the bank.
    pub choices: Vec<ChoiceMark>,
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

/// The points that `response` earns. No response is a blank.
pub fn mark(item: &Item, response: Option<&Response>) -> Points {
    let (numerator, denominator) = share(item, chosen(response));
    item.points.part(numerator, denominator)
}

/// The points together with how each choice came out.
pub fn judge(item: &Item, response: Option<&Response>) -> Marking {
    let given = chosen(response);
    let Body::Choices { choices, .. } = &item.body;
    let (numerator, denominator) = share(item, given);
    let correctness = match numerator {
        _ if given.is_none() => Correctness::Blank,
        0 => Correctness::Wrong,
        _ if numerator >= denominator => Correctness::Right,
        _ => Correctness::Partly,
    };
    Marking {
        points: item.points.part(numerator, denominator),
        max: item.points,
        correctness,
        choices: choices
            .iter()
            .map(|choice| ChoiceMark {
                key: choice.key.clone(),
                is_chosen: given.is_some_and(|given| given.contains(&choice.key)),
                is_right: choice.is_right,
            })
            .collect(),
    }
}

/// The ticks; `None` for a blank, whether nothing was sent or nothing is ticked.
fn chosen(response: Option<&Response>) -> Option<&BTreeSet<Key>> {
    match response {
        Some(Response::Choices { chosen }) if !chosen.is_empty() => Some(chosen),
        _ => None,
    }
}

/// The earned fraction of the item's points as numerator and denominator.
fn share(item: &Item, given: Option<&BTreeSet<Key>>) -> (u32, u32) {
    let Body::Choices {
        form,
        rule,
        choices,
    } = &item.body;
    let Some(given) = given else {
        return (0, 1);
    };
    let right_choices = count(choices, |choice| choice.is_right);
    let right = count(choices, |choice| {
        choice.is_right && given.contains(&choice.key)
    });
    // Whatever is ticked and not right is wrong, a key of another item too.
    let wrong = length(given.len()).saturating_sub(right);
    let is_exact = right == right_choices && wrong == 0;
    match (form, rule) {
        (ChoiceForm::Single | ChoiceForm::TrueFalse, _) => {
            (u32::from(right == 1 && wrong == 0 && given.len() == 1), 1)
        }
        (ChoiceForm::Multiple, Rule::AllOrNothing) => (u32::from(is_exact), 1),
        (ChoiceForm::Multiple, Rule::RightMinusWrong) => {
            (right.saturating_sub(wrong), right_choices)
        }
    }
}

fn count(choices: &[Choice], is_counted: impl Fn(&Choice) -> bool) -> u32 {
    length(choices.iter().filter(|choice| is_counted(choice)).count())
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::{item, response};
    use proptest::prelude::*;

    const MULTIPLE: (ChoiceForm, Rule) = (ChoiceForm::Multiple, Rule::RightMinusWrong);
    const EXACT: (ChoiceForm, Rule) = (ChoiceForm::Multiple, Rule::AllOrNothing);
    const SINGLE: (ChoiceForm, Rule) = (ChoiceForm::Single, Rule::RightMinusWrong);

    /// Choices are `a`, `b`, …; capitals in `key` are right.
    fn points(kind: (ChoiceForm, Rule), key: &str, ticks: &str) -> u32 {
        let item = item("q", kind, key);
        mark(&item, Some(&response(ticks))).thousandths()
    }

    #[test]
    fn several_ticks_earn_right_minus_wrong_and_never_less_than_nothing() {
        for (ticks, expected) in [
            ("abc", 1000),
            ("ab", 666),
            ("a", 333),
            ("abd", 333),
            ("ad", 0),
            ("ade", 0),
            ("def", 0),
            ("abcdef", 0),
            ("abcd", 666),
            ("", 0),
        ] {
            assert_eq!(points(MULTIPLE, "ABCdef", ticks), expected, "{ticks}");
        }
    }

    #[test]
    fn all_or_nothing_takes_the_exact_set_only() {
        for (ticks, expected) in [("abc", 1000), ("ab", 0), ("abcd", 0), ("abcdef", 0)] {
            assert_eq!(points(EXACT, "ABCdef", ticks), expected, "{ticks}");
        }
    }

    #[test]
    fn a_single_choice_is_right_or_not() {
        for (ticks, expected) in [("b", 1000), ("a", 0), ("ab", 0), ("abcd", 0)] {
            assert_eq!(points(SINGLE, "aBcd", ticks), expected, "{ticks}");
        }
    }

    #[test]
    fn ticking_everything_is_right_only_if_everything_is() {
        assert_eq!(points(MULTIPLE, "ABC", "abc"), 1000);
        assert_eq!(points(EXACT, "ABC", "abc"), 1000);
        assert!(points(MULTIPLE, "ABCd", "abcd") < 1000);
    }

    #[test]
    fn a_blank_is_not_wrong() {
        let item = item("q", MULTIPLE, "Ab");
        for blank in [None, Some(&response(""))] {
            assert_eq!(judge(&item, blank).correctness, Correctness::Blank);
        }
        let judged = |ticks| judge(&item, Some(&response(ticks))).correctness;
        assert_eq!(judged("b"), Correctness::Wrong);
        assert_eq!(judged("a"), Correctness::Right);
        assert_eq!(
            judge(&self::item("q", MULTIPLE, "ABc"), Some(&response("a"))).correctness,
            Correctness::Partly
        );
    }

    #[test]
    fn a_key_of_another_item_counts_as_wrong() {
        assert_eq!(points(MULTIPLE, "ABc", "abz"), 500);
        assert_eq!(points(SINGLE, "Ab", "az"), 0);
    }

    fn any_item() -> impl Strategy<Value = (Item, Vec<bool>)> {
        let form = prop_oneof![
            Just(ChoiceForm::Single),
            Just(ChoiceForm::Multiple),
            Just(ChoiceForm::TrueFalse)
        ];
        let rule = prop_oneof![Just(Rule::RightMinusWrong), Just(Rule::AllOrNothing)];
        let key = proptest::collection::vec(any::<bool>(), 2..8);
        (form, rule, key, 1_u32..=100_000).prop_flat_map(|(form, rule, mut key, worth)| {
            if let Some(first) = key.first_mut() {
                *first = true;
            }
            let letters: String = key
                .iter()
                .zip('a'..)
                .map(|(right, letter)| match right {
                    true => letter.to_ascii_uppercase(),
                    false => letter,
                })
                .collect();
            let mut item = item("q", (form, rule), &letters);
            item.points = Points::from_thousandths(worth);
            let ticks = proptest::collection::vec(any::<bool>(), key.len());
            (Just(item), ticks)
        })
    }

    fn ticked(ticks: &[bool]) -> Response {
        let letters: String = ticks
            .iter()
            .zip('a'..)
            .filter_map(|(ticked, letter)| ticked.then_some(letter))
            .collect();
        response(&letters)
    }

    proptest! {
        #[test]
        fn points_are_never_above_the_maximum((item, ticks) in any_item()) {
            let marking = judge(&item, Some(&ticked(&ticks)));
            prop_assert!(marking.points <= item.points);
            prop_assert_eq!(marking.points, mark(&item, Some(&ticked(&ticks))));
            prop_assert_eq!(
                marking.correctness == Correctness::Right,
                marking.points == item.points
            );
        }

        #[test]
        fn the_order_of_choices_changes_nothing((item, ticks) in any_item(), turn in 0_usize..8) {
            let mut turned = item.clone();
            let Body::Choices { choices, .. } = &mut turned.body;
            let by = turn % choices.len();
            choices.rotate_left(by);
            let given = ticked(&ticks);
            prop_assert_eq!(mark(&item, Some(&given)), mark(&turned, Some(&given)));
        }

        #[test]
        fn one_more_wrong_tick_never_earns_more((item, ticks) in any_item()) {
            let Body::Choices { choices, .. } = &item.body;
            let before = mark(&item, Some(&ticked(&ticks)));
            for (at, choice) in choices.iter().enumerate() {
                if !choice.is_right && !ticks[at] {
                    let mut more = ticks.clone();
                    more[at] = true;
                    prop_assert!(mark(&item, Some(&ticked(&more))) <= before);
                }
            }
        }

        #[test]
        fn ticking_everything_earns_all_only_if_all_are_right((item, ticks) in any_item()) {
            let Body::Choices { choices, .. } = &item.body;
            let all = mark(&item, Some(&ticked(&vec![true; ticks.len()])));
            if choices.iter().any(|choice| !choice.is_right) {
                prop_assert!(all < item.points);
            }
        }
    }
}

//! The rules of marking, by tables of cases and by properties: of choices here, of matchings and
//! orderings in `places.rs`, of what is typed in `typing.rs`.

mod places;
mod typing;

use super::*;
use crate::items::testing::{
    item, item_with, key, matching, number, ordering, paired, ranked, response, short_text, typed,
};
use proptest::prelude::*;

const MULTIPLE: (ChoiceForm, Rule) = (ChoiceForm::Multiple, Rule::RightMinusWrong);
const EXACT: (ChoiceForm, Rule) = (ChoiceForm::Multiple, Rule::AllOrNothing);
const SINGLE: (ChoiceForm, Rule) = (ChoiceForm::Single, Rule::RightMinusWrong);
const WEIGHTED: (ChoiceForm, Rule) = (ChoiceForm::Multiple, Rule::Weighted);

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
fn a_text_of_which_nothing_can_be_compared_is_blank_and_a_reflection_is_kept() {
    let texts = short_text("q", &[("precursor", 1000)]);
    let numbers = number("q", &[("3", "0", 1000)]);
    for item in [&texts, &numbers] {
        for (text, expected) in [
            ("\u{200F}", Correctness::Blank),
            (" \u{200B}\n", Correctness::Blank),
            ("?", Correctness::Blank),
            ("x", Correctness::Wrong),
            ("-", Correctness::Wrong),
            // A kashida is a letter, although it does not count.
            ("\u{640}", Correctness::Wrong),
        ] {
            let judged = judge(item, Some(&typed(text)));
            assert_eq!(judged.correctness, expected, "{text:?}");
        }
    }
    let reflection = item_with("q", Body::Reflection);
    let judged = judge(&reflection, Some(&typed("?")));
    assert_eq!(judged.correctness, Correctness::Kept);
}

#[test]
fn a_key_of_another_item_counts_as_wrong() {
    assert_eq!(points(MULTIPLE, "ABc", "abz"), 500);
    assert_eq!(points(SINGLE, "Ab", "az"), 0);
    assert_eq!(points(WEIGHTED, "ABc", "abz"), 0);
}

/// Weights by choice, in the order of the bank.
fn weighted(letters: &str, weights: &[i32]) -> Item {
    let mut item = item("q", WEIGHTED, letters);
    let choices = choices_mut(&mut item);
    for (choice, weight) in choices.iter_mut().zip(weights) {
        choice.weight = Some(*weight);
    }
    item
}

fn choices_mut(item: &mut Item) -> &mut Vec<Choice> {
    match &mut item.body {
        Body::Choices { choices, .. } => choices,
        other => panic!("{other:?}"),
    }
}

#[test]
fn weights_add_up_between_nothing_and_everything() {
    let item = weighted("ABcd", &[700, 300, -500, 0]);
    for (ticks, expected) in [
        ("ab", 1000),
        ("a", 700),
        ("ac", 200),
        ("bc", 0),
        ("c", 0),
        ("abc", 500),
        ("abcd", 500),
        // A wrong choice that costs nothing still costs the last thousandth.
        ("abd", 999),
        ("d", 0),
    ] {
        let earned = mark(&item, Some(&response(ticks))).thousandths();
        assert_eq!(earned, expected, "{ticks}");
    }
}

#[test]
fn a_withdrawn_choice_is_neither_right_nor_wrong() {
    for withdrawn in [1, 2] {
        let mut item = item("q", MULTIPLE, "ABcd");
        choices_mut(&mut item)[withdrawn].is_withdrawn = true;
        let earned = |ticks| mark(&item, Some(&response(ticks))).thousandths();
        let (all, more) = [("a", "ab"), ("ab", "abc")][withdrawn - 1];
        assert_eq!((earned(all), earned(more)), (1000, 1000));
        assert!(earned("ad") < 1000);
    }
}

#[test]
fn a_short_text_counts_for_its_best_variant_in_any_spelling() {
    let item = short_text("q", &[("Precursor", 1000), ("chemical precursor", 500)]);
    for (text, expected) in [
        ("precursor", 1000),
        (" PRECURSOR. ", 1000),
        ("Chemical  precursor", 500),
        ("precursors", 0),
        ("", 0),
    ] {
        let earned = mark(&item, Some(&typed(text))).thousandths();
        assert_eq!(earned, expected, "{text}");
    }
}

#[test]
fn a_number_counts_within_its_tolerance_in_any_script() {
    let item = number("q", &[("180", "0", 1000), ("179.5", "0.5", 500)]);
    for (text, expected) in [
        ("180", 1000),
        ("١٨٠", 1000),
        ("180,0", 1000),
        ("179.4", 500),
        ("179,4", 500),
        ("178.9", 0),
        ("-180", 0),
        ("180 days", 0),
    ] {
        let earned = mark(&item, Some(&typed(text))).thousandths();
        assert_eq!(earned, expected, "{text}");
    }
    let tenths = number("q", &[("0.3", "0", 1000)]);
    assert_eq!(mark(&tenths, Some(&typed("0,3"))).thousandths(), 1000);
}

#[test]
fn each_right_place_counts_and_an_open_one_costs_no_more_than_a_wrong_one() {
    let matching = matching("q", "axbycx", "xyz");
    for (given, expected) in [
        ("axbycx", 1000),
        ("axby", 666),
        ("axbycz", 666),
        ("aybx", 0),
    ] {
        let earned = mark(&matching, Some(&paired(given))).thousandths();
        assert_eq!(earned, expected, "{given}");
    }
    let ordering = ordering("q", "abcd");
    for (given, expected) in [("abcd", 1000), ("abdc", 500), ("a", 250), ("dcba", 0)] {
        let earned = mark(&ordering, Some(&ranked(given))).thousandths();
        assert_eq!(earned, expected, "{given}");
    }
}

/// A matching or an ordering under another rule.
fn under(rule: Rule, mut item: Item) -> Item {
    match &mut item.body {
        Body::Matching { rule: own, .. } | Body::Ordering { rule: own, .. } => *own = rule,
        other => panic!("{other:?}"),
    }
    item
}

#[test]
fn all_or_nothing_wants_every_place_and_weights_change_nothing_about_places() {
    let pairs = |given: &str| (matching("q", "axbycx", "xyz"), paired(given));
    let order = |given: &str| (ordering("q", "abcd"), ranked(given));
    // Right minus wrong and weighted; all or nothing.
    for ((item, given), by_place, exact) in [
        (pairs("axbycx"), 1000, 1000),
        (pairs("axby"), 666, 0),
        (pairs("axbycz"), 666, 0),
        (pairs("aybx"), 0, 0),
        (order("abcd"), 1000, 1000),
        (order("abdc"), 500, 0),
        (order("abc"), 750, 0),
        (order("a"), 250, 0),
        (order("dcba"), 0, 0),
    ] {
        for (rule, expected) in [
            (Rule::RightMinusWrong, by_place),
            (Rule::Weighted, by_place),
            (Rule::AllOrNothing, exact),
        ] {
            let judged = judge(&under(rule, item.clone()), Some(&given));
            assert_eq!(judged.points.thousandths(), expected, "{rule:?} {given:?}");
            assert_eq!(
                judged.correctness,
                match expected {
                    0 => Correctness::Wrong,
                    1000 => Correctness::Right,
                    _ => Correctness::Partly,
                },
                "{rule:?} {given:?}"
            );
        }
    }
}

#[test]
fn what_is_not_marked_is_kept_and_a_response_of_another_kind_earns_nothing() {
    let reflection = item_with("q", Body::Reflection);
    let judged = judge(&reflection, Some(&typed("I would ask the ministry.")));
    assert_eq!(judged.correctness, Correctness::Kept);
    assert_eq!((judged.points, judged.max), (Points::ZERO, Points::ZERO));
    assert_eq!(judge(&reflection, None).correctness, Correctness::Blank);
    let single = item("q", SINGLE, "Ab");
    assert_eq!(mark(&single, Some(&typed("a"))), Points::ZERO);
    assert_eq!(
        mark(&short_text("q", &[("a", 1000)]), Some(&response("a"))),
        Points::ZERO
    );
}

#[test]
fn a_review_says_where_each_place_belongs() {
    let judged = judge(&ordering("q", "abc"), Some(&ranked("bac")));
    let right: Vec<bool> = judged.places.iter().map(PlaceMark::is_right).collect();
    assert_eq!(right, [false, false, true]);
    assert_eq!(judged.places[0].given, Some(Spot::Rank(2)));
    assert_eq!(judged.places[0].right, Spot::Rank(1));
    let judged = judge(&matching("q", "axby", "xy"), Some(&paired("ax")));
    assert_eq!(judged.places[0].given, Some(Spot::Target(key("x"))));
    assert_eq!(judged.places[1].given, None);
    assert_eq!(judged.correctness, Correctness::Partly);
}

fn any_rule() -> impl Strategy<Value = Rule> {
    prop_oneof![
        Just(Rule::RightMinusWrong),
        Just(Rule::AllOrNothing),
        Just(Rule::Weighted)
    ]
}

/// What an item may be worth.
fn any_points() -> impl Strategy<Value = Points> {
    (1..=Points::MAX.thousandths()).prop_map(Points::from_thousandths)
}

/// The marking, after a look at what holds of every one. That nothing is earned below nothing, the
/// type says.
fn sound(item: &Item, given: Option<&Response>) -> Result<Marking, TestCaseError> {
    let marking = judge(item, given);
    prop_assert_eq!(marking.max, item.points);
    prop_assert!(marking.points <= marking.max, "{:?}", marking);
    prop_assert_eq!(marking.points, mark(item, given));
    prop_assert_eq!(
        marking.correctness == Correctness::Right,
        marking.points == marking.max
    );
    Ok(marking)
}

fn any_item() -> impl Strategy<Value = (Item, Vec<bool>)> {
    let form = prop_oneof![
        Just(ChoiceForm::Single),
        Just(ChoiceForm::Multiple),
        Just(ChoiceForm::TrueFalse)
    ];
    let key = proptest::collection::vec((any::<bool>(), -1000_i32..=1000), 2..8);
    (form, any_rule(), key, any_points()).prop_flat_map(|(form, rule, mut key, worth)| {
        if let Some(first) = key.first_mut() {
            first.0 = true;
        }
        let letters: String = key
            .iter()
            .zip('a'..)
            .map(|((right, _), letter)| match right {
                true => letter.to_ascii_uppercase(),
                false => letter,
            })
            .collect();
        let mut item = item("q", (form, rule), &letters);
        item.points = worth;
        for (choice, (_, weight)) in choices_mut(&mut item).iter_mut().zip(&key) {
            choice.weight = Some(*weight);
        }
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

fn has_weights(item: &Item) -> bool {
    matches!(
        &item.body,
        Body::Choices {
            rule: Rule::Weighted,
            ..
        }
    )
}

proptest! {
    #[test]
    fn points_are_never_above_the_maximum((item, ticks) in any_item()) {
        sound(&item, Some(&ticked(&ticks)))?;
    }

    #[test]
    fn the_order_of_choices_changes_nothing((item, ticks) in any_item(), turn in 0_usize..8) {
        let mut turned = item.clone();
        let choices = choices_mut(&mut turned);
        let by = turn % choices.len();
        choices.rotate_left(by);
        let given = ticked(&ticks);
        prop_assert_eq!(mark(&item, Some(&given)), mark(&turned, Some(&given)));
    }

    #[test]
    fn one_more_wrong_tick_never_earns_more((mut item, ticks) in any_item()) {
        if has_weights(&item) {
            for choice in choices_mut(&mut item) {
                choice.weight = choice.weight.map(|weight| match choice.is_right {
                    true => weight.abs(),
                    false => -weight.abs(),
                });
            }
        }
        let before = mark(&item, Some(&ticked(&ticks)));
        for (at, choice) in choices_mut(&mut item.clone()).iter().enumerate() {
            if !choice.is_right && !ticks[at] {
                let mut more = ticks.clone();
                more[at] = true;
                prop_assert!(mark(&item, Some(&ticked(&more))) <= before);
            }
        }
    }

    #[test]
    fn ticking_everything_earns_all_only_if_all_are_right((item, ticks) in any_item()) {
        let all = mark(&item, Some(&ticked(&vec![true; ticks.len()])));
        if choices_mut(&mut item.clone()).iter().any(|choice| !choice.is_right) {
            prop_assert!(all < item.points);
        }
    }
}

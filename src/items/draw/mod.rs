//! The draw: which items of a bank, in which order, with which order of choices. Made once at the
//! start of an attempt and stored, so it need not be repeatable across releases.

mod deal;

use super::item::{Body, Element, Form, Item};
use super::sheet::{Placed, Sheet};
use crate::base::{Key, Points};
use deal::{deal, mixed};
use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha12Rng;
use std::collections::BTreeMap;

/// What is drawn from, and how.
#[derive(Debug, Clone, Copy)]
pub struct Bank<'a> {
    /// At least one.
    pub items: &'a [Item],
    /// How many to draw; none: all, or with tags as many as these ask for.
    pub draw: Option<u32>,
    /// How many at least with each tag.
    pub tags: &'a BTreeMap<Key, u32>,
    pub shuffles_items: bool,
    pub shuffles_choices: bool,
}

/// Draws a sheet. `seen` says how often each item stood on the learner's earlier sheets: unseen
/// items come first, then the least seen (Moodle MDL-6340 asks for the same). The items of a case
/// come together; of a group of twins at most one is drawn. Cases are never cut, so a draw may
/// hold fewer items than asked for when the next case does not fit. Where the bank has anything
/// that earns points, so has the sheet.
pub fn draw(bank: Bank<'_>, seed: [u8; 32], seen: &BTreeMap<Key, u32>) -> Sheet {
    let mut chance = ChaCha12Rng::from_seed(seed);
    let units = mixed(bank.items, seen, &mut chance);
    let mut drawn = deal(bank, &units).earning(&units).units;
    if bank.shuffles_items {
        drawn.shuffle(&mut chance);
    } else {
        drawn.sort_by_key(|unit| unit.places.first().copied());
    }
    let items = drawn.into_iter().flat_map(|unit| unit.items.iter());
    Sheet {
        items: items
            .map(|item| place(item, bank.shuffles_choices, &mut chance))
            .collect(),
    }
}

/// Whether by the rules of the bank alone a sheet could hold nothing that earns points. Asked of
/// the worst history, in which everything with points was seen and nothing without: what was
/// refused earlier in the order is refused after all others, too, because a hand only grows. The
/// order among the others is tried out, once for each seed.
pub fn may_earn_nothing(bank: Bank<'_>, seeds: impl IntoIterator<Item = [u8; 32]>) -> bool {
    let earning = bank.items.iter().filter(|item| item.points > Points::ZERO);
    let seen: BTreeMap<Key, u32> = earning.map(|item| (item.key.clone(), 1)).collect();
    seeds.into_iter().any(|seed| {
        let mut chance = ChaCha12Rng::from_seed(seed);
        let units = mixed(bank.items, &seen, &mut chance);
        !deal(bank, &units).earns()
    })
}

fn place(item: &Item, shuffles_choices: bool, chance: &mut ChaCha12Rng) -> Placed {
    let form = item.body.form();
    let mut choices = choices(&item.body);
    let mut targets = targets(&item.body);
    match form {
        // True stands before false, low before high: turning them round would trip the reader.
        Form::TrueFalse | Form::Scale => {}
        Form::Ordering => scatter(&mut choices, chance),
        // Targets as written would stand in the order of the prompts.
        Form::Matching => targets.shuffle(chance),
        _ if shuffles_choices => choices.shuffle(chance),
        _ => {}
    }
    Placed {
        item: item.key.clone(),
        form,
        choices,
        targets,
    }
}

/// Elements to order never come in the right order already.
fn scatter(elements: &mut [Key], chance: &mut ChaCha12Rng) {
    let right = elements.to_vec();
    elements.shuffle(chance);
    if elements == right.as_slice() {
        elements.rotate_left(1.min(elements.len()));
    }
}

fn choices(body: &Body) -> Vec<Key> {
    let of = |elements: &[Element]| elements.iter().map(|element| element.key.clone()).collect();
    match body {
        Body::Choices { choices, .. } => {
            let offered = choices.iter().filter(|choice| !choice.is_withdrawn);
            offered.map(|choice| choice.key.clone()).collect()
        }
        Body::Matching { prompts, .. } => prompts.iter().map(|prompt| prompt.key.clone()).collect(),
        Body::Ordering { elements, .. } => of(elements),
        Body::Scale { points } => of(points),
        Body::Text { .. } | Body::Number { .. } | Body::Reflection => Vec::new(),
    }
}

fn targets(body: &Body) -> Vec<Key> {
    match body {
        Body::Matching { targets, .. } => targets.iter().map(|target| target.key.clone()).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::{item, item_with, key, matching, ordering};
    use crate::items::{ChoiceForm, Rule};
    use std::collections::BTreeSet;

    const KIND: (ChoiceForm, Rule) = (ChoiceForm::Single, Rule::RightMinusWrong);
    static NO_TAGS: BTreeMap<Key, u32> = BTreeMap::new();

    fn bank(items: &[Item], draw: Option<u32>, shuffles: bool) -> Bank<'_> {
        Bank {
            items,
            draw,
            tags: &NO_TAGS,
            shuffles_items: shuffles,
            shuffles_choices: shuffles,
        }
    }

    fn keys(sheet: &Sheet) -> Vec<&str> {
        sheet.items.iter().map(|p| p.item.as_str()).collect()
    }

    fn ten() -> Vec<Item> {
        (0..10)
            .map(|n| item(&format!("q{n}"), KIND, "Abcd"))
            .collect()
    }

    fn unseen() -> BTreeMap<Key, u32> {
        BTreeMap::new()
    }

    #[test]
    fn without_shuffling_everything_stands_as_written() {
        let items = ten();
        let sheet = draw(bank(&items, None, false), [7; 32], &unseen());
        assert_eq!(
            keys(&sheet),
            ["q0", "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9"]
        );
        let order = |placed: &Placed| placed.choices == ["a", "b", "c", "d"].map(key);
        assert!(sheet.items.iter().all(order));
    }

    #[test]
    fn the_same_seed_draws_the_same_sheet_and_another_seed_another() {
        let items = ten();
        let sheet = |seed| draw(bank(&items, Some(6), true), [seed; 32], &unseen());
        assert_eq!(sheet(1), sheet(1));
        assert_ne!(sheet(1), sheet(2));
    }

    #[test]
    fn a_draw_takes_so_many_different_items_in_the_order_written() {
        let items = ten();
        for seed in 0..50 {
            let sheet = draw(bank(&items, Some(4), false), [seed; 32], &unseen());
            let drawn = keys(&sheet);
            let different: BTreeSet<&str> = drawn.iter().copied().collect();
            assert_eq!(different.len(), 4);
            assert!(drawn.is_sorted());
        }
    }

    #[test]
    fn unseen_items_come_first_then_the_least_seen() {
        let items = ten();
        let seen: BTreeMap<Key, u32> = (0..8).map(|n| (key(&format!("q{n}")), n + 1)).collect();
        for seed in 0..20 {
            let sheet = draw(bank(&items, Some(3), false), [seed; 32], &seen);
            assert_eq!(keys(&sheet), ["q0", "q8", "q9"]);
        }
    }

    #[test]
    fn asking_for_more_than_there_is_gives_all() {
        let items = ten();
        let sheet = draw(bank(&items, Some(99), false), [3; 32], &unseen());
        assert_eq!(sheet.items.len(), 10);
    }

    #[test]
    fn so_many_of_each_tag_are_drawn_and_others_fill_up() {
        let mut items = ten();
        for (at, tag) in [
            (0, "clock"),
            (1, "clock"),
            (2, "clock"),
            (3, "votes"),
            (4, "votes"),
        ] {
            items[at].tags.push(key(tag));
        }
        let tags: BTreeMap<Key, u32> = [(key("clock"), 2), (key("votes"), 1)].into();
        let count = |sheet: &Sheet, from: &[&str]| {
            let drawn = keys(sheet);
            drawn.iter().filter(|item| from.contains(item)).count()
        };
        for seed in 0..50 {
            let of = |wanted, seen: &BTreeMap<Key, u32>| {
                let bank = Bank {
                    tags: &tags,
                    ..bank(&items, wanted, true)
                };
                draw(bank, [seed; 32], seen)
            };
            let tagged = of(None, &unseen());
            assert_eq!(count(&tagged, &["q0", "q1", "q2"]), 2);
            assert_eq!(count(&tagged, &["q3", "q4"]), 1);
            assert_eq!(tagged.items.len(), 3);
            let filled = of(Some(6), &unseen());
            assert_eq!(filled.items.len(), 6);
            assert!(count(&filled, &["q0", "q1", "q2"]) >= 2);
            let seen = [(key("q0"), 1), (key("q3"), 1)].into();
            let fresh = of(None, &seen);
            assert_eq!(count(&fresh, &["q1", "q2", "q4"]), 3, "unseen first");
        }
    }

    #[test]
    fn a_case_with_two_tags_brings_too_many_of_neither() {
        let mut items = ten();
        for at in [2, 3] {
            items[at].case = Some(key("port"));
        }
        for (at, tag) in [
            (0, "clock"),
            (1, "clock"),
            (2, "clock"),
            (3, "votes"),
            (4, "votes"),
            (5, "votes"),
        ] {
            items[at].tags.push(key(tag));
        }
        let tags: BTreeMap<Key, u32> = [(key("clock"), 1), (key("votes"), 1)].into();
        let sheet = |seed| {
            let bank = Bank {
                tags: &tags,
                ..bank(&items, None, true)
            };
            draw(bank, [seed; 32], &unseen())
        };
        let with_case = (0..50).filter(|seed| {
            let made = sheet(*seed);
            let drawn = keys(&made);
            assert_eq!(drawn.len(), 2, "{drawn:?}");
            drawn.contains(&"q2")
        });
        assert!((1..50).contains(&with_case.count()));
    }

    #[test]
    fn a_case_comes_whole_in_the_order_written_or_not_at_all() {
        let mut items = ten();
        for at in [2, 3, 7] {
            items[at].case = Some(key("port"));
        }
        for seed in 0..50 {
            let sheet = draw(bank(&items, Some(4), true), [seed; 32], &unseen());
            let drawn = keys(&sheet);
            let at = drawn.iter().position(|item| *item == "q2");
            match at {
                Some(at) => assert_eq!(drawn[at..at + 3], ["q2", "q3", "q7"]),
                None => assert!(!drawn.contains(&"q3") && !drawn.contains(&"q7")),
            }
            assert!((2..=4).contains(&drawn.len()));
        }
        let alone = draw(bank(&items[2..4], Some(1), true), [1; 32], &unseen());
        assert_eq!(keys(&alone), ["q2", "q3"], "never empty");
    }

    #[test]
    fn twins_never_stand_on_one_sheet_and_the_unseen_one_comes_next() {
        let mut items = ten();
        for (at, group) in [(0, "a"), (5, "a"), (1, "b"), (6, "b"), (2, "c"), (7, "c")] {
            items[at].twin = Some(key(group));
        }
        for seed in 0..50 {
            let first = draw(bank(&items, None, true), [seed; 32], &unseen());
            assert_eq!(first.items.len(), 7);
            let seen = first.items.iter().map(|p| (p.item.clone(), 1)).collect();
            let second = draw(bank(&items, None, true), [seed + 1; 32], &seen);
            for (one, other) in [("q0", "q5"), ("q1", "q6"), ("q2", "q7")] {
                let has = |sheet: &Sheet, item: &str| keys(sheet).contains(&item);
                assert_ne!(has(&first, one), has(&first, other));
                assert_ne!(has(&first, one), has(&second, one));
            }
        }
    }

    /// Five items that earn points and then two that earn none.
    fn with_reflections() -> Vec<Item> {
        let marked = ten().into_iter().take(5);
        let unmarked = ["r0", "r1"].map(|name| item_with(name, Body::Reflection));
        marked.chain(unmarked).collect()
    }

    fn seeds() -> impl Iterator<Item = [u8; 32]> {
        (0..50).map(|seed| [seed; 32])
    }

    #[test]
    fn a_sheet_holds_something_that_earns_points_where_there_is_any() {
        let items = with_reflections();
        let seen: BTreeMap<Key, u32> = (0..5).map(|n| (key(&format!("q{n}")), n + 1)).collect();
        for seed in seeds() {
            let sheet = draw(bank(&items, Some(2), true), seed, &seen);
            let drawn: BTreeSet<&str> = keys(&sheet).into_iter().collect();
            assert_eq!(drawn.len(), 2, "{drawn:?}");
            assert!(drawn.contains("q0"), "the least seen comes in: {drawn:?}");
            assert!(drawn.contains("r0") || drawn.contains("r1"), "{drawn:?}");
        }
        let none = draw(bank(&items[5..], Some(1), true), [1; 32], &unseen());
        assert_eq!(none.items.len(), 1, "a survey stays as it is");
    }

    #[test]
    fn what_comes_in_has_the_tag_of_what_gives_way_and_no_twin_beside_it() {
        let mut items = with_reflections();
        for at in [3, 5, 6] {
            items[at].tags.push(key("own"));
        }
        let tags: BTreeMap<Key, u32> = [(key("own"), 1)].into();
        let tagged = Bank {
            tags: &tags,
            ..bank(&items, None, true)
        };
        let seen: BTreeMap<Key, u32> = [(key("q3"), 1)].into();
        for seed in seeds() {
            assert_eq!(keys(&draw(tagged, seed, &seen)), ["q3"]);
        }
        let mut twins = vec![with_reflections().remove(0), with_reflections().remove(5)];
        for one in &mut twins {
            one.twin = Some(key("a"));
        }
        for seed in seeds() {
            assert_eq!(
                keys(&draw(bank(&twins, None, true), seed, &unseen())),
                ["q0"]
            );
        }
    }

    /// By places of items.
    type Marks<'a> = &'a [(usize, &'a str)];
    /// How many are drawn; tags; how many with `own`; cases; what is expected.
    type Asked<'a> = (Option<u32>, Marks<'a>, u32, Marks<'a>, bool);

    #[test]
    fn what_may_earn_nothing_is_told_whatever_chance_would_say() {
        let table: &[Asked<'_>] = &[
            (Some(1), &[], 0, &[], true),
            (Some(2), &[], 0, &[], true),
            (Some(3), &[], 0, &[], false),
            (None, &[], 0, &[], false),
            (None, &[(0, "own"), (5, "own")], 1, &[], true),
            (None, &[(0, "own"), (5, "own")], 2, &[], false),
            (Some(2), &[(0, "own"), (1, "own")], 1, &[], false),
            (Some(2), &[], 0, &[(4, "port"), (5, "port")], false),
            (Some(2), &[], 0, &[(5, "port"), (6, "port")], true),
            (Some(3), &[], 0, &[(5, "port"), (6, "port")], false),
        ];
        for (wanted, tags, own, cases, expected) in table.iter().copied() {
            let mut items = with_reflections();
            for (at, tag) in tags {
                items[*at].tags.push(key(tag));
            }
            for (at, case) in cases {
                items[*at].case = Some(key(case));
            }
            let mut asked_for = BTreeMap::new();
            if own > 0 {
                asked_for.insert(key("own"), own);
            }
            let asked = Bank {
                tags: &asked_for,
                ..bank(&items, wanted, true)
            };
            let may = may_earn_nothing(asked, seeds());
            assert_eq!(may, expected, "{wanted:?} {tags:?} {cases:?}");
        }
    }

    #[test]
    fn true_always_stands_before_false_and_a_withdrawn_choice_nowhere() {
        let mut items = vec![item("q", KIND, "Ab"), item("r", KIND, "Abc")];
        if let Body::Choices { form, .. } = &mut items[0].body {
            *form = ChoiceForm::TrueFalse;
        }
        if let Body::Choices { choices, .. } = &mut items[1].body {
            choices[1].is_withdrawn = true;
        }
        for seed in 0..20 {
            let sheet = draw(bank(&items, None, true), [seed; 32], &unseen());
            for placed in &sheet.items {
                match placed.form {
                    Form::TrueFalse => assert_eq!(placed.choices, ["a", "b"].map(key)),
                    _ => assert!(!placed.choices.contains(&key("b"))),
                }
            }
        }
    }

    #[test]
    fn elements_never_come_in_the_right_order_even_unshuffled() {
        let items = vec![ordering("q", "abc"), matching("m", "axby", "xyz")];
        for seed in 0..100 {
            let sheet = draw(bank(&items, None, false), [seed; 32], &unseen());
            assert_ne!(sheet.items[0].choices, ["a", "b", "c"].map(key));
            assert_eq!(sheet.items[1].choices, ["a", "b"].map(key));
            assert_eq!(sheet.items[1].targets.len(), 3);
        }
    }
}

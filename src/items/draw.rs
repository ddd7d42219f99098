//! The draw: which items of a bank, in which order, with which order of choices. Made once at the
//! start of an attempt and stored, so it need not be repeatable across releases.

use super::item::{Body, Element, Form, Item};
use super::sheet::{Placed, Sheet};
use crate::base::Key;
use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha12Rng;
use std::collections::{BTreeMap, BTreeSet};

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

/// Items that are drawn together: the items of a case, or one alone.
struct Unit<'a> {
    /// Their places in the bank.
    places: Vec<usize>,
    items: Vec<&'a Item>,
}

/// Draws a sheet. `seen` says how often each item stood on the learner's earlier sheets: unseen
/// items come first, then the least seen (Moodle MDL-6340 asks for the same). The items of a case
/// come together; of a group of twins at most one is drawn. Cases are never cut, so a draw may
/// hold fewer items than asked for when the next case does not fit.
pub fn draw(bank: Bank<'_>, seed: [u8; 32], seen: &BTreeMap<Key, u32>) -> Sheet {
    let mut chance = ChaCha12Rng::from_seed(seed);
    let mut units = units(bank.items);
    units.shuffle(&mut chance);
    // Stable: chance decides among items seen equally often.
    units.sort_by_key(|unit| unit.times_seen(seen));
    let mut hand = Hand::default();
    for (tag, count) in bank.tags {
        let tagged = || units.iter().filter(|unit| unit.has(tag));
        // A case may bring several tags: what has too many of none of them comes first.
        for unit in tagged() {
            let mut own = bank.tags.iter().filter(|(other, _)| unit.has(other));
            let fits = own.all(|(other, most)| hand.has_room(unit, other, *most));
            hand.take(unit, fits);
        }
        for unit in tagged() {
            let fits = hand.has_room(unit, tag, *count);
            hand.take(unit, fits);
        }
    }
    let wanted = match bank.draw {
        Some(count) => usize::try_from(count).unwrap_or(usize::MAX),
        None if bank.tags.is_empty() => usize::MAX,
        None => 0,
    };
    for unit in &units {
        let fits = hand.items().count().saturating_add(unit.items.len()) <= wanted;
        hand.take(unit, fits);
    }
    // A sheet is never empty, whatever was asked for.
    if let Some(first) = units.first() {
        let is_empty = hand.units.is_empty();
        hand.take(first, is_empty);
    }
    let mut drawn = hand.units;
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

fn units(items: &[Item]) -> Vec<Unit<'_>> {
    let mut units: Vec<Unit<'_>> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let shares = |unit: &&mut Unit<'_>| {
            item.case.is_some() && unit.items.iter().any(|other| other.case == item.case)
        };
        match units.iter_mut().find(shares) {
            Some(unit) => {
                unit.places.push(at);
                unit.items.push(item);
            }
            None => units.push(Unit {
                places: vec![at],
                items: vec![item],
            }),
        }
    }
    units
}

impl Unit<'_> {
    fn times_seen(&self, seen: &BTreeMap<Key, u32>) -> u32 {
        let times = |item: &&Item| seen.get(&item.key).copied().unwrap_or(0);
        self.items.iter().map(times).max().unwrap_or(0)
    }

    fn tagged(&self, tag: &Key) -> usize {
        let has = |item: &&&Item| item.tags.contains(tag);
        self.items.iter().filter(has).count()
    }

    fn has(&self, tag: &Key) -> bool {
        self.tagged(tag) > 0
    }

    fn twins(&self) -> impl Iterator<Item = &Key> {
        self.items.iter().filter_map(|item| item.twin.as_ref())
    }
}

/// What is drawn so far.
#[derive(Default)]
struct Hand<'u, 'a> {
    units: Vec<&'u Unit<'a>>,
    taken: BTreeSet<usize>,
    twins: BTreeSet<&'u Key>,
}

impl<'u, 'a> Hand<'u, 'a> {
    fn items(&self) -> impl Iterator<Item = &'a Item> {
        self.units
            .iter()
            .flat_map(|unit| unit.items.iter().copied())
    }

    /// Whether there are at most so many items with the tag when the unit is taken.
    fn has_room(&self, unit: &Unit<'_>, tag: &Key, most: u32) -> bool {
        let has = self.items().filter(|item| item.tags.contains(tag)).count();
        has + unit.tagged(tag) <= usize::try_from(most).unwrap_or(usize::MAX)
    }

    /// Takes the unit if it fits, is not taken, and has no twin among those taken.
    fn take(&mut self, unit: &'u Unit<'a>, fits: bool) {
        let is_free = unit.places.iter().all(|at| !self.taken.contains(at))
            && unit.twins().all(|twin| !self.twins.contains(twin));
        if fits && is_free {
            self.taken.extend(&unit.places);
            self.twins.extend(unit.twins());
            self.units.push(unit);
        }
    }
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
    use crate::items::testing::{item, key, matching, ordering};
    use crate::items::{ChoiceForm, Rule};

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

//! The draw: which items of a bank, in which order, with which order of choices. Made once at the
//! start of an attempt and stored, so it need not be repeatable across releases.

use super::item::{Body, ChoiceForm, Item};
use super::sheet::{Placed, Sheet};
use crate::base::Key;
use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha12Rng;
use std::collections::BTreeMap;

/// What is drawn from, and how.
#[derive(Debug, Clone, Copy)]
pub struct Bank<'a> {
    /// At least one.
    pub items: &'a [Item],
    /// How many to draw; none: all.
    pub draw: Option<u32>,
    pub shuffles_items: bool,
    pub shuffles_choices: bool,
}

/// Draws a sheet. `seen` says how often each item stood on the learner's earlier sheets: unseen
/// items come first, then the least seen (Moodle MDL-6340 asks for the same).
pub fn draw(bank: Bank<'_>, seed: [u8; 32], seen: &BTreeMap<Key, u32>) -> Sheet {
    let mut chance = ChaCha12Rng::from_seed(seed);
    let mut order: Vec<usize> = (0..bank.items.len()).collect();
    order.shuffle(&mut chance);
    let times = |at: &usize| {
        let item = bank.items.get(*at);
        item.and_then(|item| seen.get(&item.key))
            .copied()
            .unwrap_or(0)
    };
    // Stable: chance decides among items seen equally often.
    order.sort_by_key(times);
    let wanted = bank.draw.and_then(|count| usize::try_from(count).ok());
    order.truncate(wanted.unwrap_or(order.len()).max(1));
    if bank.shuffles_items {
        order.shuffle(&mut chance);
    } else {
        order.sort_unstable();
    }
    let place = |at: &usize| {
        bank.items
            .get(*at)
            .map(|item| place(item, bank.shuffles_choices, &mut chance))
    };
    Sheet {
        items: order.iter().filter_map(place).collect(),
    }
}

fn place(item: &Item, shuffles_choices: bool, chance: &mut ChaCha12Rng) -> Placed {
    let Body::Choices { form, choices, .. } = &item.body;
    let mut keys: Vec<Key> = choices.iter().map(|choice| choice.key.clone()).collect();
    // True stands before false everywhere; turning them round would only trip the reader.
    if shuffles_choices && *form != ChoiceForm::TrueFalse {
        keys.shuffle(chance);
    }
    Placed {
        item: item.key.clone(),
        form: *form,
        choices: keys,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::Rule;
    use crate::items::testing::{item, key};
    use std::collections::BTreeSet;

    const KIND: (ChoiceForm, Rule) = (ChoiceForm::Single, Rule::RightMinusWrong);

    fn bank(items: &[Item], draw: Option<u32>, shuffles: bool) -> Bank<'_> {
        Bank {
            items,
            draw,
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

    #[test]
    fn without_shuffling_everything_stands_as_written() {
        let items = ten();
        let sheet = draw(bank(&items, None, false), [7; 32], &BTreeMap::new());
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
        let sheet = |seed| draw(bank(&items, Some(6), true), [seed; 32], &BTreeMap::new());
        assert_eq!(sheet(1), sheet(1));
        assert_ne!(sheet(1), sheet(2));
    }

    #[test]
    fn a_draw_takes_so_many_different_items_in_the_order_written() {
        let items = ten();
        for seed in 0..50 {
            let sheet = draw(bank(&items, Some(4), false), [seed; 32], &BTreeMap::new());
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
        let sheet = draw(bank(&items, Some(99), false), [3; 32], &BTreeMap::new());
        assert_eq!(sheet.items.len(), 10);
    }

    #[test]
    fn true_always_stands_before_false() {
        let mut items = vec![item("q", KIND, "Ab")];
        let Body::Choices { form, .. } = &mut items[0].body;
        *form = ChoiceForm::TrueFalse;
        for seed in 0..20 {
            let sheet = draw(bank(&items, None, true), [seed; 32], &BTreeMap::new());
            assert_eq!(sheet.items[0].choices, ["a", "b"].map(key));
        }
    }
}

//! The deal: which items of a bank come onto a sheet. Cases come whole, twins never together, and
//! where anything earns points, something that does.

use super::Bank;
use crate::base::{Key, Points};
use crate::items::item::Item;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha12Rng;
use std::collections::{BTreeMap, BTreeSet};

/// Items that are drawn together: the items of a case, or one alone.
pub(super) struct Unit<'a> {
    /// Their places in the bank.
    pub places: Vec<usize>,
    pub items: Vec<&'a Item>,
}

/// The units in the order in which they are looked at.
pub(super) fn mixed<'a>(
    items: &'a [Item],
    seen: &BTreeMap<Key, u32>,
    chance: &mut ChaCha12Rng,
) -> Vec<Unit<'a>> {
    let mut units = units(items);
    units.shuffle(chance);
    // Stable: chance decides among items seen equally often.
    units.sort_by_key(|unit| unit.times_seen(seen));
    units
}

/// Takes what the tags ask for, and then others up to the number asked for.
pub(super) fn deal<'u, 'a>(bank: Bank<'_>, units: &'u [Unit<'a>]) -> Hand<'u, 'a> {
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
    for unit in units {
        let fits = hand.len().saturating_add(unit.items.len()) <= wanted;
        hand.take(unit, fits);
    }
    // A sheet is never empty, whatever was asked for.
    if let Some(first) = units.first() {
        let is_empty = hand.units.is_empty();
        hand.take(first, is_empty);
    }
    hand
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

    /// Whether points can be earned with one of its items.
    fn earns(&self) -> bool {
        self.items.iter().any(|item| item.points > Points::ZERO)
    }

    fn shares_tag(&self, other: &Self) -> bool {
        let mut tags = other.items.iter().flat_map(|item| &item.tags);
        tags.any(|tag| self.has(tag))
    }
}

/// What is drawn so far.
#[derive(Default)]
pub(super) struct Hand<'u, 'a> {
    pub units: Vec<&'u Unit<'a>>,
    taken: BTreeSet<usize>,
    twins: BTreeSet<&'u Key>,
}

impl<'u, 'a> Hand<'u, 'a> {
    fn items(&self) -> impl Iterator<Item = &'a Item> {
        self.units
            .iter()
            .flat_map(|unit| unit.items.iter().copied())
    }

    fn len(&self) -> usize {
        self.items().count()
    }

    /// Whether points can be earned with anything that is drawn.
    pub fn earns(&self) -> bool {
        self.units.iter().any(|unit| unit.earns())
    }

    /// The same hand, with something that earns points if there is any: a sheet without could never
    /// be passed and would use up an attempt. What comes in is no larger than the hand and has a
    /// tag of what was taken last, if there is such; what was taken last gives way.
    pub fn earning(self, units: &'u [Unit<'a>]) -> Self {
        let Some(last) = self.units.last().filter(|_| !self.earns()) else {
            return self;
        };
        let size = self.len();
        let earning = units.iter().filter(|unit| unit.earns());
        let misfit = |unit: &&Unit<'_>| (unit.items.len() > size, !unit.shares_tag(last));
        let Some(one) = earning.min_by_key(misfit) else {
            return self;
        };
        let mut hand = Hand::default();
        hand.take(one, true);
        for unit in self.units {
            let fits = hand.len() + unit.items.len() <= size;
            hand.take(unit, fits);
        }
        hand
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

//! What should come out, worked out a second time and with nothing of the product: points stand
//! in a table by hand, times are plain numbers.

use crate::base::{EditionId, Key, Language};
use crate::items::testing::{
    item, item_with, key, matching, number, ordering, paired, ranked, response, short_text, typed,
};
use crate::items::{Body, ChoiceForm, Item, Response, Rule};
use std::collections::BTreeMap;

pub const LIMIT: u32 = 3;
pub const MINUTES: i64 = 10;
pub const WAIT: i64 = 60;
pub const GRACE: i64 = 120;
/// Percent.
pub const PASS: i64 = 60;
pub const DRAWN: usize = 6;

/// An item, and what each response to it is worth in thousandths.
type Known = (Item, Vec<(Response, i64)>);

/// The bank, with a question in every language.
pub fn bank() -> Vec<Known> {
    let mut bank = choices();
    bank.extend(others());
    for (item, _) in &mut bank {
        let english = item.texts.exact(Language::En).cloned();
        let texts = english
            .iter()
            .flat_map(|text| Language::ALL.map(|one| (one, text.clone())));
        item.texts = texts.collect();
    }
    bank
}

fn choices() -> Vec<Known> {
    let multiple = |rule| (ChoiceForm::Multiple, rule);
    let worth = |answers: &[(&str, i64)]| -> Vec<(Response, i64)> {
        let one = |(ticks, points): &(&str, i64)| (response(ticks), *points);
        answers.iter().map(one).collect()
    };
    let mut weighted = item("weights", multiple(Rule::Weighted), "ABcd");
    if let Body::Choices { choices, .. } = &mut weighted.body {
        for (choice, weight) in choices.iter_mut().zip([700, 300, -500, 0]) {
            choice.weight = Some(weight);
        }
    }
    vec![
        (
            item("single", (ChoiceForm::Single, Rule::RightMinusWrong), "aBc"),
            worth(&[("b", 1000), ("a", 0), ("c", 0), ("", 0)]),
        ),
        (
            item("several", multiple(Rule::RightMinusWrong), "ABcd"),
            worth(&[
                ("ab", 1000),
                ("a", 500),
                ("abc", 500),
                ("ac", 0),
                ("abcd", 0),
            ]),
        ),
        (
            item("exact", multiple(Rule::AllOrNothing), "ABcd"),
            worth(&[("ab", 1000), ("a", 0), ("abc", 0), ("", 0)]),
        ),
        (
            weighted,
            worth(&[("ab", 1000), ("a", 700), ("ac", 200), ("c", 0)]),
        ),
    ]
}

fn others() -> Vec<Known> {
    vec![
        (
            short_text("word", &[("Precursor", 1000), ("chemical", 500)]),
            vec![
                (typed(" ＰＲＥcursor. "), 1000),
                (typed("Chemical"), 500),
                (typed("drug"), 0),
                (typed("  "), 0),
            ],
        ),
        (
            number("days", &[("180", "0", 1000), ("179.5", "0.5", 250)]),
            vec![
                (typed("١٨٠"), 1000),
                (typed("179,4"), 250),
                (typed("90"), 0),
                (typed("soon"), 0),
            ],
        ),
        (
            matching("pairs", "axbycx", "xyz"),
            vec![
                (paired("axbycx"), 1000),
                (paired("axbz"), 333),
                (paired("ay"), 0),
            ],
        ),
        (
            ordering("steps", "abcd"),
            vec![
                (ranked("abcd"), 1000),
                (ranked("abdc"), 500),
                (ranked("dcba"), 0),
            ],
        ),
        (
            item_with("thoughts", Body::Reflection),
            vec![
                (typed("I would ask the ministry first."), 0),
                (typed(""), 0),
            ],
        ),
    ]
}

/// What was done about an item of an edition after its key was found wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fix {
    /// Of `single`: `a` is right, not `b`.
    NewKey,
    /// Of `single`: `a` and `b` are.
    KeepHigher,
    FullCredit,
    Drop,
}

pub type Fixes = BTreeMap<Key, Fix>;

/// One attempt as it should be. Times are seconds.
#[derive(Debug, Clone)]
pub struct Sat {
    pub number: u32,
    pub started: i64,
    pub deadline: Option<i64>,
    pub drawn: Vec<Key>,
    pub given: BTreeMap<Key, (Response, i64)>,
    pub handed_in: Option<HandedIn>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    pub at: i64,
    pub earned: i64,
    pub max: i64,
    pub is_passed: bool,
}

impl Sat {
    pub fn is_overdue(&self, now: i64) -> bool {
        self.handed_in.is_none() && self.deadline.is_some_and(|deadline| now > deadline + GRACE)
    }

    pub fn is_open(&self, now: i64) -> bool {
        self.handed_in.is_none() && !self.is_overdue(now)
    }

    fn ended(&self) -> Option<i64> {
        let at = self.handed_in.as_ref()?.at;
        Some(self.deadline.map_or(at, |deadline| at.min(deadline)))
    }

    /// Points earned and points that could be, with what was fixed.
    fn score(&self, fixes: &Fixes) -> (i64, i64) {
        let marked = || self.drawn.iter().filter(|item| **item != key("thoughts"));
        let is_dropped = |item: &&Key| fixes.get(*item) == Some(&Fix::Drop);
        let something_is_left = !marked().all(|item| is_dropped(&item));
        let (mut earned, mut max) = (0, 0);
        for item in marked() {
            let given = self.given.get(item);
            let as_published = given.map_or(0, |(_, points)| *points);
            let is_a = given.is_some_and(|(given, _)| *given == response("a"));
            let for_a = if is_a { 1000 } else { 0 };
            let points = match fixes.get(item) {
                None => as_published,
                Some(Fix::Drop) if something_is_left => continue,
                Some(Fix::Drop | Fix::FullCredit) => 1000,
                Some(Fix::NewKey) => for_a,
                Some(Fix::KeepHigher) => as_published.max(for_a),
            };
            earned += points;
            max += 1000;
        }
        (earned, max)
    }

    /// Marks again what is handed in; what was passed stays passed.
    pub fn mark_again(&mut self, fixes: &Fixes) {
        let (earned, max) = self.score(fixes);
        if let Some(made) = &mut self.handed_in {
            made.is_passed |= passes(earned, max);
            (made.earned, made.max) = (earned, max);
        }
    }

    /// Hands in at `now`, or as of the deadline if that and its grace are over.
    pub fn hand_in(&mut self, now: i64, fixes: &Fixes) {
        if self.handed_in.is_some() {
            return;
        }
        let at = match (self.is_overdue(now), self.deadline) {
            (true, Some(deadline)) => deadline,
            _ => now,
        };
        let (earned, max) = self.score(fixes);
        self.handed_in = Some(HandedIn {
            at,
            earned,
            max,
            is_passed: passes(earned, max),
        });
    }
}

fn passes(earned: i64, max: i64) -> bool {
    earned * 100 >= PASS * max && max > 0
}

/// What starting should come to.
#[derive(Debug, PartialEq, Eq)]
pub enum Start {
    Again,
    New,
    NoneLeft,
    TooSoon(i64),
}

/// One learner as they should be.
#[derive(Debug, Clone)]
pub struct Person {
    pub edition: EditionId,
    pub sat: Vec<Sat>,
    pub extra_percent: i64,
    pub is_unlimited: bool,
    pub is_done: bool,
}

impl Person {
    /// What starting would do; what is overdue is closed on the way, unless nothing comes of it.
    pub fn start(&mut self, now: i64, fixes: &Fixes) -> Start {
        let mut after = self.sat.clone();
        for sat in after.iter_mut().filter(|sat| sat.is_overdue(now)) {
            sat.hand_in(now, fixes);
        }
        let outcome = if after.iter().any(|sat| sat.is_open(now)) {
            Start::Again
        } else if after.len() >= usize::try_from(LIMIT).unwrap() {
            Start::NoneLeft
        } else {
            match after.last().and_then(Sat::ended).map(|ended| ended + WAIT) {
                Some(again) if now < again => Start::TooSoon(again),
                _ => Start::New,
            }
        };
        if matches!(outcome, Start::Again | Start::New) {
            self.sat = after;
            self.settle();
        }
        outcome
    }

    /// What was passed once stays passed.
    pub fn settle(&mut self) {
        let passed = |sat: &Sat| sat.handed_in.as_ref().is_some_and(|made| made.is_passed);
        self.is_done |= self.sat.iter().any(passed);
    }

    pub fn limit_seconds(&self) -> Option<i64> {
        let limit = MINUTES * 60 * (100 + self.extra_percent) / 100;
        (!self.is_unlimited).then_some(limit)
    }

    /// So many percent more time, or no limit; nobody loses by being granted less another time.
    /// What is not handed in follows.
    pub fn grant(&mut self, percent: Option<i64>) {
        match percent {
            Some(percent) => self.extra_percent = self.extra_percent.max(percent),
            None => self.is_unlimited = true,
        }
        let limit = self.limit_seconds();
        for sat in self.sat.iter_mut().filter(|sat| sat.handed_in.is_none()) {
            let granted = limit.map(|limit| sat.started + limit);
            sat.deadline = granted.and_then(|granted| Some(granted.max(sat.deadline?)));
        }
    }
}

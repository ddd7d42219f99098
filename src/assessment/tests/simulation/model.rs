//! What should come out, worked out a second time and with nothing of the product: points stand
//! in a table by hand, times are plain numbers.

use crate::base::{EditionId, Key, Language};
use crate::courses::Counts;
use crate::items::testing::{
    item, item_with, key, matching, number, ordering, paired, ranked, response, short_text, typed,
};
use crate::items::{Body, ChoiceForm, Item, Response, Rule};
use std::collections::{BTreeMap, BTreeSet};

pub const LIMIT: u32 = 3;
pub const MINUTES: i64 = 10;
pub const WAIT: i64 = 60;
pub const GRACE: i64 = 120;
/// Percent.
pub const PASS: i64 = 60;
/// What is asked of some items beside it, in percent of their points together.
pub const MINIMUM: i64 = 50;
pub const IN_MINIMUM: [&str; 3] = ["single", "several", "pairs"];
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
        if IN_MINIMUM.contains(&item.key.as_str()) {
            item.tags = vec![key("law")];
        }
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

/// What was answered, and what each answer is worth in thousandths.
pub type Answers = BTreeMap<Key, (Response, i64)>;

/// One attempt as it should be. Times are seconds.
#[derive(Debug, Clone)]
pub struct Sat {
    pub number: u32,
    pub started: i64,
    pub deadline: Option<i64>,
    /// What extensions moved its deadline by.
    pub extended: i64,
    pub drawn: Vec<Key>,
    pub given: Answers,
    pub handed_in: Option<HandedIn>,
    /// Whether its learner has looked at the answers.
    pub is_shown: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    pub at: i64,
    /// In all, and in the items of the minimum: earned, and what could be.
    pub points: [(i64, i64); 2],
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

    /// Points earned and points that could be, with what was fixed: in all, and in the minimum.
    fn points(&self, fixes: &Fixes) -> [(i64, i64); 2] {
        let marked = || self.drawn.iter().filter(|item| **item != key("thoughts"));
        let is_dropped = |item: &&Key| fixes.get(*item) == Some(&Fix::Drop);
        let something_is_left = !marked().all(|item| is_dropped(&item));
        let [mut all, mut part] = [(0, 0); 2];
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
            all = (all.0 + points, all.1 + 1000);
            if IN_MINIMUM.contains(&item.as_str()) {
                part = (part.0 + points, part.1 + 1000);
            }
        }
        [all, part]
    }

    /// Marks again what is handed in; what was passed stays passed.
    pub fn mark_again(&mut self, fixes: &Fixes) {
        let points = self.points(fixes);
        if let Some(made) = &mut self.handed_in {
            made.is_passed |= passes(points);
            made.points = points;
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
        let points = self.points(fixes);
        self.handed_in = Some(HandedIn {
            at,
            points,
            is_passed: passes(points),
        });
    }
}

/// Of nothing nobody passes; of a minimum without items nothing is asked.
fn passes([all, part]: [(i64, i64); 2]) -> bool {
    all.0 * 100 >= PASS * all.1 && all.1 > 0 && part.0 * 100 >= MINIMUM * part.1
}

/// What starting should come to.
#[derive(Debug, PartialEq, Eq)]
pub enum Start {
    Again,
    New,
    /// Of so many.
    NoneLeft(u32),
    Closed(i64),
    TooSoon(i64),
}

/// Something that is granted on top of what everybody has.
#[derive(Debug, Clone, Copy)]
pub enum More {
    /// So many percent of the time limit.
    Percent(u32),
    NoLimit,
    Attempts(u32),
    /// The quiz closes then, not before.
    Closing(i64),
}

/// What one learner has at the quiz, with all that was granted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Granted {
    pub percent: u32,
    pub is_unlimited: bool,
    pub attempts: u32,
    /// When the quiz closes for them; none if it does not.
    pub closing: Option<i64>,
}

impl Granted {
    /// By when an attempt started then must be handed in.
    pub fn deadline(&self, started: i64) -> Option<i64> {
        let over = self.seconds().map(|seconds| started + seconds);
        over.into_iter().chain(self.closing).min()
    }

    /// How long one has; none without a limit.
    pub fn seconds(&self) -> Option<i64> {
        let limit = MINUTES * 60 * (100 + i64::from(self.percent)) / 100;
        (!self.is_unlimited).then_some(limit)
    }

    /// Nobody loses by being granted less another time; attempts add up, and what never closes is
    /// not made to.
    fn with(mut self, more: More) -> Self {
        match more {
            More::Percent(percent) => self.percent = self.percent.max(percent),
            More::NoLimit => self.is_unlimited = true,
            More::Attempts(attempts) => self.attempts += attempts,
            More::Closing(later) => {
                self.closing = self.closing.map(|closing| closing.max(later));
            }
        }
        self
    }
}

/// One learner as they should be.
#[derive(Debug, Clone)]
pub struct Person {
    pub edition: EditionId,
    /// Which of the attempts decide.
    pub counts: Counts,
    pub sat: Vec<Sat>,
    /// What was granted to them alone and has not ended.
    pub own: Vec<More>,
    /// The groups they are in, by number.
    pub groups: BTreeSet<usize>,
    /// What all of it comes to.
    pub granted: Granted,
    pub is_done: bool,
}

impl Person {
    /// What starting would do; what is overdue is closed on the way, unless nothing comes of it.
    pub fn start(&mut self, now: i64, fixes: &Fixes) -> Start {
        let mut after = self.sat.clone();
        for sat in after.iter_mut().filter(|sat| sat.is_overdue(now)) {
            sat.hand_in(now, fixes);
        }
        let limit = LIMIT + self.granted.attempts;
        let closed = self.granted.closing.filter(|closing| now >= *closing);
        let again = after.last().and_then(Sat::ended).map(|ended| ended + WAIT);
        let outcome = if after.iter().any(|sat| sat.is_open(now)) {
            Start::Again
        } else if let Some(closing) = closed {
            Start::Closed(closing)
        } else if after.len() >= usize::try_from(limit).unwrap() {
            Start::NoneLeft(limit)
        } else {
            match again {
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

    /// Whether it is passed by now. Each attempt was the newest once, and what was passed once
    /// stays passed.
    pub fn settle(&mut self) {
        let mut made = self.sat.iter().filter_map(|sat| sat.handed_in.as_ref());
        let is_passed = match self.counts {
            Counts::Highest | Counts::Latest => made.any(|made| made.is_passed),
            Counts::First => {
                let first = self.sat.first().and_then(|sat| sat.handed_in.as_ref());
                first.is_some_and(|made| made.is_passed)
            }
            Counts::Average => {
                let mut sums = [(0, 0); 2];
                made.any(|made| {
                    for (sum, one) in sums.iter_mut().zip(made.points) {
                        *sum = (sum.0 + one.0, sum.1 + one.1);
                    }
                    passes(sums)
                })
            }
        };
        self.is_done |= is_passed;
    }

    /// What holds now, at a quiz that closes then for everybody and with what each group is
    /// granted. What runs does not change by it.
    pub fn weigh(&mut self, closing: Option<i64>, of_groups: &[Vec<More>]) {
        let everybody = Granted {
            closing,
            ..Granted::default()
        };
        let theirs = self.groups.iter().flat_map(|number| &of_groups[*number]);
        let all = self.own.iter().chain(theirs);
        self.granted = all.fold(everybody, |granted, more| granted.with(*more));
    }

    /// What is not handed in follows what is granted now, with what it was extended by, and never
    /// to an earlier time. Says how many attempts got another deadline.
    pub fn follow(&mut self) -> usize {
        let granted = self.granted;
        let mut moved = 0;
        for sat in self.sat.iter_mut().filter(|sat| sat.handed_in.is_none()) {
            let Some(before) = sat.deadline else {
                continue;
            };
            let by_rule = granted.deadline(sat.started);
            let with_extensions = by_rule.map(|by_rule| by_rule + sat.extended);
            sat.deadline = with_extensions.map(|after| after.max(before));
            moved += usize::from(sat.deadline != Some(before));
        }
        moved
    }

    /// More seconds on top of the deadline that runs; after an outage, for what ran out in it,
    /// counted from now: also for what the clock has closed since (as of its deadline), if it was
    /// not passed and nobody has seen the answers. Says how many attempts that are: only of the
    /// last one can anything be made.
    pub fn extend(&mut self, now: i64, seconds: i64, outage: Option<(i64, i64)>) -> u64 {
        let Some(sat) = self.sat.last_mut() else {
            return 0;
        };
        let Some(before) = sat.deadline else {
            return 0;
        };
        let ran_out = outage.is_some_and(|(from, until)| (from..=until).contains(&before));
        let after = match &sat.handed_in {
            None if ran_out && before < now => now + seconds,
            None => before + seconds,
            Some(made) => {
                let is_by_clock = made.at == before;
                if !ran_out || !is_by_clock || made.is_passed || sat.is_shown {
                    return 0;
                }
                now + seconds
            }
        };
        sat.handed_in = None;
        sat.extended += after - before;
        sat.deadline = Some(after);
        1
    }
}

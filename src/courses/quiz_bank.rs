//! What a quiz draws from: its own items or those of its pre-test; and whether the draw can be met.
//! What it asks of the outcomes among them is judged in `quiz_outcomes`.

use super::codes::Code;
use super::content::{Activity, Module};
use super::diagnostic::{Problem, Problems};
use super::draft::Draft;
use super::quiz_draft::{ItemDraft, QuizDraft};
use super::quiz_outcomes;
use super::quiz_settings::Settings;
use crate::base::{Key, PerLanguage, Points};
use crate::items::{self, Bank, Body, Item};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many draws are tried where cases, twins or tags decide how many items come together.
const TRIALS: u8 = 32;

/// Reports quizzes whose bank or draw does not fit.
pub fn check(draft: &Draft, problems: &Problems) {
    for quiz in draft.quizzes() {
        let check = Check {
            draft,
            quiz,
            problems,
        };
        if let Some(items) = check.bank() {
            check.pass(items);
            check.draw(items);
            check.earns(items);
            quiz_outcomes::check(quiz, items, problems);
            if quiz.settings.more.bank.is_none() {
                check.twins(items);
            }
        }
    }
}

struct Check<'a> {
    draft: &'a Draft,
    quiz: &'a QuizDraft,
    problems: &'a Problems,
}

impl<'a> Check<'a> {
    fn complain(&self, code: Code, span: &Range<usize>, message: impl Into<String>) {
        let file = &self.quiz.prose.file;
        self.problems
            .add(Problem::at(code, file, span.clone(), message));
    }

    /// The items drawn from; `None` when they cannot be found.
    fn bank(&self) -> Option<&'a [ItemDraft]> {
        let quiz = self.quiz;
        let Some(key) = &quiz.settings.more.bank else {
            return Some(&quiz.items);
        };
        let places = &quiz.settings.places;
        if let Some(first) = quiz.parts.items.first() {
            let message = format!("the items come from `{key}`; here there must be none");
            self.complain(Code::BesideBank, &first.span, message);
        }
        if let Some(rule) = &places.rule {
            let message = format!("the rule of marking comes from `{key}` with the items");
            self.complain(Code::BesideBank, rule, message);
        }
        let found = self.draft.quizzes().find(|other| other.key == *key);
        let message = match found {
            None => format!("the course has no quiz `{key}`"),
            Some(other) if other.key == quiz.key => "a quiz cannot be its own bank".to_owned(),
            Some(other) if other.settings.more.bank.is_some() => {
                format!("`{key}` takes its items from another quiz itself")
            }
            Some(other) => return Some(&other.items),
        };
        self.complain(Code::UnknownBank, &places.bank, message);
        None
    }

    /// A quiz in which something is marked asks for something; one in which nothing is marked
    /// cannot.
    fn pass(&self, items: &[ItemDraft]) {
        let is_marked = items.iter().any(|item| item.form.is_marked());
        let pass = self.quiz.settings.pass.value();
        let message = match (is_marked, pass) {
            (true, 0) => "the quiz would be passed with no answer",
            (false, 1..) if !items.is_empty() => {
                "nothing in this quiz is marked; with `pass = \"0%\"` handing in is enough"
            }
            _ => return,
        };
        self.complain(
            Code::PassUnreachable,
            &self.quiz.settings.places.pass,
            message,
        );
    }

    fn draw(&self, items: &[ItemDraft]) {
        let settings = &self.quiz.settings;
        let (draw, tags) = (settings.draw, &settings.more.draw_tags);
        let places = &settings.places;
        let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        if let Some(draw) = draw.filter(|draw| count(*draw) > items.len()) {
            let message = format!("{draw} items are drawn from a bank of {}", items.len());
            return self.complain(Code::DrawTooLarge, &places.draw, message);
        }
        for (tag, wanted) in tags {
            let found = items.iter().filter(|item| item.tags.contains(tag)).count();
            if count(*wanted) > found {
                let message = format!("{wanted} items with `{tag}` are drawn; {found} have it");
                return self.complain(Code::DrawTagsTooLarge, &places.draw_tags, message);
            }
        }
        let sum: u32 = tags
            .values()
            .fold(0, |sum, wanted| sum.saturating_add(*wanted));
        if let Some(draw) = draw.filter(|draw| sum > *draw) {
            let message = format!("the tags ask for {sum} items, `draw` for {draw}");
            return self.complain(Code::DrawTagsTooLarge, &places.draw_tags, message);
        }
        let is_tied = |item: &ItemDraft| item.case.is_some() || item.twin.is_some();
        let is_plain = tags.is_empty() && !items.iter().any(is_tied);
        if (draw.is_some() || !tags.is_empty()) && !is_plain {
            self.trials(items);
        }
    }

    /// Where there is a pass mark, every attempt must hold something that earns points, whatever
    /// the learner saw before: one without could not be passed. `pass` speaks of banks in which
    /// nothing does.
    fn earns(&self, items: &[ItemDraft]) {
        let settings = &self.quiz.settings;
        let places = &settings.places;
        let has_any = items.iter().any(|item| item.points > Points::ZERO);
        if settings.pass.value() == 0 || !has_any {
            return;
        }
        let stand_ins: Vec<Item> = items.iter().map(stand_in).collect();
        if !items::may_earn_nothing(bank(settings, &stand_ins), seeds()) {
            return;
        }
        let span = match settings.draw {
            Some(_) => &places.draw,
            None if settings.more.draw_tags.is_empty() => &places.pass,
            None => &places.draw_tags,
        };
        let message = "an attempt might hold nothing that is marked, and could not be passed";
        self.complain(Code::DrawUnmarked, span, message);
    }

    /// Draws some sheets and counts.
    fn trials(&self, items: &[ItemDraft]) {
        let settings = &self.quiz.settings;
        let tags = &settings.more.draw_tags;
        let is_met = |drawn: &Vec<&ItemDraft>| {
            let with = |tag: &Key| {
                let tagged = drawn.iter().filter(|item| item.tags.contains(tag));
                u32::try_from(tagged.count()).unwrap_or(u32::MAX)
            };
            let has_tags = tags.iter().all(|(tag, wanted)| with(tag) >= *wanted);
            let count = u32::try_from(drawn.len()).unwrap_or(u32::MAX);
            has_tags && settings.draw.is_none_or(|draw| count == draw)
        };
        let met = trials(settings, items)
            .iter()
            .filter(|one| is_met(one))
            .count();
        let span = match settings.draw {
            Some(_) => &settings.places.draw,
            None => &settings.places.draw_tags,
        };
        if met == 0 {
            let message = "cases are never cut and twins never meet, so no draw can be as large";
            self.complain(Code::DrawUnmet, span, message);
        } else if met < usize::from(TRIALS) {
            let message = "cases are never cut and twins never meet, so some draws will be smaller";
            self.complain(Code::DrawUneven, span, message);
        }
    }

    fn twins(&self, items: &[ItemDraft]) {
        for (at, (item, part)) in items.iter().zip(&self.quiz.parts.items).enumerate() {
            let Some(twin) = &item.twin else {
                continue;
            };
            let mut others = items.iter().enumerate().filter(|(other, _)| *other != at);
            let is_twin = |other: &&ItemDraft| other.twin.as_ref() == Some(twin);
            let mut twins = others
                .by_ref()
                .map(|(_, other)| other)
                .filter(is_twin)
                .peekable();
            if twins.peek().is_none() {
                let message = format!("no other item of the bank has the twin group `{twin}`");
                self.complain(Code::TwinAlone, &part.span, message);
            } else if item.case.is_some() && twins.any(|other| other.case == item.case) {
                let message = format!("two items of one case are twins of the group `{twin}`");
                self.complain(Code::TwinsInCase, &part.span, message);
            }
        }
    }
}

/// The items of some draws.
pub(super) fn trials<'a>(settings: &Settings, items: &'a [ItemDraft]) -> Vec<Vec<&'a ItemDraft>> {
    let stand_ins: Vec<Item> = items.iter().map(stand_in).collect();
    let bank = bank(settings, &stand_ins);
    let drawn = |seed: [u8; 32]| {
        let sheet = items::draw(bank, seed, &BTreeMap::new());
        let drawn: BTreeSet<&Key> = sheet.items.iter().map(|placed| &placed.item).collect();
        let is_drawn = |item: &&ItemDraft| drawn.contains(&item.key);
        items.iter().filter(is_drawn).collect()
    };
    seeds().map(drawn).collect()
}

fn seeds() -> impl Iterator<Item = [u8; 32]> {
    (0..TRIALS).map(|seed| [seed; 32])
}

fn bank<'a>(settings: &'a Settings, stand_ins: &'a [Item]) -> Bank<'a> {
    Bank {
        items: stand_ins,
        draw: settings.draw,
        tags: &settings.more.draw_tags,
        shuffles_items: false,
        shuffles_choices: false,
    }
}

/// An item with what a draw looks at.
fn stand_in(item: &ItemDraft) -> Item {
    Item {
        key: item.key.clone(),
        revision: 1,
        points: item.points,
        facts: Vec::new(),
        tags: item.tags.clone(),
        lesson: None,
        case: item.case.clone(),
        twin: item.twin.clone(),
        texts: PerLanguage::default(),
        body: Body::Reflection,
    }
}

/// Gives every post-test a copy of the items and cases of its pre-test.
pub fn fill(modules: &mut [Module]) {
    let mut banks = BTreeMap::new();
    for activity in modules.iter().flat_map(|module| &module.activities) {
        if let Activity::Quiz(quiz) = activity
            && quiz.settings.bank.is_none()
        {
            let bank = (quiz.items.clone(), quiz.cases.clone(), quiz.rule);
            banks.insert(quiz.key.clone(), bank);
        }
    }
    for activity in modules.iter_mut().flat_map(|module| &mut module.activities) {
        if let Activity::Quiz(quiz) = activity
            && let Some(bank) = quiz.settings.bank.as_ref().and_then(|key| banks.get(key))
        {
            (quiz.items, quiz.cases, quiz.rule) = bank.clone();
        }
    }
}

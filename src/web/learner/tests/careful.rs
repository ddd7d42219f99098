//! Two pages of one attempt, answers that wait for a line, replies that get lost: what was kept
//! elsewhere since is never overwritten by what waited, and nothing else is held back.

use super::super::given::{canonical, sent};
use super::super::responses::{By, Keeping, Manner};
use crate::assessment::{self, StartError};
use crate::base::{AttemptId, Key, Language};
use crate::db::Tx;
use crate::items::testing::{
    item, item_with, key, matching, ordering, paired, ranked, response, typed,
};
use crate::items::{Body, ChoiceForm, Response, Rule};
use crate::learning::testing::{World, at, world_with};
use crate::learning::{self, Study};
use crate::web::Fields;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use std::collections::BTreeMap;

const ACTIONS: usize = 600;

/// Items with what is given for them; the first of each is nothing.
fn known() -> Vec<(Key, Vec<Response>)> {
    let ticks = |all: &[&str]| all.iter().map(|ticks| response(ticks)).collect();
    vec![
        (key("single"), ticks(&["", "a", "b"])),
        (key("several"), ticks(&["", "ab", "acd"])),
        (
            key("words"),
            ["", "one", "two\nlines & more", " \n"].map(typed).into(),
        ),
        (key("pairs"), ["", "ax", "axbycx"].map(paired).into()),
        (key("steps"), ["", "b", "bac"].map(ranked).into()),
    ]
}

/// The same on a quiz, and Ada's attempt at it.
fn attempt() -> (World, AttemptId) {
    let world = world_with(|quiz| {
        let choices = |form| (form, Rule::RightMinusWrong);
        quiz.items = vec![
            item("single", choices(ChoiceForm::Single), "Abc"),
            item("several", choices(ChoiceForm::Multiple), "ABcd"),
            item_with("words", Body::Reflection),
            matching("pairs", "axbycx", "xyz"),
            ordering("steps", "abc"),
        ];
    });
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    let start = move |tx: &mut Tx| -> Result<AttemptId, StartError> {
        let enrolment = learning::enrol(tx, &ada, &edition, at(0)).unwrap();
        let study = Study::new(&ada, &enrolment, &edition).unwrap();
        Ok(assessment::start(tx, &study, &key("final"), [1; 32], at(0))?.id)
    };
    let id = world.db.write_now(start).unwrap();
    (world, id)
}

type Answers = BTreeMap<Key, Response>;

/// What is given for an item; a blank is nothing.
fn of<'a>(answers: &'a Answers, item: &Key) -> Option<&'a Response> {
    answers.get(item).filter(|given| !given.is_blank())
}

/// One page: what the server last told it, and what stands in its fields.
#[derive(Clone, Default)]
struct Page {
    told: Answers,
    fields: Answers,
}

impl Page {
    /// What its form sends for these items.
    fn form(&self, items: &[Key]) -> Vec<u8> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for item in items {
            form.append_pair("item", item.as_str());
            form.append_pair(&format!("was.{item}"), &canonical(self.told.get(item)));
            match &self.fields[item] {
                Response::Choices { chosen } => {
                    for choice in chosen {
                        form.append_pair(&format!("a.{item}"), choice.as_str());
                    }
                }
                Response::Text { text } => {
                    form.append_pair(&format!("t.{item}"), &text.replace('\n', "\r\n"));
                }
                Response::Pairs { pairs } => {
                    for prompt in ["a", "b", "c"] {
                        let target = pairs.get(&key(prompt)).map_or("", Key::as_str);
                        form.append_pair(&format!("m.{item}.{prompt}"), target);
                    }
                }
                Response::Order { ranks } => {
                    for element in ["c", "b", "a"] {
                        let rank = ranks.get(&key(element)).map(u32::to_string);
                        let rank = rank.unwrap_or_default();
                        form.append_pair(&format!("o.{item}.{element}"), &rank);
                    }
                }
            }
        }
        form.finish().into_bytes()
    }
}

struct Stage {
    world: World,
    attempt: AttemptId,
    known: Vec<(Key, Vec<Response>)>,
    /// What should be kept.
    kept: Answers,
    pages: [Page; 2],
    chance: StdRng,
    done: BTreeMap<&'static str, usize>,
}

impl Stage {
    fn new(seed: u64) -> Self {
        let (world, attempt) = attempt();
        let known = known();
        let nothing = known
            .iter()
            .map(|(item, all)| (item.clone(), all[0].clone()));
        let page = Page {
            told: Answers::new(),
            fields: nothing.collect(),
        };
        Self {
            world,
            attempt,
            known,
            kept: Answers::new(),
            pages: [page.clone(), page],
            chance: StdRng::seed_from_u64(seed),
            done: BTreeMap::new(),
        }
    }

    fn count(&mut self, what: &'static str) {
        *self.done.entry(what).or_default() += 1;
    }

    fn act(&mut self) {
        let page = self.chance.random_range(0..2_usize);
        match self.chance.random_range(0..10_u32) {
            0 => self.opens(page),
            1..4 => self.fills_in(page),
            4..7 => self.sends_one(page),
            7..9 => self.sends_what_waited(page),
            _ => self.sends_all(page),
        }
    }

    /// The page is opened anew: it shows what is kept.
    fn opens(&mut self, page: usize) {
        self.pages[page].told.clone_from(&self.kept);
        for (item, answers) in &self.known {
            let shown = self.kept.get(item).unwrap_or(&answers[0]);
            let fields = &mut self.pages[page].fields;
            fields.insert(item.clone(), shown.clone());
        }
        self.count("a page is opened");
    }

    fn fills_in(&mut self, page: usize) {
        let (item, answers) = self.known.choose(&mut self.chance).unwrap();
        let given = answers.choose(&mut self.chance).unwrap();
        let fields = &mut self.pages[page].fields;
        fields.insert(item.clone(), given.clone());
        self.count("something is filled in");
    }

    fn any_item(&mut self) -> Vec<Key> {
        let (item, _) = self.known.choose(&mut self.chance).unwrap();
        vec![item.clone()]
    }

    /// The script sends an answer as soon as it is given.
    fn sends_one(&mut self, page: usize) {
        let items = self.any_item();
        self.sends(page, &items, Manner::AtOnce);
    }

    /// Sent when the line is there again, carefully.
    fn sends_what_waited(&mut self, page: usize) {
        let mut items = self.any_item();
        if self.chance.random_range(0..2) == 0 {
            items = self.known.iter().map(|(item, _)| item.clone()).collect();
        }
        self.sends(page, &items, Manner::Waited);
    }

    /// Without a script the whole page is sent, and then shown anew.
    fn sends_all(&mut self, page: usize) {
        let items: Vec<Key> = self.known.iter().map(|(item, _)| item.clone()).collect();
        self.sends(page, &items, Manner::ByHand);
        self.opens(page);
    }

    fn sends(&mut self, page: usize, items: &[Key], manner: Manner) {
        let form = self.pages[page].form(items);
        let mut newer = Vec::new();
        for item in items {
            let sender = &self.pages[page];
            let (given, told) = (of(&sender.fields, item), of(&sender.told, item));
            let kept = of(&self.kept, item);
            let is_newer = kept != told && kept != given;
            let stays = match manner {
                Manner::AtOnce => false,
                Manner::Waited => is_newer,
                // Untouched, it overwrites nothing anyway.
                Manner::ByHand => is_newer && given != told,
            };
            if stays {
                newer.push(item.clone());
            } else if given != told {
                self.kept.insert(item.clone(), sender.fields[item].clone());
            }
        }
        let keeping = Keeping {
            by: By::Learner(self.world.ada.clone(), self.attempt),
            given: sent(&Fields::parse(&form).unwrap()).unwrap(),
            manner,
            language: *Language::ALL.choose(&mut self.chance).unwrap(),
            now: at(60),
        };
        let told = self.world.db.write_now(move |tx| keeping.run(tx)).unwrap();
        assert_eq!(told.newer, newer, "{}", String::from_utf8_lossy(&form));
        self.count(match newer.is_empty() {
            true => "everything is kept",
            false => "something newer stays",
        });
        if self.chance.random_range(0..4) == 0 {
            self.count("a reply is lost");
            return;
        }
        let sender = &mut self.pages[page];
        for item in items.iter().filter(|item| !newer.contains(item)) {
            let given = sender.fields[item].clone();
            sender.told.insert(item.clone(), given);
        }
    }

    fn compare(&self, step: &str) {
        let read = |conn: &mut _| assessment::sitting(conn, &self.world.ada, self.attempt);
        let sitting = self.world.db.read_now(read).unwrap().unwrap();
        for (item, _) in &self.known {
            let found = sitting.response(item).filter(|given| !given.is_blank());
            assert_eq!(found, of(&self.kept, item), "{step}: {item}");
        }
    }
}

#[test]
fn what_waited_overwrites_nothing_newer_whatever_two_pages_and_a_bad_line_do() {
    for seed in [20_261_130, 7] {
        let mut stage = Stage::new(seed);
        for step in 0..ACTIONS {
            stage.act();
            stage.compare(&format!("seed {seed}, step {step}"));
        }
        let rare = stage.done.values().filter(|times| **times < 20);
        assert_eq!((stage.done.len(), rare.count()), (5, 0), "{:?}", stage.done);
    }
}

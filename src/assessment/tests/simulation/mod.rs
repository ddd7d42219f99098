//! A hundred thousand things that learners, clocks, networks and those who look after the course
//! do, from a seed, and after each the database must say what an independent model says.
//!
//! `cargo test` does two thousand; `PMAST_TEST_ACTIONS=100000` does them all, as `.ci/run` asks.
//! A failure names seed and step; `PMAST_TEST_SEED` repeats it, with as many actions.

mod groups;
mod learner;
mod model;
mod partner;

use super::super::{Attempt, Outcome, close_overdue, overdue};
use super::*;
use crate::accommodations;
use crate::base::{AccommodationId, AttemptId, EditionId, Email};
use crate::courses::{Counts, Minimum};
use crate::items::Response;
use crate::learning::testing::somebody;
use groups::Group;
use model::{Answers, Fixes, Granted, HandedIn, Person, Sat};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use std::collections::BTreeSet;
use std::sync::Mutex;

/// After so many actions another world begins, with the next seed: each correction marks anew what
/// everybody before it handed in, so that one long world would grow with the square of its length.
const EPISODE: u64 = 5_000;
/// Even a short run has so many worlds, one for each rule of which attempts count.
const WORLDS: u64 = 4;
/// More learners than this never take part.
const PEOPLE: usize = 60;
/// What an action comes to for which nobody is there, or which changes nothing.
const NOTHING: &str = "nothing";
/// Everything that is done, in words. Each stands for something that happened, not for a try.
const DEEDS: &[&str] = &[
    "time passes",
    "somebody joins",
    "an attempt is started",
    "an open attempt goes on",
    "a start is refused",
    "answers are saved",
    "answers are lost",
    "lost answers come in time",
    "lost answers come too late",
    "a foreign answer is refused",
    "a late answer is refused",
    "the language is changed",
    "an attempt is handed in",
    "an attempt is handed in again",
    "answers are looked at",
    "the worker sweeps",
    "the worker finds nothing",
    "time is granted",
    "time without limit is granted",
    "attempts are granted",
    "a later closing is granted",
    "what somebody was granted ends",
    "somebody joins a group",
    "somebody leaves a group",
    "a group is granted something",
    "what a group was granted ends",
    "minutes are given",
    "an outage reaches nobody",
    "an attempt is opened again",
    "an edition is published",
    "a key is corrected",
];

/// One learner: what the product knows, and what the model does.
struct Taking {
    learner: Learner,
    email: Email,
    enrolment: Enrolment,
    edition: Edition,
    attempts: Vec<AttemptId>,
    /// What is granted to them alone now, in the order of the model.
    grants: Vec<AccommodationId>,
    /// Answers that were lost on the way, each with the place of its attempt.
    unsent: Vec<(usize, Answers)>,
    model: Person,
}

struct Simulation {
    world: World,
    editions: Vec<Edition>,
    answers: BTreeMap<Key, Vec<(Response, i64)>>,
    fixes: BTreeMap<EditionId, Fixes>,
    people: Vec<Taking>,
    /// Who left the stage with everything handed in; corrections still reach them.
    gone: Vec<Taking>,
    groups: Vec<Group>,
    /// Who was concerned by this step, by place.
    touched: BTreeSet<usize>,
    /// Whose turn it is to be compared though nothing happened to them.
    turn: usize,
    certificates: u64,
    joined: u64,
    counts: Counts,
    /// When the quiz closes for everybody.
    closing: Option<i64>,
    chance: StdRng,
    now: i64,
}

#[test]
fn whatever_learners_and_networks_do_the_database_says_what_the_model_says() {
    let (seed, actions) = (
        setting("PMAST_TEST_SEED", 20_261_124),
        setting("PMAST_TEST_ACTIONS", 2_000),
    );
    let length = actions.div_ceil(WORLDS).clamp(1, EPISODE);
    let firsts = (0..actions).step_by(usize::try_from(length).unwrap());
    let left = Mutex::new((seed..).zip(firsts));
    let told: Mutex<(BTreeMap<&'static str, u64>, u64)> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((seed, first)) = next(&left) {
                    let (done, certificates) = episode(seed, (actions - first).min(length));
                    let mut told = told.lock().unwrap();
                    told.1 += certificates;
                    for (what, times) in done {
                        *told.0.entry(what).or_default() += times;
                    }
                }
            });
        }
    });
    let (done, certificates) = told.into_inner().unwrap();
    println!("{done:?}, {certificates} certificates");
    let is_known = |what: &&&str| **what == NOTHING || DEEDS.contains(*what);
    assert_eq!(done.keys().filter(is_known).count(), done.len(), "{done:?}");
    let times = |what: &str| done.get(what).copied().unwrap_or(0);
    // Told apart as finely as this, the rarest is one of some three hundred actions.
    let rare = DEEDS.iter().filter(|what| times(what) < actions / 1_000);
    let rare: Vec<_> = rare.collect();
    assert!(rare.is_empty(), "too seldom {rare:?}: {done:?}");
}

fn next<T>(left: &Mutex<impl Iterator<Item = T>>) -> Option<T> {
    left.lock().unwrap().next()
}

/// One world, from its seed: what happened how often, and how many certificates came of it.
fn episode(seed: u64, steps: u64) -> (BTreeMap<&'static str, u64>, u64) {
    let mut simulation = Simulation::new(seed, steps);
    let mut done = BTreeMap::new();
    for step in 0..steps {
        let what = simulation.act();
        *done.entry(what).or_default() += 1;
        simulation.compare(&format!("seed {seed}, step {step}: {what}"));
    }
    (done, simulation.certificates)
}

/// Which attempts count in the world of a seed, and when its quiz closes, if it does: four worlds
/// one after the other have every rule, and twelve have each of them with a closing date.
fn rules(seed: u64, steps: u64) -> (Counts, Option<i64>) {
    let (_, counts) = Counts::WORDS[usize::try_from(seed % WORLDS).unwrap()];
    // Some twenty seconds pass with each step, so a good part is left after it.
    let closing = i64::try_from(steps * 12).unwrap();
    (counts, (seed.is_multiple_of(3)).then_some(closing))
}

impl Simulation {
    fn new(seed: u64, steps: u64) -> Self {
        let bank = model::bank();
        let (counts, closing) = rules(seed, steps);
        let world = world_with(|quiz| {
            quiz.items = bank.iter().map(|(item, _)| item.clone()).collect();
            quiz.attempts = Some(model::LIMIT);
            quiz.wait_minutes = u32::try_from(model::WAIT / 60).unwrap();
            quiz.time_limit_minutes = Some(u32::try_from(model::MINUTES).unwrap());
            quiz.draw = Some(u32::try_from(model::DRAWN).unwrap());
            quiz.pass = crate::base::CutScore::percent(60).unwrap();
            quiz.settings.counts = counts;
            quiz.settings.minima = vec![Minimum {
                tags: vec![key("law")],
                percent: crate::base::CutScore::percent(u32::try_from(model::MINIMUM).unwrap())
                    .unwrap(),
            }];
            quiz.settings.closes_at = closing.map(at);
        });
        let answers = bank.into_iter().map(|(item, answers)| (item.key, answers));
        let mut simulation = Self {
            editions: vec![world.edition.clone()],
            world,
            answers: answers.collect(),
            fixes: BTreeMap::new(),
            people: Vec::new(),
            gone: Vec::new(),
            groups: Vec::new(),
            touched: BTreeSet::new(),
            turn: 0,
            certificates: 0,
            joined: 0,
            counts,
            closing,
            chance: StdRng::seed_from_u64(seed),
            now: 0,
        };
        simulation.make_groups();
        simulation.join();
        simulation
    }

    /// Does one thing and says what it was.
    fn act(&mut self) -> &'static str {
        match self.chance.random_range(0..106_u32) {
            0..18 => self.pass_time(),
            18..28 => self.start(),
            28..55 => self.answer(),
            55..60 => self.reconnect(),
            60..63 => self.answer_foreign(),
            63..66 => self.read_in_another_language(),
            66..72 => self.submit(),
            72..76 => self.sweep(),
            76..83 => self.grant(),
            83..86 => self.extend(),
            86..90 => self.make_up_for_an_outage(),
            90..92 => self.look(),
            92 => self.publish(),
            93..95 => self.correct(),
            95..97 => self.answer_too_late(),
            97..100 => self.join_or_start(),
            100..102 => self.join_a_group(),
            102 => self.leave_a_group(),
            103..105 => self.grant_to_a_group(),
            _ => self.end_a_grant(),
        }
    }

    fn pass_time(&mut self) -> &'static str {
        // Now and then the clock goes back.
        let back = self.chance.random_range(0..20) == 0;
        self.now += match back {
            true => -self.chance.random_range(0..300_i64),
            false => self.chance.random_range(0..260_i64),
        };
        "time passes"
    }

    fn join(&mut self) {
        self.joined += 1;
        let name = format!("p{}", self.joined);
        let learner = somebody(&self.world, &name);
        let email = Email::parse(&format!("{name}@x.example")).unwrap();
        let edition = self.editions.last().unwrap().clone();
        let (who, what, now) = (learner.clone(), edition.clone(), at(self.now));
        let enrol = move |tx: &mut Tx| learning::enrol(tx, &who, &what, now);
        let enrolment = self.world.db.write_now(enrol).unwrap();
        self.people.push(Taking {
            model: Person {
                edition: edition.id,
                counts: self.counts,
                sat: Vec::new(),
                own: Vec::new(),
                groups: BTreeSet::new(),
                granted: Granted {
                    closing: self.closing,
                    ..Granted::default()
                },
                is_done: false,
            },
            learner,
            email,
            enrolment,
            edition,
            attempts: Vec::new(),
            grants: Vec::new(),
            unsent: Vec::new(),
        });
    }

    fn join_or_start(&mut self) -> &'static str {
        if self.people.len() >= PEOPLE {
            // The oldest leaves the stage, so that there is always somebody with attempts left.
            self.submit_for(0);
            self.touched.clear();
            let gone = self.people.remove(0);
            self.gone.push(gone);
        }
        self.join();
        self.start_for(self.people.len() - 1);
        "somebody joins"
    }

    fn anybody(&mut self) -> usize {
        self.chance.random_range(0..self.people.len())
    }

    /// The worker closes what is overdue, of whomever, and nothing else.
    fn sweep(&mut self) -> &'static str {
        let now = at(self.now);
        let due = self.world.db.read_now(|conn| overdue(conn, 1000, now));
        let due: Vec<AttemptId> = due.unwrap().into_iter().map(|due| due.attempt).collect();
        for who in 0..self.people.len() {
            let fixes = self.fixes_of(who);
            for which in 0..self.people[who].model.sat.len() {
                let taking = &mut self.people[who];
                let id = taking.attempts[which];
                let is_overdue = taking.model.sat[which].is_overdue(self.now);
                assert_eq!(due.contains(&id), is_overdue);
                if is_overdue {
                    self.touched.insert(who);
                    taking.model.sat[which].hand_in(self.now, &fixes);
                    taking.model.settle();
                    let edition = taking.edition.clone();
                    let close = move |tx: &mut Tx| close_overdue(tx, id, &edition, now);
                    assert!(self.world.db.write_now(close).unwrap().is_some());
                }
            }
        }
        match self.touched.is_empty() {
            true => "the worker finds nothing",
            false => "the worker sweeps",
        }
    }

    fn fixes_of(&self, who: usize) -> Fixes {
        let edition = self.people[who].edition.id;
        self.fixes.get(&edition).cloned().unwrap_or_default()
    }

    fn sitting(&self, who: usize, which: usize) -> Sitting {
        let taking = &self.people[who];
        let id = taking.attempts[which];
        let read = |conn: &mut _| sitting(conn, &taking.learner, id);
        self.world.db.read_now(read).unwrap().unwrap()
    }

    /// Whoever was concerned is as the model says, and in turn one whom nothing happened to.
    fn compare(&mut self, step: &str) {
        self.turn = (self.turn + 1) % self.people.len();
        let mut touched = std::mem::take(&mut self.touched);
        touched.insert(self.turn);
        for who in touched {
            self.compare_one(who, step);
        }
    }

    fn compare_one(&self, who: usize, step: &str) {
        let taking = &self.people[who];
        assert_eq!(taking.model.edition, taking.enrolment.edition, "{step}");
        let (enrolment, quiz) = (taking.enrolment.id, key("final"));
        let (account, course) = (taking.learner.id(), taking.edition.course);
        let read = |conn: &mut _| -> Result<_, Error> {
            let made = attempts(conn, enrolment, &quiz)?;
            let allowance = accommodations::allowance(conn, account, course, &quiz)?;
            Ok((made, learning::completions(conn, enrolment)?, allowance))
        };
        let (made, completions, allowance) = self.world.db.read_now(read).unwrap();
        assert_eq!(completions.has(&quiz), taking.model.is_done, "{step}");
        let granted = &taking.model.granted;
        let minutes = u32::try_from(model::MINUTES).ok();
        let closing = allowance.closing(self.closing.map(at));
        assert_eq!(allowance.seconds(minutes), granted.seconds(), "{step}");
        assert_eq!(allowance.extra_attempts, granted.attempts, "{step}");
        assert_eq!(closing, granted.closing.map(at), "{step}");
        assert_eq!(made.len(), taking.model.sat.len(), "{step}");
        for (attempt, sat) in made.iter().rev().zip(&taking.model.sat) {
            compare_attempt(attempt, sat, step);
        }
        if let Some(which) = made.len().checked_sub(1) {
            let sitting = self.sitting(who, which);
            let given = sitting.responses.into_iter();
            let given: BTreeMap<Key, Response> =
                given.map(|(k, saved)| (k, saved.response)).collect();
            let model = taking.model.sat[which].given.iter();
            let expected = model.map(|(k, (response, _))| (k.clone(), response.clone()));
            assert_eq!(given, expected.collect(), "{step}");
        }
    }
}

fn compare_attempt(attempt: &Attempt, sat: &Sat, step: &str) {
    assert_eq!(attempt.number, sat.number, "{step}");
    assert_eq!(attempt.started_at, at(sat.started), "{step}");
    assert_eq!(attempt.deadline, sat.deadline.map(at), "{step}");
    let lapse = sat.deadline.map(|deadline| at(deadline + model::GRACE));
    assert_eq!(attempt.lapses_at, lapse, "{step}");
    assert_eq!(attempt.extended_seconds, sat.extended, "{step}");
    assert_eq!(attempt.shown_at.is_some(), sat.is_shown, "{step}");
    let made = attempt.submission.as_ref();
    let found = made.map(|made| handed_in(&attempt.terms, made));
    assert_eq!(found, sat.handed_in, "{step}");
}

fn handed_in(terms: &Terms, submission: &Submission) -> HandedIn {
    let points = |score: Score| {
        let thousandths = |points: Points| i64::from(points.thousandths());
        (thousandths(score.earned), thousandths(score.max))
    };
    let mut minima = terms.within(&submission.within);
    let (_, part) = minima.next().expect("the quiz asks for one");
    HandedIn {
        at: (submission.submitted_at.millis() - at(0).millis()) / 1000,
        points: [points(submission.score), points(part)],
        is_passed: submission.outcome == Outcome::Passed,
    }
}

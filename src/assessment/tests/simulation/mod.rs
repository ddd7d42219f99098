//! A hundred thousand things that learners, clocks and networks do, from a seed, and after each
//! the database must say what an independent model says.
//!
//! `cargo test` does two thousand; `PMAST_TEST_ACTIONS=100000` does them all, as `.ci/run` asks.
//! A failure names seed and step; `PMAST_TEST_SEED` repeats it.

mod model;

use super::super::{Attempt, Outcome, StartError, close_overdue, overdue};
use super::*;
use crate::accommodations::{self, ExtraTime, Grant, Reason, Recipient};
use crate::assessment::follow_allowances;
use crate::assessment::regrade::{
    CorrectionReason, Draft, RegradeError, Remedy, RightAnswer, correct, report,
};
use crate::base::{AccommodationId, AttemptId, EditionId, Note};
use crate::courses::CourseAdmin;
use crate::items::{Form, ItemView, Response};
use crate::learning::testing::{edition_of, somebody};
use crate::partners::{PartnerAdmin, Publisher};
use model::{Fix, Fixes, HandedIn, Person, Sat, Start};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use std::collections::BTreeSet;
use std::sync::Mutex;

/// After so many actions another world begins, with the next seed: each correction marks anew what
/// everybody before it handed in, so that one long world would grow with the square of its length.
const EPISODE: usize = 5_000;
/// More learners than this never take part.
const PEOPLE: usize = 60;

/// One learner: what the product knows, and what the model does.
struct Taking {
    learner: Learner,
    enrolment: Enrolment,
    edition: Edition,
    attempts: Vec<AttemptId>,
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
    /// Who was concerned by this step, by place.
    touched: BTreeSet<usize>,
    /// Whose turn it is to be compared though nothing happened to them.
    turn: usize,
    certificates: u64,
    joined: u64,
    chance: StdRng,
    now: i64,
}

#[test]
fn whatever_learners_and_networks_do_the_database_says_what_the_model_says() {
    let (seed, actions) = (
        setting("PMAST_TEST_SEED", 20_261_124),
        setting("PMAST_TEST_ACTIONS", 2_000),
    );
    let left = Mutex::new((seed..).zip((0..actions).step_by(EPISODE)));
    let told: Mutex<(BTreeMap<&'static str, u64>, u64)> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((seed, first)) = next(&left) {
                    let steps = (actions - first).min(u64::try_from(EPISODE).unwrap());
                    let (done, certificates) = episode(seed, steps);
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
    let rare = done.iter().filter(|(_, times)| **times < actions / 500);
    assert_eq!(rare.count(), 0, "everything happens often enough: {done:?}");
}

fn next<T>(left: &Mutex<impl Iterator<Item = T>>) -> Option<T> {
    left.lock().unwrap().next()
}

/// One world, from its seed: what happened how often, and how many certificates came of it.
fn episode(seed: u64, steps: u64) -> (BTreeMap<&'static str, u64>, u64) {
    let mut simulation = Simulation::new(seed);
    let mut done = BTreeMap::new();
    for step in 0..steps {
        let what = simulation.act();
        *done.entry(what).or_default() += 1;
        simulation.compare(&format!("seed {seed}, step {step}: {what}"));
    }
    (done, simulation.certificates)
}

impl Simulation {
    fn new(seed: u64) -> Self {
        let bank = model::bank();
        let world = world_with(|quiz| {
            quiz.items = bank.iter().map(|(item, _)| item.clone()).collect();
            quiz.attempts = Some(model::LIMIT);
            quiz.wait_minutes = u32::try_from(model::WAIT / 60).unwrap();
            quiz.time_limit_minutes = Some(u32::try_from(model::MINUTES).unwrap());
            quiz.draw = Some(u32::try_from(model::DRAWN).unwrap());
            quiz.pass = crate::base::CutScore::percent(60).unwrap();
        });
        let answers = bank.into_iter().map(|(item, answers)| (item.key, answers));
        let mut simulation = Self {
            editions: vec![world.edition.clone()],
            world,
            answers: answers.collect(),
            fixes: BTreeMap::new(),
            people: Vec::new(),
            gone: Vec::new(),
            touched: BTreeSet::new(),
            turn: 0,
            certificates: 0,
            joined: 0,
            chance: StdRng::seed_from_u64(seed),
            now: 0,
        };
        simulation.join();
        simulation
    }

    /// Does one thing and says what it was.
    fn act(&mut self) -> &'static str {
        match self.chance.random_range(0..100_u32) {
            0..20 => self.pass_time(),
            20..30 => self.start(),
            30..62 => self.answer(),
            62..66 => self.answer_foreign(),
            66..72 => self.read_in_another_language(),
            72..80 => self.submit(),
            80..84 => self.sweep(),
            84..88 => self.grant(),
            88..90 => self.publish(),
            90..92 => self.correct(),
            92..95 => self.late_answer_of_a_closed_attempt(),
            95..98 => self.join_or_start(),
            _ => self.start(),
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

    fn publish(&mut self) -> &'static str {
        if self.editions.len() < 6 {
            let version = format!("{}.0.0", self.editions.len() + 1);
            let edition = edition_of(&self.world, &version);
            self.editions.push(edition);
        }
        "an edition is published"
    }

    fn join(&mut self) {
        self.joined += 1;
        let name = format!("p{}", self.joined);
        let learner = somebody(&self.world, &name);
        let edition = self.editions.last().unwrap().clone();
        let (who, what, now) = (learner.clone(), edition.clone(), at(self.now));
        let enrol = move |tx: &mut Tx| learning::enrol(tx, &who, &what, now);
        let enrolment = self.world.db.write_now(enrol).unwrap();
        self.people.push(Taking {
            model: Person {
                edition: edition.id,
                sat: Vec::new(),
                extra_percent: 0,
                is_unlimited: false,
                is_done: false,
            },
            learner,
            enrolment,
            edition,
            attempts: Vec::new(),
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

    fn start(&mut self) -> &'static str {
        let who = self.anybody();
        self.start_for(who);
        "an attempt is started"
    }

    fn start_for(&mut self, who: usize) {
        let (seed, now) = (self.chance.random(), self.now);
        let fixes = self.fixes_of(who);
        self.touched.insert(who);
        let taking = &mut self.people[who];
        let expected = taking.model.start(now, &fixes);
        let triple = (&taking.learner, &taking.enrolment, &taking.edition);
        let started = starts(&self.world.db, triple, seed, at(now));
        match (started, expected) {
            (Ok(attempt), Start::New) => {
                assert_eq!(attempt.terms.sheet.items.len(), model::DRAWN);
                let drawn = attempt.terms.sheet.items.iter().map(|p| p.item.clone());
                taking.attempts.push(attempt.id);
                let limit = taking.model.limit_seconds();
                taking.model.sat.push(Sat {
                    number: attempt.number,
                    started: now,
                    deadline: limit.map(|limit| now + limit),
                    drawn: drawn.collect(),
                    given: BTreeMap::new(),
                    handed_in: None,
                });
            }
            (Ok(attempt), Start::Again) => {
                assert_eq!(
                    Some(&attempt.id),
                    taking.attempts.last(),
                    "the open one goes on"
                );
            }
            (Err(StartError::NoAttemptsLeft { limit }), Start::NoneLeft) => {
                assert_eq!(limit, model::LIMIT);
            }
            (Err(StartError::TooSoon { opens_again_at }), Start::TooSoon(again)) => {
                assert_eq!(opens_again_at, at(again));
            }
            (found, expected) => panic!("{found:?}, expected {expected:?}"),
        }
    }

    /// Somebody with an attempt that takes answers, and its place.
    fn with_open(&mut self) -> Option<(usize, usize)> {
        let now = self.now;
        let open = |taking: &Taking| taking.model.sat.iter().position(|sat| sat.is_open(now));
        let all: Vec<(usize, usize)> = self
            .people
            .iter()
            .enumerate()
            .filter_map(|(who, taking)| Some((who, open(taking)?)))
            .collect();
        all.choose(&mut self.chance).copied()
    }

    /// From a page in any language.
    fn saves(&mut self, who: usize, id: AttemptId, given: &Responses) -> Result<(), SaveError> {
        let (learner, given) = (self.people[who].learner.clone(), given.clone());
        let (language, now) = (self.any_language(), at(self.now));
        let deed = move |tx: &mut Tx| save(tx, &learner, id, (&given, language), now).map(|_| ());
        self.world.db.write_now(deed)
    }

    fn any_language(&mut self) -> Language {
        *Language::ALL.choose(&mut self.chance).unwrap()
    }

    /// One answer or a page of them; sometimes the reply is lost and the browser sends it again.
    fn answer(&mut self) -> &'static str {
        let Some((who, which)) = self.with_open() else {
            return "nobody to answer";
        };
        self.touched.insert(who);
        let drawn = self.people[who].model.sat[which].drawn.clone();
        let count = self.chance.random_range(1..=3);
        let mut given = Responses::new();
        for item in drawn.sample(&mut self.chance, count) {
            let (response, points) = self.answers[item].choose(&mut self.chance).unwrap().clone();
            given.insert(item.clone(), response.clone());
            let sat = &mut self.people[who].model.sat[which];
            sat.given.insert(item.clone(), (response, points));
        }
        let id = self.people[who].attempts[which];
        for _ in 0..self.chance.random_range(1..=2) {
            self.saves(who, id, &given).unwrap();
        }
        "answers are saved"
    }

    /// An answer to an item that is not on the sheet, with one that is: neither is kept.
    fn answer_foreign(&mut self) -> &'static str {
        let Some((who, which)) = self.with_open() else {
            return "nobody to answer";
        };
        self.touched.insert(who);
        let id = self.people[who].attempts[which];
        let first = self.people[who].model.sat[which].drawn[0].clone();
        let right = self.answers[&first][0].0.clone();
        let given = [(first, right), (key("nowhere"), response("a"))].into();
        let refused = self.saves(who, id, &given);
        assert!(matches!(refused, Err(SaveError::Misfit(_))), "{refused:?}");
        "a foreign answer is refused"
    }

    fn late_answer_of_a_closed_attempt(&mut self) -> &'static str {
        let who = self.anybody();
        let now = self.now;
        let closed = |sat: &Sat| !sat.is_open(now);
        let sat = &self.people[who].model.sat;
        if let Some(which) = sat.iter().position(closed) {
            let item = sat[which].drawn[0].clone();
            let given = [(item.clone(), self.answers[&item][0].0.clone())].into();
            let id = self.people[who].attempts[which];
            let refused = self.saves(who, id, &given);
            let was_in = self.people[who].model.sat[which].handed_in.is_some();
            match refused {
                Err(SaveError::AlreadySubmitted) => assert!(was_in),
                Err(SaveError::TimeIsOver { .. }) => assert!(!was_in),
                other => panic!("{other:?}"),
            }
        }
        "a late answer is refused"
    }

    /// In any language the same answers stand.
    fn read_in_another_language(&mut self) -> &'static str {
        if let Some((who, which)) = self.with_open() {
            let wanted = self.any_language();
            let languages = Languages {
                wanted,
                source: Language::En,
            };
            let sitting = self.sitting(who, which);
            let quiz = self.people[who].edition.content.quizzes();
            let quiz = quiz.last().unwrap();
            let sat = &self.people[who].model.sat[which];
            for view in sitting.views(quiz, languages) {
                let given = sat.given.get(&view.key).map(|(response, _)| response);
                let is_answered = given.is_some_and(|response| !response.is_blank());
                assert_eq!((view.language, view.is_answered), (wanted, is_answered));
                let shown = shown(&view);
                match given {
                    Some(response) => assert_eq!(&shown, response, "in {wanted}"),
                    None => assert!(shown.is_blank(), "in {wanted}: {shown:?}"),
                }
            }
        }
        "the language is changed"
    }

    /// Handing in, sometimes twice and the second time later.
    fn submit(&mut self) -> &'static str {
        let who = self.anybody();
        self.submit_for(who);
        "an attempt is handed in"
    }

    fn submit_for(&mut self, who: usize) {
        self.touched.insert(who);
        let Some(which) = self.people[who].model.sat.len().checked_sub(1) else {
            return;
        };
        let times = self.chance.random_range(1..=2);
        let fixes = self.fixes_of(who);
        for _ in 0..times {
            let taking = &mut self.people[who];
            taking.model.sat[which].hand_in(self.now, &fixes);
            taking.model.settle();
            let (learner, edition) = (taking.learner.clone(), taking.edition.clone());
            let (id, now) = (taking.attempts[which], at(self.now));
            let deed = move |tx: &mut Tx| submit(tx, &learner, id, &edition, now);
            let submission = self.world.db.write_now(deed).unwrap();
            let expected = self.people[who].model.sat[which].handed_in.clone();
            assert_eq!(Some(handed_in(&submission)), expected);
            self.now += self.chance.random_range(0..3_i64);
        }
    }

    /// The worker closes what is overdue, of whomever.
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
        "the worker sweeps"
    }

    /// Somebody gets more time; what runs follows at once.
    fn grant(&mut self) -> &'static str {
        let who = self.anybody();
        let percent = self.chance.random_range(1..=5_u32) * 20;
        let is_unlimited = self.chance.random_range(0..6) == 0;
        self.touched.insert(who);
        let taking = &mut self.people[who];
        let (course, to) = (
            taking.edition.course,
            Recipient::Person(taking.learner.id()),
        );
        let wanted = Grant {
            id: AccommodationId::new(),
            to,
            quiz: None,
            allowance: Allowance {
                time: match is_unlimited {
                    true => ExtraTime::Unlimited,
                    false => ExtraTime::percent(percent).unwrap(),
                },
                ..Allowance::default()
            },
            reason: Reason::Access,
            note: Note::parse("").unwrap(),
        };
        let admin = CourseAdmin::for_test(course, self.world.bela.id());
        let now = at(self.now);
        let deed = move |tx: &mut Tx| -> Result<usize, accommodations::GrantError> {
            accommodations::grant(tx, &admin, &wanted, now)?;
            Ok(follow_allowances(tx, &admin, (to, "access"), now)?)
        };
        self.world.db.write_now(deed).unwrap();
        let percent = (!is_unlimited).then_some(percent.into());
        taking.model.grant(percent);
        match is_unlimited {
            true => "time without limit is granted",
            false => "time is granted",
        }
    }

    fn fixes_of(&self, who: usize) -> Fixes {
        let edition = self.people[who].edition.id;
        self.fixes.get(&edition).cloned().unwrap_or_default()
    }

    /// A key turns out to be wrong: everything handed in is marked anew, and what comes later too.
    fn correct(&mut self) -> &'static str {
        let who = self.anybody();
        let edition = self.people[who].edition.clone();
        let a = || RightAnswer::Choices {
            right: [key("a")].into(),
        };
        let (item, fix, remedy) = match self.chance.random_range(0..4_u32) {
            0 => ("single", Fix::NewKey, Remedy::NewKey(a())),
            1 => ("single", Fix::KeepHigher, Remedy::KeepHigher(a())),
            2 => ("several", Fix::FullCredit, Remedy::FullCredit),
            _ => ("pairs", Fix::Drop, Remedy::Drop),
        };
        self.fixes
            .entry(edition.id)
            .or_default()
            .insert(key(item), fix);
        let fixes = self.fixes_of(who);
        let is_of = |taking: &Taking| taking.edition.id == edition.id;
        let touched = self.people.iter().enumerate().filter(|(_, one)| is_of(one));
        self.touched.extend(touched.map(|(who, _)| who));
        let mut earned = 0;
        let all = self.people.iter_mut().chain(&mut self.gone);
        for taking in all.filter(|taking| is_of(taking)) {
            let was_done = taking.model.is_done;
            for sat in &mut taking.model.sat {
                sat.mark_again(&fixes);
            }
            taking.model.settle();
            earned += u64::from(taking.model.is_done && !was_done);
        }
        let by = PartnerAdmin::for_test(self.world.partner.id, self.world.bela.id());
        let draft = Draft {
            quiz: key("final"),
            item: key(item),
            remedy,
        };
        let (reason, now) = (
            CorrectionReason::parse("The source changed.").unwrap(),
            at(self.now),
        );
        let deed = move |tx: &mut Tx| {
            let what = (&edition, &draft, &reason);
            correct(tx, &by, what, now, &mut |_, _| Ok::<_, RegradeError>(true))
        };
        let done = self.world.db.write_now(deed).unwrap();
        assert_eq!(done.passed, earned, "each new pass has its certificate");
        if done.is_new {
            let by = Publisher::of_installation(&self.world.partner);
            let read = |conn: &mut _| report(conn, &by, done.correction, 1);
            let told = self.world.db.read_now(read).unwrap().unwrap();
            let certified = told.parts.iter().map(|part| part.totals.certified).sum();
            assert_eq!(i64::try_from(earned), Ok::<i64, _>(certified));
        }
        self.certificates += earned;
        "a key is corrected"
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
        let read = |conn: &mut _| -> Result<_, Error> {
            let made = attempts(conn, enrolment, &quiz)?;
            Ok((made, learning::completions(conn, enrolment)?))
        };
        let (made, completions) = self.world.db.read_now(read).unwrap();
        assert_eq!(completions.has(&quiz), taking.model.is_done, "{step}");
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

/// The response that stands on the page, read back from what its fields hold.
fn shown(view: &ItemView) -> Response {
    let choices = view.choices.iter();
    match view.form {
        Form::Text | Form::Number | Form::Reflection => Response::Text {
            text: view.typed.clone(),
        },
        Form::Matching => Response::Pairs {
            pairs: choices
                .filter_map(|one| Some((one.key.clone(), one.target.clone()?)))
                .collect(),
        },
        Form::Ordering => Response::Order {
            ranks: choices
                .filter_map(|one| Some((one.key.clone(), one.rank?)))
                .collect(),
        },
        Form::Single | Form::Multiple | Form::TrueFalse | Form::Scale => Response::Choices {
            chosen: choices
                .filter(|one| one.is_chosen)
                .map(|one| one.key.clone())
                .collect(),
        },
    }
}

fn compare_attempt(attempt: &Attempt, sat: &Sat, step: &str) {
    assert_eq!(attempt.number, sat.number, "{step}");
    assert_eq!(attempt.started_at, at(sat.started), "{step}");
    assert_eq!(attempt.deadline, sat.deadline.map(at), "{step}");
    let found = attempt.submission.as_ref().map(handed_in);
    assert_eq!(found, sat.handed_in, "{step}");
}

fn handed_in(submission: &Submission) -> HandedIn {
    HandedIn {
        at: (submission.submitted_at.millis() - at(0).millis()) / 1000,
        earned: i64::from(submission.score.earned.thousandths()),
        max: i64::from(submission.score.max.thousandths()),
        is_passed: submission.outcome == Outcome::Passed,
    }
}

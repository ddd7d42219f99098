//! What learners do, over a network that loses requests and replies.

use super::model::{self, Answers, Sat, Start};
use super::{NOTHING, Simulation, Taking, handed_in};
use crate::assessment::tests::starts;
use crate::assessment::{Responses, SaveError, StartError, note_shown, save, submit};
use crate::base::{AttemptId, Language};
use crate::db::Tx;
use crate::items::testing::{key, response};
use crate::items::{Form, ItemView, Languages, Response};
use crate::learning::testing::at;
use rand::RngExt as _;
use rand::seq::IndexedRandom as _;

/// What a start comes to that the rules of the quiz do not allow.
const REFUSED: &str = "a start is refused";

impl Simulation {
    pub(super) fn start(&mut self) -> &'static str {
        let who = self.anybody();
        self.start_for(who)
    }

    pub(super) fn start_for(&mut self, who: usize) -> &'static str {
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
                taking.model.sat.push(Sat {
                    number: attempt.number,
                    started: now,
                    deadline: taking.model.granted.deadline(now),
                    extended: 0,
                    drawn: drawn.collect(),
                    given: Answers::new(),
                    handed_in: None,
                    is_shown: false,
                });
                "an attempt is started"
            }
            (Ok(attempt), Start::Again) => {
                assert_eq!(
                    Some(&attempt.id),
                    taking.attempts.last(),
                    "the open one goes on"
                );
                "an open attempt goes on"
            }
            (Err(StartError::NoAttemptsLeft { limit }), Start::NoneLeft(expected)) => {
                assert_eq!(limit, expected);
                REFUSED
            }
            (Err(StartError::Closed { closed_at }), Start::Closed(closing)) => {
                assert_eq!(closed_at, at(closing));
                REFUSED
            }
            (Err(StartError::TooSoon { opens_again_at }), Start::TooSoon(again)) => {
                assert_eq!(opens_again_at, at(again));
                REFUSED
            }
            (found, expected) => panic!("{found:?}, expected {expected:?}"),
        }
    }

    /// Somebody with an attempt that takes answers, and its place.
    pub(super) fn with_open(&mut self) -> Option<(usize, usize)> {
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

    /// An answer to one or a few items of an attempt.
    fn any_answers(&mut self, who: usize, which: usize) -> Answers {
        let drawn = self.people[who].model.sat[which].drawn.clone();
        let count = self.chance.random_range(1..=3);
        let mut answers = Answers::new();
        for item in drawn.sample(&mut self.chance, count) {
            let answer = self.answers[item].choose(&mut self.chance).unwrap();
            answers.insert(item.clone(), answer.clone());
        }
        answers
    }

    /// Sends answers, which are kept or refused as the attempt stands now, and says which.
    fn send(&mut self, who: usize, which: usize, answers: &Answers) -> bool {
        self.touched.insert(who);
        let mut given = Responses::new();
        for (item, (response, _)) in answers {
            given.insert(item.clone(), response.clone());
        }
        let id = self.people[who].attempts[which];
        let sent = self.saves(who, id, &given);
        let now = self.now;
        let sat = &mut self.people[who].model.sat[which];
        match sent {
            Ok(()) => {
                assert!(sat.is_open(now));
                sat.given.extend(answers.clone());
                return true;
            }
            Err(SaveError::AlreadySubmitted) => assert!(sat.handed_in.is_some()),
            Err(SaveError::TimeIsOver { deadline }) => {
                assert!(sat.is_overdue(now));
                assert_eq!(Some(deadline), sat.deadline.map(at));
            }
            Err(other) => panic!("{other}"),
        }
        false
    }

    /// One answer or a page of them. Sometimes the reply is lost and the browser sends it again;
    /// sometimes the request is, and waits for [`Simulation::reconnect`].
    pub(super) fn answer(&mut self) -> &'static str {
        let Some((who, which)) = self.with_open() else {
            return NOTHING;
        };
        let answers = self.any_answers(who, which);
        if self.chance.random_range(0..6_u32) == 0 {
            self.people[who].unsent.push((which, answers));
            return "answers are lost";
        }
        for _ in 0..self.chance.random_range(1..=2) {
            assert!(self.send(who, which, &answers));
        }
        "answers are saved"
    }

    /// Somebody's connection is back: what was lost is sent in its order, whatever has become of
    /// the attempt meanwhile.
    pub(super) fn reconnect(&mut self) -> &'static str {
        let waits = |(who, taking): (usize, &Taking)| (!taking.unsent.is_empty()).then_some(who);
        let all: Vec<usize> = self.people.iter().enumerate().filter_map(waits).collect();
        let Some(who) = all.choose(&mut self.chance).copied() else {
            return NOTHING;
        };
        let mut is_kept = false;
        for (which, answers) in std::mem::take(&mut self.people[who].unsent) {
            is_kept |= self.send(who, which, &answers);
        }
        match is_kept {
            true => "lost answers come in time",
            false => "lost answers come too late",
        }
    }

    /// An answer to an item that is not on the sheet, with one that is: neither is kept.
    pub(super) fn answer_foreign(&mut self) -> &'static str {
        let Some((who, which)) = self.with_open() else {
            return NOTHING;
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

    /// An answer to the first attempt that takes none any more.
    pub(super) fn answer_too_late(&mut self) -> &'static str {
        let who = self.anybody();
        let now = self.now;
        let sat = &self.people[who].model.sat;
        let Some(which) = sat.iter().position(|sat| !sat.is_open(now)) else {
            return NOTHING;
        };
        let answers = self.any_answers(who, which);
        assert!(!self.send(who, which, &answers));
        "a late answer is refused"
    }

    /// Somebody looks at the answers of their last attempt, which are not shown while it is open.
    pub(super) fn look(&mut self) -> &'static str {
        let who = self.anybody();
        let Some(which) = self.people[who].attempts.len().checked_sub(1) else {
            return NOTHING;
        };
        self.touched.insert(who);
        let taking = &self.people[who];
        let (learner, id) = (taking.learner.clone(), taking.attempts[which]);
        let now = at(self.now);
        let deed = move |tx: &mut Tx| note_shown(tx, &learner, id, now);
        let is_shown = self.world.db.write_now(deed).unwrap();
        let sat = &mut self.people[who].model.sat[which];
        assert_eq!(is_shown, sat.handed_in.is_some());
        sat.is_shown |= is_shown;
        match is_shown {
            true => "answers are looked at",
            false => NOTHING,
        }
    }

    /// In any language the same answers stand.
    pub(super) fn read_in_another_language(&mut self) -> &'static str {
        let Some((who, which)) = self.with_open() else {
            return NOTHING;
        };
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
        "the language is changed"
    }

    /// Handing in, sometimes twice and the second time later.
    pub(super) fn submit(&mut self) -> &'static str {
        let who = self.anybody();
        self.submit_for(who)
    }

    pub(super) fn submit_for(&mut self, who: usize) -> &'static str {
        self.touched.insert(who);
        let Some(which) = self.people[who].model.sat.len().checked_sub(1) else {
            return NOTHING;
        };
        let was_open = self.people[who].model.sat[which].handed_in.is_none();
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
            let terms = self.sitting(who, which).attempt.terms;
            assert_eq!(Some(handed_in(&terms, &submission)), expected);
            self.now += self.chance.random_range(0..3_i64);
        }
        match was_open {
            true => "an attempt is handed in",
            false => "an attempt is handed in again",
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

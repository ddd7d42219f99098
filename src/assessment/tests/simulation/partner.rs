//! What those who look after the course do meanwhile.

use super::model::{Fix, More};
use super::{NOTHING, Simulation, Taking};
use crate::accommodations::{self, Allowance, ExtraTime, Grant, Reason, Recipient};
use crate::assessment::regrade::{
    CorrectionReason, Draft, RegradeError, Remedy, RightAnswer, correct, report,
};
use crate::assessment::{Extension, Outage, extend, follow_allowances};
use crate::base::{AccommodationId, ExtensionId, Note};
use crate::courses::CourseAdmin;
use crate::db::Tx;
use crate::items::testing::key;
use crate::learning::testing::{at, edition_of};
use crate::partners::{PartnerAdmin, Publisher};
use rand::RngExt as _;
use rand::seq::IndexedRandom as _;

/// So many editions follow one another at once, so that there are several even in a short world.
const AT_ONCE: usize = 6;
/// So many learners join each of the others before the next one comes: a correction is of one
/// edition, and is to reach some people.
const JOINED: usize = 8;

impl Simulation {
    pub(super) fn publish(&mut self) -> &'static str {
        let newest = self.editions.last().unwrap().id;
        let all = self.people.iter().chain(&self.gone);
        let joined = all.filter(|one| one.edition.id == newest).count();
        if self.editions.len() >= AT_ONCE && joined < JOINED {
            return NOTHING;
        }
        let version = format!("{}.0.0", self.editions.len() + 1);
        let edition = edition_of(&self.world, &version);
        self.editions.push(edition);
        "an edition is published"
    }

    /// Somebody gets more than others; what runs follows at once.
    pub(super) fn grant(&mut self) -> &'static str {
        let who = self.anybody();
        let (more, what) = match self.chance.random_range(0..7_u32) {
            0..2 => {
                let percent = self.chance.random_range(1..=5_u32) * 20;
                (More::Percent(percent), "time is granted")
            }
            2 => (More::NoLimit, "time without limit is granted"),
            3..5 => {
                let attempts = self.chance.random_range(1..=2_u32);
                (More::Attempts(attempts), "attempts are granted")
            }
            _ => {
                let later = self.now + self.chance.random_range(0..7200_i64);
                (More::Closing(later), "a later closing is granted")
            }
        };
        let (id, moved) = self.grants(Recipient::Person(self.people[who].learner.id()), more);
        let taking = &mut self.people[who];
        taking.grants.push(id);
        taking.model.own.push(more);
        self.weigh(who);
        assert_eq!(moved, self.follow(who));
        what
    }

    /// Grants to a person or a group; answers how many attempts got another deadline.
    pub(super) fn grants(&mut self, to: Recipient, more: More) -> (AccommodationId, usize) {
        let id = AccommodationId::new();
        let wanted = Grant {
            id,
            to,
            quiz: None,
            allowance: allowance(more),
            reason: Reason::Access,
            note: Note::parse("").unwrap(),
        };
        let (admin, now) = (self.admin(), at(self.now));
        let deed = move |tx: &mut Tx| -> Result<usize, accommodations::GrantError> {
            accommodations::grant(tx, &admin, &wanted, now)?;
            Ok(follow_allowances(tx, &admin, (to, "access"), now)?)
        };
        (id, self.world.db.write_now(deed).unwrap())
    }

    /// What somebody alone was granted ends. What runs keeps its time.
    pub(super) fn end_a_grant(&mut self) -> &'static str {
        let has_some = |(who, taking): (usize, &Taking)| (!taking.grants.is_empty()).then_some(who);
        let all: Vec<usize> = self
            .people
            .iter()
            .enumerate()
            .filter_map(has_some)
            .collect();
        let Some(who) = all.choose(&mut self.chance).copied() else {
            return NOTHING;
        };
        let which = self.chance.random_range(0..self.people[who].grants.len());
        let taking = &mut self.people[who];
        let id = taking.grants.remove(which);
        taking.model.own.remove(which);
        self.ends(id);
        self.weigh(who);
        "what somebody was granted ends"
    }

    pub(super) fn ends(&mut self, id: AccommodationId) {
        let (admin, now) = (self.admin(), at(self.now));
        let deed = move |tx: &mut Tx| accommodations::end(tx, &admin, (id, Reason::Mistake), now);
        self.world.db.write_now(deed).unwrap();
    }

    /// Who looks after the course.
    pub(super) fn admin(&self) -> CourseAdmin {
        CourseAdmin::for_test(self.world.edition.course, self.world.bela.id())
    }

    /// More minutes for somebody in the middle of it.
    pub(super) fn extend(&mut self) -> &'static str {
        let Some((who, _)) = self.with_open() else {
            return NOTHING;
        };
        match self.extend_for(who, None) {
            0 => NOTHING,
            _ => "minutes are given",
        }
    }

    /// Something did not work at about the time when somebody's last attempt ran out.
    pub(super) fn make_up_for_an_outage(&mut self) -> &'static str {
        let now = self.now;
        let ran_out = |(who, taking): (usize, &Taking)| {
            let deadline = taking.model.sat.last()?.deadline?;
            (deadline < now).then_some((who, deadline))
        };
        let all = self.people.iter().enumerate().filter_map(ran_out);
        let all: Vec<(usize, i64)> = all.collect();
        let Some((who, deadline)) = all.choose(&mut self.chance).copied() else {
            return NOTHING;
        };
        let from = deadline - self.chance.random_range(-60..300_i64);
        let until = from + self.chance.random_range(0..1200_i64);
        let last = self.people[who].model.sat.last();
        let was_in = last.is_some_and(|sat| sat.handed_in.is_some());
        let given = self.extend_for(who, Some((from, until)));
        match (was_in, given > 0) {
            (true, true) => "an attempt is opened again",
            (false, true) => "minutes are given",
            (_, false) => "an outage reaches nobody",
        }
    }

    /// Answers how many attempts get the minutes; the form may be sent twice.
    fn extend_for(&mut self, who: usize, outage: Option<(i64, i64)>) -> u64 {
        self.touched.insert(who);
        let minutes = self.chance.random_range(1..=15_u32);
        let times = self.chance.random_range(1..=2);
        let now = self.now;
        let taking = &mut self.people[who];
        let expected = taking.model.extend(now, i64::from(minutes) * 60, outage);
        let wanted = Extension {
            id: ExtensionId::new(),
            to: Some(Recipient::Person(taking.learner.id())),
            quiz: None,
            minutes,
            outage: outage.map(|(from, until)| Outage {
                from: at(from),
                until: at(until),
            }),
            reason: Reason::Fault,
            note: Note::parse("").unwrap(),
        };
        let admin = self.admin();
        for _ in 0..times {
            let (admin, wanted) = (admin.clone(), wanted.clone());
            let deed = move |tx: &mut Tx| extend(tx, &admin, &wanted, at(now));
            assert_eq!(self.world.db.write_now(deed).unwrap(), expected);
        }
        expected
    }

    /// A key turns out to be wrong: everything handed in is marked anew, and what comes later too.
    pub(super) fn correct(&mut self) -> &'static str {
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
        match done.is_new {
            true => "a key is corrected",
            false => NOTHING,
        }
    }
}

fn allowance(more: More) -> Allowance {
    let none = Allowance::default();
    match more {
        More::Percent(percent) => Allowance {
            time: ExtraTime::percent(percent).unwrap(),
            ..none
        },
        More::NoLimit => Allowance {
            time: ExtraTime::Unlimited,
            ..none
        },
        More::Attempts(extra_attempts) => Allowance {
            extra_attempts,
            ..none
        },
        More::Closing(later) => Allowance {
            closes_at: Some(at(later)),
            ..none
        },
    }
}

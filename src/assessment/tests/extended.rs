//! Time that everybody gets, and what an outage closed and opens again.

use super::granted::{admin, allow, extra_time};
use super::*;
use crate::accommodations::{self, ExtraTime, Grant, GrantError, Reason, Recipient};
use crate::assessment::{Extension, Outage, Reach, extend, extensions, note_shown, reach};
use crate::base::{AccommodationId, ExtensionId, Note, PartnerId};
use crate::db::Conn;
use crate::partners::PartnerAdmin;

fn extends(desk: &Desk, wanted: &Extension, seconds: i64) -> Result<u64, GrantError> {
    let (admin, wanted) = (admin(desk), wanted.clone());
    let deed = move |tx: &mut Tx| extend(tx, &admin, &wanted, at(seconds));
    desk.world.db.write_now(deed)
}

fn enrols(desk: &Desk, learner: &Learner) -> Enrolment {
    let (learner, edition) = (learner.clone(), desk.world.edition.clone());
    let enrol = move |tx: &mut Tx| learning::enrol(tx, &learner, &edition, at(0));
    desk.world.db.write_now(enrol).unwrap()
}

fn minutes(minutes: u32) -> Extension {
    Extension {
        id: ExtensionId::new(),
        to: None,
        quiz: None,
        minutes,
        outage: None,
        reason: Reason::Fault,
        note: Note::parse("").unwrap(),
    }
}

/// Thirty minutes for an outage.
fn outage(from: i64, until: i64) -> Extension {
    Extension {
        outage: Some(Outage {
            from: at(from),
            until: at(until),
        }),
        ..minutes(30)
    }
}

fn reaches(desk: &Desk, wanted: &Extension, seconds: i64) -> Reach {
    let read = |conn: &mut Conn| reach(conn, &admin(desk), wanted, at(seconds));
    desk.world.db.read_now(read).unwrap()
}

#[test]
fn grants_and_extensions_add_up_in_whatever_order_they_come() {
    for grants_first in [true, false] {
        let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
        let attempt = desk.start(1, 0).unwrap();
        if grants_first {
            allow(&desk, extra_time(ExtraTime::Percent(50)));
        }
        extends(&desk, &minutes(30), 60).unwrap();
        if !grants_first {
            assert_eq!(allow(&desk, extra_time(ExtraTime::Percent(50))), 1);
        }
        let now = desk.sitting(&attempt).attempt;
        assert_eq!(
            now.deadline,
            Some(at(2700)),
            "granted first: {grants_first}"
        );
        assert_eq!(now.lapses_at, Some(at(2820)));
        let verbs = desk.verbs(&attempt);
        assert_eq!(verbs, ["initialized", "extended", "extended"]);
    }
}

#[test]
fn nobody_outside_the_course_is_extended() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    for (to, is_expected) in [
        (Recipient::Person(desk.world.bela.id()), true),
        (Recipient::Group(crate::base::GroupId::new()), false),
    ] {
        let wanted = Extension {
            to: Some(to),
            ..minutes(5)
        };
        match extends(&desk, &wanted, 1) {
            Err(GrantError::NotEnrolled) => assert!(is_expected),
            Err(GrantError::UnknownGroup) => assert!(!is_expected),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_the_clock_closed_in_an_outage_is_open_again() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    desk.save(&attempt, &[("q1", "a")], 10).unwrap();
    let closed = desk.submit(&attempt, 4000).unwrap();
    assert_eq!(closed.submitted_at, at(600), "by the clock");
    assert_eq!(extends(&desk, &minutes(30), 5000).unwrap(), 0);
    assert_eq!(extends(&desk, &outage(601, 900), 5000).unwrap(), 0);
    let wanted = outage(0, 600);
    let expected = Reach {
        closed: 1,
        ..Reach::default()
    };
    assert_eq!(reaches(&desk, &wanted, 5000), expected);
    assert_eq!(extends(&desk, &wanted, 5000).unwrap(), 1);
    let again = desk.sitting(&attempt);
    assert_eq!(again.attempt.submission, None);
    assert_eq!(again.attempt.deadline, Some(at(6800)));
    assert_eq!(again.responses.len(), 1, "what was saved is there");
    desk.save(&attempt, ALL_RIGHT, 6000).unwrap();
    desk.submit(&attempt, 6001).unwrap();
    assert!(desk.is_completed());
    let given = desk
        .world
        .db
        .read_now(|conn| extensions(conn, &admin(&desk)));
    let given = given.unwrap();
    assert!(given.iter().any(|one| one.extension == wanted));
    // What was passed, and what its learner handed in, stays as it is.
    assert_eq!(extends(&desk, &outage(0, 9000), 7000).unwrap(), 0);
}

#[test]
fn what_ran_out_in_an_outage_and_nobody_has_closed_yet_runs_from_now_on() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    let deadline = || desk.sitting(&attempt).attempt.deadline;
    let elsewhen = Reach {
        running: 1,
        ..Reach::default()
    };
    assert_eq!(reaches(&desk, &outage(601, 900), 5000), elsewhen);
    let wanted = outage(0, 900);
    let expected = Reach {
        closed: 1,
        ..Reach::default()
    };
    assert_eq!(reaches(&desk, &wanted, 5000), expected);
    assert_eq!(extends(&desk, &wanted, 5000).unwrap(), 1);
    assert_eq!(extends(&desk, &wanted, 5001).unwrap(), 1, "once");
    assert_eq!(deadline(), Some(at(6800)));
    desk.save(&attempt, ALL_RIGHT, 6800).unwrap();
    assert_eq!(desk.verbs(&attempt), ["initialized", "extended"]);
    // What is granted later comes on top, as of everything that was extended.
    assert_eq!(allow(&desk, extra_time(ExtraTime::Percent(50))), 1);
    assert_eq!(deadline(), Some(at(7100)));
}

#[test]
fn an_outage_leaves_closed_whatever_answers_were_shown_of() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    let (id, learner) = (attempt.id, desk.world.ada.clone());
    let shows = |learner: &Learner, seconds| {
        let learner = learner.clone();
        let deed = move |tx: &mut Tx| note_shown(tx, &learner, id, at(seconds));
        desk.world.db.write_now(deed).unwrap()
    };
    assert!(!shows(&learner, 10), "nothing is shown while it is open");
    let closed = desk.submit(&attempt, 4000).unwrap();
    assert!(!shows(&desk.world.bela, 4050), "nor to anybody else");
    assert_eq!(desk.sitting(&attempt).attempt.shown_at, None);
    assert!(shows(&learner, 4100) && shows(&learner, 4200));
    let shown_at = desk.sitting(&attempt).attempt.shown_at;
    assert_eq!(shown_at, Some(at(4100)), "the first time counts");
    let wanted = outage(0, 900);
    let expected = Reach {
        shown: 1,
        ..Reach::default()
    };
    assert_eq!(reaches(&desk, &wanted, 5000), expected);
    assert_eq!(extends(&desk, &wanted, 5000).unwrap(), 0);
    let after = desk.sitting(&attempt).attempt.submission;
    assert_eq!(after, Some(closed));
}

#[test]
fn a_receipt_of_what_was_opened_again_says_when_to_who_looks_after_the_course() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    let old = desk.submit(&attempt, 4000).unwrap().receipt;
    let mine = PartnerAdmin::for_test(desk.world.partner.id, desk.world.bela.id());
    let other = PartnerAdmin::for_test(PartnerId::new(), desk.world.bela.id());
    let found = |by: &PartnerAdmin, receipt: &Receipt| {
        let read = |conn: &mut _| by_receipt(conn, std::slice::from_ref(by), receipt);
        let found = desk.world.db.read_now(read).unwrap();
        found.map(|found| (found.attempt.id, found.opened_again_at))
    };
    assert_eq!(found(&mine, &old), Some((attempt.id, None)));
    extends(&desk, &outage(0, 900), 5000).unwrap();
    assert_eq!(found(&mine, &old), Some((attempt.id, Some(at(5000)))));
    assert_eq!(found(&other, &old), None);
    let new = desk.submit(&attempt, 5100).unwrap().receipt;
    assert_eq!(found(&mine, &old), Some((attempt.id, Some(at(5000)))));
    assert_eq!(found(&mine, &new), Some((attempt.id, None)));
    let unknown = Receipt::typed("0000-0000-0000-0000").unwrap();
    assert_eq!(found(&mine, &unknown), None);
}

#[test]
fn an_outage_reopens_nothing_when_its_learner_has_started_again() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    let second = desk.start(2, 4000).unwrap();
    let given = extends(&desk, &outage(0, 700), 4100).unwrap();
    assert_eq!(given, 1, "the open one");
    assert!(desk.sitting(&attempt).attempt.submission.is_some());
    assert_eq!(desk.sitting(&second).attempt.deadline, Some(at(6400)));
}

#[test]
fn answers_wait_for_whoever_in_the_course_may_still_sit() {
    let desk = desk_with(|quiz| {
        quiz.settings.closes_at = Some(at(1000));
        quiz.settings.disclosure = crate::courses::Disclosure::AfterClosing;
    });
    let attempt = desk.start(1, 0).unwrap();
    desk.submit(&attempt, 10).unwrap();
    let (ada, edition) = (desk.enrolment.clone(), desk.world.edition.clone());
    let shown = |seconds| {
        let read = |conn: &mut Conn| conditions(conn, (&ada, &edition), &key("final"), at(seconds));
        let (conditions, _) = desk.world.db.read_now(read).unwrap().unwrap();
        conditions.disclosed(desk.quiz(), at(seconds))
    };
    assert_eq!(shown(1120), Disclosed::Points);
    assert_eq!(shown(1121), Disclosed::Answers);
    let bela = desk.world.bela.clone();
    let enrolment = enrols(&desk, &bela);
    starts(&desk.world.db, (&bela, &enrolment, &edition), 3, at(900)).unwrap();
    let to = Recipient::Person(bela.id());
    let extension = Extension {
        to: Some(to),
        ..minutes(10)
    };
    extends(&desk, &extension, 950).unwrap();
    assert_eq!(shown(1121), Disclosed::Points, "Bela still sits");
    assert_eq!(shown(1720), Disclosed::Points);
    assert_eq!(shown(1721), Disclosed::Answers);
    let (admin, later) = (admin(&desk), at(5000));
    let wanted = Grant {
        id: AccommodationId::new(),
        to,
        quiz: Some(key("final")),
        allowance: Allowance {
            closes_at: Some(later),
            ..Allowance::default()
        },
        reason: Reason::Duty,
        note: Note::parse("").unwrap(),
    };
    let deed = move |tx: &mut Tx| accommodations::grant(tx, &admin, &wanted, at(960));
    desk.world.db.write_now(deed).unwrap();
    assert_eq!(shown(1721), Disclosed::Points, "Bela may start later");
    assert_eq!(shown(5121), Disclosed::Answers);
}

#[test]
fn an_extension_moves_everything_that_runs_once() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    let wanted = Extension {
        id: ExtensionId::new(),
        to: None,
        quiz: Some(key("final")),
        minutes: 30,
        outage: None,
        reason: Reason::Fault,
        note: Note::parse("the power was out").unwrap(),
    };
    let extends = |wanted: &Extension| extends(&desk, wanted, 60).unwrap();
    let runs = |to, quiz: &str| {
        let wanted = Extension {
            to,
            quiz: Some(key(quiz)),
            ..wanted.clone()
        };
        reaches(&desk, &wanted, 60).running
    };
    assert_eq!((runs(None, "final"), runs(None, "other")), (1, 0));
    let bela = Recipient::Person(desk.world.bela.id());
    assert_eq!(runs(Some(bela), "final"), 0);
    enrols(&desk, &desk.world.bela);
    assert_eq!((extends(&wanted), extends(&wanted)), (1, 1));
    let read = |conn: &mut Conn| extensions(conn, &admin(&desk));
    let given = desk.world.db.read_now(read).unwrap();
    assert_eq!((given.len(), given[0].attempts), (1, 1), "listed once");
    assert_eq!(given[0].extension, wanted);
    let now = desk.sitting(&attempt).attempt;
    assert_eq!(
        (now.deadline, now.lapses_at),
        (Some(at(2400)), Some(at(2520)))
    );
    assert_eq!(desk.verbs(&attempt), ["initialized", "extended"]);
    let for_others = Extension {
        id: ExtensionId::new(),
        to: Some(bela),
        ..wanted.clone()
    };
    assert_eq!(extends(&for_others), 0);
    let elsewhere = Extension {
        id: ExtensionId::new(),
        quiz: Some(key("other")),
        ..wanted
    };
    assert_eq!(extends(&elsewhere), 0);
    assert_eq!(desk.sitting(&attempt).attempt.deadline, Some(at(2400)));
}

//! What is granted to single learners, closing dates, and which attempts count.

use super::*;
use crate::accommodations::{self, ExtraTime, Grant, GrantError, Reason, Recipient};
use crate::assessment::{
    Extension, Outage, Reach, extend, extensions, follow_allowances, note_shown, reach,
};
use crate::base::{AccommodationId, ExtensionId, Note, PartnerId};
use crate::courses::{Counts, CourseAdmin};
use crate::db::Conn;
use crate::partners::{self, PartnerAdmin};

fn admin(desk: &Desk) -> CourseAdmin {
    CourseAdmin::for_test(desk.world.edition.course, desk.world.bela.id())
}

fn allow(desk: &Desk, allowance: Allowance) -> usize {
    let admin = admin(desk);
    let to = Recipient::Person(desk.world.ada.id());
    let wanted = Grant {
        id: AccommodationId::new(),
        to,
        quiz: None,
        allowance,
        reason: Reason::Duty,
        note: Note::parse("").unwrap(),
    };
    let deed = move |tx: &mut Tx| -> Result<usize, accommodations::GrantError> {
        accommodations::grant(tx, &admin, &wanted, at(5))?;
        Ok(follow_allowances(tx, &admin, (to, "duty"), at(5))?)
    };
    desk.world.db.write_now(deed).unwrap()
}

fn extra_time(time: ExtraTime) -> Allowance {
    Allowance {
        time,
        ..Allowance::default()
    }
}

#[test]
fn extra_time_moves_the_deadline_of_what_runs_and_of_what_starts() {
    let desk = desk_with(|quiz| quiz.time_limit_minutes = Some(10));
    let attempt = desk.start(1, 0).unwrap();
    assert_eq!(allow(&desk, extra_time(ExtraTime::Percent(50))), 1);
    let deadline = |attempt: &Attempt| desk.sitting(attempt).attempt.deadline;
    assert_eq!(deadline(&attempt), Some(at(900)));
    desk.save(&attempt, ALL_RIGHT, 1020).unwrap();
    assert_eq!(
        allow(&desk, extra_time(ExtraTime::Percent(10))),
        0,
        "never earlier"
    );
    assert_eq!(deadline(&attempt), Some(at(900)));
    desk.submit(&attempt, 950).unwrap();
    let second = desk.start(2, 1000).unwrap();
    assert_eq!(second.deadline, Some(at(1900)));
    assert_eq!(allow(&desk, extra_time(ExtraTime::Unlimited)), 1);
    assert_eq!(deadline(&second), None);
    desk.save(&second, ALL_RIGHT, 999_999).unwrap();
}

#[test]
fn extra_attempts_count_on_top_of_the_limit() {
    let desk = desk_with(|quiz| quiz.attempts = Some(1));
    let first = desk.start(1, 0).unwrap();
    desk.submit(&first, 1).unwrap();
    assert!(matches!(
        desk.start(2, 2),
        Err(StartError::NoAttemptsLeft { limit: 1 })
    ));
    let one_more = Allowance {
        extra_attempts: 1,
        ..Allowance::default()
    };
    allow(&desk, one_more);
    let second = desk.start(2, 3).unwrap();
    desk.submit(&second, 4).unwrap();
    assert!(matches!(
        desk.start(3, 5),
        Err(StartError::NoAttemptsLeft { limit: 2 })
    ));
}

#[test]
fn of_more_attempts_than_a_quiz_takes_by_itself_the_first_counts_as_much_as_the_last() {
    let desk = desk();
    let first = desk.start(1, 0).unwrap();
    desk.save(&first, ALL_RIGHT, 1).unwrap();
    desk.submit(&first, 2).unwrap();
    let (ada, enrolment) = (desk.world.ada.clone(), desk.enrolment.clone());
    let edition = desk.world.edition.clone();
    let fails = move |tx: &mut Tx| -> Result<(), StartError> {
        let study = Study::new(&ada, &enrolment, &edition).unwrap();
        for _ in 1..MOST_ATTEMPTS {
            let attempt = start(tx, &study, &key("final"), [2; 32], at(3))?;
            submit(tx, &ada, attempt.id, &edition, at(4)).unwrap();
        }
        Ok(())
    };
    desk.world.db.write_now(fails).unwrap();
    assert!(matches!(
        desk.start(3, 5),
        Err(StartError::NoAttemptsLeft { limit: 200 })
    ));
    let one_more = Allowance {
        extra_attempts: 1,
        ..Allowance::default()
    };
    allow(&desk, one_more);
    let last = desk.start(3, 6).unwrap();
    desk.submit(&last, 7).unwrap();
    let of = (&desk.enrolment, &desk.world.edition);
    let read = |conn: &mut Conn| conditions(conn, of, &key("final"), at(8));
    let (told, made) = desk.world.db.read_now(read).unwrap().unwrap();
    assert_eq!((told.used, told.left), (201, Some(0)));
    assert!(told.is_passed, "what was passed once stays passed");
    let score = |earned, max| {
        Some(Score {
            earned: Points::whole(earned),
            max: Points::whole(max),
        })
    };
    for (counts, expected) in [
        (Counts::Highest, score(4, 4)),
        (Counts::Latest, score(0, 4)),
        (Counts::First, score(4, 4)),
        (Counts::Average, score(4, 804)),
    ] {
        assert_eq!(counting(counts, &made), expected, "{counts:?}");
    }
}

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

#[test]
fn closing_beats_the_clock_and_what_was_saved_counts() {
    let desk = desk_with(|quiz| {
        quiz.time_limit_minutes = Some(30);
        quiz.settings.closes_at = Some(at(3600));
        quiz.settings.grace_seconds = 30;
    });
    let attempt = desk.start(1, 2880).unwrap();
    assert_eq!(
        attempt.deadline,
        Some(at(3600)),
        "twelve minutes, not thirty"
    );
    desk.save(&attempt, ALL_RIGHT, 3630).unwrap();
    assert!(matches!(
        desk.save(&attempt, &[("q1", "b")], 3631),
        Err(SaveError::TimeIsOver { .. })
    ));
    match desk.start(2, 3631) {
        Err(StartError::Closed { closed_at }) => assert_eq!(closed_at, at(3600)),
        other => panic!("{other:?}"),
    }
    let submission = desk.submit(&attempt, 4000).unwrap();
    assert_eq!(submission.submitted_at, at(3600));
    assert!(desk.is_completed(), "what was saved counts");
    let later = Allowance {
        closes_at: Some(at(9000)),
        ..Allowance::default()
    };
    allow(&desk, later);
    assert_eq!(desk.start(2, 8000).unwrap().deadline, Some(at(9000)));
}

#[test]
fn a_quiz_is_passed_by_the_attempts_that_count() {
    const FAILS: &[(&str, &str)] = &[("q1", "a")];
    for (counts, given, passed) in [
        (Counts::Highest, [FAILS, ALL_RIGHT], true),
        (Counts::Latest, [ALL_RIGHT, FAILS], true),
        (Counts::First, [FAILS, ALL_RIGHT], false),
        (Counts::First, [ALL_RIGHT, FAILS], true),
        (Counts::Average, [FAILS, ALL_RIGHT], false),
        (Counts::Average, [ALL_RIGHT, FAILS], true),
    ] {
        let desk = desk_with(|quiz| quiz.settings.counts = counts);
        for (number, answers) in (1_u8..).zip(given) {
            let attempt = desk.start(number, 0).unwrap();
            desk.save(&attempt, answers, 1).unwrap();
            desk.submit(&attempt, 2).unwrap();
        }
        assert_eq!(desk.is_completed(), passed, "{counts:?}");
    }
}

#[test]
fn a_receipt_is_found_however_it_is_typed_by_who_looks_after_the_course_only() {
    let desk = desk();
    let attempt = desk.start(1, 0).unwrap();
    let submission = desk.submit(&attempt, 7).unwrap();
    let (partner, bela) = (desk.world.partner.id, desk.world.bela.clone());
    let read = |conn: &mut _| partners::admin(conn, &bela, partner);
    assert_eq!(desk.world.db.read_now(read).unwrap(), None);
    let mine = PartnerAdmin::for_test(partner, bela.id());
    let other = PartnerAdmin::for_test(PartnerId::new(), bela.id());
    let typed = format!(" {} ", submission.receipt)
        .to_lowercase()
        .replace('0', "o");
    let receipt = Receipt::typed(&typed).unwrap();
    let found = |by: &[PartnerAdmin]| {
        let read = |conn: &mut _| by_receipt(conn, by, &receipt);
        desk.world.db.read_now(read).unwrap()
    };
    let receipted = found(&[other.clone(), mine]).unwrap();
    assert_eq!(receipted.attempt.submission, Some(submission));
    assert_eq!(receipted.email.as_str(), "ada@x.example");
    assert_eq!(found(&[other]), None);
    for bad in ["", "7K3Q", "7K3Q-FMXT-29AB-PDW!", "7K3Q-FMXT-29AB-PDWZ-1"] {
        assert_eq!(Receipt::typed(bad), None, "{bad}");
    }
}

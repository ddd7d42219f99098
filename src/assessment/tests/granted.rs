//! What is granted to single learners, closing dates, and which attempts count.

use super::*;
use crate::accommodations::{self, ExtraTime, Grant, Reason, Recipient};
use crate::assessment::follow_allowances;
use crate::base::{AccommodationId, Note, PartnerId};
use crate::courses::{Counts, CourseAdmin};
use crate::db::Conn;
use crate::partners::{self, PartnerAdmin};

pub(super) fn admin(desk: &Desk) -> CourseAdmin {
    CourseAdmin::for_test(desk.world.edition.course, desk.world.bela.id())
}

pub(super) fn allow(desk: &Desk, allowance: Allowance) -> usize {
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

pub(super) fn extra_time(time: ExtraTime) -> Allowance {
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

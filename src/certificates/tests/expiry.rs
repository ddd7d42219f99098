//! Certificates that expire: warnings and renewal.

use super::super::testing::{Stage, chance, finished, jobs};
use super::super::*;
use super::hold::{hold_as, release_at};
use super::notices::holder;
use super::{replace_at, revoke_at, state_of};
use crate::base::{Date, HoldId, Timestamp};
use crate::certificates::extend::plan_course;
use crate::db::{Conn, Tx};
use crate::learning::testing::at;

const DAY: i64 = 86_400;

/// A certificate of twelve months.
pub(super) fn expiring() -> Stage {
    let mut stage = finished();
    stage.world.edition.content.certificate.valid_months = Some(12);
    stage
}

fn warns(stage: &Stage, now: Timestamp) -> usize {
    let sealer = stage.sealer.clone();
    let deed = move |tx: &mut Tx| warn_expiring(tx, &sealer, now);
    stage.world.db.write_now(deed).unwrap()
}

#[test]
fn the_holder_is_warned_sixty_and_seven_days_before_once_each() {
    let stage = expiring();
    let last_day = stage.certificate().face.valid_until.unwrap();
    let before = |days: i64| last_day.start().plus_seconds(-days * DAY + 3600);
    let told = || {
        let mails = stage.read(jobs);
        mails
            .iter()
            .filter(|mail| mail.contains("certificate-expires"))
            .count()
    };
    for (days, expected) in [
        (61, 0),
        (60, 1),
        (60, 1),
        (30, 1),
        (7, 2),
        (7, 2),
        (0, 2),
        (-1, 2),
    ] {
        warns(&stage, before(days));
        assert_eq!(told(), expected, "{days} days before");
    }
}

#[test]
fn whoever_gets_a_certificate_back_before_its_last_day_is_warned_then() {
    // Set aside and released so many days before the last one; warned, and how often in all.
    for (held, released, looks) in [
        (8, 3, [(60, 1), (8, 1), (7, 1), (4, 1), (3, 2), (2, 2)]),
        (61, 30, [(61, 0), (60, 0), (31, 0), (30, 1), (7, 2), (6, 2)]),
        (61, 5, [(61, 0), (60, 0), (7, 0), (6, 0), (5, 1), (4, 1)]),
        (9, -1, [(60, 1), (9, 1), (7, 1), (0, 1), (-1, 1), (-2, 1)]),
    ] {
        let stage = expiring();
        let certificate = stage.certificate();
        let last_day = certificate.face.valid_until.unwrap();
        let before = |days: i64| last_day.start().plus_seconds(-days * DAY + 3600);
        for (days, expected) in looks {
            if days == held {
                hold_as(&stage, certificate.id, HoldId::new(), before(held)).unwrap();
            }
            if days == released {
                release_at(&stage, certificate.id, before(released)).unwrap();
            }
            warns(&stage, before(days));
            let mails = stage.read(jobs).into_iter();
            let told = mails.filter(|mail| mail.contains("certificate-expires"));
            assert_eq!(told.count(), expected, "{held}, {released}: {days} before");
        }
    }
}

#[test]
fn whoever_was_away_is_warned_once_and_what_was_replaced_not_at_all() {
    let stage = expiring();
    let certificate = stage.certificate();
    let last_day = certificate.face.valid_until.unwrap();
    replace_at(&stage, certificate.id, "Ada Byron", at(200)).unwrap();
    let mails = stage.read(jobs).len();
    warns(&stage, last_day.start());
    warns(&stage, last_day.start());
    // Of the two certificates only the newer one counts; seven days outweigh sixty.
    assert_eq!(stage.read(jobs).len(), mails + 1);
}

/// Extends by numbers; answers what became of each.
pub(super) fn extends(
    stage: &Stage,
    codes: &[&str],
    until: Date,
    now: Timestamp,
) -> Vec<&'static str> {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let extension = Extension {
        among: Among::Codes(codes.iter().map(ToString::to_string).collect()),
        until,
        note: Note::none(),
        tells: true,
        chance: chance(77),
    };
    let deed = move |tx: &mut Tx| extend(tx, &Scribe::without(&sealer), &operator, &extension, now);
    let plan = stage.world.db.write_now(deed).unwrap();
    plan.lines.iter().map(|line| line.extent.word()).collect()
}

#[test]
fn what_has_expired_counts_again_when_it_is_extended_and_what_ended_is_refused() {
    let stage = expiring();
    let first = stage.certificate();
    let last_day = first.face.valid_until.unwrap();
    let (until, late) = (
        last_day.plus_months(6),
        last_day.start().plus_seconds(3 * DAY),
    );
    assert_eq!(
        state_of(&stage, first.id, late),
        State::Expired { on: last_day }
    );
    let code = first.code.to_string();
    let done = extends(&stage, &[&code, &code, "7Q4K2"], until, late);
    assert_eq!(done, ["extends", "repeated", "unknown"]);

    let cause = Cause::Extended;
    let replaced = State::Replaced(Replacement { cause, at: late });
    assert_eq!(state_of(&stage, first.id, late), replaced);
    let next = stage.read(|conn| successor(conn, first.id)).unwrap();
    assert_eq!(state_of(&stage, next, late), State::Valid);
    let sealed = stage.read(|conn| find_by_id(conn, next)).unwrap();
    let next = stage.sealer.open(&sealed).unwrap();
    let mut expected = first.face.clone();
    expected.code = next.code.clone();
    expected.valid_until = Some(until);
    expected.reissued_at = Some(late);
    assert_eq!(next.face, expected, "and nothing else is another");

    let number = next.code.to_string();
    let (day, far) = (late.plus_seconds(DAY), until.plus_months(6));
    assert_eq!(extends(&stage, &[&number], until, day), ["long"]);
    revoke_at(&stage, next.id, day).unwrap();
    let done = extends(&stage, &[&code, &number], far, day);
    assert_eq!(done, ["replaced", "revoked"]);
}

#[test]
fn what_is_set_aside_in_a_course_takes_the_place_of_none_that_can_be_extended() {
    let stage = expiring();
    let first = stage.certificate();
    let edition = stage.world.edition.clone();
    for seed in [2, 3] {
        holder(&stage, &edition, seed);
    }
    hold_as(&stage, first.id, HoldId::new(), at(200)).unwrap();
    let until = first.face.valid_until.unwrap().plus_months(6);
    let plan = |most: usize| {
        let plan =
            |conn: &mut Conn| plan_course(conn, &stage.sealer, (edition.course, until), most);
        let plan = stage.read(plan);
        let extents: Vec<&str> = plan.lines.iter().map(|line| line.extent.word()).collect();
        (extents, plan.has_more)
    };
    assert_eq!(plan(1), (vec!["held", "extends"], true));
    assert_eq!(plan(2), (vec!["held", "extends", "extends"], false));
}

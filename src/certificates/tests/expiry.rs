//! Certificates that expire: warnings and renewal.

use super::super::testing::{Stage, finished, jobs};
use super::super::*;
use super::replace_at;
use crate::base::Timestamp;
use crate::db::Tx;
use crate::learning::testing::at;

const DAY: i64 = 86_400;

/// A certificate of twelve months.
fn expiring() -> Stage {
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

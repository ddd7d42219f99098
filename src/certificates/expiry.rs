//! Holders are warned before a certificate expires: sixty days and seven days, once each.

use super::award::{holder, letter};
use super::seal::Sealer;
use super::state::State;
use super::store;
use crate::base::{CertificateId, Date, Timestamp};
use crate::db::{Error, Tx};
use crate::outbox;

/// So many are warned in one transaction.
const MOST: i64 = 50;

/// How long before the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Warning {
    Sixty,
    Seven,
}

/// Which warning is due on a day; none before the sixtieth day and after the last.
fn due(last_day: Date, today: Date) -> Option<Warning> {
    let before = |days: i64| last_day.start().plus_seconds(-days * 86_400).date();
    match today {
        today if today > last_day => None,
        today if today >= before(7) => Some(Warning::Seven),
        today if today >= before(60) => Some(Warning::Sixty),
        _ => None,
    }
}

/// Warns the holders of certificates whose last day is near; answers how many were looked at, so
/// that who calls knows whether there may be more. Whoever is warned of seven days is not warned of
/// sixty any more. What is set aside is not looked at: if it is released in time, its holder is
/// warned then.
pub fn warn_expiring(tx: &mut Tx, sealer: &Sealer, now: Timestamp) -> Result<usize, Error> {
    let today = now.date();
    let until = |days: i64| now.plus_seconds(days * 86_400).date();
    let mut found = store::expiring(tx, Warning::Seven, (today, until(7)), MOST)?;
    if found.is_empty() {
        found = store::expiring(tx, Warning::Sixty, (today, until(60)), MOST)?;
    }
    for (id, last_day) in &found {
        if let Some(warning) = due(*last_day, today) {
            store::mark_warned(tx, *id, warning, now)?;
            warn(tx, sealer, (*id, *last_day), now)?;
        }
    }
    Ok(found.len())
}

fn warn(
    tx: &mut Tx,
    sealer: &Sealer,
    (id, last_day): (CertificateId, Date),
    now: Timestamp,
) -> Result<(), Error> {
    let sealed = store::by_id(tx, id)?;
    let Some(certificate) = sealed.and_then(|sealed| sealer.open(&sealed).ok()) else {
        return Ok(());
    };
    // What ended needs no warning.
    let fate = store::fate(tx, id)?;
    if State::of(&certificate.face, &fate, now) != State::Valid {
        return Ok(());
    }
    let Some(holder) = holder(tx, id)? else {
        return Ok(());
    };
    let letter = letter("certificate-expires", &holder, &certificate).with("day", last_day);
    outbox::mail(tx, &letter, now).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_is_due_sixty_and_seven_days_before_and_never_after() {
        let day = |text: &str| Date::parse(text).unwrap();
        for (today, expected) in [
            ("2029-09-23", None),
            ("2029-09-24", Some(Warning::Sixty)),
            ("2029-11-15", Some(Warning::Sixty)),
            ("2029-11-16", Some(Warning::Seven)),
            ("2029-11-23", Some(Warning::Seven)),
            ("2029-11-24", None),
        ] {
            assert_eq!(due(day("2029-11-23"), day(today)), expected, "{today}");
        }
    }
}

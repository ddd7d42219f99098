//! A clock that goes back makes deadlines longer and orders events wrongly: it is written down for
//! whoever runs the machine, and nobody else is troubled.

use super::entry::{Object, Verb, note_detail};
use super::store;
use crate::base::Timestamp;
use crate::db::{Error, Tx};

/// So far two looks, or two machines, may differ without anything being wrong.
const TOLERANCE_SECONDS: i64 = 10;
/// Two machines on one database whose clocks differ would be written down at every look.
const SILENCE_SECONDS: i64 = 3600;

/// Looks whether the clock went back below the latest moment seen, and keeps that. Answers by how
/// many seconds, when it was written in the journal: once for each jump, at most once an hour.
pub fn watch_clock(tx: &mut Tx, now: Timestamp) -> Result<Option<i64>, Error> {
    let Some((highest, noted_at)) = store::clock_mark(tx)? else {
        store::insert_clock_mark(tx, now)?;
        return Ok(None);
    };
    if now > highest.plus_seconds(TOLERANCE_SECONDS) {
        store::set_clock_mark(tx, now, noted_at)?;
        return Ok(None);
    }
    let back = (highest.millis() - now.millis()) / 1000;
    if back <= TOLERANCE_SECONDS {
        return Ok(None);
    }
    let is_new = noted_at.is_none_or(|at| {
        let since = (now.millis() - at.millis()).abs() / 1000;
        since >= SILENCE_SECONDS
    });
    store::set_clock_mark(tx, now, if is_new { Some(now) } else { noted_at })?;
    if !is_new {
        return Ok(None);
    }
    let object = Object::new("clock", "machine");
    let detail = format!("{back} seconds");
    note_detail(tx, (None, Verb::ClockWentBack), &object, &detail, now)?;
    Ok(Some(back))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::fresh;
    use crate::journal::of_object;

    const NOON: i64 = 1_795_435_200_000;

    #[test]
    fn a_clock_that_goes_back_is_written_down_once_for_each_jump() {
        let db = fresh();
        let looks = |seconds: i64| {
            let now = Timestamp::from_millis(NOON).plus_seconds(seconds);
            db.write_now(move |tx| watch_clock(tx, now)).unwrap()
        };
        for (seconds, expected) in [
            (0, None),
            (20, None),
            (12, None), // Within what two machines may differ.
            (7200, None),
            (3600, Some(3600)),
            (3601, None),
            (3700, None),
            (3600, None), // Another one within the hour.
            (9000, None),
            (7300, Some(1700)),
        ] {
            assert_eq!(looks(seconds), expected, "{seconds}");
        }
        let clock = Object::new("clock", "machine");
        let read = |conn: &mut _| of_object(conn, &clock);
        let entries = db.read_now(read).unwrap();
        let told: Vec<(&str, &str)> = entries
            .iter()
            .map(|entry| (entry.verb.as_str(), entry.detail.as_str()))
            .collect();
        let back = "clock went back";
        assert_eq!(told, [(back, "3600 seconds"), (back, "1700 seconds")]);
    }
}

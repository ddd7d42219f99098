//! A certificate that expires is renewed by the refresher that its course names.

use super::award::{Award, AwardError, holder, letter};
use super::block;
use super::certificate::Certificate;
use super::face::Face;
use super::programme::{self, PartNow};
use super::replace::{ReplaceError, Succession, standing, succeed};
use super::scribe::Scribe;
use super::state::Cause;
use crate::assessment::{self, Attempt, Outcome};
use crate::base::{Date, Key, Timestamp};
use crate::courses::Content;
use crate::db::{self, Tx};
use crate::outbox;

/// From so many days before the last day on, what is done again counts as the refresher.
pub const RENEWAL_DAYS: i64 = 90;

/// The beginning of the first day on which the refresher counts.
pub fn renewable_from(last_day: Date) -> Timestamp {
    last_day.start().plus_seconds(-RENEWAL_DAYS * 86_400)
}

/// The last day of the renewed certificate: nobody loses days by being early, and who is late gains
/// none.
fn renewed_until(last_day: Date, months: u32, today: Date) -> Date {
    last_day.max(today).plus_months(months)
}

/// Whether every one of these quizzes was passed at or after `opens`. Without a quiz there is no
/// refresher: reading leaves no trace a second time.
fn is_refreshed<'a>(
    quizzes: impl IntoIterator<Item = &'a Key>,
    passed_at: impl Fn(&Key) -> Option<Timestamp>,
    opens: Timestamp,
) -> bool {
    let mut quizzes = quizzes.into_iter().peekable();
    quizzes.peek().is_some() && quizzes.all(|quiz| passed_at(quiz).is_some_and(|at| at >= opens))
}

/// Which of the refresher's activities are quizzes.
fn quizzes<'a>(content: &'a Content, refresher: &'a [Key]) -> Vec<&'a Key> {
    let is_quiz = |key: &&Key| content.quizzes().any(|quiz| quiz.key == **key);
    refresher.iter().filter(is_quiz).collect()
}

fn last_pass(attempts: &[Attempt]) -> Option<Timestamp> {
    attempts
        .iter()
        .filter_map(|attempt| attempt.submission.as_ref())
        .filter(|submission| submission.outcome == Outcome::Passed)
        .map(|submission| submission.submitted_at)
        .max()
}

/// The renewed certificate if the refresher was done near the last day or after it, else the one
/// that is held. Every fact stays as sealed, the name above all; the dates are new.
pub(super) fn renew_if_refreshed(
    tx: &mut Tx,
    scribe: &Scribe,
    award: &Award<'_>,
    held: Certificate,
    now: Timestamp,
) -> Result<Certificate, AwardError> {
    let content = &award.edition.content;
    let rule = &content.certificate;
    let (Some(last_day), Some(months)) = (held.face.valid_until, rule.valid_months) else {
        return Ok(held);
    };
    let opens = renewable_from(last_day);
    let quizzes = quizzes(content, &rule.refresher);
    if quizzes.is_empty() || now < opens {
        return Ok(held);
    }
    let mut passes = Vec::new();
    for quiz in &quizzes {
        let attempts = assessment::attempts(tx, award.enrolment.id, quiz)?;
        passes.push((*quiz, last_pass(&attempts)));
    }
    let passed_at = |key: &Key| passes.iter().find(|(quiz, _)| *quiz == key)?.1;
    if !is_refreshed(quizzes.iter().copied(), passed_at, opens) {
        return Ok(held);
    }
    // On what was revoked or set aside nothing new is issued.
    let parts = programme::parts_now(tx, scribe.sealer(), &held.face, now)?;
    let of = (award.enrolment.id, award.edition);
    if parts.iter().any(PartNow::is_lost) || block::keeps_waiting(tx, of, now)? {
        return Ok(held);
    }
    let (replaced, earlier) = match standing(tx, scribe.sealer(), held.id) {
        Ok(standing) => standing,
        Err(ReplaceError::Db(error)) => return Err(error.into()),
        // What was revoked, set aside or altered is not renewed.
        Err(_) => return Ok(held),
    };
    let succession = Succession {
        replaced: &replaced,
        face: Face {
            awarded_at: now,
            valid_until: Some(renewed_until(last_day, months, now.date())),
            ..earlier.face
        },
        by: award.recipient.id,
        cause: Cause::Renewed,
        note: "",
        chance: &award.chance,
    };
    let successor = succeed(tx, scribe, succession, now).map_err(|error| match error {
        ReplaceError::Db(error) => AwardError::Db(error),
        _ => AwardError::NoCode,
    })?;
    tell(tx, &held, &successor, now)?;
    Ok(successor)
}

fn tell(
    tx: &mut Tx,
    held: &Certificate,
    successor: &Certificate,
    now: Timestamp,
) -> Result<(), db::Error> {
    let last_day = successor.face.valid_until.unwrap_or_else(|| now.date());
    let Some(holder) = holder(tx, held.id)? else {
        return Ok(());
    };
    let letter = letter("certificate-renewed", &holder, successor)
        .with("replaced", &held.code)
        .with("day", last_day);
    outbox::mail(tx, &letter, now).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn the_refresher_is_done_when_every_quiz_was_passed_in_its_time() {
        let key = |text: &str| Key::parse(text).unwrap();
        let (one, two) = (key("one"), key("two"));
        let opens = renewable_from(day("2029-11-23"));
        assert_eq!(opens, day("2029-08-25").start());
        let (early, late) = (opens.plus_seconds(-1), opens);
        for (asked, one_at, two_at, expected) in [
            (vec![], Some(late), Some(late), false),
            (vec![&one], None, None, false),
            (vec![&one], Some(early), None, false),
            (vec![&one], Some(late), None, true),
            (vec![&one, &two], Some(late), Some(early), false),
            (vec![&one, &two], Some(late), Some(late), true),
        ] {
            let passed_at = |quiz: &Key| if *quiz == one { one_at } else { two_at };
            let is = is_refreshed(asked.iter().copied(), passed_at, opens);
            assert_eq!(is, expected, "{asked:?} {one_at:?} {two_at:?}");
        }
    }

    #[test]
    fn nobody_loses_days_by_being_early() {
        for (last_day, today, expected) in [
            ("2029-11-23", "2029-09-01", "2032-11-23"),
            ("2029-11-23", "2029-11-23", "2032-11-23"),
            ("2029-11-23", "2030-01-31", "2033-01-31"),
        ] {
            let until = renewed_until(day(last_day), 36, day(today));
            assert_eq!(until, day(expected), "{today}");
        }
    }
}

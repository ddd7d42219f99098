//! Administrators award by hand, with a reason: one or many, first as a plan, then as a deed.

use super::award::{AwardError, award_for};
use super::block::{self, Block};
use super::scribe::{Scribe, chance_of};
use super::seal::Sealed;
use super::store;
use crate::base::{AccountId, Email, EnrolmentId, Note, Timestamp};
use crate::courses::{CourseAdmin, Library};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::learning;
use std::collections::BTreeSet;

/// Lines of a list.
pub const MOST_BY_HAND: usize = 500;

/// What a line of a list comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The certificate is awarded.
    Awards,
    /// It will be awarded when nothing stands in the way any more.
    Waits(Block),
    /// There is one already.
    Has,
    /// There was one, which was revoked: to be issued anew.
    Revoked,
    /// Nobody with this address takes the course; or there is no such account.
    NotEnrolled,
    /// This is no address.
    NoAddress,
    /// The same address stood further up.
    Repeated,
}

impl Line {
    /// The last part of its text's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Awards => "awards",
            Self::Waits(Block::Withheld) => "withheld",
            Self::Waits(Block::Stopped) => "stopped",
            Self::Waits(Block::Unapproved) => "unapproved",
            Self::Has => "has",
            Self::Revoked => "revoked",
            Self::NotEnrolled => "not-enrolled",
            Self::NoAddress => "no-address",
            Self::Repeated => "repeated",
        }
    }
}

/// A line as typed, with what it comes to.
#[derive(Clone, PartialEq, Eq)]
pub struct Planned {
    pub typed: String,
    pub line: Line,
    to: Option<(AccountId, EnrolmentId)>,
}

/// The addresses in a text: the first column of every line that is not empty, without quotation
/// marks. A first line without `@` is taken for headings.
pub fn addresses(text: &str) -> Vec<String> {
    let first = |line: &str| {
        let cell = line.split([',', ';', '\t']).next().unwrap_or_default();
        cell.trim().trim_matches('"').trim().to_owned()
    };
    let text = text.trim_start_matches('\u{feff}');
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut cells: Vec<String> = lines.map(first).collect();
    if cells.len() > 1 && cells.first().is_some_and(|head| !head.contains('@')) {
        cells.remove(0);
    }
    cells
}

/// What awarding to these addresses would do; writes nothing.
pub fn plan_by_hand(
    conn: &mut Conn,
    library: &Library,
    by: &CourseAdmin,
    typed: &[String],
) -> Result<Vec<Planned>, Error> {
    let (mut plan, mut seen) = (Vec::new(), BTreeSet::new());
    for text in typed {
        let (line, to) = match Email::parse(text) {
            None => (Line::NoAddress, None),
            Some(email) if !seen.insert(email.as_str().to_owned()) => (Line::Repeated, None),
            Some(email) => judge(conn, library, (by, &email))?,
        };
        plan.push(Planned {
            typed: text.clone(),
            line,
            to,
        });
    }
    Ok(plan)
}

fn judge(
    conn: &mut Conn,
    library: &Library,
    (by, email): (&CourseAdmin, &Email),
) -> Result<(Line, Option<(AccountId, EnrolmentId)>), Error> {
    let found = store::learner_at(conn, by.course(), email)?;
    let Some((account, enrolment, edition)) = found else {
        return Ok((Line::NotEnrolled, None));
    };
    // One of participation is none of what is awarded by hand. The newest one counts.
    let all = store::of_enrolment(conn, enrolment)?;
    let is_last = |one: &&Sealed| !all.iter().any(|next| next.succeeds == Some(one.id));
    let held = all.iter().filter(|one| !one.is_beside()).find(is_last);
    if let Some(held) = held {
        let is_revoked = store::fate(conn, held.id)?.revocation.is_some();
        return Ok((if is_revoked { Line::Revoked } else { Line::Has }, None));
    }
    let edition = library.edition(conn, edition)?;
    let block = block::block(conn, (enrolment, &edition))?;
    let line = block.map_or(Line::Awards, Line::Waits);
    Ok((line, Some((account, enrolment))))
}

/// Awards to everybody who can be awarded to: the plan is made anew in this transaction, so that
/// who got one meanwhile is left alone. Repeated, it finds nothing to do.
pub fn award_by_hand(
    tx: &mut Tx,
    (scribe, library): (&Scribe, &Library),
    by: &CourseAdmin,
    (typed, reason, chance): (&[String], &Note, [u8; 32]),
    now: Timestamp,
) -> Result<Vec<Planned>, AwardError> {
    let plan = plan_by_hand(tx, library, by, typed)?;
    for (_, enrolment) in plan.iter().filter_map(|planned| planned.to) {
        if store::by_hand(tx, enrolment)?.is_none() {
            store::insert_by_hand(tx, enrolment, by.account(), reason.as_str(), now)?;
            let object = Object::new("enrolment", enrolment);
            let deed = (Some(by.account()), Verb::Granted);
            journal::note_detail(tx, deed, &object, "certificate by hand", now)?;
        }
        if let Some(enrolment) = learning::find(tx, enrolment)? {
            let edition = library.edition(tx, enrolment.edition)?;
            let chance = chance_of(&chance, enrolment.id.as_bytes());
            award_for(tx, scribe, (&enrolment, &edition), chance, now)?;
        }
    }
    Ok(plan)
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn the_first_column_of_every_line_is_an_address() {
        for (text, expected) in [
            ("", vec![]),
            ("a@b.example", vec!["a@b.example"]),
            ("odd", vec!["odd"]),
            (
                "\u{feff}E-mail,Name\r\n\"a@b.example\",Ada\r\n\r\n c@d.example ;x\n",
                vec!["a@b.example", "c@d.example"],
            ),
            ("a@b.example\nodd\n", vec!["a@b.example", "odd"]),
        ] {
            assert_eq!(addresses(text), expected, "{text:?}");
        }
    }
}

//! What a correction did, for those who answer for it.

use super::correction::Correction;
use super::store;
use crate::base::{AccountId, CorrectionId, EditionId, Key, PersonName, Score};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error};
use crate::partners::Publisher;

/// What followed for a learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consequence {
    /// Other points, nothing else.
    None,
    /// The quiz is passed now.
    Passed,
    /// The quiz is passed now, and the certificate was awarded.
    Certified,
    /// The points would not have passed; pass and certificate stand.
    Below,
}

impl Consequence {
    const ALL: [Self; 4] = [Self::None, Self::Passed, Self::Certified, Self::Below];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Passed => "passed",
            Self::Certified => "certified",
            Self::Below => "below",
        }
    }
}

storable_texts! {
    Consequence: |consequence| consequence.word(),
        |text| Consequence::ALL.into_iter().find(|known| known.word() == text);
}

/// How many were concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Attempts whose points changed.
    pub changed: i64,
    /// Learners who passed by it, those with a certificate included.
    pub passed: i64,
    pub certified: i64,
    pub below: i64,
}

/// One attempt before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regrade {
    pub account: AccountId,
    pub name: PersonName,
    /// Of the attempt.
    pub number: i64,
    pub before: Score,
    pub after: Score,
    pub consequence: Consequence,
}

/// A correction with what it did in each quiz that asks the item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub correction: Correction,
    /// At least one; of one deed.
    pub parts: Vec<Part>,
}

/// What a correction did in one quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub quiz: Key,
    pub totals: Totals,
    /// Those who passed, newest enrolment last, at most `most`.
    pub who_passed: Vec<Regrade>,
    /// Those who fell below, at most `most`.
    pub who_fell: Vec<Regrade>,
    /// The others whose points changed, at most `most`.
    pub who_changed: Vec<Regrade>,
}

/// A correction of this partner's; `None` for anybody else's.
pub fn correction(
    conn: &mut Conn,
    by: &Publisher,
    id: CorrectionId,
) -> Result<Option<Correction>, Error> {
    store::correction(conn, by.partner(), id)
}

/// What a correction did, with at most `most` people in each list; `None` if it is not this
/// partner's.
pub fn report(
    conn: &mut Conn,
    by: &Publisher,
    id: CorrectionId,
    most: u32,
) -> Result<Option<Report>, Error> {
    let Some(correction) = correction(conn, by, id)? else {
        return Ok(None);
    };
    let mut parts = Vec::new();
    for one in store::together(conn, &correction)? {
        parts.push(part(conn, &one, i64::from(most))?);
    }
    Ok(Some(Report { correction, parts }))
}

fn part(conn: &mut Conn, correction: &Correction, most: i64) -> Result<Part, Error> {
    let id = correction.id;
    let count = |conn: &mut Conn, consequence| store::count(conn, id, consequence);
    let certified = count(conn, Consequence::Certified)?;
    let below = count(conn, Consequence::Below)?;
    let passed = count(conn, Consequence::Passed)? + certified;
    let list = |conn: &mut Conn, which| store::regrades(conn, id, which, most);
    Ok(Part {
        quiz: correction.quiz.clone(),
        totals: Totals {
            changed: count(conn, Consequence::None)? + passed + below,
            passed,
            certified,
            below,
        },
        who_passed: list(conn, &[Consequence::Passed, Consequence::Certified])?,
        who_fell: list(conn, &[Consequence::Below])?,
        who_changed: list(conn, &[Consequence::None])?,
    })
}

/// The corrections of a quiz, newest first.
pub fn corrections_of(
    conn: &mut Conn,
    edition: EditionId,
    quiz: &Key,
) -> Result<Vec<Correction>, Error> {
    let mut all = store::corrections(conn, edition, quiz)?;
    all.reverse();
    Ok(all)
}

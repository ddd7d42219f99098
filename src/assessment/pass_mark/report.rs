//! Which marks were applied back, and what followed.

use super::store;
use crate::assessment::regrade::{Consequence, CorrectionReason};
use crate::base::{AccountId, CutScore, EditionId, Key, LoweringId, PersonName, Timestamp};
use crate::db::{Conn, Error};

/// A mark that was applied back to a quiz of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lowering {
    pub id: LoweringId,
    pub edition: EditionId,
    pub quiz: Key,
    pub from: CutScore,
    /// Always lower.
    pub to: CutScore,
    /// The later edition whose mark it is.
    pub like: EditionId,
    pub reason: CorrectionReason,
    pub by: AccountId,
    pub at: Timestamp,
}

/// A lowered mark with what followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub lowering: Lowering,
    /// Learners who passed by it, those with a certificate included.
    pub passed: i64,
    pub certified: i64,
    /// The first of them by enrolment, and whether a certificate was awarded.
    pub who_passed: Vec<(PersonName, bool)>,
}

/// The marks applied back to a quiz, newest first, with at most `most` people in each list.
pub fn reports(
    conn: &mut Conn,
    edition: EditionId,
    quiz: &Key,
    most: u32,
) -> Result<Vec<Report>, Error> {
    let mut reports = Vec::new();
    for lowering in store::lowerings(conn, edition, quiz)? {
        let certified = store::count(conn, lowering.id, Consequence::Certified)?;
        let others = store::count(conn, lowering.id, Consequence::Passed)?;
        let who = store::passes(conn, lowering.id, i64::from(most))?;
        let person = |(name, consequence)| (name, consequence == Consequence::Certified);
        reports.push(Report {
            passed: others + certified,
            certified,
            who_passed: who.into_iter().map(person).collect(),
            lowering,
        });
    }
    Ok(reports)
}

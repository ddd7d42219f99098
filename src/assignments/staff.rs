//! What those who look after a course see of briefs, and decide.

use super::brief::Brief;
use super::file::FileKind;
use super::marks::Marks;
use super::review::Review;
use super::settle::{Released, release, settle_by_decision};
use super::store;
use crate::base::{AccountId, BriefId, EditionId, Note, ReviewId, Timestamp};
use crate::courses::{Assignment, CourseAdmin, Edition};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::learning::{self, Enrolment};

/// What the staff decided about a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub by: AccountId,
    pub marks: Marks,
    /// Why; the author does not see it.
    pub note: String,
    pub at: Timestamp,
}

/// A brief in the list of a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffLine {
    pub brief: Brief,
    pub edition: EditionId,
    pub reviews: Vec<Review>,
}

/// A brief with everything that was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffBrief {
    pub brief: Brief,
    pub enrolment: Enrolment,
    /// Oldest first, withdrawn ones too.
    pub reviews: Vec<Review>,
    /// Oldest first; the last one counts.
    pub decisions: Vec<Decision>,
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    #[error("the course has no such brief")]
    Unknown,
    #[error("some criteria are not marked")]
    Incomplete,
    #[error("there is no reason")]
    NoReason,
    #[error(transparent)]
    Db(#[from] Error),
}

/// The briefs of a course that are handed in, newest first.
pub fn briefs(conn: &mut Conn, by: &CourseAdmin) -> Result<Vec<StaffLine>, Error> {
    let listed = store::listed(conn, by.course())?;
    let line = |(brief, edition, reviews)| StaffLine {
        brief,
        edition,
        reviews,
    };
    Ok(listed.into_iter().map(line).collect())
}

/// A brief of the course that is handed in.
pub fn staff_brief(
    conn: &mut Conn,
    by: &CourseAdmin,
    id: BriefId,
) -> Result<Option<StaffBrief>, Error> {
    let Some(brief) = store::brief(conn, id)?.filter(|brief| !brief.is_draft()) else {
        return Ok(None);
    };
    let enrolment = match brief.enrolment {
        Some(author) => learning::find(conn, author)?,
        None => None,
    };
    let Some(enrolment) = enrolment.filter(|author| author.course == by.course()) else {
        return Ok(None);
    };
    Ok(Some(StaffBrief {
        reviews: store::reviews_of(conn, id)?,
        decisions: store::decisions(conn, id)?,
        brief,
        enrolment,
    }))
}

/// The file of a brief of the course.
pub fn staff_file(
    conn: &mut Conn,
    by: &CourseAdmin,
    id: BriefId,
) -> Result<Option<(BriefId, FileKind, Vec<u8>)>, Error> {
    if staff_brief(conn, by, id)?.is_none() {
        return Ok(None);
    }
    let file = store::file(conn, id)?;
    Ok(file.map(|(kind, bytes)| (id, kind, bytes)))
}

/// Decides what a brief is worth, for a reason that stands in the file. The same decision again
/// changes nothing; an earlier one and the peers' points are kept.
pub fn decide(
    tx: &mut Tx,
    by: &CourseAdmin,
    (id, edition): (BriefId, &Edition),
    (marks, note): (&Marks, &Note),
    now: Timestamp,
) -> Result<Option<Released>, DecideError> {
    let (found, rules) = known(tx, by, id, edition)?;
    if marks.missing(rules).next().is_some() {
        return Err(DecideError::Incomplete);
    }
    if note.as_str().is_empty() {
        return Err(DecideError::NoReason);
    }
    let last = found.decisions.last();
    if last.is_some_and(|last| &last.marks == marks && last.note == note.as_str()) {
        return Ok(None);
    }
    let number = u32::try_from(found.decisions.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    let decision = Decision {
        by: by.account(),
        marks: marks.clone(),
        note: note.as_str().to_owned(),
        at: now,
    };
    store::insert_decision(tx, id, number, &decision)?;
    settle_by_decision(tx, rules, &found.brief, marks, now)?;
    let before = found.brief.mark.map_or(0, |mark| mark.points.thousandths());
    let detail = format!("{before} to {}", marks.total().saturating_mul(1000));
    let object = Object::new("brief", id);
    journal::note_detail(
        tx,
        (Some(by.account()), Verb::Corrected),
        &object,
        &detail,
        now,
    )?;
    Ok(release(tx, rules, id, now)?)
}

/// Takes an abusive review out: its author sees it no more, its points count no more, and while the
/// brief is not marked its place is given again. A mark stays until the staff decides another.
/// Harmless when repeated.
pub fn withdraw_review(
    tx: &mut Tx,
    by: &CourseAdmin,
    (id, review): (BriefId, ReviewId),
    now: Timestamp,
) -> Result<(), DecideError> {
    let found = staff_brief(tx, by, id)?.ok_or(DecideError::Unknown)?;
    if !found.reviews.iter().any(|known| known.id == review) {
        return Err(DecideError::Unknown);
    }
    if store::withdraw_review(tx, review, by.account(), now)? == 0 {
        return Ok(());
    }
    let object = Object::new("review", review);
    journal::note_detail(
        tx,
        (Some(by.account()), Verb::Withdrawn),
        &object,
        &id.to_string(),
        now,
    )?;
    Ok(())
}

fn known<'a>(
    tx: &mut Tx,
    by: &CourseAdmin,
    id: BriefId,
    edition: &'a Edition,
) -> Result<(StaffBrief, &'a Assignment), DecideError> {
    let found = staff_brief(tx, by, id)?.ok_or(DecideError::Unknown)?;
    let mut all = edition.content.assignments();
    let rules = all.find(|one| one.key == found.brief.assignment);
    let rules = rules.filter(|_| edition.id == found.enrolment.edition);
    Ok((found, rules.ok_or(DecideError::Unknown)?))
}

//! What keeps an earned certificate from being issued: a stop, that it is withheld, or a signatory
//! who has not approved.

use super::{issuers, store};
use crate::accounts::Operator;
use crate::base::{AccountId, EnrolmentId, IssueStopId, Note, PartnerId, Timestamp, WithholdingId};
use crate::courses::{self, CourseAdmin, Edition, Library};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::partners;

/// Why something that was earned is not issued yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// An administrator of the partner withholds this one.
    Withheld,
    /// Nothing is issued at present.
    Stopped,
    /// Somebody whose name would stand on it has not approved that, and the installation waits.
    Unapproved,
}

/// What an earned certificate waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// This stands in the way.
    For(Block),
    /// Nothing does any more: the worker awards it in its next round.
    Round,
}

/// A time in which nothing was issued.
#[derive(Clone, PartialEq, Eq)]
pub struct IssueStop {
    pub id: IssueStopId,
    /// None: in the whole installation.
    pub partner: Option<PartnerId>,
    pub stopped_by: AccountId,
    pub reason: String,
    pub stopped_at: Timestamp,
    pub lifted: Option<Lifting>,
}

/// The end of a stop.
#[derive(Clone, PartialEq, Eq)]
pub struct Lifting {
    pub by: AccountId,
    pub at: Timestamp,
    /// Empty where none was asked for yet.
    pub reason: String,
}

/// Why nothing was stopped, lifted or withheld.
#[derive(Debug, thiserror::Error)]
pub enum BlockError {
    #[error("a reason is needed")]
    NoReason,
    #[error("this stands in the way already")]
    Already,
    #[error("nobody with this address takes the course")]
    NotEnrolled,
    #[error(transparent)]
    Db(#[from] Error),
}

/// A certificate that is withheld.
#[derive(Clone, PartialEq, Eq)]
pub struct Withheld {
    pub id: WithholdingId,
    pub account: AccountId,
    pub reason: String,
    pub since: Timestamp,
    /// Whether it is earned already.
    pub is_earned: bool,
}

/// From now on nothing is issued: for one partner's courses, or at all. Completions still count.
pub fn stop_issue(
    tx: &mut Tx,
    by: &Operator,
    (id, partner): (IssueStopId, Option<PartnerId>),
    reason: &Note,
    now: Timestamp,
) -> Result<(), BlockError> {
    let stops = store::stops(tx)?;
    if stops.iter().any(|stop| stop.id == id) {
        return Ok(());
    }
    if reason.as_str().is_empty() {
        return Err(BlockError::NoReason);
    }
    let is_same = |stop: &IssueStop| stop.lifted.is_none() && stop.partner == partner;
    if stops.iter().any(is_same) {
        return Err(BlockError::Already);
    }
    store::insert_stop(tx, id, partner, (by.id(), reason.as_str()), now)?;
    // The reason stands with the stop; it may speak of somebody.
    let deed = (Some(by.id()), Verb::Stopped);
    journal::note_detail(tx, deed, &stopped(partner), &id.to_string(), now)?;
    Ok(())
}

/// What a stop is about, for the journal.
fn stopped(partner: Option<PartnerId>) -> Object {
    match partner {
        Some(partner) => Object::new("partner", partner),
        None => Object::new("installation", "issue"),
    }
}

/// Certificates are issued again; what was earned meanwhile is awarded by the worker's next round.
/// A stop that is lifted already stays so.
pub fn lift_stop(
    tx: &mut Tx,
    by: &Operator,
    id: IssueStopId,
    reason: &Note,
    now: Timestamp,
) -> Result<(), BlockError> {
    let stop = store::stops(tx)?.into_iter().find(|stop| stop.id == id);
    let Some(stop) = stop.filter(|stop| stop.lifted.is_none()) else {
        return Ok(());
    };
    if reason.as_str().is_empty() {
        return Err(BlockError::NoReason);
    }
    store::lift_stop(tx, id, (by.id(), reason.as_str()), now)?;
    let deed = (Some(by.id()), Verb::Lifted);
    journal::note_detail(tx, deed, &stopped(stop.partner), &id.to_string(), now)?;
    Ok(())
}

/// Every stop: those in force first, then the newest.
pub fn issue_stops(conn: &mut Conn) -> Result<Vec<IssueStop>, Error> {
    let mut stops = store::stops(conn)?;
    stops.sort_by_key(|stop| (stop.lifted.is_some(), std::cmp::Reverse(stop.stopped_at)));
    Ok(stops)
}

/// Withholds the certificate of one learner, earned or not, until it is released.
pub fn withhold(
    tx: &mut Tx,
    by: &CourseAdmin,
    (id, account): (WithholdingId, AccountId),
    reason: &Note,
    now: Timestamp,
) -> Result<(), BlockError> {
    let found = store::enrolment_at(tx, by.course(), account)?;
    let enrolment = found.ok_or(BlockError::NotEnrolled)?;
    if reason.as_str().is_empty() {
        return Err(BlockError::NoReason);
    }
    if let Some(open) = store::withholding(tx, enrolment)? {
        return if open == id {
            Ok(())
        } else {
            Err(BlockError::Already)
        };
    }
    store::insert_withholding(tx, id, enrolment, (by.account(), reason.as_str()), now)?;
    let deed = (Some(by.account()), Verb::Withheld);
    let object = Object::new("enrolment", enrolment);
    journal::note_detail(tx, deed, &object, &id.to_string(), now)?;
    Ok(())
}

/// Releases what is withheld; an earned certificate is awarded by the worker's next round. What is
/// not withheld any more stays so.
pub fn release_award(
    tx: &mut Tx,
    by: &CourseAdmin,
    id: WithholdingId,
    note: &Note,
    now: Timestamp,
) -> Result<(), Error> {
    let held = store::withheld_at(tx, by.course())?;
    if !held.iter().any(|(withheld, _)| withheld.id == id) {
        return Ok(());
    }
    store::end_withholding(tx, id, by.account(), note.as_str(), now)?;
    let deed = (Some(by.account()), Verb::Released);
    let object = Object::new("withholding", id);
    journal::note(tx, deed.0, deed.1, &object, now)
}

/// What is withheld in a course, oldest first.
pub fn withheld(conn: &mut Conn, by: &CourseAdmin) -> Result<Vec<Withheld>, Error> {
    let all = store::withheld_at(conn, by.course())?;
    Ok(all.into_iter().map(|(withheld, _)| withheld).collect())
}

/// What stands in the way of issuing to this enrolment, which is pinned to this edition; withheld
/// outweighs stopped, because it outlasts it, and both outweigh a signatory who is asked. A renewal
/// bears the names of before and waits for nobody's approval; what follows a certificate of
/// participation is no renewal.
pub(super) fn block(conn: &mut Conn, of: (EnrolmentId, &Edition)) -> Result<Option<Block>, Error> {
    let block = block_of_today(conn, of)?;
    if block != Some(Block::Unapproved) {
        return Ok(block);
    }
    let held = store::of_enrolment(conn, of.0)?;
    let renews = held.iter().any(|sealed| !sealed.is_beside());
    Ok(block.filter(|_| !renews))
}

/// The same of what bears the names of today, whatever was issued to the enrolment before.
pub(super) fn block_of_today(
    conn: &mut Conn,
    (enrolment, edition): (EnrolmentId, &Edition),
) -> Result<Option<Block>, Error> {
    if store::withholding(conn, enrolment)?.is_some() {
        return Ok(Some(Block::Withheld));
    }
    if store::is_stopped(conn, enrolment)? {
        return Ok(Some(Block::Stopped));
    }
    if !somebody_is_waited_for(conn)? {
        return Ok(None);
    }
    Ok(is_unapproved(conn, edition)?.then_some(Block::Unapproved))
}

/// Whether certificates wait for their signatories, and there is one who has not approved.
fn somebody_is_waited_for(conn: &mut Conn) -> Result<bool, Error> {
    Ok(partners::waits_for_approval(conn)? && !partners::unapproved(conn)?.is_empty())
}

/// Whether somebody whose name would stand on the edition's certificates has not approved that. An
/// edition is hundreds of kilobytes, and whoever asks has it in memory.
fn is_unapproved(conn: &mut Conn, edition: &Edition) -> Result<bool, Error> {
    let partners = courses::partners_of(conn, edition)?;
    for signing in issuers::signing(&partners, &edition.content.certificate.signatories) {
        if !partners::has_approved(conn, signing.partner, signing.signatory)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether something stands in the way of issuing now; then it waits, else it waits no longer.
pub(super) fn keeps_waiting(
    tx: &mut Tx,
    (enrolment, edition): (EnrolmentId, &Edition),
    now: Timestamp,
) -> Result<bool, Error> {
    let is_blocked = block(tx, (enrolment, edition))?.is_some();
    match (is_blocked, store::waiting_since(tx, enrolment)?.is_some()) {
        (true, false) => store::insert_waiting(tx, enrolment, now)?,
        (false, true) => store::end_waiting(tx, enrolment)?,
        (true, true) | (false, false) => 0,
    };
    Ok(is_blocked)
}

/// It is not earned, so it does not wait: a programme whose certificate waited may have lost one
/// that it rests on.
pub(super) fn waits_no_longer(tx: &mut Tx, enrolment: EnrolmentId) -> Result<(), Error> {
    if store::waiting_since(tx, enrolment)?.is_some() {
        store::end_waiting(tx, enrolment)?;
    }
    Ok(())
}

/// Nothing came of a look: what waits goes on waiting only while something stands in the way. Most
/// do not wait, and are asked about nothing else.
pub(super) fn waits_unless_free(
    tx: &mut Tx,
    (enrolment, edition): (EnrolmentId, &Edition),
) -> Result<(), Error> {
    let is_waiting = store::waiting_since(tx, enrolment)?.is_some();
    if is_waiting && block(tx, (enrolment, edition))?.is_none() {
        store::end_waiting(tx, enrolment)?;
    }
    Ok(())
}

/// The next round awards what is complete, unless something stands in the way then.
pub(super) fn wait_for_next_round(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    now: Timestamp,
) -> Result<(), Error> {
    if store::waiting_since(tx, enrolment)?.is_none() {
        store::insert_waiting(tx, enrolment, now)?;
    }
    Ok(())
}

/// What an earned certificate of this enrolment, pinned to this edition, waits for; none: there is
/// none that waits.
pub fn waits(
    conn: &mut Conn,
    (enrolment, edition): (EnrolmentId, &Edition),
) -> Result<Option<Wait>, Error> {
    if store::waiting_since(conn, enrolment)?.is_none() {
        return Ok(None);
    }
    let block = block(conn, (enrolment, edition))?;
    Ok(Some(block.map_or(Wait::Round, Wait::For)))
}

/// Enrolments whose earned certificate can be issued now, the longest wait first.
pub fn awards_due(
    conn: &mut Conn,
    library: &Library,
    limit: u32,
) -> Result<Vec<EnrolmentId>, Error> {
    let mut unapproved = Vec::new();
    if somebody_is_waited_for(conn)? {
        for id in store::waiting_editions(conn)? {
            let edition = library.edition(conn, id)?;
            if is_unapproved(conn, &edition)? {
                unapproved.push(id);
            }
        }
    }
    store::awards_due(conn, &unapproved, i64::from(limit))
}

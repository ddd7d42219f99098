//! Many certificates are revoked together: one operator proposes, another confirms.

use super::store;
use crate::accounts::Operator;
use crate::base::{AccountId, CertificateId, LotId, Timestamp, VerificationCode};
use crate::certificates::{self, Ending, Grounds, Note, Reason, RevokeError, Sealer};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use std::collections::BTreeSet;

/// Certificates in one lot.
pub const MOST_IN_LOT: usize = 500;

/// Certificates to be revoked together.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Made by the door: sent twice, it proposes once.
    pub id: LotId,
    pub codes: Vec<VerificationCode>,
    pub grounds: Grounds,
    /// Whether the certificates of programmes that rest on these are revoked with them.
    pub with_resting: bool,
}

/// A lot as stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Lot {
    pub id: LotId,
    pub proposed_by: AccountId,
    pub reason: Reason,
    pub note: String,
    pub proposed_at: Timestamp,
    /// None: it waits for a second person.
    pub decided: Option<(AccountId, Outcome, Timestamp)>,
    /// Why it was withdrawn; empty where it was not, or where nobody was asked yet.
    pub decision_note: String,
}

impl Lot {
    /// Whether it was this lot that revoked one of its certificates: both bear the moment of the
    /// confirmation.
    pub fn has_revoked(&self, item: &LotItem) -> bool {
        let confirmed = self
            .decided
            .filter(|(_, outcome, _)| *outcome == Outcome::Confirmed);
        confirmed.is_some_and(|(_, _, at)| item.revoked_at == Some(at))
    }
}

/// One certificate of a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LotItem {
    /// As it was proposed.
    pub certificate: CertificateId,
    /// What stands in its place now; itself as long as nothing does.
    pub stands: CertificateId,
    /// When this lot revoked it, also if it was issued anew since; else when what stands was
    /// revoked otherwise; none: it was not.
    pub revoked_at: Option<Timestamp>,
}

/// What became of a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Confirmed,
    Withdrawn,
}

impl Outcome {
    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Confirmed, Self::Withdrawn]
            .into_iter()
            .find(|outcome| outcome.word() == word)
    }
}

storable_texts! {
    Outcome: |outcome| outcome.word(), |word| Outcome::parse(&word);
}

/// Why a lot was not proposed, confirmed or withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum LotError {
    #[error("a lot has one certificate at least and {MOST_IN_LOT} at most")]
    Size,
    #[error("no certificate that can be revoked has the number {code}")]
    Unknown { code: VerificationCode },
    #[error("there is no such lot")]
    NoLot,
    #[error("whoever proposed it cannot confirm it")]
    SamePerson,
    #[error("it was decided already")]
    Decided,
    #[error("a reason is needed")]
    NoReason,
    #[error(transparent)]
    Db(#[from] Error),
}

/// The first person: nothing happens to any certificate yet.
pub fn propose_lot(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Operator,
    proposal: &Proposal,
    now: Timestamp,
) -> Result<(), LotError> {
    if store::lot(tx, proposal.id)?.is_some() {
        return Ok(());
    }
    let mut ids: Vec<CertificateId> = Vec::new();
    for code in &proposal.codes {
        let unknown = || LotError::Unknown { code: code.clone() };
        let id = revocable(tx, code)?.ok_or_else(unknown)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if proposal.with_resting {
        ids.extend(resting(tx, sealer, &ids, now)?);
    }
    if ids.is_empty() || ids.len() > MOST_IN_LOT {
        return Err(LotError::Size);
    }
    let lot = Lot {
        id: proposal.id,
        proposed_by: by.id(),
        reason: proposal.grounds.reason,
        note: proposal.grounds.note.as_str().to_owned(),
        proposed_at: now,
        decided: None,
        decision_note: String::new(),
    };
    store::insert_lot(tx, &lot)?;
    for id in ids {
        store::insert_lot_item(tx, lot.id, id)?;
    }
    let object = Object::new("revocation lot", lot.id);
    let deed = (Some(by.id()), Verb::Proposed);
    journal::note_detail(tx, deed, &object, lot.reason.word(), now)?;
    Ok(())
}

/// The certificates of programmes that rest on some of these and are not among them.
fn resting(
    conn: &mut Conn,
    sealer: &Sealer,
    ids: &[CertificateId],
    now: Timestamp,
) -> Result<Vec<CertificateId>, Error> {
    let mut found = Vec::new();
    for id in ids {
        for resting in certificates::rests_on(conn, sealer, *id, now)? {
            let id = resting.certificate.id;
            if !ids.contains(&id) && !found.contains(&id) {
                found.push(id);
            }
        }
    }
    Ok(found)
}

/// The certificates that would stay although they rest on some of this lot; for the second person,
/// before confirming.
pub fn left_by_lot(
    conn: &mut Conn,
    sealer: &Sealer,
    id: LotId,
    now: Timestamp,
) -> Result<Vec<CertificateId>, Error> {
    let ids = standing(conn, id)?;
    resting(conn, sealer, &ids, now)
}

/// Of these, those that rest on another one of them; the reason for their end is that.
fn resting_within(
    conn: &mut Conn,
    sealer: &Sealer,
    ids: &[CertificateId],
    now: Timestamp,
) -> Result<BTreeSet<CertificateId>, Error> {
    let mut within = BTreeSet::new();
    for id in ids {
        let resting = certificates::rests_on(conn, sealer, *id, now)?;
        within.extend(resting.into_iter().map(|one| one.certificate.id));
    }
    within.retain(|id| ids.contains(id));
    Ok(within)
}

/// The certificate with this code, if it can be revoked. One that was altered can: nothing of it is
/// believed, but it must not stay.
fn revocable(conn: &mut Conn, code: &VerificationCode) -> Result<Option<CertificateId>, Error> {
    let Some(sealed) = certificates::find(conn, code)? else {
        return Ok(None);
    };
    let fate = certificates::fate(conn, sealed.id)?;
    let has_ended = fate.revocation.is_some() || fate.replacement.is_some();
    Ok((!has_ended).then_some(sealed.id))
}

/// Every lot: those that wait first, then the newest.
pub fn lots(conn: &mut Conn) -> Result<Vec<Lot>, Error> {
    let mut lots = store::lots(conn)?;
    lots.sort_by_key(|lot| lot.decided.is_some());
    Ok(lots)
}

/// The certificates of a lot, with what became of each.
pub fn lot_items(conn: &mut Conn, id: LotId) -> Result<Vec<LotItem>, Error> {
    let ids = store::lot_items(conn, id)?;
    let decided = store::lot(conn, id)?.and_then(|lot| lot.decided);
    let decided_at = decided.map(|(_, _, at)| at);
    let lines = certificates::lineages(conn, &ids)?;
    let all: Vec<CertificateId> = lines.values().flatten().copied().collect();
    let fates = certificates::fates(conn, &all)?;
    let revoked_at = |id: &CertificateId| Some(fates.get(id)?.revocation?.revoked_at);
    let item = |(certificate, line): (CertificateId, Vec<CertificateId>)| {
        let stands = line.last().copied().unwrap_or(certificate);
        let mut ends = line.iter().filter_map(revoked_at);
        let by_lot = ends.find(|at| Some(*at) == decided_at);
        LotItem {
            certificate,
            stands,
            revoked_at: by_lot.or_else(|| revoked_at(&stands)),
        }
    };
    Ok(lines.into_iter().map(item).collect())
}

/// What stands now of the certificates of a lot, each once: who got another name, a renewal or a
/// later last day since the proposal does not leave the lot by it.
fn standing(conn: &mut Conn, id: LotId) -> Result<Vec<CertificateId>, Error> {
    let ids = store::lot_items(conn, id)?;
    let mut standing = Vec::new();
    for newest in certificates::newest_of(conn, &ids)?.into_values() {
        if !standing.contains(&newest) {
            standing.push(newest);
        }
    }
    Ok(standing)
}

/// The second person: what stands now of every certificate of the lot is revoked, in this
/// transaction, and its holder told or not. Answers how many were revoked; what somebody else
/// revoked meanwhile is not counted.
pub fn confirm_lot(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Operator,
    (id, tells, chance): (LotId, bool, [u8; 32]),
    now: Timestamp,
) -> Result<usize, LotError> {
    let lot = open_lot(tx, id)?;
    if lot.proposed_by == by.id() {
        return Err(LotError::SamePerson);
    }
    store::decide_lot(tx, id, by.id(), (Outcome::Confirmed, None), now)?;
    let object = Object::new("revocation lot", id);
    let deed = (Some(by.id()), Verb::Granted);
    journal::note_detail(tx, deed, &object, lot.reason.word(), now)?;
    let mut revoked = 0;
    let ids = standing(tx, id)?;
    let within = resting_within(tx, sealer, &ids, now)?;
    let with_name = certificates::with_name(tx, &ids)?;
    for certificate in ids {
        let ending = Ending {
            certificate,
            grounds: Grounds {
                reason: match within.contains(&certificate) {
                    true => Reason::PartRevoked,
                    false => lot.reason,
                },
                note: match with_name.contains(&certificate) {
                    true => Note::parse(&lot.note).unwrap_or_else(|_| Note::none()),
                    false => Note::none(),
                },
            },
            tells,
            chance: certificates::chance_of(&chance, certificate.as_bytes()),
        };
        match certificates::revoke(tx, sealer, by, &ending, now) {
            Ok(_) => revoked += 1,
            Err(RevokeError::Db(error)) => return Err(error.into()),
            // `lot_items` says so of each.
            Err(
                RevokeError::AlreadyRevoked { .. }
                | RevokeError::Replaced { .. }
                | RevokeError::Unknown,
            ) => {}
        }
    }
    store::forget_notes(tx, id)?;
    Ok(revoked)
}

/// Any operator lets a proposal fall, for a reason; nothing happens to any certificate.
pub fn withdraw_lot(
    tx: &mut Tx,
    by: &Operator,
    (id, why): (LotId, &Note),
    now: Timestamp,
) -> Result<(), LotError> {
    open_lot(tx, id)?;
    if why.as_str().is_empty() {
        return Err(LotError::NoReason);
    }
    let decision = (Outcome::Withdrawn, Some(why.as_str()));
    store::decide_lot(tx, id, by.id(), decision, now)?;
    store::forget_notes(tx, id)?;
    let object = Object::new("revocation lot", id);
    journal::note(tx, Some(by.id()), Verb::Withdrawn, &object, now)?;
    Ok(())
}

fn open_lot(tx: &mut Tx, id: LotId) -> Result<Lot, LotError> {
    let lot = store::lot(tx, id)?.ok_or(LotError::NoLot)?;
    match lot.decided.is_none() {
        true => Ok(lot),
        false => Err(LotError::Decided),
    }
}

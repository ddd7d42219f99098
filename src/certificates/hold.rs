//! A certificate is set aside while something about it is looked into, and released.

use super::award::letter;
use super::certificate::Certificate;
use super::log;
use super::programme;
use super::seal::{Sealed, Sealer};
use super::state::{Hold, HoldReason};
use super::store;
use super::tell::tell;
use crate::accounts::{Account, Operator};
use crate::base::{AccountId, CertificateId, Digest, HoldId, Note, Timestamp};
use crate::db::{self, Tx};
use crate::journal::{self, Object, Verb};
use crate::transparency::Kind;

/// The first line of a record; the number is the layout of its lines.
const RECORD: &str = "pmast-hold/1";

/// Which certificate is set aside, and why.
#[derive(Clone, Debug)]
pub struct Suspension {
    /// Made by the door: sent twice, it holds once.
    pub id: HoldId,
    pub certificate: CertificateId,
    pub reason: HoldReason,
    /// For the file only.
    pub note: Note,
    /// Whether the holder gets a letter; else the journal says that they got none.
    pub tells: bool,
    /// Random bytes from the door; the log's salt is made of them.
    pub chance: [u8; 32],
}

/// Which certificate counts again.
#[derive(Clone, Debug)]
pub struct Release {
    pub certificate: CertificateId,
    /// What was found; for the file only.
    pub note: Note,
    /// Whether the holder gets a letter; else the journal says that they got none.
    pub tells: bool,
    /// Random bytes from the door; the log's salt is made of them.
    pub chance: [u8; 32],
}

/// Why nothing was set aside.
#[derive(Debug, thiserror::Error)]
pub enum HoldError {
    #[error("there is no such certificate")]
    Unknown,
    #[error("this certificate has ended; what was revoked or replaced is not set aside")]
    Ended,
    #[error("this certificate is set aside already, since {since}")]
    AlreadyHeld { since: Timestamp },
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Why nothing was released.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    #[error("there is no such certificate")]
    Unknown,
    #[error("this certificate is not set aside")]
    NotHeld,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A row of `holds` with everything that the log is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HoldRow {
    pub(super) hold: Hold,
    pub(super) certificate: CertificateId,
    pub(super) held_by: AccountId,
    pub(super) note: String,
    pub(super) release: Option<(AccountId, String, Timestamp)>,
}

impl HoldRow {
    /// What the log's leaf of the hold, or of its release, is made of.
    pub(super) fn record(&self, kind: Kind) -> Option<String> {
        let (by, note, at) = match kind {
            Kind::Held => (self.held_by, self.note.as_str(), self.hold.held_at),
            Kind::Released => {
                let (by, note, at) = self.release.as_ref()?;
                (*by, note.as_str(), *at)
            }
            _ => return None,
        };
        let (id, certificate, reason) = (self.hold.id, self.certificate, self.hold.reason.word());
        // The note may have line breaks: it is the whole rest.
        Some(format!(
            "{RECORD}\n{kind}\n{id}\n{certificate}\n{by}\n{reason}\n{}\n{note}\n",
            at.millis()
        ))
    }

    /// Under which the log knows it.
    pub(super) fn document(&self, kind: Kind) -> Option<Digest> {
        let record = self.record(kind)?;
        Some(Digest::of(record.as_bytes()))
    }
}

/// Sets a certificate aside. Its code answers so, with the public reason; its paper is not drawn
/// meanwhile. The holder gets a letter, if that is wanted.
pub fn hold(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Operator,
    suspension: &Suspension,
    now: Timestamp,
) -> Result<Hold, HoldError> {
    let id = suspension.certificate;
    let sealed = store::by_id(tx, id)?.ok_or(HoldError::Unknown)?;
    let fate = store::fate(tx, id)?;
    if let Some(same) = fate.holds.iter().find(|hold| hold.id == suspension.id) {
        return Ok(*same);
    }
    if fate.revocation.is_some() || fate.replacement.is_some() {
        return Err(HoldError::Ended);
    }
    if let Some(open) = fate.holds.iter().find(|hold| hold.released_at.is_none()) {
        return Err(HoldError::AlreadyHeld {
            since: open.held_at,
        });
    }
    let row = HoldRow {
        hold: Hold {
            id: suspension.id,
            reason: suspension.reason,
            held_at: now,
            released_at: None,
        },
        certificate: id,
        held_by: by.id(),
        note: suspension.note.as_str().to_owned(),
        release: None,
    };
    store::insert_hold(tx, &row)?;
    log::tell_hold(tx, (Kind::Held, &row), &suspension.chance, now)?;
    let object = Object::new("certificate", id);
    let deed = (Some(by.id()), Verb::Held);
    journal::note_detail(tx, deed, &object, suspension.reason.word(), now)?;
    let about = (sealer, &sealed, ("certificate-held", &row.hold));
    tell_holder(tx, about, (by.id(), suspension.tells), now)?;
    Ok(row.hold)
}

/// Releases a certificate: it counts again, as before.
pub fn release(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Operator,
    release: &Release,
    now: Timestamp,
) -> Result<Hold, ReleaseError> {
    let id = release.certificate;
    let sealed = store::by_id(tx, id)?.ok_or(ReleaseError::Unknown)?;
    let open = store::holds(tx, id)?
        .into_iter()
        .find(|row| row.release.is_none());
    let mut row = open.ok_or(ReleaseError::NotHeld)?;
    row.hold.released_at = Some(now);
    row.release = Some((by.id(), release.note.as_str().to_owned(), now));
    store::end_hold(tx, row.hold.id, by.id(), release.note.as_str(), now)?;
    log::tell_hold(tx, (Kind::Released, &row), &release.chance, now)?;
    let object = Object::new("certificate", id);
    let deed = (Some(by.id()), Verb::Released);
    journal::note_detail(tx, deed, &object, row.hold.reason.word(), now)?;
    programme::look_again(tx, sealer, &sealed, now)?;
    let about = (sealer, &sealed, ("certificate-released", &row.hold));
    tell_holder(tx, about, (by.id(), release.tells), now)?;
    Ok(row.hold)
}

/// Writes to the holder, if that is wanted.
fn tell_holder(
    tx: &mut Tx,
    (sealer, sealed, (template, hold)): (&Sealer, &Sealed, (&str, &Hold)),
    telling: (AccountId, bool),
    now: Timestamp,
) -> Result<(), db::Error> {
    let about = sealer.open(sealed).ok();
    let words = |holder: &Account, certificate: &Certificate| {
        letter(template, holder, certificate)
            .with("hold-reason", hold.reason.word())
            .with("day", now.date())
    };
    tell(tx, (sealed.id, about.as_ref()), telling, words, now)
}

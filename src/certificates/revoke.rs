//! The revocation: the operator ends a certificate, for a public reason.

use super::award::letter;
use super::certificate::{Certificate, Grounds, Revocation};
use super::log;
use super::renew;
use super::seal::Sealer;
use super::store;
use super::tell::tell;
use crate::accounts::{Account, Operator};
use crate::base::{CertificateId, Timestamp};
use crate::db::{self, Tx};
use crate::journal::{self, Object, Verb};
use crate::transparency::Kind;

/// Which certificate ends, and why.
#[derive(Clone, Debug)]
pub struct Ending {
    pub certificate: CertificateId,
    pub grounds: Grounds,
    /// Whether the holder gets a letter; else the journal says that they got none.
    pub tells: bool,
    /// Random bytes from the door; the log's salt is made of them.
    pub chance: [u8; 32],
}

/// Why nothing was revoked.
#[derive(Debug, thiserror::Error)]
pub enum RevokeError {
    #[error("there is no such certificate")]
    Unknown,
    #[error("this certificate was revoked already, at {at}")]
    AlreadyRevoked { at: Timestamp },
    #[error("this certificate was replaced; certificate {by} is the one that stands")]
    Replaced { by: CertificateId },
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Ends a certificate. The certificate itself stays as it is: its code goes on answering, with what
/// happened. The holder gets a letter with the public reason, if that is wanted.
pub fn revoke(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Operator,
    ending: &Ending,
    now: Timestamp,
) -> Result<Revocation, RevokeError> {
    let Ending {
        certificate: id,
        grounds,
        tells,
        chance,
    } = ending;
    let id = *id;
    let sealed = store::by_id(tx, id)?.ok_or(RevokeError::Unknown)?;
    // First: what was revoked may have been issued anew, and then that one stands.
    if let Some((by, _)) = store::successor(tx, id)? {
        return Err(RevokeError::Replaced { by });
    }
    if let Some(revocation) = store::fate(tx, id)?.revocation {
        return Err(RevokeError::AlreadyRevoked {
            at: revocation.revoked_at,
        });
    }
    store::insert_revocation(tx, id, by.id(), grounds, now)?;
    renew::end(tx, id, now)?;
    log::tell(tx, (Kind::Revoked, &sealed), chance, now)?;
    let object = Object::new("certificate", id);
    let deed = (Some(by.id()), Verb::Revoked);
    journal::note_detail(tx, deed, &object, grounds.reason.word(), now)?;
    let about = sealer.open(&sealed).ok();
    let words = |holder: &Account, certificate: &Certificate| {
        letter("certificate-revoked", holder, certificate)
            .with("reason", grounds.reason.word())
            .with("day", now.date())
    };
    tell(tx, (id, about.as_ref()), (by.id(), *tells), words, now)?;
    Ok(Revocation {
        reason: grounds.reason,
        revoked_at: now,
    })
}

//! The check of every key: of those that sign credentials and lists, and of those that sign papers.

use super::signing::{self, EndingKey};
use crate::base::{Date, PaperKeyId, Timestamp};
use crate::credentials::{self, Keys, Owner, Vault};
use crate::db::{Conn, Error};

/// What was checked and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyAudit {
    pub keys: u64,
    /// Empty when all is well.
    pub findings: Vec<KeyFinding>,
    /// Keys for papers that will sign no more unless somebody brings the next: nothing is wrong
    /// yet.
    pub ending: Vec<EndingKey>,
}

/// One thing that a person must look into.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFinding {
    #[error("signing key {owner}#{kid} does not open under the seal key, or is not as it was made")]
    KeyForged { owner: Owner, kid: String },
    #[error("signing key {owner}#{kid} was compromised according to the journal, but not here")]
    KeyRestored { owner: Owner, kid: String },
    #[error("paper key {id} does not open under the seal key, or is not as it was made")]
    PaperKeyForged { id: PaperKeyId },
    #[error("paper key {id} was compromised according to the journal, but not here")]
    PaperKeyRestored { id: PaperKeyId },
    #[error(
        "paper key {id} is on, but its certificate ended on {day}: papers issued since are not signed"
    )]
    PaperKeyEnded { id: PaperKeyId, day: Date },
}

/// Opens every key that is trusted, asks the journal whether it should be, and looks whose
/// certificates end.
pub fn verify_keys(conn: &mut Conn, vault: &Vault, now: Timestamp) -> Result<KeyAudit, Error> {
    let mut audit = KeyAudit::default();
    for owner in credentials::owners(conn)? {
        let keys = Keys::read(conn, vault, owner)?;
        for key in keys.foreign() {
            let kid = key.kid.clone();
            audit.findings.push(KeyFinding::KeyForged { owner, kid });
        }
        for key in keys.history().iter().chain(keys.foreign()) {
            audit.keys += 1;
            if key.is_trusted() && credentials::was_condemned(conn, key)? {
                let kid = key.kid.clone();
                audit.findings.push(KeyFinding::KeyRestored { owner, kid });
            }
        }
    }
    for key in signing::paper_keys(conn)? {
        audit.keys += 1;
        if key.distrusted_at.is_some() {
            continue;
        }
        let id = key.id;
        if key.signer(vault).is_err() {
            audit.findings.push(KeyFinding::PaperKeyForged { id });
        }
        if signing::was_distrusted(conn, id)? {
            audit.findings.push(KeyFinding::PaperKeyRestored { id });
        }
        match key.ending(now) {
            Some(EndingKey { day, has_ended, .. }) if has_ended => {
                audit.findings.push(KeyFinding::PaperKeyEnded { id, day });
            }
            ending => audit.ending.extend(ending),
        }
    }
    Ok(audit)
}

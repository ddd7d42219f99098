//! The replacement: a corrected name makes a successor, and the old code answers “replaced”.

use super::award::{holder, letter};
use super::certificate::Certificate;
use super::log;
use super::renew;
use super::scribe::Scribe;
use super::seal::{Sealed, Sealer};
use super::store;
use crate::accounts::Operator;
use crate::base::{CertificateId, PersonName, Timestamp, VerificationCode};
use crate::db::{self, Tx};
use crate::journal::{self, Object, Verb};
use crate::outbox;
use crate::transparency::Kind;

/// Which certificate, and the name as it should have been.
#[derive(Clone, Debug)]
pub struct Correction {
    pub certificate: CertificateId,
    pub name: PersonName,
    pub latin_name: Option<PersonName>,
    /// Random bytes from the door; the new code, the id, the log's salts and the place in the
    /// status list are made of them.
    pub chance: [u8; 32],
}

/// Why nothing was replaced.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceError {
    #[error("there is no such certificate")]
    Unknown,
    #[error("the certificate is not as it was sealed; its facts cannot be carried over")]
    Altered,
    #[error("this certificate was revoked at {at}; what was revoked is not replaced")]
    Revoked { at: Timestamp },
    #[error("this certificate was replaced already, by certificate {by}")]
    AlreadyReplaced { by: CertificateId },
    #[error("the name is the same as on the certificate")]
    SameName,
    #[error("the random bytes given made no code")]
    NoCode,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Makes the successor: another name and another code, every other fact as sealed at the award, the
/// day of the award and the last day included. The holder gets a letter with both codes.
pub fn replace(
    tx: &mut Tx,
    scribe: &Scribe,
    by: &Operator,
    correction: &Correction,
    now: Timestamp,
) -> Result<Certificate, ReplaceError> {
    let (replaced_row, earlier) = standing(tx, scribe.sealer(), correction.certificate)?;
    let name = correction.name.to_string();
    let latin_name = correction.latin_name.as_ref().map(ToString::to_string);
    if earlier.face.name == name && earlier.face.latin_name == latin_name {
        return Err(ReplaceError::SameName);
    }
    let code = VerificationCode::from_random(&correction.chance).ok_or(ReplaceError::NoCode)?;
    let (replaced_code, mut face) = (earlier.code, earlier.face);
    face.code = code.clone();
    face.name = name;
    face.latin_name = latin_name;
    face.reissued_at = Some(now);
    let successor = Certificate {
        id: CertificateId::of(now, &correction.chance),
        enrolment: earlier.enrolment,
        code,
        face,
        awarded_at: now,
        succeeds: Some(earlier.id),
    };
    let sealed = scribe.sealer().seal(&successor);
    store::insert(tx, &sealed)?;
    renew::end(tx, earlier.id, now)?;
    if let Some(owner) = renew::owner(tx, &successor)? {
        scribe.put(tx, (&successor, owner), now, (correction.chance, now))?;
    }
    log::tell(tx, (Kind::Awarded, &sealed), &correction.chance, now)?;
    log::tell(tx, (Kind::Replaced, &replaced_row), &correction.chance, now)?;
    let replaced = Object::new("certificate", earlier.id);
    let deed = (Some(by.id()), Verb::Replaced);
    journal::note_detail(tx, deed, &replaced, &successor.id.to_string(), now)?;
    let letter = letter("certificate-replaced", &holder(tx, earlier.id)?, &successor)
        .with("replaced", replaced_code)
        .with("day", now.date());
    outbox::mail(tx, &letter, now)?;
    Ok(successor)
}

/// The certificate, if it is one that can be replaced.
fn standing(
    tx: &mut Tx,
    sealer: &Sealer,
    id: CertificateId,
) -> Result<(Sealed, Certificate), ReplaceError> {
    let sealed = store::by_id(tx, id)?.ok_or(ReplaceError::Unknown)?;
    if let Some(revocation) = store::fate(tx, id)?.revocation {
        return Err(ReplaceError::Revoked {
            at: revocation.revoked_at,
        });
    }
    if let Some((by, _)) = store::successor(tx, id)? {
        return Err(ReplaceError::AlreadyReplaced { by });
    }
    let certificate = sealer
        .open(&sealed)
        .map_err(|_altered| ReplaceError::Altered)?;
    Ok((sealed, certificate))
}

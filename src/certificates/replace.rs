//! The replacement: a corrected name makes a successor, and the old code answers “replaced”. What
//! else makes successors, `extend.rs` and `refresher.rs`, goes through [`standing`] and [`succeed`]
//! too.

use super::award::letter;
use super::certificate::Certificate;
use super::face::Face;
use super::log;
use super::renew;
use super::scribe::Scribe;
use super::seal::{Sealed, Sealer};
use super::state::{Cause, Fate};
use super::store;
use super::tell::tell;
use crate::accounts::{Account, Operator};
use crate::base::{
    AccountId, CertificateId, HanForms, Note, PersonName, Timestamp, VerificationCode,
};
use crate::db::{self, Conn, Tx};
use crate::journal::{self, Object, Verb};
use crate::partners::PartnerAdmin;
use crate::transparency::Kind;

/// Who may have a name corrected.
#[derive(Clone, Copy, Debug)]
pub enum Corrector<'a> {
    Operator(&'a Operator),
    /// Of certificates of this partner's courses only.
    Partner(&'a PartnerAdmin),
}

impl Corrector<'_> {
    const fn account(self) -> AccountId {
        match self {
            Self::Operator(by) => by.id(),
            Self::Partner(by) => by.account(),
        }
    }
}

/// Which certificate, and the name as it should have been.
#[derive(Clone, Debug)]
pub struct Correction {
    pub certificate: CertificateId,
    pub name: PersonName,
    pub latin_name: Option<PersonName>,
    /// Only for a name in which they matter.
    pub name_forms: Option<HanForms>,
    /// Why, for the file only.
    pub note: Note,
    /// Whether the holder gets a letter; else the journal says that they got none.
    pub tells: bool,
    /// Random bytes from the door; the new code, the id, the log's salts and the place in the
    /// status list are made of them.
    pub chance: [u8; 32],
}

/// Why nothing was replaced.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceError {
    #[error("there is no such certificate")]
    Unknown,
    #[error("the certificate is another partner's")]
    OtherPartner,
    #[error("the certificate is not as it was sealed; its facts cannot be carried over")]
    Altered,
    #[error("this certificate was revoked at {at}; what was revoked is not replaced")]
    Revoked { at: Timestamp },
    #[error("this certificate was not revoked; only what was revoked is issued anew")]
    Stands,
    #[error("this certificate was replaced already, by certificate {by}")]
    AlreadyReplaced { by: CertificateId },
    #[error("this certificate is set aside since {since}; release it first")]
    Held { since: Timestamp },
    #[error("the holder of this certificate was erased; there is no name to correct")]
    Erased,
    #[error(
        "issuing is stopped; nothing takes the place of a certificate until the stop is lifted"
    )]
    Stopped,
    #[error("the name is the same as on the certificate")]
    SameName,
    #[error("the random bytes given made no code")]
    NoCode,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Makes the successor: another name and another code, every other fact as sealed at the award, the
/// day of the award and the last day included. What the holder has chosen to show of the earlier
/// one is shown of it. The holder gets a letter with both codes, if that is wanted.
pub fn replace(
    tx: &mut Tx,
    scribe: &Scribe,
    by: Corrector<'_>,
    correction: &Correction,
    now: Timestamp,
) -> Result<Certificate, ReplaceError> {
    let id = correction.certificate;
    if let Corrector::Partner(admin) = by
        && store::partner_of(tx, id)? != Some(admin.partner())
    {
        return Err(ReplaceError::OtherPartner);
    }
    let (replaced, earlier) = standing(tx, scribe.sealer(), id)?;
    let name = correction.name.to_string();
    let latin_name = correction.latin_name.as_ref().map(ToString::to_string);
    let name_forms = correction.name_forms;
    let face = &earlier.face;
    if (&face.name, &face.latin_name, face.name_forms) == (&name, &latin_name, name_forms) {
        return Err(ReplaceError::SameName);
    }
    let replaced_code = earlier.code;
    let succession = Succession {
        replaced: &replaced,
        face: earlier.face.renamed((name, latin_name), name_forms),
        by: by.account(),
        cause: Cause::NameCorrected,
        note: correction.note.as_str(),
        chance: &correction.chance,
    };
    let successor = succeed(tx, scribe, succession, now)?;
    let words = |holder: &Account, successor: &Certificate| {
        letter("certificate-replaced", holder, successor)
            .with("replaced", &replaced_code)
            .with("day", now.date())
    };
    let telling = (by.account(), correction.tells);
    tell(tx, (id, Some(&successor)), telling, words, now)?;
    Ok(successor)
}

/// A certificate to come, in the place of another.
pub(super) struct Succession<'a> {
    pub(super) replaced: &'a Sealed,
    /// Its facts; code and day of issue are given here.
    pub(super) face: Face,
    pub(super) by: AccountId,
    pub(super) cause: Cause,
    pub(super) note: &'a str,
    pub(super) chance: &'a [u8; 32],
}

/// Makes a successor of what is [`standing`], with everything that belongs to it but the letter.
pub(super) fn succeed(
    tx: &mut Tx,
    scribe: &Scribe,
    succession: Succession<'_>,
    now: Timestamp,
) -> Result<Certificate, ReplaceError> {
    let Succession {
        replaced,
        mut face,
        by,
        cause,
        note,
        chance,
    } = succession;
    let code = VerificationCode::from_random(chance).ok_or(ReplaceError::NoCode)?;
    face.code = code.clone();
    face.reissued_at = Some(now);
    let successor = Certificate {
        id: CertificateId::of(now, chance),
        enrolment: replaced.enrolment,
        code,
        face,
        awarded_at: now,
        succeeds: Some(replaced.id),
    };
    let sealed = scribe.sealer().seal(&successor);
    store::insert(tx, &sealed)?;
    store::note_expiry(tx, &successor)?;
    renew::end(tx, replaced.id, now)?;
    if let Some(owner) = renew::owner(tx, &successor)? {
        scribe.put(tx, (&successor, owner), now, (*chance, now))?;
    }
    store::insert_replacement(tx, replaced.id, (by, cause, note), now)?;
    store::inherit_disclosure(tx, replaced.id, successor.id, now)?;
    log::tell(tx, (Kind::Awarded, &sealed), chance, now)?;
    log::tell(tx, (Kind::Replaced, replaced), chance, now)?;
    let object = Object::new("certificate", replaced.id);
    let deed = (Some(by), Verb::Replaced);
    journal::note_detail(tx, deed, &object, &successor.id.to_string(), now)?;
    Ok(successor)
}

/// The certificate, if it is one that can be replaced now: whoever makes a successor asks here, so
/// that a stop of issuing stops successors too.
pub(super) fn standing(
    conn: &mut Conn,
    sealer: &Sealer,
    id: CertificateId,
) -> Result<(Sealed, Certificate), ReplaceError> {
    replaceable(conn, (sealer, id), |fate| {
        if let Some(revocation) = fate.revocation {
            return Err(ReplaceError::Revoked {
                at: revocation.revoked_at,
            });
        }
        match fate.holds.iter().find(|hold| hold.released_at.is_none()) {
            Some(hold) => Err(ReplaceError::Held {
                since: hold.held_at,
            }),
            None => Ok(()),
        }
    })
}

/// The same of one that was revoked, and only of such a one: it can be issued anew.
pub(super) fn revoked(
    conn: &mut Conn,
    sealer: &Sealer,
    id: CertificateId,
) -> Result<(Sealed, Certificate), ReplaceError> {
    let is_revoked = |fate: &Fate| fate.revocation.map(drop).ok_or(ReplaceError::Stands);
    replaceable(conn, (sealer, id), is_revoked)
}

fn replaceable(
    conn: &mut Conn,
    (sealer, id): (&Sealer, CertificateId),
    allows: impl FnOnce(&Fate) -> Result<(), ReplaceError>,
) -> Result<(Sealed, Certificate), ReplaceError> {
    let sealed = store::by_id(conn, id)?.ok_or(ReplaceError::Unknown)?;
    let fate = store::fate(conn, id)?;
    if let Some((by, _)) = store::successor(conn, id)? {
        return Err(ReplaceError::AlreadyReplaced { by });
    }
    allows(&fate)?;
    let certificate = sealer
        .open(&sealed)
        .map_err(|_altered| ReplaceError::Altered)?;
    if certificate.face.erased.is_some() {
        return Err(ReplaceError::Erased);
    }
    // Last: a stop passes, and what else stands in the way outlasts it.
    match store::is_stopped(conn, sealed.enrolment)? {
        true => Err(ReplaceError::Stopped),
        false => Ok((sealed, certificate)),
    }
}

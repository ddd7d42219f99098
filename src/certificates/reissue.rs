//! A certificate that was revoked is issued anew: a revocation is never undone, but it may have
//! been a mistake, or what was missing may have been done since.

use super::award::{face_of_today, letter};
use super::certificate::Certificate;
use super::face::Face;
use super::programme::{self, PartNow};
use super::replace::{ReplaceError, Succession, revoked, succeed};
use super::scribe::Scribe;
use super::seal::Sealer;
use super::state::Cause;
use super::tell::tell;
use crate::accounts::{Account, Operator};
use crate::base::{CertificateId, Note, Timestamp};
use crate::courses::Library;
use crate::db::{Conn, Error, Tx};
use crate::learning;

/// On what the new certificate rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The revocation was a mistake: every fact as it was sealed.
    AsSealed,
    /// It was earned after all: result, dates, signatories and parts are those of today.
    AsEarned,
}

impl Basis {
    /// In the order of the form.
    pub const ALL: [Self; 2] = [Self::AsSealed, Self::AsEarned];

    /// The word in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::AsSealed => "as-sealed",
            Self::AsEarned => "as-earned",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.word() == word)
    }

    const fn cause(self) -> Cause {
        match self {
            Self::AsSealed => Cause::Reissued,
            Self::AsEarned => Cause::EarnedSince,
        }
    }
}

/// Which certificate is issued anew, and why.
#[derive(Clone, Debug)]
pub struct Reissue {
    pub certificate: CertificateId,
    pub basis: Basis,
    /// Why, for the file only; asked for at the door.
    pub note: Note,
    /// Whether the holder gets a letter; else the journal says that they got none.
    pub tells: bool,
    /// Random bytes from the door; everything random of the successor is made of them.
    pub chance: [u8; 32],
}

/// Why nothing was issued anew.
#[derive(Debug, thiserror::Error)]
pub enum ReissueError {
    #[error("not everything is done that the certificate requires")]
    NotEarned,
    #[error("a certificate that it rests on no longer counts; that one is to be issued anew first")]
    LostPart,
    #[error(transparent)]
    Replace(#[from] ReplaceError),
}

impl From<Error> for ReissueError {
    fn from(error: Error) -> Self {
        Self::Replace(error.into())
    }
}

/// Makes the successor of a revoked certificate. The old number goes on answering, says from now on
/// that another took its place, and its history that it was revoked; its credential stays revoked.
/// Programmes that are complete with the new one are awarded by the next round; those whose
/// certificates were revoked with it are issued anew one by one.
pub fn reissue(
    tx: &mut Tx,
    (scribe, library): (&Scribe, &Library),
    by: &Operator,
    wanted: &Reissue,
    now: Timestamp,
) -> Result<Certificate, ReissueError> {
    let id = wanted.certificate;
    let (replaced, earlier) = revoked(tx, scribe.sealer(), id)?;
    let replaced_code = earlier.code.clone();
    let face = match wanted.basis {
        Basis::AsSealed => {
            // On what was revoked or set aside nothing new is issued.
            let parts = programme::parts_now(tx, scribe.sealer(), &earlier.face, now)?;
            if parts.iter().any(PartNow::is_lost) {
                return Err(ReissueError::LostPart);
            }
            earlier.face
        }
        Basis::AsEarned => {
            let seen = (scribe.sealer(), library);
            earned(tx, seen, &earlier, now)?.ok_or(ReissueError::NotEarned)?
        }
    };
    let succession = Succession {
        replaced: &replaced,
        face,
        by: by.id(),
        cause: wanted.basis.cause(),
        note: wanted.note.as_str(),
        chance: &wanted.chance,
    };
    let successor = succeed(tx, scribe, succession, now)?;
    programme::look_again(tx, scribe.sealer(), &replaced, now)?;
    let words = |holder: &Account, successor: &Certificate| {
        letter("certificate-reissued", holder, successor)
            .with("replaced", &replaced_code)
            .with("day", now.date())
    };
    let telling = (by.id(), wanted.tells);
    tell(tx, (id, Some(&successor)), telling, words, now)?;
    Ok(successor)
}

/// What a certificate that was revoked would say if it were issued anew with the facts of today;
/// `None`: it cannot be. That issuing is stopped is told apart.
pub fn earned_since(
    conn: &mut Conn,
    (sealer, library): (&Sealer, &Library),
    id: CertificateId,
    now: Timestamp,
) -> Result<Option<Face>, ReplaceError> {
    match revoked(conn, sealer, id) {
        Ok((_, earlier)) => Ok(earned(conn, (sealer, library), &earlier, now)?),
        Err(error @ (ReplaceError::Db(_) | ReplaceError::Stopped)) => Err(error),
        Err(_) => Ok(None),
    }
}

/// What the certificate would say if it were awarded now. One of participation beside that of
/// achievement is not awarded a second time: its facts are those that were sealed.
fn earned(
    conn: &mut Conn,
    (sealer, library): (&Sealer, &Library),
    earlier: &Certificate,
    now: Timestamp,
) -> Result<Option<Face>, Error> {
    if earlier.face.beside_achievement {
        return Ok(None);
    }
    let Some(enrolment) = learning::find(conn, earlier.enrolment)? else {
        return Ok(None);
    };
    let edition = library.edition(conn, enrolment.edition)?;
    face_of_today(conn, (sealer, &earlier.code), (&enrolment, &edition), now)
}

//! The certificate that a file in somebody's hands names.

use super::disclosure::Disclosure;
use super::store;
use crate::base::{CertificateId, Timestamp, VerificationCode};
use crate::certificates::{self, Altered, Certificate, Sealer, State};
use crate::db::{Conn, Error};

/// A certificate for the comparison with a file: nothing of it is for showing, but for its state to
/// whoever has the very file that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub certificate: Certificate,
    pub state: State,
    /// Whether the number alone tells a stranger that there is such a certificate.
    pub is_shown: bool,
}

impl Known {
    /// Whether the name that a file gives is the one that was on the certificate; `None` where the
    /// register still has it and the file is compared with that.
    pub fn is_erased_name(&self, sealer: &Sealer, name: &str) -> Option<bool> {
        let erased = self.certificate.face.erased.as_ref()?;
        Some(erased.is_name(sealer, name))
    }
}

/// What the register has of the certificate that a file names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// None: there is no such certificate.
    pub found: Option<Result<Known, Altered>>,
    /// The addresses that the house had when it signed for it.
    pub signed: Vec<String>,
}

/// Looks for the certificate with this number, or else this id. One that is hidden costs the same
/// queries as one that is not there: whoever has a number and no file must not tell them apart.
pub fn named(
    conn: &mut Conn,
    sealer: &Sealer,
    (number, id): (Option<&VerificationCode>, Option<CertificateId>),
    now: Timestamp,
) -> Result<Named, Error> {
    let by_number = match number {
        Some(number) => store::by_code(conn, number)?.map(|(id, ..)| id),
        None => None,
    };
    // Else nobody's, of which nothing is found.
    let id = by_number.or(id).unwrap_or_else(CertificateId::new);
    Ok(Named {
        found: opened(conn, sealer, id, now)?,
        signed: certificates::signed_under(conn, id)?,
    })
}

/// The certificate with this number, and only if its holder lets strangers know that it exists: one
/// that is hidden costs the query that one costs which is not there.
pub fn known_and_shown(
    conn: &mut Conn,
    sealer: &Sealer,
    number: &VerificationCode,
    now: Timestamp,
) -> Result<Option<Result<Known, Altered>>, Error> {
    match store::by_code(conn, number)? {
        Some((id, _, choice)) if choice.unwrap_or_default() != Disclosure::LinksOnly => {
            opened(conn, sealer, id, now)
        }
        Some(_) | None => Ok(None),
    }
}

fn opened(
    conn: &mut Conn,
    sealer: &Sealer,
    id: CertificateId,
    now: Timestamp,
) -> Result<Option<Result<Known, Altered>>, Error> {
    let sealed = certificates::find_by_id(conn, id)?;
    let choice = store::disclosure(conn, id)?.unwrap_or_default();
    let fate = certificates::fate(conn, id)?;
    let Some(sealed) = sealed else {
        return Ok(None);
    };
    let certificate = match sealer.open(&sealed) {
        Ok(certificate) => certificate,
        Err(altered) => return Ok(Some(Err(altered))),
    };
    Ok(Some(Ok(Known {
        state: State::of(&certificate.face, &fate, now),
        is_shown: choice != Disclosure::LinksOnly,
        certificate,
    })))
}

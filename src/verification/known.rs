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

/// Looks for the certificate with this number, or else this id.
pub fn known(
    conn: &mut Conn,
    sealer: &Sealer,
    (number, id): (Option<&VerificationCode>, Option<CertificateId>),
    now: Timestamp,
) -> Result<Option<Result<Known, Altered>>, Error> {
    let by_number = match number {
        Some(number) => store::by_code(conn, number)?.map(|(id, _)| id),
        None => None,
    };
    match by_number.or(id) {
        Some(id) => opened(conn, sealer, id, now),
        None => Ok(None),
    }
}

/// The same by the number alone, and only if its holder lets strangers know that it exists: one
/// that is hidden costs the query that one costs which is not there.
pub fn known_and_shown(
    conn: &mut Conn,
    sealer: &Sealer,
    number: &VerificationCode,
    now: Timestamp,
) -> Result<Option<Result<Known, Altered>>, Error> {
    match store::by_code(conn, number)? {
        Some((id, choice)) if choice.unwrap_or_default() != Disclosure::LinksOnly => {
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
    let Some(sealed) = certificates::find_by_id(conn, id)? else {
        return Ok(None);
    };
    let certificate = match sealer.open(&sealed) {
        Ok(certificate) => certificate,
        Err(altered) => return Ok(Some(Err(altered))),
    };
    let choice = store::disclosure(conn, id)?.unwrap_or_default();
    Ok(Some(Ok(Known {
        state: certificates::state(conn, &certificate, now)?,
        is_shown: choice != Disclosure::LinksOnly,
        certificate,
    })))
}

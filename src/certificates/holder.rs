//! Who holds a certificate, as a proof that deeds above this room can ask for.

use super::store;
use crate::accounts::{self, Learner};
use crate::base::{AccountId, CertificateId};
use crate::db::{Conn, Error};

/// Proof that somebody signed in holds a certificate. Only [`holder`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    account: AccountId,
    certificate: CertificateId,
}

impl Holder {
    /// Whose certificate it is.
    pub const fn account(&self) -> AccountId {
        self.account
    }

    /// Which certificate.
    pub const fn certificate(&self) -> CertificateId {
        self.certificate
    }
}

/// The proof, if the certificate is theirs.
pub fn holder(conn: &mut Conn, by: &Learner, id: CertificateId) -> Result<Option<Holder>, Error> {
    // Whoever was erased meanwhile holds nothing, whatever a session still says.
    if accounts::find(conn, by.id())?.is_none() {
        return Ok(None);
    }
    let recipient = store::recipient(conn, id)?;
    Ok(recipient
        .filter(|account| *account == by.id())
        .map(|account| Holder {
            account,
            certificate: id,
        }))
}

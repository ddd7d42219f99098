//! The holder reads what was done to a certificate, or the journal says that nobody told them.

use super::award::holder;
use super::certificate::Certificate;
use crate::accounts::Account;
use crate::base::{AccountId, CertificateId, Timestamp};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::outbox::{self, MailJob};

/// Writes to the holder, if that is wanted and `about`, the certificate that the letter speaks of,
/// is as it was sealed: nothing of another may be repeated. Else the journal notes that they were
/// not told. Nobody is told, and nothing noted, once they were erased.
pub(super) fn tell(
    tx: &mut Tx,
    (id, about): (CertificateId, Option<&Certificate>),
    (by, tells): (AccountId, bool),
    letter: impl FnOnce(&Account, &Certificate) -> MailJob,
    now: Timestamp,
) -> Result<(), Error> {
    let Some(holder) = holder(tx, id)? else {
        return Ok(());
    };
    match about.filter(|_| tells) {
        Some(certificate) => outbox::mail(tx, &letter(&holder, certificate), now).map(drop),
        None => {
            let object = Object::new("certificate", id);
            journal::note(tx, Some(by), Verb::NotTold, &object, now)
        }
    }
}

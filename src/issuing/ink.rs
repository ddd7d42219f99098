//! Signing what a deed wants signed, outside of every transaction.

use crate::app::{App, Clock};
use crate::base::CertificateId;
use crate::certificates::{Signatures, Wanted};
use crate::credentials::{self, Keyring, Owner, SignError, Signed, Signer};
use crate::db::{self, Db};
use std::collections::BTreeSet;

/// Everything that signing needs.
#[derive(Clone)]
pub(super) struct Ink {
    db: Db,
    clock: Clock,
    keyring: Keyring,
}

/// Why one credential was not signed.
#[derive(Debug, thiserror::Error)]
enum InkError {
    #[error("the issuer has no key that signs")]
    NoKey,
    #[error(transparent)]
    Sign(#[from] SignError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Ink {
    pub(super) fn of(app: &App) -> Self {
        Self {
            db: app.db.clone(),
            clock: app.clock.clone(),
            keyring: app.keyring.clone(),
        }
    }

    /// Signs what is wanted and adds it to what was signed before. Milliseconds of CPU for each.
    pub(super) fn sign(&self, wanted: &[Wanted], signatures: &mut Signatures) {
        let mut faulty = BTreeSet::new();
        for one in wanted {
            match self.signed(one) {
                Ok(signed) => signatures.add(one.certificate, signed),
                Err(error) => {
                    // A thousand certificates of one issuer without a key are one thing to see.
                    if faulty.insert(one.owner) {
                        complain(one.certificate, one.owner, &error);
                    }
                    signatures.refuse(one.certificate);
                }
            }
        }
    }

    /// Forgets the keys of those whose signatures were not taken: another node may have changed
    /// them.
    pub(super) fn look_again(&self, wanted: &[Wanted]) {
        for one in wanted {
            self.keyring.forget(one.owner);
        }
    }

    fn signed(&self, wanted: &Wanted) -> Result<Signed, InkError> {
        let signer = self.signer(wanted)?.ok_or(InkError::NoKey)?;
        Ok(credentials::sign(&wanted.draft, &signer, self.clock.now())?)
    }

    fn signer(&self, wanted: &Wanted) -> Result<Option<Signer>, db::Error> {
        let owner = wanted.owner;
        let keys = match self.keyring.held(owner) {
            Some(keys) => keys,
            None => self.db.read_now(|conn| self.keyring.of(conn, owner))?,
        };
        Ok(keys.credentials(&wanted.draft.issuer.did, self.clock.now()))
    }
}

fn complain(certificate: CertificateId, owner: Owner, error: &InkError) {
    tracing::error!(
        %certificate, %owner, %error,
        "a credential was not signed; the certificate stands without until it can be"
    );
}

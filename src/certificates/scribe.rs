//! Signing with the award, without signing inside a transaction.
//!
//! A deed that may award is handed a [`Scribe`]. What must be signed and was not yet, the scribe
//! takes down; then the transaction is undone, the door signs, and the deed runs again with what
//! was signed. The scribe compares that with what it would have asked for now and puts it beside
//! the certificate: both are committed, or none.

use super::certificate::Certificate;
use super::credential::{House, Kept, draft};
use super::seal::Sealer;
use super::store;
use crate::base::{CertificateId, Digest, Timestamp};
use crate::credentials::{self, Draft, Owner, Purpose, Signed, StatusError};
use crate::db::{self, Tx};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// So many are signed with one deed, about a second of CPU; the rest is left to the worker.
const AT_ONCE: usize = 100;

/// Chance of its own for each of many, from one seed: a transaction may run twice.
pub fn chance_of(seed: &[u8; 32], id: &[u8; 16]) -> [u8; 32] {
    *Digest::of(&[seed.as_slice(), id].concat()).bytes()
}

/// A credential to be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub certificate: CertificateId,
    pub owner: Owner,
    pub draft: Draft,
}

/// What was signed for a deed, and what could not be.
#[derive(Clone, Debug, Default)]
pub struct Signatures {
    signed: BTreeMap<CertificateId, Signed>,
    refused: BTreeSet<CertificateId>,
}

impl Signatures {
    /// Takes what was signed for one of the wanted.
    pub fn add(&mut self, certificate: CertificateId, signed: Signed) {
        self.signed.insert(certificate, signed);
    }

    /// This one cannot be signed; its certificate is made without.
    pub fn refuse(&mut self, certificate: CertificateId) {
        self.refused.insert(certificate);
    }
}

/// Goes through one run of one deed.
pub struct Scribe {
    sealer: Sealer,
    /// None: awards are made without credential, and the worker signs later.
    house: Option<House>,
    signatures: Arc<Signatures>,
    wanted: RefCell<Vec<Wanted>>,
}

impl Scribe {
    /// For a run with what has been signed so far.
    pub fn new(sealer: Sealer, house: House, signatures: Arc<Signatures>) -> Self {
        Self {
            sealer,
            house: Some(house),
            signatures,
            wanted: RefCell::default(),
        }
    }

    /// Wants nothing signed: the certificate is made, and the worker signs later.
    pub fn without(sealer: &Sealer) -> Self {
        Self {
            sealer: sealer.clone(),
            house: None,
            signatures: Arc::default(),
            wanted: RefCell::default(),
        }
    }

    /// Seals and opens certificates.
    pub const fn sealer(&self) -> &Sealer {
        &self.sealer
    }

    /// What must be signed before this deed may be committed.
    pub fn into_wanted(self) -> Vec<Wanted> {
        self.wanted.into_inner()
    }

    /// Puts the credential of a certificate beside it, or takes down that it is wanted. Answers
    /// whether it will be there when the deed is committed.
    pub(super) fn put(
        &self,
        tx: &mut Tx,
        (certificate, owner): (&Certificate, Owner),
        valid_from: Timestamp,
        (chance, now): ([u8; 32], Timestamp),
    ) -> Result<bool, db::Error> {
        let Some(house) = self.house.as_ref().filter(|_| self.takes(certificate.id)) else {
            return Ok(false);
        };
        let id = certificate.id;
        let place = match credentials::reserve(tx, owner, chance, now) {
            Ok(place) => place,
            Err(StatusError::Db(error)) => return Err(error),
            Err(error) => {
                tracing::error!(certificate = %id, %error, "no credential was signed");
                return Ok(false);
            }
        };
        let Some(draft) = draft(house, certificate, place, valid_from) else {
            tracing::error!(certificate = %id, "the address of this house names no issuer");
            return Ok(false);
        };
        if let Some(signed) = self.signatures.signed.get(&id)
            && credentials::read(signed.json.as_bytes()) == draft.checked().ok()
            && credentials::may_sign(tx, (owner, Purpose::Credential), &signed.kid, now)?
        {
            let version = store::last_version(tx, id)? + 1;
            let kept = Kept::new((id, version), signed, (owner, place), now);
            store::insert_credential(tx, &kept)?;
            return Ok(true);
        }
        self.wanted.borrow_mut().push(Wanted {
            certificate: id,
            owner,
            draft,
        });
        Ok(true)
    }

    fn takes(&self, id: CertificateId) -> bool {
        let known = &self.signatures;
        !known.refused.contains(&id)
            && (known.signed.contains_key(&id)
                || known.signed.len() + self.wanted.borrow().len() < AT_ONCE)
    }
}

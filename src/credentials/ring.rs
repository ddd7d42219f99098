//! The keys of each owner as a running server holds them: opened once, forgotten on change.
//!
//! A row counts only if its secret opens under the installation's key and fits the public half:
//! whoever can write rows would otherwise publish a key of their own, and sign with it elsewhere.

use super::did::Did;
use super::document::did_document;
use super::jwt::JwtSigner;
use super::keys::{Algorithm, KeyRecord, Owner, Purpose, Signer, signing};
use super::store;
use super::vault::Vault;
use crate::base::Timestamp;
use crate::db::{Conn, Error};
use ed25519_dalek::SigningKey;
use rsa::PrivateKey;
use rsa::pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPublicKey as _};
use std::sync::Arc;
use std::time::Duration;

/// How long a node may hold keys that another node has changed.
const HELD: Duration = Duration::from_secs(30);

/// Keys by owner. Whoever changes one forgets the owner here after the commit.
#[derive(Clone)]
pub struct Keyring {
    vault: Vault,
    held: moka::sync::Cache<Owner, Arc<Keys>>,
}

/// All keys of one owner, those that may still sign opened.
pub struct Keys {
    records: Vec<KeyRecord>,
    foreign: Vec<KeyRecord>,
    opened: Vec<(String, Opened)>,
}

enum Opened {
    Ed25519(Box<SigningKey>),
    Rsa(Box<PrivateKey>),
}

impl Keyring {
    /// An empty ring over the installation's key.
    pub fn new(seal_key: &[u8; 32]) -> Self {
        Self {
            vault: Vault::new(seal_key),
            held: moka::sync::Cache::builder()
                .max_capacity(1000)
                .time_to_live(HELD)
                .build(),
        }
    }

    /// What seals the secrets of new keys.
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The keys of an owner. Read them on a reading connection: what a transaction has not
    /// committed must not be held.
    pub fn of(&self, conn: &mut Conn, owner: Owner) -> Result<Arc<Keys>, Error> {
        if let Some(held) = self.held(owner) {
            return Ok(held);
        }
        let keys = Arc::new(Keys::read(conn, &self.vault, owner)?);
        self.held.insert(owner, Arc::clone(&keys));
        Ok(keys)
    }

    /// The keys of an owner if they are held: needs no connection.
    pub fn held(&self, owner: Owner) -> Option<Arc<Keys>> {
        self.held.get(&owner)
    }

    /// Forgets the keys of an owner, after one was made, retired or condemned.
    pub fn forget(&self, owner: Owner) {
        self.held.invalidate(&owner);
    }
}

/// Opens a secret and checks that the published half is its own.
fn open(vault: &Vault, record: &KeyRecord, sealed: &[u8]) -> Option<Opened> {
    let secret = vault.open(sealed, &record.belonging())?;
    match record.algorithm {
        Algorithm::Ed25519 => {
            let key = SigningKey::from_bytes(secret.as_slice().try_into().ok()?);
            let fits = key.verifying_key().as_bytes().as_slice() == record.public;
            fits.then(|| Opened::Ed25519(Box::new(key)))
        }
        Algorithm::Rsa => {
            let key = PrivateKey::from_pkcs1_der(&secret).ok()?;
            let public = key.to_public_key().to_pkcs1_der().ok()?;
            (public.as_bytes() == record.public).then(|| Opened::Rsa(Box::new(key)))
        }
    }
}

impl Keys {
    /// The keys of an owner as they lie in the database at this moment, for checks; a server asks
    /// its [`Keyring`].
    pub fn read(conn: &mut Conn, vault: &Vault, owner: Owner) -> Result<Self, Error> {
        let mut keys = Self {
            records: Vec::new(),
            foreign: Vec::new(),
            opened: Vec::new(),
        };
        for (record, sealed) in store::sealed_keys(conn, owner)? {
            keys.add(vault, record, &sealed);
        }
        Ok(keys)
    }

    fn add(&mut self, vault: &Vault, record: KeyRecord, sealed: &[u8]) {
        if !record.is_trusted() {
            // Its secret is gone. The history tells of it, and nothing goes by it.
            self.records.push(record);
            return;
        }
        let Some(opened) = open(vault, &record, sealed) else {
            tracing::error!(
                owner = %record.owner, kid = %record.kid,
                "a signing key is left out: wrong seal key, or the row is not as it was made"
            );
            self.foreign.push(record);
            return;
        };
        if record.retired_at.is_none() {
            self.opened.push((record.kid.clone(), opened));
        }
        self.records.push(record);
    }

    /// Every key ever that was made here, and those that were condemned; oldest first.
    pub fn history(&self) -> &[KeyRecord] {
        &self.records
    }

    /// Rows that do not open or do not fit, and are not condemned: no key of ours.
    pub fn foreign(&self) -> &[KeyRecord] {
        &self.foreign
    }

    /// The DID document to serve.
    pub fn document(&self, did: &Did) -> String {
        did_document(did, &self.records)
    }

    /// The key that signs credentials now; `None` before the first was made.
    pub fn credentials(&self, did: &Did, now: Timestamp) -> Option<Signer> {
        self.ed25519(did, Purpose::Credential, now)
    }

    /// The key that signs status lists now.
    pub fn status(&self, did: &Did, now: Timestamp) -> Option<Signer> {
        self.ed25519(did, Purpose::Status, now)
    }

    /// The key that signs JWTs now.
    pub fn jwt(&self, did: &Did, now: Timestamp) -> Option<JwtSigner> {
        let record = signing(&self.records, Purpose::Jwt, now)?;
        match self.secret(&record.kid)? {
            Opened::Rsa(key) => JwtSigner::new(did, &record.kid, key),
            Opened::Ed25519(_) => None,
        }
    }

    fn ed25519(&self, did: &Did, purpose: Purpose, now: Timestamp) -> Option<Signer> {
        let record = signing(&self.records, purpose, now)?;
        match self.secret(&record.kid)? {
            Opened::Ed25519(key) => Some(Signer {
                did: did.clone(),
                kid: record.kid.clone(),
                key: SigningKey::clone(key),
            }),
            Opened::Rsa(_) => None,
        }
    }

    fn secret(&self, kid: &str) -> Option<&Opened> {
        let found = self.opened.iter().find(|(known, _)| known == kid);
        found.map(|(_, opened)| opened)
    }
}

//! Signing keys: whose they are, what for, and their lives.

use super::did::Did;
use crate::accounts::Operator;
use crate::base::{AccountId, PartnerId, Timestamp};
use crate::db::types::storable_texts;
use ed25519_dalek::SigningKey;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha20Rng;
use rsa::PrivateKey;
use rsa::pkcs1::{EncodeRsaPrivateKey as _, EncodeRsaPublicKey as _};
use std::fmt;
use zeroize::Zeroizing;

/// Whose keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    Installation,
    Partner(PartnerId),
}

impl Owner {
    fn word(self) -> String {
        match self {
            Self::Installation => "installation".to_owned(),
            Self::Partner(id) => id.to_string(),
        }
    }

    fn parse(word: &str) -> Option<Self> {
        match word {
            "installation" => Some(Self::Installation),
            id => PartnerId::parse(id).map(Self::Partner),
        }
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.word())
    }
}

/// What a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Credentials, with an embedded proof.
    Credential,
    /// Status lists. The same DID: a list signed by another proves nothing.
    Status,
    /// Credentials as JWT, for readers that take no embedded proof.
    Jwt,
}

impl Purpose {
    const ALL: [Self; 3] = [Self::Credential, Self::Status, Self::Jwt];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Credential => "credential",
            Self::Status => "status",
            Self::Jwt => "jwt",
        }
    }

    /// Reads a word of ours.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }

    pub(super) const fn algorithm(self) -> Algorithm {
        match self {
            Self::Credential | Self::Status => Algorithm::Ed25519,
            Self::Jwt => Algorithm::Rsa,
        }
    }
}

/// How a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    Ed25519,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rsa,
}

impl Algorithm {
    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ed25519 => "Ed25519",
            Self::Rsa => "RS256",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Ed25519, Self::Rsa]
            .into_iter()
            .find(|found| found.word() == word)
    }
}

storable_texts! {
    Owner: |owner| owner.word(), |text| Owner::parse(&text);
    Purpose: |purpose| purpose.word(), |text| Purpose::parse(&text);
    Algorithm: |algorithm| algorithm.word(), |text| Algorithm::parse(&text);
}

/// The public side of a key and its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRecord {
    pub owner: Owner,
    pub purpose: Purpose,
    /// `key-2026-11-1`: unique within its owner.
    pub kid: String,
    pub algorithm: Algorithm,
    /// 32 bytes of Ed25519, or PKCS #1 of RSA.
    pub public: Vec<u8>,
    pub made_at: Timestamp,
    /// It is published before it signs, so that every cache has it.
    pub active_from: Timestamp,
    /// It signs no more; what it signed holds.
    pub retired_at: Option<Timestamp>,
    /// It is trusted no more; what it signed is to be signed anew.
    pub compromised_at: Option<Timestamp>,
}

impl KeyRecord {
    /// Whether its signatures count.
    pub fn is_trusted(&self) -> bool {
        self.compromised_at.is_none()
    }

    /// Whether it may sign at this moment.
    pub fn may_sign(&self, now: Timestamp) -> bool {
        self.is_trusted() && self.retired_at.is_none() && self.active_from <= now
    }

    /// Everything a sealed secret belongs to.
    pub(super) fn belonging(&self) -> Vec<u8> {
        let words = [
            self.owner.word(),
            self.purpose.word().to_owned(),
            self.kid.clone(),
            self.algorithm.word().to_owned(),
        ];
        let mut bytes = words.join("\n").into_bytes();
        bytes.push(b'\n');
        bytes.extend(&self.public);
        bytes
    }
}

/// The key that signs at this moment: of those that may, the one that began last.
pub(super) fn signing(keys: &[KeyRecord], purpose: Purpose, now: Timestamp) -> Option<&KeyRecord> {
    keys.iter()
        .filter(|key| key.purpose == purpose && key.may_sign(now))
        .max_by_key(|key| (key.active_from, key.made_at))
}

/// A secret just made, to be given to a deed. Made outside the transaction: RSA takes a second.
#[derive(Clone)]
pub struct NewSecret {
    pub(super) algorithm: Algorithm,
    pub(super) secret: Zeroizing<Vec<u8>>,
    pub(super) public: Vec<u8>,
    pub(super) nonce: [u8; 24],
}

impl fmt::Debug for NewSecret {
    /// Without the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewSecret({})", self.algorithm.word())
    }
}

impl NewSecret {
    /// An Ed25519 key from 32 unpredictable bytes.
    pub fn ed25519(chance: [u8; 32]) -> Self {
        let mut random = ChaCha20Rng::from_seed(chance);
        let mut secret = Zeroizing::new([0_u8; 32]);
        random.fill_bytes(secret.as_mut_slice());
        let mut nonce = [0; 24];
        random.fill_bytes(&mut nonce);
        let key = SigningKey::from_bytes(&secret);
        Self {
            algorithm: Algorithm::Ed25519,
            public: key.verifying_key().to_bytes().to_vec(),
            secret: Zeroizing::new(secret.to_vec()),
            nonce,
        }
    }

    /// An RSA key of this many bits (3072 outside tests); about a second of CPU.
    pub fn rsa(chance: [u8; 32], bits: usize) -> Option<Self> {
        let mut random = ChaCha20Rng::from_seed(chance);
        let mut nonce = [0; 24];
        random.fill_bytes(&mut nonce);
        let key = PrivateKey::new(&mut random, bits).ok()?;
        let secret = key.to_pkcs1_der().ok()?;
        let public = key.to_public_key().to_pkcs1_der().ok()?;
        Some(Self {
            algorithm: Algorithm::Rsa,
            secret: Zeroizing::new(secret.as_bytes().to_vec()),
            public: public.as_bytes().to_vec(),
            nonce,
        })
    }

    /// The kind of key that this purpose needs.
    pub fn of(purpose: Purpose, chance: [u8; 32]) -> Option<Self> {
        match purpose.algorithm() {
            Algorithm::Ed25519 => Some(Self::ed25519(chance)),
            Algorithm::Rsa => Self::rsa(chance, 3072),
        }
    }
}

/// Signs credentials or status lists for one issuer. Cheap to clone.
#[derive(Clone)]
pub struct Signer {
    pub(super) did: Did,
    pub(super) kid: String,
    pub(super) key: SigningKey,
}

impl Signer {
    /// A signer outside the vault, for tools and measurements; `None` for another kind of key.
    pub fn new(did: Did, kid: &str, secret: &NewSecret) -> Option<Self> {
        let key: &[u8; 32] = secret.secret.as_slice().try_into().ok()?;
        (secret.algorithm == Algorithm::Ed25519).then(|| Self {
            did,
            kid: kid.to_owned(),
            key: SigningKey::from_bytes(key),
        })
    }

    /// The issuer.
    pub fn did(&self) -> &Did {
        &self.did
    }

    /// The key's name within its DID document.
    pub fn kid(&self) -> &str {
        &self.kid
    }
}

impl fmt::Debug for Signer {
    /// Without the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}#{})", self.did, self.kid)
    }
}

/// Proof that somebody may make, retire and condemn keys.
#[derive(Debug, Clone, Copy)]
pub struct Keeper(pub(super) Option<AccountId>);

impl Keeper {
    /// An operator.
    pub fn operator(operator: &Operator) -> Self {
        Self(Some(operator.id()))
    }

    /// Whoever runs commands on the machine itself, and the platform.
    pub const fn machine() -> Self {
        Self(None)
    }

    /// Who, for the journal.
    pub const fn account(&self) -> Option<AccountId> {
        self.0
    }
}

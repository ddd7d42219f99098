//! The signature of the file: PAdES B-B, a certifying signature that allows no change; B-T where a
//! timestamp was kept for it.
//!
//! # Words
//!
//! A *chain* is the signer's certificate and those above it, up to the root that a reader trusts.
//! A *signer* holds the key that belongs to the chain's first certificate; it may be in this
//! program or in a machine of its own. The *slot* is the place in the file that the signature
//! fills. A *stamp* is the token of a timestamp authority (RFC 3161) about one signature, its
//! *room* what the slot keeps free for it.
//!
//! # What always holds
//!
//! Everything outside the slot is signed, and the slot is made for the chain: a signature that does
//! not fit is an error and never cut. With a signer of this room the same sheet gives the same
//! bytes: ECDSA takes its nonces from the message (RFC 6979), and no clock is read. So the value of
//! a signature is known before it is stamped, and a stamp that was kept fits it for ever.
//!
//! Nothing of a signature is free: chain, digest and the key's own value give every byte of it, so
//! that a checked one is put together again and compared. Free is a stamp alone, and of an ECDSA
//! value (r, s) that anybody can write (r, n − s), which is as good.
//!
//! # What is not here
//!
//! Where keys and stamps are kept (`certificates::signing`), PKCS#12 (a chain and key come as PEM
//! or DER), and the way to the timestamp authority (`worker`). Nor what a reader makes of a root
//! that it does not know: Acrobat says "validity unknown" of a self-made one until its reader
//! trusts it, and a green mark for strangers has to be bought.
//!
//! # Which crates
//!
//! `der`, `x509-cert`, `p256` and `rsa` are of one generation, all released, all by RustCrypto; the
//! CMS structures are ours (`cms`), because `cms` itself is a release candidate there and its
//! released version belongs to the generation before, as does `x509-tsp`. Stamps are checked with
//! `ring`, which rustls brings along: authorities sign with more kinds of key than we do. RustSec
//! warns of timing in `rsa` (RUSTSEC-2023-0071): it is about decryption; we only sign, and blind
//! the key in doing so.
//!
//! # Start reading at
//!
//! [`Signer`], then `cms` for what is signed and `slot` for where it stands.

mod chain;
mod check;
mod cms;
mod issuer;
mod keys;
mod make;
mod room;
mod slot;
mod stamp;

#[cfg(test)]
mod tests;

pub use chain::{Chain, from_pem, pem};
pub use check::{SignedBy, signed_by};
pub use keys::SoftSigner;
pub use make::{KeyOrder, MadeKeys, make_keys};
pub use room::Room;
pub use slot::Stamping;
pub(super) use slot::{Slot, add_field, fill};
pub use stamp::{Asked, Stamp, StampError};

/// Which keys can sign. Ed25519 is not among them: poppler does not know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// ECDSA on P-256 with SHA-256: small and quick, the default.
    EcdsaP256,
    /// RSA with PKCS#1 v1.5 and SHA-256, for organisations whose certificate holds such a key.
    Rsa3072,
}

impl KeyKind {
    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::EcdsaP256 => "ecdsa-p256",
            Self::Rsa3072 => "rsa-3072",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::EcdsaP256, Self::Rsa3072]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// Somebody who can sign with the key of a chain.
pub trait Signer: Send + Sync {
    /// The kind of its key.
    fn kind(&self) -> KeyKind;

    /// The certificates that tell whose key it is.
    fn chain(&self) -> &Chain;

    /// Signs the SHA-256 digest of `message`: an ECDSA signature as DER, an RSA one as it is.
    ///
    /// # Errors
    ///
    /// [`SignError::Key`] when the key cannot be used now.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError>;
}

/// Why a file could not be signed, or keys not be made or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The certificates are not a chain that can sign documents.
    #[error("the certificate chain: {0}")]
    Chain(&'static str),
    /// One certificate of a chain cannot be used.
    #[error("the certificate chain: number {place} ({name}) {fault}")]
    Certificate {
        /// The signer's is the first.
        place: usize,
        /// Of whom it speaks.
        name: String,
        /// What is wrong with it.
        fault: String,
    },
    /// The certificates of a chain are too large for papers.
    #[error(
        "the certificate chain: its certificates have {found} bytes together, and papers have room \
         for {most}; the last one can be left out where readers have it"
    )]
    Large {
        /// Their bytes, as DER.
        found: usize,
        /// So many can be used.
        most: usize,
    },
    /// The key cannot be read or used.
    #[error("the signing key: {0}")]
    Key(String),
    /// The signature does not fit the room made for it.
    #[error("the signature has {found} bytes, where {room} were kept")]
    Slot {
        /// Bytes of the signature.
        found: usize,
        /// Bytes of the slot.
        room: usize,
    },
    /// No timestamp was kept for this signature, whose SHA-256 this is.
    #[error("no timestamp was kept for this signature")]
    NoStamp([u8; 32]),
    /// A structure could not be written.
    #[error("the signature could not be written: {0}")]
    Encoding(String),
}

impl From<der::Error> for SignError {
    fn from(error: der::Error) -> Self {
        SignError::Encoding(error.to_string())
    }
}

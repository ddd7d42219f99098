//! Where secret halves lie: sealed, in the database, under a key that lies outside it.
//!
//! XChaCha20-Poly1305 under HKDF-SHA-256 (RFC 5869) of the installation's key. A stolen database
//! signs nothing; a row that was moved or changed does not open.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

/// Keeps this use of the installation's key apart from any other.
const DOMAIN: &[u8] = b"pmast signing keys 1";
const NONCE: usize = 24;

/// Seals and opens secrets.
#[derive(Clone)]
pub struct Vault {
    cipher: XChaCha20Poly1305,
}

impl Vault {
    /// A vault under the installation's key.
    pub fn new(seal_key: &[u8; 32]) -> Self {
        let mut key = Zeroizing::new([0_u8; 32]);
        // HKDF gives up to 8160 bytes; 32 cannot fail.
        let expanded = Hkdf::<Sha256>::new(None, seal_key).expand(DOMAIN, &mut *key);
        debug_assert!(expanded.is_ok());
        Self {
            cipher: XChaCha20Poly1305::new((&*key).into()),
        }
    }

    /// Seals a secret together with what it belongs to. `None` cannot happen below 256 GiB.
    pub fn seal(&self, nonce: &[u8; NONCE], secret: &[u8], belongs_to: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload {
            msg: secret,
            aad: belongs_to,
        };
        let sealed = self.cipher.encrypt(&XNonce::from(*nonce), payload).ok()?;
        Some(nonce.iter().copied().chain(sealed).collect())
    }

    /// Opens it again; `None` if it was sealed elsewhere, for something else, or changed.
    pub fn open(&self, sealed: &[u8], belongs_to: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, msg) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg,
            aad: belongs_to,
        };
        let opened = self.cipher.decrypt(&XNonce::from(*nonce), payload).ok()?;
        Some(Zeroizing::new(opened))
    }
}

impl fmt::Debug for Vault {
    /// Without the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_vault_opens_what_was_not_changed_or_moved() {
        let vault = Vault::new(&[1; 32]);
        let sealed = vault.seal(&[9; 24], b"secret", b"key 1").unwrap();
        assert_eq!(vault.open(&sealed, b"key 1").unwrap().as_slice(), b"secret");
        assert!(!sealed.windows(6).any(|part| part == b"secret"));
        assert!(vault.open(&sealed, b"key 2").is_none());
        assert!(Vault::new(&[2; 32]).open(&sealed, b"key 1").is_none());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(vault.open(&changed, b"key 1").is_none(), "byte {at}");
        }
        assert!(vault.open(&[], b"key 1").is_none());
    }

    #[test]
    fn what_was_sealed_by_this_release_opens_for_ever() {
        // Sealed once with `Vault::new(&[1; 32])`, nonce of nines; must never change.
        let sealed = Vault::new(&[1; 32])
            .seal(&[9; 24], b"secret", b"key 1")
            .unwrap();
        let known = std::fs::read_to_string("src/credentials/fixtures/sealed-1.txt").unwrap();
        assert_eq!(data_encoding::HEXLOWER.encode(&sealed), known.trim_end());
    }
}

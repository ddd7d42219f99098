//! A signer whose key is in this program's memory.

use p256::pkcs8::DecodePrivateKey as _;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use rsa::pkcs1v15;
use rsa::traits::PublicKeyParts as _;
use sha2::{Digest as _, Sha256};
use x509_cert::spki::EncodePublicKey as _;

use super::{Chain, KeyKind, SignError, Signer};

/// A key in memory.
pub(super) enum Key {
    EcdsaP256(Box<p256::ecdsa::SigningKey>),
    Rsa3072(Box<pkcs1v15::SigningKey<Sha256>>),
}

/// Signs with a key given as PKCS#8.
pub struct SoftSigner {
    key: Key,
    chain: Chain,
    /// Digest of the secret, from which RSA takes what hides the key from a stopwatch.
    seed: [u8; 32],
}

impl SoftSigner {
    /// Takes a secret key (PKCS#8, DER) and the chain that speaks of it.
    ///
    /// # Errors
    ///
    /// [`SignError::Key`] when the key is of another kind or belongs to another certificate.
    pub fn new(secret: &[u8], chain: Chain) -> Result<Self, SignError> {
        let key = read(secret)?;
        if key.public()? != chain.public_key()? {
            return Err(SignError::Key(
                "it belongs to another certificate".to_owned(),
            ));
        }
        let seed = Sha256::digest(secret).into();
        Ok(SoftSigner { key, chain, seed })
    }
}

impl Signer for SoftSigner {
    fn kind(&self) -> KeyKind {
        match self.key {
            Key::EcdsaP256(_) => KeyKind::EcdsaP256,
            Key::Rsa3072(_) => KeyKind::Rsa3072,
        }
    }

    fn chain(&self) -> &Chain {
        &self.chain
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        use p256::ecdsa::signature::{RandomizedSigner as _, SignatureEncoding as _, Signer as _};
        let failed = |error: p256::ecdsa::signature::Error| SignError::Key(error.to_string());
        match &self.key {
            Key::EcdsaP256(key) => {
                let signature: p256::ecdsa::DerSignature = key.try_sign(message).map_err(failed)?;
                Ok(signature.as_bytes().to_vec())
            }
            Key::Rsa3072(key) => {
                let seed = Sha256::new().chain_update(self.seed).chain_update(message);
                let mut chance = ChaCha20Rng::from_seed(seed.finalize().into());
                let signature = key
                    .try_sign_with_rng(&mut chance, message)
                    .map_err(failed)?;
                Ok(signature.to_vec())
            }
        }
    }
}

impl Key {
    /// The public half as a certificate has it.
    fn public(&self) -> Result<Vec<u8>, SignError> {
        use p256::ecdsa::signature::Keypair as _;
        let written = match self {
            Key::EcdsaP256(key) => key.verifying_key().to_public_key_der(),
            Key::Rsa3072(key) => key.verifying_key().to_public_key_der(),
        };
        let written = written.map_err(|error| SignError::Key(error.to_string()))?;
        Ok(written.as_bytes().to_vec())
    }
}

fn read(secret: &[u8]) -> Result<Key, SignError> {
    if let Ok(key) = p256::ecdsa::SigningKey::from_pkcs8_der(secret) {
        return Ok(Key::EcdsaP256(Box::new(key)));
    }
    let key = rsa::PrivateKey::from_pkcs8_der(secret);
    let key = key.map_err(|_| SignError::Key("neither ECDSA P-256 nor RSA (PKCS#8)".to_owned()))?;
    if key.size() != 384 {
        return Err(SignError::Key("RSA keys must have 3072 bits".to_owned()));
    }
    let key = pkcs1v15::SigningKey::new(key);
    Ok(Key::Rsa3072(Box::new(key)))
}

//! Whether a signature is one that a key of ours made.
//!
//! No chain is followed and no structure of a stranger's is judged: who asks names the chain, and
//! the signature must be, byte for byte, what its key would have written about this digest.

use der::asn1::Any;
use der::{Decode as _, Encode as _, SliceReader, Tag, Tagged as _};
use ring::signature::UnparsedPublicKey;
use sha2::{Digest as _, Sha256};

use super::cms::{self, ECDSA_WITH_SHA_256, SHA_256, SHA_256_WITH_RSA};
use super::stamp::{RSA, parts, verifying};
use super::{Chain, KeyKind};

/// Who made a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedBy {
    /// The key of this chain.
    Key {
        /// Whether something stands where a timestamp belongs. It is not looked into.
        is_stamped: bool,
    },
    /// It names the certificate of this chain, and its key did not make it so.
    Nobody,
    /// Somebody else: the certificate of this chain is not in it.
    Another,
}

/// Looks whether the key of this chain made the signature that a slot holds (DER, filled up with
/// zeros) about a file with this SHA-256. A certificate counts whenever it was valid: until when a
/// key is believed, who asks must know.
pub fn signed_by(chain: &Chain, slot: &[u8], digest: &[u8; 32]) -> SignedBy {
    let leaf = chain.leaf_bytes();
    let name = Sha256::digest(leaf);
    // It stands there twice, whole and as what is signed: one changed byte spoils one of them.
    if !holds(slot, leaf) && !holds(slot, name.as_slice()) {
        return SignedBy::Another;
    }
    match made(chain, slot, digest) {
        Some(is_stamped) => SignedBy::Key { is_stamped },
        None => SignedBy::Nobody,
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len().max(1)).any(|found| found == part)
}

/// Whether it is stamped; none: the key did not make it.
fn made(chain: &Chain, slot: &[u8], digest: &[u8; 32]) -> Option<bool> {
    let (signature, token) = value(slot)?;
    let attributes = cms::signed_attributes(chain, digest).ok()?;
    let message = attributes.to_der().ok()?;
    let key = chain.leaf().tbs_certificate().subject_public_key_info();
    let (kind, oid) = match key.algorithm.oid == RSA {
        true => (KeyKind::Rsa3072, SHA_256_WITH_RSA),
        false => (KeyKind::EcdsaP256, ECDSA_WITH_SHA_256),
    };
    let algorithm = verifying((oid, SHA_256), chain.leaf()).ok()?;
    let key = UnparsedPublicKey::new(algorithm, key.subject_public_key.raw_bytes());
    key.verify(&message, &signature).ok()?;
    let token = token.as_deref();
    let whole = cms::assembled((chain, kind), attributes, (&signature, token)).ok()?;
    let rest = slot.strip_prefix(whole.as_slice())?;
    rest.iter()
        .all(|byte| *byte == 0)
        .then_some(token.is_some())
}

/// The value of the only signature, and the token of its timestamp. What stands around them is not
/// looked at here.
fn value(slot: &[u8]) -> Option<(Vec<u8>, Option<Vec<u8>>)> {
    let mut reader = SliceReader::new(slot).ok()?;
    let whole = inside(&Any::decode(&mut reader).ok()?)?;
    let data = inside(whole.get(1)?)?;
    let data = inside(data.first()?)?;
    let signers = inside(data.last()?)?;
    let signer = inside(signers.first()?)?;
    let signature = signer.get(5)?.value().to_vec();
    let Some(attributes) = signer.get(6) else {
        return Some((signature, None));
    };
    let attribute = inside(inside(attributes)?.first()?)?;
    let values = inside(attribute.get(1)?)?;
    // Nothing else of it is looked at, so that every reader can say the same.
    let token = values
        .first()
        .filter(|token| token.tag() == Tag::Sequence)?;
    Some((signature, Some(token.to_der().ok()?)))
}

fn inside(part: &Any) -> Option<Vec<Any>> {
    parts(part.value()).ok()
}

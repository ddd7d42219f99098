//! Whether one certificate was signed by the key of another.

use der::asn1::{Any, ObjectIdentifier};
use der::{Decode as _, Encode as _};
use ring::signature::UnparsedPublicKey;
use x509_cert::AlgorithmIdentifier;
use x509_cert::Certificate;

use super::cms::SHA_256;
use super::stamp::{RSA_PSS, RSA_SHA_384, RSA_SHA_512, SHA_384, SHA_512, parts, verifying};

/// Whether a certificate (with its bytes) carries a signature by the key of `upper`; `None`: of a
/// kind that is not known here. Which kinds are is what `verifying` lists: RSA of 2048 bits and
/// more, ECDSA on P-256 and P-384, with SHA-2.
pub(super) fn is_signed_by(
    (raw, lower): (&[u8], &Certificate),
    upper: &Certificate,
) -> Option<bool> {
    let algorithm = lower.signature_algorithm();
    // Named twice, and only one of the two is signed (RFC 5280 §4.1.1.2).
    if lower.tbs_certificate().signature() != algorithm {
        return Some(false);
    }
    let kind = (algorithm.oid, hash_within(algorithm)?);
    let kind = verifying(kind, upper).ok()?;
    // What is signed is the first part as it stands, not as we would write it.
    let whole = Any::from_der(raw).ok()?;
    let signed = parts(whole.value()).ok()?.first()?.to_der().ok()?;
    let key = upper.tbs_certificate().subject_public_key_info();
    let key = UnparsedPublicKey::new(kind, key.subject_public_key.raw_bytes());
    Some(key.verify(&signed, lower.signature().raw_bytes()).is_ok())
}

/// The digest of a signature of this kind. Certificates do not name it beside, as CMS does.
fn hash_within(algorithm: &AlgorithmIdentifier) -> Option<ObjectIdentifier> {
    match algorithm.oid {
        RSA_SHA_384 => Some(SHA_384),
        RSA_SHA_512 => Some(SHA_512),
        // The first of its parameters (RFC 4055 §3.1); without it, it would be SHA-1.
        RSA_PSS => {
            let parameters = parts(algorithm.parameters.as_ref()?.value()).ok()?;
            let hash = parts(parameters.first()?.value()).ok()?;
            let hash = hash.first()?.decode_as::<AlgorithmIdentifier>();
            Some(hash.ok()?.oid)
        }
        // Of the others, `verifying` knows which are with SHA-256; for ECDSA it does not look.
        _ => Some(SHA_256),
    }
}

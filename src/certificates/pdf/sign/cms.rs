//! The signature itself: CMS SignedData (RFC 5652) with the attributes of PAdES B-B, and with the
//! timestamp of B-T where one was kept.
//!
//! The structures are written here, forty lines, because the crate that has them is a release
//! candidate in the generation of cryptographic crates that the rest of the program uses.

use der::asn1::{Any, ObjectIdentifier, OctetString, SetOfVec};
use der::{Decode as _, Encode as _, Sequence};
use sha2::{Digest as _, Sha256};
use x509_cert::AlgorithmIdentifier;
use x509_cert::attr::Attribute;
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;

use super::{Chain, KeyKind, SignError, Signer, Stamp};

pub(super) const fn oid(text: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(text)
}

const DATA: ObjectIdentifier = oid("1.2.840.113549.1.7.1");
pub(super) const SIGNED_DATA: ObjectIdentifier = oid("1.2.840.113549.1.7.2");
pub(super) const CONTENT_TYPE: ObjectIdentifier = oid("1.2.840.113549.1.9.3");
pub(super) const MESSAGE_DIGEST: ObjectIdentifier = oid("1.2.840.113549.1.9.4");
pub(super) const SIGNING_CERTIFICATE_V2: ObjectIdentifier = oid("1.2.840.113549.1.9.16.2.47");
pub(super) const SHA_256: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.1");
/// `id-aa-timeStampToken` (RFC 3161, appendix A).
const TIMESTAMP: ObjectIdentifier = oid("1.2.840.113549.1.9.16.2.14");
pub(super) const ECDSA_WITH_SHA_256: ObjectIdentifier = oid("1.2.840.10045.4.3.2");
pub(super) const SHA_256_WITH_RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.11");

#[derive(Sequence)]
struct ContentInfo {
    content_type: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    content: SignedData,
}

#[derive(Sequence)]
struct SignedData {
    version: u8,
    digest_algorithms: SetOfVec<AlgorithmIdentifier>,
    content: Encapsulated,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT")]
    certificates: SetOfVec<Any>,
    signer_infos: SetOfVec<Any>,
}

/// What is signed lies outside, in the file.
#[derive(Sequence)]
struct Encapsulated {
    content_type: ObjectIdentifier,
}

#[derive(Sequence)]
struct SignerInfo {
    version: u8,
    signer: IssuerAndSerial,
    digest_algorithm: AlgorithmIdentifier,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT")]
    signed_attributes: SetOfVec<Attribute>,
    signature_algorithm: AlgorithmIdentifier,
    signature: OctetString,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    unsigned_attributes: Option<SetOfVec<Attribute>>,
}

#[derive(Sequence)]
struct IssuerAndSerial {
    issuer: Name,
    serial: SerialNumber,
}

/// RFC 5035; SHA-256 is the default and left out.
#[derive(Sequence)]
struct SigningCertificateV2 {
    certificates: Vec<CertificateId>,
}

#[derive(Sequence)]
struct CertificateId {
    digest: OctetString,
}

/// How long a signature by this signer can become: the slot is made for it.
pub(super) fn longest(signer: &dyn Signer) -> Result<usize, SignError> {
    let signature = match signer.kind() {
        // Two numbers of 33 bytes at most, with their heads.
        KeyKind::EcdsaP256 => 72,
        KeyKind::Rsa3072 => 384,
    };
    let digest = [0; 32];
    let by = (signer.chain(), signer.kind());
    let attributes = signed_attributes(signer.chain(), &digest)?;
    let longest = assembled(by, attributes, (&vec![0; signature], None))?;
    Ok(longest.len())
}

/// Signs the digest of a file; with `stamps`, completes the signature with the one made for it.
///
/// # Errors
///
/// [`SignError::NoStamp`] when none of them was.
pub(super) fn sign(
    signer: &dyn Signer,
    digest: &[u8; 32],
    stamps: Option<&[Stamp]>,
) -> Result<Vec<u8>, SignError> {
    let by = (signer.chain(), signer.kind());
    let attributes = signed_attributes(signer.chain(), digest)?;
    let signature = signer.sign(&attributes.to_der()?)?;
    let Some(stamps) = stamps else {
        return assembled(by, attributes, (&signature, None));
    };
    let imprint: [u8; 32] = Sha256::digest(&signature).into();
    let made_for_it = |stamp: &&Stamp| stamp.imprint == imprint;
    let stamp = stamps.iter().find(made_for_it);
    let stamp = stamp.ok_or(SignError::NoStamp(imprint))?;
    assembled(by, attributes, (&signature, Some(&stamp.token)))
}

/// What is signed: that it is data, their digest, and which certificate is the signer's.
pub(super) fn signed_attributes(
    chain: &Chain,
    digest: &[u8; 32],
) -> Result<SetOfVec<Attribute>, SignError> {
    let certificate = Sha256::digest(chain.leaf_bytes());
    let certificate = SigningCertificateV2 {
        certificates: vec![CertificateId {
            digest: OctetString::new(certificate.to_vec())?,
        }],
    };
    let values = [
        (CONTENT_TYPE, Any::encode_from(&DATA)?),
        (
            MESSAGE_DIGEST,
            Any::encode_from(&OctetString::new(digest.as_slice())?)?,
        ),
        (SIGNING_CERTIFICATE_V2, Any::encode_from(&certificate)?),
    ];
    let mut attributes = SetOfVec::new();
    for (oid, value) in values {
        let values = SetOfVec::from_iter([value])?;
        attributes.insert(Attribute { oid, values })?;
    }
    Ok(attributes)
}

/// The whole of a signature, byte for byte as papers have it.
pub(super) fn assembled(
    (chain, kind): (&Chain, KeyKind),
    signed_attributes: SetOfVec<Attribute>,
    (signature, token): (&[u8], Option<&[u8]>),
) -> Result<Vec<u8>, SignError> {
    let unsigned_attributes = match token {
        Some(token) => {
            let values = SetOfVec::from_iter([Any::from_der(token)?])?;
            let oid = TIMESTAMP;
            Some(SetOfVec::from_iter([Attribute { oid, values }])?)
        }
        None => None,
    };
    let leaf = chain.leaf().tbs_certificate();
    let sha_256 = AlgorithmIdentifier {
        oid: SHA_256,
        parameters: None,
    };
    let signature_algorithm = match kind {
        KeyKind::EcdsaP256 => AlgorithmIdentifier {
            oid: ECDSA_WITH_SHA_256,
            parameters: None,
        },
        KeyKind::Rsa3072 => AlgorithmIdentifier {
            oid: SHA_256_WITH_RSA,
            parameters: Some(Any::null()),
        },
    };
    let info = SignerInfo {
        version: 1,
        signer: IssuerAndSerial {
            issuer: leaf.issuer().clone(),
            serial: leaf.serial_number().clone(),
        },
        digest_algorithm: sha_256.clone(),
        signed_attributes,
        signature_algorithm,
        signature: OctetString::new(signature)?,
        unsigned_attributes,
    };
    let mut certificates = SetOfVec::new();
    for bytes in chain.certificates() {
        certificates.insert(Any::from_der(bytes)?)?;
    }
    let whole = ContentInfo {
        content_type: SIGNED_DATA,
        content: SignedData {
            version: 1,
            digest_algorithms: SetOfVec::from_iter([sha_256])?,
            content: Encapsulated { content_type: DATA },
            certificates,
            signer_infos: SetOfVec::from_iter([Any::encode_from(&info)?])?,
        },
    };
    Ok(whole.to_der()?)
}

//! Timestamps (RFC 3161): what is asked of an authority, and whether its answer is one.
//!
//! What an authority sends is taken apart by hand, with `der` alone: its structures lie in crates
//! of the generation before, and times with fractions of a second, which authorities send, are none
//! for them. Whether its own certificate leads to a root is left to readers, who have lists of
//! those that they trust.

use der::asn1::{Any, ObjectIdentifier, OctetString, Uint};
use der::{Decode as _, Encode as _, Reader as _, Sequence, SliceReader, Tag, TagNumber};
use ring::{digest, signature};
use x509_cert::AlgorithmIdentifier;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{ExtendedKeyUsage, SubjectKeyIdentifier};

use super::super::Moment;
use super::cms::{CONTENT_TYPE, MESSAGE_DIGEST, SHA_256, SIGNED_DATA, SIGNING_CERTIFICATE_V2, oid};
use super::room;

const TST_INFO: ObjectIdentifier = oid("1.2.840.113549.1.9.16.1.4");
const TIME_STAMPING: ObjectIdentifier = oid("1.3.6.1.5.5.7.3.8");
/// The same as its successor with SHA-1, as older authorities write it (RFC 5816).
const SIGNING_CERTIFICATE: ObjectIdentifier = oid("1.2.840.113549.1.9.16.2.12");
pub(super) const SHA_384: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.2");
pub(super) const SHA_512: ObjectIdentifier = oid("2.16.840.1.101.3.4.2.3");
pub(super) const RSA: ObjectIdentifier = oid("1.2.840.113549.1.1.1");
pub(super) const RSA_PSS: ObjectIdentifier = oid("1.2.840.113549.1.1.10");
const RSA_SHA_256: ObjectIdentifier = oid("1.2.840.113549.1.1.11");
pub(super) const RSA_SHA_384: ObjectIdentifier = oid("1.2.840.113549.1.1.12");
pub(super) const RSA_SHA_512: ObjectIdentifier = oid("1.2.840.113549.1.1.13");
const ECDSA_SHA_256: ObjectIdentifier = oid("1.2.840.10045.4.3.2");
const ECDSA_SHA_384: ObjectIdentifier = oid("1.2.840.10045.4.3.3");
const P_256: ObjectIdentifier = oid("1.2.840.10045.3.1.7");
const P_384: ObjectIdentifier = oid("1.3.132.0.34");

/// A timestamp about one signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// SHA-256 of the signature.
    pub imprint: [u8; 32],
    /// The authority's token (DER), as it stands in the paper.
    pub token: Vec<u8>,
}

/// A question to an authority.
#[derive(Clone, Debug)]
pub struct Asked {
    imprint: [u8; 32],
    nonce: Uint,
}

/// Why an answer is no stamp.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum StampError {
    /// The authority does not give one.
    #[error("the authority refuses (status {0})")]
    Refused(String),
    /// It cannot be read.
    #[error("the answer is malformed: {0}")]
    Malformed(String),
    /// It is an answer to another question.
    #[error("the stamp is not what was asked for: {0}")]
    Other(&'static str),
    /// Its signature is not one.
    #[error("the stamp's signature: {0}")]
    Signature(&'static str),
    /// It does not fit into the room that papers have for it.
    #[error("the stamp has {0} bytes, where {max} can be kept", max = room::LONGEST)]
    Large(usize),
    /// The authority's stamps have become longer or shorter than the one that room was kept for.
    #[error("the stamp has {0} bytes, unlike the one before it")]
    Unlike(usize),
}

impl From<der::Error> for StampError {
    fn from(error: der::Error) -> Self {
        Self::Malformed(error.to_string())
    }
}

#[derive(Sequence)]
struct Request {
    version: u8,
    imprint: Imprint,
    nonce: Uint,
    wants_certificates: bool,
}

#[derive(Sequence)]
struct Imprint {
    algorithm: AlgorithmIdentifier,
    digest: OctetString,
}

impl Asked {
    /// Asks about a signature with this SHA-256. `chance` makes the question the only one of its
    /// kind, so that nobody can answer with an old stamp.
    ///
    /// # Errors
    ///
    /// None that can be had: the numbers are short enough to be written.
    pub fn new(imprint: [u8; 32], chance: [u8; 32]) -> Result<Self, StampError> {
        let nonce = chance.get(..16).unwrap_or_default();
        let nonce = Uint::new(nonce)?;
        Ok(Self { imprint, nonce })
    }

    /// The question as it is sent (`application/timestamp-query`).
    ///
    /// # Errors
    ///
    /// As [`Asked::new`].
    pub fn query(&self) -> Result<Vec<u8>, StampError> {
        let request = Request {
            version: 1,
            imprint: Imprint {
                algorithm: AlgorithmIdentifier {
                    oid: SHA_256,
                    parameters: Some(Any::null()),
                },
                digest: OctetString::new(self.imprint.as_slice())?,
            },
            nonce: self.nonce.clone(),
            wants_certificates: true,
        };
        Ok(request.to_der()?)
    }

    /// The stamp in an answer (`application/timestamp-reply`), with its time: it is about what was
    /// asked, and signed by a certificate for timestamps that was valid then.
    ///
    /// # Errors
    ///
    /// [`StampError`] says what is wrong with it.
    pub fn read(&self, answer: &[u8]) -> Result<(Stamp, Moment), StampError> {
        let answer = parts(Any::from_der(answer)?.value())?;
        let status = parts(nth(&answer, 0)?.value())?;
        // Granted, or granted with changes of form.
        if !matches!(nth(&status, 0)?.value(), [0 | 1]) {
            return Err(refused(&status));
        }
        let token = nth(&answer, 1)?;
        let signed = Signed::read(token)?;
        let moment = self.check(signed.info.value())?;
        signed.check(moment)?;
        let token = token.to_der()?;
        if token.len() > room::LONGEST {
            return Err(StampError::Large(token.len()));
        }
        let imprint = self.imprint;
        Ok((Stamp { imprint, token }, moment))
    }

    /// Whether the statement (TSTInfo) is about what was asked; its time.
    fn check(&self, info: &[u8]) -> Result<Moment, StampError> {
        let info = parts(Any::from_der(info)?.value())?;
        let mut optional = info.iter().skip(5);
        let nonce = optional.find(|part| tag(part) == Tag::Integer);
        let nonce = nonce.map(Any::decode_as::<Uint>).transpose()?;
        if nonce.as_ref() != Some(&self.nonce) {
            return Err(StampError::Other("it has another nonce"));
        }
        about(&info, &self.imprint)
    }
}

/// When a statement was made, if it is about this signature.
fn about(info: &[Any], of: &[u8; 32]) -> Result<Moment, StampError> {
    let imprint = nth(info, 2)?.decode_as::<Imprint>()?;
    if imprint.algorithm.oid != SHA_256 || imprint.digest.as_bytes() != of {
        return Err(StampError::Other("it is about something else"));
    }
    moment(nth(info, 4)?.value()).ok_or(StampError::Other("its time cannot be read"))
}

impl Stamp {
    /// Checks a stamp that was kept: it is about its signature, and signed as it was.
    ///
    /// # Errors
    ///
    /// [`StampError`] says what is wrong with it.
    pub fn check(&self) -> Result<Moment, StampError> {
        let signed = Signed::read(&Any::from_der(&self.token)?)?;
        let info = parts(Any::from_der(signed.info.value())?.value())?;
        let moment = about(&info, &self.imprint)?;
        signed.check(moment)?;
        Ok(moment)
    }
}

/// The parts of a token (SignedData) that are looked at.
struct Signed {
    info: Any,
    certificates: Vec<Certificate>,
    signer: Vec<Any>,
}

impl Signed {
    fn read(token: &Any) -> Result<Self, StampError> {
        let token = parts(token.value())?;
        if nth(&token, 0)?.decode_as::<ObjectIdentifier>()? != SIGNED_DATA {
            return Err(StampError::Malformed("it is not signed data".to_owned()));
        }
        let data = parts(nth(&token, 1)?.value())?;
        let data = parts(nth(&data, 0)?.value())?;
        let content = parts(nth(&data, 2)?.value())?;
        if nth(&content, 0)?.decode_as::<ObjectIdentifier>()? != TST_INFO {
            return Err(StampError::Malformed("it is not a timestamp".to_owned()));
        }
        let info = Any::from_der(nth(&content, 1)?.value())?;
        let certificates = data.iter().find(|part| tag(part) == context(0));
        let certificates = match certificates {
            Some(set) => parts(set.value())?,
            None => Vec::new(),
        };
        let certificates = certificates
            .iter()
            .filter_map(|part| Certificate::from_der(&part.to_der().ok()?).ok());
        let certificates = certificates.collect();
        let signers = data.last().map(|set| parts(set.value())).transpose()?;
        match signers.as_deref() {
            Some([signer]) => Ok(Self {
                info,
                certificates,
                signer: parts(signer.value())?,
            }),
            _ => Err(StampError::Signature("not exactly one")),
        }
    }

    fn check(&self, moment: Moment) -> Result<(), StampError> {
        let wrong = StampError::Signature;
        let certificate = self.certificate()?;
        let tbs = certificate.tbs_certificate();
        let purposes = tbs.get_extension::<ExtendedKeyUsage>()?;
        // Alone and critical (RFC 3161 §2.3).
        if purposes
            .is_none_or(|(is_critical, purposes)| !is_critical || purposes.0 != [TIME_STAMPING])
        {
            return Err(wrong("its certificate is not for timestamps alone"));
        }
        let (from, until) = super::chain::validity(&certificate);
        if moment < from || moment > until {
            return Err(wrong("its certificate was not valid then"));
        }
        let hash = nth(&self.signer, 2)?.decode_as::<AlgorithmIdentifier>()?;
        let attributes = nth(&self.signer, 3)?;
        if tag(attributes) != context(0) {
            return Err(wrong("it has no signed attributes"));
        }
        let said = parts(attributes.value())?;
        let kind = attribute(&said, CONTENT_TYPE)?.decode_as::<ObjectIdentifier>()?;
        let digest = attribute(&said, MESSAGE_DIGEST)?;
        let expected = digest::digest(hashing(hash.oid)?, self.info.value());
        if kind != TST_INFO || digest.value() != expected.as_ref() {
            return Err(wrong("it is about something else"));
        }
        names(&said, &certificate.to_der()?)?;
        // They are signed as a set, and stand there as part number 0 (RFC 5652 §5.4).
        let message = Any::new(Tag::Set, attributes.value())?.to_der()?;
        let algorithm = nth(&self.signer, 4)?.decode_as::<AlgorithmIdentifier>()?;
        let algorithm = verifying((algorithm.oid, hash.oid), &certificate)?;
        let key = tbs.subject_public_key_info().subject_public_key.raw_bytes();
        let key = signature::UnparsedPublicKey::new(algorithm, key);
        key.verify(&message, nth(&self.signer, 5)?.value())
            .map_err(|_| wrong("it does not fit the certificate"))
    }

    /// The certificate that signed, by issuer and number, or by the name of its key.
    fn certificate(&self) -> Result<Certificate, StampError> {
        let who = nth(&self.signer, 1)?;
        let is_meant = |certificate: &&Certificate| -> Result<bool, StampError> {
            let tbs = certificate.tbs_certificate();
            if tag(who) != Tag::Sequence {
                let name = tbs.get_extension::<SubjectKeyIdentifier>()?;
                return Ok(name.is_some_and(|(_, name)| name.0.as_bytes() == who.value()));
            }
            let issuer = tbs.issuer().to_der()?;
            Ok(who.value() == [issuer, tbs.serial_number().to_der()?].concat())
        };
        for certificate in &self.certificates {
            if is_meant(&certificate)? {
                return Ok(certificate.clone());
            }
        }
        Err(StampError::Signature("its certificate is not there"))
    }
}

/// Whether the signed attributes name this certificate (RFC 3161 §2.4.2 demands it).
fn names(attributes: &[Any], certificate: &[u8]) -> Result<(), StampError> {
    let newer = attribute(attributes, SIGNING_CERTIFICATE_V2).ok();
    let (said, is_newer) = match newer {
        Some(said) => (said, true),
        None => (attribute(attributes, SIGNING_CERTIFICATE)?, false),
    };
    let ids = parts(nth(&parts(said.value())?, 0)?.value())?;
    let first = parts(nth(&ids, 0)?.value())?;
    let (hash, named) = match (is_newer, nth(&first, 0)?) {
        (false, named) => (&digest::SHA1_FOR_LEGACY_USE_ONLY, named),
        (true, part) if tag(part) == Tag::Sequence => {
            let hash = part.decode_as::<AlgorithmIdentifier>()?;
            (hashing(hash.oid)?, nth(&first, 1)?)
        }
        (true, named) => (&digest::SHA256, named),
    };
    match digest::digest(hash, certificate).as_ref() == named.value() {
        true => Ok(()),
        false => Err(StampError::Signature("it names another certificate")),
    }
}

fn hashing(oid: ObjectIdentifier) -> Result<&'static digest::Algorithm, StampError> {
    match oid {
        SHA_256 => Ok(&digest::SHA256),
        SHA_384 => Ok(&digest::SHA384),
        SHA_512 => Ok(&digest::SHA512),
        _ => Err(StampError::Signature("a digest that is not known here")),
    }
}

/// How a signature of this kind with a digest of that is checked against a certificate's key.
pub(super) fn verifying(
    (oid, hash): (ObjectIdentifier, ObjectIdentifier),
    certificate: &Certificate,
) -> Result<&'static dyn signature::VerificationAlgorithm, StampError> {
    let key = certificate.tbs_certificate().subject_public_key_info();
    let curve = key.algorithm.parameters.as_ref();
    let curve = curve.and_then(|any| any.decode_as::<ObjectIdentifier>().ok());
    Ok(match (oid, hash, curve) {
        (RSA | RSA_SHA_256, SHA_256, _) => &signature::RSA_PKCS1_2048_8192_SHA256,
        (RSA | RSA_SHA_384, SHA_384, _) => &signature::RSA_PKCS1_2048_8192_SHA384,
        (RSA | RSA_SHA_512, SHA_512, _) => &signature::RSA_PKCS1_2048_8192_SHA512,
        (RSA_PSS, SHA_256, _) => &signature::RSA_PSS_2048_8192_SHA256,
        (RSA_PSS, SHA_384, _) => &signature::RSA_PSS_2048_8192_SHA384,
        (RSA_PSS, SHA_512, _) => &signature::RSA_PSS_2048_8192_SHA512,
        (ECDSA_SHA_256, _, Some(P_256)) => &signature::ECDSA_P256_SHA256_ASN1,
        (ECDSA_SHA_384, _, Some(P_256)) => &signature::ECDSA_P256_SHA384_ASN1,
        (ECDSA_SHA_256, _, Some(P_384)) => &signature::ECDSA_P384_SHA256_ASN1,
        (ECDSA_SHA_384, _, Some(P_384)) => &signature::ECDSA_P384_SHA384_ASN1,
        _ => return Err(StampError::Signature("of a kind that is not known here")),
    })
}

/// The one value of an attribute.
fn attribute(attributes: &[Any], wanted: ObjectIdentifier) -> Result<Any, StampError> {
    for attribute in attributes {
        let attribute = parts(attribute.value())?;
        if nth(&attribute, 0)?.decode_as::<ObjectIdentifier>()? == wanted {
            return Ok(nth(&parts(nth(&attribute, 1)?.value())?, 0)?.clone());
        }
    }
    Err(StampError::Signature("a signed attribute is missing"))
}

/// Everything that stands in a structure, one after the other.
pub(super) fn parts(body: &[u8]) -> der::Result<Vec<Any>> {
    let mut reader = SliceReader::new(body)?;
    let mut parts = Vec::new();
    while !reader.is_finished() {
        parts.push(Any::decode(&mut reader)?);
    }
    Ok(parts)
}

fn nth(parts: &[Any], at: usize) -> Result<&Any, StampError> {
    let missing = || StampError::Malformed(format!("part {at} is missing"));
    parts.get(at).ok_or_else(missing)
}

fn tag(part: &Any) -> Tag {
    der::Tagged::tag(part)
}

const fn context(number: u32) -> Tag {
    Tag::ContextSpecific {
        constructed: true,
        number: TagNumber(number),
    }
}

/// The number of the status, and what the authority says of it.
fn refused(status: &[Any]) -> StampError {
    let number = status.first().map(|part| part.value().to_vec());
    let number = data_encoding::HEXLOWER.encode(&number.unwrap_or_default());
    let words = status
        .get(1)
        .map(|part| String::from_utf8_lossy(part.value()).into_owned());
    let words: String = words.unwrap_or_default();
    let words: String = words
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    StampError::Refused(format!("{number} {words}"))
}

/// A GeneralizedTime, with or without fractions of a second, in UTC.
fn moment(text: &[u8]) -> Option<Moment> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if whole.len() != 14 || !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let number = |from, to| whole.get(from..to)?.parse::<u8>().ok();
    let year = whole.get(..4)?.parse().ok()?;
    Some((
        year,
        number(4, 6)?,
        number(6, 8)?,
        number(8, 10)?,
        number(10, 12)?,
    ))
}

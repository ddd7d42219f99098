//! The certificates that tell whose key signs.

use der::{Decode as _, Encode as _};
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};
use x509_cert::time::Time;

use super::super::Moment;
use super::SignError;

/// Most certificates in one chain; every one of them is in every file.
const LONGEST: usize = 5;

/// A chain of certificates, the signer's first, each issued by the next.
#[derive(Clone, Debug)]
pub struct Chain {
    /// As they were given, byte for byte: a digest of the first is signed.
    raw: Vec<Vec<u8>>,
    leaf: Certificate,
}

impl Chain {
    /// Reads a chain from the DER bytes of its certificates.
    ///
    /// # Errors
    ///
    /// [`SignError::Chain`] says what is wrong with it.
    pub fn from_der(raw: Vec<Vec<u8>>) -> Result<Self, SignError> {
        if raw.is_empty() || raw.len() > LONGEST {
            return Err(SignError::Chain("one to five certificates can be used"));
        }
        let mut certificates = Vec::new();
        for bytes in &raw {
            let read = Certificate::from_der(bytes);
            certificates.push(read.map_err(|_| SignError::Chain("a certificate is malformed"))?);
        }
        for pair in certificates.windows(2) {
            if let [lower, upper] = pair {
                check_issuer(lower, upper)?;
            }
        }
        let leaf = certificates.into_iter().next();
        let leaf = leaf.ok_or(SignError::Chain("it is empty"))?;
        let may_sign = match leaf.tbs_certificate().get_extension::<KeyUsage>() {
            Ok(Some((_, usage))) => usage.digital_signature() || usage.non_repudiation(),
            _ => false,
        };
        if !may_sign {
            return Err(SignError::Chain("the first may not sign documents"));
        }
        Ok(Chain { raw, leaf })
    }

    /// Reads a chain from PEM text, in any text around the certificates.
    ///
    /// # Errors
    ///
    /// As [`Chain::from_der`].
    pub fn from_pem(text: &str) -> Result<Self, SignError> {
        let read = Certificate::load_pem_chain(text.as_bytes());
        let read = read.map_err(|_| SignError::Chain("the PEM text is malformed"))?;
        let raw = read
            .iter()
            .map(der::Encode::to_der)
            .collect::<Result<_, _>>()?;
        Self::from_der(raw)
    }

    /// The certificates as PEM text, the signer's first.
    pub fn to_pem(&self) -> String {
        self.raw
            .iter()
            .map(|bytes| pem("CERTIFICATE", bytes))
            .collect()
    }

    /// The certificates as DER, the signer's first.
    pub fn certificates(&self) -> &[Vec<u8>] {
        &self.raw
    }

    pub(super) fn leaf(&self) -> &Certificate {
        &self.leaf
    }

    pub(super) fn leaf_bytes(&self) -> &[u8] {
        self.raw.first().map_or(&[], Vec::as_slice)
    }

    /// The signer's public key, as it stands in the first certificate.
    pub(super) fn public_key(&self) -> Result<Vec<u8>, SignError> {
        let key = self.leaf.tbs_certificate().subject_public_key_info();
        Ok(key.to_der()?)
    }

    /// From when to when the first certificate counts.
    pub fn validity(&self) -> (Moment, Moment) {
        validity(&self.leaf)
    }
}

/// From when to when a certificate counts.
pub(super) fn validity(certificate: &Certificate) -> (Moment, Moment) {
    let validity = certificate.tbs_certificate().validity();
    (moment(&validity.not_before), moment(&validity.not_after))
}

/// PEM (RFC 7468) of these bytes.
pub fn pem(label: &str, bytes: &[u8]) -> String {
    let base64 = data_encoding::BASE64.encode(bytes);
    let mut text = format!("-----BEGIN {label}-----\n");
    for (at, sign) in base64.chars().enumerate() {
        if at > 0 && at % 64 == 0 {
            text.push('\n');
        }
        text.push(sign);
    }
    text.push_str(&format!("\n-----END {label}-----\n"));
    text
}

/// The bytes of the first block of this label in a PEM text, whatever stands around it.
pub fn from_pem(label: &str, text: &str) -> Option<Vec<u8>> {
    let (_, after) = text.split_once(&format!("-----BEGIN {label}-----"))?;
    let (body, _) = after.split_once(&format!("-----END {label}-----"))?;
    let base64: String = body.split_whitespace().collect();
    data_encoding::BASE64.decode(base64.as_bytes()).ok()
}

fn check_issuer(lower: &Certificate, upper: &Certificate) -> Result<(), SignError> {
    let (lower, upper) = (lower.tbs_certificate(), upper.tbs_certificate());
    if lower.issuer() != upper.subject() {
        return Err(SignError::Chain("each must be issued by the next"));
    }
    match upper.get_extension::<BasicConstraints>() {
        Ok(Some((_, constraints))) if constraints.ca => Ok(()),
        _ => Err(SignError::Chain("one that issues another is no authority")),
    }
}

fn moment(time: &Time) -> Moment {
    let at = time.to_date_time();
    let year = i32::from(at.year());
    (year, at.month(), at.day(), at.hour(), at.minutes())
}

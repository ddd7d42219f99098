//! The certificates that tell whose key signs.

use der::{Decode as _, Encode as _};
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};
use x509_cert::time::Time;

use super::super::Moment;
use super::SignError;
use super::issuer::is_signed_by;

/// Most certificates in one chain; every one of them is in every file.
const LONGEST: usize = 5;

/// Bytes of all its certificates at most: each of them takes two in every file, and a file with a
/// stamp is to have no more than 100 KB.
const LARGEST: usize = 5_120;

/// A chain of certificates, the signer's first, each issued by the next.
#[derive(Clone, Debug)]
pub struct Chain {
    /// As they were given, byte for byte: a digest of the first is signed.
    raw: Vec<Vec<u8>>,
    leaf: Certificate,
    /// Those after the first.
    above: Vec<Certificate>,
}

impl Chain {
    /// Reads a chain from the DER bytes of its certificates. Nobody looked who signed them:
    /// [`Chain::check`] does.
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
                check_names(lower, upper)?;
            }
        }
        let mut certificates = certificates.into_iter();
        let leaf = certificates.next();
        let leaf = leaf.ok_or(SignError::Chain("it is empty"))?;
        let may_sign = match leaf.tbs_certificate().get_extension::<KeyUsage>() {
            Ok(Some((_, usage))) => usage.digital_signature() || usage.non_repudiation(),
            _ => false,
        };
        if !may_sign {
            return Err(SignError::Chain("the first may not sign documents"));
        }
        let above = certificates.collect();
        Ok(Chain { raw, leaf, above })
    }

    /// Reads a chain from PEM text, in any text around the certificates.
    ///
    /// # Errors
    ///
    /// As [`Chain::from_der`].
    pub fn from_pem(text: &str) -> Result<Self, SignError> {
        // Not read and written again: a certificate is signed as it stands.
        let raw = blocks("CERTIFICATE", text);
        Self::from_der(raw.ok_or(SignError::Chain("the PEM text is malformed"))?)
    }

    /// Whether a reader can follow the chain: each certificate is signed by the key of the next,
    /// which may issue others so far above the signer's. When they count is another question
    /// ([`Chain::check_at`]), and whether the last is trusted is the reader's.
    ///
    /// # Errors
    ///
    /// [`SignError::Certificate`] names the one that it fails at.
    pub fn check(&self) -> Result<(), SignError> {
        let all: Vec<_> = self.all().collect();
        for (at, (lower, raw)) in all.iter().zip(&self.raw).enumerate() {
            let place = at + 1;
            let Some(upper) = all.get(place) else {
                // What a root says of itself is nobody's proof, but a damaged one is found.
                let is_root = lower.tbs_certificate().issuer() == lower.tbs_certificate().subject();
                let is_broken = is_root && is_signed_by((raw, lower), lower) == Some(false);
                return match is_broken {
                    true => Err(fault((place, lower), "is not as it was made".to_owned())),
                    false => Ok(()),
                };
            };
            may_issue(upper, at).map_err(|why| fault((place + 1, upper), why.to_owned()))?;
            let why = match is_signed_by((raw, lower), upper) {
                Some(true) => continue,
                Some(false) => format!("is not signed by the key of number {}", place + 1),
                None => format!(
                    "is signed in a way that cannot be checked here ({})",
                    lower.signature_algorithm().oid
                ),
            };
            return Err(fault((place, lower), why));
        }
        Ok(())
    }

    /// Whether papers that hold it stay as small as they should. Asked of new chains alone: those
    /// of before sign on.
    ///
    /// # Errors
    ///
    /// [`SignError::Large`] says how large it is.
    pub fn check_size(&self) -> Result<(), SignError> {
        let found: usize = self.raw.iter().map(Vec::len).sum();
        let most = LARGEST;
        match found > most {
            true => Err(SignError::Large { found, most }),
            false => Ok(()),
        }
    }

    /// Whether every certificate counts at this moment.
    ///
    /// # Errors
    ///
    /// [`SignError::Certificate`] names one that does not.
    pub fn check_at(&self, at: Moment) -> Result<(), SignError> {
        for (number, certificate) in self.all().enumerate() {
            let (from, until) = validity(certificate);
            let why = match () {
                () if at < from => format!("counts only from {}", written(from)),
                () if at >= until => format!("ended {}", written(until)),
                () => continue,
            };
            return Err(fault((number + 1, certificate), why));
        }
        Ok(())
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

    fn all(&self) -> impl Iterator<Item = &Certificate> {
        std::iter::once(&self.leaf).chain(&self.above)
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

    /// From when to when all certificates count.
    pub fn validity(&self) -> (Moment, Moment) {
        let whole = validity(&self.leaf);
        let above = self.above.iter().map(validity);
        above.fold(whole, |(from, until), (later, earlier)| {
            (from.max(later), until.min(earlier))
        })
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

/// The bytes of every block of this label; `None`: one is malformed.
fn blocks(label: &str, text: &str) -> Option<Vec<Vec<u8>>> {
    let begin = format!("-----BEGIN {label}-----");
    let found = text.match_indices(&begin);
    found
        .map(|(at, _)| from_pem(label, text.get(at..)?))
        .collect()
}

fn fault((place, certificate): (usize, &Certificate), fault: String) -> SignError {
    let name = certificate.tbs_certificate().subject().to_string();
    let name = name.chars().filter(|c| !c.is_control()).take(200).collect();
    SignError::Certificate { place, name, fault }
}

/// Whether this certificate may issue others with so many between it and the signer's (RFC 5280
/// §4.2.1.3 and §4.2.1.9).
pub(super) fn may_issue(upper: &Certificate, between: usize) -> Result<(), &'static str> {
    let upper = upper.tbs_certificate();
    let usage = upper.get_extension::<KeyUsage>();
    let usage = usage.map_err(|_| "says in a malformed way what its key is for")?;
    if usage.is_some_and(|(_, usage)| !usage.key_cert_sign()) {
        return Err("has a key that may not sign certificates");
    }
    let most = match upper.get_extension::<BasicConstraints>() {
        Ok(Some((_, constraints))) => constraints.path_len_constraint,
        _ => None,
    };
    match most.is_some_and(|most| usize::from(most) < between) {
        true => Err("may not stand so far above the signer's"),
        false => Ok(()),
    }
}

fn written((year, month, day, hour, minute): Moment) -> String {
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02} UTC")
}

fn check_names(lower: &Certificate, upper: &Certificate) -> Result<(), SignError> {
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

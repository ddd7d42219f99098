//! The seal: what shows that a stored certificate is still as it was awarded.
//!
//! HMAC-SHA-256 (FIPS 198-1, RFC 2104) under a key that lies outside the database: whoever can
//! write to the database, but has not the key, cannot change a fact unnoticed.

use super::certificate::Certificate;
use super::face::{FaceError, read_face};
use crate::base::{CertificateId, Digest, EnrolmentId, Timestamp, VerificationCode};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::fmt;

/// Keeps this use of the key apart from any other; the number is the layout of the bytes below.
const DOMAIN: &[u8] = b"pmast certificate seal 1\0";

/// The first line of a record; the number is the layout of its lines.
const RECORD: &str = "pmast-certificate/1";

/// How a face says that it is of participation, beside one of achievement. Elsewhere in a face a
/// quotation mark stands behind a backslash. The database's index is made of the same text.
const BESIDE: &str = r#""beside_achievement":true"#;

/// Holds the installation's key; seals and checks. Cheap to clone.
#[derive(Clone)]
pub struct Sealer {
    // Keyed once, so that a look-up spends no time on the key's schedule.
    keyed: Hmac<Sha256>,
}

/// A certificate as it lies in the table. Nothing in it is believed before [`Sealer::open`].
#[derive(Clone, Debug)]
pub struct Sealed {
    pub id: CertificateId,
    pub enrolment: EnrolmentId,
    pub succeeds: Option<CertificateId>,
    pub(super) code: String,
    pub(super) format: i64,
    pub(super) face: String,
    pub(super) seal: Vec<u8>,
    pub(super) awarded_at: Timestamp,
}

/// The stored certificate is not the one that was sealed, or the seal was made with another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("certificate {id} is not as it was sealed")]
pub struct Altered {
    pub id: CertificateId,
}

impl Sealed {
    /// What the transparency log speaks of: every sealed column on a line of its own. The face is
    /// JSON without line breaks, so that it is the whole last line.
    pub fn record(&self) -> String {
        let succeeds = self.succeeds.map(|earlier| earlier.to_string());
        format!(
            "{RECORD}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n",
            self.id,
            self.enrolment,
            succeeds.as_deref().unwrap_or("-"),
            self.awarded_at.millis(),
            self.format,
            self.code,
            self.face,
        )
    }

    /// Whether it says to be of participation, beside one of achievement.
    pub fn is_beside(&self) -> bool {
        self.face.contains(BESIDE)
    }

    /// The digest under which the certificate stands in the log.
    pub fn document(&self) -> Digest {
        Digest::of(self.record().as_bytes())
    }

    /// The code as stored, in groups where it is one. For the operator's page of an altered row.
    pub fn code(&self) -> String {
        in_groups(&self.code)
    }
}

/// A code as stored, in groups where it is one.
pub(super) fn in_groups(stored: &str) -> String {
    VerificationCode::parse(stored).map_or_else(|_| stored.to_owned(), |code| code.to_string())
}

impl Sealer {
    /// A sealer with the installation's key, 32 random bytes.
    #[expect(
        clippy::expect_used,
        reason = "HMAC takes keys of any length (RFC 2104 §3)"
    )]
    pub fn new(key: [u8; 32]) -> Self {
        Self {
            keyed: Hmac::new_from_slice(&key).expect("HMAC takes keys of any length"),
        }
    }

    /// The seal over a record of another kind. `domain` keeps it apart from every other use of the
    /// key, and ends with a zero byte.
    pub fn mark(&self, domain: &'static [u8], record: &[u8]) -> Vec<u8> {
        let mut mac = self.keyed.clone();
        mac.update(domain);
        mac.update(record);
        mac.finalize().into_bytes().to_vec()
    }

    /// Whether this is the seal over the record; in constant time.
    pub fn is_mark(&self, domain: &'static [u8], record: &[u8], mark: &[u8]) -> bool {
        let mut mac = self.keyed.clone();
        mac.update(domain);
        mac.update(record);
        mac.verify_slice(mark).is_ok()
    }

    /// Seals a new certificate.
    pub(super) fn seal(&self, certificate: &Certificate) -> Sealed {
        let mut sealed = Sealed {
            id: certificate.id,
            enrolment: certificate.enrolment,
            succeeds: certificate.succeeds,
            code: certificate.code.as_str().to_owned(),
            format: i64::from(certificate.face.format),
            face: certificate.face.canonical(),
            seal: Vec::new(),
            awarded_at: certificate.awarded_at,
        };
        sealed.seal = self.over(&sealed).finalize().into_bytes().to_vec();
        sealed
    }

    /// Checks the seal, in constant time, and only then reads the face.
    pub fn open(&self, sealed: &Sealed) -> Result<Certificate, Altered> {
        let altered = Altered { id: sealed.id };
        self.over(sealed)
            .verify_slice(&sealed.seal)
            .map_err(|_wrong| altered)?;
        self.read(sealed).map_err(|error| {
            // The seal fits, so this is no forgery but a release that cannot read its own past.
            tracing::error!(certificate = %sealed.id, %error, "a sealed face cannot be read");
            altered
        })
    }

    fn read(&self, sealed: &Sealed) -> Result<Certificate, FaceError> {
        let unreadable = |what: &str| FaceError::Unreadable(what.to_owned());
        let format = u32::try_from(sealed.format).map_err(|_range| unreadable("format"))?;
        let face = read_face(format, &sealed.face)?;
        let code = VerificationCode::parse(&sealed.code).map_err(|_odd| unreadable("code"))?;
        if face.code != code || face.issued_at() != sealed.awarded_at || face.format != format {
            return Err(unreadable("face and row disagree"));
        }
        Ok(Certificate {
            id: sealed.id,
            enrolment: sealed.enrolment,
            code,
            face,
            awarded_at: sealed.awarded_at,
            succeeds: sealed.succeeds,
        })
    }

    /// Every column of the row, each with a fixed length or its length in front, so that no two
    /// rows have the same bytes.
    fn over(&self, sealed: &Sealed) -> Hmac<Sha256> {
        let mut mac = self.keyed.clone();
        mac.update(DOMAIN);
        mac.update(sealed.id.as_bytes());
        mac.update(sealed.enrolment.as_bytes());
        match &sealed.succeeds {
            None => mac.update(&[0]),
            Some(earlier) => {
                mac.update(&[1]);
                mac.update(earlier.as_bytes());
            }
        }
        mac.update(&sealed.awarded_at.millis().to_be_bytes());
        mac.update(&sealed.format.to_be_bytes());
        for text in [&sealed.code, &sealed.face] {
            mac.update(&u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(text.as_bytes());
        }
        mac
    }
}

impl fmt::Debug for Sealer {
    /// Without the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificates::face;

    fn certificate() -> Certificate {
        let face = face::tests::sample();
        Certificate {
            id: CertificateId::new(),
            enrolment: EnrolmentId::new(),
            code: face.code.clone(),
            awarded_at: face.awarded_at,
            face,
            succeeds: None,
        }
    }

    #[test]
    fn what_was_sealed_opens_to_the_same_certificate() {
        let sealer = Sealer::new([1; 32]);
        let certificate = certificate();
        assert_eq!(sealer.open(&sealer.seal(&certificate)), Ok(certificate));
    }

    #[test]
    fn the_bytes_under_the_seal_may_never_change() {
        let mut certificate = certificate();
        certificate.id = CertificateId::from_bytes(&[1; 16]).unwrap();
        certificate.enrolment = EnrolmentId::from_bytes(&[2; 16]).unwrap();
        let sealed = Sealer::new([1; 32]).seal(&certificate);
        assert_eq!(
            data_encoding::HEXLOWER.encode(&sealed.seal),
            include_str!("fixtures/seal-1.txt").trim_end()
        );
    }

    #[test]
    fn every_changed_byte_of_the_face_is_found() {
        let sealer = Sealer::new([1; 32]);
        let sealed = sealer.seal(&certificate());
        for at in 0..sealed.face.len() {
            let mut bytes = sealed.face.clone().into_bytes();
            bytes[at] ^= 1;
            let Ok(face) = String::from_utf8(bytes) else {
                continue;
            };
            let changed = Sealed {
                face,
                ..sealed.clone()
            };
            assert_eq!(
                sealer.open(&changed),
                Err(Altered { id: sealed.id }),
                "byte {at}"
            );
        }
    }

    #[test]
    fn every_changed_column_is_found_and_so_is_another_key() {
        let sealer = Sealer::new([1; 32]);
        let sealed = sealer.seal(&certificate());
        let other = VerificationCode::from_random(&[9; 14]).unwrap();
        let changed = [
            Sealed {
                id: CertificateId::new(),
                ..sealed.clone()
            },
            Sealed {
                enrolment: EnrolmentId::new(),
                ..sealed.clone()
            },
            Sealed {
                succeeds: Some(CertificateId::new()),
                ..sealed.clone()
            },
            Sealed {
                code: other.as_str().to_owned(),
                ..sealed.clone()
            },
            Sealed {
                format: 2,
                ..sealed.clone()
            },
            Sealed {
                awarded_at: sealed.awarded_at.plus_seconds(1),
                ..sealed.clone()
            },
            Sealed {
                seal: vec![0; 32],
                ..sealed.clone()
            },
            Sealed {
                seal: Vec::new(),
                ..sealed.clone()
            },
        ];
        for row in changed {
            assert!(sealer.open(&row).is_err(), "{row:?}");
        }
        assert!(Sealer::new([2; 32]).open(&sealed).is_err());
    }
}

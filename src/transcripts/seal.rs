//! A transcript as it lies in the table, and the check of its seal.

use super::face::{Face, read_face};
use crate::base::{AccountId, Timestamp, TranscriptId, VerificationCode};
use crate::certificates::Sealer;
use crate::verification::Disclosure;

/// Keeps this use of the installation's key apart from every other.
const DOMAIN: &[u8] = b"pmast transcript seal 1\0";

/// One transcript whose seal was checked: only [`Sealed::open`] and the deed make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    pub id: TranscriptId,
    pub account: AccountId,
    pub code: VerificationCode,
    pub face: Face,
    /// What somebody sees who has the number and nothing else.
    pub disclosure: Disclosure,
    pub withdrawn_at: Option<Timestamp>,
}

/// A row. Nothing in it is believed before [`Sealed::open`].
#[derive(Clone, Debug)]
pub struct Sealed {
    pub id: TranscriptId,
    pub(super) account: AccountId,
    pub(super) code: String,
    pub(super) format: i64,
    pub(super) face: String,
    pub(super) seal: Vec<u8>,
    pub(super) issued_at: Timestamp,
    pub(super) disclosure: Disclosure,
    pub(super) withdrawn_at: Option<Timestamp>,
}

/// The stored transcript is not the one that was sealed, or the seal was made with another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("transcript {id} is not as it was sealed, or was sealed with another key")]
pub struct Altered {
    pub id: TranscriptId,
}

impl Sealed {
    /// Seals a new transcript.
    pub(super) fn new(sealer: &Sealer, transcript: &Transcript) -> Self {
        let mut sealed = Self {
            id: transcript.id,
            account: transcript.account,
            code: transcript.code.as_str().to_owned(),
            format: i64::from(transcript.face.format),
            face: transcript.face.canonical(),
            seal: Vec::new(),
            issued_at: transcript.face.issued_at,
            disclosure: transcript.disclosure,
            withdrawn_at: transcript.withdrawn_at,
        };
        sealed.seal = sealer.mark(DOMAIN, sealed.record().as_bytes());
        sealed
    }

    /// Every sealed column on a line of its own; the face is JSON without line breaks, so that it
    /// is the whole last line and no two rows have the same record.
    fn record(&self) -> String {
        format!(
            "pmast-transcript/1\n{}\n{}\n{}\n{}\n{}\n{}\n",
            self.id,
            self.account,
            self.issued_at.millis(),
            self.format,
            self.code,
            self.face,
        )
    }

    /// Checks the seal, and only then reads the face.
    pub fn open(&self, sealer: &Sealer) -> Result<Transcript, Altered> {
        let altered = Altered { id: self.id };
        if !sealer.is_mark(DOMAIN, self.record().as_bytes(), &self.seal) {
            return Err(altered);
        }
        let format = u32::try_from(self.format).map_err(|_| altered)?;
        let face = read_face(format, &self.face).map_err(|error| {
            // The seal fits, so this is no forgery but a release that cannot read its own past.
            tracing::error!(transcript = %self.id, %error, "a sealed transcript cannot be read");
            altered
        })?;
        let code = VerificationCode::parse(&self.code).map_err(|_| altered)?;
        Ok(Transcript {
            id: self.id,
            account: self.account,
            code,
            face,
            disclosure: self.disclosure,
            withdrawn_at: self.withdrawn_at,
        })
    }
}

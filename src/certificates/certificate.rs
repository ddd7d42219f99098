//! A certificate, and how it can be revoked.

use super::face::Face;
use super::state::State;
use crate::base::{CertificateId, EnrolmentId, Note, NoteTooLong, Timestamp, VerificationCode};
use crate::db::types::storable_texts;

/// One award whose seal was checked: only [`super::Sealer::open`] and the deeds make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub id: CertificateId,
    pub enrolment: EnrolmentId,
    pub code: VerificationCode,
    pub face: Face,
    /// When this row was made: [`Face::issued_at`].
    pub awarded_at: Timestamp,
    /// The certificate that this one replaces.
    pub succeeds: Option<CertificateId>,
}

/// Why a certificate was revoked. The class is public, with its translation; the note is not
/// (features.md §5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    IssuedInError,
    Misconduct,
    NameCorrected,
    ContentWithdrawn,
    HoldersRequest,
    /// Of a programme: a certificate that it rests on was revoked.
    PartRevoked,
}

impl Reason {
    /// In the order of the form.
    pub const ALL: [Self; 6] = [
        Self::IssuedInError,
        Self::Misconduct,
        Self::NameCorrected,
        Self::ContentWithdrawn,
        Self::HoldersRequest,
        Self::PartRevoked,
    ];

    /// The stored and published word; also the last part of its text's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::IssuedInError => "issued-in-error",
            Self::Misconduct => "misconduct",
            Self::NameCorrected => "name-corrected",
            Self::ContentWithdrawn => "content-withdrawn",
            Self::HoldersRequest => "holders-request",
            Self::PartRevoked => "part-revoked",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

storable_texts! {
    Reason: |reason| reason.word(), |word| Reason::parse(&word);
}

/// Why, in public, and what is noted about it, in private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grounds {
    pub reason: Reason,
    pub note: Note,
}

/// What a form said about a revocation makes no grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GroundsError {
    #[error("a reason is needed")]
    NoReason,
    #[error(transparent)]
    Note(#[from] NoteTooLong),
}

impl Grounds {
    /// Reads the reason's word and the note.
    pub fn typed(reason: &str, note: &str) -> Result<Self, GroundsError> {
        let reason = Reason::parse(reason).ok_or(GroundsError::NoReason)?;
        Ok(Self {
            reason,
            note: Note::parse(note)?,
        })
    }
}

/// That and when a certificate was revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revocation {
    pub reason: Reason,
    pub revoked_at: Timestamp,
}

/// A certificate together with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    pub certificate: Certificate,
    pub state: State,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_short_and_a_reason_is_one_of_five() {
        assert_eq!(
            Note::parse(&"é".repeat(500))
                .unwrap()
                .as_str()
                .chars()
                .count(),
            500
        );
        assert_eq!(
            Note::parse(&"é".repeat(501)),
            Err(NoteTooLong { characters: 501 })
        );
        assert_eq!(
            Reason::parse("holders-request"),
            Some(Reason::HoldersRequest)
        );
        assert_eq!(Reason::parse("boredom"), None);
    }
}

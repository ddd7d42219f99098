//! Typed ids: UUID version 7 (RFC 9562 §5.7), made by us, ordered by the time they were made.

use super::{Digest, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::{Builder, Uuid};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Makes a new id. Its time part orders rows; no rule ever reads it.
            // An id is a name, not a fact about the world, so it may look at clock and chance.
            #[expect(clippy::new_without_default, reason = "a default id would be a lie")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// Reads the hyphenated form that URLs carry; `None` if it is no UUID.
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().map(Self)
            }

            /// The sixteen bytes, for storage.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// Takes sixteen stored bytes; `None` for any other length.
            pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
                Uuid::from_slice(bytes).ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// Somebody who can sign in.
    AccountId,
    /// An organisation that authors and issues.
    PartnerId,
    /// A course, whatever its edition.
    CourseId,
    /// One frozen edition of a course.
    EditionId,
    /// One learner in one edition.
    EnrolmentId,
    /// One sitting of one quiz.
    AttemptId,
    /// What a learner writes for an assignment.
    BriefId,
    /// A brief in the hands of a peer.
    ReviewId,
    /// One marking of a sample.
    CalibrationId,
    /// Learners who are granted something together.
    GroupId,
    /// Something granted to a person or a group beside a quiz's rules.
    AccommodationId,
    /// More minutes for running attempts.
    ExtensionId,
    /// One award.
    CertificateId,
    /// A certificate set aside while something is looked into.
    HoldId,
    /// A time in which nothing is issued.
    IssueStopId,
    /// Somebody whose name stands under certificates, for as long as it stands there so.
    SignatoryId,
    /// A certificate that is not issued until it is released.
    WithholdingId,
    /// Certificates to be revoked together.
    LotId,
    /// A holder's wish for another name on a certificate.
    NameRequestId,
    /// A link by which a holder shows a certificate.
    ShareLinkId,
    /// A paper that somebody takes for a forgery.
    ReportId,
    /// Several certificates of one person, issued together.
    TranscriptId,
    /// A key that signs papers.
    PaperKeyId,
    /// A key of a program that checks many certificates.
    ApiKeyId,
    /// One correction of an item's key.
    CorrectionId,
    /// One pass mark applied back to an earlier edition.
    LoweringId,
    /// Something unusual about an attempt.
    SignalId,
    /// One leaf of the transparency log, before and after it has a position.
    LeafId,
    /// What a leaf is about: a certificate, or one change of its state.
    SubjectId,
    /// One journal entry.
    EntryId,
    /// One piece of work to do after a commit.
    JobId,
    /// One signed-in browser, as its owner sees it in the list of sessions.
    SessionId,
}

impl CertificateId {
    /// The id of an award at this moment. A deed that runs twice must give the same one both times,
    /// so it is made of a door's chance; kept apart from whatever else is made of that.
    pub fn of(moment: Timestamp, chance: &[u8; 32]) -> Self {
        let made = Digest::of(&[b"pmast certificate id 1\0".as_slice(), chance].concat());
        let mut random = [0; 10];
        for (to, from) in random.iter_mut().zip(made.bytes()) {
            *to = *from;
        }
        Self::made_of(moment, &random)
    }

    /// Not after any id of an award at this moment or later.
    pub fn earliest(moment: Timestamp) -> Self {
        Self::made_of(moment, &[0; 10])
    }

    fn made_of(moment: Timestamp, random: &[u8; 10]) -> Self {
        let millis = u64::try_from(moment.millis()).unwrap_or_default();
        Self(Builder::from_unix_timestamp_millis(millis, random).into_uuid())
    }
}

impl EntryId {
    /// This id, or the one right after `other` where this one is not after it: the clock by which
    /// `other` was made may have been ahead.
    pub fn after(self, other: Self) -> Self {
        let next = Uuid::from_u128(other.0.as_u128().saturating_add(1));
        self.max(Self(next))
    }
}

impl From<CertificateId> for SubjectId {
    fn from(certificate: CertificateId) -> Self {
        Self(certificate.0)
    }
}

impl From<HoldId> for SubjectId {
    fn from(hold: HoldId) -> Self {
        Self(hold.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_an_award_is_made_of_moment_and_chance_and_ordered_by_the_moment() {
        let at = |seconds: i64| Timestamp::from_millis(1_795_435_200_000).plus_seconds(seconds);
        let id = CertificateId::of(at(0), &[1; 32]);
        assert_eq!(id, CertificateId::of(at(0), &[1; 32]));
        assert_ne!(id, CertificateId::of(at(0), &[2; 32]));
        assert!(id < CertificateId::of(at(1), &[0; 32]));
        assert!(CertificateId::earliest(at(0)) <= id && id < CertificateId::earliest(at(1)));
        assert_eq!(id.to_string().as_bytes().get(14), Some(&b'7'), "version 7");
    }

    #[test]
    fn an_entry_comes_after_another_whatever_the_clock_said() {
        let id = |first: u8| EntryId::from_bytes(&[first; 16]).unwrap();
        let next = id(7).after(id(7));
        assert_eq!(id(9).after(id(7)), id(9));
        assert!(id(7) < next && next < id(8));
        assert_eq!(id(3).after(id(7)), next);
    }
}

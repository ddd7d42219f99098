//! What was written down with a deed, for the file: who did it, when and why.

use super::certificate::Reason;
use super::end::EndRow;
use super::state::{Cause, HoldReason};
use super::store;
use crate::base::{AccountId, CertificateId, EnrolmentId, Timestamp};
use crate::db::{Conn, Error};
use crate::journal::Verb;
use crate::transparency::Kind;

/// What was done, with the public reason where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An administrator awarded although requirements were missing.
    AwardedByHand,
    /// An administrator kept it from being issued.
    Withheld,
    /// The same, until then.
    NoLongerWithheld,
    Held(HoldReason),
    Released(HoldReason),
    Replaced(Cause),
    Revoked(Reason),
}

impl Deed {
    /// How the journal says it of the certificate; none: it says it of the enrolment.
    pub const fn verb(self) -> Option<Verb> {
        match self {
            Self::AwardedByHand | Self::Withheld | Self::NoLongerWithheld => None,
            Self::Held(_) => Some(Verb::Held),
            Self::Released(_) => Some(Verb::Released),
            Self::Replaced(_) => Some(Verb::Replaced),
            Self::Revoked(_) => Some(Verb::Revoked),
        }
    }

    /// Of a row of `revocations` or `replacements`.
    fn of_end(end: &EndRow) -> Option<Self> {
        match end.kind {
            Kind::Revoked => Reason::parse(end.why).map(Self::Revoked),
            _ => Cause::parse(end.why).map(Self::Replaced),
        }
    }
}

/// A deed with what was noted about it. Operators alone read the note.
#[derive(Clone, PartialEq, Eq)]
pub struct Remark {
    pub deed: Deed,
    pub by: AccountId,
    pub at: Timestamp,
    /// May be empty.
    pub note: String,
}

/// Everything that was noted about a certificate, and about its enrolment before it, oldest first.
pub fn remarks(conn: &mut Conn, id: CertificateId) -> Result<Vec<Remark>, Error> {
    let Some(sealed) = store::by_id(conn, id)? else {
        return Ok(Vec::new());
    };
    let mut remarks = withheld(conn, sealed.enrolment)?;
    // What took the place of another was not awarded again.
    if sealed.succeeds.is_none()
        && !sealed.is_beside()
        && let Some((by, note, at)) = store::by_hand(conn, sealed.enrolment)?
    {
        let deed = Deed::AwardedByHand;
        remarks.push(Remark { deed, by, at, note });
    }
    for row in store::holds(conn, id)? {
        let hold = row.hold;
        remarks.push(Remark {
            deed: Deed::Held(hold.reason),
            by: row.held_by,
            at: hold.held_at,
            note: row.note,
        });
        let deed = Deed::Released(hold.reason);
        let release = row.release;
        remarks.extend(release.map(|(by, note, at)| Remark { deed, by, at, note }));
    }
    for kind in [Kind::Replaced, Kind::Revoked] {
        let Some(end) = store::end(conn, id, kind)? else {
            continue;
        };
        remarks.extend(Deed::of_end(&end).map(|deed| Remark {
            deed,
            by: end.by,
            at: end.at,
            note: end.note,
        }));
    }
    remarks.sort_by_key(|remark| remark.at);
    Ok(remarks)
}

/// When its certificate was withheld, and no longer.
fn withheld(conn: &mut Conn, enrolment: EnrolmentId) -> Result<Vec<Remark>, Error> {
    let mut remarks = Vec::new();
    for ((by, note, at), end) in store::withholdings_of(conn, enrolment)? {
        let deed = Deed::Withheld;
        remarks.push(Remark { deed, by, at, note });
        let deed = Deed::NoLongerWithheld;
        remarks.extend(end.map(|(by, note, at)| Remark { deed, by, at, note }));
    }
    Ok(remarks)
}

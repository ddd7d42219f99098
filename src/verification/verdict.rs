//! The verdict and how it is reached.

use crate::base::{Date, Timestamp, VerificationCode};
use crate::certificates::{self, Altered, Face, Reason, Sealer, State};
use crate::db::{Conn, Error};

/// What the holder's paper says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub face: Face,
}

/// The answer to a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is as it was awarded, and counts.
    Valid(Record),
    /// It was withdrawn. Only the class of the reason is public.
    Revoked {
        record: Record,
        on: Date,
        reason: Reason,
    },
    /// Another certificate took its place.
    Replaced { record: Record, on: Date },
    /// Its last day has passed.
    Expired { record: Record, on: Date },
    /// What is stored is not what was sealed: nothing of it is shown. The id is for the journal.
    Altered(Altered),
    /// No certificate has this code.
    Unknown,
}

impl Verdict {
    /// The verdict's word in data and text keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Valid(_) => "valid",
            Self::Revoked { .. } => "revoked",
            Self::Replaced { .. } => "replaced",
            Self::Expired { .. } => "expired",
            Self::Altered(_) => "altered",
            Self::Unknown => "unknown",
        }
    }

    /// The record, where there is one to show.
    pub const fn record(&self) -> Option<&Record> {
        match self {
            Self::Valid(record)
            | Self::Revoked { record, .. }
            | Self::Replaced { record, .. }
            | Self::Expired { record, .. } => Some(record),
            Self::Altered(_) | Self::Unknown => None,
        }
    }
}

/// Looks a code up and judges what is found, at `now`.
pub fn look_up(
    conn: &mut Conn,
    sealer: &Sealer,
    code: &VerificationCode,
    now: Timestamp,
) -> Result<Verdict, Error> {
    let Some(sealed) = certificates::find(conn, code)? else {
        return Ok(Verdict::Unknown);
    };
    let certificate = match sealer.open(&sealed) {
        Ok(certificate) => certificate,
        Err(altered) => return Ok(Verdict::Altered(altered)),
    };
    let state = certificates::state(conn, &certificate, now)?;
    let record = Record {
        face: certificate.face,
    };
    Ok(match state {
        State::Valid => Verdict::Valid(record),
        State::Revoked(revocation) => Verdict::Revoked {
            record,
            on: revocation.revoked_at.date(),
            reason: revocation.reason,
        },
        State::Replaced { at } => Verdict::Replaced {
            record,
            on: at.date(),
        },
        State::Expired { on } => Verdict::Expired { record, on },
    })
}

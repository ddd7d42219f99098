//! Whether a file is one of those that we handed out, by its digest.
//!
//! Only under the number that the file names, and only after that was counted: the digest of a
//! paper drawn with a guessed name would be a way of asking for the name.

use crate::base::{Digest, Timestamp, VerificationCode};
use crate::certificates::{self, Sealer};
use crate::db::{Conn, Error};
use crate::transcripts;

/// What a file was handed out as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KnownAs {
    /// Of the paper that was drawn then.
    Certificate {
        made_at: Timestamp,
    },
    Transcript,
}

/// Asks both, whatever the first says: so a number that is not shown, or that of the other kind,
/// costs what one costs that is not there.
pub(super) fn known_as(
    conn: &mut Conn,
    sealer: &Sealer,
    (number, digest): (Option<&VerificationCode>, Digest),
) -> Result<Option<KnownAs>, Error> {
    let Some(number) = number else {
        return Ok(None);
    };
    let of_certificate = certificates::handed_out_at(conn, sealer, number, digest)?;
    let of_transcript = transcripts::is_handed_out(conn, sealer, number, digest)?;
    Ok(match (of_certificate, of_transcript) {
        (Some(made_at), _) => Some(KnownAs::Certificate { made_at }),
        (None, true) => Some(KnownAs::Transcript),
        (None, false) => None,
    })
}

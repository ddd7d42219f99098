//! Timestamps about papers: which papers wait for one, and those that were made.

use super::store;
use crate::base::{CertificateId, Timestamp};
use crate::certificates::pdf::Stamp;
use crate::certificates::renew;
use crate::db::{Conn, Error, Tx};

/// A paper without a stamp: a certificate's, with this version of its credential attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stampable {
    pub certificate: CertificateId,
    pub version: u32,
}

/// The next certificates after `after` whose paper has no stamp yet with the credential that
/// counts; with those whose paper is not signed. One without a credential waits until it has one,
/// because its paper changes then.
pub fn stampable(
    conn: &mut Conn,
    after: CertificateId,
    limit: i64,
) -> Result<Vec<Stampable>, Error> {
    store::stampable(conn, after, limit)
}

/// Keeps a stamp. The first one stays, whoever was quicker. `false`: there was one, or what it is
/// about counts no more: meanwhile the certificate got another credential, or lost its name.
pub fn keep_stamp(
    tx: &mut Tx,
    of: Stampable,
    stamp: &Stamp,
    now: Timestamp,
) -> Result<bool, Error> {
    let counts = renew::credential(tx, of.certificate)?;
    if counts.is_none_or(|kept| kept.version != of.version) {
        return Ok(false);
    }
    Ok(store::keep_stamp(tx, of, stamp, now)? > 0)
}

/// The stamps about papers of a certificate.
pub fn stamps_of(conn: &mut Conn, certificate: CertificateId) -> Result<Vec<Stamp>, Error> {
    store::stamps_of(conn, certificate)
}

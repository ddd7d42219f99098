//! A leaf is added by the deed it reports; the tree takes it in later.

use super::leaf::{Kind, LeafData, Logged, Salt, Secret};
use super::store;
use crate::base::{Digest, LeafId, SubjectId, Timestamp};
use crate::db::{Error, Tx};

/// What a deed reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happening {
    /// A certificate, or the row of a change of its state. One leaf per subject and kind.
    pub subject: SubjectId,
    pub kind: Kind,
    /// The SHA-256 of the document: for a certificate, its record.
    pub document: Digest,
    /// Of the door's chance. Not used if the leaf is there already.
    pub salt: Salt,
}

/// Adds a leaf to the running transaction, without a position. Repeated for the same subject and
/// kind it answers the leaf that is there, whatever else is said.
pub fn add(tx: &mut Tx, happening: &Happening, now: Timestamp) -> Result<Logged, Error> {
    let Happening {
        subject,
        kind,
        document,
        salt,
    } = *happening;
    if let Some(row) = store::find(tx, subject, kind)? {
        return row.read();
    }
    let logged = Logged {
        subject,
        leaf: LeafData::of(kind, &document, &salt, now),
        secret: Some(Secret { document, salt }),
        position: None,
    };
    store::insert(tx, LeafId::new(), &logged)?;
    Ok(logged)
}

/// Forgets what the digests about a subject were made of, when a person is erased. The leaves stay,
/// and say nothing about anybody any more. What is said of the subject afterwards is kept again.
pub fn forget(tx: &mut Tx, subject: SubjectId) -> Result<(), Error> {
    store::forget(tx, subject).map(drop)
}

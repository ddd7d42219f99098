//! What is published of the keys that sign papers: their certificates, for checks without us, and
//! the roots that were made here, which readers of PDFs know only when somebody tells them to.

use super::{Origin, PaperKey, store, was_distrusted};
use crate::base::{Digest, Timestamp};
use crate::certificates::pdf::{Chain, pem};
use crate::credentials::{Owner, Vault};
use crate::db::{Conn, Error};

/// A root, and by what people compare it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    pub pem: String,
    /// Of its DER bytes.
    pub sha256: Digest,
    /// From when on papers are signed under it.
    pub since: Timestamp,
}

/// The keys by which papers of this owner are or were signed, with their chains, newest first: its
/// own and those of the installation, which signs where a partner has no key. Distrusted ones are
/// among them and say so. Not one that does not open, which anybody may have written, nor one whose
/// mark was taken away again.
pub fn published_keys(
    conn: &mut Conn,
    vault: &Vault,
    owner: Owner,
) -> Result<Vec<(PaperKey, Chain)>, Error> {
    let owners = [owner, Owner::Installation];
    let mut keys = Vec::new();
    for key in store::all(conn)? {
        if !owners.contains(&key.owner) {
            continue;
        }
        if key.distrusted_at.is_none() && was_distrusted(conn, key.id)? {
            tracing::error!(key = %key.id, "left out: a distrusted key was brought back");
            continue;
        }
        let opened = key.signer(vault);
        match opened.and_then(|_| Chain::from_pem(&key.chain)) {
            Ok(chain) => keys.push((key, chain)),
            Err(error) => {
                tracing::error!(key = %key.id, %error, "a key for papers is left out");
            }
        }
    }
    Ok(keys)
}

/// The roots made here under which papers of this owner are or were signed, newest first. Not the
/// root of a key that somebody else may hold: nobody should be told to trust it.
pub fn made_roots(conn: &mut Conn, vault: &Vault, owner: Owner) -> Result<Vec<Root>, Error> {
    let keys = published_keys(conn, vault, owner)?.into_iter();
    let root = |(key, chain): (PaperKey, Chain)| {
        if key.origin != Origin::Made || key.distrusted_at.is_some() {
            return None;
        }
        let der = chain.certificates().last()?;
        Some(Root {
            pem: pem("CERTIFICATE", der),
            sha256: Digest::of(der),
            since: key.on_from,
        })
    };
    Ok(keys.filter_map(root).collect())
}

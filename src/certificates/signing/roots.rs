//! Roots that were made here: readers of PDFs know them only when somebody tells them to.

use super::{Origin, PaperKey, store};
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

/// The roots made here under which papers of this owner are or were signed, newest first: its own
/// and those of the installation, which signs where a partner has no key. Not the root of a key
/// that somebody else may hold, nor of a row that does not open, which anybody may have written:
/// nobody should be told to trust it.
pub fn made_roots(conn: &mut Conn, vault: &Vault, owner: Owner) -> Result<Vec<Root>, Error> {
    let is_its = |key: &PaperKey| {
        let owners = [owner, Owner::Installation];
        let is_trusted = key.distrusted_at.is_none();
        key.origin == Origin::Made && is_trusted && owners.contains(&key.owner)
    };
    let mut roots: Vec<Root> = Vec::new();
    for key in store::all(conn)?.iter().filter(|key| is_its(key)) {
        let opened = key.signer(vault);
        let chain = match opened.and_then(|_| Chain::from_pem(&key.chain)) {
            Ok(chain) => chain,
            Err(error) => {
                tracing::error!(key = %key.id, %error, "the root of a key for papers is left out");
                continue;
            }
        };
        let Some(der) = chain.certificates().last() else {
            continue;
        };
        roots.push(Root {
            pem: pem("CERTIFICATE", der),
            sha256: Digest::of(der),
            since: key.on_from,
        });
    }
    Ok(roots)
}

//! What a check without us goes by: the files of a trust pack, read back.

use super::papers::{self, PaperSigner, Unread};
use crate::base::Timestamp;
use crate::credentials::{self, Did, DidDocument, StatusList, VerifyError};
use crate::transparency::{Checkpoint, Note, Verifier};
use std::collections::BTreeMap;

/// Where things stand in a pack.
pub(super) const ISSUERS: &str = "issuers/";
/// Beside the documents of an issuer; packs of before have none.
pub(super) const PAPER_KEYS: &str = "papers.json";
pub(super) const STATUS: &str = "status/";
pub(super) const LOG_KEY: &str = "log/key.txt";
pub(super) const CHECKPOINT: &str = "log/checkpoint.txt";

/// Keys, lists and checkpoint that are gone by.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    issuers: BTreeMap<String, DidDocument>,
    /// By the name of the issuer.
    papers: BTreeMap<String, Vec<PaperSigner>>,
    /// By address. What is not as its issuer signed it is kept as that.
    lists: BTreeMap<String, StatusList>,
    log: Option<Verifier>,
    checkpoint: Option<Checkpoint>,
}

/// Why a pack is not gone by. One file that is not as it was signed spoils all: somebody had their
/// hands in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    #[error("{0} is no DID document of an issuer")]
    Document(String),
    #[error("{0} tells of no keys that sign papers")]
    Papers(String),
    #[error("{name}: {error}")]
    List { name: String, error: VerifyError },
    #[error("{0} is of an issuer whose document is not in the pack")]
    Stranger(String),
    #[error("{LOG_KEY} is no key of a log")]
    LogKey,
    #[error("{CHECKPOINT} is not signed by the key in {LOG_KEY}")]
    Checkpoint,
    #[error("no issuer is in the pack")]
    Empty,
}

impl Trust {
    /// Reads the files of a pack by their names; others than those that matter are left aside.
    pub fn read(files: &[(String, Vec<u8>)]) -> Result<Self, TrustError> {
        let mut trust = Self::default();
        for (name, bytes) in files {
            if name.starts_with(ISSUERS) && name.ends_with("/did.json") {
                let document = DidDocument::parse(bytes);
                let document = document.ok_or_else(|| TrustError::Document(name.clone()))?;
                let did = document.did().to_string();
                // Of two documents of one issuer the last counts, with what stands beside it.
                match signers(files, name)? {
                    Some(signers) => trust.papers.insert(did.clone(), signers),
                    None => trust.papers.remove(&did),
                };
                trust.issuers.insert(did, document);
            }
        }
        if trust.issuers.is_empty() {
            return Err(TrustError::Empty);
        }
        for (name, bytes) in files {
            if name.starts_with(STATUS) && name.ends_with(".json") {
                let list = trust.list_from(name, bytes)?;
                trust.lists.insert(list.address.clone(), list);
            }
        }
        let file = |wanted: &str| files.iter().find(|(name, _)| name == wanted);
        if let Some((_, key)) = file(LOG_KEY) {
            let key = std::str::from_utf8(key).ok();
            let key = key.and_then(|key| Verifier::parse(key).ok());
            trust.log = Some(key.ok_or(TrustError::LogKey)?);
        }
        if let (Some((_, note)), Some(key)) = (file(CHECKPOINT), &trust.log) {
            let note = Note::parse(note).map_err(|_| TrustError::Checkpoint)?;
            let checkpoint = Checkpoint::open(&note, key);
            trust.checkpoint = Some(checkpoint.map_err(|_| TrustError::Checkpoint)?);
        }
        Ok(trust)
    }

    fn list_from(&self, name: &str, bytes: &[u8]) -> Result<StatusList, TrustError> {
        // The issuer is read unbelieved; its document then decides.
        let issuer = credentials::list_issuer(bytes);
        let issuer = issuer.and_then(|did| self.issuers.get(did.as_str()));
        let issuer = issuer.ok_or_else(|| TrustError::Stranger(name.to_owned()))?;
        credentials::verify_list(bytes, issuer).map_err(|error| TrustError::List {
            name: name.to_owned(),
            error,
        })
    }

    /// The document of an issuer.
    pub fn issuer(&self, did: &Did) -> Option<&DidDocument> {
        self.issuers.get(did.as_str())
    }

    /// The keys that sign the papers of an issuer; none: the pack does not tell.
    pub(super) fn papers(&self, did: &Did) -> Option<&[PaperSigner]> {
        self.papers.get(did.as_str()).map(Vec::as_slice)
    }

    /// Every key in the pack that signs papers of anybody.
    pub(super) fn all_papers(&self) -> impl Iterator<Item = &PaperSigner> {
        self.papers.values().flatten()
    }

    /// The list at this address, if the same issuer signed it.
    pub fn list(&self, address: &str, issuer: &Did) -> Option<&StatusList> {
        let list = self.lists.get(address)?;
        (list.issuer == *issuer).then_some(list)
    }

    /// The key of the log.
    pub const fn log(&self) -> Option<&Verifier> {
        self.log.as_ref()
    }

    /// The checkpoint of the pack.
    pub const fn checkpoint(&self) -> Option<&Checkpoint> {
        self.checkpoint.as_ref()
    }

    /// How many issuers and lists it holds, and until when the first list counts.
    pub fn holds(&self) -> (usize, usize, Option<Timestamp>) {
        let until = self.lists.values().map(|list| list.valid_until).min();
        (self.issuers.len(), self.lists.len(), until)
    }
}

/// The keys that sign papers, in the folder of the issuer whose document this is.
fn signers(
    files: &[(String, Vec<u8>)],
    document: &str,
) -> Result<Option<Vec<PaperSigner>>, TrustError> {
    let inside = document.strip_prefix(ISSUERS).unwrap_or_default();
    let folder = inside.split('/').next().unwrap_or_default();
    let wanted = format!("{ISSUERS}{folder}/{PAPER_KEYS}");
    let Some((_, bytes)) = files.iter().find(|(name, _)| *name == wanted) else {
        return Ok(None);
    };
    match papers::read(bytes) {
        Ok(signers) => Ok(Some(signers)),
        Err(Unread::Later) => Ok(None),
        Err(Unread::Malformed) => Err(TrustError::Papers(wanted)),
    }
}

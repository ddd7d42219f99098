//! The keys that sign papers, as a pack tells of them, and what a signature by one of them is
//! worth.
//!
//! The certificates themselves are pinned, with the days on which their keys signed: no chain is
//! followed to a root. A root would vouch for every certificate under it, also for one that was
//! bought of an authority which sells to anybody; and whether a key was given up or stolen stands
//! in no chain.

use super::pades::{Loose, Slot};
use crate::base::Timestamp;
use crate::certificates::pdf::{Chain, SignedBy, signed_by};
use crate::certificates::signing::PaperKey;
use crate::credentials::{self, Draft};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

/// Raised when a reader of today would misread the file.
const FORMAT: u32 = 1;

#[derive(Deserialize)]
struct Head {
    format: u32,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: u32,
    keys: Vec<Line>,
}

/// Moments to the second, both ends counted.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    /// DER in base 64, the signer's first.
    certificates: Vec<String>,
    signs_from: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signs_until: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    compromised_at: Option<String>,
}

/// The file about the keys that sign an issuer's papers.
pub(super) fn write(keys: &[(PaperKey, Chain)]) -> Vec<u8> {
    let line = |(key, chain): &(PaperKey, Chain)| {
        let certificates = chain.certificates().iter();
        Line {
            certificates: certificates.map(|der| BASE64.encode(der)).collect(),
            signs_from: key.on_from.to_string(),
            signs_until: key.off_at.map(|at| at.to_string()),
            compromised_at: key.distrusted_at.map(|at| at.to_string()),
        }
    };
    let file = File {
        format: FORMAT,
        keys: keys.iter().map(line).collect(),
    };
    serde_json::to_vec_pretty(&file).unwrap_or_default()
}

/// A key that signs or signed papers of an issuer.
#[derive(Debug, Clone)]
pub(super) struct PaperSigner {
    chain: Chain,
    from: Timestamp,
    until: Option<Timestamp>,
    is_compromised: bool,
}

/// Why a file about such keys is not gone by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// Of a later release; what it says is left aside.
    Later,
    Malformed,
}

/// Reads such a file.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<PaperSigner>, Unread> {
    let head: Head = serde_json::from_slice(bytes).map_err(|_| Unread::Malformed)?;
    if head.format != FORMAT {
        return Err(Unread::Later);
    }
    let file: File = serde_json::from_slice(bytes).map_err(|_| Unread::Malformed)?;
    let keys: Option<Vec<PaperSigner>> = file.keys.iter().map(PaperSigner::read).collect();
    keys.ok_or(Unread::Malformed)
}

/// What the signature of a paper is worth, seen from one key; of several keys the last of these
/// words counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Worth {
    /// Nothing: it is by nobody whom the pack knows.
    Stranger,
    /// It says that it is by this key, and is not.
    Broken,
    /// By this key, which did not sign when the paper was issued.
    OutOfTime,
    /// By this key.
    Ours { is_stamped: bool },
    /// By this key, which somebody else may hold. No timestamp mends that: anybody can be an
    /// authority for timestamps to whom no pack says which are.
    Stolen,
}

/// What a signature is worth under a genuine credential of the issuer whose keys these are.
pub(super) fn worth(keys: &[PaperSigner], slot: &Slot, draft: &Draft) -> Worth {
    let words = keys.iter().map(|key| key.worth(slot, draft));
    words.max().unwrap_or(Worth::Stranger)
}

/// Whether one of these keys made one of these signatures, about whatever file: what carries it now
/// was one of ours, or was put together with a piece of one. A condemned key shows nothing.
pub(super) fn have_signed<'a>(
    mut keys: impl Iterator<Item = &'a PaperSigner>,
    signatures: &[Loose],
) -> bool {
    keys.any(|key| {
        let is_by = |one: &Loose| {
            let by = signed_by(&key.chain, &one.content, &one.digest);
            matches!(by, SignedBy::Key { .. })
        };
        !key.is_compromised && signatures.iter().any(is_by)
    })
}

impl PaperSigner {
    fn read(line: &Line) -> Option<Self> {
        let moment = |text: &Option<String>| match text {
            Some(text) => credentials::moment(text).map(Some),
            None => Some(None),
        };
        let certificates = line.certificates.iter();
        let raw: Result<Vec<Vec<u8>>, _> = certificates
            .map(|text| BASE64.decode(text.as_bytes()))
            .collect();
        Some(Self {
            chain: Chain::from_der(raw.ok()?).ok()?,
            from: credentials::moment(&line.signs_from)?,
            until: moment(&line.signs_until)?,
            is_compromised: moment(&line.compromised_at)?.is_some(),
        })
    }

    fn worth(&self, slot: &Slot, draft: &Draft) -> Worth {
        match signed_by(&self.chain, &slot.content, &slot.digest) {
            SignedBy::Another => Worth::Stranger,
            SignedBy::Nobody => Worth::Broken,
            SignedBy::Key { .. } if !slot.is_plain => Worth::Broken,
            SignedBy::Key { .. } if self.is_compromised => Worth::Stolen,
            SignedBy::Key { .. } if !self.signed(draft) => Worth::OutOfTime,
            SignedBy::Key { is_stamped } => Worth::Ours { is_stamped },
        }
    }

    /// Whether the key was on when the paper was issued. A paper is issued at the award or, after a
    /// correction, later, and at the latest when the credential in it is signed.
    fn signed(&self, draft: &Draft) -> bool {
        let is_before_end = self.until.is_none_or(|until| draft.awarded_at <= until);
        self.from <= draft.valid_from && is_before_end
    }
}

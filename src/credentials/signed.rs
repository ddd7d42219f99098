//! Signing a draft, and reading a signed credential back.

use super::document::DidDocument;
use super::draft::{Draft, DraftError};
use super::keys::Signer;
use super::proof::{self, ProofError};
use super::wire::{self, CredentialJson, ProofJson};
use crate::base::{Digest, Timestamp};
use serde_json::Value;

/// The largest credential that is read: ten times what a large one of ours has.
pub const LARGEST: usize = 64 * 1024;

/// A signed credential: the bytes to keep and to serve, for ever as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub json: String,
    /// The key's name within its DID document.
    pub kid: String,
    pub digest: Digest,
}

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    #[error(transparent)]
    Draft(#[from] DraftError),
    #[error(transparent)]
    Proof(#[from] ProofError),
    #[error("the key belongs to {key}, and the issuer is {issuer}")]
    ForeignKey { key: String, issuer: String },
    #[error("what was signed is not what was asked for")]
    Unfaithful,
}

impl From<serde_json::Error> for SignError {
    fn from(error: serde_json::Error) -> Self {
        Self::Proof(ProofError::Json(error))
    }
}

/// Signs a draft and checks the outcome: its bytes are read back, their tree is compared with what
/// was asked for, and the proof is verified with the public half. Takes milliseconds of CPU; never
/// inside a transaction.
pub fn sign(draft: &Draft, signer: &Signer, now: Timestamp) -> Result<Signed, SignError> {
    let draft = draft.checked()?;
    if draft.issuer.did != signer.did {
        return Err(SignError::ForeignKey {
            key: signer.did.to_string(),
            issuer: draft.issuer.did.to_string(),
        });
    }
    let mut json = wire::write(&draft);
    let bare = serde_json::to_value(&json)?;
    let method = signer.did.key(&signer.kid);
    let proof = proof::sign(&bare, (&signer.key, &method), now)?;
    json.proof = Some(vec![proof]);
    let text = serde_json::to_string(&json)?;

    let (read, found, proof) = take_apart(text.as_bytes()).ok_or(SignError::Unfaithful)?;
    let is_faithful = read == draft
        && found == bare
        && proof::holds(&found, &proof, &signer.key.verifying_key())?;
    if !is_faithful {
        return Err(SignError::Unfaithful);
    }
    Ok(Signed {
        digest: Digest::of(text.as_bytes()),
        json: text,
        kid: signer.kid.clone(),
    })
}

/// What the bytes say; `None` unless they have exactly the shape that we write. Checks no proof.
pub fn read(json: &[u8]) -> Option<Draft> {
    take_apart(json).map(|(draft, _, _)| draft)
}

/// The facts, the document without its proof, and the proof. Strict first, so that duplicate and
/// unknown names never reach the second reader.
fn take_apart(json: &[u8]) -> Option<(Draft, Value, ProofJson)> {
    if json.len() > LARGEST {
        return None;
    }
    let strict: CredentialJson = serde_json::from_slice(json).ok()?;
    let draft = wire::read(&strict)?;
    let mut tree: Value = serde_json::from_slice(json).ok()?;
    if tree != serde_json::to_value(&strict).ok()? {
        return None;
    }
    tree.as_object_mut()?.remove("proof");
    let mut proofs = strict.proof.unwrap_or_default();
    let proof = proofs.pop().filter(|_| proofs.is_empty())?;
    Some((draft, tree, proof))
}

/// A credential of ours whose proof holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    pub draft: Draft,
    pub kid: String,
    pub signed_at: Timestamp,
}

/// Why a credential is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    #[error("the document does not have the shape of our credentials")]
    OtherShape,
    #[error("the DID document is not the issuer's")]
    OtherIssuer,
    #[error("the issuer has no such key, or no longer trusts it")]
    UnknownKey,
    #[error("the signature does not fit: the credential was altered")]
    Altered,
}

/// Whether a credential can be used at some moment, apart from its proof and its revocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    NotYet,
    Valid,
    Expired,
}

impl Verified {
    /// Whether the moment lies between `validFrom` and `validUntil`.
    pub fn at(&self, now: Timestamp) -> Validity {
        if now < self.draft.valid_from {
            Validity::NotYet
        } else if self.draft.valid_until.is_some_and(|end| now > end) {
            Validity::Expired
        } else {
            Validity::Valid
        }
    }
}

/// Checks the proof of a credential against its issuer's DID document. Safe on any bytes: what
/// does not have exactly our shape is refused before anything is canonicalised.
pub fn verify(json: &[u8], issuer: &DidDocument) -> Result<Verified, VerifyError> {
    let (draft, tree, proof) = take_apart(json).ok_or(VerifyError::OtherShape)?;
    if draft.issuer.did != *issuer.did() {
        return Err(VerifyError::OtherIssuer);
    }
    let signed_at = wire::moment(&proof.created).ok_or(VerifyError::OtherShape)?;
    let (kid, key) = issuer
        .trusted(&proof.verification_method)
        .ok_or(VerifyError::UnknownKey)?;
    match proof::holds(&tree, &proof, &key) {
        Ok(true) => Ok(Verified {
            draft,
            kid,
            signed_at,
        }),
        Ok(false) | Err(_) => Err(VerifyError::Altered),
    }
}

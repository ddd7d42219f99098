//! Status lists as credentials, signed by the same issuer as what they speak of.

use super::bits::Bits;
use super::contexts::CREDENTIALS;
use super::did::Did;
use super::document::DidDocument;
use super::keys::{Owner, Signer};
use super::proof::{self, ProofError};
use super::signed::{LARGEST, VerifyError};
use super::store;
use super::wire::{self, ProofJson};
use crate::base::{Digest, Timestamp};
use crate::db::{self, Conn};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

/// A list is valid from a little before now, for clocks that go behind.
const BEHIND: i64 = 5 * 60;
/// Too short kills all credentials in an outage; too long lets a stale list hide a revocation.
const VALID: i64 = 14 * 24 * 3600;
/// Signed anew at the latest after this time.
const RENEWED: i64 = 6 * 3600;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct ListJson {
    #[serde(rename = "@context")]
    context: Vec<String>,
    id: String,
    #[serde(rename = "type")]
    kind: Vec<String>,
    issuer: String,
    valid_from: String,
    valid_until: String,
    credential_subject: BitsJson,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proof: Option<ProofJson>,
}

/// Purpose and type are plain strings: verifiers compare them as such.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct BitsJson {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    status_purpose: String,
    encoded_list: String,
}

/// A signed list, ready to be served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedList {
    pub json: String,
    pub digest: Digest,
    pub signed_at: Timestamp,
    /// How many places are set.
    pub set: u32,
    /// The key that signed it.
    pub kid: String,
}

/// Why a list was not signed.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    #[error("there is no such list")]
    Unknown,
    #[error("list {list} has {found} places set and had {before}: nothing was published")]
    LostBits { list: u32, found: u32, before: u32 },
    #[error("the issuer has no key to sign the list with")]
    NoKey,
    #[error(transparent)]
    Proof(#[from] ProofError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Signs a list of these bits at this address.
pub fn sign_list(
    address: &str,
    bits: &Bits,
    signer: &Signer,
    now: Timestamp,
) -> Result<SignedList, ProofError> {
    let mut json = ListJson {
        context: vec![CREDENTIALS.to_owned()],
        id: address.to_owned(),
        kind: vec![
            "VerifiableCredential".to_owned(),
            "BitstringStatusListCredential".to_owned(),
        ],
        issuer: signer.did.to_string(),
        valid_from: now.plus_seconds(-BEHIND).to_string(),
        valid_until: now.plus_seconds(VALID).to_string(),
        credential_subject: BitsJson {
            id: format!("{address}#list"),
            kind: "BitstringStatusList".to_owned(),
            status_purpose: "revocation".to_owned(),
            encoded_list: bits.encode(),
        },
        proof: None,
    };
    let bare = serde_json::to_value(&json)?;
    let method = signer.did.key(&signer.kid);
    json.proof = Some(proof::sign(&bare, (&signer.key, &method), now)?);
    let json = serde_json::to_string(&json)?;
    Ok(SignedList {
        digest: Digest::of(json.as_bytes()),
        json,
        signed_at: now,
        set: bits.count(),
        kid: signer.kid.clone(),
    })
}

/// A list of ours whose proof holds.
#[derive(Debug, Clone)]
pub struct StatusList {
    pub address: String,
    pub issuer: Did,
    pub bits: Bits,
    pub valid_from: Timestamp,
    pub valid_until: Timestamp,
}

impl StatusList {
    /// Whether the list may be relied on at this moment.
    pub fn is_current(&self, now: Timestamp) -> bool {
        (self.valid_from..=self.valid_until).contains(&now)
    }
}

/// Checks the proof of a list against its issuer's DID document. Safe on any bytes, as
/// [`super::verify`] is.
pub fn verify_list(json: &[u8], issuer: &DidDocument) -> Result<StatusList, VerifyError> {
    let other = VerifyError::OtherShape;
    let strict: ListJson = match serde_json::from_slice(json) {
        Ok(strict) if json.len() <= LARGEST => strict,
        _ => return Err(other),
    };
    let mut tree = serde_json::to_value(&strict).map_err(|_| other)?;
    let same: Value = serde_json::from_slice(json).map_err(|_| other)?;
    let subject = &strict.credential_subject;
    let is_ours = same == tree
        && strict.context == [CREDENTIALS]
        && strict.kind == ["VerifiableCredential", "BitstringStatusListCredential"]
        && subject.kind == "BitstringStatusList"
        && subject.status_purpose == "revocation"
        && subject.id == format!("{}#list", strict.id)
        && super::words::address(&strict.id).is_ok();
    if !is_ours {
        return Err(other);
    }
    let read = StatusList {
        address: strict.id,
        issuer: Did::parse(&strict.issuer).ok_or(other)?,
        bits: Bits::decode(&subject.encoded_list).ok_or(other)?,
        valid_from: wire::moment(&strict.valid_from).ok_or(other)?,
        valid_until: wire::moment(&strict.valid_until).ok_or(other)?,
    };
    if read.issuer != *issuer.did() {
        return Err(VerifyError::OtherIssuer);
    }
    let proof = strict.proof.ok_or(other)?;
    wire::moment(&proof.created).ok_or(other)?;
    let (_, key) = issuer
        .trusted(&proof.verification_method)
        .ok_or(VerifyError::UnknownKey)?;
    if let Some(fields) = tree.as_object_mut() {
        fields.remove("proof");
    }
    match proof::holds(&tree, &proof, &key) {
        Ok(true) => Ok(read),
        Ok(false) | Err(_) => Err(VerifyError::Altered),
    }
}

/// Who a list says it is of; unbelieved, to find the document that decides.
pub fn list_issuer(json: &[u8]) -> Option<Did> {
    if json.len() > LARGEST {
        return None;
    }
    let strict: ListJson = serde_json::from_slice(json).ok()?;
    Did::parse(&strict.issuer)
}

/// Signed lists as a running server holds them: signed anew on every change and every six hours.
#[derive(Clone)]
pub struct Lists {
    /// By address: after a move of the house a list is signed for its earlier ones too.
    held: moka::sync::Cache<String, Arc<SignedList>>,
    /// Numbers of those that could not be signed when they were asked for last.
    failed: moka::sync::Cache<u32, ()>,
}

impl Default for Lists {
    fn default() -> Self {
        Self {
            held: moka::sync::Cache::new(1024),
            failed: moka::sync::Cache::new(1024),
        }
    }
}

impl Lists {
    /// The list of this number, signed anew when the database knows of more set places than the
    /// one held, when that one is six hours old, or when another key signs now. `issuer` gives the
    /// signer and the address of the list. A few hundred rows are read only when it is signed.
    pub fn get(
        &self,
        conn: &mut Conn,
        number: u32,
        issuer: impl FnOnce(&mut Conn, Owner) -> Result<Option<(Signer, String)>, db::Error>,
        now: Timestamp,
    ) -> Result<Arc<SignedList>, ListError> {
        let got = self.held_or_signed(conn, number, issuer, now);
        match &got {
            Ok(_) => self.failed.invalidate(&number),
            Err(ListError::Unknown | ListError::Db(_)) => {}
            Err(ListError::LostBits { .. } | ListError::NoKey | ListError::Proof(_)) => {
                self.failed.insert(number, ());
            }
        }
        got
    }

    /// How many lists could not be signed when they were asked for last.
    pub fn failed(&self) -> u32 {
        u32::try_from(self.failed.iter().count()).unwrap_or(u32::MAX)
    }

    fn held_or_signed(
        &self,
        conn: &mut Conn,
        number: u32,
        issuer: impl FnOnce(&mut Conn, Owner) -> Result<Option<(Signer, String)>, db::Error>,
        now: Timestamp,
    ) -> Result<Arc<SignedList>, ListError> {
        let (owner, before) = store::list(conn, number)?.ok_or(ListError::Unknown)?;
        let (signer, address) = issuer(conn, owner)?.ok_or(ListError::NoKey)?;
        let held = self.held.get(&address);
        if let Some(held) = &held
            && held.set == before
            && held.kid == signer.kid
            && now < held.signed_at.plus_seconds(RENEWED)
        {
            return Ok(Arc::clone(held));
        }
        let before = held.map_or(before, |held| held.set.max(before));
        let bits = Bits::with(store::set_places(conn, number)?);
        if bits.count() < before {
            return Err(ListError::LostBits {
                list: number,
                found: bits.count(),
                before,
            });
        }
        let signed = Arc::new(sign_list(&address, &bits, &signer, now)?);
        self.held.insert(address, Arc::clone(&signed));
        Ok(signed)
    }
}

/// Whose list it is.
pub fn list_owner(conn: &mut Conn, number: u32) -> Result<Option<Owner>, db::Error> {
    Ok(store::list(conn, number)?.map(|(owner, _)| owner))
}

/// The numbers of all lists, for trust packs and the timer.
pub fn list_numbers(conn: &mut Conn) -> Result<Vec<u32>, db::Error> {
    store::list_numbers(conn)
}

//! The DID document of an issuer: which keys it signs with.

use super::contexts::{DID, MULTIKEY};
use super::did::Did;
use super::keys::{Algorithm, KeyRecord};
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const JWK: &str = "https://w3id.org/security/jwk/v1";
/// Multicodec `ed25519-pub` (0xed) as a varint.
const ED25519: [u8; 2] = [0xED, 0x01];

/// Writes the document: every key whose signatures still count, and none that was stolen. A
/// retired key stays, or what it signed would no longer verify. The keys must have been opened
/// ([`super::Keys`]): a row alone may be anybody's.
pub fn did_document(did: &Did, keys: &[KeyRecord]) -> String {
    let trusted: Vec<&KeyRecord> = keys.iter().filter(|key| key.is_trusted()).collect();
    let methods: Vec<Value> = trusted.iter().filter_map(|key| method(did, key)).collect();
    let names: Vec<String> = trusted.iter().map(|key| did.key(&key.kid)).collect();
    let has_rsa = trusted
        .iter()
        .any(|key| key.algorithm != Algorithm::Ed25519);
    let mut contexts = vec![DID, MULTIKEY];
    if has_rsa {
        contexts.push(JWK);
    }
    json!({
        "@context": contexts,
        "id": did.as_str(),
        "verificationMethod": methods,
        "assertionMethod": names,
    })
    .to_string()
}

fn method(did: &Did, key: &KeyRecord) -> Option<Value> {
    let id = did.key(&key.kid);
    match key.algorithm {
        Algorithm::Ed25519 => Some(json!({
            "id": id,
            "type": "Multikey",
            "controller": did.as_str(),
            "publicKeyMultibase": multikey(&key.public),
        })),
        Algorithm::Rsa => Some(json!({
            "id": id,
            "type": "JsonWebKey",
            "controller": did.as_str(),
            "publicKeyJwk": super::jwt::public_jwk(&key.public)?,
        })),
    }
}

/// An Ed25519 public key as Multikey: `z6Mk…`.
pub fn multikey(public: &[u8]) -> String {
    let bytes: Vec<u8> = ED25519.iter().chain(public).copied().collect();
    format!("z{}", bs58::encode(bytes).into_string())
}

fn read_multikey(text: &str) -> Option<VerifyingKey> {
    let text = text.strip_prefix('z').filter(|text| text.len() <= 60)?;
    let bytes = bs58::decode(text).into_vec().ok()?;
    let key: [u8; 32] = bytes.strip_prefix(&ED25519)?.try_into().ok()?;
    VerifyingKey::from_bytes(&key)
        .ok()
        .filter(|key| !key.is_weak())
}

/// A DID document as read, from our own store or from a trust pack.
#[derive(Debug, Clone)]
pub struct DidDocument {
    did: Did,
    keys: Vec<(String, VerifyingKey)>,
    /// PKCS #1.
    rsa: Vec<(String, Vec<u8>)>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Read {
    id: String,
    verification_method: Vec<Method>,
    assertion_method: Vec<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Method {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    controller: String,
    #[serde(default)]
    public_key_multibase: Option<String>,
    #[serde(default)]
    public_key_jwk: Option<Jwk>,
}

#[derive(Deserialize, Serialize)]
struct Jwk {
    kty: String,
    #[serde(default)]
    n: String,
    #[serde(default)]
    e: String,
}

impl DidDocument {
    /// Reads a document as we write them; `None` for others. A key counts only if it is listed
    /// under `assertionMethod` and controlled by the same DID.
    pub fn parse(json: &[u8]) -> Option<Self> {
        if json.len() > super::signed::LARGEST {
            return None;
        }
        let read: Read = serde_json::from_slice(json).ok()?;
        let did = Did::parse(&read.id)?;
        let of = |kind: &'static str| {
            let (methods, read) = (read.verification_method.iter(), &read);
            methods.filter(move |method| {
                method.kind == kind
                    && method.controller == read.id
                    && read.assertion_method.contains(&method.id)
            })
        };
        let keys = of("Multikey").filter_map(|method| {
            let key = read_multikey(method.public_key_multibase.as_deref()?)?;
            Some((method.id.clone(), key))
        });
        let rsa = of("JsonWebKey").filter_map(|method| {
            let jwk = method.public_key_jwk.as_ref()?;
            let key = super::jwt::from_jwk(&jwk.n, &jwk.e).filter(|_| jwk.kty == "RSA")?;
            Some((method.id.clone(), key))
        });
        Some(Self {
            keys: keys.collect(),
            rsa: rsa.collect(),
            did,
        })
    }

    /// Whose document it is.
    pub fn did(&self) -> &Did {
        &self.did
    }

    /// The key of this full name, with its short one.
    pub(super) fn trusted(&self, method: &str) -> Option<(String, VerifyingKey)> {
        let (_, key) = self.keys.iter().find(|(id, _)| id == method)?;
        Some((self.kid(method)?, *key))
    }

    /// The RSA key of this full name, with its short one.
    pub(super) fn trusted_rsa(&self, method: &str) -> Option<(String, &[u8])> {
        let (_, key) = self.rsa.iter().find(|(id, _)| id == method)?;
        Some((self.kid(method)?, key))
    }

    fn kid(&self, method: &str) -> Option<String> {
        let kid = method.strip_prefix(self.did.as_str())?.strip_prefix('#')?;
        Some(kid.to_owned())
    }
}

//! The credential as a JWT (Open Badges 3.0 §8.2), for readers that take no embedded proof.
//!
//! The credential itself is the payload, with `iss`, `jti`, `nbf` and `exp` beside; `typ` is `JWT`
//! and there is no `vc` claim. Not W3C VC-JOSE-COSE, which names things otherwise. RS256 is what
//! the standard demands as a minimum.

use super::did::Did;
use super::document::DidDocument;
use super::draft::Draft;
use super::keys::NewSecret;
use super::signed::{LARGEST, SignError, Verified, VerifyError};
use super::wire::{self, CredentialJson};
use data_encoding::BASE64URL_NOPAD;
use rsa::pkcs1::{DecodeRsaPrivateKey as _, DecodeRsaPublicKey as _, EncodeRsaPublicKey as _};
use rsa::pkcs1v15::{Signature, SigningKey, VerifyingKey};
use rsa::signature::{SignatureEncoding as _, Signer as _, Verifier as _};
use rsa::traits::PublicKeyParts as _;
use rsa::{PrivateKey, PublicKey};
use serde_json::{Value, json};
use sha2::Sha256;

/// Signs JWTs for one issuer.
pub struct JwtSigner {
    did: Did,
    kid: String,
    key: SigningKey<Sha256>,
    jwk: Value,
}

impl JwtSigner {
    /// A signer outside the vault, for tools and measurements; `None` for another kind of key.
    pub fn of(did: &Did, kid: &str, secret: &NewSecret) -> Option<Self> {
        Self::new(did, kid, &PrivateKey::from_pkcs1_der(&secret.secret).ok()?)
    }

    pub(super) fn new(did: &Did, kid: &str, key: &PrivateKey) -> Option<Self> {
        Some(Self {
            did: did.clone(),
            kid: did.key(kid),
            key: SigningKey::new(key.clone()),
            jwk: jwk(&key.to_public_key()),
        })
    }

    /// Signs a draft: three parts with points between. Some milliseconds of CPU.
    pub fn sign(&self, draft: &Draft) -> Result<String, SignError> {
        let draft = draft.checked()?;
        if draft.issuer.did != self.did {
            return Err(SignError::ForeignKey {
                key: self.did.to_string(),
                issuer: draft.issuer.did.to_string(),
            });
        }
        let header = json!({"alg": "RS256", "typ": "JWT", "kid": self.kid, "jwk": self.jwk});
        let mut payload = serde_json::to_value(wire::write(&draft))?;
        let claims = [
            ("iss", Some(json!(self.did.as_str()))),
            ("jti", Some(json!(draft.id))),
            ("nbf", Some(json!(draft.valid_from.millis() / 1000))),
            (
                "exp",
                draft.valid_until.map(|end| json!(end.millis() / 1000)),
            ),
        ];
        if let Some(fields) = payload.as_object_mut() {
            let claims = claims
                .into_iter()
                .filter_map(|(name, value)| Some((name, value?)));
            fields.extend(claims.map(|(name, value)| (name.to_owned(), value)));
        }
        let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let signed = format!("{}.{}", part(&header), part(&payload));
        let signature: Signature = self.key.sign(signed.as_bytes());
        let signature = BASE64URL_NOPAD.encode(&signature.to_bytes());
        Ok(format!("{signed}.{signature}"))
    }
}

/// Whether a JWT of ours was signed with this RSA key (PKCS #1) and is otherwise as we write it.
pub fn jwt_holds(jwt: &str, public: &[u8]) -> bool {
    let mut parts = jwt.split('.');
    let (Some(header), Some(payload), Some(signature), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let decode = |part: &str| BASE64URL_NOPAD.decode(part.as_bytes()).ok();
    let is_rs256 = || {
        let header: Value = serde_json::from_slice(&decode(header)?).ok()?;
        (header.get("alg")?.as_str()? == "RS256").then_some(())
    };
    let holds = || {
        is_rs256()?;
        let key = PublicKey::from_pkcs1_der(public).ok()?;
        let signature = Signature::try_from(decode(signature)?.as_slice()).ok()?;
        let signed = format!("{header}.{payload}");
        VerifyingKey::<Sha256>::new(key)
            .verify(signed.as_bytes(), &signature)
            .ok()
    };
    holds().is_some()
}

/// What a JWT of ours says; `None` unless it has exactly the shape that we write. Checks no
/// signature. Safe on any text.
pub fn read_jwt(jwt: &str) -> Option<Draft> {
    take_apart(jwt).map(|(_, draft)| draft)
}

/// The name of its key, and what it says.
fn take_apart(jwt: &str) -> Option<(String, Draft)> {
    if jwt.len() > 2 * LARGEST {
        return None;
    }
    let mut parts = jwt.split('.');
    let decode = |part: &str| -> Option<Value> {
        serde_json::from_slice(&BASE64URL_NOPAD.decode(part.as_bytes()).ok()?).ok()
    };
    let header = decode(parts.next()?)?;
    let Value::Object(mut fields) = decode(parts.next()?)? else {
        return None;
    };
    let claims = ["iss", "jti", "nbf", "exp"].map(|name| fields.remove(name));
    let json: CredentialJson = serde_json::from_value(Value::Object(fields)).ok()?;
    let draft = wire::read(&json).filter(|_| json.proof.is_none())?;
    let expected = [
        Some(json!(draft.issuer.did.as_str())),
        Some(json!(draft.id)),
        Some(json!(draft.valid_from.millis() / 1000)),
        draft.valid_until.map(|end| json!(end.millis() / 1000)),
    ];
    let kid = header.get("kid")?.as_str()?.to_owned();
    (claims == expected).then_some((kid, draft))
}

/// Checks a JWT against its issuer's DID document; the key that it brings along counts for nothing.
pub fn verify_jwt(jwt: &str, issuer: &DidDocument) -> Result<Verified, VerifyError> {
    let (method, draft) = take_apart(jwt).ok_or(VerifyError::OtherShape)?;
    if draft.issuer.did != *issuer.did() {
        return Err(VerifyError::OtherIssuer);
    }
    let (kid, public) = issuer.trusted_rsa(&method).ok_or(VerifyError::UnknownKey)?;
    match jwt_holds(jwt, public) {
        true => Ok(Verified {
            signed_at: draft.valid_from,
            draft,
            kid,
        }),
        false => Err(VerifyError::Altered),
    }
}

/// PKCS #1 from a JSON Web Key of RSA.
pub(super) fn from_jwk(modulus: &str, exponent: &str) -> Option<Vec<u8>> {
    let part = |text: &str| {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        (bytes.len() <= 1024).then(|| rsa::BoxedUint::from_be_slice_vartime(&bytes))
    };
    let key = PublicKey::new(part(modulus)?, part(exponent)?).ok()?;
    Some(key.to_pkcs1_der().ok()?.as_bytes().to_vec())
}

/// The public half as JSON Web Key, from PKCS #1.
pub(super) fn public_jwk(public: &[u8]) -> Option<Value> {
    Some(jwk(&PublicKey::from_pkcs1_der(public).ok()?))
}

fn jwk(key: &PublicKey) -> Value {
    let part = |bytes: &[u8]| {
        let start = bytes.iter().position(|byte| *byte != 0).unwrap_or(0);
        BASE64URL_NOPAD.encode(bytes.get(start..).unwrap_or_default())
    };
    json!({
        "kty": "RSA",
        "alg": "RS256",
        "use": "sig",
        "n": part(&key.n().to_be_bytes()),
        "e": part(&key.e().to_be_bytes()),
    })
}

//! The proof `eddsa-rdfc-2022` (W3C Data Integrity EdDSA Cryptosuites 1.0 §3.2).

use super::contexts::{ContextError, Cut};
use super::graph::{self, GraphError};
use super::wire::ProofJson;
use crate::base::Timestamp;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

const KIND: &str = "DataIntegrityProof";
const SUITE: &str = "eddsa-rdfc-2022";
const PURPOSE: &str = "assertionMethod";

/// Why something could not be signed.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    #[error(transparent)]
    Graph(#[from] GraphError),
    #[error(transparent)]
    Context(#[from] ContextError),
    #[error("the document is no JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Signs a document that carries no proof yet; `method` is the key's full name.
pub(super) fn sign(
    document: &Value,
    (key, method): (&SigningKey, &str),
    now: Timestamp,
) -> Result<ProofJson, ProofError> {
    let created = now.to_string();
    let data = hash_data((document, Cut::Used), &created, method)?;
    let signature = key.sign(&data).to_bytes();
    Ok(ProofJson {
        kind: KIND.to_owned(),
        cryptosuite: SUITE.to_owned(),
        created,
        verification_method: method.to_owned(),
        proof_purpose: PURPOSE.to_owned(),
        proof_value: format!("z{}", bs58::encode(signature).into_string()),
    })
}

/// Whether the proof was made over this document with this key. Only for documents of our shape.
pub(super) fn holds(
    document: &Value,
    proof: &ProofJson,
    key: &VerifyingKey,
) -> Result<bool, ProofError> {
    let is_ours =
        proof.kind == KIND && proof.cryptosuite == SUITE && proof.proof_purpose == PURPOSE;
    let Some(signature) = signature(&proof.proof_value).filter(|_| is_ours) else {
        return Ok(false);
    };
    let whole = (document, Cut::Whole);
    let data = hash_data(whole, &proof.created, &proof.verification_method)?;
    Ok(key.verify_strict(&data, &signature).is_ok())
}

fn signature(value: &str) -> Option<Signature> {
    let text = value.strip_prefix('z').filter(|text| text.len() <= 100)?;
    let bytes = bs58::decode(text).into_vec().ok()?;
    Signature::from_slice(&bytes).ok()
}

fn hash_data(
    (document, cut): (&Value, Cut),
    created: &str,
    method: &str,
) -> Result<Vec<u8>, ProofError> {
    let mut data = Sha256::digest(options(created, method).as_bytes()).to_vec();
    data.extend(Sha256::digest(graph::canonical(document, cut)?.as_bytes()));
    Ok(data)
}

/// The canonical form of the proof's options. They differ in two values only, so their form is
/// written down instead of computed; a test compares it with the computed one.
fn options(created: &str, method: &str) -> String {
    let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    let xsd = "http://www.w3.org/2001/XMLSchema#";
    let security = "https://w3id.org/security#";
    format!(
        "_:c14n0 <http://purl.org/dc/terms/created> \"{created}\"^^<{xsd}dateTime> .\n\
         _:c14n0 <{rdf}type> <{security}{KIND}> .\n\
         _:c14n0 <{security}cryptosuite> \"{SUITE}\"^^<{security}cryptosuiteString> .\n\
         _:c14n0 <{security}proofPurpose> <{security}{PURPOSE}> .\n\
         _:c14n0 <{security}verificationMethod> <{method}> .\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credentials::contexts::{BADGES, CREDENTIALS};
    use serde_json::json;

    #[test]
    fn the_written_down_form_of_the_options_is_the_computed_one() {
        let method = "did:web:localhost%3A8080:partners:harbour#key-2026-11-1";
        let created = "2026-11-23T14:32:05Z";
        let document = json!({
            "@context": [CREDENTIALS, BADGES],
            "type": KIND,
            "cryptosuite": SUITE,
            "created": created,
            "verificationMethod": method,
            "proofPurpose": PURPOSE,
        });
        assert_eq!(
            options(created, method),
            graph::canonical(&document, Cut::Whole).unwrap()
        );
    }

    #[test]
    fn a_term_that_no_context_defines_is_refused_instead_of_left_unsigned() {
        let mut document = json!({
            "@context": [CREDENTIALS, BADGES],
            "id": "https://example.org/c/1",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": "The clock",
        });
        assert!(graph::canonical(&document, Cut::Whole).is_ok());
        document["colour"] = json!("red");
        assert!(matches!(
            graph::canonical(&document, Cut::Whole),
            Err(GraphError::Unsigned {
                written: 4,
                signed: 3
            })
        ));
        // A type that no context defines, such as that of a schema in context 3.0.3.
        document.as_object_mut().unwrap().remove("colour");
        document["credentialSchema"] = json!([{
            "id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/x.json",
            "type": "1EdTechJsonSchemaValidator2019",
        }]);
        assert!(graph::canonical(&document, Cut::Whole).is_err());
    }

    #[test]
    fn a_foreign_context_is_an_error_and_never_fetched() {
        let document = json!({
            "@context": [CREDENTIALS, "https://example.org/mine"],
            "id": "https://example.org/c/1",
            "type": ["VerifiableCredential"],
        });
        let error = graph::canonical(&document, Cut::Whole)
            .unwrap_err()
            .to_string();
        assert!(error.contains("https://example.org/mine"), "{error}");
    }
}

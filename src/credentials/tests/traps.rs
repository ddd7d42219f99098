//! Each trap of the study (credentials.md §A.2, §A.3) as a test, and what strangers may send.

use super::*;
use serde_json::{Value, json};

fn signed() -> (Value, DidDocument) {
    let signer = testing::signer("key-2026-11-1", 1);
    let draft = testing::drafts().swap_remove(0);
    let signed = sign(&draft, &signer, testing::now()).unwrap();
    (
        serde_json::from_str(&signed.json).unwrap(),
        document(&[&signer]),
    )
}

fn judged(value: &Value, issuer: &DidDocument) -> Result<Verified, VerifyError> {
    verify(value.to_string().as_bytes(), issuer)
}

#[test]
fn two_contexts_and_no_schema_and_none_of_the_unstable_terms() {
    let (value, _) = signed();
    assert_eq!(
        value["@context"],
        json!([
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
        ])
    );
    let text = value.to_string();
    for absent in [
        "credentialSchema",
        "endorsementJwt",
        "\"jti\"",
        "refreshService",
    ] {
        assert!(!text.contains(absent), "{absent}");
    }
}

#[test]
fn proof_is_an_array_of_one_and_status_is_one_object_with_a_string_index() {
    let (value, _) = signed();
    assert_eq!(value["proof"].as_array().unwrap().len(), 1);
    assert_eq!(value["proof"][0]["cryptosuite"], "eddsa-rdfc-2022");
    let status = &value["credentialStatus"];
    assert_eq!(status["type"], "BitstringStatusListEntry");
    assert_eq!(status["statusPurpose"], "revocation");
    assert_eq!(status["statusListIndex"], "7");
    assert_eq!(status["id"], "https://localhost:8443/status/1#7");
    assert_eq!(
        value["credentialSubject"]["identifier"][0]["type"],
        "IdentityObject"
    );
    assert_eq!(value["validFrom"], "2026-11-23T09:00:00Z");
    assert_eq!(
        value["credentialSubject"]["achievement"]["creditsAvailable"],
        json!(2.5)
    );
}

#[test]
fn the_document_lists_strings_and_the_fragment_is_no_key() {
    let signer = testing::signer("key-2026-11-1", 1);
    let text = did_document(&testing::did(), &testing::records(&[&signer]));
    let value: Value = serde_json::from_str(&text).unwrap();
    let name = "did:web:localhost%3A8443:partners:harbour#key-2026-11-1";
    assert_eq!(value["assertionMethod"], json!([name]));
    assert_eq!(value["verificationMethod"][0]["type"], "Multikey");
    let key = value["verificationMethod"][0]["publicKeyMultibase"]
        .as_str()
        .unwrap();
    assert!(key.starts_with("z6Mk"), "{key}");
    assert!(!name.contains("#z"));
}

#[test]
fn a_key_that_is_listed_but_not_for_assertions_is_refused() {
    let signer = testing::signer("key-2026-11-1", 1);
    let signed = sign(&testing::draft(), &signer, testing::now()).unwrap();
    let text = did_document(&testing::did(), &testing::records(&[&signer]));
    let mut value: Value = serde_json::from_str(&text).unwrap();
    value["assertionMethod"] = json!([]);
    let issuer = DidDocument::parse(value.to_string().as_bytes()).unwrap();
    let outcome = verify(signed.json.as_bytes(), &issuer);
    assert_eq!(outcome, Err(VerifyError::UnknownKey));
}

#[test]
fn another_key_and_another_issuer_are_refused() {
    let (signer, other) = (
        testing::signer("key-2026-11-1", 1),
        testing::signer("key-2026-11-1", 2),
    );
    let signed = sign(&testing::draft(), &signer, testing::now()).unwrap();
    let outcome = verify(signed.json.as_bytes(), &document(&[&other]));
    assert_eq!(outcome, Err(VerifyError::Altered));
    let meadow = Did::parse("did:web:localhost%3A8443:partners:meadow").unwrap();
    let text = did_document(&meadow, &testing::records(&[&signer]));
    let issuer = DidDocument::parse(text.as_bytes()).unwrap();
    let outcome = verify(signed.json.as_bytes(), &issuer);
    assert_eq!(outcome, Err(VerifyError::OtherIssuer));
    let mut draft = testing::draft();
    draft.issuer.did = meadow;
    let refused = sign(&draft, &signer, testing::now());
    assert!(matches!(refused, Err(SignError::ForeignKey { .. })));
}

#[test]
fn a_second_proof_and_a_bare_proof_are_refused() {
    let (mut value, issuer) = signed();
    let proof = value["proof"][0].clone();
    value["proof"] = json!([proof, proof]);
    assert_eq!(judged(&value, &issuer), Err(VerifyError::OtherShape));
    value["proof"] = proof;
    assert_eq!(judged(&value, &issuer), Err(VerifyError::OtherShape));
    value["proof"] = json!([]);
    assert_eq!(judged(&value, &issuer), Err(VerifyError::OtherShape));
}

#[test]
fn every_changed_value_is_found() {
    let (value, issuer) = signed();
    assert!(judged(&value, &issuer).is_ok());
    for (pointer, other) in [
        (
            "/credentialSubject/identifier/0/identityHash",
            json!("Mallory"),
        ),
        (
            "/credentialSubject/achievement/name",
            json!("Another course"),
        ),
        ("/credentialSubject/result/0/value", json!("99")),
        ("/credentialSubject/achievement/creditsAvailable", json!(60)),
        ("/validUntil", json!("2099-01-01T00:00:00Z")),
        ("/awardedDate", json!("2020-01-01T00:00:00Z")),
        ("/id", json!("https://localhost:8443/credentials/other")),
        ("/issuer/name", json!("Another University")),
        ("/proof/0/created", json!("2026-11-24T09:00:00Z")),
    ] {
        let mut changed = value.clone();
        let place = changed.pointer_mut(pointer).unwrap();
        assert_ne!(*place, other);
        *place = other;
        let outcome = judged(&changed, &issuer);
        assert!(
            matches!(outcome, Err(VerifyError::Altered | VerifyError::OtherShape)),
            "{pointer}: {outcome:?}"
        );
    }
}

#[test]
fn every_seventh_changed_byte_is_found() {
    let (value, issuer) = signed();
    let text = value.to_string().into_bytes();
    for at in (0..text.len()).step_by(7) {
        let mut changed = text.clone();
        changed[at] ^= 1;
        assert!(verify(&changed, &issuer).is_err(), "byte {at}");
    }
}

#[test]
fn what_has_another_shape_is_refused_before_any_graph_is_made() {
    let (value, issuer) = signed();
    let mut extra = value.clone();
    extra["colour"] = json!("red");
    let mut third = value.clone();
    third["@context"]
        .as_array_mut()
        .unwrap()
        .push(json!("https://example.org/mine"));
    let mut inline = value.clone();
    inline["@context"][1] = json!({"name": "https://example.org/name"});
    let mut null = value.clone();
    null["evidence"] = Value::Null;
    let mut empty = value.clone();
    empty["evidence"] = json!([]);
    let mut twice = value.clone();
    let evidence = twice["evidence"][0].clone();
    twice["evidence"].as_array_mut().unwrap().push(evidence);
    let mut spaced = value.clone();
    spaced["name"] = json!("two  spaces");
    for changed in [extra, third, inline, null, empty, twice, spaced] {
        assert_eq!(judged(&changed, &issuer), Err(VerifyError::OtherShape));
    }
    let doubled = value.to_string().replacen('{', "{\"name\":\"x\",", 1);
    let outcome = verify(doubled.as_bytes(), &issuer);
    assert_eq!(outcome, Err(VerifyError::OtherShape), "a name twice");
}

#[test]
fn a_hostile_graph_takes_no_time() {
    let (_, issuer) = signed();
    let nodes: Vec<Value> = (0..9)
        .map(|at| {
            let others: Vec<Value> = (0..9).map(|to| json!({"id": format!("_:b{to}")})).collect();
            json!({"id": format!("_:b{at}"), "https://example.org/p": others})
        })
        .collect();
    let hostile = json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "@graph": nodes});
    let started = cpu();
    assert_eq!(judged(&hostile, &issuer), Err(VerifyError::OtherShape));
    let huge = vec![b'['; LARGEST + 1];
    assert_eq!(verify(&huge, &issuer), Err(VerifyError::OtherShape));
    let deep = "[".repeat(LARGEST);
    assert_eq!(
        verify(deep.as_bytes(), &issuer),
        Err(VerifyError::OtherShape)
    );
    assert!(cpu() - started < 100_000_000);
}

#[test]
fn control_and_reordering_signs_are_never_signed() {
    let signer = testing::signer("key-2026-11-1", 1);
    for name in ["Ada\u{202e}", "Ada\u{0}", "\u{2067}Ada"] {
        let mut draft = testing::draft();
        draft.recipient.name = name.to_owned();
        let outcome = sign(&draft, &signer, testing::now());
        assert!(matches!(outcome, Err(SignError::Draft(_))), "{name:?}");
    }
    let mut draft = testing::draft();
    draft.recipient.name = "Jose\u{301}".to_owned();
    let signed = sign(&draft, &signer, testing::now()).unwrap();
    assert!(signed.json.contains("José"));
}

#[test]
fn the_terms_we_use_and_the_whole_contexts_give_the_same_statements() {
    use crate::credentials::contexts::Cut;
    use crate::credentials::{graph, wire};
    for draft in testing::drafts() {
        let bare = serde_json::to_value(wire::write(&draft.checked().unwrap())).unwrap();
        let whole = graph::canonical(&bare, Cut::Whole).unwrap();
        assert_eq!(graph::canonical(&bare, Cut::Used).unwrap(), whole);
    }
}

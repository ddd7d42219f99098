//! The room's tests: what is signed and refused, the life of keys, status lists, readers that are
//! not ours.

mod golden;
mod life;
mod lists;
mod traps;
mod validators;

use super::*;

/// The document of the issuer of all drafts.
fn document(signers: &[&Signer]) -> DidDocument {
    DidDocument::parse(did_document(&testing::did(), &testing::records(signers)).as_bytes())
        .unwrap()
}

#[test]
fn every_draft_is_signed_read_back_and_verified() {
    let signer = testing::signer("key-2026-11-1", 1);
    let issuer = document(&[&signer]);
    for draft in testing::drafts() {
        let signed = sign(&draft, &signer, testing::now()).unwrap();
        let verified = verify(signed.json.as_bytes(), &issuer).unwrap();
        assert_eq!(verified.draft, draft.checked().unwrap());
        assert_eq!(verified.kid, "key-2026-11-1");
        assert_eq!(verified.signed_at, testing::now());
        assert_eq!(read(signed.json.as_bytes()), Some(verified.draft));
        // The same facts, key and moment give the same bytes.
        assert_eq!(sign(&draft, &signer, testing::now()).unwrap(), signed);
    }
}

#[test]
fn dates_are_judged_apart_from_the_proof() {
    let signer = testing::signer("key-2026-11-1", 1);
    let mut draft = testing::draft();
    let end = testing::now().plus_seconds(100);
    draft.valid_until = Some(end);
    let signed = sign(&draft, &signer, testing::now()).unwrap();
    let verified = verify(signed.json.as_bytes(), &document(&[&signer])).unwrap();
    for (moment, expected) in [
        (testing::now().plus_seconds(-1), Validity::NotYet),
        (testing::now(), Validity::Valid),
        (end, Validity::Valid),
        (end.plus_seconds(1), Validity::Expired),
    ] {
        assert_eq!(verified.at(moment), expected);
    }
}

#[test]
fn a_jwt_carries_the_same_credential_with_its_claims() {
    let secret = NewSecret::rsa([5; 32], 2048).unwrap();
    let signer = JwtSigner::of(&testing::did(), "key-2026-11-3", &secret).unwrap();
    for draft in testing::drafts().into_iter().take(2) {
        let jwt = signer.sign(&draft).unwrap();
        assert!(jwt_holds(&jwt, &secret.public));
        let part = jwt.split('.').nth(1).unwrap();
        let payload = data_encoding::BASE64URL_NOPAD
            .decode(part.as_bytes())
            .unwrap();
        let payload: serde_json::Value = serde_json::from_slice(&payload).unwrap();
        assert_eq!(payload["iss"], testing::did().as_str());
        assert_eq!(payload["jti"], payload["id"]);
        assert_eq!(payload["nbf"], testing::now().millis() / 1000);
        assert_eq!(payload["exp"].is_null(), draft.valid_until.is_none());
        assert!(payload["vc"].is_null());
        let mut tampered = jwt.clone().into_bytes();
        tampered[60] ^= 1;
        assert!(!jwt_holds(
            &String::from_utf8_lossy(&tampered),
            &secret.public
        ));
    }
    let other = NewSecret::rsa([6; 32], 2048).unwrap();
    let jwt = signer.sign(&testing::draft()).unwrap();
    assert!(!jwt_holds(&jwt, &other.public));
}

/// Nanoseconds of CPU that this thread has used.
fn cpu() -> u64 {
    let read = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    read.split(' ')
        .next()
        .and_then(|first| first.parse().ok())
        .unwrap_or(0)
}

#[test]
fn signing_costs_milliseconds() {
    let signer = testing::signer("key-2026-11-1", 1);
    let issuer = document(&[&signer]);
    let draft = testing::drafts().swap_remove(0);
    let signed = sign(&draft, &signer, testing::now()).unwrap();
    let per = |work: &dyn Fn()| {
        let started = cpu();
        (0..10).for_each(|_| work());
        (cpu() - started) / 10_000
    };
    let signing = per(&|| {
        sign(&draft, &signer, testing::now()).unwrap();
    });
    let verifying = per(&|| {
        verify(signed.json.as_bytes(), &issuer).unwrap();
    });
    let list = per(&|| {
        let bits = Bits::with([1, 2, 3]);
        sign_list(
            "https://localhost:8443/status/1",
            &bits,
            &signer,
            testing::now(),
        )
        .unwrap();
    });
    println!(
        "CPU in us: credential signed and checked {signing}, verified {verifying}, list {list}"
    );
    println!("bytes: credential {}", signed.json.len());
    // Generous: only something gone wrong by a factor is worth a red test on a busy machine.
    assert!(signing < 200_000, "{signing} us");
}

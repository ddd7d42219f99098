//! Credentials of earlier releases verify for ever after (`tests/golden-credentials`).

use super::*;
use std::path::{Path, PathBuf};

fn folders() -> Vec<PathBuf> {
    let root = Path::new("tests/golden-credentials");
    let mut found: Vec<PathBuf> = std::fs::read_dir(root)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

#[test]
fn every_credential_of_every_release_still_verifies() {
    let folders = folders();
    assert!(!folders.is_empty());
    for folder in folders {
        let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
        let issuer = DidDocument::parse(&read("did.json")).unwrap();
        let list = verify_list(&read("list.json"), &issuer).unwrap();
        for (name, is_revoked) in [("credential.json", false), ("revoked.json", true)] {
            let json = read(name);
            let verified = verify(&json, &issuer).unwrap();
            let draft = verified.draft;
            assert_eq!(draft.status.list, list.address, "{folder:?}");
            assert_eq!(
                list.bits.is_set(draft.status.index),
                Some(is_revoked),
                "{folder:?}"
            );
        }
        let json = String::from_utf8(read("credential.json")).unwrap();
        assert_eq!(from_png(&read("badge.png")), Some(json.clone()));
        let svg = String::from_utf8(read("badge.svg")).unwrap();
        assert_eq!(from_svg(&svg), Some(json));
        let jwt = String::from_utf8(read("credential.jwt")).unwrap();
        assert!(jwt_holds(jwt.trim_end(), &read("jwt-key.der")));
    }
}

/// Makes the folder of this release; run by name with `--ignored` once, before a release.
#[test]
#[ignore = "writes the golden files of a release"]
fn write_the_golden_files_of_this_release() {
    let folder = Path::new("tests/golden-credentials").join(env!("CARGO_PKG_VERSION"));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes).unwrap();
    let credentials = testing::signer("key-2026-11-1", 1);
    let status = testing::signer("key-2026-11-2", 2);
    let signers = [&credentials, &status];
    let text = did_document(&testing::did(), &testing::records(&signers));
    write("did.json", text.as_bytes());
    let mut drafts = testing::drafts();
    let revoked = sign(&drafts[1], &credentials, testing::now()).unwrap();
    let bits = Bits::with([drafts[1].status.index]);
    let draft = drafts.swap_remove(0);
    let list = sign_list(&draft.status.list, &bits, &status, testing::now()).unwrap();
    let signed = sign(&draft, &credentials, testing::now()).unwrap();
    write("credential.json", signed.json.as_bytes());
    write("revoked.json", revoked.json.as_bytes());
    write("list.json", list.json.as_bytes());
    write("badge.png", &into_png(BADGE_PNG, &signed.json).unwrap());
    let svg = into_svg(BADGE_SVG, &signed.json).unwrap();
    write("badge.svg", svg.as_bytes());
    let secret = NewSecret::rsa([5; 32], 2048).unwrap();
    let signer = JwtSigner::of(&testing::did(), "key-2026-11-3", &secret).unwrap();
    write(
        "credential.jwt",
        format!("{}\n", signer.sign(&draft).unwrap()).as_bytes(),
    );
    write("jwt-key.der", &secret.public);
}

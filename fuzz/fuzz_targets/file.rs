//! Files in which certificates come, and trust packs: whatever the bytes are, they are read or
//! refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pmast::base::Timestamp;
use pmast::evidence::{Trust, check, read, unzip};
use std::sync::LazyLock;

const DAY: Timestamp = Timestamp::from_millis(1_795_510_800_000);
const PAPER_KEYS: &str = "issuers/harbour/papers.json";

fn kept(name: &str) -> Vec<u8> {
    let top = concat!(env!("CARGO_MANIFEST_DIR"), "/../");
    std::fs::read(format!("{top}{name}")).expect("the kept files are there")
}

/// The document of the golden issuer, by its name in a pack.
static ISSUER: LazyLock<(String, Vec<u8>)> = LazyLock::new(|| {
    let document = kept("tests/golden-credentials/0.1.0/did.json");
    ("issuers/harbour/did.json".to_owned(), document)
});

static TRUST: LazyLock<Trust> = LazyLock::new(|| {
    let list = kept("tests/golden-credentials/0.1.0/list.json");
    let keys = kept("fuzz/seeds/file/papers.json");
    let files = [
        ISSUER.clone(),
        ("status/1.json".to_owned(), list),
        (PAPER_KEYS.to_owned(), keys),
    ];
    let trust = Trust::read(&files).expect("the kept files are trusted");
    let paper = check(&kept("fuzz/seeds/file/signed.pdf"), &trust, DAY);
    assert!(paper.finding.is_good(), "{paper:?}");
    trust
});

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes);
    let _ = check(bytes, &TRUST, DAY);
    let _ = Trust::read(&[ISSUER.clone(), (PAPER_KEYS.to_owned(), bytes.to_vec())]);
    if let Some(files) = unzip(bytes) {
        let _ = Trust::read(&files);
    }
});

//! Files in which certificates come: whatever the bytes are, they are read or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pmast::base::Timestamp;
use pmast::evidence::{Trust, check, read, unzip};
use std::sync::LazyLock;

const DAY: Timestamp = Timestamp::from_millis(1_795_510_800_000);

static TRUST: LazyLock<Trust> = LazyLock::new(|| {
    let golden = |name: &str| {
        let folder = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../tests/golden-credentials/0.1.0/"
        );
        std::fs::read(format!("{folder}{name}")).expect("the golden files are there")
    };
    let files = [
        ("issuers/harbour/did.json".to_owned(), golden("did.json")),
        ("status/1.json".to_owned(), golden("list.json")),
    ];
    Trust::read(&files).expect("the golden files are trusted")
});

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes);
    let _ = check(bytes, &TRUST, DAY);
    if let Some(files) = unzip(bytes) {
        let _ = Trust::read(&files);
    }
});

//! What strangers send: read in bounded time and memory, and never believed.

use super::*;
use proptest::prelude::*;
use std::io::Write as _;

/// A file with these streams after an empty beginning.
fn pdf_of(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    for (at, (dictionary, data)) in streams.iter().enumerate() {
        file.extend(format!("{} 0 obj\n<<{dictionary}>>stream\n", at + 1).bytes());
        file.extend(*data);
        file.extend(b"\nendstream\nendobj\n");
    }
    file
}

#[test]
fn hostile_pdfs_are_read_in_bounded_time_and_memory() {
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    zlib.write_all(&vec![b' '; 200_000_000]).unwrap();
    let bomb = zlib.finish().unwrap();
    let embedded = "/Type/EmbeddedFile/Filter/FlateDecode";
    let objects = "/Type/ObjStm/Filter/FlateDecode";
    let json = golden("credential.json");
    let plain = "/Type/EmbeddedFile";
    for (what, bytes, carried) in [
        ("bomb", pdf_of(&[(embedded, &bomb)]), false),
        (
            "bombs",
            pdf_of(&[(objects, &bomb), (objects, &bomb)]),
            false,
        ),
        ("plain", pdf_of(&[(plain, &json)]), true),
        ("two", pdf_of(&[(plain, &json), (plain, b"{}")]), false),
        ("cut", pdf_of(&[(embedded, &bomb[..9])]), false),
        ("streams", b"%PDF-stream\n".repeat(80_000), false),
        (
            "dictionaries",
            b"%PDF- obj/EmbeddedFile".repeat(40_000),
            false,
        ),
        ("ranges", b"%PDF-/ByteRange[0 1 1 9]".repeat(40_000), false),
        (
            "numbers",
            b"%PDF-/v/7Q4K2-9XMPB-2D5R7".repeat(40_000),
            false,
        ),
    ] {
        let report = checked(&bytes);
        let finding = match carried {
            true => Finding::Attached,
            false => Finding::NotOurs,
        };
        assert_eq!(report.finding, finding, "{what}");
    }
}

#[test]
fn what_has_not_our_shape_is_never_put_in_canonical_form() {
    // Blank nodes that refer to each other in a ring: RDFC-1.0 tries every order of them.
    let node = |at: usize| {
        format!(
            "{{\"id\":\"_:{at}\",\"p\":{{\"id\":\"_:{}\"}}}}",
            (at + 1) % 40
        )
    };
    let nodes: Vec<String> = (0..40).map(node).collect();
    let graph = format!(
        "{{\"@context\":{{\"p\":\"https://x.example/p\"}},\"@graph\":[{}]}}",
        nodes.join(",")
    );
    assert_eq!(checked(graph.as_bytes()).finding, Finding::NotOurs);
    let json = String::from_utf8(golden("credential.json")).unwrap();
    let more = json.replacen("{", "{\"colour\":\"red\",", 1);
    assert_eq!(checked(more.as_bytes()).finding, Finding::NotOurs);
}

#[test]
fn of_every_damaged_byte_of_a_jwt_nothing_is_believed() {
    let jwt = golden("credential.jwt");
    for at in (0..jwt.len() - 1).step_by(37) {
        let mut changed = jwt.clone();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        assert_ne!(checked(&changed).finding, Finding::Unchanged, "byte {at}");
    }
}

#[test]
fn a_pack_with_one_changed_file_is_not_gone_by() {
    let mut files = pack();
    assert_eq!(Trust::read(&files).unwrap().holds().0, 1);
    files[1].1 = replaced(&files[1].1, "revocation", "suspension");
    assert!(matches!(Trust::read(&files), Err(TrustError::List { .. })));
    files[0].0 = "issuers/harbour/other.json".to_owned();
    assert!(matches!(Trust::read(&files), Err(TrustError::Empty)));
    let strange = ("log/key.txt".to_owned(), b"key".to_vec());
    let files: Pack = pack().into_iter().chain([strange]).collect();
    assert!(matches!(Trust::read(&files), Err(TrustError::LogKey)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_bytes_are_read_or_refused(
        head in prop::sample::select(vec!["%PDF-1.7\n", "{", "<svg", "eyJ.", "c2sp.org/tlog-proof@v1\n"]),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let file = [head.as_bytes(), &bytes].concat();
        let finding = checked(&file).finding;
        prop_assert!(!finding.is_good());
    }
}

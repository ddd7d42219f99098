//! Findings about real bytes: golden credentials, papers just drawn, and what strangers make of
//! them.

use super::*;
use crate::base::{Digest, Timestamp, VerificationCode};
use crate::certificates::pdf::{self, Chain, KeyKind, KeyOrder, Renderer, Signer as _, SoftSigner};
use crate::certificates::{self, Face, Reason, Revocation, State, testing};
use crate::credentials::{self, Algorithm, KeyRecord, Owner, Purpose, testing as credential};
use crate::texts::Texts;
use data_encoding::BASE64;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// A day after everything was signed.
const DAY: Timestamp = Timestamp::from_millis(1_795_510_800_000);
/// No file may take longer, in a program that was not optimised.
const PATIENCE: Duration = Duration::from_secs(10);

fn golden(name: &str) -> Vec<u8> {
    let folder = Path::new("tests/golden-credentials/0.1.0");
    std::fs::read(folder.join(name)).unwrap()
}

/// The document of the golden issuer with its RSA key beside.
fn document() -> Vec<u8> {
    let (one, two) = (
        credential::signer("key-2026-11-1", 1),
        credential::signer("key-2026-11-2", 2),
    );
    let mut records = credential::records(&[&one, &two]);
    records.push(KeyRecord {
        owner: Owner::Installation,
        purpose: Purpose::Jwt,
        kid: "key-2026-11-3".to_owned(),
        algorithm: Algorithm::Rsa,
        public: golden("jwt-key.der"),
        ..records[0].clone()
    });
    credentials::did_document(&credential::did(), &records).into_bytes()
}

fn pack() -> Pack {
    vec![
        ("issuers/harbour/did.json".to_owned(), document()),
        ("status/1.json".to_owned(), golden("list.json")),
        ("README.en.txt".to_owned(), b"Read me.".to_vec()),
    ]
}

fn checked(bytes: &[u8]) -> Report {
    let started = Instant::now();
    let report = check(bytes, &Trust::read(&pack()).unwrap(), DAY);
    assert!(started.elapsed() < PATIENCE);
    report
}

fn face() -> Face {
    testing::finished().certificate().face
}

fn sheet(face: &Face, credential: Option<Vec<u8>>) -> pdf::Sheet {
    let texts = Texts::load().unwrap();
    let mut sheet = certificates::sheet(face, &texts, "https://academy.example");
    sheet.credential = credential.map(|json| certificates::attached(face, &texts, json));
    sheet
}

fn paper(credential: Option<Vec<u8>>) -> Vec<u8> {
    Renderer::new().render(&sheet(&face(), credential)).unwrap()
}

/// The same with the number of samples.
fn sample(credential: Option<Vec<u8>>) -> Vec<u8> {
    let face = Face {
        code: VerificationCode::sample(),
        ..face()
    };
    Renderer::new().render(&sheet(&face, credential)).unwrap()
}

fn paper_signer(chance: u8) -> SoftSigner {
    let made = pdf::make_keys(KeyOrder {
        kind: KeyKind::EcdsaP256,
        organisation: "Harbour Institute of Public Law",
        from: (2026, 11, 1, 0, 0),
        root_years: 20,
        signer_years: 3,
        chance: [chance; 32],
    });
    let made = made.unwrap();
    let chain = Chain::from_der(vec![made.signer.clone(), made.root]).unwrap();
    SoftSigner::new(&made.signer_key, chain).unwrap()
}

fn signed(face: &Face, credential: Option<&str>, chance: u8) -> Vec<u8> {
    let sheet = sheet(face, credential.map(golden));
    let signer = paper_signer(chance);
    Renderer::new().render_signed(&sheet, &signer).unwrap()
}

fn signed_around(credential: &str) -> Vec<u8> {
    signed(&face(), Some(credential), 7)
}

fn signed_paper() -> Vec<u8> {
    signed_around("credential.json")
}

/// A key for papers as a pack tells of it: it was on from here, until there, and may be stolen.
type Told = (u8, &'static str, Option<&'static str>, bool);

/// Long before the golden credential was signed, a second before, and then.
const OLD: &str = "2026-11-01T00:00:00Z";
const BEFORE: &str = "2026-11-23T08:59:59Z";
const AWARDED: &str = "2026-11-23T09:00:00Z";

fn told(format: u32, keys: &[Told]) -> Pack {
    let line = |(chance, from, until, is_stolen): &Told| {
        let signer = paper_signer(*chance);
        let certificates = signer.chain().certificates().iter();
        let certificates: Vec<String> = certificates.map(|der| BASE64.encode(der)).collect();
        let mut line = json!({"certificates": certificates, "signsFrom": from});
        if let Some(until) = until {
            line["signsUntil"] = json!(until);
        }
        if *is_stolen {
            line["compromisedAt"] = json!("2026-12-01T00:00:00Z");
        }
        line
    };
    let keys: Vec<Value> = keys.iter().map(line).collect();
    let file = json!({"format": format, "keys": keys}).to_string();
    let papers = ("issuers/harbour/papers.json".to_owned(), file.into_bytes());
    pack().into_iter().chain([papers]).collect()
}

fn trust(keys: &[Told]) -> Trust {
    Trust::read(&told(1, keys)).unwrap()
}

fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1).into_bytes()
}

#[test]
fn each_golden_file_has_its_finding() {
    let json = golden("credential.json");
    let foreign = replaced(&json, "partners:harbour", "partners:other");
    let other_key = replaced(&json, "#key-2026-11-1", "#key-2026-11-9");
    for (what, bytes, kind, finding) in [
        ("json", json.clone(), Some(Kind::Json), Finding::Unchanged),
        (
            "revoked",
            golden("revoked.json"),
            Some(Kind::Json),
            Finding::Revoked,
        ),
        (
            "png",
            golden("badge.png"),
            Some(Kind::Png),
            Finding::Unchanged,
        ),
        (
            "svg",
            golden("badge.svg"),
            Some(Kind::Svg),
            Finding::Unchanged,
        ),
        (
            "jwt",
            golden("credential.jwt"),
            Some(Kind::Jwt),
            Finding::Unchanged,
        ),
        (
            "pdf",
            paper(Some(json.clone())),
            Some(Kind::Pdf),
            Finding::Attached,
        ),
        (
            "altered",
            replaced(&json, "87.5", "97.5"),
            Some(Kind::Json),
            Finding::Altered,
        ),
        ("issuer", foreign, Some(Kind::Json), Finding::NotOurs),
        ("key", other_key, Some(Kind::Json), Finding::Untrusted),
        (
            "list",
            golden("list.json"),
            Some(Kind::Json),
            Finding::NotOurs,
        ),
        ("plain", paper(None), Some(Kind::Pdf), Finding::NotOurs),
        ("empty", Vec::new(), None, Finding::Unreadable),
        ("text", b"Hello".to_vec(), None, Finding::Unreadable),
        (
            "large",
            vec![b'{'; LARGEST_FILE + 1],
            None,
            Finding::Unreadable,
        ),
    ] {
        let report = checked(&bytes);
        assert_eq!((report.kind, report.finding), (kind, finding), "{what}");
        assert_eq!(report.digest, Digest::of(&bytes));
        assert_eq!(
            report.facts.is_some(),
            report.checks.contains(&Check::Signature)
        );
    }
}

#[test]
fn a_paper_with_the_number_of_samples_is_called_one() {
    let number = VerificationCode::sample();
    let data = format!("{{\"id\":\"/v/{number}\"}}").into_bytes();
    let others = b"%PDF-1.7 /v/22222-22222-22222 /v/7Q4K2-9XMPB-2D5R7".to_vec();
    for (what, bytes, finding) in [
        ("sample", sample(None), Finding::Sample),
        ("data", data, Finding::NotOurs),
        ("another number beside it", others, Finding::NotOurs),
        (
            "around a credential",
            sample(Some(golden("credential.json"))),
            Finding::Attached,
        ),
    ] {
        assert_eq!(checked(&bytes).finding, finding, "{what}");
    }
}

#[test]
fn a_genuine_credential_in_another_picture_is_altered() {
    const PIXEL: &[u8] = include_bytes!("../credentials/fixtures/pixel.png");
    let json = String::from_utf8(golden("credential.json")).unwrap();
    let other_colour = replaced(&golden("badge.svg"), "#0b2545", "#0b2546");
    let other_picture = credentials::into_png(PIXEL, &json).unwrap();
    for bytes in [other_colour, other_picture] {
        let report = checked(&bytes);
        assert_eq!(report.finding, Finding::Altered);
        assert!(report.checks.contains(&Check::Signature));
    }
}

#[test]
fn what_was_not_checked_is_said() {
    let json = golden("credential.json");
    let of_pdf = checked(&paper(Some(json.clone())));
    assert!(of_pdf.gaps.contains(&Gap::Page), "the page is not compared");
    let trust = Trust::read(&pack()).unwrap();
    let late = DAY.plus_seconds(30 * 86_400);
    let report = check(&json, &trust, late);
    assert_eq!(report.finding, Finding::Unsure);
    assert!(matches!(report.gaps[0], Gap::OldList(_)));
    let report = check(&golden("revoked.json"), &trust, late);
    assert_eq!(report.finding, Finding::Revoked, "a set bit stays");
    let without: Pack = pack().into_iter().take(1).collect();
    let report = check(&json, &Trust::read(&without).unwrap(), DAY);
    assert_eq!(report.finding, Finding::Unsure);
    assert_eq!(report.gaps[0], Gap::NoList);
    let early = Timestamp::from_millis(1_700_000_000_000);
    assert_eq!(check(&json, &trust, early).finding, Finding::NotYet);
    let expired = DAY.plus_seconds(5 * 365 * 86_400);
    assert_eq!(check(&json, &trust, expired).finding, Finding::Expired);
}

#[test]
fn the_signature_of_a_pdf_covers_the_whole_file_or_the_file_was_altered() {
    let file = signed_paper();
    let report = checked(&file);
    assert_eq!(report.finding, Finding::Attached);
    assert!(report.checks.contains(&Check::PdfDigest));
    assert!(report.gaps.contains(&Gap::PdfSigner));
    let appended = [file.as_slice(), b"\n%more\n"].concat();
    assert_eq!(checked(&appended).finding, Finding::Altered);
    assert_eq!(read(&appended).unwrap().coverage, Coverage::Part);
    // The signature itself is what no digest can be about.
    let open = super::pdf::last(&file, b"/Contents<").unwrap() + 10;
    let close = open + file[open..].iter().position(|byte| *byte == b'>').unwrap();
    for at in (0..file.len()).step_by(997) {
        if (open..close).contains(&at) {
            continue;
        }
        let mut changed = file.clone();
        changed[at] ^= 1;
        if let Ok(evidence) = read(&changed) {
            assert_ne!(evidence.coverage, Coverage::Whole, "byte {at}");
        }
    }
}

#[test]
fn a_paper_is_good_without_us_by_a_key_that_signed_papers_of_its_issuer_then() {
    let file = signed_paper();
    #[rustfmt::skip]
    let cases: &[(&str, &[Told], Option<Gap>)] = &[
        ("on", &[(7, OLD, None, false)], None),
        ("one of two", &[(8, OLD, None, false), (7, OLD, None, false)], None),
        ("given up since", &[(7, OLD, Some("2026-11-24T00:00:00Z"), false)], None),
        ("on for one second", &[(7, AWARDED, Some(AWARDED), false)], None),
        ("given up before", &[(7, OLD, Some(BEFORE), false)], Some(Gap::PdfStranger)),
        ("not on yet", &[(7, "2026-11-23T09:00:01Z", None, false)], Some(Gap::PdfStranger)),
        ("another's", &[(8, OLD, None, false)], Some(Gap::PdfStranger)),
        ("nobody's", &[], Some(Gap::PdfStranger)),
        ("stolen", &[(7, OLD, None, true)], Some(Gap::PdfStolen)),
        ("stolen once", &[(7, OLD, None, true), (7, OLD, None, false)], Some(Gap::PdfStolen)),
    ];
    for (what, keys, gap) in cases {
        let report = check(&file, &trust(keys), DAY);
        let finding = match gap {
            None => Finding::Unchanged,
            Some(_) => Finding::Attached,
        };
        assert_eq!(report.finding, finding, "{what}");
        let is_signed = report.checks.contains(&Check::PdfSigner);
        assert_eq!(is_signed, gap.is_none(), "{what}");
        assert_eq!(report.gaps.contains(&Gap::Page), gap.is_some(), "{what}");
        assert!(gap.is_none_or(|gap| report.gaps.contains(&gap)), "{what}");
    }
    // The page is ours; what became of the certificate still decides.
    let trust = trust(&[(7, OLD, None, false)]);
    let late = DAY.plus_seconds(30 * 86_400);
    assert_eq!(check(&file, &trust, late).finding, Finding::Unsure);
    let revoked = check(&signed_around("revoked.json"), &trust, DAY);
    assert_eq!(revoked.finding, Finding::Revoked);
    assert!(revoked.checks.contains(&Check::PdfSigner));
    let plain = check(&paper(Some(golden("credential.json"))), &trust, DAY);
    assert_eq!(plain.finding, Finding::Attached, "nobody signed it");
}

/// As tests/it/files.rs draws them for the page that does the same.
#[test]
fn only_a_paper_that_can_be_shown_to_be_ours_is_called_an_altered_one_of_ours() {
    let added = |file: Vec<u8>| [file.as_slice(), b"\n%more\n"].concat();
    let changed = |mut file: Vec<u8>| {
        let middle = file.len() / 2;
        file[middle] ^= 1;
        file
    };
    let face = face();
    let bare = |chance: u8| signed(&face, None, chance);
    let around = |chance: u8| signed(&face, Some("credential.json"), chance);
    let number = Face {
        code: VerificationCode::sample(),
        ..face.clone()
    };
    let trust = trust(&[
        (7, OLD, None, false),
        (9, OLD, None, true),
        (10, OLD, Some(BEFORE), false),
    ]);
    for (what, bytes, finding) in [
        ("ours", bare(7), Finding::NotOurs),
        ("ours, added to", added(bare(7)), Finding::Altered),
        ("ours, changed", changed(bare(7)), Finding::Altered),
        ("by a key given up", added(bare(10)), Finding::Altered),
        ("with its credential", added(around(7)), Finding::Altered),
        ("a stranger's around it", added(around(8)), Finding::Altered),
        ("a stranger's", bare(8), Finding::NotOurs),
        ("a stranger's, added to", added(bare(8)), Finding::NotOurs),
        ("a stranger's, changed", changed(bare(8)), Finding::NotOurs),
        ("by a condemned key", added(bare(9)), Finding::NotOurs),
        (
            "a stranger's sample",
            added(signed(&number, None, 8)),
            Finding::Sample,
        ),
    ] {
        let report = check(&bytes, &trust, DAY);
        assert_eq!(report.finding, finding, "{what}");
        let is_open = report.gaps.contains(&Gap::PdfSigner);
        assert_eq!(is_open, finding != Finding::Altered, "{what}");
    }
    // A pack of before names no keys.
    assert_eq!(checked(&added(bare(7))).finding, Finding::NotOurs);
}

#[test]
fn a_changed_signature_of_ours_is_altered_and_not_a_strangers() {
    let (file, trust) = (signed_paper(), trust(&[(7, OLD, None, false)]));
    let open = super::pdf::last(&file, b"/Contents<").unwrap() + 10;
    let close = open + file[open..].iter().position(|byte| *byte == b'>').unwrap();
    for at in (open..close).step_by(29) {
        let mut changed = file.clone();
        changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
        let finding = check(&changed, &trust, DAY).finding;
        assert_eq!(finding, Finding::Altered, "digit {}", at - open);
    }
    let mut capital = file;
    capital[open..close].make_ascii_uppercase();
    assert_eq!(read(&capital).unwrap().coverage, Coverage::Whole);
    assert_eq!(check(&capital, &trust, DAY).finding, Finding::Altered);
}

#[test]
fn a_pack_tells_of_keys_for_papers_under_every_address_or_is_not_gone_by() {
    let file = signed_paper();
    let keys: &[Told] = &[(7, OLD, None, false)];
    let mut moved = told(1, keys);
    moved[0].0 = "issuers/harbour/earlier-1/did.json".to_owned();
    let found = check(&file, &Trust::read(&moved).unwrap(), DAY).finding;
    assert_eq!(found, Finding::Unchanged);
    // What a later release says in another way is left aside, as if nothing was said.
    let later = check(&file, &Trust::read(&told(2, keys)).unwrap(), DAY);
    assert_eq!(later.finding, Finding::Attached);
    assert!(later.gaps.contains(&Gap::PdfSigner));
    // Of two documents of one issuer the last counts, with the keys beside it or none.
    let mut twice = told(1, keys);
    twice.push(("issuers/other/did.json".to_owned(), document()));
    let unsaid = check(&file, &Trust::read(&twice).unwrap(), DAY);
    assert!(unsaid.gaps.contains(&Gap::PdfSigner));
    let mut broken = told(1, keys);
    let last = broken.len() - 1;
    broken[last].1 = replaced(&broken[last].1, "signsFrom", "signsOnce");
    let refused = Trust::read(&broken).map(|_| ());
    assert!(matches!(refused, Err(TrustError::Papers(_))));
}

#[test]
fn a_paper_of_ours_tells_its_number_and_its_identifier() {
    let face = face();
    for (what, bytes) in [("plain", paper(None)), ("signed", signed_paper())] {
        let evidence = read(&bytes).unwrap();
        assert_eq!(evidence.number.as_ref(), Some(&face.code), "{what}");
        let id = Digest::of(face.canonical().as_bytes());
        assert_eq!(evidence.document_id, Some(id), "{what}");
    }
    let json = golden("credential.json");
    let carried = read(&paper(Some(json.clone()))).unwrap().carried;
    assert_eq!(carried, Carried::Json(String::from_utf8(json).unwrap()));
}

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

#[test]
fn the_finding_follows_credential_paper_and_register() {
    let evidence = |kind| Evidence {
        kind,
        digest: Digest::of(b""),
        carried: Carried::Nothing,
        number: None,
        document_id: None,
        coverage: Coverage::Unsigned,
        is_repainted: false,
    };
    let issuer = credentials::DidDocument::parse(&document()).unwrap();
    let verified = credentials::verify(&golden("credential.json"), &issuer).unwrap();
    let altered = Judged::Altered(Box::new(verified.draft.clone()));
    let genuine = Judged::Genuine(Box::new(verified));
    let revoked = State::Revoked(Revocation {
        reason: Reason::Misconduct,
        revoked_at: DAY,
    });
    let register = |state, is_shown, holds| Register {
        state,
        is_shown,
        holds,
    };
    let valid = register(Some(State::Valid), true, true);
    let hidden = register(Some(State::Valid), false, true);
    let gone = register(Some(revoked), true, true);
    let other = register(Some(State::Valid), true, false);
    let none = register(None, false, false);
    #[rustfmt::skip]
    let cases = [
        (Kind::Pdf, &Judged::Nothing, Paper::Same, valid, Finding::Unchanged),
        (Kind::Pdf, &Judged::Nothing, Paper::Same, hidden, Finding::Unchanged),
        (Kind::Pdf, &genuine, Paper::Same, gone, Finding::Revoked),
        (Kind::Pdf, &genuine, Paper::Same, other, Finding::Unregistered),
        (Kind::Json, &genuine, Paper::None, other, Finding::Unregistered),
        (Kind::Jwt, &genuine, Paper::None, other, Finding::Unregistered),
        (Kind::Pdf, &Judged::Nothing, Paper::Changed, valid, Finding::Altered),
        (Kind::Pdf, &genuine, Paper::Other, valid, Finding::Altered),
        (Kind::Pdf, &altered, Paper::Other, valid, Finding::Altered),
        (Kind::Pdf, &Judged::Nothing, Paper::Other, valid, Finding::Foreign),
        (Kind::Pdf, &Judged::Nothing, Paper::Other, hidden, Finding::NotOurs),
        (Kind::Pdf, &Judged::Several, Paper::None, none, Finding::NotOurs),
        (Kind::Json, &genuine, Paper::None, valid, Finding::Unchanged),
        (Kind::Json, &genuine, Paper::None, none, Finding::Unregistered),
        (Kind::Json, &Judged::OtherShape, Paper::None, valid, Finding::Foreign),
        (Kind::Png, &Judged::Untrusted, Paper::None, valid, Finding::Untrusted),
        (Kind::Pdf, &altered, Paper::Same, valid, Finding::Altered),
        (Kind::Pdf, &Judged::Untrusted, Paper::Same, valid, Finding::Untrusted),
        (Kind::Pdf, &Judged::OtherShape, Paper::Same, valid, Finding::Altered),
    ];
    for (kind, judged, paper, known, expected) in cases {
        let found = find(&evidence(kind), judged, paper, known);
        assert_eq!(found, expected, "{kind:?} {paper:?} {known:?}");
    }
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

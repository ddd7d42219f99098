//! Findings about real bytes: golden credentials and papers just drawn; signed ones in
//! `signatures.rs`, what strangers make of them in `hostile.rs`.

mod hostile;
mod signatures;

use super::*;
use crate::base::{Digest, HoldId, Timestamp, VerificationCode};
use crate::certificates::pdf::{self, Press as _, Renderer};
use crate::certificates::{
    self, Cause, Face, Hold, HoldReason, Reason, Replacement, Revocation, State, testing,
};
use crate::credentials::{self, Algorithm, KeyRecord, Owner, Purpose, testing as credential};
use crate::texts::Texts;
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
    const PIXEL: &[u8] = include_bytes!("../../credentials/fixtures/pixel.png");
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
fn a_list_of_another_issuer_says_nothing_of_a_credential() {
    let other = credential::signer_of(credential::other_did(), "key-2026-11-1", 9);
    let document = credentials::did_document(other.did(), &credential::records(&[&other]));
    let json = golden("credential.json");
    let status = credentials::read(&json).unwrap().status;
    let list_with = |places: &[u32]| {
        let bits = credentials::Bits::with(places.iter().copied());
        let list = credentials::sign_list(&status.list, &bits, &other, credential::now());
        list.unwrap().json.into_bytes()
    };
    // At the address that the credential names: to bring a revoked one back, or to revoke a good
    // one.
    for (file, places) in [
        ("revoked.json", vec![]),
        ("credential.json", vec![status.index]),
    ] {
        let mut files = pack();
        files[1].1 = list_with(&places);
        let strange = TrustError::Stranger("status/1.json".to_owned());
        assert_eq!(Trust::read(&files).err(), Some(strange));
        let theirs = (
            "issuers/other/did.json".to_owned(),
            document.clone().into_bytes(),
        );
        files.push(theirs);
        let report = check(&golden(file), &Trust::read(&files).unwrap(), DAY);
        assert_eq!(report.finding, Finding::Unsure, "{file}");
        assert!(report.gaps.contains(&Gap::NoList), "{file}");
        assert!(!report.checks.contains(&Check::Status), "{file}");
    }
}

/// A file with nothing in it.
fn bare(kind: Kind) -> Evidence {
    Evidence {
        kind,
        digest: Digest::of(b""),
        carried: Carried::Nothing,
        number: None,
        document_id: None,
        coverage: Coverage::Unsigned,
        is_repainted: false,
    }
}

/// The golden credential, and the same when it was altered.
fn judged() -> (Judged, Judged) {
    let issuer = credentials::DidDocument::parse(&document()).unwrap();
    let verified = credentials::verify(&golden("credential.json"), &issuer).unwrap();
    let altered = Judged::Altered(Box::new(verified.draft.clone()));
    (Judged::Genuine(Box::new(verified)), altered)
}

fn revoked() -> State {
    State::Revoked(Revocation {
        reason: Reason::Misconduct,
        revoked_at: DAY,
    })
}

#[test]
fn the_finding_follows_credential_paper_and_register() {
    let (genuine, altered) = judged();
    let revoked = revoked();
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
        let found = find(&bare(kind), judged, paper, known);
        assert_eq!(found, expected, "{kind:?} {paper:?} {known:?}");
    }
}

#[test]
fn what_ended_is_not_called_erased_whatever_kind_of_file_it_is() {
    let (genuine, altered) = judged();
    let nothing = Judged::Nothing;
    let replaced = State::Replaced(Replacement {
        cause: Cause::NameCorrected,
        at: DAY,
    });
    let held = State::Held(Hold {
        id: HoldId::new(),
        reason: HoldReason::Inquiry,
        held_at: DAY,
        released_at: None,
    });
    let expired = State::Expired { on: DAY.date() };
    let (valid, revoked) = (State::Valid, revoked());
    #[rustfmt::skip]
    let cases = [
        (Kind::Json, &genuine, true, (valid, true), Finding::Erased),
        (Kind::Pdf, &genuine, true, (valid, true), Finding::Erased),
        (Kind::Json, &genuine, true, (revoked, true), Finding::Revoked),
        (Kind::Pdf, &genuine, true, (revoked, true), Finding::Revoked),
        (Kind::Pdf, &genuine, true, (revoked, false), Finding::Revoked),
        (Kind::Svg, &genuine, true, (replaced, true), Finding::Replaced),
        (Kind::Pdf, &genuine, true, (replaced, true), Finding::Replaced),
        (Kind::Pdf, &genuine, true, (held, true), Finding::Held),
        (Kind::Jwt, &genuine, true, (expired, true), Finding::Expired),
        // The page was not compared: it is not called genuine for its attachment.
        (Kind::Pdf, &genuine, true, (expired, true), Finding::Erased),
        (Kind::Pdf, &genuine, false, (revoked, true), Finding::Unregistered),
        (Kind::Pdf, &altered, true, (revoked, true), Finding::Altered),
        (Kind::Pdf, &Judged::Untrusted, true, (revoked, true), Finding::Untrusted),
        (Kind::Pdf, &nothing, false, (valid, true), Finding::ErasedUnsigned),
        (Kind::Pdf, &nothing, false, (valid, false), Finding::NotOurs),
        (Kind::Json, &nothing, false, (valid, true), Finding::Foreign),
    ];
    for (kind, judged, is_name, known, expected) in cases {
        let found = find_erased(&bare(kind), judged, is_name, known);
        assert_eq!(found, expected, "{kind:?} {known:?}");
    }
    let badge = Evidence {
        is_repainted: true,
        ..bare(Kind::Png)
    };
    let found = find_erased(&badge, &genuine, true, (revoked, true));
    assert_eq!(found, Finding::Altered);
}

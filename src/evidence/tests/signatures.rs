//! Signed papers: whose page is whose, and what was done to them since.

use super::*;
use crate::certificates::pdf::{Chain, KeyKind, KeyOrder, Signer as _, SoftSigner};
use crate::evidence::pdf::last;
use data_encoding::BASE64;
use serde_json::{Value, json};

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
    let open = last(&file, b"/Contents<").unwrap() + 10;
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
    let open = last(&file, b"/Contents<").unwrap() + 10;
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

//! Papers handed out once are drawn the same for ever: from kept faces, byte for byte.

use crate::files::{paper_keys, paper_signers};
use crate::stamps;
use crate::world::golden;
use pmast::base::{Digest, Timestamp};
use pmast::certificates::pdf::Press as _;
use pmast::certificates::{self, FACE_FORMAT, Face, TEMPLATE, pdf};
use pmast::evidence::{Check, Finding, Gap, Trust, check};
use pmast::texts::Texts;
use pmast::transcripts;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const FOLDER: &str = "tests/golden-papers/0.1.0";
const CREDENTIALS: &str = "tests/golden-credentials/0.1.0";
const BASE_URL: &str = "https://learn.example";

/// When the golden credential counts.
const DAY: Timestamp = Timestamp::from_millis(1_795_510_800_000);

/// What is kept in a folder: name, format and text of each face.
fn kept_faces(folder: &str) -> Vec<(String, u32, String)> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let format = u32::try_from(json["format"].as_u64().unwrap()).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, format, text.trim_end().to_owned())
    };
    paths.iter().map(read).collect()
}

/// The kept faces of certificates, by the name of their file.
fn faces() -> Vec<(String, Face)> {
    let kept = kept_faces(FOLDER).into_iter();
    kept.map(|(name, format, text)| (name, certificates::read_face(format, &text).unwrap()))
        .collect()
}

fn attached(face: &Face, texts: &Texts) -> pdf::Credential {
    let json = std::fs::read(format!("{CREDENTIALS}/credential.json")).unwrap();
    certificates::attached(face, texts, json)
}

#[test]
fn every_kept_face_is_drawn_as_it_was_when_it_was_kept() {
    let (texts, renderer) = (Texts::load().unwrap(), pdf::Renderer::new());
    let faces = faces();
    assert!(faces.len() >= 37, "faces were lost");
    for number in 1..=FACE_FORMAT {
        let is_kept = faces.iter().any(|(_, face)| face.format == number);
        assert!(is_kept, "no face of format {number}");
    }
    for number in 1..=TEMPLATE {
        let is_kept = faces.iter().any(|(_, face)| face.template == number);
        assert!(is_kept, "no face of drawing {number}");
    }
    let mut lines = String::new();
    for (name, face) in &faces {
        let mut sheet = certificates::sheet(face, &texts, BASE_URL);
        for (paper, word) in [(pdf::Paper::A4, "a4"), (pdf::Paper::Letter, "letter")] {
            sheet.paper = paper;
            sheet.credential = None;
            let plain = Digest::of(&renderer.render(&sheet).unwrap());
            sheet.credential = Some(attached(face, &texts));
            let whole = Digest::of(&renderer.render(&sheet).unwrap());
            lines.push_str(&format!("{name} {word} {plain} with-credential {whole}\n"));
        }
    }
    golden("papers.txt", &lines);
}

#[test]
fn every_kept_transcript_is_drawn_as_it_was_when_it_was_kept() {
    let (texts, renderer) = (Texts::load().unwrap(), pdf::Renderer::new());
    let (key, chain) = paper_keys(7);
    let signer = pdf::SoftSigner::new(&key, chain).unwrap();
    let kept = kept_faces(&format!("{FOLDER}/transcripts"));
    assert!(kept.len() >= 17, "faces were lost");
    let (mut lines, mut drawings) = (String::new(), BTreeSet::new());
    for (name, format, text) in &kept {
        let face = transcripts::read_face(*format, text).unwrap();
        drawings.insert(face.template);
        assert_eq!(
            face.canonical(),
            *text,
            "{name}: its identifier would change"
        );
        for (paper, word) in [(pdf::Paper::A4, "a4"), (pdf::Paper::Letter, "letter")] {
            let sheet = transcripts::sheet(&face, &texts, BASE_URL, paper);
            let plain = renderer.render_transcript(&sheet, None).unwrap();
            let signed = renderer.render_transcript(&sheet, Some(&signer)).unwrap();
            let (plain, signed) = (Digest::of(&plain), Digest::of(&signed));
            lines.push_str(&format!("{name} {word} {plain} signed {signed}\n"));
        }
    }
    assert!(drawings.into_iter().eq(1..=transcripts::TEMPLATE));
    golden("transcripts.txt", &lines);
}

/// A kept paper; drawn and written when there is none yet.
fn kept(name: &str, draw: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let place = Path::new(FOLDER).join(name);
    if !place.exists() {
        std::fs::write(&place, draw()).unwrap();
        panic!("{} was written; commit it", place.display());
    }
    std::fs::read(place).unwrap()
}

/// What an authority says about a signature.
fn stamp(authority: &Path, imprint: [u8; 32]) -> pdf::Stamp {
    let asked = pdf::Asked::new(imprint, [42; 32]).unwrap();
    let reply = stamps::reply(authority, &asked.query().unwrap());
    asked.read(&reply).unwrap().0
}

#[test]
fn the_kept_papers_are_drawn_as_they_were_and_believed_without_us_and_changed_ones_are_not() {
    let (texts, renderer) = (Texts::load().unwrap(), pdf::Renderer::new());
    let faces = faces();
    let (_, face) = faces.iter().find(|(name, _)| name == "ar").unwrap();
    let mut sheet = certificates::sheet(face, &texts, BASE_URL);
    sheet.credential = Some(attached(face, &texts));
    let (key, chain) = paper_keys(7);
    let signer = pdf::SoftSigner::new(&key, chain).unwrap();
    let again = renderer.render_signed(&sheet, &signer).unwrap();
    let signed = kept("signed.pdf", || again.clone());
    assert!(
        signed == again,
        "holders of signed papers would be told that theirs are altered"
    );
    let imprint = |room| renderer.imprint(&sheet, (&signer, room)).unwrap();
    // Of when every slot had room for the largest token.
    let stamped = kept("stamped.pdf", || unreachable!("it is of an earlier rule"));
    let close = kept("stamped-close.pdf", || {
        let folder = tempfile::tempdir().unwrap();
        let authority = stamps::made(folder.path(), &[]);
        let room = pdf::Room::like(&stamp(&authority, [0; 32]));
        let stamp = stamp(&authority, imprint(room));
        renderer.render_stamped(&sheet, &signer, &[stamp]).unwrap()
    });
    assert!(close.len() < 100_000, "{}", close.len());
    let redrawn = |paper: &[u8], room: Option<pdf::Room>| {
        let token = stamps::token(paper).unwrap();
        let before = pdf::Stamp {
            imprint: [0; 32],
            token,
        };
        let imprint = imprint(room.unwrap_or(pdf::Room::like(&before)));
        let stamp = pdf::Stamp { imprint, ..before };
        renderer.render_stamped(&sheet, &signer, &[stamp]).unwrap()
    };
    let of_before = redrawn(&stamped, Some(pdf::Room::UNKNOWN));
    assert!(
        of_before == stamped,
        "holders of stamped papers would be told so too"
    );
    assert!(redrawn(&close, None) == close);
    let read = |name: &str| std::fs::read(format!("{CREDENTIALS}/{name}")).unwrap();
    let mut files = vec![
        ("issuers/harbour/did.json".to_owned(), read("did.json")),
        ("status/1.json".to_owned(), read("list.json")),
    ];
    // As packs of before told nothing of keys for papers, and as they tell since.
    let before = Trust::read(&files).unwrap();
    let papers = paper_signers(&[(&paper_keys(7).1, None, false)]);
    files.push(("issuers/harbour/papers.json".to_owned(), papers));
    let since = Trust::read(&files).unwrap();
    for (paper, is_stamped) in [(signed, false), (stamped, true), (close, true)] {
        let report = check(&paper, &before, DAY);
        assert_eq!(report.finding, Finding::Attached);
        assert!(report.checks.contains(&Check::PdfDigest));
        let report = check(&paper, &since, DAY);
        assert_eq!(report.finding, Finding::Unchanged);
        assert!(report.checks.contains(&Check::PdfSigner));
        assert_eq!(report.gaps.contains(&Gap::PdfStamp), is_stamped);
        let mut changed = paper;
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        for trust in [&before, &since] {
            assert_eq!(check(&changed, trust, DAY).finding, Finding::Altered);
        }
    }
}

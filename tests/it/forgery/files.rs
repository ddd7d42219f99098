//! Changed files: the paper, the credential, the badges, the timestamp; in every class of their
//! bytes.

use super::chance::Chance;
use super::classes::{self, Class};
use crate::credentials::{awarded, makes_keys};
use crate::files::{drops, paper_keys, paper_signers};
use crate::verification::chooses;
use crate::world::World;
use pmast::base::Timestamp;
use pmast::certificates::pdf::Stamp;
use pmast::certificates::{self, pdf};
use pmast::evidence::{Check, Finding, Gap, Report, Trust, check};
use pmast::verification::Disclosure;

/// When the golden credential counts.
const DAY: Timestamp = Timestamp::from_millis(1_795_510_800_000);

fn golden(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/golden-credentials/0.1.0/{name}")).unwrap()
}

fn trust() -> Trust {
    let files = [
        ("issuers/harbour/did.json".to_owned(), golden("did.json")),
        ("status/1.json".to_owned(), golden("list.json")),
        (
            "issuers/harbour/papers.json".to_owned(),
            paper_signers(&[(&paper_keys(7).1, None, false)]),
        ),
    ];
    Trust::read(&files).unwrap()
}

/// Checks files changed in one class of their bytes without us; answers how many of them were still
/// good and said the same.
fn drill(file: &[u8], class: &Class, count: usize, trust: &Trust) -> usize {
    let as_issued = check(file, trust, DAY);
    assert_eq!(as_issued.finding, Finding::Unchanged);
    let mut chance = Chance(u64::try_from(count + file.len()).unwrap());
    let mut harmless = 0;
    for number in 0..count {
        let changed = chance.changed_within(file, &class.places);
        let Report { finding, facts, .. } = check(&changed, trust, DAY);
        if finding.is_good() {
            let name = &class.name;
            assert_eq!(
                facts, as_issued.facts,
                "{name}: change {number} is believed"
            );
            harmless += 1;
        }
    }
    harmless
}

/// Between these nothing but white space can come and go, which says nothing.
const BETWEEN: [&str; 3] = [
    "names and signs",
    "subject: names and signs",
    "proof: names and signs",
];

#[test]
fn no_changed_byte_of_a_credential_says_something_else_and_is_believed() {
    let (trust, file) = (trust(), golden("credential.json"));
    let classes = classes::json(&file);
    assert!(classes.len() > 20, "{}", classes.len());
    for class in &classes {
        let harmless = drill(&file, class, 12, &trust);
        let name = class.name.as_str();
        let most = if BETWEEN.contains(&name) { 4 } else { 1 };
        assert!(harmless <= most, "{name}: {harmless}");
    }
}

#[test]
fn no_changed_byte_of_a_badge_says_something_else_and_is_believed() {
    let trust = trust();
    let (png, svg) = (golden("badge.png"), golden("badge.svg"));
    let of_png = classes::png(&png).into_iter().map(|class| (&png, class));
    let of_svg = classes::svg(&svg).into_iter().map(|class| (&svg, class));
    for (file, class) in of_png.chain(of_svg) {
        let harmless = drill(file, &class, 40, &trust);
        // White space within the credential says nothing; of a picture every byte does.
        let most = match class.name.as_str() {
            "iTXt" | "credential" => 2,
            _ => 0,
        };
        assert!(harmless <= most, "{}: {harmless}", class.name);
    }
}

#[test]
fn no_changed_paper_is_called_unchanged_by_the_page_nor_a_signed_one_without_us() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    chooses(&world, &ada, &certificate, Disclosure::Public);
    let path = format!("/my/certificates/{}.pdf", certificate.id);
    let paper = ada.person.get(&path).body;
    assert_eq!(drops(&world, &paper).title(), "The file is unchanged.");
    let letter = ada.person.get(&format!("{path}?paper=letter")).body;
    assert_ne!(letter, paper);
    assert_eq!(drops(&world, &letter).title(), "The file is unchanged.");
    let mut chance = Chance(1);
    let classes = classes::pdf(&paper);
    assert!(classes.len() > 11, "{}", classes.len());
    for class in classes.iter().flat_map(|class| [class; 5]) {
        // Failed comparisons are counted; the drill must not stop at the limit.
        world.wait_minutes(13);
        let page = drops(&world, &chance.changed_within(&paper, &class.places));
        assert_eq!(page.answer.status, 200, "{}", page.html);
        let (title, name) = (page.title(), &class.name);
        let is_answer = title.starts_with("The file ") || title.starts_with("Nothing shows ");
        assert!(is_answer, "{name}: {title}");
        assert_ne!(title, "The file is unchanged.", "{name}");
    }
    let (app, face) = (&world.app, &certificate.face);
    let mut sheet = certificates::sheet(face, &app.texts, &app.config.base_url);
    sheet.credential = Some(certificates::attached(
        face,
        &app.texts,
        golden("credential.json"),
    ));
    let (key, chain) = paper_keys(7);
    let signer = pdf::SoftSigner::new(&key, chain).unwrap();
    let signed = app.paper.render_signed(&sheet, &signer).unwrap();
    let trust = trust();
    assert_eq!(check(&signed, &trust, DAY).finding, Finding::Unchanged);
    for class in classes::pdf(&signed).iter().flat_map(|class| [class; 10]) {
        let changed = chance.changed_within(&signed, &class.places);
        let (report, name) = (check(&changed, &trust, DAY), &class.name);
        // Cut off before it, the signature is gone, and nobody says that there was one.
        let is_signed = report.checks.contains(&Check::PdfDigest);
        assert!(!is_signed || report.finding != Finding::Attached, "{name}");
        assert!(!report.finding.is_good(), "{name}");
        let is_said = report.gaps.contains(&Gap::Page) || report.finding != Finding::Attached;
        assert!(is_said, "{name}");
    }
}

#[test]
fn no_changed_timestamp_is_taken_for_the_one_that_was_kept() {
    let stamp = crate::stamps::stamp();
    let moment = stamp.check().unwrap();
    let mut chance = Chance(5);
    let mut harmless = 0;
    for number in 0..300 {
        let changed = Stamp {
            token: chance.changed(&stamp.token),
            ..stamp.clone()
        };
        if let Ok(other) = changed.check() {
            // Certificates beside the signer's are not looked at.
            assert_eq!(other, moment, "change {number} says something else");
            harmless += 1;
        }
    }
    assert!(harmless <= 150, "{harmless} of 300");
    let other = Stamp {
        imprint: [7; 32],
        ..stamp
    };
    assert!(other.check().is_err());
}

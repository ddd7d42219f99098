//! Files with a credential in them, dropped on the site and checked without it; the packs for that.

use crate::binary;
use crate::credentials::{self as credentials_journey, makes_keys};
use crate::files::{drops, paper, sends};
use crate::verification::{awarded, chooses, with_certificate};
use crate::world::World;
use crate::world::person::{Page, Person, own_form};
use pmast::accounts::Operator;
use pmast::base::{Date, Digest, HoldId, Language, Note};
use pmast::certificates::{
    self, Among, Cause, Certificate, Ending, Extension, Grounds, HoldReason, Suspension, pdf,
};
use pmast::credentials::{self, DidDocument, Draft, Keeper, NewSecret, Owner, Purpose};
use pmast::db::Tx;
use pmast::erasing::{self, By, Reason};
use pmast::evidence::{self, Exit, Source};
use pmast::issuing;
use pmast::partners::{self, Partner};
use pmast::verification::Disclosure;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Output;

/// The partner of the certificate, with keys.
fn with_keys(world: &World) -> Partner {
    let partner = world.db.read_now(partners::all).unwrap().remove(0);
    for (purpose, chance) in [(Purpose::Credential, 5), (Purpose::Status, 6)] {
        let (owner, now) = (Owner::Partner(partner.id), world.now());
        let vault = world.app.keyring.vault().clone();
        let make = move |tx: &mut pmast::db::Tx| {
            let secret = NewSecret::ed25519([chance; 32]);
            let whose = (owner, purpose);
            credentials::make_first(tx, (&vault, &secret), whose, &Keeper::machine(), now)
        };
        world.db.write_now(make).unwrap();
        world.app.keyring.forget(owner);
    }
    partner
}

/// A credential as an award signs it.
fn signed(world: &World, partner: &Partner, certificate: &Certificate) -> String {
    let did = credentials::Did::at(&world.app.config.base_url, Some(&partner.slug)).unwrap();
    let owner = Owner::Partner(partner.id);
    let now = world.now();
    let reserve = move |tx: &mut pmast::db::Tx| credentials::reserve(tx, owner, [9; 32], now);
    let place = world.db.write_now(reserve).unwrap();
    let keys = world.db.read_now(|conn| world.app.keyring.of(conn, owner));
    let signer = keys.unwrap().credentials(&did, now).unwrap();
    let address = |path: &str| world.app.address(path);
    let draft = Draft {
        id: address(&format!("/credentials/{}", certificate.code.as_str())),
        issuer: credentials::Issuer {
            did,
            name: "Harbour Test Institute".to_owned(),
            url: address("/partners/harbour-test"),
        },
        achievement: credentials::Achievement {
            id: address("/achievements/1/en"),
            name: "How a treaty clock runs".to_owned(),
            description: "A course.".to_owned(),
            criteria: credentials::Criteria {
                url: address("/criteria/1/en"),
                narrative: "All quizzes.".to_owned(),
            },
            kind: credentials::Kind::Course,
            language: Language::En,
            version: "1.0.0".to_owned(),
            image: None,
            hours: None,
            ects: None,
            tags: Vec::new(),
            alignment: Vec::new(),
            related: Vec::new(),
        },
        recipient: credentials::Recipient {
            name: certificate.face.name.clone(),
            email: None,
        },
        percent: None,
        valid_from: now,
        valid_until: None,
        awarded_at: now,
        status: credentials::StatusPlace {
            list: address(&format!("/status/{}", place.list)),
            index: place.index,
        },
        licence_number: None,
        evidence: None,
    };
    credentials::sign(&draft, &signer, now).unwrap().json
}

#[test]
fn the_digest_of_every_form_of_the_credential_is_enough() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = credentials_journey::awarded(&world, &course, &ada);
    let mut stranger = Person::stranger(&world);
    let page = Page::of(stranger.get("/verify/file"));
    assert!(
        page.html.contains("/static/file."),
        "with script no file is sent"
    );
    for (name, kind) in [
        ("credential.json", "Signed data (JSON)"),
        ("badge.png", "Badge (PNG)"),
        ("badge.svg", "Badge (SVG)"),
    ] {
        let file = ada
            .person
            .get(&format!("/my/certificates/{}/{name}", certificate.id));
        let (number, digest) = (
            certificate.code.to_string(),
            Digest::of(&file.body).to_string(),
        );
        let fields = [("number", number.as_str()), ("digest", digest.as_str())];
        let page = Page::of(sends(&mut stranger, b"", &fields));
        assert_eq!(page.title(), "The file is unchanged.", "{name}");
        assert!(page.words().contains(kind), "{name}: {}", page.words());
        let changed = [file.body.as_slice(), b" "].concat();
        let digest = Digest::of(&changed).to_string();
        let fields = [("number", number.as_str()), ("digest", digest.as_str())];
        let answer = sends(&mut stranger, b"", &fields);
        assert_eq!(answer.status, 422, "{name}: the whole file is needed");
    }
}

#[test]
fn what_was_signed_before_its_holder_was_erased_is_judged_by_its_signature() {
    let world = World::new();
    let (ada, certificate) = with_certificate(&world);
    let partner = with_keys(&world);
    let (_, by) = world.olu();
    let json = signed(&world, &partner, &certificate);
    let app = &world.app;
    let mut sheet = certificates::sheet(&certificate.face, &app.texts, &app.config.base_url);
    let bytes = json.clone().into_bytes();
    sheet.credential = Some(certificates::attached(&certificate.face, &app.texts, bytes));
    let with_credential = app.paper.render(&sheet).unwrap();
    let bare = paper(&world, &certificate, pdf::Paper::A4);
    let (sealer, chance, now) = (app.sealer.clone(), app.chance(), world.now());
    let asked = By::Operator(by.clone(), ada.account, Reason::InPerson);
    let erase = move |tx: &mut Tx| erasing::erase(tx, &sealer, &asked, &chance, now);
    world.db.write_now(erase).unwrap();
    world.only_mail();
    let other_name = json.replace("Ada Meadow", "Eve Meadow");
    let fits = "The signature fits; the register has the name no more.";
    let unsigned = "This file can no longer be compared.";
    for (what, file, title) in [
        ("json", json.as_bytes(), fits),
        ("paper with credential", &with_credential, fits),
        ("paper without", &bare, unsigned),
        (
            "another name",
            other_name.as_bytes(),
            "The file was altered.",
        ),
    ] {
        let page = drops(&world, file);
        assert_eq!(page.title(), title, "{what}");
        assert!(!page.words().contains("Meadow"), "{what}");
    }
    let body = format!("number={}&digest={}", certificate.code, Digest::of(&bare));
    let mut stranger = Person::stranger(&world);
    let known = stranger.send("POST", "/verify/file.json", body.into_bytes(), &own_form());
    assert_eq!(known.text(), "{\"known\":false}");
    let (sealer, now) = (world.app.sealer.clone(), world.now());
    let ending = Ending {
        certificate: certificate.id,
        grounds: Grounds::typed("misconduct", "").unwrap(),
        tells: true,
        chance: world.app.chance(),
    };
    let revoke = move |tx: &mut Tx| certificates::revoke(tx, &sealer, &by, &ending, now);
    world.db.write_now(revoke).unwrap();
    for file in [json.as_bytes(), &with_credential] {
        let page = drops(&world, file);
        assert_eq!(page.title(), "The file is genuine, but it was revoked.");
        assert!(page.html.contains("class=\"icon bad\""), "{}", page.html);
    }
}

#[test]
fn a_credential_is_judged_in_every_form_it_comes_in() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let certificate = credentials_journey::awarded(&world, &course, &world.ada());
    let json = credentials_journey::kept(&world, &certificate).json;
    assert_eq!(
        drops(&world, json.as_bytes()).title(),
        "The file is unchanged."
    );
    // Signed with the same key, and not by the house: a stolen key makes no certificate.
    let stolen = signed(&world, &course.partner, &certificate);
    let unknown = "The file is signed by an issuer of ours, but our register does not hold it.";
    let badge = credentials::into_svg(credentials::BADGE_SVG, &stolen).unwrap();
    for file in [stolen, badge] {
        assert_eq!(drops(&world, file.as_bytes()).title(), unknown);
    }
    let badge = credentials::into_svg(credentials::BADGE_SVG, &json).unwrap();
    let page = drops(&world, badge.as_bytes());
    assert_eq!(page.title(), "The file is unchanged.");
    // A genuine credential in a picture that promises something else.
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Doctor of Law</text></svg>";
    let repainted = credentials::into_svg(svg, &json).unwrap();
    let page = drops(&world, repainted.as_bytes());
    assert_eq!(page.title(), "The file was altered.");
    let altered = json.replace("Ada Meadow", "Eve Meadow");
    let page = drops(&world, altered.as_bytes());
    assert_eq!(page.title(), "The file was altered.");
    assert!(!page.words().contains("Ada"));
    // In a paper of ours, and in another's.
    let app = &world.app;
    let face = &certificate.face;
    let mut sheet = certificates::sheet(face, &app.texts, &app.config.base_url);
    let attached = certificates::attached(face, &app.texts, json.clone().into_bytes());
    sheet.credential = Some(attached);
    let with_credential = app.paper.render(&sheet).unwrap();
    assert_eq!(
        drops(&world, &with_credential).title(),
        "The file is unchanged."
    );
    let foreign =
        format!("%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile>>stream\n{json}\nendstream\nendobj\n");
    assert_eq!(
        drops(&world, foreign.as_bytes()).title(),
        "The file was altered.",
        "a genuine credential in a paper that is none of ours"
    );
}

#[test]
fn the_trust_pack_and_the_page_are_public_whole_and_the_same_every_time() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let partner = with_keys(&world);
    let json = signed(&world, &partner, &certificate);
    let mut anybody = Person::stranger(&world);
    let answer = anybody.get("/trust-pack.zip");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("cache-control"), "public, max-age=300");
    assert_eq!(answer.body, anybody.get("/trust-pack.zip").body);
    let files = evidence::unzip(&answer.body).unwrap();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    for name in [
        "issuers/harbour-test/did.json",
        "issuers/harbour-test/keys.json",
        "issuers/harbour-test/papers.json",
        "status/1.json",
        "log/key.txt",
        "verify.html",
        "verify.licences.txt",
        "README.ar.txt",
        "README.zh.txt",
    ] {
        assert!(names.contains(&name), "{name}: {names:?}");
    }
    let trust = evidence::Trust::read(&files).unwrap();
    let report = evidence::check(json.as_bytes(), &trust, world.now());
    assert_eq!(report.finding, evidence::Finding::Unchanged);
    let page = anybody.get("/verify/offline");
    let policy = page.header("content-security-policy").to_owned();
    assert!(policy.contains("script-src 'sha256-"), "{policy}");
    let html = page.text();
    assert!(!html.contains("http-equiv") && !html.contains("src=\""));
    let packed = files.iter().find(|(name, _)| name == "verify.html");
    assert_eq!(packed.unwrap().1, html.as_bytes(), "the same page");
}

#[test]
fn the_trust_pack_speaks_of_what_was_signed_before_the_house_moved() {
    let mut world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let (stands, revoked) = {
        let (ada, bela) = (world.ada(), world.bela());
        let (_olu, by) = world.olu();
        let certificates =
            [&ada, &bela].map(|player| credentials_journey::awarded(&world, &course, player));
        credentials_journey::revokes(&world, &certificates[1], &by);
        let json = |certificate| credentials_journey::kept(&world, certificate).json;
        (json(&certificates[0]), json(&certificates[1]))
    };
    world.starts_anew(|config| "https://new.example".clone_into(&mut config.base_url));
    let cy = world.somebody("cy@meadow.example", "Cy Hill");
    let since = credentials_journey::awarded(&world, &course, &cy);
    let since = credentials_journey::kept(&world, &since).json;
    assert!(since.contains("new.example") && !stands.contains("new.example"));
    let mut anybody = Person::stranger(&world);
    let archive = anybody.get("/trust-pack.zip").body;
    let files = evidence::unzip(&archive).unwrap();
    let trust = evidence::Trust::read(&files).unwrap();
    for (what, json, finding) in [
        ("before", &stands, evidence::Finding::Unchanged),
        ("revoked since", &revoked, evidence::Finding::Revoked),
        ("after", &since, evidence::Finding::Unchanged),
    ] {
        let report = evidence::check(json.as_bytes(), &trust, world.now());
        assert_eq!(report.finding, finding, "{what}");
    }
    world.app.trust_pack.invalidate(&());
    let again = anybody.get("/trust-pack.zip").body;
    assert_eq!(archive, again, "put together anew from the same state");
}

#[test]
fn a_saved_proof_of_the_log_is_checked_against_the_key_in_the_pack() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    with_keys(&world);
    crate::transparency::signs(&world);
    let mut anybody = Person::stranger(&world);
    let pack = evidence::unzip(&anybody.get("/trust-pack.zip").body).unwrap();
    let trust = evidence::Trust::read(&pack).unwrap();
    assert!(trust.checkpoint().is_some());
    let answer = anybody
        .get(&format!("/log/proof/{}", certificate.id))
        .text();
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let proof = answer["leaves"][0]["proof"]["tlog_proof"].as_str().unwrap();
    let report = evidence::check(proof.as_bytes(), &trust, world.now());
    assert_eq!(report.finding, evidence::Finding::Unchanged);
    assert_eq!(report.checks, [evidence::Check::Inclusion]);
    assert_eq!(report.gaps, [evidence::Gap::Subject]);
    for at in 0..proof.len() {
        let mut changed = proof.as_bytes().to_vec();
        changed[at] ^= 1;
        let report = evidence::check(&changed, &trust, world.now());
        assert!(!report.finding.is_good(), "byte {at}");
    }
}

/// What `pmast exit-pack` writes.
pub fn exit_pack(world: &World, partner: &Partner) -> Vec<(String, Vec<u8>)> {
    let app = &world.app;
    let source = Source {
        keyring: app.keyring.clone(),
        lists: app.lists.clone(),
        addresses: app.addresses.clone(),
        log_key: app.log_key.clone(),
        base_url: app.config.base_url.clone(),
    };
    let exit = Exit {
        source: &source,
        sealer: &app.sealer,
        texts: &app.texts,
        house: "Academy",
        partner,
        chance: [3; 32],
    };
    let now = world.now();
    let read = |conn: &mut pmast::db::Conn| evidence::exit_files(conn, &exit, now);
    world.db.read_now(read).unwrap()
}

/// The hash by which the answer to a number is found.
fn place(certificate: &Certificate) -> String {
    let text = format!("pmast exit number 1\n{}", certificate.code.as_str());
    Digest::of(text.as_bytes()).to_string()
}

/// What the pack answers to a number.
fn answer_in(files: &[(String, Vec<u8>)], certificate: &Certificate) -> serde_json::Value {
    let place = place(certificate);
    let shelf = format!("answers/{}.json", &place[..2]);
    let (_, shelf) = files.iter().find(|(name, _)| *name == shelf).unwrap();
    let shelf: serde_json::Value = serde_json::from_slice(shelf).unwrap();
    shelf[&place].clone()
}

/// The texts of its page, by language and key.
fn words_in(files: &[(String, Vec<u8>)]) -> serde_json::Value {
    let (_, page) = files.iter().find(|(name, _)| name == "index.html").unwrap();
    let page = String::from_utf8_lossy(page);
    let texts = page.split("id=\"texts\">").nth(1).unwrap();
    let texts = texts.split("</script>").next().unwrap();
    let texts: serde_json::Value = serde_json::from_str(texts).unwrap();
    texts["words"].clone()
}

#[test]
fn the_exit_pack_answers_for_numbers_and_lists_none() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (ada, bela) = (world.ada(), world.bela());
    let shown = awarded(&world, &course, &ada);
    let hidden = awarded(&world, &course, &bela);
    chooses(&world, &bela, &hidden, Disclosure::LinksOnly);
    let partner = with_keys(&world);
    let files = exit_pack(&world, &partner);
    let all: String = files
        .iter()
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    for secret in [
        "Meadow",
        shown.code.as_str(),
        &shown.code.to_string(),
        &shown.id.to_string(),
        &place(&hidden),
    ] {
        assert!(!all.contains(secret), "{secret}");
    }
    let answer = answer_in(&files, &shown);
    assert_eq!(answer["state"], "valid");
    assert_eq!(answer["awarded_on"], "2026-11-23");
    assert_eq!(answer["names"].as_array().unwrap().len(), 1);
}

/// The last day of a certificate is moved.
fn extends(world: &World, certificate: &Certificate, by: &Operator) {
    let (by, now) = (by.clone(), world.now());
    let extension = Extension {
        among: Among::Codes(vec![certificate.code.to_string()]),
        until: Date::parse("2030-11-20").unwrap(),
        note: Note::none(),
        tells: false,
        chance: world.app.chance(),
    };
    let plan = issuing::write_awarding_now(&world.app, move |tx, scribe| {
        certificates::extend(tx, scribe, &by, &extension, now)
    });
    assert_eq!(plan.unwrap().lines.len(), 1);
}

fn sets_aside(world: &World, certificate: &Certificate, by: &Operator) {
    let (sealer, by, now) = (world.app.sealer.clone(), by.clone(), world.now());
    let suspension = Suspension {
        id: HoldId::new(),
        certificate: certificate.id,
        reason: HoldReason::Facts,
        note: Note::none(),
        tells: true,
        chance: world.app.chance(),
    };
    let hold = move |tx: &mut Tx| certificates::hold(tx, &sealer, &by, &suspension, now);
    world.db.write_now(hold).unwrap();
    world.only_mail();
}

#[test]
fn the_exit_pack_says_why_a_certificate_was_replaced_or_set_aside() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let partner = with_keys(&world);
    let (ada, bela) = (world.ada(), world.bela());
    let (olu, by) = world.olu();
    let [corrected, extended, held] = [&ada, &bela, &olu].map(|to| awarded(&world, &course, to));
    credentials_journey::replaces(&world, &corrected, &by);
    extends(&world, &extended, &by);
    sets_aside(&world, &held, &by);
    let files = exit_pack(&world, &partner);
    for (certificate, state, cause, reason) in [
        (
            &corrected,
            "replaced",
            json!("verdict-replaced-text"),
            Value::Null,
        ),
        (
            &extended,
            "replaced",
            json!("verdict-extended-text"),
            Value::Null,
        ),
        (&held, "held", Value::Null, json!("hold-reason-facts")),
    ] {
        let answer = answer_in(&files, certificate);
        assert_eq!(answer["state"], state);
        assert_eq!((&answer["cause"], &answer["reason"]), (&cause, &reason));
    }
    let words = words_in(&files);
    let causes = Cause::ALL.map(|cause| cause.text_key().to_owned());
    let holds = HoldReason::ALL.map(|reason| format!("hold-reason-{}", reason.word()));
    let reasons = certificates::Reason::ALL.map(|reason| format!("reason-{}", reason.word()));
    let steps = [
        "verify-history",
        "history-succeeds",
        "certificate-successor",
    ];
    let steps = steps.map(str::to_owned);
    for key in causes.iter().chain(&holds).chain(&reasons).chain(&steps) {
        for language in Language::ALL {
            assert!(
                words[language.tag()][key].is_string(),
                "{key} in {language}"
            );
        }
    }
}

/// A number in an answer, which the number that was asked for uncovers.
fn uncovered(files: &[(String, Vec<u8>)], one: &Certificate, kind: &str) -> String {
    let answer = answer_in(files, one);
    let cover = format!("pmast exit {kind} 1\n{}", one.code.as_str());
    let cover = Digest::of(cover.as_bytes()).to_string();
    let bytes = |hex: &str| data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap();
    let veiled = bytes(answer[kind].as_str().unwrap());
    let signs = veiled.iter().zip(bytes(&cover));
    String::from_utf8(signs.map(|(sign, cover)| sign ^ cover).collect()).unwrap()
}

#[test]
fn the_exit_pack_tells_what_happened_and_the_other_number_to_who_has_one() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let partner = with_keys(&world);
    let ada = world.ada();
    let corrected = awarded(&world, &course, &ada);
    let newer = credentials_journey::replaces(&world, &corrected, &world.olu().1);
    let answer = answer_in(&exit_pack(&world, &partner), &corrected);
    let history = json!([
        ["2026-11-23", "history-awarded"],
        ["2026-11-23", "history-replaced"]
    ]);
    assert_eq!(answer["history"], history);
    let hidden = "its holder does not show it";
    assert_eq!(answer["successor"], Value::Null, "{hidden}");
    for certificate in [&corrected, &newer] {
        chooses(&world, &ada, certificate, Disclosure::Public);
    }
    let files = exit_pack(&world, &partner);
    let code = uncovered(&files, &corrected, "successor");
    assert_eq!(code, newer.code.as_str());
    let code = uncovered(&files, &newer, "predecessor");
    assert_eq!(code, corrected.code.as_str());
    let all = files.iter();
    let all: String = all
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    for code in [&corrected.code, &newer.code] {
        assert!(!all.contains(code.as_str()) && !all.contains(&code.to_string()));
    }
}

fn verify(words: &[&str], folder: &Path) -> (Option<i32>, String) {
    let mut command = binary::program(folder);
    command.arg("verify").args(words).env("LANG", "C.UTF-8");
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    let said = [stdout, stderr].concat();
    (status.code(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn the_command_checks_files_without_a_network_and_says_what_it_did_not_check() {
    let folder = tempfile::tempdir().unwrap();
    let golden = Path::new("tests/golden-credentials/0.1.0");
    let trust = folder.path().join("pack");
    let put = |place: &str, name: &str| {
        let path = trust.join(place);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::copy(golden.join(name), path).unwrap();
    };
    put("issuers/harbour/did.json", "did.json");
    put("status/1.json", "list.json");
    let trust = trust.to_string_lossy().into_owned();
    let file = |name: &str| golden.join(name).to_string_lossy().into_owned();
    let document = std::fs::read(golden.join("did.json")).unwrap();
    assert!(DidDocument::parse(&document).is_some());
    let (code, said) = verify(&["--trust", &trust, &file("revoked.json")], folder.path());
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("The file is genuine, but it was revoked."),
        "{said}"
    );
    assert!(said.contains("王小明") && said.contains("What was not checked"));
    let words = ["--json", "--trust", &trust, &file("credential.json")];
    let (_, said) = verify(&words, folder.path());
    let answer: serde_json::Value = serde_json::from_str(said.trim()).unwrap();
    // Whatever the day of this test: the list was current for fourteen days only.
    assert!(
        ["unchanged", "unsure", "expired", "not-yet"]
            .contains(&answer["finding"].as_str().unwrap()),
        "{answer}"
    );
    assert_eq!(answer["facts"]["name"], "عبد الله بن عمر");
    let (code, said) = verify(&[&file("credential.json")], folder.path());
    assert_eq!(code, Some(2), "without a pack nothing is checked: {said}");
    let (code, _) = verify(&["--trust", &trust, "no-such-file"], folder.path());
    assert_eq!(code, Some(1));
    let (code, _) = verify(&["--trust", &trust], folder.path());
    assert_eq!(code, Some(2));
}

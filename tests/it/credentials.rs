//! A certificate as machines read it, from outside: who gets the credential, and what it is worth
//! after a revocation and a correction.

use crate::verification::chooses;
use crate::world::cast::Player;
use crate::world::person::Person;
use crate::world::{Course, World};
use pmast::accounts::Operator;
use pmast::base::{PersonName, Token};
use pmast::certificates::{
    self, AwardError, Certificate, Correction, Corrector, CredentialFinding, Ending, Grounds, Kept,
    Note,
};
use pmast::credentials::{
    self, DidDocument, Keeper, KeyRecord, NewSecret, Owner, Purpose, Verified, verify, verify_list,
};
use pmast::db::{Conn, Tx};
use pmast::issuing;
use pmast::learning::{self, Manner};
use pmast::verification::{Disclosure, NewLink};
use std::process::Command;
use std::sync::Arc;

/// The partner of the course can sign.
pub fn makes_keys(world: &World, course: &Course) -> Owner {
    let owner = Owner::Partner(course.partner.id);
    for (purpose, seed) in [(Purpose::Credential, 1), (Purpose::Status, 2)] {
        let (vault, now) = (world.app.keyring.vault().clone(), world.now());
        let make = move |tx: &mut Tx| {
            let secret = NewSecret::ed25519([seed; 32]);
            credentials::make_first(
                tx,
                (&vault, &secret),
                (owner, purpose),
                &Keeper::machine(),
                now,
            )
        };
        world.db.write_now(make).unwrap();
    }
    world.app.keyring.forget(owner);
    owner
}

/// A small key for JWTs: making one of full size takes minutes in a test.
pub fn makes_small_jwt_key(world: &World, course: &Course) -> KeyRecord {
    let owner = Owner::Partner(course.partner.id);
    let (vault, now) = (world.app.keyring.vault().clone(), world.now());
    let rsa = move |tx: &mut Tx| {
        let secret = NewSecret::rsa([7; 32], 1024).unwrap();
        let whose = (owner, Purpose::Jwt);
        credentials::make_first(tx, (&vault, &secret), whose, &Keeper::machine(), now)
    };
    let rsa = world.db.write_now(rsa).unwrap();
    world.app.keyring.forget(owner);
    rsa
}

/// Awards the certificate of the course, with its credential, by the real deeds.
pub fn awarded(world: &World, course: &Course, to: &Player<'_>) -> Certificate {
    let (learner, edition) = (to.learner.clone(), Arc::clone(&course.edition));
    let (chance, now) = (world.app.chance(), world.now());
    let award = issuing::write_awarding_now(&world.app, move |tx, scribe| {
        let enrolment = learning::enrol(tx, &learner, &edition, now)?;
        for (_, activity) in edition.content.activities() {
            learning::complete(tx, &enrolment, activity.key(), Manner::Read, now)?;
        }
        let earned = (&enrolment, &*edition);
        certificates::award_for(tx, scribe, earned, chance, now)
    });
    let certificate: Result<_, AwardError> = award;
    world.only_mail();
    certificate.unwrap().unwrap()
}

pub fn kept(world: &World, certificate: &Certificate) -> Kept {
    let read = |conn: &mut Conn| certificates::credential(conn, certificate.id);
    world.db.read_now(read).unwrap().unwrap()
}

/// The issuer's document as it is served.
pub fn document(anybody: &mut Person<'_>) -> DidDocument {
    let served = anybody.get("/partners/harbour-test/did.json");
    DidDocument::parse(&served.body).unwrap()
}

/// Checks a served credential as a stranger with our verifier would; answers whether its bit is
/// set in the list that it names.
pub fn checked(anybody: &mut Person<'_>, json: &[u8]) -> (Verified, bool) {
    let document = document(anybody);
    let verified = verify(json, &document).unwrap();
    let status = verified.draft.status.clone();
    let path = status.list.strip_prefix(crate::world::ADDRESS).unwrap();
    let served = anybody.get(path);
    assert_eq!(served.status, 200);
    assert_eq!(served.header("access-control-allow-origin"), "*");
    assert_eq!(served.header("cache-control"), "public, max-age=300");
    let list = verify_list(&served.body, &document).unwrap();
    assert_eq!(list.address, status.list);
    (verified, list.bits.is_set(status.index).unwrap())
}

pub fn findings(world: &World) -> Vec<CredentialFinding> {
    let (sealer, vault) = (&world.app.sealer, world.app.keyring.vault());
    let look = |conn: &mut Conn| certificates::verify_credentials(conn, sealer, vault);
    world.db.read_now(look).unwrap().findings
}

pub fn revokes(world: &World, certificate: &Certificate, by: &Operator) {
    let (sealer, by, now) = (world.app.sealer.clone(), by.clone(), world.now());
    let ending = Ending {
        certificate: certificate.id,
        grounds: Grounds::typed("misconduct", "").unwrap(),
        tells: true,
        chance: world.app.chance(),
    };
    let revoke = move |tx: &mut Tx| certificates::revoke(tx, &sealer, &by, &ending, now);
    world.db.write_now(revoke).unwrap();
    world.only_mail();
}

/// Gives the holder another name.
pub fn replaces(world: &World, certificate: &Certificate, by: &Operator) -> Certificate {
    let (by, now) = (by.clone(), world.now());
    let correction = Correction {
        certificate: certificate.id,
        name: PersonName::parse("Ada Field").unwrap(),
        latin_name: None,
        name_forms: None,
        note: Note::none(),
        tells: true,
        chance: world.app.chance(),
    };
    let replaced = issuing::write_awarding_now(&world.app, move |tx, scribe| {
        certificates::replace(tx, scribe, Corrector::Operator(&by), &correction, now)
    });
    world.only_mail();
    replaced.unwrap()
}

#[test]
fn the_credential_goes_to_whom_the_holder_shows_the_certificate_and_to_nobody_else() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let json = kept(&world, &certificate).json;
    let path = format!("/credentials/{}", certificate.code.as_str());
    let mut stranger = Person::stranger(&world);
    let hidden = stranger.get(&path);
    let unknown = pmast::base::VerificationCode::from_random(&[5; 14]).unwrap();
    let nowhere = stranger.get(&format!("/credentials/{}", unknown.as_str()));
    assert_eq!((hidden.status, nowhere.status), (404, 404));
    assert_eq!(hidden.body.len(), nowhere.body.len());
    let own = ada.person.get(&path);
    assert_eq!(own.text(), json);
    assert_eq!(own.header("cache-control"), "private, no-store");

    let (token, now) = (Token::new([4; 32]), world.now());
    let link = NewLink {
        id: pmast::base::ShareLinkId::new(),
        token: token.hash(),
        days: 7,
    };
    let (learner, id) = (ada.learner.clone(), certificate.id);
    let share = move |tx: &mut Tx| {
        let holder = certificates::holder(tx, &learner, id)?.expect("it is theirs");
        pmast::verification::share(tx, &holder, &link, now)
    };
    world.db.write_now(share).unwrap();
    let shared = stranger.get(&format!("/s/{}/credential.json", token.reveal()));
    assert_eq!((shared.status, shared.text()), (200, json.clone()));
    assert_eq!(stranger.get("/s/nothing/credential.json").status, 404);

    chooses(&world, &ada, &certificate, Disclosure::Public);
    let served = stranger.get(&path);
    assert_eq!((served.status, served.text()), (200, json.clone()));
    assert_eq!(served.header("content-type"), "application/vc");
    assert_eq!(served.header("access-control-allow-origin"), "*");
    assert_eq!(served.header("set-cookie"), "");
    let etag = served.header("etag").to_owned();
    let again = stranger.send("GET", &path, Vec::new(), &[("if-none-match", &etag)]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    let plain = stranger.get(&format!("{path}.json"));
    assert_eq!(plain.header("content-type"), "application/json");
    let browser = stranger.send("GET", &path, Vec::new(), &[("accept", "text/html")]);
    assert_eq!(browser.status, 303);
    assert!(browser.location().starts_with("/v/"), "{browser:?}");
    let (verified, is_set) = checked(&mut stranger, &served.body);
    assert_eq!(verified.draft.recipient.name, "Ada Meadow");
    assert!(!is_set);
    assert_eq!(findings(&world), []);
}

#[test]
fn revoked_and_replaced_certificates_end_for_machines_in_the_same_moment() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let (_olu, operator) = world.olu();
    let (ada, bela) = (world.ada(), world.bela());
    let first = awarded(&world, &course, &ada);
    let other = awarded(&world, &course, &bela);
    let mut stranger = Person::stranger(&world);
    let of = |certificate: &Certificate| kept(&world, certificate).json.into_bytes();
    let is_set = |stranger: &mut Person<'_>, json: &[u8]| checked(stranger, json).1;
    assert!(!is_set(&mut stranger, &of(&first)) && !is_set(&mut stranger, &of(&other)));

    world.wait_minutes(1);
    let successor = replaces(&world, &first, &operator);
    let (verified, new_is_set) = checked(&mut stranger, &of(&successor));
    assert!(is_set(&mut stranger, &of(&first)) && !new_is_set);
    assert!(!is_set(&mut stranger, &of(&other)), "nobody else's");
    assert_eq!(verified.draft.recipient.name, "Ada Field");
    assert!(verified.draft.valid_from > verified.draft.awarded_at);
    assert_ne!(
        verified.draft.id,
        credentials::read(&of(&first)).unwrap().id
    );

    revokes(&world, &successor, &operator);
    assert!(is_set(&mut stranger, &of(&successor)));
    assert!(!is_set(&mut stranger, &of(&other)));
    assert_eq!(findings(&world), []);
    let none = world
        .db
        .read_now(|conn| certificates::unsigned(conn, None, 10));
    assert_eq!(none.unwrap(), []);
}

/// Puts the holder's files apart.
fn downloads(ada: &mut Player<'_>, certificate: &Certificate) -> [(String, Vec<u8>); 5] {
    let home = format!("/my/certificates/{}", certificate.id);
    [
        "/credential.json",
        "/badge.png",
        "/badge.svg",
        "/credential.jwt",
        ".pdf",
    ]
    .map(|name| {
        let answer = ada.person.get(&format!("{home}{name}"));
        assert_eq!(answer.status, 200, "{name}");
        assert_eq!(
            answer.header("cache-control"),
            "private, no-store",
            "{name}"
        );
        (answer.header("content-type").to_owned(), answer.body)
    })
}

#[test]
fn the_holder_takes_the_credential_along_in_every_form_and_nobody_else_does() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let rsa = makes_small_jwt_key(&world, &course);
    let (mut ada, mut bela) = (world.ada(), world.bela());
    let certificate = awarded(&world, &course, &ada);
    let json = kept(&world, &certificate).json;
    let home = format!("/my/certificates/{}", certificate.id);
    let page = ada.person.opens(&home);
    for file in [
        "credential.json",
        "credential.jwt",
        "badge.png",
        "badge.svg",
    ] {
        assert!(page.has_link(file), "{file}");
        assert_eq!(bela.person.get(&format!("{home}/{file}")).status, 404);
    }
    let [alone, png, svg, jwt, pdf] = downloads(&mut ada, &certificate);
    assert_eq!(
        alone,
        ("application/json".to_owned(), json.clone().into_bytes())
    );
    assert_eq!(png.0, "image/png");
    assert_eq!(credentials::from_png(&png.1), Some(json.clone()));
    let drawing = String::from_utf8(svg.1.clone()).unwrap();
    assert_eq!(credentials::from_svg(&drawing), Some(json.clone()));
    assert!(credentials::jwt_holds(
        &String::from_utf8(jwt.1.clone()).unwrap(),
        &rsa.public
    ));
    assert!(pdf.1.len() <= 100 * 1024, "{} bytes", pdf.1.len());
    assert_eq!(
        downloads(&mut ada, &certificate)[4],
        pdf,
        "the same file every time"
    );
    let attached = lopdf::Document::load_mem(&pdf.1).unwrap();
    let is_it = |object: &lopdf::Object| {
        let stream = object.as_stream().ok();
        let plain = stream.and_then(|stream| stream.decompressed_content().ok());
        plain.is_some_and(|plain| plain == json.as_bytes())
    };
    assert!(
        attached.objects.values().any(is_it),
        "the credential is attached"
    );
}

#[test]
fn achievements_issuers_and_keys_are_there_for_people_and_for_programs() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let draft = credentials::read(kept(&world, &certificate).json.as_bytes()).unwrap();
    let mut stranger = Person::stranger(&world);
    let parse = |body: &[u8]| -> serde_json::Value { serde_json::from_slice(body).unwrap() };
    let path = draft
        .achievement
        .id
        .strip_prefix(crate::world::ADDRESS)
        .unwrap();
    let served = stranger.get(path);
    assert_eq!(served.header("content-type"), "application/ld+json");
    assert_eq!(served.header("access-control-allow-origin"), "*");
    let earned = parse(&served.body);
    assert_eq!(earned["id"], draft.achievement.id);
    assert_eq!(
        earned["criteria"]["narrative"],
        draft.achievement.criteria.narrative
    );
    for address in [&draft.achievement.id, &draft.achievement.criteria.url] {
        let path = address.strip_prefix(crate::world::ADDRESS).unwrap();
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            stranger.accepts = language;
            let page = stranger.send("GET", path, Vec::new(), &[("accept", "text/html")]);
            assert_eq!(page.status, 200, "{path}");
            let html = page.text();
            assert!(
                html.contains(&format!("lang=\"{language}")),
                "{path} in {language}"
            );
        }
    }
    stranger.accepts = "en";
    let first = stranger.get("/partners/harbour-test.json");
    let issuer = parse(&first.body);
    assert_eq!(issuer["id"], draft.issuer.did.as_str());
    // Everybody may keep it, so nobody's language is in it.
    assert_eq!(first.header("cache-control"), "public, max-age=300");
    for language in ["ar", "fr"] {
        stranger.accepts = language;
        assert_eq!(stranger.get("/partners/harbour-test.json").body, first.body);
    }
    stranger.accepts = "en";
    let keys = parse(&stranger.get("/partners/harbour-test/keys.json").body);
    assert_eq!(keys["keys"].as_array().unwrap().len(), 2);
    assert_eq!(keys["keys"][0]["signs_from"], "2026-11-23T12:00:00Z");
    let page = stranger.opens("/partners/harbour-test/keys");
    assert!(page.words().contains("In use"), "{}", page.words());
    assert!(stranger.opens("/partners/harbour-test").has_link("/keys"));
    for wrong in ["/status/7", "/status/x", "/achievements/nothing/1/en"] {
        assert_eq!(stranger.get(wrong).status, 404, "{wrong}");
    }
    assert_eq!(
        stranger.get("/badges/1.png").header("content-type"),
        "image/png"
    );
}

#[test]
fn what_a_reader_accepts_decides_what_the_address_of_an_issuer_or_achievement_gives() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let certificate = awarded(&world, &course, &world.ada());
    let draft = credentials::read(kept(&world, &certificate).json.as_bytes()).unwrap();
    let mut stranger = Person::stranger(&world);
    for address in [&draft.achievement.id, &draft.issuer.url] {
        let path = address.strip_prefix(crate::world::ADDRESS).unwrap();
        for (accept, kind) in [
            ("application/ld+json", "application/ld+json"),
            ("*/*", "application/ld+json"),
            ("application/json", "application/json"),
        ] {
            let answer = stranger.send("GET", path, Vec::new(), &[("accept", accept)]);
            assert_eq!(answer.header("content-type"), kind, "{path} {accept}");
            assert_eq!(answer.header("access-control-allow-origin"), "*");
            let etag = answer.header("etag").to_owned();
            let headers = [("accept", accept), ("if-none-match", etag.as_str())];
            let again = stranger.send("GET", path, Vec::new(), &headers);
            assert_eq!(
                (again.status, again.body.len()),
                (304, 0),
                "{path} {accept}"
            );
        }
        let page = stranger.send("GET", path, Vec::new(), &[("accept", "text/html")]);
        let kind = page.header("content-type");
        assert_eq!((page.status, kind), (200, "text/html; charset=utf-8"));
    }
}

/// The machine's clock, which the outside readers look at.
pub(crate) fn today() -> pmast::base::Timestamp {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap();
    pmast::base::Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap())
}

#[test]
fn readers_that_are_not_ours_judge_what_the_site_serves() {
    if std::env::var("PMAST_TEST_VALIDATORS").is_err() {
        return;
    }
    let world = World::new();
    world.app.clock.set(today().plus_seconds(-60));
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let (_olu, operator) = world.olu();
    let (ada, bela) = (world.ada(), world.bela());
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, body: &[u8]| std::fs::write(folder.path().join(name), body).unwrap();
    let mut stranger = Person::stranger(&world);
    let mut cases = Vec::new();
    let mut list = String::new();
    for (file, player, is_good) in [("good.json", &ada, true), ("revoked.json", &bela, false)] {
        let certificate = awarded(&world, &course, player);
        chooses(&world, player, &certificate, Disclosure::Public);
        let served = stranger.get(&format!("/credentials/{}", certificate.code.as_str()));
        if !is_good {
            revokes(&world, &certificate, &operator);
        }
        list = credentials::read(&served.body).unwrap().status.list;
        write(file, &served.body);
        cases.push(serde_json::json!({"file": file, "good": is_good}));
    }
    let path = list.strip_prefix(crate::world::ADDRESS).unwrap();
    write("list.json", &stranger.get(path).body);
    write(
        "did.json",
        &stranger.get("/partners/harbour-test/did.json").body,
    );
    let did = format!("{}/partners/harbour-test/did.json", crate::world::ADDRESS);
    write(
        "web.json",
        serde_json::json!({did: "did.json", list: "list.json"})
            .to_string()
            .as_bytes(),
    );
    write(
        "cases.json",
        serde_json::Value::from(cases).to_string().as_bytes(),
    );
    let answers = judged(folder.path());
    assert!(
        answers >= 8,
        "four readers judge two credentials: {answers}"
    );
}

/// How many answers the readers gave; each must be right.
fn judged(folder: &std::path::Path) -> usize {
    let python = std::env::var("PMAST_VALIDATORS_PYTHON");
    let python = python.unwrap_or_else(|_| "tests/validators/venv/bin/python".to_owned());
    let mut answers = 0;
    for (program, script) in [("node", "verify.mjs"), (python.as_str(), "verify.py")] {
        let script = format!("tests/validators/{script}");
        let said = Command::new(program)
            .arg(script)
            .arg(folder)
            .output()
            .unwrap();
        assert!(
            said.status.success(),
            "{}",
            String::from_utf8_lossy(&said.stderr)
        );
        for line in String::from_utf8_lossy(&said.stdout).lines() {
            let Ok(answer) = serde_json::from_str::<serde_json::Value>(line) else {
                continue;
            };
            if let Some(is_accepted) = answer["accepted"].as_bool() {
                assert_eq!(is_accepted, answer["file"] == "good.json", "{line}");
                answers += 1;
            }
        }
    }
    let said = Command::new(&python)
        .arg("tests/validators/schema.py")
        .args(["good.json", "revoked.json"].map(|name| folder.join(name)))
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&said.stdout);
    assert!(said.status.success(), "{words}");
    answers
}

//! Signing keys from outside: the documents that publish them, and the commands that change them.

use crate::binary::{self, Binary};
use crate::credentials::{awarded, makes_keys};
use crate::files::drops;
use crate::transcripts::is_signed;
use crate::verification::chooses;
use crate::wire::Client;
use crate::world::World;
use crate::world::person::Person;
use pmast::app::Clock;
use pmast::certificates::signing::{self, NewPaperKey, Origin};
use pmast::certificates::{self, pdf};
use pmast::credentials::{self, DidDocument, Keeper, NewSecret, Owner, Purpose};
use pmast::db::Conn;
use pmast::partners;
use pmast::verification::Disclosure;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[test]
fn a_partner_publishes_its_keys_to_every_program_and_an_unknown_one_nothing() {
    let world = World::new();
    world.publishes_the_test_course();
    let partner = world.db.read_now(partners::all).unwrap().remove(0);
    let (owner, now) = (Owner::Partner(partner.id), world.now());
    let vault = world.app.keyring.vault().clone();
    let make = move |tx: &mut pmast::db::Tx| {
        let secret = NewSecret::ed25519([5; 32]);
        let whose = (owner, Purpose::Credential);
        credentials::make_first(tx, (&vault, &secret), whose, &Keeper::machine(), now)
    };
    let made = world.db.write_now(make).unwrap();
    let mut anybody = Person::stranger(&world);
    let path = format!("/partners/{}/did.json", partner.slug);
    let answer = anybody.get(&path);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("cache-control"), "public, max-age=300");
    assert_eq!(answer.header("set-cookie"), "");
    let etag = answer.header("etag").to_owned();
    let again = anybody.send("GET", &path, Vec::new(), &[("if-none-match", &etag)]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    let text = answer.text();
    let document = DidDocument::parse(text.as_bytes()).unwrap();
    assert_eq!(document.did().document_path(), path);
    assert!(text.contains(&document.did().key(&made.kid)), "{text}");
    assert_eq!(anybody.get("/partners/nobody/did.json").status, 404);
    let house = anybody.get("/.well-known/did.json").text();
    let house = DidDocument::parse(house.as_bytes()).unwrap();
    assert_eq!(house.did().document_path(), "/.well-known/did.json");
}

/// What a command says, and whether it succeeded.
fn keys(data: &Path, words: &[&str]) -> (bool, String) {
    let mut command = binary::program(data);
    let output = command.arg("keys").args(words).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[test]
fn an_operator_at_the_console_makes_looks_at_and_condemns_keys() {
    let data = tempfile::tempdir().unwrap();
    let server = Binary::start(data.path(), &["serve"]);
    let data = data.path();
    let (is_done, said) = keys(data, &["rotate", "installation", "credential"]);
    assert!(is_done, "{said}");
    let kid = said.split(' ').nth(1).unwrap().to_owned();
    let served = Client::new(server.address)
        .get("/.well-known/did.json")
        .unwrap();
    assert!(served.text().contains(&format!("#{kid}")));
    let (is_done, said) = keys(data, &["retire", "installation", &kid]);
    assert!(!is_done && said.contains("rotate first"), "{said}");
    let (is_done, said) = keys(data, &["compromised", "installation", &kid]);
    assert!(is_done && said.contains("is trusted no more"), "{said}");
    let (_, said) = keys(data, &["list"]);
    for purpose in ["credential", "status"] {
        let is_made = |line: &str| line.starts_with("harbour-") && line.contains(purpose);
        assert!(said.lines().any(is_made), "made at start: {said}");
    }
    let ours = |line: &&str| line.starts_with("installation");
    let lines: Vec<_> = said.lines().filter(ours).collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].contains(&kid) && lines[0].contains("compromised"));
    for wrong in [
        ["rotate", "nobody", "credential"],
        ["rotate", "installation", "everything"],
        ["compromised", "installation", "key-1"],
    ] {
        assert!(!keys(data, &wrong).0, "{wrong:?}");
    }
    assert!(server.stop().success());
}

#[test]
fn an_operator_at_the_console_switches_the_signature_of_papers_on_and_off() {
    let data = tempfile::tempdir().unwrap();
    let server = Binary::start(data.path(), &["serve"]);
    let (data, root) = (data.path(), data.path().join("root"));
    let root = root.to_str().unwrap();
    assert_eq!(
        keys(data, &["paper", "list"]),
        (true, "papers are not signed\n".to_owned())
    );
    let make = ["paper", "make", "installation", "--to", root];
    let (is_done, said) = keys(data, &make);
    assert!(
        is_done && said.contains("signs papers issued from now on"),
        "{said}"
    );
    let first = said.split(' ').nth(1).unwrap().to_owned();
    let (is_done, said) = keys(data, &make);
    assert!(
        !is_done && said.contains("cannot be made anew"),
        "the root of before stays: {said}"
    );
    // What was made can be brought along elsewhere: the root itself may not sign papers.
    let file = |name: &str| format!("{root}/{name}");
    let (key, chain) = (file("root-key.pem"), file("root.pem"));
    let import = [
        "paper",
        "import",
        "installation",
        "--key",
        &key,
        "--chain",
        &chain,
    ];
    let (is_done, said) = keys(data, &import);
    assert!(
        !is_done && said.contains("may not sign documents"),
        "{said}"
    );
    for expected in ["are not signed", "no key was on"] {
        let (is_done, said) = keys(data, &["paper", "off", "installation"]);
        assert!(is_done && said.contains(expected), "{said}");
    }
    let (is_done, said) = keys(data, &["paper", "compromised", &first]);
    assert!(is_done && said.contains("signs nothing any more"), "{said}");
    let (_, said) = keys(data, &["paper", "list"]);
    let is_ended = said.contains(" until ") && said.contains(" compromised ");
    assert!(
        said.starts_with(&format!("installation {first} ecdsa-p256 made")) && is_ended,
        "{said}"
    );
    drop(server);
}

/// A world whose clock goes with that of commands.
pub fn at_present() -> World {
    let world = World::new();
    let a_minute_ago = Clock::System.now().plus_seconds(-60);
    world.app.clock.set(a_minute_ago);
    world
}

/// A command on the database and with the keys of a world.
fn command_of(world: &World, words: &[&str]) -> Command {
    let mut command = binary::program(world.folder());
    command
        .args(words)
        .env("PMAST_DATABASE_URL", world.db.address())
        .env("PMAST_SEAL_KEY", "07".repeat(32))
        .env("PMAST_BASE_URL", crate::world::ADDRESS)
        .env("LANG", "C.UTF-8");
    command
}

/// What such a command answers, and its code.
pub fn runs(world: &World, words: &[&str]) -> (Option<i32>, String) {
    let output = command_of(world, words).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[test]
fn every_form_of_a_certificate_is_good_by_a_pack_that_the_command_made() {
    let world = at_present();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let place = |name: &str| world.folder().join(name).to_string_lossy().into_owned();
    let pack = place("pack.zip");
    let (code, said) = runs(&world, &["trust-pack", "--out", &pack]);
    assert_eq!(code, Some(0), "{said}");
    let home = format!("/my/certificates/{}", certificate.id);
    let mut files = Vec::new();
    let paper = ada.person.get(&format!("{home}.pdf")).body;
    std::fs::write(place("paper.pdf"), paper).unwrap();
    let (code, said) = runs(&world, &["verify", "--trust", &pack, &place("paper.pdf")]);
    assert_eq!(code, Some(1), "its page is still to be compared: {said}");
    let attached = "The data in the file are genuine; its printed page was not checked.";
    assert!(
        said.contains(attached) && said.contains("Ada Meadow"),
        "{said}"
    );
    for (name, path) in [
        ("badge.png", format!("{home}/badge.png")),
        ("badge.svg", format!("{home}/badge.svg")),
        ("credential.json", format!("{home}/credential.json")),
    ] {
        let answer = ada.person.get(&path);
        assert_eq!(answer.status, 200, "{name}");
        std::fs::write(place(name), answer.body).unwrap();
        let (code, said) = runs(&world, &["verify", "--trust", &pack, &place(name)]);
        assert_eq!(code, Some(0), "{name}: {said}");
        assert!(said.contains("The file is unchanged."), "{name}: {said}");
        assert!(said.contains("Ada Meadow"), "{name}: {said}");
        files.push(place(name));
    }
    let mut words = vec!["verify", "--trust", pack.as_str()];
    words.extend(files.iter().map(String::as_str));
    assert_eq!(runs(&world, &words).0, Some(0), "all of them together");
    let json = std::fs::read_to_string(place("credential.json")).unwrap();
    let altered = json.replace("Ada Meadow", "Eve Meadow");
    std::fs::write(place("badly.json"), altered).unwrap();
    let bad = place("badly.json");
    words.push(&bad);
    assert_eq!(runs(&world, &words).0, Some(1), "one of them is not");
}

#[test]
fn a_signed_paper_is_good_by_a_pack_that_the_command_made_until_its_key_is_condemned() {
    let world = at_present();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let place = |name: &str| world.folder().join(name).to_string_lossy().into_owned();
    let root = place("root");
    let make = ["keys", "paper", "make", "installation", "--to", &root];
    let (code, said) = runs(&world, &make);
    assert_eq!(code, Some(0), "{said}");
    world.app.clock.set(Clock::System.now());
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let path = format!("/my/certificates/{}.pdf", certificate.id);
    let paper = ada.person.get(&path).body;
    let mut changed = paper.clone();
    changed[paper.len() / 2] ^= 1;
    std::fs::write(place("paper.pdf"), &paper).unwrap();
    std::fs::write(place("changed.pdf"), changed).unwrap();
    let verifies = |file: &str| {
        let pack = place("pack.zip");
        let (code, said) = runs(&world, &["trust-pack", "--out", &pack]);
        assert_eq!(code, Some(0), "{said}");
        runs(&world, &["verify", "--trust", &pack, &place(file)])
    };
    let (code, said) = verifies("paper.pdf");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("The file is unchanged."), "{said}");
    let (code, said) = verifies("changed.pdf");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("The file was altered."), "{said}");
    // The partner goes on its own: its exit pack knows the house's key, which signed its papers.
    let exit = place("exit");
    let slug = course.partner.slug.to_string();
    let (code, said) = runs(&world, &["exit-pack", &slug, "--out", &exit]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = runs(&world, &["verify", "--trust", &exit, &place("paper.pdf")]);
    assert_eq!(code, Some(0), "{said}");

    let (_, list) = runs(&world, &["keys", "paper", "list"]);
    let key = list.split_whitespace().nth(1).unwrap().to_owned();
    let (code, said) = runs(&world, &["keys", "paper", "compromised", &key]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = verifies("paper.pdf");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("somebody else may hold it"), "{said}");
}

/// What an organisation has bought to sign its papers: a key, and two chains of certificates.
fn bought(world: &World, kind: &str) -> PathBuf {
    let folder = world.folder().join(kind);
    let made = Command::new("tests/chain").arg(&folder).arg(kind).output();
    let made = made.unwrap();
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    folder
}

#[test]
fn a_bought_key_signs_under_the_chain_that_issued_it_and_under_no_other() {
    for kind in ["ec", "rsa"] {
        let world = at_present();
        let course = world.publishes_the_test_course();
        makes_keys(&world, &course);
        let folder = bought(&world, kind);
        let place = |name: &str| folder.join(name).to_string_lossy().into_owned();
        let import = |chain: &str| {
            let (key, chain) = (place("key.pem"), place(chain));
            let owner = ["keys", "paper", "import", "installation"];
            let files = ["--key", &key, "--chain", &chain];
            runs(&world, &[owner, files].concat())
        };
        let (code, said) = import("old-chain.pem");
        assert_ne!(code, Some(0), "{kind}: {said}");
        let why = "number 1 (CN=Test Signer,O=Test Trust) is not signed by the key of number 2";
        assert!(said.contains(why), "{kind}: {said}");
        let (_, list) = runs(&world, &["keys", "paper", "list"]);
        assert!(list.contains("papers are not signed"), "{list}");

        let (code, said) = import("chain.pem");
        assert_eq!(code, Some(0), "{kind}: {said}");
        world.app.clock.set(Clock::System.now());
        let mut ada = world.ada();
        let certificate = awarded(&world, &course, &ada);
        let path = format!("/my/certificates/{}.pdf", certificate.id);
        let paper = ada.person.get(&path).body;
        assert!(is_signed(&paper), "{kind}");
        assert_eq!(drops(&world, &paper).title(), "The file is unchanged.");
        // Without us, its signature is compared byte by byte.
        let (pack, file) = (place("pack.zip"), place("paper.pdf"));
        std::fs::write(&file, paper).unwrap();
        assert_eq!(runs(&world, &["trust-pack", "--out", &pack]).0, Some(0));
        let (code, said) = runs(&world, &["verify", "--trust", &pack, &file]);
        assert_eq!(code, Some(0), "{kind}: {said}");
    }
}

/// A key for papers whose certificate was made so many days ago, for a year.
fn signs_since(world: &World, days: i64) {
    let made_at = Clock::System.now().plus_seconds(-days * 24 * 3600);
    let made = pdf::make_keys(pdf::KeyOrder {
        kind: pdf::KeyKind::EcdsaP256,
        organisation: "Harbour Test Institute",
        from: certificates::moment(made_at),
        root_years: 20,
        signer_years: 1,
        chance: [7; 32],
    });
    let made = made.unwrap();
    let chain = pdf::Chain::from_der(vec![made.signer, made.root]).unwrap();
    let key = NewPaperKey::new(&made.signer_key, (chain, Origin::Imported), [8; 32]);
    let (key, vault) = (key.unwrap(), world.app.keyring.vault().clone());
    let deed = move |tx: &mut pmast::db::Tx| {
        let owner = Owner::Installation;
        signing::switch_on(tx, (&vault, &key), owner, &Keeper::machine(), made_at)
    };
    world.db.write_now(deed).unwrap();
}

#[test]
fn operators_are_told_before_the_certificate_of_a_paper_key_ends_and_when_it_has() {
    for (days, word, code) in [(335, "ends on", 0), (400, "ended on", 1)] {
        let world = at_present();
        let course = world.publishes_the_test_course();
        makes_keys(&world, &course);
        signs_since(&world, days);
        let (_, doctor) = runs(&world, &["doctor"]);
        assert!(doctor.contains(word), "{doctor}");
        let (found, said) = runs(&world, &["verify-all"]);
        assert_eq!(found, Some(code), "{said}");
        assert!(said.contains(word), "{said}");
        let (_, list) = runs(&world, &["keys", "paper", "list"]);
        assert!(list.contains("(its certificate ends on 20"), "{list}");

        let (mut olu, _) = world.olu();
        let home = olu.person.opens("/operator").words();
        assert!(home.contains("certificates of keys that sign papers end"));
        assert!(home.contains(word), "{home}");
        assert!(!home.contains("Nothing was found wrong."), "{home}");
        let keys = olu.person.opens("/operator/paper-signature").words();
        assert_eq!(keys.contains("Ended"), code == 1, "{keys}");
    }
}

/// How many certificates count by a credential of this key, and how many have none.
fn signed_by(world: &World, owner: Owner, kid: &str) -> (usize, usize) {
    let look = |conn: &mut Conn| {
        let left = certificates::signed_with(conn, (owner, kid), None, 1000)?.len();
        let missing = certificates::unsigned(conn, None, 1000)?;
        Ok::<_, pmast::db::Error>((left, missing.len()))
    };
    world.db.read_now(look).unwrap()
}

#[test]
fn the_drill_of_a_stolen_key_may_be_interrupted_and_is_then_finished() {
    const PEOPLE: usize = 70;
    let world = at_present();
    let course = world.publishes_the_test_course();
    let owner = makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    chooses(&world, &ada, &certificate, Disclosure::Public);
    for number in 1..PEOPLE {
        let somebody = world.somebody(&format!("p{number}@meadow.example"), "Somebody Else");
        awarded(&world, &course, &somebody);
    }
    let credential = format!("/my/certificates/{}/credential.json", certificate.id);
    let stolen = ada.person.get(&credential).body;
    let history = world
        .db
        .read_now(|conn| credentials::history(conn, owner))
        .unwrap();
    let key = history
        .iter()
        .find(|key| key.purpose == Purpose::Credential)
        .unwrap();
    let kid = key.kid.clone();
    assert_eq!(signed_by(&world, owner, &kid), (PEOPLE, 0));

    let words = ["keys", "compromised", "harbour-test", kid.as_str()];
    let mut drill = command_of(&world, &words)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let started = Instant::now();
    while signed_by(&world, owner, &kid).0 == PEOPLE {
        let has_ended = drill.try_wait().unwrap().is_some();
        if has_ended || started.elapsed() > Duration::from_secs(120) {
            drill.kill().ok();
            let output = drill.wait_with_output().unwrap();
            let said = [output.stdout, output.stderr].concat();
            panic!("it never began: {}", String::from_utf8_lossy(&said));
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    drill.kill().unwrap();
    drill.wait().unwrap();
    let (left, _) = signed_by(&world, owner, &kid);
    assert!(0 < left && left < PEOPLE, "{left} are left");
    let (code, said) = runs(&world, &["verify-all"]);
    assert_eq!(code, Some(1), "what is left is named: {said}");

    let (code, said) = runs(&world, &words);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(signed_by(&world, owner, &kid), (0, 0));
    let (code, said) = runs(&world, &["verify-all"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("all is well"), "{said}");
    let (code, said) = runs(&world, &words);
    assert_eq!(code, Some(0), "once more does nothing: {said}");

    let place = |name: &str| world.folder().join(name).to_string_lossy().into_owned();
    let pack = place("pack.zip");
    assert_eq!(runs(&world, &["trust-pack", "--out", &pack]).0, Some(0));
    world.app.keyring.forget(owner);
    let anew = ada.person.get(&credential).body;
    assert_ne!(stolen, anew);
    for (name, file, expected) in [("stolen.json", stolen, 1), ("anew.json", anew, 0)] {
        std::fs::write(place(name), file).unwrap();
        let (code, said) = runs(&world, &["verify", "--trust", &pack, &place(name)]);
        assert_eq!(code, Some(expected), "{name}: {said}");
    }
}

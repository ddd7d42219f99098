//! Signing keys from outside: the documents that publish them, and the commands that change them.

use crate::binary::{self, Binary};
use crate::wire::Client;
use crate::world::World;
use crate::world::person::Person;
use pmast::credentials::{self, DidDocument, Keeper, NewSecret, Owner, Purpose};
use pmast::partners;
use std::path::Path;

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

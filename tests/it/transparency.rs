//! The transparency log from outside: its files, its proofs, its page.

use crate::world::person::Person;
use crate::world::{ADDRESS, World};
use pmast::base::{CertificateId, Digest};
use pmast::transparency::{
    self, Checkpoint, Happening, Head, Kind, LogKey, Note, PublishError, Salt, Verifier,
    is_included, leaf_hash,
};

const SALT: [u8; 32] = [9; 32];

/// What `count` awards and as many revocations do.
fn happens(world: &World, count: usize) -> Vec<CertificateId> {
    let ids: Vec<CertificateId> = (0..count).map(|_| CertificateId::new()).collect();
    let (told, now) = (ids.clone(), world.now());
    let add = move |tx: &mut pmast::db::Tx| -> Result<(), pmast::db::Error> {
        for kind in [Kind::Awarded, Kind::Revoked] {
            for id in &told {
                let happening = Happening {
                    subject: (*id).into(),
                    kind,
                    document: Digest::of(id.as_bytes()),
                    salt: Salt::from_chance(SALT),
                };
                transparency::add(tx, &happening, now)?;
            }
        }
        Ok(())
    };
    world.db.write_now(add).unwrap();
    ids
}

/// Gives positions to what waits, and signs.
pub fn signs(world: &World) {
    let (key, now) = (world.app.log_key.clone(), world.now());
    let sign = move |tx: &mut pmast::db::Tx| -> Result<(), PublishError> {
        transparency::sequence(tx, 10_000)?;
        transparency::publish(tx, &key, ADDRESS, now).map(drop)
    };
    world.db.write_now(sign).unwrap();
}

#[test]
fn the_log_is_served_to_every_program_and_cache() {
    let world = World::new();
    let mut stranger = Person::stranger(&world);
    assert_eq!(
        stranger.get("/log/checkpoint").status,
        404,
        "nothing is signed"
    );
    happens(&world, 150);
    signs(&world);
    for (path, kind, kept, length) in [
        (
            "/log/checkpoint",
            "text/plain; charset=utf-8",
            "public, max-age=5",
            None,
        ),
        (
            "/log/tile/0/000",
            "application/octet-stream",
            "public, max-age=31536000, immutable",
            Some(8192),
        ),
        (
            "/log/tile/0/001.p/44",
            "application/octet-stream",
            "public, max-age=3600, immutable",
            Some(44 * 32),
        ),
        (
            "/log/tile/1/000.p/1",
            "application/octet-stream",
            "public, max-age=3600, immutable",
            Some(32),
        ),
        (
            "/log/tile/entries/000",
            "application/octet-stream",
            "public, max-age=31536000, immutable",
            None,
        ),
    ] {
        let answer = stranger.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert_eq!(answer.header("cache-control"), kept, "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
        if let Some(length) = length {
            assert_eq!(answer.body.len(), length, "{path}");
        }
    }
    for nothing in [
        "/log/tile/0/001",
        "/log/tile/0/001.p/45",
        "/log/tile/0/1.p/44",
        "/log/tile/2/000.p/1",
        "/log/tile/entries/002",
        "/log/tile/",
        "/log/proof/x",
        &format!("/log/proof/{}", CertificateId::new()),
        &format!("/log/proof/{}", "0".repeat(64)),
    ] {
        assert_eq!(stranger.get(nothing).status, 404, "{nothing}");
    }
}

#[test]
fn a_holder_proves_with_document_and_salt_alone() {
    let world = World::new();
    let ids = happens(&world, 150);
    let mut stranger = Person::stranger(&world);
    let path = format!("/log/proof/{}", ids[77]);
    let ask = |stranger: &mut Person<'_>, path: &str| -> serde_json::Value {
        let answer = stranger.get(path);
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        serde_json::from_slice(&answer.body).unwrap()
    };
    let waiting = ask(&mut stranger, &path);
    assert_eq!(waiting["leaves"][0]["state"], "waiting");
    signs(&world);
    let answer = ask(&mut stranger, &path);
    let leaves = answer["leaves"].as_array().unwrap();
    assert_eq!(leaves.len(), 2);
    assert_eq!(
        (&leaves[0]["kind"], &leaves[1]["kind"]),
        (&"awarded".into(), &"revoked".into())
    );

    // docs/transparency.md, step by step.
    let salted = Salt::from_chance(SALT).hide(&Digest::of(ids[77].as_bytes()));
    let at = world.now().millis();
    let entry = format!("pmast-log/1\nawarded\n{at}\n{salted}\n");
    assert_eq!(leaves[0]["entry"], entry.as_str());
    let proof = &leaves[0]["proof"];
    let hash = |value: &serde_json::Value| Digest::parse(value.as_str().unwrap()).unwrap();
    let path: Vec<Digest> = proof["path"].as_array().unwrap().iter().map(hash).collect();
    let head = Head {
        size: proof["size"].as_u64().unwrap(),
        root: hash(&proof["root"]),
    };
    let index = proof["index"].as_u64().unwrap();
    assert!(is_included(
        &leaf_hash(entry.as_bytes()),
        index,
        &path,
        &head
    ));
    let key = Verifier::parse(answer["verifier_key"].as_str().unwrap()).unwrap();
    let note = Note::parse(proof["checkpoint"].as_str().unwrap().as_bytes()).unwrap();
    assert_eq!(Checkpoint::open(&note, &key).unwrap().head, head);
    let tlog_proof = proof["tlog_proof"].as_str().unwrap();
    assert!(tlog_proof.starts_with("c2sp.org/tlog-proof@v1\nextra "));

    let by_leaf = format!("/log/proof/{}", leaves[0]["leaf"].as_str().unwrap());
    assert_eq!(ask(&mut stranger, &by_leaf)["leaves"][0], leaves[0]);
    let text = answer.to_string();
    assert!(
        !text.contains(&Salt::from_chance(SALT).to_string()),
        "the salt is the holder's"
    );
}

#[test]
fn the_page_tells_everybody_the_key_and_how_to_watch() {
    let world = World::new();
    let mut stranger = Person::stranger(&world);
    let page = stranger.opens("/log/");
    assert!(page.words().contains("Nothing has been signed yet."));
    happens(&world, 1);
    signs(&world);
    let page = stranger.opens("/log");
    let words = page.words();
    let key = LogKey::derive(&[7; 32]);
    let origin = transparency::Origin::at(ADDRESS).unwrap();
    let key = key.verifier(&origin).unwrap().to_string();
    for fact in [
        "2 lines signed on 23 November 2026",
        "pmast monitor --from checkpoint --key",
        "https://academy.example/log",
    ] {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    // Handlebars writes `+` and `=` of the key as references.
    let html = page.html.replace("&#x3D;", "=").replace("&#x2B;", "+");
    assert!(html.contains(&key), "{key}");
    assert!(html.contains("<span>--key</span>"), "no word of it is torn");
}

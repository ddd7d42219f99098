//! Keys that sign papers: which signs what, for how long, and whose they are.

use super::*;
use crate::base::{Date, PartnerId};
use crate::certificates::pdf::{self, KeyOrder, Press as _, Renderer, make_keys};
use crate::certificates::testing::{Stage, chance, finished};
use crate::certificates::{KeyFinding, sheet, verify_keys};
use crate::db::db_fns;
use crate::learning::testing::at;
use crate::texts::Texts;

const SEAL: [u8; 32] = [7; 32];

fn new_key(seed: u8) -> NewPaperKey {
    key_from(seed, (2026, 11, 1, 0, 0))
}

fn key_from(seed: u8, from: pdf::Moment) -> NewPaperKey {
    let made = make_keys(KeyOrder {
        kind: KeyKind::EcdsaP256,
        organisation: "Harbour Institute",
        from,
        root_years: 20,
        signer_years: 5,
        chance: chance(seed),
    })
    .unwrap();
    let chain = Chain::from_der(vec![made.signer, made.root]).unwrap();
    NewPaperKey::new(&made.signer_key, (chain, Origin::Made), chance(seed + 1)).unwrap()
}

fn on(stage: &Stage, key: &NewPaperKey, owner: Owner, now: Timestamp) {
    let (vault, key) = (Vault::new(&SEAL), key.clone());
    let deed = move |tx: &mut Tx| switch_on(tx, (&vault, &key), owner, &Keeper::machine(), now);
    stage.world.db.write_now(deed).unwrap();
}

fn off(stage: &Stage, owner: Owner, now: Timestamp) -> bool {
    let deed = move |tx: &mut Tx| switch_off(tx, owner, &Keeper::machine(), now);
    stage.world.db.write_now(deed).unwrap()
}

fn face(stage: &Stage, issued: Timestamp) -> Face {
    let face = stage.certificate().face;
    Face {
        reissued_at: Some(issued),
        ..face
    }
}

fn signs(stage: &Stage, face: &Face) -> Option<PaperKeyId> {
    stage
        .read(|conn| key_of_paper(conn, face))
        .map(|key| key.id)
}

#[test]
fn a_paper_is_signed_by_the_key_that_was_on_when_it_was_issued() {
    let stage = finished();
    let (first, second) = (new_key(1), new_key(3));
    let owner = Owner::Installation;
    let faces = [50, 150, 250, 350].map(|seconds| face(&stage, at(seconds)));
    let all = |stage: &Stage| faces.clone().map(|face| signs(stage, &face));
    assert_eq!(all(&stage), [None; 4]);
    on(&stage, &first, owner, at(100));
    on(&stage, &first, owner, at(120));
    assert_eq!(
        all(&stage),
        [None, Some(first.id), Some(first.id), Some(first.id)]
    );
    on(&stage, &second, owner, at(200));
    assert_eq!(
        all(&stage),
        [None, Some(first.id), Some(second.id), Some(second.id)]
    );
    assert!(off(&stage, owner, at(300)));
    assert!(!off(&stage, owner, at(310)), "nothing is on any more");
    assert_eq!(all(&stage), [None, Some(first.id), Some(second.id), None]);
    let id = first.id;
    for seconds in [400, 410] {
        let deed = move |tx: &mut Tx| distrust(tx, id, &Keeper::machine(), at(seconds));
        assert!(stage.world.db.write_now(deed).unwrap());
    }
    assert_eq!(all(&stage), [None, None, Some(second.id), None]);
}

#[test]
fn what_is_issued_after_the_end_of_the_certificates_is_not_signed_and_what_was_before_is() {
    let stage = finished();
    let day = |days: i64| at(days * 24 * 3600);
    // Until 2031-11-01, and until 2031-11-20.
    let (own, house) = (new_key(1), key_from(3, (2026, 11, 20, 0, 0)));
    let owner = Owner::Partner(stage.partner.id);
    on(&stage, &house, Owner::Installation, at(100));
    on(&stage, &own, owner, at(200));
    let faces = [1800, 1813, 1900].map(|days| face(&stage, day(days)));
    let signed = faces.clone().map(|face| signs(&stage, &face));
    assert_eq!(signed, [Some(own.id), Some(house.id), None]);
    // Releases of before signed them all the same, and those papers are still ours.
    let keys = stage.read(|conn| keys_of_paper(conn, &faces[2]));
    let former: Vec<_> = keys.former.iter().map(|key| key.id).collect();
    assert_eq!(former, [own.id, house.id]);
    let of_house = |days| stage.read(|conn| keys_of_house(conn, day(days))).today;
    assert_eq!(of_house(1800).map(|key| key.id), Some(house.id));
    assert!(of_house(1900).is_none());

    let told = |days| {
        let ending = stage.read(|conn| ending_keys(conn, day(days)));
        let line = |key: &EndingKey| (key.id, key.day.to_string(), key.has_ended);
        ending.iter().map(line).collect::<Vec<_>>()
    };
    let (first, second) = ("2031-11-01".to_owned(), "2031-11-20".to_owned());
    assert!(told(1743).is_empty());
    assert_eq!(
        told(1744),
        [(own.id, first.clone(), false)],
        "sixty days before"
    );
    let both = [(own.id, first, true), (house.id, second, false)];
    assert_eq!(told(1804), both);
    let audit = stage.read(|conn| verify_keys(conn, &Vault::new(&SEAL), day(1804)));
    let day_of_end = Date::parse("2031-11-01").unwrap();
    let ended = KeyFinding::PaperKeyEnded {
        id: own.id,
        day: day_of_end,
    };
    assert_eq!((audit.findings, audit.ending.len()), (vec![ended], 1));
    off(&stage, owner, day(1805));
    assert_eq!(told(1805).len(), 1, "what is off is nobody's worry");
}

#[test]
fn a_partners_key_goes_before_the_installations_and_signs_for_nobody_else() {
    let stage = finished();
    let (house, own, other) = (new_key(1), new_key(3), new_key(5));
    on(&stage, &house, Owner::Installation, at(100));
    on(&stage, &other, Owner::Partner(PartnerId::new()), at(100));
    let face = face(&stage, at(300));
    assert_eq!(signs(&stage, &face), Some(house.id));
    on(&stage, &own, Owner::Partner(stage.partner.id), at(200));
    assert_eq!(signs(&stage, &face), Some(own.id));
    let of_house = stage.read(|conn| keys_of_house(conn, at(300)));
    assert_eq!(of_house.today.map(|key| key.id), Some(house.id));
}

#[test]
fn rotation_changes_no_byte_of_a_paper_that_was_downloaded() {
    let stage = finished();
    let owner = Owner::Installation;
    on(&stage, &new_key(1), owner, at(0));
    let face = face(&stage, at(150));
    let (texts, renderer) = (Texts::load().unwrap(), Renderer::new());
    let download = || {
        let key = stage.read(|conn| key_of_paper(conn, &face)).unwrap();
        let signer = key.signer(&Vault::new(&SEAL)).unwrap();
        let sheet = sheet(&face, &texts, "https://learn.example");
        renderer.render_signed(&sheet, &signer).unwrap()
    };
    let before = download();
    assert!(before.windows(10).any(|part| part == b"/ByteRange"));
    on(&stage, &new_key(3), owner, at(200));
    assert_eq!(download(), before);
    off(&stage, owner, at(300));
    assert_eq!(download(), before);
}

#[test]
fn a_key_opens_under_its_own_seal_key_only_and_signs_only_with_its_own_chain() {
    let stage = finished();
    on(&stage, &new_key(1), Owner::Installation, at(100));
    let mut key = stage.read(paper_keys).pop().unwrap();
    assert!(key.signer(&Vault::new(&SEAL)).is_ok());
    assert!(key.signer(&Vault::new(&[8; 32])).is_err());
    assert_eq!(key.last_day().unwrap().to_string(), "2031-11-01");
    key.owner = Owner::Partner(PartnerId::new());
    assert!(key.signer(&Vault::new(&SEAL)).is_err(), "the row was moved");
    let (own, other) = (new_key(1), new_key(3));
    let chain = Chain::from_pem(&other.chain).unwrap();
    let mixed = NewPaperKey::new(&own.secret, (chain, Origin::Imported), chance(9));
    assert!(mixed.is_err(), "the key belongs to another certificate");
}

db_fns! {
    fn bring_back(conn) -> usize {
        use crate::db::schema::paper_keys::dsl::{distrusted_at, paper_keys};
        use diesel::prelude::*;
        diesel::update(paper_keys).set(distrusted_at.eq(None::<Timestamp>)).execute(conn)
    }
}

#[test]
fn a_key_that_somebody_else_may_hold_does_not_come_back_in_silence() {
    let (stage, owner) = (finished(), Owner::Installation);
    let roots = |seal: u8| stage.read(|conn| made_roots(conn, &Vault::new(&[seal; 32]), owner));
    let findings = |seal: u8| {
        let audit = stage.read(|conn| verify_keys(conn, &Vault::new(&[seal; 32]), at(300)));
        assert_eq!(audit.keys, 1);
        audit.findings
    };
    let key = new_key(1);
    let id = key.id;
    on(&stage, &key, owner, at(100));
    assert_eq!((roots(7).len(), findings(7)), (1, Vec::new()));
    assert_eq!(roots(8), [], "what does not open is anybody's");
    let forged = KeyFinding::PaperKeyForged { id };
    let restored = KeyFinding::PaperKeyRestored { id };
    assert_eq!(findings(8), [forged]);
    let deed = move |tx: &mut Tx| distrust(tx, id, &Keeper::machine(), at(200));
    assert!(stage.world.db.write_now(deed).unwrap());
    assert_eq!(findings(7), []);
    assert_eq!(roots(7), []);
    stage.tamper(|tx| bring_back(tx));
    assert_eq!(roots(7), []);
    assert_eq!(findings(7), [restored]);
}

#[test]
fn a_chain_that_does_not_count_now_is_not_switched_on() {
    let stage = finished();
    let late = Timestamp::from_millis(4_000_000_000_000);
    for (key, now, expected) in [
        (new_key(1), late, "ended 2031-11-01 00:00 UTC"),
        // Of tomorrow.
        (
            key_from(3, (2026, 11, 24, 0, 0)),
            at(0),
            "counts only from 2026-11-24 00:00 UTC",
        ),
    ] {
        let vault = Vault::new(&SEAL);
        let deed = move |tx: &mut Tx| {
            let owner = Owner::Installation;
            switch_on(tx, (&vault, &key), owner, &Keeper::machine(), now)
        };
        let refused = stage.world.db.write_now(deed);
        let said = refused.unwrap_err().to_string();
        assert!(
            said.contains("number 1 (CN=Harbour Institute Certificates"),
            "{said}"
        );
        assert!(said.ends_with(expected), "{said}");
        assert!(stage.read(paper_keys).is_empty());
    }
}

#[test]
fn a_key_whose_certificate_the_next_did_not_issue_is_not_taken() {
    let order = |seed: u8| {
        let made = make_keys(KeyOrder {
            kind: KeyKind::EcdsaP256,
            organisation: "Harbour Institute",
            from: (2026, 11, 1, 0, 0),
            root_years: 20,
            signer_years: 5,
            chance: chance(seed),
        });
        made.unwrap()
    };
    let (own, old) = (order(1), order(3));
    let chain = Chain::from_der(vec![own.signer, old.root]).unwrap();
    let refused = NewPaperKey::new(&own.signer_key, (chain, Origin::Imported), chance(2));
    assert!(matches!(
        refused,
        Err(SignError::Certificate { place: 1, .. })
    ));
}

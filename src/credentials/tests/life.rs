//! The life of keys: first, next, retired, condemned; what a stolen or changed row is worth.

use super::*;
use crate::db::testing::{Fresh, fresh};
use crate::db::{Conn, Error};
use crate::journal;
use diesel::prelude::*;
use std::sync::Arc;

const OWNER: Owner = Owner::Installation;
const DAY: i64 = PUBLISHED_BEFORE;

fn at(seconds: i64) -> crate::base::Timestamp {
    testing::now().plus_seconds(seconds)
}

struct House {
    db: Fresh,
    ring: Keyring,
}

impl House {
    fn new() -> Self {
        Self {
            db: fresh(),
            ring: Keyring::new(&[3; 32]),
        }
    }

    fn first(&self, purpose: Purpose, chance: u8, now: i64) -> KeyRecord {
        let vault = self.ring.vault().clone();
        let secret = NewSecret::ed25519([chance; 32]);
        let deed = move |tx: &mut _| {
            let keeper = Keeper::machine();
            make_first(tx, (&vault, &secret), (OWNER, purpose), &keeper, at(now))
        };
        let made = self.db.write_now(deed).unwrap();
        self.ring.forget(OWNER);
        made
    }

    fn rotates(&self, chance: u8, now: i64) -> KeyRecord {
        let vault = self.ring.vault().clone();
        let secret = NewSecret::ed25519([chance; 32]);
        let deed = move |tx: &mut _| {
            let keeper = Keeper::machine();
            let of = (OWNER, Purpose::Credential);
            rotate(tx, (&vault, &secret), of, &keeper, at(now))
        };
        let made = self.db.write_now(deed).unwrap();
        self.ring.forget(OWNER);
        made
    }

    fn retires(&self, kid: &str, now: i64) -> Result<(), KeyError> {
        let kid = kid.to_owned();
        let deed = move |tx: &mut _| retire(tx, (OWNER, &kid), &Keeper::machine(), at(now));
        let outcome = self.db.write_now(deed);
        self.ring.forget(OWNER);
        outcome
    }

    fn condemns(&self, kid: &str, chance: u8, now: i64) -> KeyRecord {
        let (vault, kid) = (self.ring.vault().clone(), kid.to_owned());
        let secret = NewSecret::ed25519([chance; 32]);
        let deed = move |tx: &mut _| {
            let keeper = Keeper::machine();
            condemn(tx, (&vault, &secret), (OWNER, &kid), &keeper, at(now))
        };
        let next = self.db.write_now(deed).unwrap();
        self.ring.forget(OWNER);
        next
    }

    fn keys(&self) -> Arc<Keys> {
        self.db.read_now(|conn| self.ring.of(conn, OWNER)).unwrap()
    }

    fn signs_with(&self, now: i64) -> Option<String> {
        let signer = self.keys().credentials(&testing::did(), at(now));
        signer.map(|signer| signer.kid().to_owned())
    }

    fn document(&self) -> DidDocument {
        let text = self.keys().document(&testing::did());
        DidDocument::parse(text.as_bytes()).unwrap()
    }
}

#[test]
fn the_first_key_signs_at_once_and_is_made_once() {
    let house = House::new();
    assert_eq!(house.signs_with(0), None);
    let first = house.first(Purpose::Credential, 1, 0);
    assert_eq!(first.kid, "key-2026-11-1");
    assert_eq!(house.first(Purpose::Credential, 2, 5), first);
    assert_eq!(house.signs_with(0).as_deref(), Some("key-2026-11-1"));
    let status = house.first(Purpose::Status, 3, 0);
    assert_eq!(status.kid, "key-2026-11-2");
    let signer = house.keys().credentials(&testing::did(), at(0)).unwrap();
    let signed = sign(&testing::draft(), &signer, at(0)).unwrap();
    assert!(verify(signed.json.as_bytes(), &house.document()).is_ok());
}

#[test]
fn the_next_key_is_published_a_day_before_it_signs_and_both_hold() {
    let house = House::new();
    house.first(Purpose::Credential, 1, 0);
    let signer = house.keys().credentials(&testing::did(), at(0)).unwrap();
    let old = sign(&testing::draft(), &signer, at(0)).unwrap();
    let next = house.rotates(2, 10);
    assert_eq!(house.rotates(3, 20), next, "one is waiting already");
    assert_eq!(house.signs_with(20).as_deref(), Some("key-2026-11-1"));
    assert!(house.keys().document(&testing::did()).contains(&next.kid));
    assert_eq!(house.signs_with(10 + DAY), Some(next.kid.clone()));
    let signer = house
        .keys()
        .credentials(&testing::did(), at(10 + DAY))
        .unwrap();
    let new = sign(&testing::draft(), &signer, at(10 + DAY)).unwrap();
    for signed in [&old, &new] {
        assert!(verify(signed.json.as_bytes(), &house.document()).is_ok());
    }
    assert!(matches!(
        house.retires(&next.kid, 10 + DAY),
        Err(KeyError::SignsNow)
    ));
    house.retires("key-2026-11-1", 10 + DAY).unwrap();
    house.retires("key-2026-11-1", 11 + DAY).unwrap();
    assert!(
        verify(old.json.as_bytes(), &house.document()).is_ok(),
        "retired keys are published"
    );
    assert!(matches!(
        house.retires("key-2026-11-9", 0),
        Err(KeyError::Unknown)
    ));
}

#[test]
fn a_condemned_key_leaves_the_document_and_another_signs_at_once() {
    let house = House::new();
    house.first(Purpose::Credential, 1, 0);
    let signer = house.keys().credentials(&testing::did(), at(0)).unwrap();
    let old = sign(&testing::draft(), &signer, at(0)).unwrap();
    let next = house.condemns("key-2026-11-1", 2, 100);
    assert_eq!(house.signs_with(100), Some(next.kid.clone()));
    assert_eq!(
        house.condemns("key-2026-11-1", 3, 200),
        next,
        "once is enough"
    );
    let outcome = verify(old.json.as_bytes(), &house.document());
    assert_eq!(outcome, Err(VerifyError::UnknownKey));
    assert_eq!(house.keys().history().len(), 2, "the history keeps it");
    // Signed anew: the same address, a newer validFrom, the true day of the award.
    let mut draft = read(old.json.as_bytes()).unwrap();
    draft.valid_from = at(100);
    let signer = house.keys().credentials(&testing::did(), at(100)).unwrap();
    let new = sign(&draft, &signer, at(100)).unwrap();
    let verified = verify(new.json.as_bytes(), &house.document()).unwrap();
    assert_eq!(
        (verified.draft.awarded_at, verified.draft.valid_from),
        (at(0), at(100))
    );
}

#[test]
fn every_deed_stands_in_the_journal() {
    let house = House::new();
    house.first(Purpose::Credential, 1, 0);
    house.condemns("key-2026-11-1", 2, 10);
    let object = journal::Object::new("signing key", "installation#key-2026-11-1");
    let entries = house
        .db
        .read_now(|conn| journal::of_object(conn, &object))
        .unwrap();
    let details: Vec<&str> = entries.iter().map(|entry| entry.detail.as_str()).collect();
    assert_eq!(details, ["made credential", "compromised credential"]);
}

#[test]
fn a_key_of_the_wrong_kind_is_refused() {
    let house = House::new();
    let vault = house.ring.vault().clone();
    let deed = move |tx: &mut _| {
        let secret = NewSecret::ed25519([1; 32]);
        let of = (OWNER, Purpose::Jwt);
        make_first(tx, (&vault, &secret), of, &Keeper::machine(), at(0))
    };
    assert!(matches!(
        house.db.write_now(deed),
        Err(KeyError::WrongKind { .. })
    ));
}

crate::db::db_fns! {
    fn swap_public(conn, public: &[u8]) -> usize {
        use crate::db::schema::signing_keys::dsl::{public_half, signing_keys};
        diesel::update(signing_keys).set(public_half.eq(public)).execute(conn)
    }

    fn clear_marks(conn) -> usize {
        use crate::db::schema::signing_keys::dsl::{compromised_at, signing_keys};
        diesel::update(signing_keys)
            .set(compromised_at.eq(None::<crate::base::Timestamp>))
            .execute(conn)
    }
}

#[test]
fn another_installation_or_a_changed_row_signs_nothing() {
    let house = House::new();
    house.first(Purpose::Credential, 1, 0);
    let thief = Keyring::new(&[4; 32]);
    let of = |conn: &mut Conn| thief.of(conn, OWNER);
    let stolen = house.db.read_now::<_, Error, _>(of).unwrap();
    assert!(stolen.credentials(&testing::did(), at(0)).is_none());
    assert!(stolen.history().is_empty() && stolen.foreign().len() == 1);
    let foreign = NewSecret::ed25519([9; 32]);
    let deed = move |tx: &mut crate::db::Tx| swap_public(tx, &foreign.public);
    house.db.write_now(deed).unwrap();
    house.ring.forget(OWNER);
    assert_eq!(
        house.signs_with(0),
        None,
        "a public half that is not its own"
    );
    assert!(house.keys().history().is_empty(), "nor is it published");
}

#[test]
fn a_row_that_somebody_wrote_in_is_never_published() {
    let house = House::new();
    let known = house.first(Purpose::Credential, 1, 0);
    let (secret, vault) = (NewSecret::ed25519([9; 32]), Vault::new(&[4; 32]));
    let thief = Signer::new(testing::did(), "key-of-theirs", &secret).unwrap();
    let forged = sign(&testing::draft(), &thief, at(10)).unwrap();
    let row = KeyRecord {
        kid: "key-of-theirs".to_owned(),
        public: secret.public.clone(),
        ..known
    };
    let sealed = vault.seal(&secret.nonce, &secret.secret, &row.belonging());
    let sealed = sealed.unwrap();
    let write = move |tx: &mut crate::db::Tx| store::insert_key(tx, &row, &sealed);
    house.db.write_now(write).unwrap();
    let looks = || {
        house.ring.forget(OWNER);
        let outcome = verify(forged.json.as_bytes(), &house.document());
        assert_eq!(outcome, Err(VerifyError::UnknownKey));
        assert_eq!(house.signs_with(10).as_deref(), Some("key-2026-11-1"));
        let keys = house.keys();
        assert_eq!((keys.history().len(), keys.foreign().len()), (1, 1));
    };
    looks();
    // Retired keys are published as well: this one is not.
    let retire = |tx: &mut crate::db::Tx| store::retire(tx, OWNER, "key-of-theirs", at(20));
    house.db.write_now(retire).unwrap();
    looks();
    // Whoever keeps the house names it and ends it.
    house.condemns("key-of-theirs", 5, 30);
    assert!(house.keys().foreign().is_empty());
}

#[test]
fn clearing_the_mark_of_a_condemned_key_does_not_bring_it_back() {
    let house = House::new();
    house.first(Purpose::Credential, 1, 0);
    let signer = house.keys().credentials(&testing::did(), at(0)).unwrap();
    let old = sign(&testing::draft(), &signer, at(0)).unwrap();
    let next = house.condemns("key-2026-11-1", 2, 100);
    let clear = |tx: &mut crate::db::Tx| clear_marks(tx);
    house.db.write_now(clear).unwrap();
    house.ring.forget(OWNER);
    let outcome = verify(old.json.as_bytes(), &house.document());
    assert_eq!(outcome, Err(VerifyError::UnknownKey));
    let keys = house.keys();
    assert_eq!(keys.foreign().len(), 1);
    let was = |key: &KeyRecord| house.db.read_now(|conn| was_condemned(conn, key)).unwrap();
    assert!(was(&keys.foreign()[0]), "the journal remembers");
    assert!(!was(&next));
    let third = house.condemns(&next.kid, 3, 200);
    assert_eq!(
        house.signs_with(200),
        Some(third.kid),
        "and it is not taken for the next one"
    );
}

//! Status lists: places, bits, signed lists and what is never published.

use super::*;
use crate::base::Timestamp;
use crate::credentials::status::reserve_within;
use crate::credentials::store;
use crate::db::testing::{Fresh, fresh};
use std::collections::BTreeSet;
use std::sync::Arc;

const OWNER: Owner = Owner::Installation;
const ADDRESS: &str = "https://localhost:8443/status/1";

fn at(seconds: i64) -> Timestamp {
    testing::now().plus_seconds(seconds)
}

fn reserves(db: &Fresh, chance: u8) -> Place {
    db.write_now(move |tx| reserve(tx, OWNER, [chance; 32], at(0)))
        .unwrap()
}

fn sets(db: &Fresh, place: Place) -> Result<bool, StatusError> {
    db.write_now(move |tx| set(tx, place, at(1)))
}

fn gets(db: &Fresh, lists: &Lists, now: i64) -> Result<Arc<SignedList>, ListError> {
    let signer = testing::signer("key-2026-11-2", 2);
    let issuer = move |_: &mut _, _| Ok(Some((signer, ADDRESS.to_owned())));
    db.read_now(|conn| lists.get(conn, 1, issuer, at(now)))
}

#[test]
fn a_place_is_given_once_and_by_chance() {
    let db = fresh();
    let places: BTreeSet<Place> = (0..50).map(|chance| reserves(&db, chance)).collect();
    assert_eq!(places.len(), 50);
    assert!(
        places
            .iter()
            .all(|place| place.list == 1 && place.index < LENGTH)
    );
    assert!(places.iter().any(|place| place.index > 1000));
    // The same chance again finds its place taken and gives another.
    assert!(!places.contains(&reserves(&db, 7)));
}

#[test]
fn an_undone_award_reserves_nothing() {
    let db = fresh();
    let undone = db.write_now(move |tx| -> Result<Place, StatusError> {
        reserve(tx, OWNER, [1; 32], at(0))?;
        Err(StatusError::NoPlace)
    });
    assert!(undone.is_err());
    let numbers = db.read_now(list_numbers).unwrap();
    assert_eq!(numbers, Vec::<u32>::new());
}

#[test]
fn the_next_list_is_opened_when_one_is_nearly_full() {
    let db = fresh();
    let mut places = BTreeSet::new();
    for chance in 0..60 {
        let deed = move |tx: &mut _| reserve_within(tx, OWNER, [chance; 32], (20, at(0)));
        places.insert(db.write_now(deed).unwrap());
    }
    assert_eq!(places.len(), 60);
    let first = places.iter().filter(|place| place.list == 1).count();
    assert!((16..=20).contains(&first), "{first} in the first");
    let numbers = db.read_now(list_numbers).unwrap();
    assert!(numbers.len() >= 3 && numbers[0] == 1, "{numbers:?}");
}

#[test]
fn a_list_is_signed_on_change_and_every_six_hours_and_else_held() {
    let (db, lists) = (fresh(), Lists::default());
    assert!(matches!(gets(&db, &lists, 0), Err(ListError::Unknown)));
    let (place, other) = (reserves(&db, 1), reserves(&db, 2));
    let empty = gets(&db, &lists, 0).unwrap();
    assert!(Arc::ptr_eq(
        &empty,
        &gets(&db, &lists, 6 * 3600 - 1).unwrap()
    ));
    let renewed = gets(&db, &lists, 6 * 3600).unwrap();
    assert_ne!(renewed.json, empty.json);
    assert!(sets(&db, place).unwrap());
    assert!(!sets(&db, place).unwrap(), "once");
    let after = gets(&db, &lists, 6 * 3600 + 1).unwrap();
    assert_eq!((renewed.set, after.set), (0, 1));
    let signer = testing::signer("key-2026-11-2", 2);
    let read = verify_list(after.json.as_bytes(), &document(&[&signer])).unwrap();
    assert_eq!(read.address, ADDRESS);
    assert_eq!(read.bits.is_set(place.index), Some(true));
    assert_eq!(read.bits.is_set(other.index), Some(false));
    assert_eq!(read.valid_from, at(6 * 3600 + 1 - 300));
    assert!(read.is_current(at(6 * 3600)) && !read.is_current(at(15 * 86_400)));
    let nowhere = Place {
        list: 1,
        index: if place.index == 5 { 6 } else { 5 },
    };
    assert!(matches!(
        sets(&db, nowhere),
        Err(StatusError::Unknown { .. })
    ));
}

#[test]
fn a_list_with_fewer_bits_than_before_is_never_signed() {
    let (db, lists) = (fresh(), Lists::default());
    let place = reserves(&db, 1);
    sets(&db, place).unwrap();
    gets(&db, &lists, 0).unwrap();
    db.write_now(|tx| store::count_set(tx, 1)).unwrap();
    let refused = gets(&db, &lists, 1);
    assert!(
        matches!(
            refused,
            Err(ListError::LostBits {
                found: 1,
                before: 2,
                ..
            })
        ),
        "{refused:?}"
    );
}

#[test]
fn lists_that_cannot_be_signed_are_counted_until_they_can() {
    let (db, lists) = (fresh(), Lists::default());
    assert!(matches!(gets(&db, &lists, 0), Err(ListError::Unknown)));
    assert_eq!(lists.failed(), 0, "there is none");
    sets(&db, reserves(&db, 1)).unwrap();
    gets(&db, &lists, 0).unwrap();
    assert_eq!(lists.failed(), 0);
    let without_key = db.read_now(|conn| lists.get(conn, 1, |_, _| Ok(None), at(1)));
    assert!(matches!(without_key, Err(ListError::NoKey)));
    assert_eq!(lists.failed(), 1);
    gets(&db, &lists, 2).unwrap();
    assert_eq!(lists.failed(), 0, "it can be signed again");
    db.write_now(|tx| store::count_set(tx, 1)).unwrap();
    for now in 3..5 {
        gets(&db, &lists, now).unwrap_err();
        assert_eq!(lists.failed(), 1, "one list, however often");
    }
}

#[test]
fn a_list_is_held_for_each_address_by_itself() {
    let (db, lists) = (fresh(), Lists::default());
    sets(&db, reserves(&db, 1)).unwrap();
    let first = gets(&db, &lists, 0).unwrap();
    let signer = testing::signer("key-2026-11-2", 2);
    let other = "https://old.example/status/1";
    let issuer = move |_: &mut _, _| Ok(Some((signer, other.to_owned())));
    let second = db.read_now(|conn| lists.get(conn, 1, issuer, at(1)));
    assert!(second.unwrap().json.contains(other));
    assert!(Arc::ptr_eq(&first, &gets(&db, &lists, 2).unwrap()));
}

#[test]
fn a_list_that_was_changed_or_signed_by_another_is_refused() {
    let signer = testing::signer("key-2026-11-2", 2);
    let list = sign_list(ADDRESS, &Bits::with([7]), &signer, at(0)).unwrap();
    let issuer = document(&[&signer]);
    assert!(verify_list(list.json.as_bytes(), &issuer).is_ok());
    let cleared = Bits::default().encode();
    let set = Bits::with([7]).encode();
    let forged = list.json.replace(&set, &cleared);
    assert_ne!(forged, list.json);
    let outcome = verify_list(forged.as_bytes(), &issuer).err();
    assert_eq!(outcome, Some(VerifyError::Altered));
    let other = testing::signer("key-2026-11-2", 3);
    let outcome = verify_list(list.json.as_bytes(), &document(&[&other])).err();
    assert_eq!(outcome, Some(VerifyError::Altered));
    let credential = sign(&testing::draft(), &signer, at(0)).unwrap();
    let outcome = verify_list(credential.json.as_bytes(), &issuer).err();
    assert_eq!(outcome, Some(VerifyError::OtherShape));
}

#[test]
fn a_list_of_another_issuer_speaks_for_nobody_else_whatever_name_is_written_into_it() {
    let own = testing::signer("key-2026-11-2", 2);
    // The same key under another name, and a key of its own: neither makes it ours.
    for chance in [2, 3] {
        let other = testing::signer_of(testing::other_did(), "key-2026-11-2", chance);
        let list = sign_list(ADDRESS, &Bits::default(), &other, at(0)).unwrap();
        let theirs = did_document(other.did(), &testing::records(&[&other]));
        let theirs = DidDocument::parse(theirs.as_bytes()).unwrap();
        let read = verify_list(list.json.as_bytes(), &theirs).unwrap();
        assert_eq!(read.issuer, testing::other_did(), "it is a good list");
        assert_eq!(
            list_issuer(list.json.as_bytes()),
            Some(testing::other_did())
        );

        let refused = |json: &str| verify_list(json.as_bytes(), &document(&[&own])).err();
        assert_eq!(refused(&list.json), Some(VerifyError::OtherIssuer));
        let [from, to] = [other.did(), own.did()].map(|did| format!("\"issuer\":\"{did}\""));
        let renamed = list.json.replace(&from, &to);
        assert_ne!(renamed, list.json);
        assert_eq!(refused(&renamed), Some(VerifyError::UnknownKey));
        let all = list
            .json
            .replace(&other.did().to_string(), &own.did().to_string());
        assert_eq!(refused(&all), Some(VerifyError::Altered));
    }
}

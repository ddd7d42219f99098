//! What people say of their names before certificates print them.

use super::*;
use crate::base::{Digest, HanForms};

fn account(db: &Fresh, id: crate::base::AccountId) -> Account {
    db.read_now(|conn| find(conn, id)).unwrap().unwrap()
}

fn confirms(db: &Fresh, by: &Learner, seen: Digest, now: Timestamp) -> bool {
    let by = by.clone();
    write(db, move |tx| confirm_name(tx, &by, seen, now))
}

fn changes(db: &Fresh, by: &Learner, change: ProfileChange) {
    let by = by.clone();
    write(db, move |tx| update_profile(tx, &by, &change, noon()));
}

/// A name that every kind of form matters to.
fn profile() -> ProfileChange {
    ProfileChange {
        name: PersonName::parse("直子").unwrap(),
        latin_name: Some(PersonName::parse_latin("Naoko").unwrap()),
        name_forms: Some(HanForms::Japanese),
        language: Language::En,
        certificate_language: None,
        country: None,
        occupation: None,
    }
}

#[test]
fn a_name_is_confirmed_once_as_it_was_seen() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon()).learner;
    let seen = account(&db, ada.id()).printed_form();
    let later = |seconds: i64| noon().plus_seconds(seconds);
    assert_eq!(account(&db, ada.id()).name_confirmed_at, None);
    assert!(!confirms(&db, &ada, Digest::of(b"another name"), later(1)));
    assert_eq!(account(&db, ada.id()).name_confirmed_at, None);
    assert!(confirms(&db, &ada, seen, later(2)));
    assert!(confirms(&db, &ada, seen, later(3)), "sent twice");
    let confirmed = account(&db, ada.id()).name_confirmed_at;
    assert_eq!(confirmed, Some(later(2)), "the first time counts");
}

#[test]
fn what_is_printed_otherwise_is_not_confirmed_any_more() {
    let name = |text: &str| PersonName::parse(text).unwrap();
    let as_before = profile();
    for (change, stays) in [
        (as_before.clone(), true),
        (
            ProfileChange {
                language: Language::Fr,
                certificate_language: Some(Language::Zh),
                country: Country::parse("JO"),
                occupation: Some(Occupation::Staff),
                ..profile()
            },
            true,
        ),
        (
            ProfileChange {
                name: name("海子"),
                ..profile()
            },
            false,
        ),
        (
            ProfileChange {
                latin_name: None,
                ..profile()
            },
            false,
        ),
        (
            ProfileChange {
                name_forms: Some(HanForms::Korean),
                ..profile()
            },
            false,
        ),
    ] {
        let db = fresh();
        let ada = signed_in(&db, ADA, noon()).learner;
        changes(&db, &ada, profile());
        let seen = account(&db, ada.id()).printed_form();
        assert!(confirms(&db, &ada, seen, noon()));
        changes(&db, &ada, change.clone());
        let is_confirmed = account(&db, ada.id()).name_confirmed_at.is_some();
        assert_eq!(is_confirmed, stays, "{change:?}");
        // Back again: it is asked anew.
        changes(&db, &ada, profile());
        let is_confirmed = account(&db, ada.id()).name_confirmed_at.is_some();
        assert_eq!(is_confirmed, stays, "{change:?}");
    }
}

#[test]
fn of_somebody_erased_no_confirmation_stays() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon()).learner;
    let seen = account(&db, ada.id()).printed_form();
    confirms(&db, &ada, seen, noon());
    let kept = |db: &Fresh| {
        let of = |column: &crate::db::Column| {
            column.table_name == "accounts" && column.column_name.starts_with("name_confirmed_")
        };
        let count = |conn: &mut crate::db::Conn| -> Result<i64, Error> {
            let mut count = 0;
            for column in crate::db::columns(conn)?.iter().filter(|column| of(column)) {
                count += crate::db::rows_with(conn, column, "")?;
            }
            Ok(count)
        };
        db.read_now(count).unwrap()
    };
    assert_eq!(kept(&db), 2, "when, and what");
    let id = ada.id();
    db.write_now(move |tx| forget(tx, id, noon()).map(drop))
        .unwrap();
    assert_eq!(kept(&db), 0);
    assert!(!confirms(&db, &ada, seen, noon()), "nor comes back");
    assert_eq!(kept(&db), 0);
}

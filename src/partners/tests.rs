//! The deeds of this room against a database.

use super::{Profile, SaveError, Signatory, find_by_slug, save};
use crate::base::{Key, Language, PerLanguage, Timestamp};
use crate::db::testing::fresh;

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn profile(id: &str, slug: &str, name: &str) -> Profile {
    let named = |text: &str| PerLanguage::from_iter([(Language::En, text.to_owned())]);
    Profile {
        key: key(id),
        slug: key(slug),
        founded: Some(1987),
        demonstration: true,
        web: "https://harbour.example/".to_owned(),
        linkedin: None,
        logo_svg: None,
        emblem_svg: None,
        name: named(name),
        about: named("About"),
        signatories: vec![Signatory {
            key: key("director"),
            name: "Dr. Amara Okonkwo".to_owned(),
            office: named("Director"),
            signature_svg: None,
        }],
    }
}

#[test]
fn a_profile_is_kept_once_and_brought_up_to_date() {
    let db = fresh();
    let at = Timestamp::from_millis(1_000);
    let first = profile("harbour", "harbour", "Harbour");
    let one = db
        .write_now({
            let p = first.clone();
            move |tx| save(tx, &p, at)
        })
        .unwrap();
    let two = db
        .write_now({
            let p = first.clone();
            move |tx| save(tx, &p, at)
        })
        .unwrap();
    assert_eq!(one, two);
    let renamed = profile("harbour", "harbour-institute", "Harbour Institute");
    db.write_now({
        let p = renamed.clone();
        move |tx| save(tx, &p, at)
    })
    .unwrap();
    let found = db
        .read_now(|conn| find_by_slug(conn, &key("harbour-institute")))
        .unwrap()
        .unwrap();
    assert_eq!((found.id, found.profile), (one.id, renamed));
}

#[test]
fn an_address_belongs_to_one_partner() {
    let db = fresh();
    let at = Timestamp::from_millis(1_000);
    db.write_now(move |tx| save(tx, &profile("a", "same", "A"), at))
        .unwrap();
    let refused = db.write_now(move |tx| save(tx, &profile("b", "same", "B"), at));
    assert!(matches!(refused, Err(SaveError::SlugTaken { .. })));
}

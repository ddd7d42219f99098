//! The deeds of this room against a database.

use super::{Profile, SaveError, Signatory, Tenure, date_signatories, find_by_slug, save, tenures};
use crate::base::{Key, Language, PerLanguage, Timestamp};
use crate::db::Tx;
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

#[test]
fn signatories_are_dated_and_a_change_begins_anew() {
    let db = fresh();
    let at = Timestamp::from_millis;
    let keep = |profile: &Profile, now: i64| {
        let profile = profile.clone();
        let save = move |tx: &mut Tx| save(tx, &profile, at(now));
        db.write_now(save).unwrap()
    };
    let mut known = profile("harbour", "harbour", "Harbour");
    let partner = keep(&known, 1_000);
    let seen = || {
        let all = db.read_now(|conn| tenures(conn, partner.id)).unwrap();
        let line = |one: &Tenure| (one.signatory.name.clone(), one.since, one.until);
        all.iter().map(line).collect::<Vec<_>>()
    };
    let first = "Dr. Amara Okonkwo".to_owned();
    assert_eq!(seen(), [(first.clone(), at(1_000), None)]);
    known.web = "https://elsewhere.example/".to_owned();
    keep(&known, 2_000);
    db.write_now(move |tx| date_signatories(tx, at(2_500)))
        .unwrap();
    assert_eq!(
        seen(),
        [(first.clone(), at(1_000), None)],
        "it is no change"
    );

    "Prof. Amara Okonkwo".clone_into(&mut known.signatories[0].name);
    keep(&known, 3_000);
    let second = "Prof. Amara Okonkwo".to_owned();
    let before = (first, at(1_000), Some(at(3_000)));
    assert_eq!(seen(), [(second.clone(), at(3_000), None), before.clone()]);
    known.signatories.clear();
    keep(&known, 4_000);
    assert_eq!(seen(), [(second, at(3_000), Some(at(4_000))), before]);
}

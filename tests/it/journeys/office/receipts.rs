//! A receipt, and who finds what with it.

use super::{ADA, office, timed};
use crate::world::cast::Player;
use crate::world::person::Page;
use crate::world::study::Knows;
use crate::world::{NOON, World};
use pmast::accounts::Operator;
use pmast::base::Key;
use pmast::courses;
use pmast::db::Tx;
use pmast::partners::{self, Role};

/// Somebody who administers another partner.
fn stranger<'w>(world: &'w World, olu: &Operator) -> Player<'w> {
    let (profile, _) = courses::read_partner(&world.folder().join("harbour-test"));
    let mut profile = profile.unwrap();
    profile.key = Key::parse("meadow-college").unwrap();
    profile.slug = profile.key.clone();
    let save = move |tx: &mut Tx| partners::save(tx, &profile, NOON);
    let other = world.db.write_now(save).unwrap();
    let player = world.somebody("zoe@college.example", "Zoe College");
    let (by, pair) = (olu.clone(), (other.id, player.account));
    let join = move |tx: &mut Tx| partners::join(tx, &by, pair, Role::Admin, NOON);
    world.db.write_now(join).unwrap();
    player
}

/// The receipt on a result page.
fn receipt_of(result: &Page) -> String {
    let words = result.words();
    let is_receipt = |word: &&str| word.len() == 19 && word.matches('-').count() == 3;
    let found = words.split_whitespace().find(is_receipt);
    found.unwrap_or_else(|| panic!("{words}")).to_owned()
}

#[test]
fn a_receipt_is_found_by_who_looks_after_the_course_and_by_nobody_else() {
    let world = World::new();
    let mut office = office(&world);
    let sitting = office.ada.sits(&office.course, "check-clock");
    world.app.clock.set(NOON.plus_seconds(65));
    let answers = office.course.answers("check-clock", Knows::Everything);
    let receipt = receipt_of(&office.ada.hands_in(&sitting, &answers));
    let typed = receipt.to_lowercase().replace('-', " – ");

    let form = office
        .mina
        .person
        .opens("/partner/receipts")
        .form("receipts");
    let found = office.mina.person.posts(&form, &[("receipt", &typed)]);
    assert_eq!(found.status, 200);
    let words = Page::of(found).words();
    for told in [
        receipt.as_str(),
        "Ada Meadow",
        ADA,
        "When does it start?",
        "12:01:05 UTC",
        "by the learner",
        "Passed",
        "The quiz arrived in full",
    ] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }

    let mut zoe = stranger(&world, &office.olu);
    let form = zoe.person.opens("/partner/receipts").form("receipts");
    let unknown = zoe.person.posts(&form, &[("receipt", &receipt)]);
    let nonsense = zoe
        .person
        .posts(&form, &[("receipt", "0000-0000-0000-0000")]);
    assert_eq!((unknown.status, nonsense.status), (422, 422));
    let neutral = |answer| {
        let words = Page::of(answer).words();
        assert!(!words.contains("Ada"), "{words}");
        words.contains("We find nothing for this receipt here")
    };
    assert!(neutral(unknown) && neutral(nonsense));
    assert_eq!(zoe.person.get(&office.at("accommodations")).status, 403);

    let mut chen = world.chen(&office.course, &office.olu);
    assert_eq!(chen.person.get("/partner/receipts").status, 403);
    assert_eq!(chen.person.get(&office.at("groups")).status, 403);
    assert_eq!(office.ada.person.get("/partner/receipts").status, 403);
}

#[test]
fn operators_find_every_receipt_and_the_clock_is_told_apart() {
    let world = World::new();
    let course = timed(&world);
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    world.wait_minutes(30);
    let receipt = receipt_of(&ada.person.opens(&sitting.answer.path));
    let home = olu.person.opens("/operator");
    let form = olu.person.opens(&home.link("/receipts")).form("receipts");
    let found = olu.person.submits(&form, &[("receipt", &receipt)]);
    let words = found.words();
    for told in ["12:10:00 UTC", "by the clock", "Not passed", "lateness"] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }
    for _ in 0..70 {
        let answer = olu
            .person
            .posts(&form, &[("receipt", "0000-0000-0000-0000")]);
        if answer.status == 429 {
            return;
        }
    }
    panic!("receipts can be tried without end");
}

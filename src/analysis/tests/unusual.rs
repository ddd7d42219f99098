//! What is unusual in how people answered.

use super::*;
use crate::analysis::signals::{self, Kind, LookError, Signal, look_at};
use crate::base::Note;
use crate::items::Item;
use crate::journal::{self, Object};

/// Six items, `a` right in each; half of the points pass.
fn six() -> World {
    world_with(|quiz| {
        let first = quiz.items[0].clone();
        let item = |number| Item {
            key: key(&format!("i{number}")),
            ..first.clone()
        };
        quiz.items = (0..6).map(item).collect();
        quiz.pass = crate::base::CutScore::percent(20).unwrap();
    })
}

const ITEMS: [&str; 6] = ["i0", "i1", "i2", "i3", "i4", "i5"];

fn given(letters: &'static str) -> Vec<(&'static str, &'static str)> {
    let letter = |at: usize| letters.get(at..=at).unwrap();
    ITEMS
        .iter()
        .enumerate()
        .map(|(at, item)| (*item, letter(at)))
        .collect()
}

/// As many people as there are words sit `final`, and all are counted.
fn counted(world: &World, words: &[&'static str]) {
    let people = crowd(world, u32::try_from(words.len()).unwrap());
    let given = words.iter().copied().map(given);
    let sat: Vec<_> = people.into_iter().zip(given).collect();
    sit(world, "final", &sat);
    roll_up_all(world);
}

fn admin(world: &World) -> PartnerAdmin {
    PartnerAdmin::for_test(world.partner.id, world.bela.id())
}

fn found(world: &World) -> Vec<Signal> {
    let by = admin(world);
    world
        .db
        .read_now(|conn| signals::signals(conn, std::slice::from_ref(&by), (50, 0)))
        .unwrap()
}

#[test]
fn two_with_the_same_wrong_answers_are_one_signal_and_a_crowd_is_none() {
    let world = six();
    let people = crowd(&world, 8);
    let answers = [
        "bbbbaa", "bbbbaa", "bbbcaa", "ccccaa", "ccccaa", "ccccaa", "ccccaa", "ccccaa",
    ];
    let sat: Vec<_> = people.iter().cloned().zip(answers.map(given)).collect();
    sit(&world, "final", &sat[..3]);
    roll_up_all(&world);
    let one = found(&world);
    assert_eq!(one.len(), 1, "{one:?}");
    assert_eq!(
        (one[0].kind, one[0].amount, one[0].items),
        (Kind::Alike, 4, 6)
    );
    assert!(one[0].other.is_some() && one[0].look.is_none());
    sit(&world, "final", &sat[3..]);
    roll_up_all(&world);
    // The first pairs came before anybody could know of a crowd, and went when it was seen.
    assert_eq!(found(&world), one);
}

#[test]
fn who_sits_it_again_and_again_is_no_crowd() {
    let world = six();
    let people = crowd(&world, 2);
    let sat = |person: usize| vec![(people[person].clone(), given("bbbbaa"))];
    for person in [0, 0, 0, 0, 0, 1] {
        sit(&world, "final", &sat(person));
    }
    roll_up_all(&world);
    assert_eq!(found(&world).len(), 1, "two people, however often");
}

#[test]
fn what_a_corrected_key_makes_right_is_no_signal_any_more() {
    let world = six();
    counted(&world, &["bbbbaa", "bbbbaa", "ccccaa", "ccccaa"]);
    let before = found(&world);
    assert_eq!(before.len(), 2);
    // Somebody looked at the second pair; what they wrote stays whatever is counted.
    let (by, looked) = (admin(&world), before[0].id);
    let look = move |tx: &mut Tx| {
        let note = Note::parse("One room.").unwrap();
        look_at(tx, &by, looked, &note, at(950))
    };
    world.db.write_now(look).unwrap();
    correct(&world, "i0", Remedy::KeepHigher(both()));
    roll_up_all(&world);
    let left: Vec<_> = found(&world).iter().map(|signal| signal.id).collect();
    assert_eq!(left, [looked], "three wrong answers are easily shared");
}

#[test]
fn what_nobody_looked_at_stands_first_on_as_many_pages_as_there_are() {
    let world = six();
    let pairs = ["bbbbaa", "bbbbaa", "ccccaa", "ccccaa", "bcbcaa", "bcbcaa"];
    counted(&world, &pairs);
    let by = [admin(&world)];
    let page = |most, skipped| {
        let read = |conn: &mut _| signals::signals(conn, &by, (most, skipped));
        world.db.read_now(read).unwrap()
    };
    let all = page(10, 0);
    let (by, first) = (admin(&world), all[0].id);
    let look = move |tx: &mut Tx| look_at(tx, &by, first, &Note::parse("").unwrap(), at(950));
    world.db.write_now(look).unwrap();
    assert_eq!((page(2, 0), page(2, 2)[0].id), (all[1..].to_vec(), first));
    assert_eq!((page(2, 2).len(), page(2, 4).len()), (1, 0));
}

fn both() -> regrade::RightAnswer {
    regrade::RightAnswer::Choices {
        right: [key("b"), key("c")].into(),
    }
}

#[test]
fn a_look_is_kept_once_with_its_note_and_everything_is_forgotten_after_half_a_year() {
    let world = six();
    counted(&world, &["bbbbaa", "bbbbaa"]);
    let id = found(&world)[0].id;
    let look = |by: PartnerAdmin, note: &'static str| {
        world.db.write_now(move |tx| {
            let note = Note::parse(note).unwrap();
            look_at(tx, &by, id, &note, at(2000))
        })
    };
    let other = PartnerAdmin::for_test(crate::base::PartnerId::new(), world.bela.id());
    assert!(matches!(look(other, "Mine?"), Err(LookError::Unknown)));
    look(admin(&world), "They learn in one room.").unwrap();
    look(admin(&world), "Something else.").unwrap();
    let seen = found(&world)[0].look.clone().unwrap();
    assert_eq!(seen.note.as_str(), "They learn in one room.");
    let object = Object::new("signal", id);
    let entries = world
        .db
        .read_now(|conn| journal::of_object(conn, &object))
        .unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!(
        (entries[0].verb.as_str(), entries[0].detail.as_str()),
        ("looked at", "")
    );

    let sweep = |days: i64| {
        let now = at(days * 86_400);
        world
            .db
            .write_now(move |tx| signals::sweep(tx, now))
            .unwrap()
    };
    assert_eq!((sweep(179), found(&world).len()), (0, 1));
    assert_eq!((sweep(181), found(&world).len()), (1, 0));
}

#[test]
fn counting_anew_finds_nothing_twice() {
    let world = six();
    counted(&world, &["bbbbaa", "bbbbaa"]);
    let before = found(&world);
    correct(&world, "i5", Remedy::FullCredit);
    assert_eq!(roll_up_all(&world), 2);
    let after = found(&world);
    let what = |signal: &Signal| (signal.kind, signal.amount, signal.items);
    assert_eq!((after.len(), what(&after[0])), (1, what(&before[0])));
}

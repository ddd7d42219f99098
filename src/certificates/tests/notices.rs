//! Holders are told what changed in the sources of their course, of each change once.

use super::super::testing::{Stage, chance, finished, jobs};
use super::super::*;
use super::hold::hold_as;
use super::{replace_at, revoke_at};
use crate::base::{AccountId, HoldId, Key, Timestamp};
use crate::courses::{CourseAdmin, Edition, Library};
use crate::db::{Conn, Tx};
use crate::journal::{self, Object};
use crate::learning::testing::{at, edition_with_changes, somebody};
use crate::learning::{self, Manner};
use crate::texts::Texts;

const FIRST: &str = "2026-12-03";
const SECOND: &str = "2027-06-01";

fn admin(stage: &Stage) -> CourseAdmin {
    CourseAdmin::for_test(stage.world.edition.course, stage.world.bela.id())
}

fn untold_at(stage: &Stage, offered: &Edition, now: Timestamp) -> usize {
    let (by, library) = (admin(stage), Library::new());
    stage.read(|conn: &mut Conn| untold(conn, &library, &by, offered, now))
}

fn tells(stage: &Stage, offered: &Edition, now: Timestamp) -> usize {
    let (by, offered) = (admin(stage), offered.clone());
    let (library, texts) = (Library::new(), Texts::load().unwrap());
    let deed = move |tx: &mut Tx| tell_holders(tx, (&library, &texts), &by, &offered, now);
    stage.world.db.write_now(deed).unwrap()
}

fn letters(stage: &Stage) -> Vec<String> {
    let mut mails = stage.read(jobs);
    mails.retain(|mail| mail.contains("sources-moved"));
    mails
}

/// One more person who has everything, with a certificate of this edition.
pub(super) fn holder(stage: &Stage, edition: &Edition, seed: u8) -> Certificate {
    let learner = somebody(&stage.world, &format!("holder-{seed}"));
    let (edition, sealer) = (edition.clone(), stage.sealer.clone());
    let deed = move |tx: &mut Tx| -> Result<_, AwardError> {
        let enrolment = learning::enrol(tx, &learner, &edition, at(10))?;
        for (activity, manner) in [
            ("listing", Manner::Read),
            ("clock", Manner::Read),
            ("final", Manner::Passed),
        ] {
            let activity = Key::parse(activity).unwrap();
            learning::complete(tx, &enrolment, &activity, manner, at(60))?;
        }
        let scribe = Scribe::without(&sealer);
        award_for(tx, &scribe, (&enrolment, &edition), chance(seed), at(95))
    };
    stage.world.db.write_now(deed).unwrap().unwrap()
}

#[test]
fn every_holder_is_told_once_whoever_asks_how_often() {
    let stage = finished();
    let certificate = stage.certificate();
    let offered = edition_with_changes(&stage.world, "2.0.0", &[FIRST]);
    assert_eq!(untold_at(&stage, &offered, at(200)), 1);
    assert_eq!(tells(&stage, &offered, at(201)), 1);
    for seconds in 202..205 {
        assert_eq!(tells(&stage, &offered, at(seconds)), 0);
    }
    assert_eq!(untold_at(&stage, &offered, at(300)), 0);
    let letters = letters(&stage);
    assert_eq!(letters.len(), 1);
    for words in [
        "The 1988 Convention, 3 December 2026: What happened on 2026-12-03.",
        &certificate.id.to_string(),
        "ada@x.example",
    ] {
        assert!(letters[0].contains(words), "{words}: {letters:?}");
    }
    let object = Object::new("edition", offered.id);
    let entries = stage.read(|conn| journal::of_object(conn, &object));
    let told: Vec<_> = entries
        .iter()
        .filter(|entry| entry.verb == "told")
        .collect();
    assert_eq!(told.len(), 1);
    assert_eq!(
        (told[0].actor, told[0].detail.as_str()),
        (Some(stage.world.bela.id()), "1")
    );
}

#[test]
fn the_next_letter_says_only_what_is_new() {
    let stage = finished();
    stage.certificate();
    let offered = edition_with_changes(&stage.world, "2.0.0", &[FIRST]);
    tells(&stage, &offered, at(200));
    let offered = edition_with_changes(&stage.world, "3.0.0", &[FIRST, SECOND]);
    // Who took the second edition knows the first change from there.
    assert_eq!(tells(&stage, &offered, at(300)), 1);
    let letters = letters(&stage);
    assert_eq!(letters.len(), 2);
    assert!(
        letters[1].contains(SECOND) && !letters[1].contains(FIRST),
        "{letters:?}"
    );
}

#[test]
fn who_took_the_edition_with_the_change_is_not_told_of_it() {
    let stage = finished();
    stage.certificate();
    let second = edition_with_changes(&stage.world, "2.0.0", &[FIRST]);
    holder(&stage, &second, 30);
    assert_eq!(untold_at(&stage, &second, at(200)), 1, "Ada alone");
    let third = edition_with_changes(&stage.world, "3.0.0", &[FIRST, SECOND]);
    assert_eq!(tells(&stage, &third, at(300)), 2);
    let letters = letters(&stage);
    let with_first = letters.iter().filter(|letter| letter.contains(FIRST));
    assert_eq!(with_first.count(), 1);
}

#[test]
fn only_certificates_that_count_are_told_and_a_successor_is_not_told_again() {
    let mut stage = finished();
    stage.world.edition.content.certificate.valid_months = Some(12);
    let ada = stage.certificate();
    let [revoked, held] = [31, 32].map(|seed| holder(&stage, &stage.world.edition, seed).id);
    let offered = edition_with_changes(&stage.world, "2.0.0", &[FIRST]);
    assert_eq!(untold_at(&stage, &offered, at(150)), 3);
    revoke_at(&stage, revoked, at(160)).unwrap();
    hold_as(&stage, held, HoldId::new(), at(161)).unwrap();
    assert_eq!(untold_at(&stage, &offered, at(170)), 1);

    let last_day = ada.face.valid_until.unwrap();
    let day = |days: i64| last_day.start().plus_seconds(days * 86_400);
    assert_eq!(
        untold_at(&stage, &offered, day(0)),
        1,
        "the last day counts"
    );
    assert_eq!(untold_at(&stage, &offered, day(1)), 0, "expired");

    assert_eq!(tells(&stage, &offered, at(180)), 1);
    replace_at(&stage, ada.id, "Ada Byron", at(190)).unwrap();
    assert_eq!(untold_at(&stage, &offered, at(200)), 0);
}

#[test]
fn nobody_who_was_erased_is_told() {
    let stage = finished();
    stage.certificate();
    let offered = edition_with_changes(&stage.world, "2.0.0", &[FIRST]);
    let gone: AccountId = stage.ada.id;
    stage.tamper(move |tx| super::super::testing::mark_erased(tx, gone, at(150)));
    assert_eq!(untold_at(&stage, &offered, at(200)), 0);
    assert_eq!(tells(&stage, &offered, at(200)), 0);
}

//! Findings against a database.

use super::*;
use crate::base::{CertificateId, Digest, PartnerId, Timestamp};
use crate::certificates::testing::{
    PASSED, READ, Stage, attempts_final, chance, does, finished, stage, two_levels,
};
use crate::certificates::{self, KeyFinding, Scribe, Sealer};
use crate::courses::Library;
use crate::credentials::{self, Keeper, NewSecret, Owner, Purpose, Vault};
use crate::db::Tx;
use crate::db::testing::fresh;
use crate::journal::{self, Object, Verb};
use crate::learning::testing::at;
use crate::outbox::{self, MAIL};
use crate::transparency::LogKey;

#[test]
fn a_certificate_earned_but_not_made_is_found_until_it_is_made() {
    let stage = finished();
    let library = Library::new();
    let missing =
        stage.read(|conn| passed_without_certificate(conn, &stage.sealer, (&library, at(90))));
    assert_eq!(missing, [stage.enrolment.id]);
    stage.certificate();
    let key = LogKey::derive(&[7; 32]);
    let log = (&key, "https://academy.example");
    let vault = Vault::new(&[7; 32]);
    let keys = (&stage.sealer, &vault);
    let findings = stage.read(|conn| verify_all(conn, keys, log, (&library, at(90))));
    let id = stage.certificate().id;
    assert_eq!(
        findings.credentials.findings,
        [certificates::CredentialFinding::Missing { id }],
        "this one was awarded without"
    );
    let others = Findings {
        credentials: certificates::CredentialAudit::default(),
        ..findings
    };
    assert!(others.is_clean(), "{others:?}");
    let pulse = stage.read(pulse);
    assert_eq!(
        (pulse.enrolments, pulse.certificates, pulse.jobs_waiting),
        (1, 1, 1)
    );
}

/// How many people have a certificate of the partner's courses.
fn certified(stage: &Stage) -> i64 {
    let all = stage.read(|conn| super::store::certified(conn, stage.partner.id));
    all.iter().map(|(_, people)| *people).sum()
}

fn revokes(stage: &Stage, id: CertificateId) {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let ending = certificates::Ending {
        certificate: id,
        grounds: certificates::Grounds::typed("misconduct", "").unwrap(),
        tells: true,
        chance: chance(55),
    };
    let deed = move |tx: &mut Tx| certificates::revoke(tx, &sealer, &operator, &ending, at(200));
    stage.world.db.write_now(deed).unwrap();
}

#[test]
fn whoever_was_revoked_by_mistake_counts_again_once_it_is_issued_anew() {
    let stage = finished();
    let id = stage.certificate().id;
    assert_eq!(certified(&stage), 1);
    revokes(&stage, id);
    assert_eq!(certified(&stage), 0);
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let wanted = certificates::Reissue {
        certificate: id,
        basis: certificates::Basis::AsSealed,
        note: certificates::Note::parse("two people were mixed up").unwrap(),
        tells: false,
        chance: chance(56),
    };
    let deed = move |tx: &mut Tx| {
        let (scribe, library) = (Scribe::without(&sealer), Library::new());
        certificates::reissue(tx, (&scribe, &library), &operator, &wanted, at(200))
    };
    let anew = stage.world.db.write_now(deed).unwrap();
    assert_eq!(certified(&stage), 1);
    revokes(&stage, anew.id);
    assert_eq!(
        certified(&stage),
        0,
        "nor is the first revocation forgotten"
    );
}

#[test]
fn of_participation_and_achievement_each_is_missed_and_one_is_enough_to_count() {
    let stage = stage();
    let (enrolment, edition) = two_levels(&stage);
    let library = Library::new();
    let missing =
        || stage.read(|conn| passed_without_certificate(conn, &stage.sealer, (&library, at(90))));
    let awards = |seed: u8| {
        let (enrolment, edition) = (enrolment.clone(), edition.clone());
        let sealer = stage.sealer.clone();
        let deed = move |tx: &mut Tx| {
            let (scribe, earned) = (Scribe::without(&sealer), (&enrolment, &edition));
            certificates::award_for(tx, &scribe, earned, chance(seed), at(90 + i64::from(seed)))
        };
        stage.world.db.write_now(deed).unwrap().unwrap()
    };
    let certified = || certified(&stage);
    does(&stage, &enrolment, READ);
    assert_eq!((missing(), certified()), (vec![], 0));
    attempts_final(&stage, (&enrolment, &edition));
    assert_eq!((missing(), certified()), (vec![enrolment.id], 0));
    let first = awards(1);
    assert_eq!((missing(), certified()), (vec![], 1));
    does(&stage, &enrolment, PASSED);
    assert_eq!((missing(), certified()), (vec![enrolment.id], 1));
    let second = awards(2);
    assert_eq!(
        (missing(), certified()),
        (vec![], 1),
        "a person counts once"
    );
    revokes(&stage, first.id);
    assert_eq!((missing(), certified()), (vec![], 1));
    revokes(&stage, second.id);
    assert_eq!((missing(), certified()), (vec![], 0));
}

#[test]
fn a_key_that_was_not_sealed_in_this_house_is_found() {
    let db = fresh();
    let (owner, now) = (Owner::Installation, Timestamp::from_millis(NOON));
    let make = move |tx: &mut Tx| {
        let (vault, secret) = (Vault::new(&[8; 32]), NewSecret::ed25519([1; 32]));
        let whose = (owner, Purpose::Credential);
        credentials::make_first(tx, (&vault, &secret), whose, &Keeper::machine(), now)
    };
    let kid = db.write_now(make).unwrap().kid;
    let (sealer, library) = (Sealer::new([7; 32]), Library::new());
    let key = LogKey::derive(&[7; 32]);
    let found = |seal_key: u8| {
        let vault = Vault::new(&[seal_key; 32]);
        let (keys, log) = ((&sealer, &vault), (&key, "https://academy.example"));
        db.read_now(|conn| verify_all(conn, keys, log, (&library, now)))
            .unwrap()
    };
    assert_eq!(
        (found(8).keys.keys, found(8).keys.findings),
        (1, Vec::new())
    );
    let forged = found(7);
    assert_eq!(forged.keys.findings, [KeyFinding::KeyForged { owner, kid }]);
    assert!(!forged.is_clean());
}

#[test]
fn learners_are_counted_by_course_and_small_groups_stay_hidden() {
    let stage = finished();
    stage.certificate();
    let shelf = stage.read(shelf);
    assert_eq!(shelf.len(), 1);
    assert!(shelf[0].is_offered || !shelf[0].version.is_empty());
    assert_eq!(shelf[0].learners, Count::Few);
    let counts = stage.read(|conn| course_counts(conn, shelf[0].partner));
    let one = counts[&shelf[0].course];
    assert_eq!(
        (one.enrolled, one.started, one.certified),
        (Count::Few, Count::Few, Count::Few)
    );
}

const NOON: i64 = 1_795_435_200_000;

#[test]
fn groups_of_one_to_four_are_never_numbers() {
    for (people, shown) in [
        (0, Count::Exactly(0)),
        (1, Count::Few),
        (4, Count::Few),
        (5, Count::Exactly(5)),
        (412, Count::Exactly(412)),
    ] {
        assert_eq!(Count::of(people), shown, "{people}");
    }
}

#[test]
fn an_empty_installation_is_quiet() {
    let db = fresh();
    let now = Timestamp::from_millis(NOON);
    let quiet = db.read_now(|conn| overview(conn, now)).unwrap();
    assert_eq!((quiet.mails_waiting, quiet.waiting_since), (0, None));
    assert!(quiet.stuck.is_empty());
    assert!(quiet.not_printed.is_empty());
    assert_eq!((quiet.found_altered, quiet.clock_went_back), (0, 0));
    assert!(db.read_now(shelf).unwrap().is_empty());
    assert!(
        db.read_now(|conn| course_counts(conn, PartnerId::new()))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn waiting_mails_stuck_jobs_and_findings_are_counted() {
    let db = fresh();
    let now = Timestamp::from_millis(NOON);
    let job = db
        .write_now(move |tx| {
            outbox::add(tx, "other", &"x", now)?;
            let object = Object::new("certificate", Digest::of(b"x"));
            journal::note(tx, None, Verb::FoundAltered, &object, now)?;
            for _ in 0..2 {
                let printed = (None, Verb::NotPrinted);
                journal::note_detail(tx, printed, &object, "U+0CA0: Noto Serif Kannada", now)?;
            }
            let old = now.plus_seconds(-31 * 24 * 3600);
            journal::note(tx, None, Verb::FoundAltered, &object, old)?;
            outbox::add(tx, MAIL, &"x", now)
        })
        .unwrap();
    // Twelve claims that all fail: far enough apart for every pause.
    for round in 1..=24_i64 {
        let later = now.plus_seconds(round * 30_000);
        db.write_now(move |tx| {
            if let Some(job) = outbox::claim(tx, later)? {
                outbox::fail(tx, &job, "refused", later)?;
            }
            Ok::<_, crate::db::Error>(())
        })
        .unwrap();
    }
    let found = db.read_now(|conn| overview(conn, now)).unwrap();
    assert_eq!(found.mails_waiting, 1);
    assert_eq!(found.waiting_since, Some(now));
    assert_eq!(found.found_altered, 1);
    assert_eq!(found.not_printed, ["U+0CA0: Noto Serif Kannada"]);
    let stuck: Vec<_> = found.stuck.iter().filter(|stuck| stuck.id == job).collect();
    assert_eq!(stuck.len(), 1);
    assert_eq!(
        (stuck[0].kind.as_str(), stuck[0].reason.as_str()),
        (MAIL, "refused")
    );
}

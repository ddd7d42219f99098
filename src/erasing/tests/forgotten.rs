//! What goes with a person, and what stays because it is nobody's.

use super::*;
use crate::journal::{self, Object};
use crate::transparency::Kind;
use crate::verification::{NameAnswer, Verdict};
use std::collections::BTreeSet;

#[test]
fn nothing_of_a_person_stays_but_what_is_nobodys() {
    let house = house();
    let (first, second) = house.leaves_traces();
    assert_eq!(house.findings(), Vec::<String>::new());
    let before = house.columns_with("SECRET");
    assert!(before.len() > 5, "{before:?}");
    let (email, name) = (house.stage.ada.email.clone(), house.stage.ada.name.clone());
    let there = house.rows_that_should_be_gone();
    for papers in [
        "certificate_papers.certificate_id",
        "transcript_papers.transcript_id",
    ] {
        assert!(there.contains(&papers), "{there:?}");
    }

    let erased = house.erases(900).unwrap();
    assert_eq!(
        erased.certificates.iter().collect::<BTreeSet<_>>(),
        [first.id, second.id].iter().collect()
    );
    assert!(erased.is_new);
    assert_eq!(house.columns_with("SECRET"), Vec::<String>::new());
    // Nobody else has done anything here.
    assert_eq!(house.rows_that_should_be_gone(), Vec::<&str>::new());
    // The last letter has address and name until it is sent, and nothing else has.
    assert_eq!(house.columns_with(email.as_str()), ["jobs.payload"]);
    // Bela has the same name.
    let with_name = house.columns_with(name.as_str());
    assert_eq!(with_name, ["accounts.full_name", "jobs.payload"]);
    assert_eq!(house.findings(), Vec::<String>::new());
    assert_eq!(
        house.stage.read(db::integrity_problems),
        Vec::<String>::new()
    );
    for certificate in [&first, &second] {
        let leaves = house
            .stage
            .read(|conn| transparency::of_subject(conn, certificate.id.into()));
        let last = leaves.last().unwrap();
        assert_eq!(last.leaf.kind, Kind::Erased);
        let is_forgotten = |logged: &&transparency::Logged| logged.secret.is_none();
        assert_eq!(leaves.iter().filter(is_forgotten).count(), leaves.len() - 1);
    }
    let object = Object::new("account", house.stage.ada.id);
    let entries = house.stage.read(|conn| journal::of_object(conn, &object));
    let last = entries.last().unwrap();
    assert_eq!(
        (last.verb.as_str(), last.detail.as_str()),
        ("erased", "in-writing")
    );
}

#[test]
fn the_letter_forms_of_a_name_go_with_it() {
    use crate::base::HanForms;
    let mut house = house();
    let (ada, forms) = (house.stage.world.ada.clone(), Some(HanForms::Traditional));
    let change = crate::accounts::ProfileChange {
        name: crate::base::PersonName::parse("直子").unwrap(),
        latin_name: None,
        name_forms: forms,
        language: Language::En,
        certificate_language: None,
        country: None,
        occupation: None,
    };
    let by = ada.clone();
    house.write(move |tx, _| crate::accounts::update_profile(tx, &by, &change, at(70)));
    let found = house
        .stage
        .read(|conn| crate::accounts::find(conn, ada.id()));
    house.stage.ada = found.unwrap();
    let certificate = house.stage.certificate();
    let (holder, order) = (house.holder(certificate.id), house.order(certificate.id));
    house.write(move |tx, sealer| -> Result<(), Error> {
        let wish = NewName {
            id: crate::base::NameRequestId::new(),
            name: crate::base::PersonName::parse("直海").unwrap(),
            latin_name: None,
            name_forms: forms,
            why: Note::parse("A slip.").unwrap(),
        };
        decisions::ask_name(tx, sealer, &holder, &wish, at(111)).unwrap();
        transcripts::issue(tx, sealer, &ada, &order, at(112)).unwrap();
        Ok(())
    });
    let before: BTreeSet<String> = house.columns_with("zh-Hant").into_iter().collect();
    let expected = [
        "accounts.name_forms",
        "certificates.face",
        "name_requests.name_forms",
        "transcripts.face",
    ];
    assert_eq!(before, BTreeSet::from(expected.map(str::to_owned)));
    house.erases(900).unwrap();
    assert_eq!(house.columns_with("zh-Hant"), Vec::<String>::new());
    let answer = house.looks(&certificate, Some("直子"));
    assert_eq!(answer.name, Some(NameAnswer::Match));
}

#[test]
fn a_typed_name_is_still_compared_and_nobody_is_shown_more_than_stayed() {
    let house = house();
    let (first, second) = house.leaves_traces();
    house.erases(900).unwrap();
    let answer = house.looks(&first, Some("test  PERSON"));
    let Verdict::Replaced { record, .. } = &answer.verdict else {
        panic!("{answer:?}");
    };
    assert_eq!(
        answer.name,
        house
            .looks(&first, Some(&house.stage.ada.name.to_string()))
            .name
    );
    assert!(!record.is_whole && record.face.name.is_empty());
    assert_eq!(record.face.course, first.face.course);
    assert_eq!(record.face.awarded_at, first.face.awarded_at);
    assert_eq!(record.erased_on(), Some(at(900).date()));
    for (name, expected) in [
        (Some("ada secret byron"), Some(NameAnswer::Match)),
        (Some("Ada Byron"), Some(NameAnswer::Differs)),
        (None, None),
    ] {
        let answer = house.looks(&second, name);
        assert_eq!(answer.name, expected);
        let Verdict::Held { record, .. } = answer.verdict else {
            panic!("{answer:?}");
        };
        assert!(!record.is_whole, "not even what was shown to everybody");
        assert_eq!(record.face.result_percent, None);
    }
}

#[test]
fn what_a_session_that_had_ended_still_sends_is_not_written() {
    let house = house();
    let (certificate, _) = house.leaves_traces();
    house.erases(900).unwrap();
    let ada = house.stage.world.ada.clone();
    let change = crate::accounts::ProfileChange {
        name: crate::base::PersonName::parse("Ada SECRET Late").unwrap(),
        latin_name: None,
        name_forms: None,
        language: Language::Ru,
        certificate_language: Some(Language::Zh),
        country: None,
        occupation: None,
    };
    let by = ada.clone();
    house.write(move |tx, _| crate::accounts::update_profile(tx, &by, &change, at(901)));
    let holder = house
        .stage
        .read(|conn| certificates::holder(conn, &ada, certificate.id));
    assert_eq!(holder, None, "no wish, no link, no disclosure");
    let late = HandedOut::new(certificate.id, b"a page with the name", at(902));
    let may_leave = house.write(move |tx, sealer| certificates::hand_out(tx, sealer, &[late]));
    assert!(may_leave.is_empty(), "and no paper");
    assert_eq!(house.rows_that_should_be_gone(), Vec::<&str>::new());
    assert_eq!(house.columns_with("SECRET"), Vec::<String>::new());
}

#[test]
fn the_address_is_free_and_nobody_signs_in_to_what_stayed() {
    let house = house();
    let (email, id) = (house.stage.ada.email.clone(), house.stage.ada.id);
    house.erases(900).unwrap();
    house.stage.read(|conn| {
        assert_eq!(crate::accounts::find(conn, id)?, None);
        assert_eq!(crate::accounts::find_by_email(conn, &email)?, None);
        assert!(crate::accounts::credentials(conn, &email)?.is_none());
        let nobody = crate::base::Email::parse(&format!("{id}@erased.invalid")).unwrap();
        assert!(crate::accounts::credentials(conn, &nobody)?.is_none());
        let ada = &house.stage.world.ada;
        assert!(crate::accounts::credentials_of(conn, ada)?.is_none());
        Ok(())
    });
}

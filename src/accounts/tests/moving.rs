//! New addresses and profiles.

use super::*;
use crate::base::HanForms;

#[test]
fn a_new_address_is_confirmed_from_its_mailbox_and_both_are_told() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    mails(&db);
    let new = email("ada@new.example");
    let (by, check, to) = (ada.clone(), verified(&db, ADA), new.clone());
    db.write_now(move |tx| request_email_change(tx, (&by, &check), &to, &token(), noon()))
        .unwrap();
    let sent = taken(&db);
    let told: Vec<_> = sent
        .iter()
        .map(|m| (m.template.as_str(), m.to.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("email-change", "ada@new.example"),
            ("email-change-asked", ADA)
        ]
    );
    let link = link_in(&sent[0]);
    let account = db
        .write_now(move |tx| confirm_email_change(tx, &link, noon()))
        .unwrap();
    assert_eq!(account.email, new);
    assert_eq!(
        mails(&db),
        [
            "email-changed ada@meadow.example",
            "email-changed ada@new.example"
        ]
    );
    assert!(
        db.read_now(|conn| find_by_email(conn, &email(ADA)))
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_taken_address_is_not_told_apart_and_its_owner_is_reminded() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    signed_in(&db, BELA, noon());
    mails(&db);
    let check = verified(&db, ADA);
    db.write_now(move |tx| {
        request_email_change(tx, (&ada, &check), &email(BELA), &token(), noon())
    })
    .unwrap();
    assert_eq!(
        mails(&db),
        [
            "already-registered bela@harbour.example",
            "email-change-asked ada@meadow.example"
        ]
    );
}

#[test]
fn an_unconfirmed_registration_does_not_block_an_address() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let check = verified(&db, ADA);
    let made = token();
    let hash = made.hash();
    db.write_now(move |tx| request_email_change(tx, (&ada, &check), &email(BELA), &made, noon()))
        .unwrap();
    write(&db, |tx| {
        register(tx, &registration(BELA), &token(), noon())
    });
    let account = db
        .write_now(move |tx| confirm_email_change(tx, &hash, noon()))
        .unwrap();
    assert_eq!(account.email, email(BELA));
}

#[test]
fn an_address_confirmed_by_somebody_else_meanwhile_is_theirs() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let check = verified(&db, ADA);
    let made = token();
    let hash = made.hash();
    db.write_now(move |tx| request_email_change(tx, (&ada, &check), &email(BELA), &made, noon()))
        .unwrap();
    signed_in(&db, BELA, noon());
    let refused = db.write_now(move |tx| confirm_email_change(tx, &hash, noon()));
    assert!(matches!(refused, Err(LinkError::Unknown)));
}

#[test]
fn a_profile_says_what_its_owner_wants_to_say() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon()).learner;
    let change = ProfileChange {
        name: PersonName::parse("أمينة بنت محمد").unwrap(),
        latin_name: Some(PersonName::parse_latin("Amina bint Mohammed").unwrap()),
        name_forms: None,
        language: Language::Ar,
        certificate_language: Some(Language::Fr),
        country: Country::parse("JO"),
        occupation: Some(Occupation::Parliamentarian),
    };
    let (by, sent) = (ada.clone(), change.clone());
    write(&db, move |tx| update_profile(tx, &by, &sent, noon()));
    let account = db.read_now(|conn| find(conn, ada.id())).unwrap().unwrap();
    assert_eq!(
        (account.name, account.latin_name),
        (change.name.clone(), change.latin_name.clone())
    );
    assert_eq!(
        (account.country, account.occupation),
        (change.country, change.occupation)
    );
    assert_eq!(account.certificate_language, Some(Language::Fr));
    let by = ada.clone();
    let japanese = ProfileChange {
        name: PersonName::parse("直子").unwrap(),
        name_forms: Some(HanForms::Japanese),
        ..change.clone()
    };
    write(&db, move |tx| update_profile(tx, &by, &japanese, noon()));
    let account = db.read_now(|conn| find(conn, ada.id())).unwrap().unwrap();
    assert_eq!(account.name_forms, Some(HanForms::Japanese));
    let by = ada.clone();
    let silent = ProfileChange {
        certificate_language: None,
        country: None,
        occupation: None,
        latin_name: None,
        ..change
    };
    write(&db, move |tx| update_profile(tx, &by, &silent, noon()));
    let account = db.read_now(|conn| find(conn, ada.id())).unwrap().unwrap();
    assert_eq!(
        (account.country, account.occupation, account.latin_name),
        (None, None, None)
    );
    assert_eq!(account.name_forms, None);
    assert_eq!(account.certificate_language, None);
}

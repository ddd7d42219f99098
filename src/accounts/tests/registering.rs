//! Registering, confirming, links.

use super::*;
use std::sync::{Arc, Barrier};

#[test]
fn a_person_registers_confirms_and_is_signed_in() {
    let db = fresh();
    write(&db, |tx| register(tx, &registration(ADA), &token(), noon()));
    let sent = taken(&db);
    assert_eq!((sent.len(), sent[0].template.as_str()), (1, "confirm"));
    let (link, browser) = (link_in(&sent[0]), browser());
    let cookie = browser.token.hash();
    let signed_in = db
        .write_now(move |tx| confirm(tx, &link, &browser, noon()))
        .unwrap();
    assert!(signed_in.account.is_confirmed());
    let found = db.read_now(|conn| session(conn, &cookie, noon())).unwrap();
    assert_eq!(found.as_ref(), Some(&signed_in));
}

#[test]
fn a_known_address_gets_a_reminder_and_nothing_else_changes() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    mails(&db);
    write(&db, |tx| {
        let mut again = registration(ADA);
        again.name = PersonName::parse("Mallory").unwrap();
        register(tx, &again, &token(), noon())
    });
    assert_eq!(mails(&db), ["already-registered ada@meadow.example"]);
    let account = db
        .read_now(|conn| find_by_email(conn, &email(ADA)))
        .unwrap();
    assert_eq!(account, Some(ada.account));
}

#[test]
fn an_unconfirmed_account_is_replaced_and_only_the_newest_link_works() {
    let db = fresh();
    write(&db, |tx| {
        let mut first = registration(ADA);
        first.name = PersonName::parse("Mallory").unwrap();
        register(tx, &first, &token(), noon())?;
        register(tx, &registration(ADA), &token(), noon())
    });
    let links: Vec<TokenHash> = taken(&db).iter().map(link_in).collect();
    let (older, newer) = (links[0], links[1]);
    let refused = db.write_now(move |tx| confirm(tx, &older, &browser(), noon()));
    assert!(matches!(refused, Err(LinkError::Unknown)));
    let signed_in = db
        .write_now(move |tx| confirm(tx, &newer, &browser(), noon()))
        .unwrap();
    assert_eq!(signed_in.account.name.as_str(), "Ada");
}

#[test]
fn ten_registrations_of_one_address_at_once_make_one_account() {
    let db = Arc::new(fresh());
    let start = Arc::new(Barrier::new(10));
    let threads: Vec<_> = (0..10)
        .map(|_| {
            let (db, start, token) = (Arc::clone(&db), Arc::clone(&start), token());
            let registration = registration(ADA);
            std::thread::spawn(move || {
                start.wait();
                write(&db, move |tx| register(tx, &registration, &token, noon()));
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    // Everybody got a mail, and one link is that of an account: of who came last.
    let links: Vec<_> = taken(&db).iter().map(link_in).collect();
    assert_eq!(links.len(), 10);
    let confirmed = links.into_iter().filter(|hash| {
        let hash = *hash;
        db.write_now(move |tx| confirm(tx, &hash, &browser(), noon()))
            .is_ok()
    });
    assert_eq!(confirmed.count(), 1);
}

#[test]
fn an_unconfirmed_account_cannot_sign_in() {
    let db = fresh();
    write(&db, |tx| register(tx, &registration(ADA), &token(), noon()));
    let by = verified(&db, ADA);
    let refused = db.write_now(move |tx| sign_in(tx, &by, &browser(), noon()));
    assert!(matches!(refused, Err(SignInError::Unconfirmed)));
}

#[test]
fn a_link_works_once_in_time_and_for_its_purpose() {
    let db = fresh();
    let made = token();
    let hash = made.hash();
    write(&db, move |tx| {
        register(tx, &registration(ADA), &made, noon())
    });
    let at = move |seconds| noon().plus_seconds(seconds);
    let look = |purpose, now| db.read_now(|conn| link(conn, &hash, purpose, now));
    assert!(matches!(
        look(Purpose::Reset, at(0)),
        Err(LinkError::Unknown)
    ));
    assert!(look(Purpose::Confirm, at(DAY - 1)).is_ok());
    assert!(matches!(
        look(Purpose::Confirm, at(DAY)),
        Err(LinkError::Expired { .. })
    ));
    db.write_now(move |tx| confirm(tx, &hash, &browser(), at(1)))
        .unwrap();
    let again = db.write_now(move |tx| confirm(tx, &hash, &browser(), at(2)));
    assert!(matches!(again, Err(LinkError::Used { used_at }) if used_at == at(1)));
}

#[test]
fn links_live_as_long_as_their_danger_allows() {
    assert_eq!(
        [
            Purpose::Confirm,
            Purpose::Reset,
            Purpose::ChangeEmail,
            Purpose::Operator
        ]
        .map(Purpose::lifetime),
        [DAY, 30 * MINUTE, DAY, DAY]
    );
}

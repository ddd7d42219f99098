//! Passwords lost, changed, checked.

use super::*;

#[test]
fn asking_for_a_reset_writes_for_every_address_and_mails_only_known_ones() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    mails(&db);
    let before = db
        .read_now(|conn| crate::journal::recent(conn, 100))
        .unwrap()
        .len();
    write(&db, |tx| {
        request_reset(tx, &email(BELA), &token(), "", noon())
    });
    assert!(mails(&db).is_empty());
    write(&db, |tx| {
        request_reset(tx, &email(ADA), &token(), "", noon())
    });
    assert_eq!(mails(&db), ["reset ada@meadow.example"]);
    let after = db
        .read_now(|conn| crate::journal::recent(conn, 100))
        .unwrap()
        .len();
    assert_eq!(after - before, 2);
}

#[test]
fn a_reset_sets_the_password_ends_every_session_and_tells_the_owner() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    let (browser, _) = sign_in_anew(&db, ADA, noon());
    mails(&db);
    let made = token();
    let hash = made.hash();
    write(&db, move |tx| {
        request_reset(tx, &email(ADA), &made, "", noon())
    });
    let reset = move |tx: &mut Tx| {
        let new = PasswordHash::cheap("eight loud oceans");
        reset_password(tx, &hash, &new, noon().plus_seconds(29 * MINUTE))
    };
    let ended = db.write_now(reset).unwrap();
    assert_eq!(ended.len(), 2);
    assert!(ended.contains(&browser.token.hash()) && !is_live(&db, &browser, noon()));
    assert!(matches!(db.write_now(reset), Err(LinkError::Used { .. })));
    assert_eq!(
        mails(&db),
        [
            "reset ada@meadow.example",
            "password-changed ada@meadow.example"
        ]
    );
    let now = db.read_now(|conn| credentials(conn, &email(ADA))).unwrap();
    assert!(verify(PASSWORD, now.as_ref()).is_none());
    assert!(verify("eight loud oceans", now.as_ref()).is_some());
}

#[test]
fn a_reset_link_expires_after_half_an_hour() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    let made = token();
    let hash = made.hash();
    write(&db, move |tx| {
        request_reset(tx, &email(ADA), &made, "", noon())
    });
    let late = db.write_now(move |tx| {
        let new = PasswordHash::cheap("eight loud oceans");
        reset_password(tx, &hash, &new, noon().plus_seconds(30 * MINUTE))
    });
    assert!(matches!(late, Err(LinkError::Expired { .. })));
}

#[test]
fn a_reset_shows_that_the_mailbox_is_read_and_so_confirms_the_account() {
    let db = fresh();
    let (confirmation, made) = (token(), token());
    let (old_link, hash) = (confirmation.hash(), made.hash());
    write(&db, move |tx| {
        register(tx, &registration(ADA), &confirmation, noon())
    });
    write(&db, move |tx| {
        request_reset(tx, &email(ADA), &made, "", noon())
    });
    db.write_now(move |tx| reset_password(tx, &hash, &PasswordHash::cheap(PASSWORD), noon()))
        .unwrap();
    let account = db
        .read_now(|conn| find_by_email(conn, &email(ADA)))
        .unwrap()
        .unwrap();
    assert!(account.is_confirmed());
    let stale = db.write_now(move |tx| confirm(tx, &old_link, &browser(), noon()));
    assert!(matches!(stale, Err(LinkError::Unknown)));
}

#[test]
fn a_changed_password_spares_only_the_session_that_changed_it() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let (phone, _) = sign_in_anew(&db, ADA, noon());
    mails(&db);
    let (by, check) = (ada.clone(), verified(&db, ADA));
    let change = move |tx: &mut Tx| {
        change_password(
            tx,
            (&by, &check),
            &PasswordHash::cheap("eight loud oceans"),
            noon(),
        )
    };
    assert_eq!(db.write_now(change.clone()).unwrap(), [phone.token.hash()]);
    assert_eq!(mails(&db), ["password-changed ada@meadow.example"]);
    let left = db
        .read_now(|conn| sessions(conn, &ada.learner, noon()))
        .unwrap();
    assert_eq!(left, [ada.session]);
    // The check was made against the old password.
    assert!(matches!(db.write_now(change), Err(SignInError::Changed)));
}

#[test]
fn a_check_of_the_password_counts_for_its_owner_only() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    signed_in(&db, BELA, noon());
    let check = verified(&db, BELA);
    let refused = db.write_now(move |tx| {
        change_password(
            tx,
            (&ada, &check),
            &PasswordHash::cheap("eight loud oceans"),
            noon(),
        )
    });
    assert!(matches!(refused, Err(SignInError::Changed)));
}

#[test]
fn a_sign_in_is_refused_when_the_password_changed_during_the_check() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let (slow, quick) = (verified(&db, ADA), verified(&db, ADA));
    let new = PasswordHash::cheap("eight loud oceans");
    db.write_now(move |tx| change_password(tx, (&ada, &quick), &new, noon()))
        .unwrap();
    let refused = db.write_now(move |tx| sign_in(tx, &slow, &browser(), noon()));
    assert!(matches!(refused, Err(SignInError::Changed)));
}

#[test]
fn an_outdated_hash_is_renewed_by_signing_in() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    assert!(
        verified(&db, ADA).renewed.is_some(),
        "the cheap hash of tests is outdated"
    );
    sign_in_anew(&db, ADA, noon());
    assert!(verified(&db, ADA).renewed.is_none());
}

#[test]
fn a_refused_sign_in_is_noted_alike_for_known_and_unknown_addresses() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon()).learner.id();
    write(&db, move |tx| refuse_sign_in(tx, Some(ada), noon()));
    write(&db, |tx| refuse_sign_in(tx, None, noon()));
    let entries = db.read_now(|conn| crate::journal::recent(conn, 2)).unwrap();
    assert!(entries.iter().all(|entry| entry.verb == "sign-in refused"));
    assert_eq!(
        (entries[0].object.as_str(), &entries[1].object),
        ("unknown", &ada.to_string())
    );
}

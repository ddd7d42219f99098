//! Sessions.

use super::*;

#[test]
fn a_session_ends_after_30_days_or_14_idle_ones() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    let (browser, signed_in) = sign_in_anew(&db, ADA, noon());
    let day = |days: i64| noon().plus_seconds(days * DAY);
    assert!(is_live(&db, &browser, noon().plus_seconds(14 * DAY - 1)));
    assert!(!is_live(&db, &browser, day(14)));
    let id = signed_in.session.id;
    for days in [13, 26] {
        write(&db, move |tx| touch(tx, id, day(days)));
    }
    assert!(is_live(&db, &browser, noon().plus_seconds(30 * DAY - 1)));
    assert!(!is_live(&db, &browser, day(30)));
}

#[test]
fn a_session_is_touched_at_most_once_an_hour() {
    let db = fresh();
    let session = signed_in(&db, ADA, noon()).session;
    assert!(!session.is_due_for_touch(noon().plus_seconds(HOUR - 1)));
    assert!(session.is_due_for_touch(noon().plus_seconds(HOUR)));
}

#[test]
fn sessions_are_listed_and_ended_by_their_owner_only() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let bela = signed_in(&db, BELA, noon());
    let (phone, _) = sign_in_anew(&db, ADA, noon().plus_seconds(1));
    let (tablet, _) = sign_in_anew(&db, ADA, noon().plus_seconds(2));
    let list = db
        .read_now(|conn| sessions(conn, &ada.learner, noon()))
        .unwrap();
    assert_eq!(list.len(), 3);
    let id = list
        .iter()
        .find(|s| s.token_hash == phone.token.hash())
        .unwrap()
        .id;

    let stranger = bela.learner.clone();
    let ended = write(&db, move |tx| end_session(tx, &stranger, id, noon()));
    assert!(ended.is_empty() && is_live(&db, &phone, noon()));

    let owner = ada.learner.clone();
    let ended = write(&db, move |tx| end_session(tx, &owner, id, noon()));
    assert_eq!(ended, [phone.token.hash()]);
    assert!(!is_live(&db, &phone, noon()) && is_live(&db, &tablet, noon()));

    let by = ada.clone();
    let ended = write(&db, move |tx| end_other_sessions(tx, &by, noon()));
    assert_eq!(ended, [tablet.token.hash()]);
    let left = db
        .read_now(|conn| sessions(conn, &ada.learner, noon()))
        .unwrap();
    assert_eq!(left, std::slice::from_ref(&ada.session));

    let by = ada.clone();
    assert_eq!(
        write(&db, move |tx| sign_out(tx, &by, noon())),
        [ada.session.token_hash]
    );
}

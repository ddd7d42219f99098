//! Operators, the sweep, the journal.

use super::*;

#[test]
fn the_first_operator_comes_by_a_link_and_there_is_no_second_first() {
    let db = fresh();
    let (stale, fresh_link) = (token(), token());
    let (old, new) = (stale.hash(), fresh_link.hash());
    assert!(write(&db, move |tx| first_operator_link(
        tx,
        &stale,
        noon()
    )));
    assert!(write(&db, move |tx| first_operator_link(
        tx,
        &fresh_link,
        noon()
    )));
    let claim = |hash: TokenHash| {
        move |tx: &mut Tx| claim_operator(tx, &hash, &registration(ADA), &browser(), noon())
    };
    let refused = db.write_now(claim(old));
    assert!(matches!(refused, Err(ClaimError::Link(LinkError::Unknown))));
    let ada = db.write_now(claim(new)).unwrap();
    assert!(ada.account.is_confirmed());
    assert!(
        db.read_now(|conn| operator(conn, &ada.learner))
            .unwrap()
            .is_some()
    );
    let again = db.write_now(claim(new));
    assert!(matches!(
        again,
        Err(ClaimError::Link(LinkError::Used { .. }))
    ));
    assert!(!write(&db, |tx| first_operator_link(tx, &token(), noon())));
}

#[test]
fn an_operators_link_never_sets_the_password_of_an_account_that_exists() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let made = token();
    let hash = made.hash();
    write(&db, move |tx| operator_link(tx, &made, noon()));
    let refused =
        db.write_now(move |tx| claim_operator(tx, &hash, &registration(ADA), &browser(), noon()));
    assert!(matches!(refused, Err(ClaimError::AddressInUse)));
    // The refusal undid the use of the link.
    let by = ada.learner.clone();
    let proof = db
        .write_now(move |tx| claim_as(tx, &by, &hash, noon()))
        .unwrap();
    assert_eq!(proof.id(), ada.learner.id());
}

#[test]
fn an_operator_appoints_another_and_twice_is_harmless() {
    let db = fresh();
    let olu = first_operator(&db, "olu@house.example", noon());
    let ada = signed_in(&db, ADA, noon()).learner;
    assert!(db.read_now(|conn| operator(conn, &ada)).unwrap().is_none());
    for _ in 0..2 {
        let (by, id) = (olu.clone(), ada.id());
        write(&db, move |tx| appoint_operator(tx, &by, id, noon()));
    }
    assert!(db.read_now(|conn| operator(conn, &ada)).unwrap().is_some());
    assert_eq!(db.read_now(operators).unwrap(), [olu.id(), ada.id()]);
}

#[test]
fn a_sweep_removes_what_is_over_and_nothing_else() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    write(&db, |tx| {
        register(tx, &registration(BELA), &token(), noon())
    });
    let at = |seconds| noon().plus_seconds(seconds);
    let early = write(&db, move |tx| sweep(tx, at(7 * DAY)));
    assert_eq!(
        early,
        Swept {
            sessions: 0,
            links: 0,
            accounts: 0
        }
    );
    // Both confirmation links died a day after noon; the week of grace is over.
    let links = write(&db, move |tx| sweep(tx, at(8 * DAY + 1)));
    assert_eq!(
        links,
        Swept {
            sessions: 0,
            links: 2,
            accounts: 0
        }
    );
    let late = write(&db, move |tx| sweep(tx, at(14 * DAY + 1)));
    assert_eq!(
        late,
        Swept {
            sessions: 0,
            links: 0,
            accounts: 1
        }
    );
    // A session that ran out keeps for a day: answers of its pages may still come.
    let session = write(&db, move |tx| sweep(tx, at(15 * DAY + 1)));
    assert_eq!(session.sessions, 1);
    assert!(
        db.read_now(|conn| find_by_email(conn, &email(ADA)))
            .unwrap()
            .is_some()
    );
}

#[test]
fn no_journal_entry_carries_an_address_or_a_name() {
    let db = fresh();
    first_operator(&db, "olu@house.example", noon());
    signed_in(&db, ADA, noon());
    write(&db, |tx| {
        request_reset(tx, &email(ADA), &token(), "", noon())
    });
    let entries = db
        .read_now(|conn| crate::journal::recent(conn, 100))
        .unwrap();
    assert!(entries.len() >= 7);
    let all = format!("{entries:?}");
    for personal in ["example", "Ada", "Olu", "ada@"] {
        assert!(!all.contains(personal), "{personal}");
    }
}

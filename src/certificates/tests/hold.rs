//! Certificates set aside and released, and what successors inherit.

use super::super::testing::{Stage, chance, drop_hold_release, drop_holds, finished, jobs};
use super::super::*;
use super::{replace_at, revoke_at, state_of};
use crate::base::{CertificateId, HoldId, Timestamp};
use crate::db::Tx;
use crate::learning::testing::at;
use crate::transparency::{self, Kind};

pub(super) fn hold_as(
    stage: &Stage,
    id: CertificateId,
    hold_id: HoldId,
    now: Timestamp,
) -> Result<Hold, HoldError> {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let suspension = Suspension {
        id: hold_id,
        certificate: id,
        reason: HoldReason::Inquiry,
        note: Note::parse("seen in the file").unwrap(),
        tells: true,
        chance: chance(21),
    };
    let deed = move |tx: &mut Tx| hold(tx, &sealer, &operator, &suspension, now);
    stage.world.db.write_now(deed)
}

pub(super) fn release_at(
    stage: &Stage,
    id: CertificateId,
    now: Timestamp,
) -> Result<Hold, ReleaseError> {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let wanted = Release {
        certificate: id,
        note: Note::parse("all is well").unwrap(),
        tells: true,
        chance: chance(22),
    };
    let deed = move |tx: &mut Tx| release(tx, &sealer, &operator, &wanted, now);
    stage.world.db.write_now(deed)
}

#[test]
fn a_certificate_is_set_aside_and_counts_again_after_its_release() {
    let stage = finished();
    let id = stage.certificate().id;
    assert!(matches!(
        release_at(&stage, id, at(150)),
        Err(ReleaseError::NotHeld)
    ));
    let hold_id = HoldId::new();
    let held = hold_as(&stage, id, hold_id, at(200)).unwrap();
    let again = hold_as(&stage, id, hold_id, at(201)).unwrap();
    assert_eq!(held, again, "the same form sent twice");
    assert!(matches!(
        hold_as(&stage, id, HoldId::new(), at(202)),
        Err(HoldError::AlreadyHeld { since }) if since == at(200)
    ));
    assert_eq!(state_of(&stage, id, at(210)), State::Held(held));
    assert_eq!(
        state_of(&stage, id, at(199)),
        State::Valid,
        "before that it counted"
    );
    assert!(matches!(
        replace_at(&stage, id, "Ada Byron", at(220)),
        Err(ReplaceError::Held { .. })
    ));
    release_at(&stage, id, at(300)).unwrap();
    assert!(matches!(
        release_at(&stage, id, at(301)),
        Err(ReleaseError::NotHeld)
    ));
    assert_eq!(state_of(&stage, id, at(310)), State::Valid);
    hold_as(&stage, id, HoldId::new(), at(400)).unwrap();
    revoke_at(&stage, id, at(500)).unwrap();
    assert_eq!(state_of(&stage, id, at(510)).word(), "revoked");
    assert!(matches!(
        hold_as(&stage, id, HoldId::new(), at(600)),
        Err(HoldError::Ended)
    ));
    let mails = stage.read(jobs);
    let told: Vec<bool> = ["certificate-held", "certificate-released"]
        .map(|template| mails.iter().any(|mail| mail.contains(template)))
        .into();
    assert_eq!((told, mails.len()), (vec![true, true], 5), "{mails:?}");
    assert!(mails.iter().all(|mail| !mail.contains("seen in the file")));
}

#[test]
fn each_hold_and_release_is_a_leaf_and_a_vanished_row_is_found() {
    let stage = finished();
    let id = stage.certificate().id;
    let audit = || stage.read(|conn| verify_all(conn, &stage.sealer)).findings;
    let first = hold_as(&stage, id, HoldId::new(), at(200)).unwrap();
    release_at(&stage, id, at(300)).unwrap();
    let second = hold_as(&stage, id, HoldId::new(), at(400)).unwrap();
    let kinds = |hold: &Hold| -> Vec<Kind> {
        let leaves = stage.read(|conn| transparency::of_subject(conn, hold.id.into()));
        leaves.iter().map(|logged| logged.leaf.kind).collect()
    };
    assert_eq!(kinds(&first), [Kind::Held, Kind::Released]);
    assert_eq!(kinds(&second), [Kind::Held]);
    assert_eq!(audit(), []);
    release_at(&stage, id, at(500)).unwrap();
    assert_eq!(audit(), []);
    // Somebody takes a release back with a database tool.
    stage.tamper(move |tx| drop_hold_release(tx, second.id));
    let gone = transparency::Finding::RowGone {
        subject: second.id.into(),
        kind: Kind::Released,
    };
    assert_eq!(audit(), [Finding::Log(gone)]);
    stage.tamper(|tx| drop_holds(tx));
    let mut gone: Vec<Finding> = [first, second]
        .map(|hold| Finding::HoldGone { id: hold.id.into() })
        .into();
    let mut found = audit();
    gone.sort_by_key(ToString::to_string);
    found.sort_by_key(ToString::to_string);
    assert_eq!(found, gone);
}

#[test]
fn who_replaced_it_and_why_is_kept() {
    let stage = finished();
    let earlier = stage.certificate();
    replace_at(&stage, earlier.id, "Ada Byron", at(100)).unwrap();
    let fate = stage.read(|conn| fate(conn, earlier.id));
    let replacement = Replacement {
        cause: Cause::NameCorrected,
        at: at(100),
    };
    assert_eq!(fate.replacement, Some(replacement));
}

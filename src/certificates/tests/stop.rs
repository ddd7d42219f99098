//! A stop of issuing stops what would take the place of a certificate, too.

use super::super::testing::{Stage, jobs};
use super::super::*;
use super::expiry::{expiring, extends};
use super::{replace_at, state_of};
use crate::base::{IssueStopId, PartnerId, Timestamp};
use crate::db::Tx;
use crate::learning::testing::at;

pub(super) fn stops(stage: &Stage, partner: Option<PartnerId>, now: Timestamp) -> IssueStopId {
    let (by, id) = (stage.operator.clone(), IssueStopId::new());
    let stop = move |tx: &mut Tx| {
        let reason = Note::parse("An inquiry.").unwrap();
        stop_issue(tx, &by, (id, partner), &reason, now)
    };
    stage.world.db.write_now(stop).unwrap();
    id
}

pub(super) fn lifts(stage: &Stage, id: IssueStopId, now: Timestamp) {
    let by = stage.operator.clone();
    let lift = move |tx: &mut Tx| {
        let reason = Note::parse("It is over.").unwrap();
        lift_stop(tx, &by, id, &reason, now)
    };
    stage.world.db.write_now(lift).unwrap();
}

#[test]
fn while_issuing_is_stopped_nothing_takes_the_place_of_a_certificate() {
    for is_everywhere in [true, false] {
        let stage = expiring();
        let first = stage.certificate();
        let until = first.face.valid_until.unwrap().plus_months(6);
        let partner = (!is_everywhere).then_some(stage.partner.id);
        let id = stops(&stage, partner, at(100));
        let refused = replace_at(&stage, first.id, "Ada Byron", at(110));
        assert!(matches!(refused, Err(ReplaceError::Stopped)), "{refused:?}");
        let code = first.code.to_string();
        assert_eq!(extends(&stage, &[&code], until, at(120)), ["stopped"]);
        assert_eq!(state_of(&stage, first.id, at(130)), State::Valid);
        assert_eq!(stage.read(jobs).len(), 1, "the letter of the award alone");

        lifts(&stage, id, at(200));
        assert_eq!(extends(&stage, &[&code], until, at(210)), ["extends"]);
        let next = stage.read(|conn| successor(conn, first.id)).unwrap();
        replace_at(&stage, next, "Ada Byron", at(220)).unwrap();
        stops(&stage, partner, at(300));
        let ended = extends(&stage, &[&code], until, at(310));
        assert_eq!(ended, ["replaced"], "which the stop will not change");
    }
}

//! What was revoked is issued anew: with the facts of then, or with those of today.

use super::super::testing::{
    READ, Stage, attempts_final, chance, does, drop_revocations, finished, jobs, stage, two_levels,
};
use super::super::*;
use super::blocks::{approves, waits_for_approval};
use super::programme::{awards, enrols, key, of_course};
use super::stop::{lifts, stops};
use super::{replace_at, revoke_at, state_of};
use crate::base::{CertificateId, Timestamp};
use crate::courses::{Library, Requirement};
use crate::db::Tx;
use crate::learning::testing::{at, course_of};
use crate::transparency::{self, Kind};

const DAY: i64 = 86_400;

fn reissues(
    stage: &Stage,
    (certificate, basis): (CertificateId, Basis),
    now: Timestamp,
) -> Result<Certificate, ReissueError> {
    reissues_with(stage, (certificate, basis), 99, now)
}

fn reissues_with(
    stage: &Stage,
    (certificate, basis): (CertificateId, Basis),
    seed: u8,
    now: Timestamp,
) -> Result<Certificate, ReissueError> {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let wanted = Reissue {
        certificate,
        basis,
        note: Note::parse("two people were mixed up").unwrap(),
        tells: true,
        chance: chance(seed),
    };
    let deed = move |tx: &mut Tx| {
        let (scribe, library) = (Scribe::without(&sealer), Library::new());
        reissue(tx, (&scribe, &library), &operator, &wanted, now)
    };
    stage.world.db.write_now(deed)
}

fn is_earned(stage: &Stage, id: CertificateId) -> bool {
    let library = Library::new();
    let with = (&stage.sealer, &library);
    let since = stage.read(|conn| Ok(earned_since(conn, with, id, at(300))));
    matches!(since, Ok(Some(_)))
}

#[test]
fn what_was_revoked_by_mistake_has_a_successor_with_the_facts_of_then() {
    let stage = finished();
    let earlier = stage.certificate();
    let revocation = revoke_at(&stage, earlier.id, at(200)).unwrap();
    let successor = reissues(&stage, (earlier.id, Basis::AsSealed), at(DAY)).unwrap();
    let mut expected = earlier.face.clone();
    expected.code = successor.code.clone();
    expected.reissued_at = Some(at(DAY));
    assert_ne!(successor.code, earlier.code);
    assert_eq!(successor.face, expected);
    assert_eq!(successor.succeeds, Some(earlier.id));
    assert_eq!(
        state_of(&stage, earlier.id, at(DAY - 1)),
        State::Revoked(revocation),
        "until then"
    );
    let replacement = Replacement {
        cause: Cause::Reissued,
        at: at(DAY),
    };
    let replaced = State::Replaced(replacement);
    assert_eq!(state_of(&stage, earlier.id, at(DAY)), replaced);
    assert_eq!(state_of(&stage, successor.id, at(DAY)), State::Valid);
    let fate = stage.read(|conn| fate(conn, earlier.id));
    let steps = history(&earlier.face, &fate, at(DAY)).into_iter();
    let steps: Vec<Step> = steps.map(|(_, step)| step).collect();
    let expected = [
        Step::Awarded,
        Step::Revoked,
        Step::Replaced(Cause::Reissued),
    ];
    assert_eq!(steps, expected);
    let again = stage.award(9, at(2 * DAY)).unwrap();
    assert_eq!(again, Some(successor.clone()), "the one that stands");
    let mails = stage.read(jobs);
    let told = mails.iter().filter(|one| one.contains("reissued")).count();
    assert_eq!((told, mails.len()), (1, 3), "{mails:?}");
    assert!(mails.iter().all(|mail| !mail.contains("mixed up")));
}

#[test]
fn each_is_issued_anew_once_and_only_what_was_revoked() {
    let stage = finished();
    let first = stage.certificate();
    let anew = |id, now| reissues(&stage, (id, Basis::AsSealed), now);
    assert!(matches!(
        anew(first.id, at(150)),
        Err(ReissueError::Replace(ReplaceError::Stands))
    ));
    assert!(matches!(
        anew(CertificateId::new(), at(150)),
        Err(ReissueError::Replace(ReplaceError::Unknown))
    ));
    revoke_at(&stage, first.id, at(200)).unwrap();
    let second = anew(first.id, at(300)).unwrap();
    assert!(matches!(
        anew(first.id, at(310)),
        Err(ReissueError::Replace(ReplaceError::AlreadyReplaced { by })) if by == second.id
    ));
    assert!(matches!(
        replace_at(&stage, first.id, "Ada Byron", at(310)),
        Err(ReplaceError::AlreadyReplaced { by }) if by == second.id
    ));
    assert!(matches!(
        revoke_at(&stage, first.id, at(310)),
        Err(RevokeError::Replaced { by }) if by == second.id
    ));
    // The new one is a certificate like any other: corrected, revoked and issued anew again.
    let third = replace_at(&stage, second.id, "Ada Byron", at(400)).unwrap();
    assert_eq!(third.face.name, "Ada Byron");
    revoke_at(&stage, third.id, at(500)).unwrap();
    assert_eq!(state_of(&stage, third.id, at(500)).word(), "revoked");
}

#[test]
fn nothing_is_issued_anew_while_issuing_is_stopped() {
    let stage = finished();
    let id = stage.certificate().id;
    revoke_at(&stage, id, at(200)).unwrap();
    let stop = stops(&stage, None, at(210));
    assert!(matches!(
        reissues(&stage, (id, Basis::AsSealed), at(220)),
        Err(ReissueError::Replace(ReplaceError::Stopped))
    ));
    assert!(!is_earned(&stage, id), "nor offered");
    lifts(&stage, stop, at(230));
    reissues(&stage, (id, Basis::AsSealed), at(240)).unwrap();
}

#[test]
fn what_was_earned_after_all_has_the_facts_of_today() {
    let stage = finished();
    let earlier = stage.certificate();
    assert!(!is_earned(&stage, earlier.id), "it stands");
    revoke_at(&stage, earlier.id, at(200)).unwrap();
    assert!(is_earned(&stage, earlier.id));
    let basis = (earlier.id, Basis::AsEarned);
    let successor = reissues(&stage, basis, at(3 * DAY)).unwrap();
    assert_eq!(successor.face.awarded_at, at(3 * DAY), "not of then");
    assert_eq!(successor.face.course, earlier.face.course);
    let replaced = state_of(&stage, earlier.id, at(3 * DAY));
    assert!(matches!(
        replaced,
        State::Replaced(Replacement {
            cause: Cause::EarnedSince,
            ..
        })
    ));
    assert!(!is_earned(&stage, earlier.id), "nor a second time");
}

#[test]
fn the_names_of_today_wait_for_approval_and_those_of_then_do_not() {
    for basis in Basis::ALL {
        let stage = finished();
        let id = stage.certificate().id;
        revoke_at(&stage, id, at(95)).unwrap();
        waits_for_approval(&stage);
        assert!(!is_earned(&stage, id));
        let anew = |now| reissues(&stage, (id, basis), now);
        match basis {
            Basis::AsSealed => drop(anew(at(98)).unwrap()),
            Basis::AsEarned => {
                assert!(matches!(anew(at(98)), Err(ReissueError::NotEarned)));
                approves(&stage);
                assert!(is_earned(&stage, id));
                anew(at(110)).unwrap();
            }
        }
    }
}

#[test]
fn what_is_not_earned_today_can_only_be_as_it_was() {
    // Awarded by hand: nothing was done.
    let by_hand = stage();
    let (enrolment, by) = (by_hand.enrolment.id, by_hand.operator.id());
    let deed = move |tx: &mut Tx| store::insert_by_hand(tx, enrolment, by, "on paper", at(50));
    by_hand.world.db.write_now(deed).unwrap();
    let certificate = by_hand.certificate();
    revoke_at(&by_hand, certificate.id, at(200)).unwrap();
    assert!(!is_earned(&by_hand, certificate.id));
    assert!(matches!(
        reissues(&by_hand, (certificate.id, Basis::AsEarned), at(300)),
        Err(ReissueError::NotEarned)
    ));
    reissues(&by_hand, (certificate.id, Basis::AsSealed), at(310)).unwrap();

    // Of participation, beside the one of achievement, which is not there.
    let stage = stage();
    let (enrolment, edition) = two_levels(&stage);
    does(&stage, &enrolment, READ);
    attempts_final(&stage, (&enrolment, &edition));
    let beside = awards(&stage, (&enrolment, &edition), 5, at(90)).unwrap();
    assert!(beside.face.beside_achievement);
    revoke_at(&stage, beside.id, at(200)).unwrap();
    assert!(!is_earned(&stage, beside.id));
    let anew = reissues(&stage, (beside.id, Basis::AsSealed), at(300)).unwrap();
    assert!(anew.face.beside_achievement);
}

#[test]
fn on_a_part_that_no_longer_counts_nothing_is_issued_anew() {
    let stage = finished();
    let needs = vec![Requirement::Certificate(key("clock-course"))];
    let programme = course_of(&stage.world, "programme", needs);
    enrols(&stage, &programme);
    let part = stage.certificate();
    let whole = of_course(&stage, "programme", at(100)).remove(0);
    revoke_at(&stage, part.id, at(200)).unwrap();
    revoke_at(&stage, whole.id, at(210)).unwrap();
    assert!(matches!(
        reissues(&stage, (whole.id, Basis::AsSealed), at(220)),
        Err(ReissueError::LostPart)
    ));
    let lost = |now| {
        stage
            .read(|conn| with_lost_part(conn, &stage.sealer, None, now))
            .len()
    };
    reissues(&stage, (part.id, Basis::AsSealed), at(230)).unwrap();
    let anew = reissues_with(&stage, (whole.id, Basis::AsSealed), 98, at(240)).unwrap();
    assert_eq!(anew.face.parts[0].code, part.code, "as it was sealed");
    assert_eq!(state_of(&stage, anew.id, at(250)), State::Valid);
    assert_eq!(lost(at(250)), 0);
}

#[test]
fn the_log_says_all_three_and_the_audit_agrees() {
    let stage = finished();
    let id = stage.certificate().id;
    revoke_at(&stage, id, at(200)).unwrap();
    reissues(&stage, (id, Basis::AsSealed), at(300)).unwrap();
    let leaves = stage.read(|conn| transparency::of_subject(conn, id.into()));
    let kinds: Vec<Kind> = leaves.iter().map(|logged| logged.leaf.kind).collect();
    assert_eq!(kinds, [Kind::Awarded, Kind::Revoked, Kind::Replaced]);
    let audit = || stage.read(|conn| verify_all(conn, &stage.sealer)).findings;
    assert_eq!(audit(), []);
    let remarks = stage.read(|conn| remarks(conn, id));
    let deeds: Vec<Deed> = remarks.iter().map(|remark| remark.deed).collect();
    assert_eq!(
        deeds,
        [
            Deed::Revoked(Reason::Misconduct),
            Deed::Replaced(Cause::Reissued)
        ]
    );
    // Somebody makes the revocation vanish, as if it had never been.
    stage.tamper(|tx| drop_revocations(tx));
    assert_ne!(audit(), []);
}

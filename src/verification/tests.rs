//! Every state, as a stranger meets it.

use super::*;
use crate::base::{PersonName, Timestamp, VerificationCode};
use crate::certificates::testing::{Stage, chance, change_face, finished};
use crate::certificates::{Altered, Correction, Grounds, Note, Reason, replace, revoke};
use crate::learning::testing::at;

fn verdict(stage: &Stage, code: &VerificationCode, now: Timestamp) -> Verdict {
    stage.read(|conn| look_up(conn, &stage.sealer, code, now))
}

#[test]
fn an_unknown_code_and_a_valid_one_are_told_apart() {
    let stage = finished();
    let certificate = stage.certificate();
    let unknown = VerificationCode::from_random(&[3; 14]).unwrap();
    assert_eq!(verdict(&stage, &unknown, at(100)), Verdict::Unknown);
    let record = Record {
        face: certificate.face.clone(),
    };
    assert_eq!(
        verdict(&stage, &certificate.code, at(100)),
        Verdict::Valid(record)
    );
}

#[test]
fn a_certificate_expires_after_its_last_day() {
    let mut stage = finished();
    stage.world.edition.content.certificate.valid_months = Some(36);
    let certificate = stage.certificate();
    let on = certificate.face.valid_until.unwrap();
    assert_eq!(on, at(90).date().plus_months(36));
    let late = on.start().plus_seconds(86_400);
    assert_eq!(
        verdict(&stage, &certificate.code, late.plus_seconds(-1)).word(),
        "valid"
    );
    let record = Record {
        face: certificate.face,
    };
    assert_eq!(
        verdict(&stage, &certificate.code, late),
        Verdict::Expired { record, on }
    );
}

#[test]
fn a_revoked_certificate_says_when_and_of_which_class() {
    let stage = finished();
    let certificate = stage.certificate();
    let (operator, id) = (stage.operator.clone(), certificate.id);
    let sealer = stage.sealer.clone();
    let grounds = Grounds {
        reason: Reason::IssuedInError,
        note: Note::parse("for the file").unwrap(),
    };
    let done = stage
        .world
        .db
        .write_now(move |tx| revoke(tx, &sealer, &operator, (id, &grounds), at(86_400)));
    done.unwrap();
    assert_eq!(
        verdict(&stage, &certificate.code, at(90_000)),
        Verdict::Revoked {
            record: Record {
                face: certificate.face.clone()
            },
            on: at(86_400).date(),
            reason: Reason::IssuedInError,
        }
    );
}

#[test]
fn a_replaced_certificate_answers_and_does_not_name_its_successor() {
    let stage = finished();
    let certificate = stage.certificate();
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let correction = Correction {
        certificate: certificate.id,
        name: PersonName::parse("Ada Byron").unwrap(),
        latin_name: None,
        chance: chance(5),
    };
    let successor = stage
        .world
        .db
        .write_now(move |tx| replace(tx, &sealer, &operator, &correction, at(86_400)))
        .unwrap();
    let answer = verdict(&stage, &certificate.code, at(90_000));
    assert_eq!(
        answer,
        Verdict::Replaced {
            record: Record {
                face: certificate.face
            },
            on: at(86_400).date()
        }
    );
    assert!(!format!("{answer:?}").contains(successor.code.as_str()));
    assert_eq!(verdict(&stage, &successor.code, at(90_000)).word(), "valid");
}

#[test]
fn of_a_changed_certificate_nothing_is_shown() {
    let stage = finished();
    let certificate = stage.certificate();
    let (code, id) = (certificate.code.clone(), certificate.id);
    stage.tamper(move |tx| change_face(tx, &certificate, "Test Person", "Best Person"));
    assert_eq!(
        verdict(&stage, &code, at(100)),
        Verdict::Altered(Altered { id })
    );
}

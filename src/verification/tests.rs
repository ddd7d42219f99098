//! Every state, as a stranger meets it.

use super::*;
use crate::base::{HoldId, PersonName, Timestamp, VerificationCode};
use crate::base::{ShareLinkId, Token};
use crate::certificates::testing::{Stage, chance, change_face, finished};
use crate::certificates::{
    self, Altered, Cause, Certificate, Correction, Corrector, Ending, Face, Grounds, HoldReason,
    Holder, Note, Reason, Scribe, Step, Suspension, hold, replace, revoke,
};
use crate::db::Tx;
use crate::learning::testing::at;

fn verdict(stage: &Stage, code: &VerificationCode, now: Timestamp) -> Verdict {
    asked(stage, code, None, Viewer::Operator, now).verdict
}

fn asked(
    stage: &Stage,
    code: &VerificationCode,
    name: Option<&str>,
    viewer: Viewer,
    now: Timestamp,
) -> Answer {
    let question = Question { code, name, viewer };
    stage.read(|conn| look_up(conn, &stage.sealer, question, now))
}

/// The whole record, with what happened after the award.
fn whole(stage: &Stage, face: Face, later: &[(Timestamp, Step)]) -> Record {
    let sealed = stage
        .read(|conn| certificates::find(conn, &face.code))
        .unwrap();
    let entry = stage.read(|conn| certificates::log_entry(conn, sealed.id));
    Record {
        parts: Vec::new(),
        has_lost_part: false,
        logged: Some(entry.unwrap().without_salt()),
        face,
        history: std::iter::once((at(90), Step::Awarded))
            .chain(later.iter().copied())
            .map(|(at, step)| (at.date(), step))
            .collect(),
        is_whole: true,
        predecessor: None,
    }
}

fn holder(stage: &Stage, certificate: &Certificate) -> Holder {
    let (ada, id) = (&stage.world.ada, certificate.id);
    stage
        .read(|conn| certificates::holder(conn, ada, id))
        .unwrap()
}

fn chooses(stage: &Stage, holder: Holder, choice: Disclosure) {
    let deed = move |tx: &mut Tx| disclose(tx, &holder, choice, at(200));
    stage.world.db.write_now(deed).unwrap();
}

#[test]
fn an_unknown_code_and_a_valid_one_are_told_apart() {
    let stage = finished();
    let certificate = stage.certificate();
    let unknown = VerificationCode::from_random(&[3; 14]).unwrap();
    assert_eq!(verdict(&stage, &unknown, at(100)), Verdict::Unknown);
    let record = whole(&stage, certificate.face.clone(), &[]);
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
    let mut record = whole(&stage, certificate.face, &[]);
    record.history.push((on, Step::Expired));
    assert_eq!(
        verdict(&stage, &certificate.code, late),
        Verdict::Expired { record, on }
    );
}

#[test]
fn a_revoked_certificate_says_when_and_of_which_class() {
    let stage = finished();
    let certificate = stage.certificate();
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let ending = Ending {
        certificate: certificate.id,
        grounds: Grounds {
            reason: Reason::IssuedInError,
            note: Note::parse("for the file").unwrap(),
        },
        tells: true,
        chance: chance(6),
    };
    let done = stage
        .world
        .db
        .write_now(move |tx| revoke(tx, &sealer, &operator, &ending, at(86_400)));
    done.unwrap();
    assert_eq!(
        verdict(&stage, &certificate.code, at(90_000)),
        Verdict::Revoked {
            record: whole(
                &stage,
                certificate.face.clone(),
                &[(at(86_400), Step::Revoked)]
            ),
            on: at(86_400).date(),
            reason: Reason::IssuedInError,
        }
    );
}

#[test]
fn a_replaced_certificate_answers_and_names_its_successor_to_insiders_alone() {
    let stage = finished();
    let certificate = stage.certificate();
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let correction = Correction {
        certificate: certificate.id,
        name: PersonName::parse("Ada Byron").unwrap(),
        latin_name: None,
        name_forms: None,
        note: Note::none(),
        tells: true,
        chance: chance(5),
    };
    let successor = stage
        .world
        .db
        .write_now(move |tx| {
            replace(
                tx,
                &Scribe::without(&sealer),
                Corrector::Operator(&operator),
                &correction,
                at(86_400),
            )
        })
        .unwrap();
    let answer = verdict(&stage, &certificate.code, at(90_000));
    assert_eq!(
        answer,
        Verdict::Replaced {
            record: whole(
                &stage,
                certificate.face,
                &[(at(86_400), Step::Replaced(Cause::NameCorrected))]
            ),
            on: at(86_400).date(),
            cause: Cause::NameCorrected,
            successor: Some(successor.code.clone()),
        }
    );
    let stranger = Viewer::Stranger;
    let seen = asked(&stage, &certificate.code, None, stranger, at(90_000));
    assert!(!format!("{seen:?}").contains(successor.code.as_str()));
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

#[test]
fn without_the_name_a_stranger_sees_what_is_not_the_person() {
    let stage = finished();
    let certificate = stage.certificate();
    let code = &certificate.code;
    let seen = asked(&stage, code, None, Viewer::Stranger, at(100));
    let record = seen.verdict.record().unwrap();
    assert!(!record.is_whole && seen.name.is_none());
    assert_eq!(record.face.name, "T*** P***");
    assert_eq!(record.face.course, certificate.face.course);
    let told = format!("{seen:?}");
    for secret in ["Test Person", &certificate.face.signatories[0].name] {
        assert!(!told.contains(secret), "{secret}");
    }
    for (typed, expected) in [
        ("test  person", NameAnswer::Match),
        ("TÉST-PERSON", NameAnswer::Match),
        ("Other Person", NameAnswer::Differs),
        ("", NameAnswer::Differs),
    ] {
        let answer = asked(&stage, code, Some(typed), Viewer::Stranger, at(100));
        assert_eq!(answer.name, Some(expected), "{typed}");
        let record = answer.verdict.record().unwrap();
        assert_eq!(record.is_whole, expected == NameAnswer::Match, "{typed}");
    }
    let ada = Viewer::Account(stage.world.ada.id());
    let own = asked(&stage, code, None, ada, at(100));
    assert!(own.verdict.record().unwrap().is_whole);
    let bela = Viewer::Account(stage.world.bela.id());
    let other = asked(&stage, code, None, bela, at(100));
    assert!(!other.verdict.record().unwrap().is_whole);
}

#[test]
fn the_holder_decides_and_may_decide_again() {
    let stage = finished();
    let certificate = stage.certificate();
    let holder = holder(&stage, &certificate);
    let seen = |name| asked(&stage, &certificate.code, name, Viewer::Stranger, at(300));
    chooses(&stage, holder, Disclosure::Public);
    assert!(seen(None).verdict.record().unwrap().is_whole);
    chooses(&stage, holder, Disclosure::LinksOnly);
    let unknown = Answer {
        verdict: Verdict::Unknown,
        name: None,
    };
    assert_eq!(seen(None), unknown);
    assert_eq!(seen(Some("Test Person")), unknown, "the name opens nothing");
    chooses(&stage, holder, Disclosure::NameMatch);
    assert!(!seen(None).verdict.record().unwrap().is_whole);
}

#[test]
fn a_link_shows_every_line_until_its_day_or_until_it_is_ended() {
    let stage = finished();
    let certificate = stage.certificate();
    let holder = holder(&stage, &certificate);
    chooses(&stage, holder, Disclosure::LinksOnly);
    let made = |seed: u8| {
        let link = NewLink {
            id: ShareLinkId::new(),
            token: Token::new([seed; 32]).hash(),
            days: 7,
        };
        let deed = move |tx: &mut Tx| share(tx, &holder, &link, at(200));
        stage.world.db.write_now(deed).map(|_| link)
    };
    let (one, two) = (made(1).unwrap(), made(2).unwrap());
    let week = at(200).plus_seconds(7 * 86_400);
    let shown = |link: &NewLink, now| {
        let verdict = stage.read(|conn| look_up_by_link(conn, &stage.sealer, link.token, now));
        verdict.word()
    };
    assert_eq!(shown(&one, week.plus_seconds(-1)), "valid");
    assert_eq!(shown(&one, week), "unknown");
    let ended = one.id;
    let end = move |tx: &mut Tx| unshare(tx, &holder, ended, at(300));
    stage.world.db.write_now(end).unwrap();
    assert_eq!(
        (shown(&one, at(400)), shown(&two, at(400))),
        ("unknown", "valid")
    );
    let all = (3..22).map(made).collect::<Result<Vec<_>, _>>();
    assert!(all.is_ok());
    assert!(matches!(made(30), Err(ShareError::TooMany)));
}

#[test]
fn two_certificates_name_each_other_only_as_their_holder_wants() {
    let stage = finished();
    let certificate = stage.certificate();
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let correction = Correction {
        certificate: certificate.id,
        name: PersonName::parse("Ada Byron").unwrap(),
        latin_name: None,
        name_forms: None,
        note: Note::none(),
        tells: true,
        chance: chance(5),
    };
    let replaces = move |tx: &mut Tx| {
        replace(
            tx,
            &Scribe::without(&sealer),
            Corrector::Operator(&operator),
            &correction,
            at(86_400),
        )
    };
    let newer = stage.world.db.write_now(replaces).unwrap();
    let seen = |code| {
        format!(
            "{:?}",
            asked(&stage, code, None, Viewer::Stranger, at(90_000))
        )
    };
    assert!(!seen(&certificate.code).contains(newer.code.as_str()));
    assert!(!seen(&newer.code).contains(certificate.code.as_str()));
    chooses(&stage, holder(&stage, &newer), Disclosure::Public);
    assert!(seen(&certificate.code).contains(newer.code.as_str()));
    chooses(&stage, holder(&stage, &certificate), Disclosure::Public);
    assert!(seen(&newer.code).contains(certificate.code.as_str()));
}

#[test]
fn a_certificate_set_aside_says_so_with_the_public_reason() {
    let stage = finished();
    let certificate = stage.certificate();
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let suspension = Suspension {
        id: HoldId::new(),
        certificate: certificate.id,
        reason: HoldReason::Inquiry,
        note: Note::parse("seen in the file").unwrap(),
        tells: true,
        chance: chance(6),
    };
    let holds = move |tx: &mut Tx| hold(tx, &sealer, &operator, &suspension, at(86_400));
    stage.world.db.write_now(holds).unwrap();
    let answer = verdict(&stage, &certificate.code, at(90_000));
    assert_eq!(
        answer,
        Verdict::Held {
            record: whole(&stage, certificate.face, &[(at(86_400), Step::Held)]),
            on: at(86_400).date(),
            reason: HoldReason::Inquiry,
        }
    );
    assert!(!format!("{answer:?}").contains("seen in the file"));
}

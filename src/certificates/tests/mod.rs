//! The deeds against a database.

mod blocks;
mod expiry;
mod forms;
mod handed_out;
mod hold;
mod keys;
mod language;
mod log;
mod notices;
mod participation;
mod programme;
mod register;
mod reissue;
mod stop;
mod tell;

use super::testing::{
    Stage, chance, change_face, count, drop_revocations, finished, jobs, set_editions, stage,
};
use super::*;
use crate::base::{CertificateId, Digest, HanForms, PersonName, Timestamp};
use crate::learning::testing::at;
use std::sync::Arc;

fn grounds(reason: Reason) -> Grounds {
    Grounds {
        reason,
        note: Note::parse("seen in the file").unwrap(),
    }
}

fn revoke_at(stage: &Stage, id: CertificateId, now: Timestamp) -> Result<Revocation, RevokeError> {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let ending = Ending {
        certificate: id,
        grounds: grounds(Reason::Misconduct),
        tells: true,
        chance: chance(55),
    };
    stage
        .world
        .db
        .write_now(move |tx| revoke(tx, &sealer, &operator, &ending, now))
}

fn replace_at(
    stage: &Stage,
    id: CertificateId,
    name: &str,
    now: Timestamp,
) -> Result<Certificate, ReplaceError> {
    replace_with_forms(stage, id, (name, None), now)
}

fn replace_with_forms(
    stage: &Stage,
    id: CertificateId,
    (name, forms): (&str, Option<HanForms>),
    now: Timestamp,
) -> Result<Certificate, ReplaceError> {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let correction = Correction {
        certificate: id,
        name: PersonName::parse(name).unwrap(),
        latin_name: None,
        name_forms: forms,
        note: Note::none(),
        tells: true,
        // Two names in a row make two codes.
        chance: chance(u8::try_from(70 + name.chars().count()).unwrap()),
    };
    stage.world.db.write_now(move |tx| {
        replace(
            tx,
            &Scribe::without(&sealer),
            Corrector::Operator(&operator),
            &correction,
            now,
        )
    })
}

fn state_of(stage: &Stage, id: CertificateId, now: Timestamp) -> State {
    let holdings = stage.read(|conn| of_account(conn, &stage.sealer, stage.ada.id, now));
    let held = holdings
        .intact
        .into_iter()
        .find(|holding| holding.certificate.id == id);
    held.unwrap().state
}

#[test]
fn nothing_is_awarded_before_the_last_requirement() {
    let stage = stage();
    assert!(stage.award(1, at(10)).unwrap().is_none());
    assert_eq!(stage.read(count), 0);
}

#[test]
fn the_award_seals_every_printed_fact_of_the_moment() {
    let stage = finished();
    let certificate = stage.certificate();
    let face = &certificate.face;
    assert_eq!(face.name, stage.ada.name.as_str());
    assert_eq!(face.language, stage.ada.language);
    assert_eq!(face.code, certificate.code);
    assert_eq!(face.title().1, "The clock");
    assert_eq!(
        face.course.content_digest,
        stage.world.edition.content_digest
    );
    assert_eq!(face.course.minutes, 60);
    assert_eq!(face.signatories.len(), 1);
    assert_eq!(
        face.signatories[0].name, "Dr. Amara Okonkwo",
        "the one the course names"
    );
    assert!(face.demonstration && face.issuers[0].demonstration);
    assert_eq!(face.awarded_on(), at(90).date());
    assert_eq!(face.valid_until, None);
    let stored = stage.read(|conn| find(conn, &certificate.code)).unwrap();
    assert_eq!(stage.sealer.open(&stored), Ok(certificate));
}

#[test]
fn an_enrolment_is_awarded_once_and_the_mail_leaves_once() {
    let stage = finished();
    let first = stage.certificate();
    for seed in 2..12 {
        let again = stage.award(seed, at(1000 + i64::from(seed))).unwrap();
        assert_eq!(
            again,
            Some(first.clone()),
            "the award of then, whatever is asked later"
        );
    }
    assert_eq!(stage.read(count), 1);
    let mails = stage.read(jobs);
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].contains("certificate") && mails[0].contains("The clock"),
        "{mails:?}"
    );
}

#[test]
fn the_holder_is_told_of_the_end_and_of_the_successor_and_never_of_the_note() {
    let stage = finished();
    let earlier = stage.certificate();
    let successor = replace_at(&stage, earlier.id, "Ada Byron", at(100)).unwrap();
    revoke_at(&stage, successor.id, at(86_500)).unwrap();
    // Refused the second time, and then nobody is told again.
    assert!(replace_at(&stage, earlier.id, "Ada King", at(200)).is_err());
    assert!(revoke_at(&stage, successor.id, at(86_600)).is_err());
    let mails = stage.read(jobs);
    assert_eq!(mails.len(), 3, "award, replacement, revocation");
    assert!(mails.iter().all(|mail| !mail.contains("seen in the file")));
    let letters: Vec<crate::outbox::MailJob> = mails
        .iter()
        .map(|mail| serde_json::from_str(mail).unwrap())
        .collect();
    let expected = [
        ("certificate-replaced", "replaced", earlier.code.to_string()),
        ("certificate-replaced", "code", successor.code.to_string()),
        (
            "certificate-replaced",
            "certificate",
            successor.id.to_string(),
        ),
        ("certificate-replaced", "name", "Ada Byron".to_owned()),
        ("certificate-replaced", "day", at(100).date().to_string()),
        ("certificate-revoked", "code", successor.code.to_string()),
        ("certificate-revoked", "course", "The clock".to_owned()),
        ("certificate-revoked", "reason", "misconduct".to_owned()),
        ("certificate-revoked", "day", at(86_500).date().to_string()),
    ];
    for (template, fact, value) in expected {
        let letter = letters.iter().find(|letter| letter.template == template);
        let letter = letter.unwrap();
        assert_eq!(letter.to, stage.ada.email);
        assert_eq!(letter.args.get(fact), Some(&value), "{template}: {fact}");
    }
}

#[test]
fn fifty_awards_at_the_same_time_make_one_certificate() {
    let stage = Arc::new(finished());
    let threads: Vec<_> = (0..50)
        .map(|seed| {
            let stage = Arc::clone(&stage);
            std::thread::spawn(move || stage.award(seed, at(90)).unwrap().unwrap().code)
        })
        .collect();
    let codes: Vec<_> = threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect();
    assert!(codes.windows(2).all(|pair| pair[0] == pair[1]), "{codes:?}");
    assert_eq!(stage.read(count), 1);
    assert_eq!(stage.read(jobs).len(), 1);
}

#[test]
fn of_operators_who_act_at_the_same_time_one_is_the_first() {
    let stage = Arc::new(finished());
    let id = stage.certificate().id;
    let act = |seed: u8| {
        let stage = Arc::clone(&stage);
        std::thread::spawn(move || match seed % 2 {
            0 => revoke_at(&stage, id, at(200)).is_ok(),
            _ => replace_at(&stage, id, "Ada Byron", at(200)).is_ok(),
        })
    };
    let threads: Vec<_> = (0..12).map(act).collect();
    let done = threads.into_iter().map(|thread| thread.join().unwrap());
    assert_eq!(done.filter(|is_done| *is_done).count(), 1);
    let fate = stage.read(|conn| fate(conn, id));
    assert!(
        fate.revocation.is_some() != fate.replacement.is_some(),
        "{fate:?}"
    );
}

#[test]
fn of_many_is_answered_what_is_answered_of_each() {
    let stage = finished();
    let first = stage.certificate();
    let second = replace_at(&stage, first.id, "Ada Byron", at(100)).unwrap();
    let third = replace_at(&stage, second.id, "Ada King", at(110)).unwrap();
    revoke_at(&stage, third.id, at(120)).unwrap();
    let nobodys = CertificateId::new();
    let ids = [first.id, second.id, third.id, nobodys];
    let stands = stage.read(|conn| newest_of(conn, &ids));
    let became = stage.read(|conn| fates(conn, &ids));
    let numbers = stage.read(|conn| codes(conn, &ids));
    for id in ids {
        assert_eq!(stands[&id], stage.read(|conn| newest(conn, id)), "{id}");
        let fate = stage.read(|conn| fate(conn, id));
        assert_eq!(became.get(&id).cloned().unwrap_or_default(), fate, "{id}");
        let sealed = stage.read(|conn| find_by_id(conn, id));
        let number = sealed.map(|sealed| sealed.code());
        assert_eq!(numbers.get(&id), number.as_ref(), "{id}");
    }
    assert_eq!(stands[&first.id], third.id, "over two steps");
}

#[test]
fn a_revoked_certificate_stays_revoked_and_is_revoked_once() {
    let stage = finished();
    let certificate = stage.certificate();
    let revocation = revoke_at(&stage, certificate.id, at(200)).unwrap();
    assert_eq!(revocation.reason, Reason::Misconduct);
    assert_eq!(
        state_of(&stage, certificate.id, at(300)),
        State::Revoked(revocation)
    );
    assert!(matches!(
        revoke_at(&stage, certificate.id, at(400)),
        Err(RevokeError::AlreadyRevoked { at: when }) if when == at(200)
    ));
    assert_eq!(
        stage.award(9, at(500)).unwrap(),
        Some(certificate.clone()),
        "and not a new one"
    );
    assert!(matches!(
        replace_at(&stage, certificate.id, "Ada Byron", at(500)),
        Err(ReplaceError::Revoked { .. })
    ));
    assert!(matches!(
        revoke_at(&stage, CertificateId::new(), at(500)),
        Err(RevokeError::Unknown)
    ));
}

#[test]
fn a_successor_has_another_name_and_code_and_the_same_facts() {
    let stage = finished();
    let earlier = stage.certificate();
    let successor = replace_at(&stage, earlier.id, "Ada Byron", at(86_400)).unwrap();
    assert_eq!(successor.succeeds, Some(earlier.id));
    assert_ne!(successor.code, earlier.code);
    let mut expected = earlier.face.clone();
    expected.name = "Ada Byron".to_owned();
    expected.code = successor.code.clone();
    expected.reissued_at = Some(at(86_400));
    assert_eq!(successor.face, expected);
    assert_eq!(
        state_of(&stage, earlier.id, at(90_000)),
        State::Replaced(Replacement {
            cause: Cause::NameCorrected,
            at: at(86_400)
        })
    );
    assert_eq!(state_of(&stage, successor.id, at(90_000)), State::Valid);
    assert_eq!(
        stage.award(9, at(90_000)).unwrap(),
        Some(successor.clone()),
        "the newest"
    );
    assert_eq!(
        stage.read(|conn| super::successor(conn, earlier.id)),
        Some(successor.id)
    );
}

#[test]
fn what_was_replaced_is_neither_replaced_nor_revoked_again() {
    let stage = finished();
    let earlier = stage.certificate();
    assert!(matches!(
        replace_at(&stage, earlier.id, stage.ada.name.as_str(), at(100)),
        Err(ReplaceError::SameName)
    ));
    let successor = replace_at(&stage, earlier.id, "Ada Byron", at(100)).unwrap();
    assert!(matches!(
        replace_at(&stage, earlier.id, "Ada King", at(110)),
        Err(ReplaceError::AlreadyReplaced { by }) if by == successor.id
    ));
    assert!(matches!(
        revoke_at(&stage, earlier.id, at(110)),
        Err(RevokeError::Replaced { by }) if by == successor.id
    ));
    let third = {
        let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
        let correction = Correction {
            certificate: successor.id,
            name: PersonName::parse("Ada King").unwrap(),
            latin_name: None,
            name_forms: None,
            note: Note::none(),
            tells: true,
            chance: chance(99),
        };
        stage.world.db.write_now(move |tx| {
            replace(
                tx,
                &Scribe::without(&sealer),
                Corrector::Operator(&operator),
                &correction,
                at(120),
            )
        })
    };
    assert_eq!(third.unwrap().face.name, "Ada King");
}

#[test]
fn a_changed_byte_is_found_by_whoever_looks() {
    let stage = finished();
    let certificate = stage.certificate();
    let forged = certificate.clone();
    stage.tamper(move |tx| change_face(tx, &forged, "Test Person", "Rest Person"));
    let stored = stage.read(|conn| find(conn, &certificate.code)).unwrap();
    assert_eq!(
        stage.sealer.open(&stored),
        Err(Altered { id: certificate.id })
    );
    let holdings = stage.read(|conn| of_account(conn, &stage.sealer, stage.ada.id, at(100)));
    assert_eq!(
        (holdings.intact.len(), holdings.altered),
        (0, vec![certificate.id])
    );
    assert!(matches!(
        replace_at(&stage, certificate.id, "Ada Byron", at(100)),
        Err(ReplaceError::Altered)
    ));
    assert_eq!(
        stage.award(9, at(500)).unwrap(),
        None,
        "no second one, and nothing is undone"
    );
    assert_eq!(stage.read(count), 1);
}

#[test]
fn the_check_of_everything_finds_what_was_changed_behind_our_back() {
    let stage = finished();
    let certificate = stage.certificate();
    let digest = stage.world.edition.content_digest;
    let audit = |stage: &Stage| stage.read(|conn| verify_all(conn, &stage.sealer));
    assert_eq!(
        audit(&stage),
        Audit {
            certificates: 1,
            editions: 1,
            ..Audit::default()
        }
    );

    revoke_at(&stage, certificate.id, at(200)).unwrap();
    assert_eq!(audit(&stage).findings, []);
    stage.tamper(drop_revocations_in);
    let id = certificate.id;
    let gone = [
        Finding::RevocationGone { id },
        Finding::RevocationUnknown { id },
    ];
    assert_eq!(audit(&stage).findings, gone);

    let edition = stage.world.edition.id;
    stage.tamper(move |tx| set_editions(tx, "content!", digest));
    assert_eq!(
        audit(&stage).findings,
        [
            Finding::EditionAltered { id: edition },
            Finding::EditionDiffers { id, digest },
            Finding::RevocationGone { id },
            Finding::RevocationUnknown { id }
        ]
    );
    stage.tamper(move |tx| set_editions(tx, "other", Digest::of(b"other")));
    stage.tamper(move |tx| change_face(tx, &certificate, "The clock", "The cloak"));
    assert_eq!(
        audit(&stage).findings,
        [
            Finding::CertificateAltered { id },
            Finding::RevocationGone { id },
            Finding::RevocationUnknown { id }
        ]
    );
}

fn drop_revocations_in(tx: &mut crate::db::Tx) -> Result<usize, crate::db::Error> {
    drop_revocations(tx)
}

//! Certificates and the transparency log.

use super::super::testing::{
    Stage, chance, change_face, drop_certificate, drop_certificates, drop_journal, drop_leaves,
    drop_revocations, finished, rewrite_revocations,
};
use super::super::*;
use crate::base::{CertificateId, PersonName};
use crate::db::{Error, Tx};
use crate::learning::testing::at;
use crate::transparency::{self, Kind, Logged};

fn leaves(stage: &Stage, id: CertificateId) -> Vec<Logged> {
    stage.read(|conn| transparency::of_subject(conn, id.into()))
}

fn kinds(stage: &Stage, id: CertificateId) -> Vec<Kind> {
    let leaves = leaves(stage, id);
    leaves.iter().map(|logged| logged.leaf.kind).collect()
}

fn revokes(stage: &Stage, certificate: CertificateId) -> Result<Revocation, RevokeError> {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let grounds = Grounds::typed("misconduct", "").unwrap();
    let ending = Ending {
        certificate,
        grounds,
        tells: true,
        chance: chance(55),
    };
    stage
        .world
        .db
        .write_now(move |tx| revoke(tx, &sealer, &operator, &ending, at(200)))
}

fn replaces(stage: &Stage, certificate: CertificateId) -> Result<Certificate, ReplaceError> {
    let (operator, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let correction = Correction {
        certificate,
        name: PersonName::parse("Ada Byron").unwrap(),
        latin_name: None,
        name_forms: None,
        note: Note::none(),
        tells: true,
        chance: chance(77),
    };
    stage.world.db.write_now(move |tx| {
        replace(
            tx,
            &Scribe::without(&sealer),
            Corrector::Operator(&operator),
            &correction,
            at(100),
        )
    })
}

fn findings(stage: &Stage) -> Vec<Finding> {
    stage.read(|conn| verify_all(conn, &stage.sealer)).findings
}

fn adopts(stage: &Stage, after: Option<CertificateId>) -> Adopted {
    let sealer = stage.sealer.clone();
    stage.tamper(move |tx| adopt(tx, &sealer, (after, 1), &chance(3), at(900)))
}

#[test]
fn award_replacement_and_revocation_are_logged_once_however_often_they_are_asked_for() {
    let stage = finished();
    let earlier = stage.certificate();
    for seed in 2..5 {
        stage.award(seed, at(95)).unwrap();
    }
    assert_eq!(kinds(&stage, earlier.id), [Kind::Awarded]);
    let successor = replaces(&stage, earlier.id).unwrap();
    replaces(&stage, earlier.id).unwrap_err();
    assert_eq!(kinds(&stage, earlier.id), [Kind::Awarded, Kind::Replaced]);
    revokes(&stage, successor.id).unwrap();
    revokes(&stage, successor.id).unwrap_err();
    assert_eq!(kinds(&stage, successor.id), [Kind::Awarded, Kind::Revoked]);
    assert_eq!(findings(&stage), []);
}

#[test]
fn the_holder_can_show_each_leaf_and_nobody_reads_that_two_are_about_one_certificate() {
    let stage = finished();
    let certificate = stage.certificate();
    revokes(&stage, certificate.id).unwrap();
    let sealed = stage.read(|conn| find(conn, &certificate.code)).unwrap();
    let record = sealed.record();
    assert_eq!(
        record.lines().last(),
        Some(certificate.face.canonical().as_str())
    );
    let award = crate::base::Digest::of(record.as_bytes());
    let by = stage.operator.id();
    let (id, at) = (certificate.id, at(200).millis());
    let end = format!("pmast-end/1\nrevoked\n{id}\n{by}\nmisconduct\n{at}\n\n");
    let end = crate::base::Digest::of(end.as_bytes());
    let leaves = leaves(&stage, certificate.id);
    for (logged, document) in leaves.iter().zip([award, end]) {
        let secret = logged.secret.unwrap();
        assert_eq!(secret.salt.hide(&document), logged.leaf.digest);
        assert!(
            !chance(1).starts_with(secret.salt.bytes()),
            "no salt is a piece of the code"
        );
    }
    assert_ne!(leaves[0].leaf.digest, leaves[1].leaf.digest);
    let entry = stage.read(|conn| log_entry(conn, certificate.id)).unwrap();
    let awarded = crate::learning::testing::at(90);
    assert_eq!((entry.at, entry.salt.is_some()), (awarded, true));
}

#[test]
fn what_was_noted_of_a_revocation_cannot_be_rewritten_and_older_leaves_are_told_apart() {
    let stage = finished();
    let certificate = stage.certificate();
    let id = certificate.id;
    revokes(&stage, id).unwrap();
    stage.tamper(|tx| rewrite_revocations(tx, "rewritten"));
    let differs = transparency::Finding::DocumentDiffers {
        subject: id.into(),
        kind: Kind::Revoked,
    };
    assert_eq!(findings(&stage), [Finding::Log(differs)]);
    // As it was logged before: both leaves were made of the award.
    let sealed = stage.read(|conn| find(conn, &certificate.code)).unwrap();
    stage.tamper(move |tx| {
        drop_leaves(tx)?;
        for kind in [Kind::Awarded, Kind::Revoked] {
            let happening = transparency::Happening {
                subject: id.into(),
                kind,
                document: sealed.document(),
                salt: transparency::Salt::from_chance(chance(8)),
            };
            transparency::add(tx, &happening, at(200))?;
        }
        Ok(())
    });
    let audit = stage.read(|conn| verify_all(conn, &stage.sealer));
    assert_eq!((audit.findings, audit.older), (vec![], 1));
}

#[test]
fn a_revocation_deleted_with_its_journal_is_found_through_the_log() {
    let stage = finished();
    let id = stage.certificate().id;
    revokes(&stage, id).unwrap();
    stage.tamper(|tx| {
        drop_revocations(tx)?;
        drop_journal(tx)
    });
    assert_eq!(findings(&stage), [Finding::RevocationUnknown { id }]);
}

#[test]
fn a_certificate_or_a_successor_that_is_gone_is_found_through_the_log() {
    let stage = finished();
    let earlier = stage.certificate();
    let successor = replaces(&stage, earlier.id).unwrap();
    let id = successor.id;
    stage.tamper(move |tx| drop_certificate(tx, id));
    assert_eq!(
        findings(&stage),
        [
            Finding::CertificateGone { id: id.into() },
            Finding::SuccessorGone { id: earlier.id },
        ]
    );
    stage.tamper(drop_all);
    assert_eq!(findings(&stage).len(), 2, "both are gone");
}

fn drop_all(tx: &mut Tx) -> Result<usize, Error> {
    drop_certificates(tx)
}

#[test]
fn what_is_older_than_the_log_is_taken_in_once_and_dated_now() {
    let stage = finished();
    let earlier = stage.certificate();
    let successor = replaces(&stage, earlier.id).unwrap();
    revokes(&stage, successor.id).unwrap();
    stage.tamper(|tx| drop_leaves(tx));
    assert_eq!(
        findings(&stage).len(),
        4,
        "award, replacement, award, revocation"
    );
    let first = adopts(&stage, None);
    assert_eq!((first.added, first.last), (2, Some(earlier.id)));
    let second = adopts(&stage, first.last);
    assert_eq!((second.added, second.last), (2, Some(successor.id)));
    assert_eq!(adopts(&stage, second.last), Adopted::default());
    assert_eq!(adopts(&stage, None), Adopted::default());
    assert_eq!(findings(&stage), []);
    let all = [leaves(&stage, earlier.id), leaves(&stage, successor.id)].concat();
    assert!(all.iter().all(|logged| logged.leaf.at == at(900)));
}

#[test]
fn what_is_not_as_it_was_sealed_is_not_taken_in() {
    let stage = finished();
    let certificate = stage.certificate();
    let id = certificate.id;
    stage.tamper(move |tx| {
        drop_leaves(tx)?;
        change_face(tx, &certificate, "Test Person", "Rest Person")
    });
    assert_eq!(
        adopts(&stage, None),
        Adopted {
            added: 0,
            last: Some(id)
        }
    );
    assert_eq!(adopts(&stage, Some(id)), Adopted::default());
}

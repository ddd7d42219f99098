//! Holders are told, or the journal says that they were not.

use super::super::testing::{Stage, chance, change_face, finished, jobs};
use super::super::*;
use crate::base::{CertificateId, HoldId, PersonName};
use crate::db::Tx;
use crate::journal::{self, Object};
use crate::learning::testing::at;

/// How often the journal says of a certificate that its holder was not told.
fn untold(stage: &Stage, id: CertificateId) -> usize {
    let entries = stage.read(|conn| journal::of_object(conn, &Object::new("certificate", id)));
    let is_note = |entry: &&journal::Entry| entry.verb == "not told";
    entries.iter().filter(is_note).count()
}

/// Sets it aside and releases it.
fn looks_into(stage: &Stage, id: CertificateId, tells: bool) {
    let (by, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let suspension = Suspension {
        id: HoldId::new(),
        certificate: id,
        reason: HoldReason::Facts,
        note: Note::none(),
        tells,
        chance: chance(21),
    };
    let wanted = Release {
        certificate: id,
        note: Note::none(),
        tells,
        chance: chance(22),
    };
    let deed = move |tx: &mut Tx| hold(tx, &sealer, &by, &suspension, at(100)).map(drop);
    stage.world.db.write_now(deed).unwrap();
    let (by, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let deed = move |tx: &mut Tx| release(tx, &sealer, &by, &wanted, at(110)).map(drop);
    stage.world.db.write_now(deed).unwrap();
}

fn corrects(stage: &Stage, id: CertificateId, tells: bool) -> Certificate {
    let (by, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let correction = Correction {
        certificate: id,
        name: PersonName::parse("Ada Byron").unwrap(),
        latin_name: None,
        name_forms: None,
        note: Note::none(),
        tells,
        chance: chance(23),
    };
    let deed = move |tx: &mut Tx| {
        let scribe = Scribe::without(&sealer);
        replace(tx, &scribe, Corrector::Operator(&by), &correction, at(120))
    };
    stage.world.db.write_now(deed).unwrap()
}

fn ends(stage: &Stage, id: CertificateId, tells: bool) {
    let (by, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let ending = Ending {
        certificate: id,
        grounds: Grounds::typed("misconduct", "").unwrap(),
        tells,
        chance: chance(24),
    };
    let deed = move |tx: &mut Tx| revoke(tx, &sealer, &by, &ending, at(130));
    stage.world.db.write_now(deed).unwrap();
}

#[test]
fn whoever_is_not_told_of_a_deed_is_in_the_journal() {
    for (tells, letters, notes) in [(true, 4, [0, 0]), (false, 0, [3, 1])] {
        let stage = finished();
        let first = stage.certificate().id;
        looks_into(&stage, first, tells);
        let second = corrects(&stage, first, tells).id;
        ends(&stage, second, tells);
        let written = stage.read(jobs).len();
        assert_eq!(written, 1 + letters, "and that of the award");
        assert_eq!([first, second].map(|id| untold(&stage, id)), notes);
    }
}

#[test]
fn of_what_was_altered_nobody_is_told_and_the_journal_says_so() {
    let stage = finished();
    let certificate = stage.certificate();
    let id = certificate.id;
    stage.tamper(move |tx| change_face(tx, &certificate, "Test Person", "Rest Person"));
    looks_into(&stage, id, true);
    ends(&stage, id, true);
    assert_eq!(stage.read(jobs).len(), 1, "the award");
    assert_eq!(untold(&stage, id), 3);
}

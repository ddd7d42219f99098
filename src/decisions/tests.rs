//! Wishes and decisions against a database.

use super::*;
use crate::accounts::Operator;
use crate::base::{CertificateId, IssueStopId, LotId, NameRequestId, Note, PersonName, Timestamp};
use crate::certificates::testing::{Stage, chance, change_face, finished, jobs};
use crate::certificates::{
    self, Among, Basis, Certificate, Ending, Extension, Grounds, Reason, Reissue, ReplaceError,
    Scribe, Sealer,
};
use crate::courses::Library;
use crate::db::Tx;
use crate::learning::testing::at;
use crate::partners::PartnerAdmin;

fn wish(name: &str, why: &str) -> NewName {
    NewName {
        id: NameRequestId::new(),
        name: PersonName::parse(name).unwrap(),
        latin_name: None,
        name_forms: None,
        why: Note::parse(why).unwrap(),
    }
}

fn ask(
    stage: &Stage,
    certificate: &Certificate,
    wish: &NewName,
    now: Timestamp,
) -> Result<(), AskError> {
    let (ada, id) = (stage.world.ada.clone(), certificate.id);
    let (sealer, wish) = (stage.sealer.clone(), wish.clone());
    let deed = move |tx: &mut Tx| {
        let holder = certificates::holder(tx, &ada, id)?.unwrap();
        ask_name(tx, &sealer, &holder, &wish, now)
    };
    stage.world.db.write_now(deed)
}

fn admin(stage: &Stage) -> PartnerAdmin {
    PartnerAdmin::for_test(stage.partner.id, stage.world.bela.id())
}

fn decide(
    stage: &Stage,
    id: NameRequestId,
    decision: Decision,
    now: Timestamp,
) -> Result<Option<CertificateId>, DecideError> {
    let (sealer, by): (Sealer, PartnerAdmin) = (stage.sealer.clone(), admin(stage));
    let deed =
        move |tx: &mut Tx| decide_name(tx, &Scribe::without(&sealer), &by, (id, &decision), now);
    stage.world.db.write_now(deed)
}

#[test]
fn an_approved_name_makes_a_successor_once() {
    let stage = finished();
    let certificate = stage.certificate();
    let wanted = wish("Ada Byron", "I married.");
    ask(&stage, &certificate, &wanted, at(100)).unwrap();
    ask(&stage, &certificate, &wanted, at(101)).unwrap();
    assert!(matches!(
        ask(&stage, &certificate, &wish("Ada King", "Other."), at(102)),
        Err(AskError::Waiting)
    ));
    let queue = stage.read(|conn| names_asked(conn, &admin(&stage)));
    assert_eq!(queue.len(), 1);
    let approve = || Decision::Approve(chance(31));
    let successor = decide(&stage, wanted.id, approve(), at(200)).unwrap();
    let sealed = stage.read(|conn| certificates::find_by_id(conn, successor.unwrap()));
    let opened = stage.sealer.open(&sealed.unwrap()).unwrap();
    assert_eq!(opened.face.name, "Ada Byron");
    assert_eq!(opened.succeeds, Some(certificate.id));
    assert!(matches!(
        decide(&stage, wanted.id, approve(), at(201)),
        Err(DecideError::Decided)
    ));
    assert!(matches!(
        ask(&stage, &certificate, &wish("Ada King", "Again."), at(300)),
        Err(AskError::Ended)
    ));
    assert_eq!(stage.read(jobs).len(), 2, "award and replacement");
}

#[test]
fn a_refusal_needs_a_reason_and_the_holder_reads_it() {
    let stage = finished();
    let certificate = stage.certificate();
    let own = certificate.face.name.clone();
    for (name, why, expected) in [
        ("Ada Byron", " ", "a reason is needed"),
        (
            own.as_str(),
            "None.",
            "the name is the same as on the certificate",
        ),
    ] {
        let refused = ask(&stage, &certificate, &wish(name, why), at(100));
        assert_eq!(refused.unwrap_err().to_string(), expected);
    }
    for turn in 0..i64::try_from(MOST_ASKED).unwrap() {
        let wanted = wish("Lord Byron", "It sounds better.");
        ask(&stage, &certificate, &wanted, at(100 + turn)).unwrap();
        let silent = decide(&stage, wanted.id, Decision::Refuse(Note::none()), at(150));
        assert!(matches!(silent, Err(DecideError::NoReason)));
        let refuse = Decision::Refuse(Note::parse("Not a name of yours.").unwrap());
        assert_eq!(
            decide(&stage, wanted.id, refuse, at(200 + turn)).unwrap(),
            None
        );
    }
    assert!(matches!(
        ask(
            &stage,
            &certificate,
            &wish("Lady Byron", "Please."),
            at(300)
        ),
        Err(AskError::TooMany)
    ));
    let mails = stage.read(jobs);
    assert_eq!(mails.len(), 1 + MOST_ASKED);
    assert!(mails[1].contains("Not a name of yours."), "{mails:?}");
}

#[test]
fn while_issuing_is_stopped_a_wish_waits() {
    let stage = finished();
    let certificate = stage.certificate();
    let wanted = wish("Ada Byron", "I married.");
    ask(&stage, &certificate, &wanted, at(100)).unwrap();
    let (by, id) = (stage.operator.clone(), IssueStopId::new());
    let stop = move |tx: &mut Tx| {
        let reason = Note::parse("An account is in wrong hands.").unwrap();
        certificates::stop_issue(tx, &by, (id, None), &reason, at(150))
    };
    stage.world.db.write_now(stop).unwrap();
    let approve = || Decision::Approve(chance(31));
    let stopped = decide(&stage, wanted.id, approve(), at(200));
    assert!(
        matches!(stopped, Err(DecideError::Replace(ReplaceError::Stopped))),
        "{stopped:?}"
    );
    let queue = stage.read(|conn| names_asked(conn, &admin(&stage)));
    assert!(queue[0].decided.is_none(), "it waits still");
    assert_eq!(stage.read(jobs).len(), 1, "nobody was written to");
    let by = stage.operator.clone();
    let lift = move |tx: &mut Tx| {
        let reason = Note::parse("It is over.").unwrap();
        certificates::lift_stop(tx, &by, id, &reason, at(300))
    };
    stage.world.db.write_now(lift).unwrap();
    assert!(
        decide(&stage, wanted.id, approve(), at(310))
            .unwrap()
            .is_some()
    );
}

#[test]
fn another_partners_administrator_finds_no_request() {
    let stage = finished();
    let certificate = stage.certificate();
    let wanted = wish("Ada Byron", "I married.");
    ask(&stage, &certificate, &wanted, at(100)).unwrap();
    let other = PartnerAdmin::for_test(crate::base::PartnerId::new(), stage.world.bela.id());
    assert!(stage.read(|conn| names_asked(conn, &other)).is_empty());
    let sealer = stage.sealer.clone();
    let deed = move |tx: &mut Tx| {
        let decision = Decision::Approve(chance(3));
        decide_name(
            tx,
            &Scribe::without(&sealer),
            &other,
            (wanted.id, &decision),
            at(200),
        )
    };
    let refused = stage.world.db.write_now(deed);
    assert!(matches!(refused, Err(DecideError::Unknown)));
}

/// The certificate, valid for half a year longer, and what takes its place.
fn extended(stage: &Stage, certificate: &Certificate, now: Timestamp) -> Certificate {
    let (by, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let extension = Extension {
        among: Among::Codes(vec![certificate.code.to_string()]),
        until: certificate.face.valid_until.unwrap().plus_months(6),
        note: Note::none(),
        tells: false,
        chance: chance(61),
    };
    let deed = move |tx: &mut Tx| {
        certificates::extend(tx, &Scribe::without(&sealer), &by, &extension, now)
    };
    stage.world.db.write_now(deed).unwrap();
    standing(stage, certificate.id)
}

/// What stands now in the place of a certificate.
fn standing(stage: &Stage, id: CertificateId) -> Certificate {
    let id = stage.read(|conn| certificates::newest(conn, id));
    let sealed = stage.read(|conn| certificates::find_by_id(conn, id));
    stage.sealer.open(&sealed.unwrap()).unwrap()
}

/// What the holder reads about wishes on the page of a certificate.
fn wishes_of(stage: &Stage, certificate: &Certificate) -> Vec<NameRequest> {
    let (ada, id) = (stage.world.ada.clone(), certificate.id);
    stage.read(|conn| {
        let holder = certificates::holder(conn, &ada, id)?.unwrap();
        names_of(conn, &holder)
    })
}

#[test]
fn a_wish_is_decided_about_the_certificate_that_stands_then() {
    for is_approved in [true, false] {
        let mut stage = finished();
        stage.world.edition.content.certificate.valid_months = Some(12);
        let first = stage.certificate();
        let wanted = wish("Ada Byron", "I married.");
        ask(&stage, &first, &wanted, at(100)).unwrap();
        let second = extended(&stage, &first, at(110));
        assert_eq!(second.succeeds, Some(first.id));
        assert_eq!(wishes_of(&stage, &second).len(), 1, "it waits there too");
        assert!(matches!(
            ask(&stage, &second, &wish("Ada King", "Other."), at(120)),
            Err(AskError::Waiting)
        ));
        if is_approved {
            let approve = Decision::Approve(chance(31));
            let third = decide(&stage, wanted.id, approve, at(200)).unwrap();
            let third = standing(&stage, third.unwrap());
            assert_eq!(third.succeeds, Some(second.id));
            assert_eq!(third.face.name, "Ada Byron");
            assert_eq!(third.face.valid_until, second.face.valid_until);
        } else {
            let refuse = Decision::Refuse(Note::parse("Not a name of yours.").unwrap());
            decide(&stage, wanted.id, refuse, at(200)).unwrap();
            let mails = stage.read(jobs);
            let code = second.code.to_string();
            assert!(mails.last().unwrap().contains(&code), "{mails:?}");
            ask(&stage, &second, &wish("Ada King", "Other."), at(300)).unwrap();
        }
        let decided = wishes_of(&stage, &second);
        let decided = decided.iter().find(|request| request.id == wanted.id);
        assert!(decided.unwrap().decided.is_some());
    }
}

/// Proposes the revocation of one certificate.
fn proposes(stage: &Stage, certificate: &Certificate, now: Timestamp) -> Result<LotId, LotError> {
    let (by, sealer, id) = (stage.operator.clone(), stage.sealer.clone(), LotId::new());
    let proposal = Proposal {
        id,
        codes: vec![certificate.code.clone()],
        grounds: Grounds::typed("misconduct", "A wrong list.").unwrap(),
        with_resting: false,
    };
    let deed = move |tx: &mut Tx| propose_lot(tx, &sealer, &by, &proposal, now);
    stage.world.db.write_now(deed).map(|()| id)
}

/// Another operator confirms; answers how many were revoked.
fn confirms(stage: &Stage, id: LotId, now: Timestamp) -> usize {
    let (by, sealer) = (
        Operator::for_test(stage.world.ada.id()),
        stage.sealer.clone(),
    );
    let deed = move |tx: &mut Tx| confirm_lot(tx, &sealer, &by, (id, true, chance(41)), now);
    stage.world.db.write_now(deed).unwrap()
}

/// The only certificate of a lot, and whether the lot has revoked it.
fn item_of(stage: &Stage, id: LotId) -> (LotItem, bool) {
    let items = stage.read(|conn| lot_items(conn, id));
    let mut all = stage.read(lots).into_iter();
    let lot = all.find(|lot| lot.id == id).unwrap();
    assert_eq!(items.len(), 1);
    (items[0], lot.has_revoked(&items[0]))
}

#[test]
fn nobody_leaves_a_lot_by_another_name() {
    let stage = finished();
    let certificate = stage.certificate();
    let lot = proposes(&stage, &certificate, at(100)).unwrap();
    let wanted = wish("Ada Byron", "I married.");
    ask(&stage, &certificate, &wanted, at(110)).unwrap();
    let approve = Decision::Approve(chance(31));
    let successor = decide(&stage, wanted.id, approve, at(120))
        .unwrap()
        .unwrap();
    let (item, is_done) = item_of(&stage, lot);
    assert_eq!((item.certificate, item.stands), (certificate.id, successor));
    assert!(item.revoked_at.is_none() && !is_done);
    assert_eq!(confirms(&stage, lot, at(200)), 1);
    let fate = stage.read(|conn| certificates::fate(conn, successor));
    let revocation = fate.revocation.unwrap();
    assert_eq!(revocation.reason, Reason::Misconduct);
    let (item, is_done) = item_of(&stage, lot);
    assert_eq!(item.revoked_at, Some(at(200)));
    assert!(is_done);
    let mails = stage.read(jobs);
    assert_eq!(mails.len(), 3, "award, replacement, revocation: {mails:?}");

    // Nothing of what was replaced is to be revoked, also when its row was changed since.
    let forged = certificate.clone();
    stage.tamper(move |tx| change_face(tx, &forged, "Test Person", "Rest Person"));
    let again = proposes(&stage, &certificate, at(300));
    assert!(matches!(again, Err(LotError::Unknown { .. })), "{again:?}");
}

#[test]
fn what_somebody_else_revoked_is_not_counted_as_the_lots() {
    let stage = finished();
    let certificate = stage.certificate();
    let lot = proposes(&stage, &certificate, at(100)).unwrap();
    let (by, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let ending = Ending {
        certificate: certificate.id,
        grounds: Grounds::typed("holders-request", "").unwrap(),
        tells: true,
        chance: chance(55),
    };
    let revoke = move |tx: &mut Tx| certificates::revoke(tx, &sealer, &by, &ending, at(150));
    stage.world.db.write_now(revoke).unwrap();
    assert_eq!(confirms(&stage, lot, at(200)), 0);
    let (item, is_done) = item_of(&stage, lot);
    assert_eq!((item.revoked_at, is_done), (Some(at(150)), false));
    assert_eq!(stage.read(jobs).len(), 2, "the holder was told once");
}

#[test]
fn what_a_lot_revoked_stays_its_deed_when_it_is_issued_anew() {
    let stage = finished();
    let certificate = stage.certificate();
    let lot = proposes(&stage, &certificate, at(100)).unwrap();
    assert_eq!(confirms(&stage, lot, at(200)), 1);
    let (by, sealer) = (stage.operator.clone(), stage.sealer.clone());
    let wanted = Reissue {
        certificate: certificate.id,
        basis: Basis::AsSealed,
        note: Note::parse("A right list.").unwrap(),
        tells: false,
        chance: chance(71),
    };
    let deed = move |tx: &mut Tx| {
        let (scribe, library) = (Scribe::without(&sealer), Library::new());
        certificates::reissue(tx, (&scribe, &library), &by, &wanted, at(300))
    };
    let anew = stage.world.db.write_now(deed).unwrap();
    let (item, is_done) = item_of(&stage, lot);
    assert_eq!((item.certificate, item.stands), (certificate.id, anew.id));
    assert_eq!((item.revoked_at, is_done), (Some(at(200)), true));

    // The new one is none of its business, whatever becomes of it.
    let again = proposes(&stage, &anew, at(400)).unwrap();
    assert_eq!(confirms(&stage, again, at(500)), 1);
    let (item, is_done) = item_of(&stage, lot);
    assert_eq!((item.revoked_at, is_done), (Some(at(200)), true));
    let (item, is_done) = item_of(&stage, again);
    assert_eq!((item.revoked_at, is_done), (Some(at(500)), true));
}

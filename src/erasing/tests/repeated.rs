//! What is asked for again, comes too late, or is refused; and what `verify-all` says of erasures
//! that were none.

use super::*;
use crate::accounts::Operator;
use crate::base::LotId;
use crate::certificates::{Ending, Grounds, RevokeError};
use crate::decisions::{LotError, Proposal};
use crate::transparency::Kind;
use crate::verification::{NameAnswer, Verdict};
use std::sync::Arc;

#[test]
fn repeated_it_says_nothing_twice() {
    let house = house();
    house.leaves_traces();
    house.erases(900).unwrap();
    let jobs = house.stage.read(certificates::testing::jobs);
    let again = house.erases(1000).unwrap();
    assert_eq!(again, Erased::default());
    assert_eq!(house.stage.read(certificates::testing::jobs), jobs);
    assert_eq!(house.findings(), Vec::<String>::new());
}

#[test]
fn a_form_sent_twice_leaves_its_person_on_the_list() {
    use crate::accounts::{credentials, testing, verify};
    let house = house();
    let signed_in = testing::signed_in(&house.app.db, "cleo@meadow.example", at(890));
    let email = crate::base::Email::parse("cleo@meadow.example").unwrap();
    let found = house.stage.read(|conn| credentials(conn, &email));
    let verified = verify(testing::PASSWORD, found.as_ref()).unwrap();
    let app = Arc::new(house.app);
    let by = || By::Own(Box::new(signed_in.clone()), verified.clone());
    let (one, two) = actix_web::rt::System::new().block_on(async {
        let one = carry_out(&app, by()).await;
        (one, carry_out(&app, by()).await)
    });
    assert!(one.unwrap().is_new);
    assert!(!two.unwrap().is_new);
    let listed = List::of(house.folder.path()).read().unwrap();
    assert_eq!(listed.ids, [signed_in.learner.id()]);
}

#[test]
fn who_has_a_role_hands_it_over_first() {
    let house = house();
    let account = house.stage.ada.id;
    house.write(move |tx, _| -> Result<(), Error> {
        let by = Operator::for_test(account);
        crate::accounts::appoint_operator(tx, &by, account, at(50))
    });
    assert!(matches!(house.erases(900), Err(EraseError::HasRole)));
    assert!(matches!(
        house.stage.world.db.read_now(|conn| check(conn, account)),
        Err(EraseError::HasRole)
    ));
}

#[test]
fn what_was_altered_is_not_sealed_anew() {
    let house = house();
    let certificate = house.stage.certificate();
    let id = certificate.id;
    house
        .stage
        .tamper(move |tx| certificates::testing::change_face(tx, &certificate, "Test", "Best"));
    assert!(matches!(house.erases(900), Err(EraseError::Altered(altered)) if altered.id == id));
}

#[test]
fn an_erasure_in_the_rows_alone_is_found_and_so_is_one_in_the_log_alone() {
    let house = house();
    let certificate = house.stage.certificate();
    let id = certificate.id;
    // Whoever has the key forgets what the leaf was made of, to alter the face in silence.
    house
        .stage
        .tamper(move |tx| transparency::forget(tx, id.into()));
    assert_eq!(house.findings().len(), 1, "{:?}", house.findings());
    // The log says erased, and the row still has the name: an older row was brought back.
    house.write(move |tx, _| {
        let happening = transparency::Happening {
            subject: id.into(),
            kind: Kind::Erased,
            document: crate::base::Digest::of(b"reduced"),
            salt: transparency::Salt::from_chance(chance(3)),
        };
        transparency::add(tx, &happening, at(901))
    });
    let found = house.findings();
    let says = |words: &str| found.iter().any(|finding| finding.contains(words));
    assert!(
        says("erased according to the transparency log"),
        "{found:?}"
    );
}

#[test]
fn the_note_of_a_lot_that_waited_goes_when_it_is_decided() {
    for confirms in [true, false] {
        let house = house();
        let proposal = Proposal {
            id: LotId::new(),
            codes: vec![house.stage.certificate().code],
            grounds: Grounds::typed("misconduct", "SECRET of a lot").unwrap(),
            with_resting: false,
        };
        let (lot, by) = (proposal.id, house.stage.operator.clone());
        house.write(move |tx, sealer| decisions::propose_lot(tx, sealer, &by, &proposal, at(100)));
        house.erases(900).unwrap();
        assert_eq!(house.columns_with("SECRET"), ["revocation_lots.note"]);
        let email = "cleo@meadow.example";
        let other = crate::accounts::testing::signed_in(&house.app.db, email, at(905));
        let by = Operator::for_test(other.learner.id());
        house.write(move |tx, sealer| -> Result<(), LotError> {
            match confirms {
                true => {
                    let done = (lot, true, chance(41));
                    decisions::confirm_lot(tx, sealer, &by, done, at(910)).map(|_| ())
                }
                false => {
                    let why = Note::parse("SECRET, too").unwrap();
                    decisions::withdraw_lot(tx, &by, (lot, &why), at(910))
                }
            }
        });
        assert_eq!(house.columns_with("SECRET"), Vec::<String>::new());
    }
}

#[test]
fn an_erased_certificate_can_be_revoked_and_not_corrected() {
    let house = house();
    let certificate = house.stage.certificate();
    let id = certificate.id;
    house.erases(900).unwrap();
    let jobs = house.stage.read(certificates::testing::jobs);
    let (operator, sealer) = (house.stage.operator.clone(), house.stage.sealer.clone());
    let correction = Correction {
        certificate: id,
        name: crate::base::PersonName::parse("Somebody Else").unwrap(),
        latin_name: None,
        name_forms: None,
        note: Note::none(),
        tells: true,
        chance: chance(77),
    };
    let corrected = house.app.db.write_now(move |tx| {
        let by = Corrector::Operator(&operator);
        certificates::replace(tx, &Scribe::without(&sealer), by, &correction, at(910))
    });
    assert!(matches!(corrected, Err(certificates::ReplaceError::Erased)));
    let (operator, ending) = (
        house.stage.operator.clone(),
        Ending {
            certificate: id,
            grounds: Grounds::typed("misconduct", "").unwrap(),
            tells: true,
            chance: chance(55),
        },
    );
    house.write(move |tx, sealer| -> Result<_, RevokeError> {
        certificates::revoke(tx, sealer, &operator, &ending, at(920))
    });
    assert!(matches!(
        house.looks(&certificate, None).verdict,
        Verdict::Revoked { .. }
    ));
    assert_eq!(
        house.stage.read(certificates::testing::jobs),
        jobs,
        "no letter to nobody"
    );
    assert_eq!(house.findings(), Vec::<String>::new());
}

#[test]
fn an_award_that_comes_too_late_awards_nothing() {
    let house = house();
    house.erases(80).unwrap();
    let (edition, enrolment) = (
        house.stage.world.edition.clone(),
        house.stage.enrolment.clone(),
    );
    let awarded = house.write(move |tx, sealer| {
        let scribe = Scribe::without(sealer);
        certificates::award_for(tx, &scribe, (&enrolment, &edition), chance(1), at(90))
    });
    assert_eq!(awarded, None);
}

#[test]
fn the_list_erases_again_who_came_back_and_only_those() {
    let house = house();
    let certificate = house.stage.certificate();
    let list = List::of(house.folder.path());
    assert_eq!(apply_list(&house.app, &list).unwrap(), Applied::default());
    // As after a restore: the database has the person, the list says that they were erased.
    let unknown = crate::base::AccountId::new();
    list.add(unknown).unwrap();
    list.add(house.stage.ada.id).unwrap();
    let applied = apply_list(&house.app, &list).unwrap();
    assert_eq!((applied.listed, applied.erased), (2, 1));
    assert_eq!(
        house.stage.read(certificates::testing::jobs).len(),
        0,
        "nobody is written to again"
    );
    let again = apply_list(&house.app, &list).unwrap();
    assert_eq!((again.listed, again.erased), (2, 0));
    assert_eq!(house.findings(), Vec::<String>::new());
    let answer = house.looks(&certificate, Some(&house.stage.ada.name.to_string()));
    assert_eq!(answer.name, Some(NameAnswer::Match));
}

#[test]
fn a_refused_deed_is_taken_off_the_list() {
    let house = house();
    let certificate = house.stage.certificate();
    house
        .stage
        .tamper(move |tx| certificates::testing::change_face(tx, &certificate, "Test", "Best"));
    let by = By::Operator(
        house.stage.operator.clone(),
        house.stage.ada.id,
        Reason::InPerson,
    );
    let app = Arc::new(house.app);
    let done = actix_web::rt::System::new().block_on(carry_out(&app, by));
    assert!(matches!(done, Err(EraseError::Altered(_))));
    let list = List::of(house.folder.path()).read().unwrap();
    assert_eq!(list, Listed::default());
}

//! Programmes: what becomes of one when a certificate that it rests on ends, is set aside or
//! replaced.

use super::programmes::{
    Stacked, ada_holds_all, certificate_of, completes, credentials_are_sound, joins, letter,
    letters, page_of, stacked,
};
use crate::world::World;
use crate::world::html::Form;
use crate::world::person::Person;
use pmast::accounts;
use pmast::certificates::{Certificate, State};
use pmast::db::Tx;

fn operators_page(certificate: &Certificate, deed: &str) -> String {
    format!("/operator/certificates/{}{deed}", certificate.id)
}

#[test]
fn a_programme_that_is_left_says_that_a_part_no_longer_counts() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&stacked.both, &operator);
    let ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "one").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();

    let form = olu.person.opens(&operators_page(&part, "/revocation"));
    let words = form.words();
    assert!(words.contains(&programme.code.to_string()), "{words}");
    let form = form.form("/revocation");
    let asked = olu.person.submits(&form, &[("reason", "misconduct")]);
    let words = asked.words();
    assert!(words.contains("This certificate stands"), "{words}");
    olu.person.submits(&asked.form("/revocation"), &[]);
    assert_eq!(
        letters(&world),
        [letter("certificate-revoked", "The first clock")]
    );
    let (_, state) = certificate_of(&world, &ada, "both").unwrap();
    assert_eq!(state, State::Valid, "nothing ends by itself");

    let mut stranger = Person::stranger(&world);
    let words = stranger.opens(&page_of(&programme)).words();
    assert!(
        words.contains("A certificate that this one rests on no longer counts."),
        "{words}"
    );
    let json = stranger
        .get(&format!("{}.json", page_of(&programme)))
        .text();
    for fact in [
        "\"has_lost_part\":true",
        "\"state\":\"revoked\"",
        "\"state\":\"valid\"",
    ] {
        assert!(json.contains(fact), "{fact}: {json}");
    }
    let list = olu.person.opens("/operator/certificates");
    assert!(list.has_link(&operators_page(&programme, "")));
    let office = mina
        .person
        .opens(&format!("/partner/{}/awards", stacked.both.path()));
    let words = office.words();
    assert!(words.contains(&programme.code.to_string()), "{words}");
    let elsewhere = mina
        .person
        .opens(&format!("/partner/{}/awards", stacked.one.path()));
    assert!(!elsewhere.words().contains(&programme.code.to_string()));
}

#[test]
fn what_is_ticked_ends_with_its_part_and_says_why() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "two").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    let form = olu
        .person
        .opens(&operators_page(&part, "/revocation"))
        .form("/revocation");
    let id = programme.id.to_string();
    let ticked = [("reason", "misconduct"), ("with", id.as_str())];
    let asked = olu.person.submits(&form, &ticked);
    assert!(
        asked
            .words()
            .contains("This certificate is revoked with it:")
    );
    let form = asked.form("/revocation");
    olu.person.submits(&form, &[]);
    olu.person.submits(&form, &[]);
    assert_eq!(
        letters(&world),
        [
            letter("certificate-revoked", "The second clock"),
            letter("certificate-revoked", "Two clocks together"),
        ]
    );
    let words = Person::stranger(&world).opens(&page_of(&programme)).words();
    assert!(
        words.contains("A certificate it rests on was revoked"),
        "{words}"
    );
    let list = olu.person.opens("/operator/certificates");
    assert!(!list.has_link(&operators_page(&programme, "")), "it ended");
    credentials_are_sound(&world);
}

#[test]
fn a_lot_takes_along_what_rests_on_it() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, operator) = world.olu();
    let ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "one").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    let code = part.code.to_string();
    let filled = [("codes", code.as_str()), ("reason", "issued-in-error")];
    let form = olu.person.opens("/operator/lots").form("/operator/lots");
    let alone = olu.person.submits(&form, &filled);
    let words = alone.words();
    assert!(
        words.contains("These rest on some of them and would stay:"),
        "{words}"
    );
    assert!(words.contains(&programme.code.to_string()), "{words}");

    // The form to propose stands last, below the lots with theirs.
    let form = olu.person.opens("/operator/lots").forms().pop().unwrap();
    let mut with = filled.to_vec();
    with.push(("with_resting", "yes"));
    olu.person.submits(&form, &with);
    let mut pia = world.somebody("pia@academy.example", "Pia Harbour");
    let (id, now) = (pia.account, world.now());
    let appoint = move |tx: &mut Tx| accounts::appoint_operator(tx, &operator, id, now);
    world.db.write_now(appoint).unwrap();
    let page = pia.person.opens("/operator/lots");
    let forms = page.forms();
    let confirms = |form: &&Form| form.fields.iter().any(|(_, value)| value == "confirm");
    let lots: Vec<_> = forms.iter().filter(confirms).collect();
    assert_eq!(lots.len(), 2, "{}", page.words());
    // The newest stands first: the one that takes the programme along.
    pia.person.submits(lots[0], &[]);
    let told = letters(&world);
    assert_eq!(told.len(), 2, "{told:?}");
    let words = Person::stranger(&world).opens(&page_of(&programme)).words();
    assert!(
        words.contains("A certificate it rests on was revoked"),
        "{words}"
    );
}

#[test]
fn the_successor_of_a_part_counts_in_its_place() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "one").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    // Later than the award, so that the newest is the successor.
    world.wait_minutes(1);
    let form = olu
        .person
        .opens(&operators_page(&part, "/replacement"))
        .form("/replacement");
    let corrected = [("name", "Ada M. Meadow"), ("note", "Her passport.")];
    let asked = olu.person.submits(&form, &corrected);
    olu.person.submits(&asked.form("/replacement"), &[]);
    assert_eq!(
        letters(&world),
        [letter("certificate-replaced", "The first clock")]
    );
    let mut stranger = Person::stranger(&world);
    let words = stranger.opens(&page_of(&programme)).words();
    assert!(!words.contains("no longer counts"), "{words}");
    let (successor, _) = certificate_of(&world, &ada, "one").unwrap();
    assert_ne!(successor.code, part.code);
    let seen = stranger.get(&page_of(&programme)).text();
    assert!(
        !seen.contains(successor.code.as_str()),
        "the new number is its holder's to show"
    );
    // Revoking the successor finds the programme that names the predecessor.
    let form = olu.person.opens(&operators_page(&successor, "/revocation"));
    assert!(form.words().contains(&programme.code.to_string()));
}

#[test]
fn a_part_that_is_set_aside_counts_again_after_its_release() {
    let world = World::new();
    let Stacked { one, two, both } = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    completes(&mut ada, &one);
    completes(&mut ada, &two);
    let (part, _) = certificate_of(&world, &ada, "one").unwrap();
    let hold = operators_page(&part, "/hold");
    let form = olu.person.opens(&hold).form("/hold");
    olu.person
        .submits(&form, &[("reason", "inquiry"), ("note", "x")]);
    let joined = joins(&mut ada, &both);
    let words = joined.words();
    assert!(words.contains("You hold 1 of 2; 1 is missing."), "{words}");
    let form = olu.person.opens(&hold).form("/hold");
    olu.person.submits(&form, &[("note", "All is well.")]);
    assert!(certificate_of(&world, &ada, "both").is_none());
    world.a_round_passes();
    world.a_round_passes();
    assert!(certificate_of(&world, &ada, "both").is_some());
    let about = letters(&world).into_iter();
    let of_programme = about.filter(|one| *one == letter("certificate", "Two clocks together"));
    assert_eq!(of_programme.count(), 1);
    credentials_are_sound(&world);
}

#[test]
fn a_programme_waits_while_issuing_is_stopped_and_no_longer_if_a_part_is_lost() {
    let world = World::new();
    let Stacked { one, two, both } = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    let mut bela = world.bela();
    for player in [&mut ada, &mut bela] {
        completes(player, &one);
        completes(player, &two);
    }
    let stops = olu.person.opens("/operator/stops").form("/operator/stops");
    olu.person
        .submits(&stops, &[("reason", "A key must be renewed.")]);
    joins(&mut ada, &both);
    joins(&mut bela, &both);
    world.a_round_passes();
    assert!(certificate_of(&world, &ada, "both").is_none());
    let desk = ada.person.opens("/desk").words();
    assert!(
        desk.contains("No certificates are issued at present"),
        "{desk}"
    );
    let (part, _) = certificate_of(&world, &bela, "two").unwrap();
    let form = olu
        .person
        .opens(&operators_page(&part, "/revocation"))
        .form("/revocation");
    let asked = olu.person.submits(&form, &[("reason", "misconduct")]);
    olu.person.submits(&asked.form("/revocation"), &[]);
    let lift = olu.person.opens("/operator/stops").form("/lift");
    olu.person.submits(&lift, &[("why", "It is over.")]);
    world.a_round_passes();
    assert!(certificate_of(&world, &ada, "both").is_some());
    assert!(certificate_of(&world, &bela, "both").is_none());
    let desk = bela.person.opens("/desk").words();
    assert!(
        !desk.contains("No certificates are issued at present"),
        "{desk}"
    );
    assert!(desk.contains("You hold 1 of 2; 1 is missing."), "{desk}");
    world.mailbox();
}

#[test]
fn of_an_erased_holder_nobody_learns_the_numbers_of_the_parts() {
    use pmast::erasing::{By, Reason, erase};
    let world = World::new();
    let stacked = stacked(&world, None);
    let (_olu, operator) = world.olu();
    let ada = ada_holds_all(&world, &stacked);
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    let parts = ["one", "two"].map(|part| certificate_of(&world, &ada, part).unwrap().0.code);
    let mut stranger = Person::stranger(&world);
    let path = page_of(&programme);
    let shown = stranger.get(&path).text();
    assert!(shown.contains(&parts[0].to_string()), "shown to everybody");
    let (sealer, now) = (world.app.sealer.clone(), world.now());
    let by = By::Operator(operator, ada.account, Reason::InWriting);
    let deed = move |tx: &mut Tx| erase(tx, &sealer, &by, &[7; 32], now);
    world.db.write_now(deed).unwrap();
    world.mailbox();
    world.wait_minutes(1);
    for answer in [stranger.get(&path), stranger.get(&format!("{path}.json"))] {
        assert_eq!(answer.status, 200);
        for part in &parts {
            let text = answer.text();
            assert!(!text.contains(part.as_str()), "{text}");
            assert!(!text.contains(&part.to_string()), "{text}");
        }
    }
}

//! A certificate that was revoked by mistake is issued anew, and so is the programme's that was
//! revoked with it.

use super::programmes::{
    ada_holds_all, certificate_of, credentials_are_sound, letter, letters, page_of, stacked,
};
use crate::world::World;
use crate::world::cast::Player;
use crate::world::html::Form;
use crate::world::person::Person;
use pmast::accounts;
use pmast::base::{Language, PersonName};
use pmast::certificates::Certificate;
use pmast::db::Tx;

fn address(certificate: &Certificate, deed: &str) -> String {
    format!("/operator/certificates/{}{deed}", certificate.id)
}

/// The form of a deed, if the certificate's page offers it.
fn offers(olu: &mut Player<'_>, certificate: &Certificate, deed: &str) -> bool {
    let page = olu.person.opens(&address(certificate, ""));
    page.has_link(&address(certificate, deed))
}

fn first_step(olu: &mut Player<'_>, certificate: &Certificate, deed: &str) -> Form {
    let page = olu.person.opens(&address(certificate, deed));
    page.form(deed)
}

#[test]
fn what_was_revoked_by_mistake_is_issued_anew_and_what_rested_on_it_too() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let mut ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "two").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    assert!(!offers(&mut olu, &part, "/reissue"), "it stands");
    let id = programme.id.to_string();
    let both = [("reason", "misconduct"), ("with", id.as_str())];
    let form = first_step(&mut olu, &part, "/revocation");
    let asked = olu.person.submits(&form, &both).form("/revocation");
    olu.person.submits(&asked, &[]);
    assert_eq!(letters(&world).len(), 2);
    world.wait_minutes(1);

    let form = first_step(&mut olu, &programme, "/reissue");
    let page = olu.person.submits(&form, &[("note", "WHY-FOR-THE-FILE")]);
    assert_eq!(page.answer.status, 422, "its part first");
    assert!(page.html.contains("WHY-FOR-THE-FILE"), "what was typed");

    let mut anew = Vec::new();
    for (revoked, course) in [
        (&part, "The second clock"),
        (&programme, "Two clocks together"),
    ] {
        assert!(offers(&mut olu, revoked, "/reissue"));
        let form = first_step(&mut olu, revoked, "/reissue");
        let page = olu.person.submits(&form, &[("note", " ")]);
        assert_eq!(page.answer.status, 422, "why?");
        let asked = olu.person.submits(&form, &[("note", "WHY-FOR-THE-FILE")]);
        assert!(asked.words().contains("This will happen"));
        assert!(letters(&world).is_empty(), "nothing has happened yet");
        let form = asked.form("/reissue");
        olu.person.submits(&form, &[]);
        olu.person.submits(&form, &[]);
        let told = [letter("certificate-reissued", course)];
        assert_eq!(letters(&world), told, "sent twice, issued once");
        assert!(!offers(&mut olu, revoked, "/reissue"));
        let key = if course.contains("second") {
            "two"
        } else {
            "both"
        };
        let (successor, _) = certificate_of(&world, &ada, key).unwrap();
        assert_eq!(successor.succeeds, Some(revoked.id));
        anew.push(successor);
    }

    let mut stranger = Person::stranger(&world);
    let words = stranger.opens(&page_of(&part)).words();
    assert!(words.contains("was revoked by mistake"), "{words}");
    assert!(words.contains("Revoked"), "and its history: {words}");
    assert!(!words.contains("WHY-FOR-THE-FILE"), "{words}");
    let json = stranger.get(&format!("{}.json", page_of(&part))).text();
    for fact in ["\"state\":\"replaced\"", "\"cause\":\"reissued\""] {
        assert!(json.contains(fact), "{fact}: {json}");
    }
    for successor in &anew {
        let words = stranger.opens(&page_of(successor)).words();
        assert!(!words.contains("no longer counts"), "{words}");
    }
    let file = olu.person.opens(&address(&part, "")).words();
    assert!(file.contains("WHY-FOR-THE-FILE"), "{file}");
    let mine = ada
        .person
        .opens(&format!("/my/certificates/{}", anew[0].id));
    assert!(mine.words().contains(&anew[0].code.to_string()));
    credentials_are_sound(&world);
}

/// Another name in the profile; certificates that were issued stay as they are.
fn renames_herself(world: &World, ada: &Player<'_>) {
    let (learner, now) = (ada.learner.clone(), world.now());
    let change = accounts::ProfileChange {
        name: PersonName::parse("Ada King").unwrap(),
        latin_name: None,
        name_forms: None,
        language: Language::En,
        certificate_language: None,
        country: None,
        occupation: None,
    };
    let edit = move |tx: &mut Tx| accounts::update_profile(tx, &learner, &change, now);
    world.db.write_now(edit).unwrap();
}

#[test]
fn what_was_earned_after_all_says_so_and_a_list_by_hand_points_there() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let mut ada = world.ada();
    ada.earns(&course);
    let own = ada.person.opens("/desk").link("/my/certificates/");
    let file = own.replace("/my/", "/operator/").replace(".pdf", "");
    let form = olu.person.opens(&format!("{file}/revocation"));
    let asked = olu
        .person
        .submits(&form.form("/revocation"), &[("reason", "issued-in-error")]);
    olu.person.submits(&asked.form("/revocation"), &[]);
    assert_eq!(letters(&world).len(), 1);

    let awards = format!("/partner/{}/awards", course.path());
    let form = mina.person.opens(&awards).form(&awards);
    let list = [("list", "ada@meadow.example"), ("reason", "On paper.")];
    let plan = mina.person.submits(&form, &list).words();
    assert!(plan.contains("an operator can issue it anew"), "{plan}");

    world.wait_minutes(1);
    renames_herself(&world, &ada);
    let form = olu
        .person
        .opens(&format!("{file}/reissue"))
        .form("/reissue");
    let today = [("basis", "as-earned"), ("note", "She sat it again.")];
    let asked = olu.person.submits(&form, &today);
    let words = asked.words();
    assert!(words.contains("The day of the award is today"), "{words}");
    assert!(words.contains("is issued to Ada King"), "{words}");
    olu.person.submits(&asked.form("/reissue"), &[]);
    assert_eq!(letters(&world).len(), 1);
    let words = olu.person.opens(&file).words();
    assert!(words.contains("everything required is met"), "{words}");
    let desk = ada.person.opens("/desk");
    assert_ne!(desk.link("/my/certificates/"), own, "the new one");
}

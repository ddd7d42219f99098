//! Whoever has seen what will happen can change something, and nothing that was typed is lost.

use super::life::certificate_of;
use crate::world::World;
use crate::world::cast::Player;
use crate::world::html::Form;

/// Fills in the form at an address, with a letter to nobody; looks at what would happen; goes back.
/// Answers the form as it is then.
fn goes_back(player: &mut Player<'_>, address: &str, filled: &[(&str, &str)]) -> Form {
    let mut form = player.person.opens(address).form(address);
    form.choices.retain(|choice| choice.name != "tells");
    let step = player.person.submits(&form, filled);
    assert_eq!(step.answer.status, 200, "{address}");
    let change = [("change", "yes")];
    let back = player.person.submits(&step.form(address), &change);
    assert_eq!(back.answer.status, 200, "{address}");
    assert!(!back.html.contains("role=\"alert\""), "nothing is wrong");
    let form = back.form(address);
    let mut ticked = form.choices.iter().filter(|choice| choice.is_ticked);
    assert!(ticked.all(|choice| choice.name != "tells"), "{address}");
    for (name, value) in filled.iter().filter(|(name, _)| is_field(&form, name)) {
        assert_eq!(form.field(name), Some(*value), "{address}");
    }
    let again = player.person.submits(&form, &[]);
    assert_eq!(again.words(), step.words(), "{address}");
    form
}

fn is_field(form: &Form, name: &str) -> bool {
    !form.choices.iter().any(|choice| choice.name == name)
}

#[test]
fn whoever_has_seen_what_will_happen_finds_everything_typed_in_the_form() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.earns(&course);
    bela.enrols(&course);
    let (place, address) = certificate_of(&mut ada);
    let file = place.replace("/my/", "/operator/");
    let why = "A first line.\nA second one.";

    let list = "bela@meadow.example\nnobody@meadow.example";
    let awards = format!("/partner/{}/awards", course.path());
    goes_back(&mut mina, &awards, &[("list", list), ("reason", why)]);

    let codes = format!("{}\nNOBODYS", address.trim_start_matches("/v/"));
    let extended = [
        ("codes", codes.as_str()),
        ("until", "2030-11-20"),
        ("note", why),
    ];
    goes_back(&mut olu, "/operator/extensions", &extended);

    let corrected = [
        ("name", "Ada Brook"),
        ("latin_name", "Ada Brook"),
        ("note", why),
    ];
    goes_back(&mut olu, &format!("{file}/replacement"), &corrected);

    let revoked = [("reason", "misconduct"), ("note", why)];
    let form = goes_back(&mut olu, &format!("{file}/revocation"), &revoked);
    let chosen = form.choices.iter().find(|choice| choice.is_ticked);
    assert_eq!(chosen.unwrap().value, "misconduct");
    assert_eq!(world.mailbox(), Vec::new(), "nothing of it was done");
}

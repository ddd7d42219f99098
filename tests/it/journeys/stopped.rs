//! While issuing is stopped, nothing takes the place of a certificate either.

use super::life::{WISH, ada_mina_and_olu, certificate_of};
use crate::world::World;
use crate::world::cast::Player;
use crate::world::person::{Page, Person};

/// Issuing is stopped everywhere.
fn stops(olu: &mut Player<'_>) {
    let form = olu.person.opens("/operator/stops").form("/operator/stops");
    let filled = [("reason", "An account is in wrong hands.")];
    let page = olu.person.submits(&form, &filled);
    assert!(page.words().contains("in force"), "{}", page.words());
}

fn lifts(olu: &mut Player<'_>) {
    let form = olu.person.opens("/operator/stops").form("/lift");
    olu.person.submits(&form, &[("why", "It is over.")]);
}

#[test]
fn a_wish_for_another_name_waits_for_the_end_of_the_stop() {
    let world = World::new();
    let [mut ada, mut mina, mut olu] = ada_mina_and_olu(&world);
    let (place, address) = certificate_of(&mut ada);
    let form = ada.person.opens(&place).form("/name");
    ada.person.submits(&form, &WISH);
    stops(&mut olu);
    let approve = mina.person.opens("/partner/names").form("/partner/names/");
    let page = mina.person.submits(&approve, &[]);
    assert_eq!(page.answer.status, 422);
    let words = page.words();
    assert!(words.contains("Issuing is stopped"), "{words}");
    assert!(words.contains("Ada M. Meadow"), "it waits still: {words}");
    assert!(world.mailbox().is_empty());
    let seen = Person::stranger(&world).opens(&address).words();
    assert!(seen.contains("This certificate is valid"), "{seen}");

    world.app.take_ask_for_awards();
    lifts(&mut olu);
    assert!(world.app.take_ask_for_awards(), "awarded without a pause");
    let page = mina.person.submits(&approve, &[]);
    let words = page.words();
    assert!(words.contains("with the new name is issued"), "{words}");
    assert_eq!(world.only_mail().template, "certificate-replaced");
}

#[test]
fn an_operator_who_corrects_or_extends_is_told_and_loses_nothing_typed() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let (place, address) = certificate_of(&mut ada);
    stops(&mut olu);
    let file = place.replace("/my/", "/operator/");
    let form = olu.person.opens(&format!("{file}/replacement"));
    let form = form.form("/replacement");
    let filled = [("name", "Ada Brook"), ("note", "Her passport.")];
    let asked = Page::of(olu.person.posts(&form, &filled));
    let confirm = asked.form("/replacement");
    let page = olu.person.submits(&confirm, &[]);
    assert_eq!(page.answer.status, 422);
    let words = page.words();
    assert!(words.contains("Issuing is stopped"), "{words}");
    let kept = page.form("/replacement");
    assert_eq!(kept.field("name"), Some("Ada Brook"));
    assert_eq!(kept.field("note"), Some("Her passport."));

    let form = olu.person.opens("/operator/extensions");
    let form = form.form("/operator/extensions");
    let code = address.trim_start_matches("/v/");
    let filled = [("codes", code), ("until", "2030-11-20"), ("note", "Why.")];
    let words = olu.person.submits(&form, &filled).words();
    for fact in [
        "Certificates that are extended: 0",
        "Issuing is stopped: lift the stop first",
    ] {
        assert!(words.contains(fact), "{fact}: {words}");
    }

    lifts(&mut olu);
    let asked = Page::of(olu.person.posts(&kept, &[]));
    let done = olu.person.submits(&asked.form("/replacement"), &[]);
    assert!(done.words().contains("Ada Brook"), "{}", done.words());
    assert_eq!(world.only_mail().template, "certificate-replaced");
}

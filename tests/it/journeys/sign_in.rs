//! Coming in, going out, and coming in again after having forgotten.

use crate::world::World;
use crate::world::cast::PASSWORD;
use crate::world::html;
use crate::world::person::Person;

fn sign_in(person: &mut Person<'_>, email: &str, password: &str) -> crate::world::site::Answer {
    let form = person.opens("/sign-in").form("/sign-in");
    person.posts(&form, &[("email", email), ("password", password)])
}

#[test]
fn the_way_back_after_signing_in_is_the_page_one_wanted() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let place = format!("/learn/{}/lessons/the-notice", course.path());
    let mut browser = Person::stranger(&world);
    let refused = browser.get(&place);
    assert_eq!(refused.status, 303);
    assert!(
        refused.location().starts_with("/sign-in?next="),
        "{}",
        refused.location()
    );
    let form = browser.opens(refused.location()).form("/sign-in");
    let fields = [("email", "ada@meadow.example"), ("password", PASSWORD)];
    let answer = browser.posts(&form, &fields);
    assert_eq!(answer.location(), place);
}

#[test]
fn a_wrong_password_and_an_unknown_address_look_the_same() {
    let world = World::new();
    world.ada();
    let mut browser = Person::stranger(&world);
    let wrong = sign_in(
        &mut browser,
        "ada@meadow.example",
        "lantern over quiet water 42",
    );
    let unknown = sign_in(
        &mut browser,
        "nobody@meadow.example",
        "lantern over quiet water 42",
    );
    assert_eq!(wrong.status, unknown.status);
    let plain = |text: &str| html::words(text).replace("ada@", "").replace("nobody@", "");
    assert_eq!(plain(&wrong.text()), plain(&unknown.text()));
}

#[test]
fn a_session_ended_is_ended_at_once() {
    let world = World::new();
    let ada = world.ada();
    let mut phone = world.another_device(&ada);
    let mut ada = ada.person;
    let page = ada.opens("/account/sessions");
    let others = page
        .find_form("/others/end")
        .unwrap_or_else(|| page.form("/end"));
    ada.submits(&others, &[]);
    assert_eq!(
        phone.person.get("/desk").status,
        303,
        "the other device is out"
    );
    assert_eq!(ada.get("/desk").status, 200, "this one is not");
    let form = ada.opens("/account").find_form("/sign-out");
    let form = form.unwrap_or_else(|| ada.opens("/desk").form("/sign-out"));
    ada.submits(&form, &[]);
    assert_eq!(ada.get("/desk").status, 303);
}

#[test]
fn a_forgotten_password_is_replaced_once_by_the_link_of_the_mail() {
    let world = World::new();
    world.ada();
    let mut browser = Person::stranger(&world);
    let form = browser.opens("/reset").form("/reset");
    browser.submits(&form, &[("email", "ada@meadow.example")]);
    let letter = world.only_mail();
    assert_eq!(letter.template, "reset");
    let place = format!("/reset/{}", letter.args["token"]);
    let new = "a kettle beside seven maps";
    let form = browser.opens(&place).form("/reset/");
    let done = browser.submits(&form, &[("password", new)]);
    assert!(done.answer.status < 400, "{}", done.words());
    let used = browser.get(&place);
    assert_ne!(used.status, 500);
    assert!(
        html::forms(&used.text())
            .iter()
            .all(|form| !form.action.contains("/reset/"))
    );
    world.mailbox();
    let mut browser = Person::stranger(&world);
    assert_ne!(
        sign_in(&mut browser, "ada@meadow.example", PASSWORD).status,
        303
    );
    assert_eq!(sign_in(&mut browser, "ada@meadow.example", new).status, 303);
}

#[test]
fn an_unknown_address_gets_no_reset_and_is_not_told() {
    let world = World::new();
    let mut browser = Person::stranger(&world);
    let form = browser.opens("/reset").form("/reset");
    let answer = browser.posts(&form, &[("email", "nobody@meadow.example")]);
    assert_eq!(answer.status, 303);
    assert_eq!(world.mailbox().len(), 0);
}

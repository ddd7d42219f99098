//! Coming in, going out, and coming in again after having forgotten.

use crate::world::cast::PASSWORD;
use crate::world::html;
use crate::world::person::Person;
use crate::world::{ADDRESS, World};
use pmast::base::JobId;
use pmast::outbox::MailJob;
use pmast::worker::Desk;

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

/// The link of a letter as its reader finds it.
fn link_of(world: &World, letter: &MailJob) -> String {
    let texts = std::sync::Arc::clone(&world.app.texts);
    let desk = Desk::new(texts, ADDRESS, "The house", "office@academy.example").unwrap();
    let letter = desk.write(JobId::new(), letter, world.now()).unwrap();
    let mut lines = letter.text.lines();
    let link = lines.find(|line| line.starts_with(ADDRESS));
    link.expect("an address on a line of its own").to_owned()
}

#[test]
fn a_stranger_who_wants_a_course_stands_before_it_again_after_confirming() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let place = format!("/courses/{}", course.path());
    let mut browser = Person::stranger(&world);
    // The longest way round: course, sign in, sign up, a mistake in the form, the mail.
    let page = browser.opens(&place);
    assert!(
        page.has_link("/sign-up?next="),
        "the short way is there too"
    );
    let page = browser.opens(&page.link("/sign-in?next="));
    let page = browser.opens(&page.link("/sign-up?next="));
    let back = browser.opens(&page.link("/sign-in?next="));
    assert_eq!(back.form("/sign-in").field("next"), Some(place.as_str()));
    let mut fields = [
        ("name", "Ada Meadow"),
        ("email", "ada@meadow.example"),
        ("password", "short"),
    ];
    let page = browser.submits(&page.form("/sign-up"), &fields);
    assert_eq!(page.answer.status, 422);
    fields[2].1 = PASSWORD;
    let page = browser.submits(&page.form("/sign-up"), &fields);
    assert_eq!(page.answer.status, 200, "{}", page.words());
    assert!(page.has_link("/sign-up?next="), "to try again");
    // The mail may be opened in another browser.
    let mut browser = Person::stranger(&world);
    let link = link_of(&world, &world.only_mail());
    assert!(!link.contains("ada"), "no personal data in {link}");
    let page = browser.opens(&link);
    let answer = browser.posts(&page.form("/confirm/"), &[]);
    assert_eq!(answer.location(), place);
    let page = browser.opens(&place);
    assert!(page.find_form("/enrolment").is_some(), "{}", page.words());
    // The link is used; who opens it once more signs in, and the way goes on.
    let mut browser = Person::stranger(&world);
    let used = browser.get(&link);
    assert_eq!(used.status, 410);
    let page = crate::world::person::Page::of(used);
    let form = browser.opens(&page.link("/sign-in?next=")).form("/sign-in");
    let fields = [("email", "ada@meadow.example"), ("password", PASSWORD)];
    assert_eq!(browser.posts(&form, &fields).location(), place);
}

#[test]
fn the_way_to_a_course_leads_through_a_forgotten_password_too() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    world.ada();
    let place = format!("/courses/{}", course.path());
    let mut browser = Person::stranger(&world);
    let page = browser.opens(&place);
    let page = browser.opens(&page.link("/sign-in?next="));
    let page = browser.opens(&page.link("/reset?next="));
    browser.submits(&page.form("/reset"), &[("email", "ada@meadow.example")]);
    let link = link_of(&world, &world.only_mail());
    let new = "a kettle beside seven maps";
    let form = browser.opens(&link).form("/reset/");
    let page = browser.submits(&form, &[("password", "short")]);
    let page = browser.submits(&page.form("/reset/"), &[("password", new)]);
    world.mailbox();
    let fields = [("email", "ada@meadow.example"), ("password", new)];
    assert_eq!(
        browser.posts(&page.form("/sign-in"), &fields).location(),
        place
    );
}

#[test]
fn no_page_of_the_way_in_carries_on_an_address_of_somebody_else() {
    let world = World::new();
    let mut browser = Person::stranger(&world);
    for page in [
        "/sign-in",
        "/sign-up",
        "/reset",
        "/sign-up/sent",
        "/reset/sent",
    ] {
        for bad in ["//evil.example", "https://evil.example", "/%5Cevil.example"] {
            let page = browser.opens(&format!("{page}?next={bad}"));
            let forms = page.forms();
            let mut fields = forms.iter().flat_map(|form| form.fields.iter());
            assert!(
                fields.all(|(_, value)| !value.contains("evil")),
                "{}",
                page.html
            );
            let links = html::links(&page.html);
            let own = |link: &&String| !link.contains("lang=");
            assert!(
                links.iter().filter(own).all(|link| !link.contains("evil")),
                "{links:?}"
            );
        }
    }
    // Neither does the mail: what a form sends is checked again.
    let form = browser.opens("/sign-up").form("/sign-up");
    let fields = [
        ("name", "Ada Meadow"),
        ("email", "ada@meadow.example"),
        ("password", PASSWORD),
        ("next", "https://evil.example"),
    ];
    assert_eq!(browser.posts(&form, &fields).location(), "/sign-up/sent");
    assert!(!link_of(&world, &world.only_mail()).contains('?'));
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

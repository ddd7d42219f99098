//! What is noted about a certificate stands on its page for operators, and on no other.

use super::life::certificate_of;
use crate::world::cast::Player;
use crate::world::html;
use crate::world::person::{Page, Person};
use crate::world::{Course, World};

/// Every note of this story; nobody but operators reads one.
const NOTES: [&str; 7] = [
    "WITHHELD-NOTE",
    "FREED-NOTE",
    "BY-HAND-NOTE",
    "HELD-NOTE",
    "RELEASED-NOTE",
    "CORRECTED-NOTE",
    "REVOKED-NOTE",
];

/// Mina withholds, releases, and awards by hand what Ada has not earned.
fn awards(world: &World, mina: &mut Player<'_>, course: &Course) {
    let awards = format!("/partner/{}/awards", course.path());
    let form = mina.person.opens(&awards).form("/withhold");
    let filled = [("email", "ada@meadow.example"), ("why", "WITHHELD-NOTE")];
    let page = mina.person.submits(&form, &filled);
    world.wait_minutes(1);
    let page = mina
        .person
        .submits(&page.form("/release"), &[("note", "FREED-NOTE")]);
    world.wait_minutes(1);
    let form = page.form(&awards);
    let filled = [("list", "ada@meadow.example"), ("reason", "BY-HAND-NOTE")];
    let plan = mina.person.submits(&form, &filled);
    let sent = [("confirmed", "yes")];
    mina.person.submits(&plan.form(&awards), &sent);
    assert_eq!(world.only_mail().template, "certificate");
}

/// Sends the form at this part of the operator's page, and confirms where that is asked for.
fn does(olu: &mut Player<'_>, file: &str, part: &str, filled: &[(&str, &str)]) -> Page {
    let form = olu.person.opens(&format!("{file}{part}")).form(part);
    let page = olu.person.submits(&form, filled);
    match page.find_form(part) {
        Some(confirm) => olu.person.submits(&confirm, &[]),
        None => page,
    }
}

fn steps_of(page: &Page) -> Vec<String> {
    let list = page.html.split("<ul class=\"rows\">").nth(1);
    let list = list.unwrap_or_default();
    let list = list.split("</ul>").next().unwrap_or_default();
    let steps = list.split("<li>").skip(1);
    steps.map(html::words).collect()
}

fn has_step(steps: &[String], words: [&str; 3]) -> bool {
    let has_all = |step: &&String| words.iter().all(|words| step.contains(words));
    steps.iter().filter(has_all).count() == 1
}

#[test]
fn operators_read_every_step_with_who_and_why_and_nobody_else_reads_the_notes() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let mut ada = world.ada();
    ada.enrols(&course);
    awards(&world, &mut mina, &course);
    let (place, address) = certificate_of(&mut ada);
    let file = place.replace("/my/", "/operator/");
    world.wait_minutes(1);
    let held = [("reason", "inquiry"), ("note", "HELD-NOTE")];
    does(&mut olu, &file, "/hold", &held);
    world.wait_minutes(1);
    // What is set aside is released by a form without reasons.
    does(&mut olu, &file, "/hold", &[("note", "RELEASED-NOTE")]);
    world.wait_minutes(1);
    let name = [("name", "Ada Brook"), ("note", "CORRECTED-NOTE")];
    let newer = does(&mut olu, &file, "/replacement", &name);
    let newer = newer.answer.path;
    world.wait_minutes(1);
    let ended = [("reason", "issued-in-error"), ("note", "REVOKED-NOTE")];
    does(&mut olu, &newer, "/revocation", &ended);
    assert_eq!(
        world.mailbox().len(),
        4,
        "held, released, replaced, revoked"
    );

    let steps = steps_of(&olu.person.opens(&file));
    // Mina is called so in the tests.
    for (what, who, note) in [
        ("Withheld before it was issued", "Chen Harbour", NOTES[0]),
        ("Released: no longer withheld", "Chen Harbour", NOTES[1]),
        ("Awarded by hand", "Chen Harbour", NOTES[2]),
        ("How it was earned", "Olu Harbour", NOTES[3]),
        ("Released: it counts again", "Olu Harbour", NOTES[4]),
        ("Replaced by a newer", "Olu Harbour", NOTES[5]),
    ] {
        assert!(has_step(&steps, [what, who, note]), "{what}: {steps:?}");
    }
    let is_award = |step: &&String| step.starts_with("Awarded ·");
    let award = steps.iter().find(is_award).expect("the award itself");
    assert!(award.contains("Chen Harbour"), "who awarded it: {award}");
    let steps = steps_of(&olu.person.opens(&newer));
    let revoked = ["Revoked Issued in error", "Olu Harbour", NOTES[6]];
    assert!(has_step(&steps, revoked), "{steps:?}");

    let mut stranger = Person::stranger(&world);
    let office = format!("/partner/{}/awards", course.path());
    let seen = [
        ada.person.opens(&place).html,
        ada.person.opens(&newer.replace("/operator/", "/my/")).html,
        stranger.opens(&address).html,
        mina.person.opens(&office).html,
        olu.person.opens("/operator/journal").html,
    ];
    for page in seen {
        for note in NOTES {
            assert!(!page.contains(note), "{note}: {page}");
        }
    }
}

#[test]
fn a_holder_who_is_not_to_be_told_gets_no_letter_and_the_page_says_so() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let (place, _) = certificate_of(&mut ada);
    let file = place.replace("/my/", "/operator/");
    let steps = [
        ("/hold", [("reason", "inquiry"), ("note", "x")]),
        ("/hold", [("note", "y"), ("", "")]),
        ("/revocation", [("reason", "misconduct"), ("note", "z")]),
    ];
    for (part, filled) in steps {
        let form = olu.person.opens(&format!("{file}{part}")).form(part);
        let mut silent = form.clone();
        let is_tick = |choice: &html::Choice| choice.name == "tells" && choice.is_ticked;
        assert!(
            form.choices.iter().any(is_tick),
            "told unless somebody says so"
        );
        silent.choices.retain(|choice| choice.name != "tells");
        let page = olu.person.submits(&silent, &filled);
        if let Some(confirm) = page.find_form(part) {
            let words = page.words();
            assert!(words.contains("The holder is not written to"), "{words}");
            olu.person.submits(&confirm, &[]);
        }
    }
    assert_eq!(world.mailbox(), Vec::new());
    let steps = steps_of(&olu.person.opens(&file));
    let untold = steps
        .iter()
        .filter(|step| step.contains("The holder was not written to"));
    assert_eq!(untold.count(), 3, "{steps:?}");
}

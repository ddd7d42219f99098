//! Something did not work: what the clock closed in the meantime is opened again, and an open page
//! learns of its new deadline.

use crate::world::World;
use crate::world::person::{encoded, own_form};
use crate::world::study::Knows;

#[test]
fn what_the_clock_closed_in_an_outage_is_opened_again_by_the_office() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.time_limit_minutes = Some(10));
    let (_, olu) = world.olu();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    ada.saves(&sitting, &course.answers("check-clock", Knows::Nothing));
    world.wait_minutes(60);
    let closed = ada.person.opens(&sitting.answer.path);
    assert!(closed.words().contains("12:10 UTC"), "{}", closed.words());

    let mut mina = world.mina(&course, &olu);
    let home = format!("/partner/{}/extensions", course.path());
    let form = mina.person.opens(&home).form("/extensions");
    let day = world.now().date().to_string();
    let filled = [
        ("to", "everybody"),
        ("minutes", "30"),
        ("from_date", day.as_str()),
        ("from_time", "12:05"),
        ("until_date", day.as_str()),
        ("until_time", "12:30"),
        ("reason", "fault"),
    ];
    let step = mina.person.submits(&form, &filled);
    let words = step.words();
    assert!(
        words.contains("One quiz that the clock closed in the outage is opened again"),
        "{words}"
    );
    let sure = step.form("/extensions");
    let done = mina.person.submits(&sure, &[("confirmed", "yes")]);
    assert!(done.words().contains("12:05 UTC"), "{}", done.words());

    let again = ada.person.opens(&sitting.answer.path);
    assert!(again.words().contains("13:30 UTC"), "{}", again.words());
    let answers = course.answers("check-clock", Knows::Everything);
    let result = ada.hands_in(&again, &answers);
    let words = result.words();
    assert!(words.contains("2 of 2 points"), "{words}");

    for (name, value) in [
        ("from_time", ""),
        ("until_time", "12:00"),
        ("from_date", "2099-01-01"),
    ] {
        let other = filled.iter().filter(|(known, _)| *known != name);
        let wrong: Vec<_> = other.copied().chain([(name, value)]).collect();
        let answer = mina.person.posts(&form, &wrong);
        assert_eq!(answer.status, 422, "{name} {value}");
        assert!(answer.text().contains("it must have begun already"));
    }
}

#[test]
fn an_open_page_learns_of_an_extension_with_the_next_answer_it_saves() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.time_limit_minutes = Some(10));
    let (_, olu) = world.olu();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let mut mina = world.mina(&course, &olu);
    let home = format!("/partner/{}/extensions", course.path());
    let form = mina.person.opens(&home).form("/extensions");
    let filled = [
        ("to", "everybody"),
        ("minutes", "30"),
        ("reason", "fault"),
        ("confirmed", "yes"),
    ];
    mina.person.submits(&form, &filled);
    let form = sitting.form("/responses");
    let body = encoded(&form, &[("quiet", "1")]);
    let answer = ada.person.send("POST", &form.action, body, &own_form());
    let told: serde_json::Value = serde_json::from_str(&answer.text()).unwrap();
    assert_eq!(told["seconds_left"], 40 * 60, "{told}");
    let until = told["until"].as_str().unwrap();
    assert!(until.contains("12:40 UTC"), "{until}");
}

//! Something did not work: what the clock closed in the meantime is opened again, and an open page
//! learns of its new deadline.

use crate::world::cast::Player;
use crate::world::person::{Page, encoded, own_form};
use crate::world::study::Knows;
use crate::world::{Course, World};
use pmast::courses::Disclosure;

/// The test course with ten minutes for its first quiz, and what its result shows.
fn timed(world: &World, disclosure: Disclosure) -> Course {
    world.publishes_with_quiz(|quiz| {
        quiz.time_limit_minutes = Some(10);
        quiz.settings.disclosure = disclosure;
    })
}

/// Ada answers nothing right, and the clock closes it; her result an hour later.
fn runs_out(ada: &mut Player<'_>, course: &Course) -> Page {
    ada.enrols(course);
    let sitting = ada.sits(course, "check-clock");
    ada.saves(&sitting, &course.answers("check-clock", Knows::Nothing));
    ada.person.world.wait_minutes(60);
    let closed = ada.person.opens(&sitting.answer.path);
    assert!(closed.words().contains("12:10 UTC"), "{}", closed.words());
    closed
}

/// Thirty minutes for everybody, for an outage on this day.
fn thirty_minutes(day: &str) -> [(&str, &str); 7] {
    [
        ("to", "everybody"),
        ("minutes", "30"),
        ("from_date", day),
        ("from_time", "12:05"),
        ("until_date", day),
        ("until_time", "12:30"),
        ("reason", "fault"),
    ]
}

#[test]
fn what_the_clock_closed_in_an_outage_is_opened_again_by_the_office() {
    let world = World::new();
    let course = timed(&world, Disclosure::ScoreOnly);
    let (_, olu) = world.olu();
    let mut ada = world.ada();
    let closed = runs_out(&mut ada, &course);

    let mut mina = world.mina(&course, &olu);
    let home = format!("/partner/{}/extensions", course.path());
    let form = mina.person.opens(&home).form("/extensions");
    let day = world.now().date().to_string();
    let filled = thirty_minutes(&day);
    let step = mina.person.submits(&form, &filled);
    let words = step.words();
    assert!(
        words.contains("One quiz that the clock closed in the outage is opened again"),
        "{words}"
    );
    assert!(!words.contains("seen the answers"), "{words}");
    let sure = step.form("/extensions");
    let done = mina.person.submits(&sure, &[("confirmed", "yes")]);
    assert!(done.words().contains("12:05 UTC"), "{}", done.words());

    let again = ada.person.opens(&closed.answer.path);
    assert!(again.words().contains("13:30 (UTC"), "{}", again.words());
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
fn what_showed_its_answers_stays_closed_and_is_counted() {
    let world = World::new();
    let course = timed(&world, Disclosure::AfterSubmit);
    let (_, olu) = world.olu();
    let mut ada = world.ada();
    let closed = runs_out(&mut ada, &course);
    assert!(closed.html.contains("CANARY-"), "the answers are shown");
    ada.person.opens(&closed.answer.path);

    let mut mina = world.mina(&course, &olu);
    let home = format!("/partner/{}/extensions", course.path());
    let form = mina.person.opens(&home).form("/extensions");
    let day = world.now().date().to_string();
    let step = mina.person.submits(&form, &thirty_minutes(&day));
    let words = step.words();
    assert!(words.contains("No quiz is opened again"), "{words}");
    assert!(words.contains("One quiz that the clock closed then stays closed"));
    assert!(!step.html.contains("name=\"confirmed\""), "nothing to give");
    let mut forced = thirty_minutes(&day).to_vec();
    forced.push(("confirmed", "yes"));
    mina.person.submits(&form, &forced);
    let after = ada.person.opens(&closed.answer.path);
    assert!(after.words().contains("12:10 UTC"), "{}", after.words());
}

#[test]
fn a_receipt_from_before_the_opening_says_when_that_was() {
    let world = World::new();
    let course = timed(&world, Disclosure::ScoreOnly);
    let (_, olu) = world.olu();
    let mut ada = world.ada();
    let words = runs_out(&mut ada, &course).words();
    let is_receipt = |word: &&str| word.len() == 19 && word.matches('-').count() == 3;
    let receipt = words.split_whitespace().find(is_receipt).unwrap();

    let mut mina = world.mina(&course, &olu);
    let home = format!("/partner/{}/extensions", course.path());
    let form = mina.person.opens(&home).form("/extensions");
    let day = world.now().date().to_string();
    let mut filled = thirty_minutes(&day).to_vec();
    filled.push(("confirmed", "yes"));
    mina.person.submits(&form, &filled);

    let form = mina.person.opens("/partner/receipts").form("receipts");
    let answer = mina.person.posts(&form, &[("receipt", receipt)]);
    assert_eq!(answer.status, 422);
    let words = Page::of(answer).words();
    assert!(
        words.contains("opened again on 23 November 2026, 13:00 UTC"),
        "{words}"
    );
    assert!(!words.contains("Ada Meadow"), "{words}");
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
    assert!(until.contains("12:40 (UTC+00:00)"), "{until}");
}

/// `clock.js` takes the clock away where the answer says so with null; silence changes nothing.
#[test]
fn an_open_page_learns_that_there_is_no_limit_any_more_with_the_next_answer_it_saves() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.time_limit_minutes = Some(10));
    let (_, olu) = world.olu();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let mut mina = world.mina(&course, &olu);
    let home = format!("/partner/{}/accommodations", course.path());
    let form = mina.person.opens(&home).form("/accommodations");
    let filled = [
        ("to", "person"),
        ("email", "ada@meadow.example"),
        ("time", "unlimited"),
        ("reason", "access"),
    ];
    let done = mina.person.submits(&form, &filled).words();
    assert!(
        done.contains("One running quiz has its new time already"),
        "{done}"
    );
    let form = sitting.form("/responses");
    let body = encoded(&form, &[("quiet", "1")]);
    let answer = ada.person.send("POST", &form.action, body, &own_form());
    let told: serde_json::Value = serde_json::from_str(&answer.text()).unwrap();
    for name in ["seconds_left", "until"] {
        let value = told.get(name);
        assert!(value.is_some_and(serde_json::Value::is_null), "{told}");
    }
    let again = ada.person.opens(&sitting.answer.path);
    assert!(!again.words().contains("Hand in by"), "{}", again.words());
}

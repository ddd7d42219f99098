//! Handing in: once, whatever the network and the finger do.

use crate::world::World;
use crate::world::html;
use crate::world::person::{encoded, own_form};
use crate::world::site::Request;
use crate::world::study::{Knows, borrowed, sure};

#[test]
fn two_presses_of_the_button_lead_to_one_result() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let right = course.answers("check-clock", Knows::Everything);
    let wrong = course.answers("check-clock", Knows::Nothing);
    let first = ada.person.posts(&sure(&sitting), &borrowed(&right));
    let second = ada.person.posts(&sure(&sitting), &borrowed(&wrong));
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location(), second.location());
    let result = ada.person.opens(first.location());
    assert!(
        result.html.contains("CANARY-START-RIGHT"),
        "the first answers count"
    );
    assert_eq!(attempts_of(&mut ada, &course), 1);
}

#[test]
fn twenty_presses_at_the_same_moment_are_one_submission_and_one_certificate() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let sitting = ada.sits(&course, "final");
    let form = sure(&sitting);
    let answers = course.answers("final", Knows::Everything);
    let body = encoded(&form, &borrowed(&answers));
    let cookies: Vec<String> = ada
        .person
        .cookies
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let mut headers = own_form()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
    headers.push(("cookie".to_owned(), cookies.join("; ")));
    headers.push(("host".to_owned(), "academy.example".to_owned()));
    let request = Request {
        method: "POST",
        path: form.action.clone(),
        headers,
        body,
    };
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let press = || world.site.send(request.clone()).status;
        let presses: Vec<_> = (0..20).map(|_| scope.spawn(press)).collect();
        presses
            .into_iter()
            .map(|press| press.join().unwrap())
            .collect()
    });
    assert!(statuses.iter().all(|status| *status == 303), "{statuses:?}");
    assert_eq!(world.mailbox().len(), 1, "one certificate, one letter");
}

#[test]
fn whoever_leaves_blanks_is_asked_once_more() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let mut form = sure(&sitting);
    form.fields.retain(|(name, _)| name != "sure");
    let answers = course.answers("check-clock", Knows::Everything);
    let asked = ada.person.submits(&form, &borrowed(&answers[..1]));
    let again = asked.form("/submission");
    assert!(
        !asked.html.contains("CANARY-"),
        "nothing is told before handing in"
    );
    let result = ada.person.submits(&again, &[]);
    assert!(
        result.html.contains("CANARY-START-RIGHT"),
        "{}",
        result.words()
    );
}

#[test]
fn three_attempts_are_three_and_the_fourth_is_refused_with_a_sentence() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let mut start = None;
    for _ in 0..3 {
        let quiz = ada
            .person
            .opens(&format!("/learn/{}/quizzes/check-clock", course.path()));
        start = Some(quiz.form("/attempts"));
        ada.takes(&course, "check-clock", Knows::Nothing);
    }
    let quiz = ada
        .person
        .opens(&format!("/learn/{}/quizzes/check-clock", course.path()));
    assert!(
        quiz.find_form("/attempts").is_none(),
        "no button for a fourth"
    );
    let forced = ada.person.posts(&start.unwrap(), &[]);
    assert!(
        forced.status == 303 || forced.status == 409,
        "{}",
        html::words(&forced.text())
    );
    assert_eq!(attempts_of(&mut ada, &course), 3);
}

fn attempts_of(ada: &mut crate::world::cast::Player<'_>, course: &crate::world::Course) -> usize {
    let quiz = ada
        .person
        .opens(&format!("/learn/{}/quizzes/check-clock", course.path()));
    let mut links = html::links(&quiz.html);
    links.retain(|link| link.contains("/attempts/"));
    links.sort();
    links.dedup();
    links.len()
}

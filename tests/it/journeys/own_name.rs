//! Learners say that their name is right as certificates print it; nothing waits for it.

use super::life::certificate_of;
use crate::world::World;
use crate::world::cast::Player;
use crate::world::person::Page;
use crate::world::study::Knows;

/// The page before the last quiz.
const LAST: &str = "final";

fn asks(page: &Page) -> bool {
    let asks = page.words().contains("My name is right as it stands here");
    assert_eq!(page.find_form("/account/name").is_some(), asks);
    asks
}

fn before(ada: &mut Player<'_>, course: &crate::world::Course, quiz: &str) -> Page {
    let path = format!("/learn/{}/quizzes/{quiz}", course.path());
    ada.person.opens(&path)
}

const LOOK: &str = "You have not said yet that your name is right.";

#[test]
fn whoever_does_not_answer_is_asked_and_gets_the_certificate_all_the_same() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    assert!(asks(&ada.person.opens("/desk")));
    assert!(asks(&ada.person.opens("/account")));
    assert!(asks(&before(&mut ada, &course, LAST)));
    assert!(
        !asks(&before(&mut ada, &course, "check-clock")),
        "earns none"
    );
    ada.takes(&course, LAST, Knows::Everything);
    assert_eq!(world.only_mail().template, "certificate");
    let (place, _) = certificate_of(&mut ada);
    let page = ada.person.opens(&place);
    let words = page.words();
    assert!(words.contains(LOOK), "{words}");
    assert!(page.has_link("#rename") && page.find_form("/name").is_some());
}

#[test]
fn a_confirmed_name_is_asked_about_again_when_it_changes() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let quiz = before(&mut ada, &course, LAST);
    let form = quiz.form("/account/name");
    let page = ada.person.submits(&form, &[]);
    assert_eq!(page.answer.path, quiz.answer.path, "one goes on there");
    assert!(!asks(&page), "{}", page.words());
    let said = "On 23 November 2026 you said that your name is right.";
    for path in ["/desk", "/account"] {
        let words = ada.person.opens(path).words();
        assert!(words.contains(said), "{path}: {words}");
    }
    ada.takes(&course, LAST, Knows::Everything);
    assert_eq!(world.only_mail().template, "certificate");
    let (place, _) = certificate_of(&mut ada);
    assert!(!ada.person.opens(&place).words().contains(LOOK));

    let profile = ada.person.opens("/account").form("/account");
    let changed = ada.person.submits(&profile, &[("name", "Ada M. Meadow")]);
    assert!(asks(&changed), "{}", changed.words());
    // The form of before speaks of another name.
    ada.person.submits(&form, &[]);
    assert!(asks(&ada.person.opens("/account")), "nobody has seen it so");
    let elsewhere = [("next", "https://evil.example/")];
    let answer = ada.person.posts(&form, &elsewhere);
    assert_eq!(answer.location(), "/desk", "and only to pages of ours");
}

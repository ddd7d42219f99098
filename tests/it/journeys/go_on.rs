//! Going on: on another device, in another language, where one stopped.

use crate::world::World;
use crate::world::study::Knows;

#[test]
fn an_attempt_goes_on_at_another_device_with_what_was_kept() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    let kept = ada.saves(&sitting, &answers[..1]);
    assert!(kept.status < 400, "{}", kept.text());

    let mut phone = world.another_device(&ada);
    let there = phone.sits(&course, "check-clock");
    assert_eq!(
        there.answer.path, sitting.answer.path,
        "one attempt, not two"
    );
    let form = there.form("/responses");
    let ticked: Vec<&str> = form
        .choices
        .iter()
        .filter(|c| c.is_ticked)
        .map(|c| c.value.as_str())
        .collect();
    assert_eq!(ticked, [answers[0].1.as_str()]);
    let order = |page: &crate::world::person::Page| -> Vec<String> {
        page.form("/responses")
            .choices
            .iter()
            .map(|c| c.value.clone())
            .collect()
    };
    assert_eq!(
        order(&there),
        order(&sitting),
        "the order of the draw is kept"
    );
    let result = phone.hands_in(&there, &answers);
    assert!(
        result.html.contains("CANARY-START-RIGHT"),
        "{}",
        result.words()
    );
}

#[test]
fn a_page_left_open_elsewhere_overwrites_nothing() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let old_tab = ada.sits(&course, "check-clock");
    let mut phone = world.another_device(&ada);
    let there = phone.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    phone.saves(&there, &answers);
    // The old tab knows of no answer, and is sent as it stands.
    ada.saves(&old_tab, &[]);
    let now = ada.sits(&course, "check-clock").form("/responses");
    assert_eq!(
        now.choices.iter().filter(|choice| choice.is_ticked).count(),
        2
    );
}

#[test]
fn the_language_may_change_in_the_middle_of_an_attempt() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let english = ada.sits(&course, "check-clock");
    assert!(
        english.words().contains("What starts the clock?"),
        "{}",
        english.words()
    );
    let answers = course.answers("check-clock", Knows::Everything);
    ada.saves(&english, &answers[..1]);

    let french = ada
        .person
        .opens(&format!("{}?lang=fr", english.answer.path));
    assert!(french.html.contains("<html lang=\"fr\""), "{}", french.html);
    assert!(
        french.words().contains("démarrer l’horloge"),
        "{}",
        french.words()
    );
    let values = |page: &crate::world::person::Page| -> Vec<(String, bool)> {
        let form = page.form("/responses");
        form.choices
            .into_iter()
            .map(|choice| (choice.value, choice.is_ticked))
            .collect()
    };
    let ticked: Vec<_> = values(&french)
        .into_iter()
        .filter(|(_, ticked)| *ticked)
        .collect();
    assert_eq!(
        ticked,
        [(answers[0].1.clone(), true)],
        "what was kept is still ticked"
    );
    let result = ada.hands_in(&french, &answers);
    assert!(
        result.html.contains("<html lang=\"fr\""),
        "the language is remembered"
    );
    // Arabic: no course text of its own, so the interface turns and the text stays as it is.
    let arabic = ada
        .person
        .opens(&format!("{}?lang=ar", english.answer.path));
    assert!(arabic.html.contains("<html lang=\"ar\" dir=\"rtl\""));
    assert!(
        arabic.html.contains("dir=\"ltr\""),
        "foreign text says its direction"
    );
}

#[test]
fn continue_leads_to_the_exact_spot() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let page = ada.lesson(&course, "the-notice");
    let place = page.form("/position");
    let kept = ada.person.posts(&place, &[("anchor", "day")]);
    assert!(kept.status < 400, "{}", kept.text());
    let desk = ada.person.opens("/desk");
    assert!(desk.has_link("/lessons/the-notice#day"), "{}", desk.html);
}

#[test]
fn progress_never_exceeds_the_whole_and_never_falls() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let mut last = 0;
    for lesson in ["the-notice", "the-vote", "the-notice"] {
        let page = ada.lesson(&course, lesson);
        if let Some(form) = page.find_form("/completion") {
            ada.person.submits(&form, &[]);
        }
        let desk = ada.person.opens("/desk");
        let percent = percent_in(&desk.words());
        assert!((last..=100).contains(&percent), "{percent} after {last}");
        last = percent;
    }
    let failed = ada.takes(&course, "check-clock", Knows::Nothing);
    assert_eq!(failed.answer.status, 200);
    assert!(percent_in(&ada.person.opens("/desk").words()) >= last);
}

fn percent_in(words: &str) -> u32 {
    let before = words.split('%').next().unwrap_or_default().trim_end();
    let digits: String = before
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .collect::<Vec<_>>()
        .iter()
        .rev()
        .collect();
    digits
        .parse()
        .unwrap_or_else(|_| panic!("no percentage in {words}"))
}

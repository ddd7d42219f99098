//! Sitting a question of every kind by plain forms.

use crate::world::cast::Player;
use crate::world::html;
use crate::world::kinds::{KINDS, answers};
use crate::world::person::{Page, encoded, own_form};
use crate::world::site::Answer;
use crate::world::study::{borrowed, sure};
use crate::world::{Course, World};
use pmast::courses::Counts;
use serde_json::Value;

fn field(page: &Page, name: &str) -> String {
    let form = page.form("/responses");
    form.field(name).unwrap_or_default().to_owned()
}

/// What the form of this page would send for answers, untouched.
fn shown(page: &Page) -> Vec<(String, String)> {
    let form = page.form("/responses");
    let is_answer =
        |name: &str| name.len() > 2 && "atmo".contains(&name[..1]) && &name[1..2] == ".";
    let is_given = |choice: &&html::Choice| choice.is_ticked && is_answer(&choice.name);
    let ticked = form.choices.iter().filter(is_given);
    let mut all: Vec<(String, String)> = ticked
        .map(|choice| (choice.name.clone(), choice.value.clone()))
        .collect();
    all.extend(form.fields.into_iter().filter(|(name, _)| is_answer(name)));
    all.sort();
    all
}

fn as_shown(answers: &[(String, String)]) -> Vec<(String, String)> {
    let line = |(name, value): &(String, String)| (name.clone(), value.replace("\r\n", "\n"));
    let mut all: Vec<(String, String)> = answers.iter().map(line).collect();
    all.sort();
    all
}

#[test]
fn every_kind_of_answer_is_kept_as_it_was_given_in_every_language() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, KINDS);
    let given = answers(true);
    assert_eq!(ada.saves(&sitting, &given).status, 303);
    let mut again = ada.sits(&course, KINDS);
    assert_eq!(shown(&again), as_shown(&given));
    // Sent back untouched, in another language, nothing changes.
    for language in ["ar", "zh", "fr"] {
        let page = format!("{}?lang={language}", sitting.answer.path);
        again = ada.person.opens(&page);
        assert_eq!(ada.saves(&again, &[]).status, 303);
        assert_eq!(shown(&again), as_shown(&given), "{language}");
    }
    let result = ada.hands_in(&again, &[]);
    assert!(
        result.html.contains("third &lt;line&gt;"),
        "{}",
        result.words()
    );
    assert!(
        result.html.contains("7/7") || result.words().contains("7"),
        "{}",
        result.words()
    );
}

#[test]
fn an_old_page_left_open_overwrites_no_kind_of_answer() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let old = ada.sits(&course, KINDS);
    let new = ada.sits(&course, KINDS);
    ada.saves(&new, &answers(true));
    assert_eq!(ada.saves(&old, &[]).status, 303);
    let now = ada.sits(&course, KINDS);
    assert_eq!(shown(&now), as_shown(&answers(true)));
}

#[test]
fn pages_are_turned_without_losing_anything() {
    let world = World::new();
    let course = world.publishes_every_kind(|quiz| quiz.settings.page_size = Some(4));
    let mut ada = world.ada();
    ada.enrols(&course);
    let first = ada.sits(&course, KINDS);
    let given = answers(true);
    let of = |items: &[&str]| -> Vec<(String, String)> {
        let is_of = |name: &str| {
            items
                .iter()
                .any(|item| name.split('.').nth(1) == Some(item))
        };
        given
            .iter()
            .filter(|(name, _)| is_of(name))
            .cloned()
            .collect()
    };
    assert!(first.html.contains("item-text") && !first.html.contains("id=\"item-number\""));
    assert!(
        first.words().contains("For questions 4 to 6"),
        "{}",
        first.words()
    );
    let mut sent = of(&["single", "multiple", "true-false", "text"]);
    sent.push(("then".to_owned(), "page-2".to_owned()));
    let second = ada
        .person
        .submits(&first.form("/responses"), &borrowed(&sent));
    assert!(
        second.html.contains("id=\"item-number\""),
        "{}",
        second.words()
    );
    // The page begins in the middle of a case: its text can be opened here.
    assert!(second.html.contains("A ship brings a new substance."));
    assert!(second.html.contains("<details class=\"case\">"));
    let mut sent = of(&["number", "matching"]);
    sent.push(("then".to_owned(), "page-1:multiple".to_owned()));
    let answer = ada
        .person
        .posts(&second.form("/responses"), &borrowed(&sent));
    assert!(
        answer.location().ends_with("#item-multiple"),
        "{}",
        answer.location()
    );
    let asked = ada.person.submits(&sure_less(&second), &[]);
    for link in [
        "?page=2#item-ordering",
        "?page=2#item-reflection",
        "?page=3#item-scale",
    ] {
        assert!(
            asked.has_link(link),
            "{link}: {:?}",
            html::links(&asked.html)
        );
    }
    assert!(!asked.has_link("#item-single"));
    let last = ada
        .person
        .opens(&asked.link("page=3").replace("&amp;", "&"));
    let rest = of(&["scale"]);
    let result = ada.hands_in(&last, &rest);
    assert!(result.title().contains("passed"), "{}", result.words());
}

/// The form of a sitting as "hand in" sends it, without having been asked.
fn sure_less(sitting: &Page) -> html::Form {
    let mut form = sure(sitting);
    form.fields.retain(|(name, _)| name != "sure");
    form
}

#[test]
fn a_text_that_is_too_long_is_refused_with_a_sentence_and_comes_back_whole() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, KINDS);
    let long = format!("start {} end", "م".repeat(5000));
    let given = [("t.reflection", long.as_str()), ("t.text", "short")];
    for form in [sitting.form("/responses"), sure(&sitting)] {
        let page = ada.person.submits(&form, &given);
        assert_eq!(page.answer.status, 422);
        assert_eq!(field(&page, "t.reflection"), long);
        assert!(page.words().contains("5010 characters"), "{}", page.words());
        assert!(page.has_link("#in-reflection"));
    }
    // Everything else was kept, and nothing handed in.
    let now = ada.sits(&course, KINDS);
    assert_eq!(field(&now, "t.text"), "short");
    assert_eq!(field(&now, "t.reflection"), "");
    let told = quiet(
        &mut ada,
        &sitting,
        &[("t.reflection", &long), ("t.text", "other")],
    );
    assert_eq!(told["too_long"], serde_json::json!(["reflection"]));
    assert_eq!(field(&ada.sits(&course, KINDS), "t.text"), "other");
}

#[test]
fn what_cannot_be_read_is_said_at_once() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, KINDS);
    let given = [
        ("t.number", "a dozen"),
        ("o.ordering.a", "2"),
        ("o.ordering.b", "2"),
    ];
    let page = ada.person.submits(&sitting.form("/responses"), &given);
    assert!(
        page.words().contains("cannot be read as a number"),
        "{}",
        page.words()
    );
    assert!(page.words().contains("Two lines have the same place"));
    let lines = html::tags(&page.html).filter(|tag| tag.contains("name=\"o.ordering."));
    let lines: Vec<String> = lines.collect();
    assert_eq!(lines.len(), 3);
    for line in &lines {
        let told = html::attribute(line, "aria-describedby").unwrap_or_default();
        assert_eq!(told, "hint-ordering err-ordering", "{line}");
        assert!(line.contains("aria-invalid=\"true\""), "{line}");
    }
    assert_eq!(field(&page, "t.number"), "a dozen");
    for forged in [
        ("a.single", "zz"),
        ("m.matching.a", "a"),
        ("o.ordering.a", "9"),
        ("o.ordering.a", "first"),
        ("t.single", "text"),
    ] {
        let answer = ada.person.posts(&sitting.form("/responses"), &[forged]);
        assert_eq!(answer.status, 400, "{forged:?}");
    }
}

/// Sends some answers as the script does.
fn quiet(ada: &mut Player<'_>, page: &Page, given: &[(&str, &str)]) -> Value {
    let mut form = page.form("/responses");
    form.fields.push(("quiet".to_owned(), "1".to_owned()));
    let body = encoded(&form, given);
    let answer = ada.person.send("POST", &form.action, body, &own_form());
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_str(&answer.text()).unwrap()
}

#[test]
fn an_answer_that_waited_overwrites_nothing_newer() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let page = ada.sits(&course, KINDS);
    let phone = ada.sits(&course, KINDS);
    let told = quiet(&mut ada, &phone, &[("t.text", "from the phone")]);
    assert!(told["words"].as_str().unwrap().starts_with("Saved"));
    let careful = [
        ("t.text", "typed offline"),
        ("t.number", "5"),
        ("careful", "1"),
    ];
    let told = quiet(&mut ada, &page, &careful);
    assert_eq!(told["newer"], serde_json::json!(["text"]));
    assert!(told["was"].get("number").is_some());
    let now = ada.sits(&course, KINDS);
    assert_eq!(field(&now, "t.text"), "from the phone");
    assert_eq!(field(&now, "t.number"), "5");
    // Its owner insists: then it is kept.
    quiet(&mut ada, &page, &[("t.text", "typed offline")]);
    assert_eq!(field(&ada.sits(&course, KINDS), "t.text"), "typed offline");
}

/// Ada types into a page that lay open while she answered everything on her telephone.
fn types_into_an_old_page<'w>(world: &'w World, course: &Course) -> (Player<'w>, Page) {
    let mut ada = world.ada();
    ada.enrols(course);
    let old = ada.sits(course, KINDS);
    let mut phone = world.another_device(&ada);
    let there = phone.sits(course, KINDS);
    assert_eq!(phone.saves(&there, &answers(true)).status, 303);
    (ada, old)
}

/// What a page shows beside what was typed.
fn asks(answer: Answer, newer: &[&str]) -> Page {
    assert_eq!(answer.status, 409, "{}", answer.text());
    let page = Page::of(answer);
    let words = page.words();
    assert!(words.contains("answered elsewhere in the meantime"));
    for part in newer {
        assert!(words.contains(part), "{part}: {words}");
    }
    page
}

#[test]
fn what_was_typed_into_an_old_page_replaces_a_newer_answer_only_when_its_learner_says_so() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let (mut ada, old) = types_into_an_old_page(&world, &course);
    let mine = answers(false);
    let newer = ["third <line>", "Line a: Line x", "Line c: 3", "7391,3"];
    let answer = ada.saves(&old, &mine);
    let page = asks(answer, &newer);
    assert_eq!(shown(&page), as_shown(&mine), "nothing typed is lost");
    let kept = shown(&ada.sits(&course, KINDS));
    assert_eq!(kept, as_shown(&answers(true)), "and nothing overwritten");

    // Another language is no choice: it is asked once more, in that language.
    let form = page.form("/responses");
    let answer = ada.person.posts(&form, &[("then", "lang-fr")]);
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("<html lang=\"fr\""));
    let kept = shown(&ada.sits(&course, KINDS));
    assert_eq!(kept, as_shown(&answers(true)));

    // What is typed on the page counts, but for the text.
    let chosen = [("take.text", "saved"), ("t.reflection", "Better words")];
    let answer = ada.person.posts(&form, &chosen);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let mut expected = mine;
    for (name, value) in &mut expected {
        match name.as_str() {
            "t.text" => *value = "canary  ACCEPTED".to_owned(),
            "t.reflection" => *value = "Better words".to_owned(),
            _ => {}
        }
    }
    let kept = shown(&ada.sits(&course, KINDS));
    assert_eq!(kept, as_shown(&expected));
}

#[test]
fn who_has_seen_a_newer_answer_is_asked_again_about_one_newer_still() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let (mut ada, old) = types_into_an_old_page(&world, &course);
    let typed = [("t.text", "typed here")];
    let answer = ada.person.posts(&old.form("/responses"), &typed);
    let page = asks(answer, &["canary ACCEPTED"]);
    let form = page.form("/responses");
    assert!(form.field("seen.number").is_none(), "of the text alone");
    let now = ada.sits(&course, KINDS);
    quiet(&mut ada, &now, &[("t.text", "newer still")]);
    let page = asks(ada.person.posts(&form, &[]), &["newer still"]);
    assert_eq!(field(&page, "t.text"), "typed here");
    ada.person.posts(&page.form("/responses"), &[]);
    assert_eq!(field(&ada.sits(&course, KINDS), "t.text"), "typed here");
}

#[test]
fn whoever_was_asked_may_keep_what_the_old_page_came_with() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let first = ada.sits(&course, KINDS);
    quiet(&mut ada, &first, &[("t.text", "at first")]);
    let old = ada.sits(&course, KINDS);
    quiet(&mut ada, &old, &[("t.text", "newer")]);
    let typed = [("t.text", "typed here")];
    let answer = ada.person.posts(&old.form("/responses"), &typed);
    let page = asks(answer, &["newer"]);
    let form = page.form("/responses");
    ada.person.posts(&form, &[("t.text", "at first")]);
    assert_eq!(field(&ada.sits(&course, KINDS), "t.text"), "at first");
}

#[test]
fn handing_in_an_old_page_asks_before_it_overwrites_and_hands_in_what_was_chosen() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let (mut ada, old) = types_into_an_old_page(&world, &course);
    let wrong = answers(false);
    let answer = ada.person.posts(&sure(&old), &borrowed(&wrong));
    let page = asks(answer, &["third <line>"]);
    let kept = shown(&ada.sits(&course, KINDS));
    assert_eq!(kept, as_shown(&answers(true)), "neither handed in nor lost");
    let names: Vec<String> = page
        .form("/responses")
        .choices
        .into_iter()
        .map(|choice| choice.name)
        .filter(|name| name.starts_with("take."))
        .collect();
    assert_eq!(names.len(), 18, "two to each of nine questions: {names:?}");
    let saved: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "saved")).collect();
    let result = ada.person.submits(&sure(&page), &saved);
    assert!(result.title().contains("passed"), "{}", result.words());
    assert!(result.html.contains("third &lt;line&gt;"));
}

#[test]
fn an_old_page_handed_in_untouched_hands_in_what_is_kept() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let (mut ada, old) = types_into_an_old_page(&world, &course);
    let result = ada.person.submits(&sure(&old), &[]);
    assert!(result.title().contains("passed"), "{}", result.words());
}

#[test]
fn the_page_before_the_start_says_every_rule_in_words() {
    let world = World::new();
    let now = world.now();
    let course = world.publishes_every_kind(|quiz| {
        quiz.time_limit_minutes = Some(30);
        quiz.settings.closes_at = Some(now.plus_seconds(12 * 60));
        quiz.settings.page_size = Some(1);
        quiz.settings.counts = Counts::First;
        quiz.settings.disclosure = pmast::courses::Disclosure::AfterClosing;
        quiz.wait_minutes = 5;
    });
    let mut ada = world.ada();
    ada.enrols(&course);
    let quiz = format!("/learn/{}/quizzes/{KINDS}", course.path());
    let words = ada.person.opens(&quiz).words();
    for sentence in [
        "9 questions The order of the answers differs from attempt to attempt. One stands",
        "at least 50% of the points The first attempt counts.",
        "each tick is worth a share",
        "each right line counts",
        "not marked",
        "30 minutes from the start",
        "for 120 seconds",
        "23 November 2026, 12:12 UTC",
        "2 of 2 left.",
        "pause of 5 minutes",
        "answers and explanations from 23 November 2026, 12:14 UTC on",
        "If you start now, you have 12 minutes.",
        "hand in by 23 November 2026, 12:12 (UTC+00:00)",
    ] {
        assert!(words.contains(sentence), "{sentence}: {words}");
    }
    world.wait_minutes(12);
    let closed = ada.person.opens(&quiz);
    assert!(
        closed.words().contains("The quiz closed on"),
        "{}",
        closed.words()
    );
    assert!(closed.find_form("/attempts").is_none());
}

//! No key, no feedback and no explanation reaches a browser before handing in. The test course
//! marks every such word with CANARY.

use crate::world::World;
use crate::world::html;
use crate::world::person::Person;
use crate::world::study::Knows;
use std::collections::BTreeSet;

/// Opens everything that links of our own lead to, and looks into every byte.
fn crawl(person: &mut Person<'_>, start: &str, seen: &mut BTreeSet<String>) {
    let mut waiting = vec![start.to_owned()];
    while let Some(path) = waiting.pop() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        let is_ours = path.starts_with('/') && !path.contains("lang=");
        if !is_ours || seen.len() > 300 || !seen.insert(path.clone()) {
            continue;
        }
        let answer = person.get(&path);
        assert!(answer.status < 500, "{path}: {}", answer.status);
        let text = answer.text();
        assert!(!text.contains("CANARY"), "{path} tells before handing in");
        for word in [
            "is_right",
            "is-right",
            "isRight",
            "data-correct",
            "feedback_html",
        ] {
            assert!(!text.contains(word), "{path} contains {word}");
        }
        waiting.extend(html::links(&text));
        waiting.extend(relative_links(&path, &text));
        let location = answer.location();
        if !location.is_empty() {
            waiting.push(location.to_owned());
        }
    }
}

/// Links such as `../lessons/x` in the text of a lesson.
fn relative_links(path: &str, text: &str) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let parent = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
    let links = html::links(text).into_iter();
    links
        .filter_map(|link| Some(format!("{parent}/{}", link.strip_prefix("../")?)))
        .collect()
}

#[test]
fn nothing_is_told_before_handing_in() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    for quiz in ["check-clock", "final"] {
        let sitting = ada.sits(&course, quiz);
        ada.saves(&sitting, &course.answers(quiz, Knows::Nothing));
    }
    let mut seen = BTreeSet::new();
    for start in ["/desk", "/courses", "/account"] {
        crawl(&mut ada.person, start, &mut seen);
    }
    assert!(
        seen.iter().any(|path| path.contains("/attempts/")),
        "{seen:?}"
    );
    assert!(seen.iter().any(|path| path.ends_with("/print")), "{seen:?}");
    crawl(&mut Person::stranger(&world), "/", &mut BTreeSet::new());
    // Asking for the result of an open attempt shows the sitting.
    let sitting = ada.sits(&course, "check-clock");
    let asked = ada
        .person
        .get(&format!("{}/submission", sitting.answer.path))
        .text();
    assert!(!asked.contains("CANARY"));
}

#[test]
fn another_learners_attempt_is_nowhere() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    bela.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    assert_eq!(bela.person.get(&sitting.answer.path).status, 404);
    let mut form = sitting.form("/responses");
    let csrf = bela
        .person
        .opens("/account")
        .forms()
        .iter()
        .find_map(|form| form.field("csrf").map(str::to_owned));
    form.fields.retain(|(name, _)| name != "csrf");
    form.fields
        .push(("csrf".to_owned(), csrf.expect("a token of Bela's own")));
    let pairs = crate::world::study::borrowed(&answers);
    assert_eq!(bela.person.posts(&form, &pairs).status, 404);
    form.action = form.action.replace("/responses", "/submission");
    form.fields.push(("sure".to_owned(), "1".to_owned()));
    assert_eq!(bela.person.posts(&form, &pairs).status, 404);
    let still = ada.sits(&course, "check-clock");
    assert!(
        still
            .form("/responses")
            .choices
            .iter()
            .all(|choice| !choice.is_ticked)
    );
}

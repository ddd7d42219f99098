//! What goes wrong around a quiz: a story for each case of features.md §4.4 that has none of its
//! own in the other files.

use crate::world::cast::Player;
use crate::world::kinds::{KINDS, answers};
use crate::world::person::Page;
use crate::world::study::{Knows, borrowed, sure};
use crate::world::{Course, World};
use std::collections::BTreeMap;

fn opening(who: &mut Player<'_>, course: &Course) -> Page {
    let path = format!("/learn/{}/quizzes/check-clock", course.path());
    who.person.opens(&path)
}

#[test]
fn looking_at_a_quiz_fixes_no_draw_and_uses_no_attempt() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.draw = Some(1));
    let mut ada = world.ada();
    ada.enrols(&course);
    for _ in 0..3 {
        let page = opening(&mut ada, &course);
        assert!(!page.has_link("/attempts/"), "{}", page.words());
    }
    let read = |conn: &mut _| pmast::monitoring::overview(conn, world.now());
    assert_eq!(world.db.read_now(read).unwrap().pulse.open_attempts, 0);
    let items = opening(&mut ada, &course);
    assert!(items.find_form("/attempts").is_some());
}

#[test]
fn a_quiz_that_closes_shortens_what_is_started_late_and_says_so_before() {
    let world = World::new();
    let closes_at = world.now().plus_seconds(3600);
    let course = world.publishes_with_quiz(|quiz| {
        quiz.time_limit_minutes = Some(30);
        quiz.settings.closes_at = Some(closes_at);
    });
    let mut ada = world.ada();
    ada.enrols(&course);
    world.wait_minutes(48);
    let sitting = ada.sits(&course, "check-clock");
    assert!(
        sitting.words().contains("13:00 (UTC"),
        "{}",
        sitting.words()
    );
    world.wait_minutes(10);
    ada.hands_in(&sitting, &course.answers("check-clock", Knows::Everything));
    world.wait_minutes(2);
    let after = opening(&mut ada, &course);
    assert!(
        after.find_form("/attempts").is_none(),
        "it is closed: {}",
        after.words()
    );
}

#[test]
fn what_arrives_within_the_grace_counts_and_what_arrives_later_does_not() {
    for (seconds, points) in [(119, "2"), (121, "0")] {
        let world = World::new();
        let course = world.publishes_with_quiz(|quiz| quiz.time_limit_minutes = Some(10));
        let mut ada = world.ada();
        ada.enrols(&course);
        let sitting = ada.sits(&course, "check-clock");
        world.wait_minutes(10);
        world.app.clock.set(world.now().plus_seconds(seconds));
        let answers = course.answers("check-clock", Knows::Everything);
        let result = ada.hands_in(&sitting, &answers);
        let words = result.words();
        let expected = format!("{points} of 2 points");
        assert!(words.contains(&expected), "after {seconds} s: {words}");
    }
}

#[test]
fn whoever_was_offline_at_the_deadline_gets_what_was_saved() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.time_limit_minutes = Some(10));
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    ada.saves(&sitting, &answers);
    world.wait_minutes(60 * 24);
    let result = ada.person.opens(&sitting.answer.path);
    let words = result.words();
    assert!(words.contains("2 of 2 points"), "{words}");
    assert!(words.contains("12:10 UTC"), "as of the deadline: {words}");
}

#[test]
fn the_pause_counts_from_the_deadline_not_from_when_somebody_looked() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| {
        quiz.time_limit_minutes = Some(10);
        quiz.wait_minutes = 60;
    });
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    world.wait_minutes(65);
    ada.person.opens(&sitting.answer.path);
    let waiting = opening(&mut ada, &course);
    assert!(waiting.find_form("/attempts").is_none());
    assert!(waiting.words().contains("13:10 UTC"), "{}", waiting.words());
    world.wait_minutes(5);
    assert!(opening(&mut ada, &course).find_form("/attempts").is_some());
}

#[test]
fn a_new_edition_changes_nothing_for_who_is_in_the_middle() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let newer = world.publishes_changed(&crate::world::course_files(), |content| {
        content.version = "9.0.0".to_owned();
        for module in &mut content.modules {
            for activity in &mut module.activities {
                if let pmast::courses::Activity::Quiz(quiz) = activity {
                    quiz.items.truncate(1);
                }
            }
        }
    });
    let (_olu, operator) = world.olu();
    let mut chen = world.chen(&course, &operator);
    let mut running = |course: &Course| {
        let path = format!("/partner/editions/{}/check-clock", course.edition.id);
        chen.person.opens(&path).words()
    };
    let told = running(&course);
    assert!(
        told.contains("One learner is in the middle of this quiz and keeps this edition"),
        "{told}"
    );
    let told = running(&newer);
    assert!(told.contains("Nobody is in the middle"), "{told}");
    let answers = course.answers("check-clock", Knows::Everything);
    let result = ada.hands_in(&sitting, &answers);
    assert!(
        result.words().contains("2 of 2 points"),
        "{}",
        result.words()
    );
    let told = running(&course);
    assert!(told.contains("Nobody is in the middle"), "{told}");
    bela.enrols(&newer);
    let result = bela.takes(&newer, "check-clock", Knows::Everything);
    assert!(
        result.words().contains("1 of 1 point"),
        "{}",
        result.words()
    );
}

#[test]
fn the_language_changes_in_the_middle_and_every_answer_stays() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    ada.saves(&sitting, &answers);
    let french = ada
        .person
        .opens(&format!("{}?lang=fr", sitting.answer.path));
    assert_ne!(french.words(), sitting.words());
    let form = french.form("/responses");
    let ticked: BTreeMap<&str, &str> = (form.choices.iter())
        .filter(|choice| choice.is_ticked)
        .map(|choice| (choice.name.as_str(), choice.value.as_str()))
        .collect();
    let expected: BTreeMap<&str, &str> = borrowed(&answers).into_iter().collect();
    assert_eq!(ticked, expected);
    let result = ada.person.submits(&sure(&french), &[]);
    let result = ada.person.opens(&format!("{}?lang=en", result.answer.path));
    assert!(
        result.words().contains("2 of 2 points"),
        "{}",
        result.words()
    );
}

#[test]
fn changing_the_language_without_a_script_saves_what_stands_in_the_form() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let html = &sitting.html;
    let button = "form=\"sitting\" name=\"then\" value=";
    let first = html.find(button).unwrap();
    let first: String = html[first + button.len()..].chars().take(6).collect();
    assert_eq!(first, "\"page-", "the enter key changes no language");
    assert!(html.contains("value=\"lang-fr\""));
    assert!(!html.contains("lang=fr"), "no link that would lose answers");
    let answers = course.answers("check-clock", Knows::Everything);
    let mut filled = borrowed(&answers);
    filled.push(("then", "lang-fr"));
    let french = ada.person.submits(&sitting.form("/responses"), &filled);
    assert!(french.html.contains("<html lang=\"fr\""));
    let form = french.form("/responses");
    let ticked = form.choices.iter().filter(|choice| choice.is_ticked);
    assert_eq!(ticked.count(), answers.len());
    let desk = ada.person.opens("/desk");
    assert!(desk.html.contains("<html lang=\"fr\""), "it is remembered");
}

#[test]
fn a_text_too_long_is_shown_again_in_the_language_asked_for() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| ());
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, KINDS);
    let long = "x".repeat(5010);
    let form = sitting.form("/responses");
    let given = [("t.reflection", long.as_str()), ("then", "lang-ar")];
    let page = ada.person.submits(&form, &given);
    assert_eq!(page.answer.status, 422);
    assert!(page.html.contains("dir=\"rtl\""));
    assert!(page.html.contains(&long));
    assert!(page.html.contains("value=\"lang-en\""));
}

#[test]
fn without_a_script_the_page_says_the_deadline_and_how_much_time_is_left() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.time_limit_minutes = Some(20));
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    assert!(
        sitting.words().contains("12:20 (UTC"),
        "{}",
        sitting.words()
    );
    world.wait_minutes(8);
    let again = sitting.answer.path.clone();
    assert!(
        sitting.html.contains("id=\"refresh\""),
        "a button refreshes it"
    );
    let refreshed = ada.person.opens(&again);
    assert!(
        refreshed.words().contains("12 minutes"),
        "{}",
        refreshed.words()
    );
}

#[test]
fn a_second_draw_asks_what_the_first_did_not() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.draw = Some(1));
    let mut ada = world.ada();
    ada.enrols(&course);
    let mut seen = Vec::new();
    for _ in 0..2 {
        let sitting = ada.sits(&course, "check-clock");
        let form = sitting.form("/responses");
        seen.push(form.field("item").unwrap().to_owned());
        ada.person.submits(&sure(&sitting), &[]);
    }
    assert_ne!(seen[0], seen[1]);
}

#[test]
fn an_author_tries_a_quiz_in_any_language_and_leaves_no_trace() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_, olu) = world.olu();
    let mut chen = world.chen(&course, &olu);
    let edition = course.edition.id;
    let path = format!("/partner/editions/{edition}/check-clock");
    let quiz = chen.person.opens(&path);
    let preview = chen.person.opens(&quiz.link("/preview"));
    let form = preview.form("/preview");
    let french = chen.person.opens(&format!(
        "/partner/editions/{edition}/check-clock/preview?seed={}&lang=fr",
        form.field("seed").unwrap()
    ));
    assert_ne!(french.words(), preview.words());
    let answers = course.answers("check-clock", Knows::Everything);
    let english = chen
        .person
        .opens(&format!("{}&lang=en", preview.answer.path));
    let result = chen
        .person
        .submits(&english.form("/preview"), &borrowed(&answers));
    let words = result.words();
    assert!(words.contains("2 of 2 points, 100 %"), "{words}");
    assert!(result.html.contains("CANARY-START-RIGHT"), "{words}");
    let read = |conn: &mut _| pmast::monitoring::overview(conn, world.now());
    let seen = world.db.read_now(read).unwrap().pulse;
    assert_eq!((seen.open_attempts, seen.enrolments), (0, 0));

    let mut ada = world.ada();
    let refused = ada.person.get(&preview.answer.path);
    assert_eq!(refused.status, 403, "learners see no preview");
}

#[test]
fn an_author_loses_nothing_typed_by_a_text_too_long_or_another_language() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| ());
    let (_, olu) = world.olu();
    let mut chen = world.chen(&course, &olu);
    let path = format!("/partner/editions/{}/{KINDS}/preview", course.edition.id);
    let preview = chen.person.opens(&path);
    let long = "x".repeat(5001);
    let mut given = answers(true);
    for (_, text) in given.iter_mut().filter(|(name, _)| name == "t.reflection") {
        text.clone_from(&long);
    }
    let form = preview.form("/preview");
    let page = chen.person.submits(&form, &borrowed(&given));
    assert_eq!(page.answer.status, 422);
    let words = page.words();
    assert!(
        words.contains("Question 8: the text is too long"),
        "{words}"
    );
    assert!(!page.html.contains("CANARY"), "nothing is marked yet");
    let back = page.form("/preview");
    assert_eq!(back.field("t.reflection"), Some(long.as_str()));
    assert_eq!(back.field("m.matching.b"), Some("y"));
    let ticked = back.choices.iter().filter(|choice| choice.is_ticked);
    assert_eq!(ticked.count(), 5);

    let shorter = [("t.reflection", "in a word"), ("then", "lang-ar")];
    let arabic = chen.person.submits(&back, &shorter);
    assert_eq!(arabic.answer.status, 200);
    assert!(arabic.html.contains("<html lang=\"ar\" dir=\"rtl\""));
    let form = arabic.form("/preview");
    assert_eq!(form.field("seed"), back.field("seed"), "the same draw");
    assert_eq!(form.field("t.reflection"), Some("in a word"));
    let result = chen.person.submits(&form, &[]);
    assert!(result.html.contains("CANARY-EXPLANATION"));
    let other = [("then", "lang-en")];
    let english = chen.person.submits(&result.form("/preview"), &other);
    let words = english.words();
    assert!(english.html.contains("CANARY-EXPLANATION"), "{words}");
    assert!(words.contains("6.937 of 7 points, 99 %"), "{words}");
    assert!(words.contains("in a word"), "{words}");
    let forged = chen.person.posts(&form, &[("a.single", "zz")]);
    assert_eq!(forged.status, 400);
}

#[test]
fn a_changed_pass_mark_holds_for_who_starts_with_it_and_for_nobody_else() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let stricter = world.publishes_changed(&crate::world::course_files(), |content| {
        content.version = "9.0.0".to_owned();
        for module in &mut content.modules {
            for activity in &mut module.activities {
                if let pmast::courses::Activity::Quiz(quiz) = activity {
                    quiz.pass = pmast::base::CutScore::percent(100).unwrap();
                }
            }
        }
    });
    let half = &course.answers("check-clock", Knows::Everything)[..1];
    let passed = ada.hands_in(&sitting, half);
    assert!(passed.words().contains("50% to pass"), "{}", passed.words());
    assert!(passed.title().contains("passed"), "{}", passed.title());
    bela.enrols(&stricter);
    let sitting = bela.sits(&stricter, "check-clock");
    let failed = bela.hands_in(&sitting, half);
    assert!(
        failed.words().contains("100% to pass"),
        "{}",
        failed.words()
    );
    assert_eq!(failed.title(), "Not passed this time");
}

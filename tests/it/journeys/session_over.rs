//! The session ends in the middle of an attempt: nothing typed is lost.

use crate::world::World;
use crate::world::cast::Player;
use crate::world::kinds::{self, KINDS};
use crate::world::person::{Page, encoded, own_form};
use crate::world::study::{Knows, borrowed, sure};

fn ticked(sitting: &Page) -> usize {
    let form = sitting.form("/responses");
    form.choices
        .iter()
        .filter(|choice| choice.is_ticked)
        .count()
}

#[test]
fn answers_of_a_page_whose_session_has_ended_are_kept() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    assert_eq!(ticked(&sitting), 0);
    let answers = course.answers("check-clock", Knows::Everything);
    let session = std::mem::take(&mut ada.person.cookies);

    let answer = ada
        .person
        .posts(&sitting.form("/responses"), &borrowed(&answers));
    assert_eq!(answer.status, 303);
    assert!(
        answer.location().starts_with("/sign-in?next="),
        "{}",
        answer.location()
    );
    let door = ada.person.opens(answer.location());
    assert!(
        door.words().contains("Your answers are kept."),
        "{}",
        door.words()
    );

    ada.person.cookies = session;
    let again = ada.sits(&course, "check-clock");
    assert_eq!(ticked(&again), answers.len());
}

#[test]
fn handing_in_without_a_session_keeps_the_answers_and_leaves_the_attempt_open() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    let session = std::mem::take(&mut ada.person.cookies);
    let answer = ada.person.posts(&sure(&sitting), &borrowed(&answers));
    assert!(
        answer.location().contains("done=kept"),
        "{}",
        answer.location()
    );
    ada.person.cookies = session;
    let again = ada.sits(&course, "check-clock");
    assert_eq!(ticked(&again), answers.len());
    let result = ada.person.submits(&sure(&again), &[]);
    assert!(
        result.html.contains("CANARY-START-RIGHT"),
        "{}",
        result.words()
    );
}

#[test]
fn the_script_is_told_where_to_sign_in_again() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    ada.person.cookies.clear();
    let form = sitting.form("/responses");
    let body = encoded(&form, &[("quiet", "1")]);
    let answer = ada.person.send("POST", &form.action, body, &own_form());
    assert_eq!(answer.status, 401);
    let told = answer.text();
    assert!(told.contains("Your answers are kept."), "{told}");
    assert!(
        told.contains("\"sign_in\":\"/sign-in?next=%2Flearn"),
        "{told}"
    );
}

#[test]
fn a_ticket_opens_nothing_else() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    bela.enrols(&course);
    let (hers, other) = (
        ada.sits(&course, "check-clock"),
        bela.sits(&course, "check-clock"),
    );
    let answers = course.answers("check-clock", Knows::Everything);
    let ticket = |page: &Page| {
        let form = page.form("/responses");
        let mut fields = form.fields.into_iter();
        fields.find(|(name, _)| name == "ticket").unwrap().1
    };
    let session = std::mem::take(&mut ada.person.cookies);
    for bad in [ticket(&other), String::new(), "AAAA".to_owned()] {
        let mut filled = borrowed(&answers);
        filled.push(("ticket", &bad));
        let answer = ada.person.posts(&hers.form("/responses"), &filled);
        assert_eq!(answer.status, 303);
        assert!(!answer.location().contains("kept"), "{}", answer.location());
    }
    let page = ada
        .person
        .get(&hers.form("/responses").action.replace("/responses", ""));
    assert_eq!(page.status, 303, "the ticket shows nothing");
    ada.person.cookies = session;
    assert_eq!(ticked(&ada.sits(&course, "check-clock")), 0);
}

#[test]
fn what_came_too_late_is_not_called_kept() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.time_limit_minutes = Some(10));
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    ada.person.cookies.clear();
    world.wait_minutes(13);
    let form = sitting.form("/responses");
    let answer = ada.person.posts(&form, &borrowed(&answers));
    let door = ada.person.opens(answer.location());
    let words = door.words();
    assert!(words.contains("what came now is not counted"), "{words}");
    assert!(!words.contains("Your answers are kept"), "{words}");
    let body = encoded(&form, &[("quiet", "1")]);
    let answer = ada.person.send("POST", &form.action, body, &own_form());
    assert_eq!(answer.status, 409, "the script keeps its copy");
    assert!(!answer.text().contains("kept"), "{}", answer.text());
}

#[test]
fn what_had_waited_overwrites_nothing_newer_when_the_session_has_ended() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let stale = ada.sits(&course, "check-clock");
    let newer = course.answers("check-clock", Knows::Everything);
    ada.saves(&stale, &newer);
    let session = std::mem::take(&mut ada.person.cookies);
    let older = course.answers("check-clock", Knows::Nothing);
    let mut filled = borrowed(&older);
    filled.extend([("careful", "1"), ("quiet", "1")]);
    let form = stale.form("/responses");
    let body = encoded(&form, &filled);
    let answer = ada.person.send("POST", &form.action, body, &own_form());
    assert_eq!(answer.status, 401);
    let told: serde_json::Value = serde_json::from_str(&answer.text()).unwrap();
    assert!(!told["newer"].as_array().unwrap().is_empty(), "{told}");
    ada.person.cookies = session;
    let again = ada.sits(&course, "check-clock").form("/responses");
    let kept: Vec<_> = again.choices.iter().filter(|one| one.is_ticked).collect();
    assert_eq!(kept.len(), newer.len());
    for one in kept {
        let pair = (one.name.clone(), one.value.clone());
        assert!(newer.contains(&pair), "{pair:?}");
    }
}

#[test]
fn whoever_signs_out_ends_the_tickets_of_the_pages_that_lie_open() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    signs_out(&mut ada);
    let answers = course.answers("check-clock", Knows::Everything);
    let answer = ada
        .person
        .posts(&sitting.form("/responses"), &borrowed(&answers));
    assert_eq!(answer.status, 303);
    assert!(!answer.location().contains("kept"), "{}", answer.location());
}

fn signs_out(ada: &mut Player<'_>) {
    let account = ada.person.opens("/account");
    let out = account.find_form("/sign-out");
    let out = out.unwrap_or_else(|| ada.person.opens("/desk").form("/sign-out"));
    ada.person.submits(&out, &[]);
}

/// In another tab of the same browser: the page that lies open has the token of before.
fn signs_in_again(ada: &mut Player<'_>) {
    let again = ada.person.world.another_device(ada);
    ada.person.cookies = again.person.cookies;
}

#[test]
fn a_form_of_an_earlier_session_is_saved_by_a_new_one_of_the_same_person() {
    for has_signed_out in [false, true] {
        let world = World::new();
        let course = world.publishes_every_kind(|_| {});
        let mut ada = world.ada();
        ada.enrols(&course);
        let sitting = ada.sits(&course, KINDS);
        if has_signed_out {
            signs_out(&mut ada);
        }
        signs_in_again(&mut ada);
        let given = kinds::answers(true);
        let saved = ada.saves(&sitting, &given);
        assert_eq!(saved.status, 303, "{}", saved.text());
        assert_eq!(saved.location(), sitting.answer.path);
        let now = ada.sits(&course, KINDS).form("/responses");
        let typed = now.field("t.reflection").unwrap();
        assert_eq!(typed, "First line\n\nthird <line>");
    }
}

#[test]
fn a_form_of_an_earlier_session_is_handed_in_by_a_new_one_of_the_same_person() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, KINDS);
    signs_in_again(&mut ada);
    let result = ada.hands_in(&sitting, &kinds::answers(true));
    assert!(result.title().contains("passed"), "{}", result.words());
    assert!(result.html.contains("third &lt;line&gt;"));
}

#[test]
fn a_page_of_somebody_else_is_kept_for_them_whoever_is_signed_in_now() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    bela.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    for form in [sitting.form("/responses"), sure(&sitting)] {
        let answer = bela.person.posts(&form, &borrowed(&answers));
        assert_eq!(answer.status, 303, "{}", answer.text());
        let door = bela.person.opens(answer.location());
        let words = door.words();
        assert!(words.contains("opened under another account"), "{words}");
        assert!(door.find_form("/sign-in").is_some(), "{words}");
        assert!(!words.contains("Ada Meadow"), "{words}");
    }
    let open = ada.sits(&course, "check-clock");
    assert_eq!(ticked(&open), answers.len(), "kept, and not handed in");
    assert_eq!(ticked(&bela.sits(&course, "check-clock")), 0);
}

#[test]
fn without_the_token_a_ticket_that_is_none_of_theirs_lets_nobody_in() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    bela.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let other = bela.sits(&course, "check-clock").form("/responses");
    let answers = course.answers("check-clock", Knows::Everything);
    for bad in [other.field("ticket").unwrap(), "", "AAAA"] {
        for form in [sitting.form("/responses"), sure(&sitting)] {
            let mut filled = borrowed(&answers);
            filled.extend([("ticket", bad), ("csrf", "00")]);
            assert_eq!(ada.person.posts(&form, &filled).status, 403, "{bad}");
        }
    }
    assert_eq!(ticked(&ada.sits(&course, "check-clock")), 0);
}

#[test]
fn a_text_too_long_comes_back_although_the_session_has_ended_and_is_kept_when_it_fits() {
    for is_somebody_here in [false, true] {
        let world = World::new();
        let course = world.publishes_every_kind(|_| {});
        let mut ada = world.ada();
        ada.enrols(&course);
        let sitting = ada.sits(&course, KINDS);
        let session = std::mem::take(&mut ada.person.cookies);
        if is_somebody_here {
            ada.person.cookies = world.bela().person.cookies;
        }
        let long = "م".repeat(5001);
        let given = [("t.reflection", long.as_str()), ("t.text", "short")];
        let mut left = None;
        for form in [sure(&sitting), sitting.form("/responses")] {
            let page = ada.person.submits(&form, &given);
            let words = page.words();
            assert_eq!(page.answer.status, 422, "{words}");
            assert!(words.contains("5001 characters"), "{words}");
            assert!(words.contains("Question 8"), "{words}");
            assert!(!words.contains("answers are kept"), "{words}");
            assert!(!words.contains("Question of the kind"), "{words}");
            let form = page.form("/responses");
            assert_eq!(form.field("t.reflection"), Some(long.as_str()));
            left = Some(form);
        }
        let shorter = [("t.reflection", "in a word"), ("then", "lang-fr")];
        let answer = ada.person.posts(&left.unwrap(), &shorter);
        let done = if is_somebody_here { "other" } else { "kept" };
        let place = answer.location();
        assert!(place.ends_with(&format!("done={done}")), "{place}");
        ada.person.cookies = session;
        // Whoever signs in from that page, or loads its address anew, is led to the attempt.
        let form = sitting.form("/responses");
        assert_eq!(ada.person.get(&form.action).location(), sitting.answer.path);
        let now = ada.sits(&course, KINDS).form("/responses");
        assert_eq!(now.field("t.reflection"), Some("in a word"));
        assert_eq!(now.field("t.text"), Some("short"));
    }
}

#[test]
fn a_text_too_long_comes_back_in_the_language_asked_for_without_a_session_too() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, KINDS);
    ada.person.cookies.clear();
    let long = "x".repeat(5001);
    let given = [("t.reflection", long.as_str()), ("then", "lang-ar")];
    let page = ada.person.submits(&sitting.form("/responses"), &given);
    assert_eq!(page.answer.status, 422);
    assert!(page.html.contains("dir=\"rtl\"") && page.html.contains(&long));
    assert!(page.html.contains("value=\"lang-en\""));
}

#[test]
fn without_a_session_nothing_newer_is_overwritten_and_nothing_typed_is_lost() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| {});
    let mut ada = world.ada();
    ada.enrols(&course);
    let old = ada.sits(&course, KINDS);
    let mut phone = world.another_device(&ada);
    let there = phone.sits(&course, KINDS);
    phone.saves(&there, &kinds::answers(true));
    ada.person.cookies.clear();
    let typed = [
        ("t.reflection", "typed here"),
        ("a.single", "c"),
        ("m.matching.a", "z"),
    ];
    let mut page = ada.person.submits(&old.form("/responses"), &typed);
    for _ in 0..2 {
        let words = page.words();
        assert_eq!(page.answer.status, 409, "{words}");
        assert!(words.contains("Sign in again in another tab"), "{words}");
        assert!(!words.contains("Question of the kind"), "{words}");
        assert!(!page.html.contains("third"), "the ticket shows nothing");
        let form = page.form("/responses");
        assert_eq!(form.field("t.reflection"), Some("typed here"));
        assert_eq!(form.field("a.single"), Some("c"), "{:?}", form.fields);
        // Pressed once more without signing in, it is the same.
        page = ada.person.submits(&form, &[]);
    }
    let kept = phone.sits(&course, KINDS).form("/responses");
    let reflection = kept.field("t.reflection").unwrap();
    assert_eq!(reflection, "First line\n\nthird <line>");

    signs_in_again(&mut ada);
    let asked = ada.person.submits(&page.form("/responses"), &[]);
    assert_eq!(asked.answer.status, 409);
    let words = asked.words();
    assert!(words.contains("third <line>"), "{words}");
    let answer = ada.person.posts(&asked.form("/responses"), &[]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let now = ada.sits(&course, KINDS).form("/responses");
    assert_eq!(now.field("t.reflection"), Some("typed here"));
    assert_eq!(now.field("m.matching.a"), Some("z"));
    assert_eq!(now.field("m.matching.b"), Some(""), "as it stood here");
    assert_eq!(now.field("t.text"), Some("canary  ACCEPTED"));
}

#[test]
fn a_page_that_lay_open_for_days_is_saved_by_a_new_session_and_not_without_one() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    world.wait_minutes(3 * 24 * 60);
    ada.person.cookies.clear();
    let form = sitting.form("/responses");
    let answer = ada.person.posts(&form, &borrowed(&answers));
    let place = answer.location();
    assert!(!place.contains("done="), "{place}");
    signs_in_again(&mut ada);
    assert_eq!(ticked(&ada.sits(&course, "check-clock")), 0);
    assert_eq!(ada.saves(&sitting, &answers).status, 303);
    let now = ada.sits(&course, "check-clock");
    assert_eq!(ticked(&now), answers.len());
}

#[test]
fn the_question_before_handing_in_outlives_its_session_too() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    ada.saves(&sitting, &answers);
    let question = format!("{}/submission", sitting.answer.path);
    let form = ada.person.opens(&question).form("/submission");
    signs_in_again(&mut ada);
    let result = ada.person.submits(&form, &[]);
    let words = result.words();
    assert!(result.html.contains("CANARY-START-RIGHT"), "{words}");
}

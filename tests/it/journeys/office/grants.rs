//! What single learners and groups are granted: more time, more attempts, a later end.

use super::{ADA, office};
use crate::world::World;
use crate::world::html::Form;
use crate::world::person::Page;
use crate::world::study::Knows;

#[test]
fn a_grant_reaches_a_running_attempt_on_the_very_next_request() {
    let world = World::new();
    let mut office = office(&world);
    let home = office.mina.person.opens("/partner");
    let page = office.mina.person.opens(&home.link("/accommodations"));
    let form = page.form("/accommodations");
    let filled = [
        ("to", "person"),
        ("email", ADA),
        ("quiz", "check-clock"),
        ("time", "50"),
        ("attempts", "2"),
        ("reason", "access"),
        ("note", "She telephoned."),
    ];
    let done = office.mina.person.submits(&form, &filled);
    let words = done.words();
    for told in [
        "One running quiz has its new time already",
        "Ada Meadow",
        "50% more time",
        "2 extra attempts",
        "Equal access",
        "She telephoned.",
    ] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }
    assert!(!done.answer.path.contains("meadow"), "no address in a URL");
    assert!(office.ada_reads().contains("12:15 (UTC+00:00)"));
    assert!(office.ada_reads().contains("Attempt 1 of 5"));
    let quiz = format!("/learn/{}/quizzes/check-clock", office.course.path());
    let quiz = office.ada.person.opens(&quiz).words();
    assert!(quiz.contains("4 of 5 left"), "the same there: {quiz}");

    let again = office.mina.person.submits(&form, &filled);
    assert!(
        again.words().contains("changed nothing"),
        "{}",
        again.words()
    );
    assert_eq!(ends(&again), 1, "sent twice, granted once");

    let end = again.form("/end");
    let refused = office.mina.person.posts(&end, &[("end_reason", "")]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("choose a reason first"));
    let why = [("end_reason", "mistake")];
    let ended = office.mina.person.submits(&end, &why);
    assert!(ended.words().contains("Ended: Our own mistake"));
    assert_eq!(ends(&ended), 0);
    assert!(ended.words().contains("Ended"), "{}", ended.words());
    assert!(
        office.ada_reads().contains("12:15 (UTC+00:00)"),
        "what runs keeps its time"
    );
}

#[test]
fn granted_time_that_is_not_whole_is_told_to_the_second() {
    let world = World::new();
    let mut office = office(&world);
    let form = office.opens("accommodations").form("/accommodations");
    let filled = [
        ("to", "person"),
        ("email", ADA),
        ("time", "33"),
        ("reason", "access"),
    ];
    office.mina.person.submits(&form, &filled);
    let quiz = format!("/learn/{}/quizzes/check-clock", office.course.path());
    let words = office.ada.person.opens(&quiz).words();
    for told in [
        "13 minutes 18 seconds from the start",
        "33% more time: 13 minutes 18 seconds instead of 10 minutes.",
    ] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }
}

#[test]
fn a_form_with_problems_keeps_what_was_typed_and_says_what_is_wrong() {
    let world = World::new();
    let mut office = office(&world);
    let form = office.opens("accommodations").form("/accommodations");
    for (filled, told) in [
        (
            ("email", "nobody@meadow.example"),
            "Nobody with this address",
        ),
        (("email", "ada"), "no e-mail address"),
        (("email", ""), "Enter the e-mail address"),
        (("to", "0198"), "not there any more"),
        (("quiz", "other"), "not in the course any more"),
        (("time", "0"), "at least one of"),
        (("reason", ""), "Choose a reason"),
        (("closes_time", "18:00"), "Enter the day"),
        (("closes_date", "2026-12-24"), "Enter the time"),
    ] {
        let mut all = vec![("to", "person"), ("email", ADA), ("time", "25")];
        all.extend([("reason", "duty"), ("note", "A mission <abroad>")]);
        all.retain(|(name, _)| *name != filled.0);
        all.push(filled);
        let answer = office.mina.person.posts(&form, &all);
        assert_eq!(answer.status, 422, "{filled:?}");
        let page = Page::of(answer);
        assert!(page.words().contains(told), "{filled:?}: {}", page.words());
        let shown = page.form("/accommodations");
        assert_eq!(shown.field("note"), Some("A mission <abroad>"));
        assert_eq!(shown.field("id"), form.field("id"));
        assert!(page.has_link(&format!("#{}", problem_field(filled.0))));
    }
    let past = [("closes_date", "2026-11-23"), ("closes_time", "11:59")];
    let mut all = vec![("email", ADA), ("reason", "duty")];
    all.extend(past);
    let answer = office.mina.person.posts(&form, &all);
    assert!(answer.text().contains("over already"), "{}", answer.status);
    assert!(
        office.ada_reads().contains("12:10 (UTC+00:00)"),
        "nothing was granted"
    );
}

/// How many forms of a page end something.
fn ends(page: &Page) -> usize {
    page.html.matches("/end\"").count()
}

/// The field that a problem with this one is told at.
fn problem_field(name: &str) -> &str {
    match name {
        "closes_time" => "closes_date",
        "closes_date" => "closes_time",
        other => other,
    }
}

/// The form that adds people; others take them out.
fn joining(page: &Page) -> Form {
    let mut forms = page.forms().into_iter();
    let found = forms.find(|form| form.field("addresses").is_some());
    found.expect("a group's page has a form to add people")
}

#[test]
fn a_group_is_granted_something_and_who_joins_later_has_it_at_once() {
    let world = World::new();
    let mut office = office(&world);
    let mut bela = world.bela();
    bela.enrols(&office.course);
    let hers = bela.sits(&office.course, "check-clock").answer.path;

    let group = office.makes_a_group("Committee staff");
    assert_eq!(group.title(), "Committee staff");
    let pasted = "Bela Brook <bela@meadow.example>\nnobody@meadow.example, not an address";
    let form = joining(&group);
    let answer = office.mina.person.posts(&form, &[("addresses", pasted)]);
    assert_eq!(answer.status, 422);
    let partly = Page::of(answer);
    let words = partly.words();
    for told in [
        "One person was added",
        "This is no e-mail address: not an address",
        "Nobody with this address takes this course: nobody@meadow.example",
    ] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }
    let left = joining(&partly);
    assert_eq!(
        left.field("addresses"),
        Some("not an address\nnobody@meadow.example"),
        "what did not work stays, and only that"
    );

    let page = office.mina.person.opens(&group.link("/accommodations?to="));
    let form = page.form("/accommodations");
    let filled = [("time", "100"), ("reason", "duty")];
    let done = office.mina.person.submits(&form, &filled);
    assert!(
        done.words().contains("One running quiz"),
        "{}",
        done.words()
    );
    assert!(bela.person.opens(&hers).words().contains("12:20 (UTC"));
    assert!(
        office.ada_reads().contains("12:10 (UTC"),
        "she is not in it"
    );

    let form = joining(&group);
    let joined = office.mina.person.submits(&form, &[("addresses", ADA)]);
    assert!(joined.words().contains("One running quiz has its new time"));
    assert!(office.ada_reads().contains("12:20 (UTC+00:00)"));
    let twice = office.mina.person.submits(&form, &[("addresses", ADA)]);
    assert!(twice.words().contains("in the group already"));

    let end = twice.form("/end");
    let refused = Page::of(office.mina.person.posts(&end, &[]));
    assert_eq!(refused.answer.status, 422);
    let said = "Ada Meadow was not removed: choose a reason first";
    assert!(refused.words().contains(said), "{}", refused.words());
    assert_eq!(ends(&refused), 2, "both are still in it");
    let why = [("end_reason", "mistake")];
    let left = office.mina.person.submits(&refused.form("/end"), &why);
    assert!(left.words().contains("Removed"), "{}", left.words());
    assert_eq!(ends(&left), 1, "one is left");
    let entries = world.db.read_now(|conn| pmast::journal::recent(conn, 100));
    let entries = format!("{:?}", entries.unwrap());
    assert!(entries.contains("left, mistake"), "{entries}");
}

#[test]
fn who_used_every_attempt_really_sits_those_that_are_granted() {
    let world = World::new();
    let mut office = office(&world);
    let course = office.course.path();
    let opening = format!("/learn/{course}/quizzes/check-clock");
    for number in 1..=3 {
        let sitting = office.ada.sits(&office.course, "check-clock");
        let result = office.ada.hands_in(&sitting, &[]);
        assert_eq!(result.answer.status, 200, "attempt {number}");
    }
    let page = office.ada.person.opens(&opening);
    assert!(page.find_form("/attempts").is_none(), "three and no more");

    let home = office.mina.person.opens("/partner");
    let page = office.mina.person.opens(&home.link("/accommodations"));
    let filled = [
        ("to", "person"),
        ("email", ADA),
        ("quiz", "check-clock"),
        ("attempts", "2"),
        ("reason", "access"),
    ];
    let form = page.form("/accommodations");
    office.mina.person.submits(&form, &filled);
    let everything = office.course.answers("check-clock", Knows::Everything);
    for (number, answers) in [(4, &[][..]), (5, &everything)] {
        let sitting = office.ada.sits(&office.course, "check-clock");
        let words = sitting.words();
        assert!(words.contains(&format!("Attempt {number}")), "{words}");
        let result = office.ada.hands_in(&sitting, answers);
        let is_passed = result.title().contains("passed") && !result.title().contains("Not");
        assert_eq!(is_passed, number == 5, "{}", result.title());
    }
    let page = office.ada.person.opens(&opening);
    assert!(
        page.find_form("/attempts").is_none(),
        "two more and no more"
    );
}

#[test]
fn what_is_noted_in_the_journal_says_nothing_about_health() {
    let world = World::new();
    let mut office = office(&world);
    let form = office.opens("accommodations").form("/accommodations");
    let filled = [
        ("email", ADA),
        ("time", "25"),
        ("reason", "access"),
        ("note", "SECRET-OF-THE-FILE"),
    ];
    office.mina.person.submits(&form, &filled);
    let entries = world.db.read_now(|conn| pmast::journal::recent(conn, 100));
    let entries = format!("{:?}", entries.unwrap());
    assert!(entries.contains("granted") && entries.contains("access"));
    assert!(!entries.contains("SECRET") && !entries.contains("meadow"));
    let learner = office.ada.person.opens("/desk");
    assert!(!learner.html.contains("SECRET-OF-THE-FILE"));
}

//! A key was wrong: an author finds out who is concerned, an administrator corrects it, and those
//! who pass by it hold their certificate.

use crate::world::cast::Player;
use crate::world::person::Page;
use crate::world::study::{borrowed, sure};
use crate::world::{Course, World};

/// Answers for `final`: 3 points, 60 percent pass.
fn answers(two_things: &[&str], silence: &str) -> Vec<(String, String)> {
    let tick = |choice: &&str| ("a.two-things".to_owned(), (*choice).to_owned());
    let mut answers: Vec<_> = two_things.iter().map(tick).collect();
    answers.push(("a.silence-means".to_owned(), silence.to_owned()));
    answers
}

fn takes_final(player: &mut Player<'_>, course: &Course, answers: &[(String, String)]) -> Page {
    player.does_all_but_the_last(course);
    let sitting = player.sits(course, "final");
    player.hands_in(&sitting, answers)
}

/// Ada with `final` open before her, the last thing she has to do.
fn ada_sits<'w>(world: &'w World, course: &Course) -> (Player<'w>, Page) {
    let mut ada = world.ada();
    ada.does_all_but_the_last(course);
    let sitting = ada.sits(course, "final");
    (ada, sitting)
}

/// From the partner's home to the form for `silence-means`.
fn form(player: &mut Player<'_>) -> Page {
    let home = player.person.opens("/partner");
    let list = player.person.opens(&home.link("/partner/quizzes"));
    let quiz = player.person.opens(&list.link("/final"));
    player.person.opens(&quiz.link("/silence-means/correction"))
}

const NEW_KEY: [(&str, &str); 3] = [
    ("remedy", "new-key"),
    ("right", "refusal"),
    ("reason", "The convention says so in Article 3."),
];

/// What a remedy comes to.
struct Case {
    remedy: &'static str,
    /// How many learners would pass by it: Ada, who was marked wrong.
    passing: usize,
    /// How many passed and would not have: Bela, who was marked right.
    below: usize,
    /// What Ada reads beside the question.
    said: &'static str,
}

const CASES: [Case; 4] = [
    Case {
        remedy: "keep-higher",
        passing: 1,
        below: 0,
        said: "marked with a corrected key",
    },
    Case {
        remedy: "new-key",
        passing: 1,
        below: 1,
        said: "marked with a corrected key",
    },
    Case {
        remedy: "full-credit",
        passing: 1,
        below: 0,
        said: "counts as right for everybody",
    },
    // One point of two is left to both, and that is less than sixty percent.
    Case {
        remedy: "drop",
        passing: 0,
        below: 1,
        said: "not counted",
    },
];

#[test]
fn each_remedy_is_previewed_carried_out_once_and_takes_nothing_from_anybody() {
    for case in &CASES {
        let world = World::new();
        let course = world.publishes_the_test_course();
        let (_olu, operator) = world.olu();
        let (mut ada, mut bela) = (world.ada(), world.bela());
        takes_final(&mut ada, &course, &answers(&["date"], "refusal"));
        takes_final(&mut bela, &course, &answers(&["date"], "consent"));
        assert_eq!(world.mailbox().len(), 1, "Bela's certificate");
        let mut mina = world.mina(&course, &operator);
        let preview = previews(&mut mina, case);
        assert!(
            !ada.person.opens("/desk").has_link("/my/certificates/"),
            "{}: nothing was written",
            case.remedy
        );
        carries_out(&mut mina, &preview, case);

        let has_one = |player: &mut Player<'_>| {
            let desk = player.person.opens("/desk");
            desk.has_link("/my/certificates/")
        };
        assert_eq!(has_one(&mut ada), case.passing == 1, "{}", case.remedy);
        assert!(has_one(&mut bela), "{}: she keeps hers", case.remedy);
        let quiz = ada
            .person
            .opens(&format!("/learn/{}/quizzes/final", course.path()));
        let result = ada.person.opens(&quiz.link("/attempts/")).words();
        assert!(result.contains(case.said), "{}: {result}", case.remedy);
    }
}

/// A report has these lines with these numbers.
fn counts(words: &str, lines: [(&str, usize); 3], remedy: &str) {
    for (what, count) in lines {
        let line = format!("{what}: {count}.");
        assert!(words.contains(&line), "{remedy}: {words}");
    }
}

/// What shall count is chosen, but for what the form proposes.
fn previews(mina: &mut Player<'_>, case: &Case) -> Page {
    let page = form(mina);
    assert!(
        page.html.contains("value=\"consent\" checked"),
        "the key in force"
    );
    let proposed: Vec<String> = page
        .form("/correction")
        .choices
        .into_iter()
        .filter(|choice| choice.name == "remedy" && choice.is_ticked)
        .map(|choice| choice.value)
        .collect();
    assert_eq!(proposed, ["keep-higher"]);
    let mut filled = NEW_KEY.to_vec();
    filled[0] = ("remedy", case.remedy);
    if case.remedy == "keep-higher" {
        filled.remove(0);
    }
    let preview = mina.person.submits(&page.form("/correction"), &filled);
    let words = preview.words();
    let lines = [
        ("Learners who would pass the quiz", case.passing),
        ("Of these, with a certificate at once", case.passing),
        ("Learners who passed and would not have", case.below),
    ];
    counts(&words, lines, case.remedy);
    assert!(words.contains("Ada Meadow"), "{}: {words}", case.remedy);
    let is_listed = words.contains("Bela Brook");
    assert_eq!(is_listed, case.below == 1, "{}: {words}", case.remedy);
    preview
}

/// And a second time, which changes nothing.
fn carries_out(mina: &mut Player<'_>, preview: &Page, case: &Case) {
    let confirm = preview.form("/correction");
    let report = mina.person.submits(&confirm, &[]);
    let words = report.words();
    let lines = [
        ("Learners who passed by it", case.passing),
        ("Certificates awarded", case.passing),
        ("Learners who would not have passed", case.below),
    ];
    counts(&words, lines, case.remedy);
    let world = mina.person.world;
    let mails: Vec<String> = world
        .mailbox()
        .into_iter()
        .map(|mail| mail.template)
        .collect();
    assert_eq!(mails, vec!["certificate"; case.passing], "{}", case.remedy);

    let again = mina.person.submits(&confirm, &[]);
    assert_eq!(again.answer.path, report.answer.path, "{}", case.remedy);
    assert!(world.mailbox().is_empty());
    let quiz = mina.person.opens(&report.link("/final"));
    assert!(quiz.has_link("/partner/corrections/"));
}

#[test]
fn an_author_sees_numbers_and_no_names_and_cannot_carry_it_out() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    takes_final(&mut ada, &course, &answers(&["date"], "refusal"));
    let mut chen = world.chen(&course, &operator);
    let page = form(&mut chen);
    let preview = chen.person.submits(&page.form("/correction"), &NEW_KEY);
    let words = preview.words();
    assert!(
        words.contains("Learners who would pass the quiz: 1."),
        "{words}"
    );
    assert!(!words.contains("Ada Meadow"), "{words}");
    let form = preview.form("/correction");
    assert!(form.field("confirmed").is_none(), "{:?}", form.fields);
    assert!(form.buttons.iter().all(|(name, _)| name == "change"));

    let mut confirmed = NEW_KEY.to_vec();
    confirmed.push(("confirmed", "yes"));
    let answer = chen.person.posts(&page.form("/correction"), &confirmed);
    assert_eq!(answer.status, 403);
    let refused = ada.person.get(&page.answer.path);
    assert_eq!(refused.status, 403, "a learner has no business here");
}

#[test]
fn whoever_has_seen_the_preview_can_change_something_and_loses_nothing() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let (mina, chen) = (
        world.mina(&course, &operator),
        world.chen(&course, &operator),
    );
    for mut player in [mina, chen] {
        let page = form(&mut player);
        let preview = player.person.submits(&page.form("/correction"), &NEW_KEY);
        let change = [("change", "yes")];
        let back = player.person.submits(&preview.form("/correction"), &change);
        assert_eq!(back.answer.status, 200);
        assert!(!back.html.contains("role=\"alert\""), "nothing is wrong");
        let filled = back.form("/correction");
        let ticked = filled.choices.iter().filter(|choice| choice.is_ticked);
        let ticked: Vec<_> = ticked
            .map(|choice| (choice.name.as_str(), choice.value.as_str()))
            .collect();
        assert_eq!(ticked, NEW_KEY[..2].to_vec());
        assert_eq!(filled.field("reason"), Some(NEW_KEY[2].1));
        let again = player.person.submits(&filled, &[]);
        assert_eq!(again.words(), preview.words());
    }
}

#[test]
fn a_form_with_holes_comes_back_with_what_is_wrong() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let page = form(&mut mina);
    let answer = mina
        .person
        .posts(&page.form("/correction"), &[("remedy", "new-key")]);
    assert_eq!(answer.status, 422);
    let words = Page::of(answer).words();
    assert!(words.contains("Write a reason"), "{words}");
    let nothing_right = [
        ("remedy", "new-key"),
        ("right", "none"),
        ("reason", "Wrong."),
    ];
    let answer = mina.person.posts(&page.form("/correction"), &nothing_right);
    assert_eq!(answer.status, 422);
    for item in ["two-things", "silence-means"] {
        let path = page.answer.path.replace("silence-means", item);
        let form = mina.person.opens(&path).form("/correction");
        let drop = [
            ("remedy", "drop"),
            ("reason", "Nobody can know."),
            ("confirmed", "yes"),
        ];
        let answer = mina.person.posts(&form, &drop);
        let expected = if item == "two-things" { 303 } else { 422 };
        assert_eq!(answer.status, expected, "something must be left to mark");
    }
}

#[test]
fn a_question_withdrawn_meanwhile_is_marked_where_it_is_being_answered() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let (mut ada, sitting) = ada_sits(&world, &course);
    assert!(!sitting.words().contains("was withdrawn"));
    let mut mina = world.mina(&course, &operator);
    let page = form(&mut mina);
    let drop = [("remedy", "drop"), ("reason", "Nobody can know.")];
    let preview = mina.person.submits(&page.form("/correction"), &drop);
    assert!(
        preview.words().contains("Attempts still open: 1"),
        "{}",
        preview.words()
    );
    mina.person.submits(&preview.form("/correction"), &[]);
    let again = ada.person.opens(&sitting.answer.path);
    let told = again
        .words()
        .matches("was withdrawn and does not count")
        .count();
    assert_eq!(told, 1, "{}", again.words());
    let result = ada.hands_in(&again, &answers(&["date"], "consent"));
    assert!(result.words().contains("not counted"), "{}", result.words());
    while world.mailbox().pop().is_some() {}
}

#[test]
fn a_question_right_for_everybody_is_marked_where_it_is_being_answered() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let (mut ada, sitting) = ada_sits(&world, &course);
    let said = "counts as right for everybody";
    assert!(!sitting.words().contains(said), "{}", sitting.words());
    let mut mina = world.mina(&course, &operator);
    let page = form(&mut mina);
    let credit = [("remedy", "full-credit"), ("reason", "No answer fits.")];
    let preview = mina.person.submits(&page.form("/correction"), &credit);
    mina.person.submits(&preview.form("/correction"), &[]);
    let again = ada.person.opens(&sitting.answer.path);
    assert_eq!(again.words().matches(said).count(), 1, "{}", again.words());
    assert!(!again.words().contains("was withdrawn"));
    let result = ada.hands_in(&again, &answers(&["date"], "consent"));
    assert!(result.words().contains(said), "{}", result.words());
    while world.mailbox().pop().is_some() {}
}

#[test]
fn a_question_that_needs_no_answer_any_more_holds_nobody_up() {
    for remedy in ["drop", "full-credit"] {
        let world = World::new();
        let course = world.publishes_the_test_course();
        let (_olu, operator) = world.olu();
        let (mut ada, sitting) = ada_sits(&world, &course);
        let given = [("a.two-things".to_owned(), "date".to_owned())];
        ada.saves(&sitting, &given);
        let ask = format!("{}/submission", sitting.answer.path);
        let words = ada.person.opens(&ask).words();
        assert!(words.contains("has no answer"), "{remedy}: {words}");

        let mut mina = world.mina(&course, &operator);
        let page = form(&mut mina);
        let filled = [("remedy", remedy), ("reason", "No answer fits.")];
        let preview = mina.person.submits(&page.form("/correction"), &filled);
        mina.person.submits(&preview.form("/correction"), &[]);
        let words = ada.person.opens(&ask).words();
        assert!(!words.contains("has no answer"), "{remedy}: {words}");

        let mut hands_in = sure(&ada.person.opens(&sitting.answer.path));
        hands_in.fields.retain(|(name, _)| name != "sure");
        let result = ada.person.submits(&hands_in, &borrowed(&given));
        assert_eq!(result.answer.path, sitting.answer.path, "{remedy}");
        assert!(result.html.contains("CANARY-TWO-DATE"), "{remedy}");
        while world.mailbox().pop().is_some() {}
    }
}

#[test]
fn the_form_shows_the_key_in_force_and_the_table_names_everybody() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    takes_final(&mut ada, &course, &answers(&["date"], "refusal"));
    let mut mina = world.mina(&course, &operator);
    let page = form(&mut mina);
    let preview = mina.person.submits(&page.form("/correction"), &NEW_KEY);
    let table = mina
        .person
        .posts(&preview.form("/correction"), &[("table", "csv")]);
    assert_eq!(table.status, 200);
    assert!(table.header("content-type").starts_with("text/csv"));
    let text = table.text();
    assert!(
        text.contains("Ada Meadow") && text.contains(",certified,attempt"),
        "{text}"
    );
    assert!(world.mailbox().is_empty(), "a table carries nothing out");

    let report = mina.person.submits(&preview.form("/correction"), &[]);
    assert_eq!(world.only_mail().template, "certificate");
    let table = mina.person.get(&report.link("/people.csv"));
    assert_eq!((table.status, table.text()), (200, text));
    let mut chen = world.chen(&course, &operator);
    assert_eq!(chen.person.get(&report.link("/people.csv")).status, 403);
    assert_eq!(ada.person.get(&report.link("/people.csv")).status, 404);

    let again = form(&mut mina);
    assert!(
        again.html.contains("value=\"refusal\" checked"),
        "the newest key"
    );
    assert!(!again.html.contains("value=\"consent\" checked"));
}

#[test]
fn each_attempt_that_changes_is_listed_and_none_is_said_to_be_missing() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    let wrong = answers(&[], "refusal");
    takes_final(&mut ada, &course, &wrong);
    for _ in 0..2 {
        let sitting = ada.sits(&course, "final");
        ada.hands_in(&sitting, &wrong);
    }
    let mut mina = world.mina(&course, &operator);
    let page = form(&mut mina);
    let preview = mina.person.submits(&page.form("/correction"), &NEW_KEY);
    let words = preview.words();
    assert_eq!(words.matches("Ada Meadow").count(), 3, "{words}");
    assert!(!words.contains("Not listed"), "{words}");
    let table = mina
        .person
        .posts(&preview.form("/correction"), &[("table", "csv")])
        .text();
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[0].ends_with(",consequence,record"), "{table}");
    assert_eq!(rows.len(), 4, "{table}");
    assert!(rows[1..].iter().all(|row| row.ends_with(",none,attempt")));

    let report = mina.person.submits(&preview.form("/correction"), &[]);
    let words = report.words();
    assert_eq!(words.matches("Ada Meadow").count(), 3, "{words}");
    assert!(!words.contains("Not listed"), "{words}");
    let after = mina.person.get(&report.link("/people.csv"));
    assert_eq!(after.text(), table);
}

#[test]
fn another_edition_with_the_same_question_is_named_with_the_way_there() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let page = form(&mut mina);
    world.publishes_changed(&crate::world::course_files(), |content| {
        content.version = "9.0.0".to_owned();
    });
    let preview = mina.person.submits(&page.form("/correction"), &NEW_KEY);
    assert!(preview.words().contains("Edition 2"), "{}", preview.words());
    let report = mina.person.submits(&preview.form("/correction"), &[]);
    let there = mina.person.opens(&report.link("/silence-means/correction"));
    assert!(
        there.html.contains("value=\"consent\" checked"),
        "not corrected there"
    );
}

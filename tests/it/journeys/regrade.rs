//! A key was wrong: an author finds out who is concerned, an administrator corrects it, and those
//! who pass by it hold their certificate.

use crate::world::cast::Player;
use crate::world::person::Page;
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

#[test]
fn who_gave_the_right_answer_receives_the_certificate_and_nobody_loses_one() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    takes_final(&mut ada, &course, &answers(&["date"], "refusal"));
    takes_final(&mut bela, &course, &answers(&["date"], "consent"));
    assert_eq!(world.mailbox().len(), 1, "Bela's certificate");
    assert!(!ada.person.opens("/desk").has_link("/my/certificates/"));

    let mut mina = world.mina(&course, &operator);
    let page = form(&mut mina);
    assert!(
        page.html.contains("value=\"consent\" checked"),
        "the key in force"
    );
    let preview = mina.person.submits(&page.form("/correction"), &NEW_KEY);
    let words = preview.words();
    assert!(
        words.contains("Learners who would pass the quiz: 1."),
        "{words}"
    );
    assert!(words.contains("with a certificate at once: 1."), "{words}");
    assert!(
        words.contains("Learners who passed and would not have: 1."),
        "{words}"
    );
    assert!(
        words.contains("Ada Meadow") && words.contains("Bela Brook"),
        "{words}"
    );
    assert!(
        !ada.person.opens("/desk").has_link("/my/certificates/"),
        "nothing was written"
    );

    let confirm = preview.form("/correction");
    let report = mina.person.submits(&confirm, &[]);
    let words = report.words();
    assert!(words.contains("Learners who passed by it: 1."), "{words}");
    assert!(words.contains("Certificates awarded: 1."), "{words}");
    assert!(
        words.contains("Learners who would not have passed: 1."),
        "{words}"
    );
    assert_eq!(world.only_mail().template, "certificate");

    assert!(ada.person.opens("/desk").has_link("/my/certificates/"));
    assert!(
        bela.person.opens("/desk").has_link("/my/certificates/"),
        "she keeps hers"
    );
    let quiz = ada
        .person
        .opens(&format!("/learn/{}/quizzes/final", course.path()));
    let result = ada.person.opens(&quiz.link("/attempts/"));
    assert!(
        result.words().contains("marked with a corrected key"),
        "{}",
        result.words()
    );

    let again = mina.person.submits(&confirm, &[]);
    assert_eq!(
        again.answer.path, report.answer.path,
        "doing it again changes nothing"
    );
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
    assert!(preview.find_form("/correction").is_none());

    let mut confirmed = NEW_KEY.to_vec();
    confirmed.push(("confirmed", "yes"));
    let answer = chen.person.posts(&page.form("/correction"), &confirmed);
    assert_eq!(answer.status, 403);
    let refused = ada.person.get(&page.answer.path);
    assert_eq!(refused.status, 403, "a learner has no business here");
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
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let sitting = ada.sits(&course, "final");
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
        text.contains("Ada Meadow") && text.contains(",certified"),
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

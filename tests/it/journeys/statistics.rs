//! Attempts are counted, and their partner reads what they say about the questions.

use crate::world::study::Knows;
use crate::world::{Course, World};
use pmast::analysis;

pub fn count(world: &World) {
    loop {
        let (library, now) = (world.app.library.clone(), world.now());
        let counted = world
            .db
            .write_now(move |tx| analysis::roll_up(tx, &library, now))
            .unwrap();
        if counted == 0 {
            return;
        }
    }
}

fn class(world: &World, course: &Course) {
    for number in 0..6 {
        let mut learner = world.somebody(&format!("l{number}@x.example"), "Lea Learner");
        if number == 5 {
            learner.person.accepts = "fr";
        }
        learner.enrols(course);
        let knows = if number < 4 {
            Knows::Everything
        } else {
            Knows::Nothing
        };
        learner.takes(course, "check-clock", knows);
    }
}

#[test]
fn a_partner_reads_how_hard_each_question_was() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    class(&world, &course);
    let mut chen = world.chen(&course, &operator);
    let quizzes = chen.person.opens("/partner/quizzes");
    let quiz = chen.person.opens(&quizzes.link("/check-clock"));
    let address = quiz.link("/statistics");
    let early = chen.person.opens(&address);
    assert!(
        early.words().contains("not counted yet"),
        "{}",
        early.words()
    );

    count(&world);
    let page = chen.person.opens(&address);
    let words = page.words();
    assert!(words.contains("People: 6"), "{words}");
    assert!(words.contains("only indicative"), "{words}");
    assert!(words.contains("67%"), "{words}");
    assert!(!words.contains("Lea Learner"), "no names: {words}");

    let table = chen.person.get(&page.link("statistics.csv"));
    assert_eq!(table.status, 200);
    let text = table.text();
    assert!(text.starts_with("\u{FEFF}record,course,edition"), "{text}");
    let row = text
        .lines()
        .find(|line| line.starts_with("item,") && line.contains(",start,"));
    assert!(row.unwrap().contains(",6,0,0.667,"), "{text}");
    assert!(text.contains("choice,"), "{text}");
}

#[test]
fn small_classes_are_not_told_and_learners_have_no_business_there() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    ada.enrols(&course);
    ada.takes(&course, "check-clock", Knows::Everything);
    count(&world);
    let mut chen = world.chen(&course, &operator);
    let quizzes = chen.person.opens("/partner/quizzes");
    let address = format!("{}/statistics", quizzes.link("/check-clock"));
    let page = chen.person.opens(&address);
    assert!(
        page.words().contains("Fewer than five people"),
        "{}",
        page.words()
    );
    assert!(
        !page.html.contains("class=\"s reach\""),
        "no chart of one person"
    );
    let table = chen.person.get(&format!("{address}.csv"));
    assert_eq!(table.text().lines().count(), 1, "only the head");
    assert_eq!(ada.person.get(&address).status, 403);
    assert_eq!(ada.person.get(&format!("{address}.csv")).status, 403);
}

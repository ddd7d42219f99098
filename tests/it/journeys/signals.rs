//! An administrator looks at an unusual attempt; nothing else happens.

use super::statistics::count;
use crate::world::World;
use crate::world::html;
use crate::world::study::Knows;
use std::fs;

/// The test course with a quiz of five questions for its last one.
fn five_questions(world: &World) -> std::path::PathBuf {
    let folder = crate::world::copy_of_course_files(world.folder());
    for (language, mark) in [("en", ["[x] ", "[ ] "]), ("fr", ["", ""])] {
        let file = folder.join(language).join("02-the-vote/90-final.quiz.md");
        let mut text = fs::read_to_string(&file).unwrap();
        for number in 1..=4 {
            let [yes, no] = mark;
            text.push_str(&format!(
                "\n## Question {number}? {{#more-{number}}}\n\n- {yes}Yes {{#yes}}\n- {no}No {{#no}}\n",
            ));
        }
        fs::write(&file, text).unwrap();
    }
    folder
}

#[test]
fn an_administrator_looks_at_a_signal_and_nothing_follows() {
    let world = World::new();
    let course = world.publishes(&five_questions(&world));
    let (_olu, operator) = world.olu();
    let wrong: Vec<(String, String)> = (1..=4)
        .map(|number| (format!("a.more-{number}"), "no".to_owned()))
        .collect();
    for mut player in [world.ada(), world.bela()] {
        player.enrols(&course);
        let sitting = player.sits(&course, "final");
        player.hands_in(&sitting, &wrong);
    }
    count(&world);
    let mut mina = world.mina(&course, &operator);
    let home = mina.person.opens("/partner");
    let page = mina.person.opens(&home.link("/partner/signals"));
    let words = page.words();
    assert!(words.contains("Equal wrong answers: 4."), "{words}");
    assert!(
        words.contains("Ada Meadow") && words.contains("Bela Brook"),
        "{words}"
    );
    assert!(words.contains("What it does not mean:"), "{words}");

    let form = page.form("/look");
    let long = format!("\r\n{}", "<one>\r\n".repeat(84));
    let refused = mina.person.submits(&form, &[("note", long.as_str())]);
    assert_eq!(refused.answer.status, 422);
    let words = refused.words();
    assert!(words.contains("this has 503. Nothing was kept"), "{words}");
    let again = refused.form("/look");
    let typed = again.field("note").unwrap().replace("\r\n", "\n");
    assert_eq!(typed, long.replace("\r\n", "\n"), "to be shortened");
    // As many signs as the browser counts, with two on the wire for each new line.
    let fits = "<one>\r\n".repeat(83);
    let after = mina.person.submits(&again, &[("note", fits.as_str())]);
    assert_eq!(after.answer.status, 200);
    assert!(after.words().contains("<one> <one>"), "{}", after.words());
    assert!(after.find_form("/look").is_none());
    let late = mina.person.submits(&form, &[("note", long.as_str())]);
    assert_eq!(late.answer.status, 422);
    let lost = html::words(late.html.split("</h2>").nth(1).unwrap());
    assert!(
        lost.contains("<one> <one>"),
        "nothing typed is lost: {lost}"
    );

    let mut chen = world.chen(&course, &operator);
    assert_eq!(
        chen.person.get("/partner/signals").status,
        403,
        "names are for administrators"
    );
    assert!(!chen.person.opens("/partner").has_link("/partner/signals"));
    assert!(world.mailbox().is_empty(), "nobody is told");
}

#[test]
fn three_accounts_from_one_address_on_one_day_are_a_signal_and_two_are_none() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let mut hands_in = |email: &str| {
        let mut player = world.somebody(email, "Kim Meadow");
        player.enrols(&course);
        player.takes(&course, "check-clock", Knows::Everything);
        count(&world);
        let page = mina.person.opens("/partner/signals");
        page.words()
            .matches("Accounts that handed in from there")
            .count()
    };
    assert_eq!(hands_in("one@meadow.example"), 0);
    assert_eq!(hands_in("two@meadow.example"), 0, "two may share a machine");
    assert_eq!(hands_in("three@meadow.example"), 2, "each beside the first");
    world.wait_minutes(24 * 60);
    let next_day = hands_in("four@meadow.example");
    assert_eq!(next_day, 2, "another day is another digest");
}

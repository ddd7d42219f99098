//! An administrator looks at an unusual attempt; nothing else happens.

use super::statistics::count;
use crate::world::World;
use crate::world::html;
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
    let long = "x".repeat(501);
    let refused = mina.person.posts(&form, &[("note", long.as_str())]);
    assert_eq!(refused.status, 422);
    assert!(html::words(&refused.text()).contains("Nothing was kept"));
    let after = mina
        .person
        .submits(&form, &[("note", "They learn in one room.")]);
    assert!(
        after.words().contains("They learn in one room."),
        "{}",
        after.words()
    );
    assert!(after.find_form("/look").is_none());

    let mut chen = world.chen(&course, &operator);
    assert_eq!(
        chen.person.get("/partner/signals").status,
        403,
        "names are for administrators"
    );
    assert!(!chen.person.opens("/partner").has_link("/partner/signals"));
    assert!(world.mailbox().is_empty(), "nobody is told");
}

//! More minutes for quizzes that run.

use super::{ADA, office};
use crate::world::World;

#[test]
fn minutes_for_an_outage_are_given_once_and_after_a_second_look() {
    let world = World::new();
    let mut office = office(&world);
    let form = office.opens("extensions").form("/extensions");
    let filled = [
        ("to", "everybody"),
        ("quiz", ""),
        ("minutes", "٣٠"),
        ("reason", "fault"),
        ("note", "The line was down."),
    ];
    let step = office.mina.person.submits(&form, &filled);
    assert!(
        step.words().contains("One quiz runs now"),
        "{}",
        step.words()
    );
    assert!(office.ada_reads().contains("12:10 (UTC"), "nothing yet");

    let changed = office
        .mina
        .person
        .submits(&step.form("/extensions"), &[("change", "yes")]);
    let form = changed.form("/extensions");
    assert_eq!(form.field("note"), Some("The line was down."));

    let sure = step.form("/extensions");
    let confirmed = [("confirmed", "yes")];
    let done = office.mina.person.submits(&sure, &confirmed);
    assert!(done.words().contains("One running quiz has the minutes"));
    assert!(office.ada_reads().contains("12:40 (UTC+00:00)"));
    let twice = office.mina.person.submits(&sure, &confirmed);
    assert!(twice.words().contains("The line was down."), "it is listed");
    assert!(office.ada_reads().contains("12:40 (UTC"), "once, not twice");

    for minutes in ["", "0", "1441", "ten"] {
        let filled = [
            ("to", "everybody"),
            ("minutes", minutes),
            ("reason", "fault"),
        ];
        let answer = office.mina.person.posts(&form, &filled);
        assert_eq!(answer.status, 422, "{minutes}");
    }
    let nobody = [("to", "person"), ("email", ADA), ("quiz", "final")];
    let all = [("minutes", "5"), ("reason", "fault")];
    let filled: Vec<_> = nobody.into_iter().chain(all).collect();
    let none = office.mina.person.submits(&form, &filled);
    assert!(
        none.words().contains("No quiz runs now"),
        "{}",
        none.words()
    );
    assert!(!none.html.contains("name=\"confirmed\""));
}

//! A quiz asks for a part of the points on one outcome beside its pass mark: it is told before the
//! start, decides about the pass, and a correction lifts who fell short of it.

use crate::world::cast::Player;
use crate::world::person::Page;
use crate::world::study::Knows;
use crate::world::{Course, World, course_files};
use pmast::base::{CutScore, Key};
use pmast::courses::{Activity, Content, Disclosure, Minimum};

fn key(name: &str) -> Key {
    Key::parse(name).unwrap()
}

/// `final`: two points on the first outcome, one on the second; 60 percent pass, with half of the
/// points on the second.
fn publishes(world: &World, disclosure: Disclosure) -> Course {
    world.publishes_changed(&course_files(), |content: &mut Content| {
        let activities = content.modules.iter_mut().flat_map(|m| &mut m.activities);
        let mut quizzes = activities.filter_map(|activity| match activity {
            Activity::Quiz(quiz) if quiz.key.as_str() == "final" => Some(quiz),
            _ => None,
        });
        let quiz = quizzes.next().unwrap();
        for (item, tag) in quiz.items.iter_mut().zip(["lo1", "lo2"]) {
            item.tags = vec![key(tag)];
            item.lesson = Some((key("the-vote"), None));
        }
        quiz.settings.outcomes = [(key("lo1"), 1), (key("lo2"), 2)].into();
        quiz.settings.minima = vec![Minimum {
            tags: vec![key("lo2")],
            percent: CutScore::percent(50).unwrap(),
        }];
        quiz.settings.disclosure = disclosure;
    })
}

/// Two of three points, and none on the second outcome.
fn falls_short(player: &mut Player<'_>, course: &Course) -> Page {
    player.does_all_but_the_last(course);
    let sitting = player.sits(course, "final");
    let given = [
        ("a.two-things", "date"),
        ("a.two-things", "length"),
        ("a.silence-means", "refusal"),
    ];
    let given = given.map(|(name, value)| (name.to_owned(), value.to_owned()));
    player.hands_in(&sitting, &given)
}

fn says(page: &Page, words: &str) {
    let all = page.words();
    assert!(all.contains(words), "{words:?} is not in {all}");
}

#[test]
fn it_is_told_before_the_start_and_who_falls_short_reads_where() {
    let world = World::new();
    let course = publishes(&world, Disclosure::ScoreOnly);
    let mut ada = world.ada();
    let about = ada.person.opens(&format!("/courses/{}", course.path()));
    says(&about, "At least 50% in outcome 2.");
    ada.enrols(&course);
    let before = ada
        .person
        .opens(&format!("/learn/{}/quizzes/final", course.path()));
    says(&before, "at least 60% of the points");
    says(&before, "and at least 50% of the points on this outcome");
    says(&before, "Say what stops it.");

    let result = falls_short(&mut ada, &course);
    assert_eq!(result.title(), "Not passed this time");
    says(&result, "You have 2 of 3 points; 60% are needed.");
    says(&result, "In outcome 2 you have 0%; 50% are needed.");
    says(&result, "2 of 2 (100%)");
    says(&result, "0 of 1 (0%)");
    says(&result, "Outcome 2: 0% reached, 50% needed.");
    assert!(result.has_link("/lessons/the-vote"), "where it is taught");
    assert!(!result.html.contains("CANARY-"), "no answer is shown");
    assert!(world.mailbox().is_empty(), "no certificate");
}

#[test]
fn who_reaches_both_passes() {
    let world = World::new();
    let course = publishes(&world, Disclosure::ScoreOnly);
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let result = ada.takes(&course, "final", Knows::Everything);
    says(&result, "Outcome 2: 100% reached, 50% needed.");
    assert!(!result.words().contains("In outcome"));
    assert_eq!(world.only_mail().template, "certificate");
}

#[test]
fn where_no_points_are_shown_none_by_outcome_are() {
    let world = World::new();
    let course = publishes(&world, Disclosure::Never);
    let mut ada = world.ada();
    let result = falls_short(&mut ada, &course);
    assert_eq!(result.title(), "Not passed this time");
    says(
        &result,
        "A minimum in some outcomes of the course was needed",
    );
    let words = result.words();
    for hidden in ["Outcome 2", "outcome 2", "By outcome", "(100%)"] {
        assert!(!words.contains(hidden), "{hidden}: {words}");
    }
}

#[test]
fn a_correction_lifts_who_fell_short_and_the_certificate_comes() {
    let world = World::new();
    let course = publishes(&world, Disclosure::ScoreOnly);
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    let failed = falls_short(&mut ada, &course);
    let mut mina = world.mina(&course, &operator);
    let path = format!(
        "/partner/editions/{}/final/silence-means/correction",
        course.edition.id
    );
    let form = mina.person.opens(&path).form("/correction");
    let wish = [
        ("remedy", "new-key"),
        ("right", "refusal"),
        ("reason", "The convention says so in Article 3."),
    ];
    let preview = mina.person.submits(&form, &wish);
    says(&preview, "Learners who would pass the quiz: 1.");
    mina.person.submits(&preview.form("/correction"), &[]);
    assert_eq!(world.only_mail().template, "certificate");
    let result = ada.person.opens(&failed.answer.path);
    assert!(result.title().contains("passed"), "{}", result.title());
    says(&result, "Outcome 2: 100% reached, 50% needed.");
}

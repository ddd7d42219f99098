//! A later edition asks less: its partner applies the lower mark back, and whoever reaches it holds
//! their certificate.

use crate::world::cast::Player;
use crate::world::person::Page;
use crate::world::{Course, World, copy_of_course_files, course_files};
use pmast::base::CutScore;
use pmast::courses::{Activity, Content};

/// `final`: one of three points, where 60 percent pass at first.
fn takes_final(player: &mut Player<'_>, course: &Course) -> Page {
    player.does_all_but_the_last(course);
    let sitting = player.sits(course, "final");
    answers(player, &sitting)
}

fn answers(player: &mut Player<'_>, sitting: &Page) -> Page {
    let given = [("a.two-things", "date"), ("a.silence-means", "refusal")];
    let given = given.map(|(name, value)| (name.to_owned(), value.to_owned()));
    player.hands_in(sitting, &given)
}

/// The next edition, in which this much passes `final`.
fn publishes_with_mark(world: &World, version: &str, percent: u32) -> Course {
    world.publishes_changed(&course_files(), |content: &mut Content| {
        content.version = version.to_owned();
        let activities = content.modules.iter_mut().flat_map(|m| &mut m.activities);
        for activity in activities {
            if let Activity::Quiz(quiz) = activity
                && quiz.key.as_str() == "final"
            {
                quiz.pass = CutScore::percent(percent).unwrap();
            }
        }
    })
}

/// The quiz of this edition, for its partner.
fn quiz_of(course: &Course) -> String {
    format!("/partner/editions/{}/final", course.edition.id)
}

const REASON: [(&str, &str); 1] = [("reason", "It was set too high for everybody.")];

#[test]
fn a_lowered_mark_is_applied_back_by_a_button_and_certificates_follow() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    let failed = takes_final(&mut ada, &course);
    assert_eq!(failed.title(), "Not passed this time");
    let mut mina = world.mina(&course, &operator);
    let quiz = mina.person.opens(&quiz_of(&course));
    assert!(!quiz.has_link("/pass-mark"), "nothing to apply yet");

    let later = publishes_with_mark(&world, "9.0.0", 30);
    let quiz = mina.person.opens(&quiz_of(&course));
    let words = quiz.words();
    assert!(words.contains("60% pass here"), "{words}");
    assert!(words.contains("(version 9.0.0) asks 30%"), "{words}");
    let newest = mina.person.opens(&quiz_of(&later));
    assert!(
        !newest.has_link("/pass-mark"),
        "the later edition asks it already"
    );

    let page = mina.person.opens(&quiz.link("/pass-mark"));
    let words = page.words();
    let who = "Learners who would pass the quiz: 1. Of these, with a certificate at once: 1.";
    assert!(words.contains(who), "{words}");
    assert!(words.contains("Ada Meadow"), "{words}");
    assert!(!ada.person.opens("/desk").has_link("/my/certificates/"));
    let form = page.form("/pass-mark");
    let report = mina.person.submits(&form, &REASON);
    let words = report.words();
    assert!(words.contains("lowered from 60% to 30%"), "{words}");
    assert!(words.contains("Certificates awarded: 1."), "{words}");
    assert!(words.contains("It was set too high"), "{words}");
    assert_eq!(world.only_mail().template, "certificate");

    assert!(ada.person.opens("/desk").has_link("/my/certificates/"));
    let result = ada.person.opens(&failed.answer.path);
    assert!(result.title().contains("passed"), "{}", result.title());
    let words = result.words();
    assert!(words.contains("30% to pass"), "{words}");

    let again = mina.person.submits(&form, &REASON);
    assert_eq!(
        again.words(),
        report.words(),
        "pressing again changes nothing"
    );
    assert!(world.mailbox().is_empty());
    let quiz = mina.person.opens(&quiz_of(&course));
    assert!(!quiz.words().contains("60% pass here"));
    assert!(
        quiz.has_link("/pass-mark"),
        "what was done stays to be read"
    );
}

#[test]
fn who_is_still_answering_and_who_starts_later_is_held_against_the_lowered_mark() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.does_all_but_the_last(&course);
    let sitting = ada.sits(&course, "final");
    bela.does_all_but_the_last(&course);
    publishes_with_mark(&world, "9.0.0", 30);
    let mut mina = world.mina(&course, &operator);
    let page = mina
        .person
        .opens(&format!("{}/pass-mark", quiz_of(&course)));
    let words = page.words();
    assert!(words.contains("Attempts still open: 1."), "{words}");
    mina.person.submits(&page.form("/pass-mark"), &REASON);

    let result = answers(&mut ada, &sitting);
    assert!(result.words().contains("30% to pass"), "{}", result.words());
    assert_eq!(world.only_mail().template, "certificate");
    let told = bela
        .person
        .opens(&format!("/learn/{}/quizzes/final", course.path()));
    assert!(told.words().contains("30%"), "{}", told.words());
    let sitting = bela.sits(&course, "final");
    let result = answers(&mut bela, &sitting);
    assert!(result.words().contains("30% to pass"), "{}", result.words());
    assert_eq!(world.only_mail().template, "certificate");
}

#[test]
fn a_raised_mark_offers_nothing() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    takes_final(&mut ada, &course);
    publishes_with_mark(&world, "9.0.0", 90);
    let mut mina = world.mina(&course, &operator);
    let quiz = mina.person.opens(&quiz_of(&course));
    assert!(!quiz.has_link("/pass-mark"));
    let answer = mina.person.get(&format!("{}/pass-mark", quiz_of(&course)));
    assert_eq!(answer.status, 404);
    // A form of one's own changes nothing either.
    let mut form = mina.person.opens("/account").forms().remove(0);
    form.action = format!("{}/pass-mark", quiz_of(&course));
    let sent = [("mark", "90"), ("reason", "Higher.")];
    mina.person.posts(&form, &sent);
    let answer = mina.person.get(&format!("{}/pass-mark", quiz_of(&course)));
    assert_eq!(answer.status, 404);
}

#[test]
fn authors_see_numbers_others_nothing_and_a_reason_is_asked() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    takes_final(&mut ada, &course);
    publishes_with_mark(&world, "9.0.0", 30);
    let path = format!("{}/pass-mark", quiz_of(&course));

    let mut mina = world.mina(&course, &operator);
    let form = mina.person.opens(&path).form("/pass-mark");
    let answer = mina.person.posts(&form, &[]);
    assert_eq!(answer.status, 422);
    let words = Page::of(answer).words();
    assert!(words.contains("Write a reason"), "{words}");

    let mut chen = world.chen(&course, &operator);
    let page = chen.person.opens(&path);
    let words = page.words();
    assert!(
        words.contains("Learners who would pass the quiz: 1."),
        "{words}"
    );
    assert!(!words.contains("Ada Meadow"), "{words}");
    assert!(page.find_form("/pass-mark").is_none());
    let mut own = chen.person.opens("/account").forms().remove(0);
    own.action.clone_from(&path);
    let sent = [("mark", "30"), ("reason", "Too high.")];
    assert_eq!(chen.person.posts(&own, &sent).status, 403);

    assert_eq!(
        ada.person.get(&path).status,
        404,
        "a learner learns nothing"
    );
    assert!(!ada.person.opens("/desk").has_link("/my/certificates/"));
}

#[test]
fn another_partners_administrator_finds_nothing_and_changes_nothing() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_olu, operator) = world.olu();
    let mut ada = world.ada();
    takes_final(&mut ada, &course);
    publishes_with_mark(&world, "9.0.0", 30);
    let path = format!("{}/pass-mark", quiz_of(&course));
    let mut stranger = administers_another_partner(&world, &operator);
    assert_eq!(stranger.person.get(&path).status, 404);
    let mut own = stranger.person.opens("/account").forms().remove(0);
    own.action.clone_from(&path);
    let sent = [("mark", "30"), ("reason", "Too high.")];
    assert_eq!(stranger.person.posts(&own, &sent).status, 404);
    assert!(!ada.person.opens("/desk").has_link("/my/certificates/"));
}

fn administers_another_partner<'a>(
    world: &'a World,
    operator: &pmast::accounts::Operator,
) -> Player<'a> {
    let copied = copy_of_course_files(world.folder());
    let partner = world.folder().join("lakeside-test");
    std::fs::rename(copied.parent().unwrap(), &partner).unwrap();
    let (folder, file) = (partner.join("treaty-clock"), partner.join("partner.toml"));
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("harbour-test", "lakeside-test")).unwrap();
    let course = world.publishes_changed(&folder, |content| {
        content.key = pmast::base::Key::parse("lake-clock").unwrap();
    });
    world.mina(&course, operator)
}

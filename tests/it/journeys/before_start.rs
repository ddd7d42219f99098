//! What the page before a quiz says, and what it closes.

use crate::world::World;
use crate::world::kinds::{KINDS, key};
use crate::world::study::Knows;
use pmast::items::{Form, Rule};

#[test]
fn the_number_of_questions_is_that_of_a_draw_and_the_page_says_that_they_are_drawn() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| {
        quiz.draw = None;
        quiz.items[0].tags = [key("basics")].into();
        quiz.settings.draw_tags = [(key("basics"), 1)].into();
        quiz.shuffles_items = false;
        quiz.shuffles_choices = false;
    });
    let mut ada = world.ada();
    ada.enrols(&course);
    let path = format!("/learn/{}/quizzes/check-clock", course.path());
    let words = ada.person.opens(&path).words();
    assert!(words.contains("1 question They are drawn anew"), "{words}");
    let sitting = ada.sits(&course, "check-clock");
    assert!(sitting.words().contains("1 question"));
}

#[test]
fn twins_count_once() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| {
        quiz.draw = None;
        for item in &mut quiz.items {
            item.twin = Some(key("same"));
        }
    });
    let mut ada = world.ada();
    ada.enrols(&course);
    let path = format!("/learn/{}/quizzes/check-clock", course.path());
    let words = ada.person.opens(&path).words();
    assert!(words.contains("1 question"), "{words}");
}

#[test]
fn marking_by_weights_is_told_when_every_question_has_one_answer() {
    for form in [Form::Single, Form::TrueFalse] {
        let world = World::new();
        let course = world.publishes_every_kind(|quiz| {
            quiz.items.retain(|item| item.body.form() == form);
            quiz.rule = Rule::Weighted;
        });
        let mut ada = world.ada();
        ada.enrols(&course);
        let path = format!("/learn/{}/quizzes/{KINDS}", course.path());
        let words = ada.person.opens(&path).words();
        assert!(words.contains("How it is marked"), "{form:?}: {words}");
    }
}

/// The test course with ten minutes for each quiz.
fn timed(world: &World) -> crate::world::Course {
    world.publishes_changed(&crate::world::course_files(), |content| {
        for module in &mut content.modules {
            for activity in &mut module.activities {
                if let pmast::courses::Activity::Quiz(quiz) = activity {
                    quiz.time_limit_minutes = Some(10);
                }
            }
        }
    })
}

#[test]
fn looking_at_a_quiz_closes_an_overdue_pass_and_the_certificate_comes() {
    let world = World::new();
    let course = timed(&world);
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let sitting = ada.sits(&course, "final");
    ada.saves(&sitting, &course.answers("final", Knows::Everything));
    world.wait_minutes(13);
    let path = format!("/learn/{}/quizzes/final", course.path());
    let page = ada.person.opens(&path);
    let words = page.words();
    assert!(words.contains("You have passed this quiz"), "{words}");
    assert_eq!(world.mailbox().len(), 1, "the certificate's letter");
}

#[test]
fn starting_again_closes_an_overdue_pass_and_the_certificate_comes() {
    let world = World::new();
    let course = timed(&world);
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let path = format!("/learn/{}/quizzes/final", course.path());
    let start = ada.person.opens(&path).form("/attempts");
    let sitting = ada.person.submits(&start, &[]);
    ada.saves(&sitting, &course.answers("final", Knows::Everything));
    world.wait_minutes(13);
    ada.person.posts(&start, &[]);
    assert_eq!(world.mailbox().len(), 1, "the certificate's letter");
}

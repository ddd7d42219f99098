//! What is not translated: every page that shows it says so, and marks its words.

use super::assignments::assignment;
use crate::world::person::Page;
use crate::world::study::Knows;
use crate::world::{Course, World, course_files};
use pmast::base::{Language, PerLanguage};
use pmast::courses::{Activity, Content};
use pmast::items::Body;

const NOTICE: &str = "<p class=\"notice\" lang=\"fr\" dir=\"ltr\">Ce texte n’est pas encore \
                      disponible dans votre langue. Il est affiché en anglais.</p>";

fn keep_english<T: Clone>(texts: &mut PerLanguage<T>) {
    let english = texts.exact(Language::En).cloned();
    *texts = english
        .into_iter()
        .map(|text| (Language::En, text))
        .collect();
}

/// The test course, in French except for its quizzes and a brief.
fn half_translated(world: &World) -> Course {
    world.publishes_changed(&course_files(), |content: &mut Content| {
        let all = content
            .modules
            .iter_mut()
            .flat_map(|module| &mut module.activities);
        for activity in all {
            let Activity::Quiz(quiz) = activity else {
                continue;
            };
            keep_english(&mut quiz.texts);
            for item in &mut quiz.items {
                keep_english(&mut item.texts);
                if let Body::Choices { choices, .. } = &mut item.body {
                    for choice in choices {
                        keep_english(&mut choice.texts);
                    }
                }
            }
        }
        let last = content.modules.last_mut().unwrap();
        last.activities.push(Activity::Assignment(assignment()));
    })
}

fn says_so(page: &Page, marked: &str) {
    let Page { html, answer } = page;
    for part in [NOTICE, marked] {
        assert!(
            html.contains(part),
            "{}: {part} is not in {html}",
            answer.path
        );
    }
}

#[test]
fn a_quiz_and_a_brief_without_french_say_so_on_each_of_their_pages() {
    let world = World::new();
    let course = half_translated(&world);
    let mut ada = world.ada();
    ada.enrols(&course);
    let (title, learn) = (
        "<h1><span lang=\"en\" dir=\"ltr\">",
        format!("/learn/{}", course.path()),
    );
    let quiz = ada
        .person
        .opens(&format!("{learn}/quizzes/check-clock?lang=fr"));
    says_so(&quiz, title);
    let sitting = ada.sits(&course, "check-clock");
    says_so(&sitting, title);
    says_so(&sitting, "<legend lang=\"en\" dir=\"ltr\">");
    let answers = course.answers("check-clock", Knows::Everything);
    let result = ada.hands_in(&sitting, &answers);
    says_so(&result, "<div lang=\"en\" dir=\"ltr\">\n<h2 class=\"stem\"");
    let brief = ada.person.opens(&format!("{learn}/assignments/brief"));
    says_so(&brief, title);
    says_so(
        &brief,
        "<div class=\"prose\" lang=\"en\" dir=\"ltr\"><p>Write to one reader.",
    );
}

#[test]
fn a_lesson_in_french_says_nothing_and_in_arabic_it_does_on_paper_too() {
    let world = World::new();
    let course = half_translated(&world);
    let mut ada = world.ada();
    ada.enrols(&course);
    let lesson = format!("/learn/{}/lessons/the-notice", course.path());
    for page in [lesson.clone(), format!("{lesson}/print")] {
        let french = ada.person.opens(&format!("{page}?lang=fr"));
        assert!(!french.html.contains(NOTICE), "{page}");
        let arabic = ada.person.opens(&format!("{page}?lang=ar")).html;
        let notice = "<p class=\"notice\" lang=\"ar\" dir=\"rtl\">هذا النص غير متاح بلغتكم بعد";
        for part in [notice, "<article lang=\"en\" dir=\"ltr\">"] {
            assert!(arabic.contains(part), "{page}: {part} is not in {arabic}");
        }
    }
}

#[test]
fn the_page_of_a_course_says_in_its_language_that_the_translation_is_a_draft() {
    let world = World::new();
    let course = world.publishes_changed(&course_files(), |content: &mut Content| {
        content.draft_languages = vec![Language::Fr];
    });
    let mut ada = world.ada();
    let address = format!("/courses/{}", course.path());
    let french = ada.person.opens(&format!("{address}?lang=fr"));
    let notice = "Traduction provisoire. Aucune institution n’a encore relu cette traduction.";
    assert!(french.words().contains(notice), "{}", french.words());
    // The English text is the one that counts, whether asked for or shown instead of another.
    for (language, notice) in [("en", "Draft translation."), ("ar", "ترجمة أولية.")] {
        let page = ada.person.opens(&format!("{address}?lang={language}"));
        assert!(
            !page.words().contains(notice),
            "{language}: {}",
            page.words()
        );
    }
}

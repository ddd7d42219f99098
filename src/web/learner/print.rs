//! A lesson or a whole module as one document for paper.

use super::view::{Place, course_title, studying};
use crate::base::Key;
use crate::courses::{Activity, Lesson};
use crate::learning::Studying;
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

/// One document.
#[derive(Debug, Clone, Serialize)]
pub struct PrintPage {
    pub course: Said,
    /// The lesson's or module's title.
    pub title: Said,
    /// Whether the title stands above several lessons.
    pub is_module: bool,
    pub lessons: Vec<PrintedLesson>,
    /// Where to go back to.
    pub back: String,
    pub version: String,
    pub checked: String,
    pub licence: String,
    pub address: String,
}

/// A lesson of the document.
#[derive(Debug, Clone, Serialize)]
pub struct PrintedLesson {
    pub label: Said,
    pub minutes: u32,
    pub question: String,
    pub body_html: String,
}

/// GET `/learn/{partner}/{course}/lessons/{lesson}/print`
pub(super) async fn lesson(
    learner: Learner,
    path: Path<(Key, Key, Key)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let Some(studying) = studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let place = Place::find(&studying.edition.content, &key).ok_or(Refusal::NotFound)?;
    let lesson = place.lesson().ok_or(Refusal::NotFound)?;
    let tongue = Tongue::of(learner.language, &studying.edition.content);
    let title = Said::of(&lesson.texts, tongue, |text| &text.title);
    let back = paths::lesson(&partner, &course, &key);
    let mut page = document(&learner, &studying, title, back);
    page.lessons.push(PrintedLesson::of(lesson, tongue));
    learner.page("desk", &page)
}

/// GET `/learn/{partner}/{course}/modules/{module}/print`
pub(super) async fn module(
    learner: Learner,
    path: Path<(Key, Key, Key)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let Some(studying) = studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let content = &studying.edition.content;
    let module = content.modules.iter().find(|module| module.key == key);
    let module = module.ok_or(Refusal::NotFound)?;
    let tongue = Tongue::of(learner.language, content);
    let title = Said::of(&module.texts, tongue, |text| &text.title);
    let mut page = document(&learner, &studying, title, paths::DESK.to_owned());
    page.is_module = true;
    for activity in &module.activities {
        if let Activity::Lesson(lesson) = activity {
            page.lessons.push(PrintedLesson::of(lesson, tongue));
        }
    }
    learner.page("desk", &page)
}

fn document(learner: &Learner, studying: &Studying, title: Said, back: String) -> PrintPage {
    let content = &studying.edition.content;
    PrintPage {
        course: course_title(content, Tongue::of(learner.language, content)),
        title,
        is_module: false,
        lessons: Vec::new(),
        version: studying.edition.version.clone(),
        checked: learner
            .app
            .texts
            .date(learner.language, content.content_as_of),
        licence: content.licence.clone(),
        address: learner.app.address(&back),
        back,
    }
}

impl PrintedLesson {
    fn of(lesson: &Lesson, tongue: Tongue) -> Self {
        let text = lesson.texts.find(tongue.page, tongue.source);
        let (question, body_html) = match text {
            Some((_, text)) => (text.question.clone(), text.body_html.clone()),
            None => (String::new(), String::new()),
        };
        Self {
            label: Said::of(&lesson.texts, tongue, |text| &text.title),
            minutes: lesson.minutes,
            question,
            body_html,
        }
    }
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "learner/print";

    fn samples() -> Vec<Self> {
        let lesson = |question: &str| PrintedLesson {
            label: Said::sample("How a substance becomes controlled", true),
            minutes: 12,
            question: question.to_owned(),
            body_html: "<h2>The vote</h2><p>Words.</p>".to_owned(),
        };
        let single = Self {
            course: Said::sample("The clock", false),
            title: Said::sample("How a substance becomes controlled", false),
            is_module: false,
            lessons: vec![lesson("Who decides?")],
            back: "/learn/harbour/c/lessons/listing".to_owned(),
            version: "1.0.0".to_owned(),
            checked: "20 November 2026".to_owned(),
            licence: "CC-BY-4.0".to_owned(),
            address: "https://academy.example/learn/harbour/c/lessons/listing".to_owned(),
        };
        let module = Self {
            course: Said::sample("The clock", true),
            title: Said::sample("Module one", true),
            is_module: true,
            lessons: vec![lesson("Who decides?"), lesson("")],
            ..single.clone()
        };
        vec![single, module]
    }
}

//! The first lesson of a course, open to everybody.

use super::view::course_title;
use crate::base::Key;
use crate::web::words::{Said, Tongue};
use crate::web::{Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

/// A lesson without anything personal, and the way in.
#[derive(Debug, Clone, Serialize)]
pub struct SamplePage {
    pub course: Said,
    pub course_href: String,
    pub enrolment: String,
    pub title: Said,
    pub minutes: u32,
    pub checked: String,
    pub question: String,
    pub body_html: String,
    /// How many lessons the course has.
    pub lessons: u32,
}

/// GET `/courses/{partner}/{course}/lessons/{lesson}`: the course's first lesson as a sample. Other
/// lessons, and those of who has an account, have their own addresses.
pub(super) async fn show(
    visitor: Visitor,
    path: Path<(Key, Key, Key)>,
) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let (partner, course, key) = path.into_inner();
    let library = visitor.app.library.clone();
    let edition = {
        let (partner, course) = (partner.clone(), course.clone());
        let find = move |conn: &mut _| library.offered(conn, &partner, &course);
        visitor.app.db.read(find).await?.ok_or(Refusal::NotFound)?
    };
    let content = &edition.content;
    let first = content.lessons().next().ok_or(Refusal::NotFound)?;
    if first.key != key {
        let known = content.lessons().any(|lesson| lesson.key == key);
        return match known {
            true => Ok(visitor.go_to(&paths::lesson(&partner, &course, &key))),
            false => Err(Refusal::NotFound),
        };
    }
    let tongue = Tongue::of(visitor.language, content);
    let found = first.texts.find(tongue.page, tongue.source);
    let (_, text) = found.ok_or(Refusal::NotFound)?;
    let page = SamplePage {
        course: course_title(content, tongue),
        course_href: paths::course(&partner, &course),
        enrolment: paths::enrolment(&partner, &course),
        title: Said::of(&first.texts, tongue, |text| &text.title),
        minutes: first.minutes,
        checked: visitor
            .app
            .texts
            .date(visitor.language, content.content_as_of),
        question: text.question.clone(),
        body_html: text.body_html.clone(),
        lessons: u32::try_from(content.lessons().count()).unwrap_or(u32::MAX),
    };
    visitor.page_for_all("courses", &page)
}

impl Page for SamplePage {
    const TEMPLATE: &'static str = "learner/sample";

    fn samples() -> Vec<Self> {
        let own = Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            enrolment: "/courses/harbour/c/enrolment".to_owned(),
            title: Said::sample("How a substance becomes controlled", false),
            minutes: 12,
            checked: "20 November 2026".to_owned(),
            question: "Who decides?".to_owned(),
            body_html: "<h2>The vote</h2><p>Words.</p>".to_owned(),
            lessons: 6,
        };
        let foreign = Self {
            course: Said::sample("The clock", true),
            title: Said::sample("How a substance becomes controlled", true),
            question: String::new(),
            ..own.clone()
        };
        vec![own, foreign]
    }
}

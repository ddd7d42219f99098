//! `/partner/{p}/{c}/sources`: what is to be checked again because a source changed, the changes,
//! and telling the holders of certificates.

use super::PARTNER;
use super::office::{CourseOffice, OfficePart};
use crate::certificates;
use crate::courses::{Content, Moved, Stale};
use crate::db::{Conn, Tx};
use crate::web::moved::{LessonLink, MovedLine};
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/{p}/{c}/sources", web::get().to(show))
        .route("/partner/{p}/{c}/sources", web::post().to(tell));
}

/// The sources of the edition on offer.
#[derive(Debug, Serialize)]
pub struct SourcesPage {
    pub office: OfficePart,
    /// What was done just now, as a sentence; may be empty.
    pub done: String,
    pub stale: Vec<StaleLine>,
    pub changes: Vec<MovedLine>,
    /// Holders of valid certificates who have not been told of everything.
    pub untold: usize,
}

/// A text that was last checked before a source changed.
#[derive(Debug, Serialize)]
pub struct StaleLine {
    /// The lesson, or the quiz that the item or case is of.
    pub title: Said,
    /// The item or case; empty for a lesson.
    pub id: String,
    /// `language-…`.
    pub language_key: String,
    pub changes: Vec<MovedLine>,
}

impl Page for SourcesPage {
    const TEMPLATE: &'static str = "partner/sources";

    fn samples() -> Vec<Self> {
        let line = |id: &str| StaleLine {
            title: Said::sample("How a substance becomes controlled", true),
            id: id.to_owned(),
            language_key: "language-fr".to_owned(),
            changes: MovedLine::samples(),
        };
        let quiet = Self {
            office: OfficePart::sample(),
            done: String::new(),
            stale: Vec::new(),
            changes: Vec::new(),
            untold: 0,
        };
        let busy = Self {
            office: OfficePart::sample(),
            done: "3 mails are on their way.".to_owned(),
            stale: vec![line(""), line("days-1971")],
            changes: MovedLine::samples(),
            untold: 3,
        };
        vec![quiet, busy]
    }
}

async fn show(office: CourseOffice) -> Result<HttpResponse, Refusal> {
    let (library, by) = (office.app.library.clone(), office.proof.clone());
    let (edition, now) = (office.edition.clone(), office.now);
    let count = move |conn: &mut Conn| certificates::untold(conn, &library, &by, &edition, now);
    let untold = office.app.db.read_slowly(count).await?;
    let content = &office.edition.content;
    let done = match office.query("done").as_str() {
        "told" => office.say("sources-told", &[("count", office.number("count").into())]),
        _ => String::new(),
    };
    let page = SourcesPage {
        office: office.part(),
        done,
        stale: content
            .stale
            .iter()
            .map(|mark| stale(&office, content, mark))
            .collect(),
        changes: changes(&office, content),
        untold,
    };
    office.page(PARTNER, &page)
}

/// POST: one mail to each holder who has not been told.
async fn tell(office: CourseOffice, _: Fields) -> Result<HttpResponse, Refusal> {
    let (app, by) = (office.app.clone(), office.proof.clone());
    let (edition, now) = (office.edition.clone(), office.now);
    let (library, texts) = (app.library.clone(), app.texts.clone());
    let deed =
        move |tx: &mut Tx| certificates::tell_holders(tx, (&library, &texts), &by, &edition, now);
    let told = app.db.write(deed).await?;
    app.work.notify_one();
    let (partner, course) = office.place();
    let home = paths::sources(partner, course);
    Ok(office.go_to(&format!("{home}?done=told&count={told}")))
}

fn stale(office: &CourseOffice, content: &Content, mark: &Stale) -> StaleLine {
    let tongue = Tongue::of(office.language, content);
    let mut lessons = content.lessons();
    let lesson = lessons.find(|lesson| lesson.key == mark.key);
    let mut quizzes = content.quizzes();
    let quiz = quizzes.find(|quiz| {
        let mut items = quiz.items.iter().map(|item| &item.key);
        let mut cases = quiz.cases.iter().map(|case| &case.key);
        items.any(|key| *key == mark.key) || cases.any(|key| *key == mark.key)
    });
    let checklist = content.checklist.as_ref();
    let section = checklist.and_then(|list| list.section_of(&mark.key));
    let title = match (lesson, quiz, section) {
        (Some(lesson), _, _) => Said::of(&lesson.texts, tongue, |text| &text.title),
        (_, Some(quiz), _) => Said::of(&quiz.texts, tongue, |text| &text.title),
        (_, _, Some(section)) => Said::of(&section.title, tongue, |title| title),
        (None, None, None) => Said::new((office.language, ""), office.language),
    };
    let moved = content.changes_of(mark);
    StaleLine {
        title,
        id: match lesson {
            Some(_) => String::new(),
            None => mark.key.to_string(),
        },
        language_key: format!("language-{}", mark.language),
        changes: moved.iter().map(|one| line(office, content, one)).collect(),
    }
}

fn line(office: &CourseOffice, content: &Content, moved: &Moved<'_>) -> MovedLine {
    MovedLine::new((&office.app.texts, office.language), content, moved)
}

/// Every change of a source, the newest first, with the lessons that depend on it.
fn changes(office: &CourseOffice, content: &Content) -> Vec<MovedLine> {
    let tongue = Tongue::of(office.language, content);
    let all = content.changes();
    let with_lessons = |one: &Moved<'_>| {
        let named = content
            .lessons()
            .filter(|lesson| one.change.lessons.contains(&lesson.key));
        MovedLine {
            lessons: named
                .map(|lesson| LessonLink {
                    href: String::new(),
                    title: Said::of(&lesson.texts, tongue, |text| &text.title),
                })
                .collect(),
            ..line(office, content, one)
        }
    };
    all.iter().rev().map(with_lessons).collect()
}

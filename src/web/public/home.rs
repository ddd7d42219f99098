//! GET `/`: what this is, how much time it takes, and the way to a check.

use super::shelf::{self, CourseLine, Offered};
use super::verify::Typing;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

/// Courses named under “How much time do you have?”.
const MOST_ROWS: usize = 4;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::HOME, web::get().to(show));
}

/// The start page.
#[derive(Debug, Serialize)]
pub struct HomePage {
    /// From the shortest to the longest.
    pub times: Vec<TimeRow>,
    pub courses: Vec<CourseLine>,
    pub verify: &'static str,
    pub typing: Typing,
}

/// What one can do in so much time.
#[derive(Debug, Serialize)]
pub struct TimeRow {
    pub length: String,
    pub label: Said,
    pub href: String,
    /// Whether it is a single lesson that needs no account.
    pub is_sample: bool,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "public/home";

    fn samples() -> Vec<Self> {
        let line = shelf::sample_line(true);
        let row = |is_sample| TimeRow {
            length: line.length.clone(),
            label: line.title.clone(),
            href: line.href.clone(),
            is_sample,
        };
        let page = |times, courses| Self {
            times,
            courses,
            verify: paths::VERIFY,
            typing: Typing::default(),
        };
        let lines = vec![line.clone(), shelf::sample_line(false)];
        vec![
            page(vec![row(true), row(false)], lines),
            page(Vec::new(), Vec::new()),
        ]
    }
}

async fn show(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let offered = shelf::offered(&visitor).await?;
    let page = HomePage {
        times: times(&visitor, &offered),
        courses: offered
            .iter()
            .map(|offered| shelf::line(&visitor, offered))
            .collect(),
        verify: paths::VERIFY,
        typing: Typing::default(),
    };
    visitor.page_for_all("", &page)
}

/// One lesson to try, then the courses by length.
fn times(visitor: &Visitor, offered: &[Offered]) -> Vec<TimeRow> {
    let mut by_length: Vec<&Offered> = offered.iter().collect();
    by_length.sort_by_key(|offered| offered.edition.content.workload_minutes);
    let sample = by_length.last().and_then(|longest| {
        let content = &longest.edition.content;
        let lesson = content.lessons().next()?;
        let tongue = Tongue::of(visitor.language, content);
        Some(TimeRow {
            length: shelf::length(visitor, lesson.minutes),
            label: Said::of(&lesson.texts, tongue, |text| &text.title),
            href: paths::sample(&content.partner, &content.slug, &lesson.key),
            is_sample: true,
        })
    });
    let course = |offered: &&Offered| {
        let line = shelf::line(visitor, offered);
        TimeRow {
            length: line.length,
            label: line.title,
            href: line.href,
            is_sample: false,
        }
    };
    sample
        .into_iter()
        .chain(by_length.iter().take(MOST_ROWS).map(course))
        .collect()
}

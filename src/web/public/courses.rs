//! GET `/courses`: the catalogue.

use super::shelf::{self, CourseLine};
use crate::web::page::Page;
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::COURSES, web::get().to(list));
}

/// Everything on offer.
#[derive(Debug, Serialize)]
pub struct CoursesPage {
    pub courses: Vec<CourseLine>,
}

impl Page for CoursesPage {
    const TEMPLATE: &'static str = "public/courses";

    fn samples() -> Vec<Self> {
        let lines = vec![shelf::sample_line(true), shelf::sample_line(false)];
        vec![
            Self { courses: lines },
            Self {
                courses: Vec::new(),
            },
        ]
    }
}

async fn list(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let offered = shelf::offered(&visitor).await?;
    let courses = offered
        .iter()
        .map(|offered| shelf::line(&visitor, offered))
        .collect();
    visitor.page_for_all("courses", &CoursesPage { courses })
}

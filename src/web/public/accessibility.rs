//! GET `/accessibility`: the accessibility statement.

use crate::web::page::Page;
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::ACCESSIBILITY, web::get().to(show));
}

/// Sentences only; the address to write to stands in the frame.
#[derive(Debug, Serialize)]
pub struct AccessibilityPage {}

impl Page for AccessibilityPage {
    const TEMPLATE: &'static str = "public/accessibility";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

async fn show(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    visitor.page_for_all("", &AccessibilityPage {})
}

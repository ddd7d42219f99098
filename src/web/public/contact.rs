//! GET `/contact`: where to write.

use crate::web::page::Page;
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::CONTACT, web::get().to(show));
}

/// Sentences only; the address to write to stands in the frame.
#[derive(Debug, Serialize)]
pub struct ContactPage {}

impl Page for ContactPage {
    const TEMPLATE: &'static str = "public/contact";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

async fn show(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    visitor.page_for_all("", &ContactPage {})
}

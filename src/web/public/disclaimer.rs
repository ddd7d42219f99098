//! GET `/disclaimer`: what the house and its certificates are not.

use crate::web::page::Page;
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::DISCLAIMER, web::get().to(show));
}

/// Sentences only.
#[derive(Debug, Serialize)]
pub struct DisclaimerPage {}

impl Page for DisclaimerPage {
    const TEMPLATE: &'static str = "public/disclaimer";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

async fn show(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    visitor.page_for_all("", &DisclaimerPage {})
}

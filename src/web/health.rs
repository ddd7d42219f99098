//! For machines: is the process alive, can it serve, what may robots read.

use super::error::Refusal;
use crate::app::App;
use crate::db;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpResponse, http::header};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/health/live", web::get().to(live))
        .route("/health/ready", web::get().to(ready))
        .route("/robots.txt", web::get().to(robots));
}

/// The process answers.
async fn live() -> HttpResponse {
    plain("alive\n")
}

/// The database answers and has the tables of this program.
async fn ready(app: Data<App>) -> Result<HttpResponse, Refusal> {
    let pending = app.db.read_slowly(db::pending).await?;
    if pending > 0 {
        return Err(Refusal::Busy);
    }
    Ok(plain("ready\n"))
}

/// Certificates and personal pages are nobody's search result.
async fn robots() -> HttpResponse {
    plain("User-agent: *\nDisallow: /v/\nDisallow: /learn/\nDisallow: /desk\nDisallow: /account\n")
}

fn plain(text: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(text)
}

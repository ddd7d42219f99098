//! `/operator/signatories`: operators see who signs for all partners, ask for approval, and decide
//! whether certificates wait for it.

use super::SECTION;
use crate::db::Tx;
use crate::partners::{self, Asker};
use crate::web::signatories::{self, Door};
use crate::web::{Fields, Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_SIGNATORIES, web::get().to(show))
        .route(paths::OPERATOR_SIGNATORIES, web::post().to(set))
        .route("/operator/signatories/{id}/ask", web::post().to(ask));
}

/// GET `/operator/signatories`.
async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    draw(&operator, String::new()).await
}

/// POST `/operator/signatories`: whether certificates wait.
async fn set(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let waits = signatories::wants_to_wait(&fields)?;
    let (by, now) = (operator.proof.clone(), operator.now);
    let deed = move |tx: &mut Tx| partners::wait_for_approval(tx, &by, waits, now);
    operator.app.db.write(deed).await?;
    operator.app.ask_for_awards();
    Ok(operator.go_to(paths::OPERATOR_SIGNATORIES))
}

/// POST `/operator/signatories/{id}/ask`: the link is shown on the page that answers, and never
/// again.
async fn ask(operator: Operator, id: Path<String>, _: Fields) -> Result<HttpResponse, Refusal> {
    let askers = vec![Asker::Operator(operator.proof.clone())];
    let link = signatories::ask(&operator, &id, askers).await?;
    draw(&operator, link).await
}

async fn draw(operator: &Operator, link: String) -> Result<HttpResponse, Refusal> {
    let page = signatories::page(operator, Door::Operator, None, link).await?;
    operator.page(SECTION, &page)
}

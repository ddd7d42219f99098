//! `/operator/signatories`: operators see who signs for all partners, ask for approval, take it
//! back, and decide whether certificates wait for it.

use super::SECTION;
use crate::db::Tx;
use crate::partners::{self, Asker};
use crate::web::signatories::{self, Door, Told};
use crate::web::{Fields, Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_SIGNATORIES, web::get().to(show))
        .route(paths::OPERATOR_SIGNATORIES, web::post().to(set))
        .route("/operator/signatories/{id}/ask", web::post().to(ask))
        .route(
            "/operator/signatories/{id}/withdrawal",
            web::post().to(withdraw),
        );
}

/// GET `/operator/signatories`.
async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    draw(&operator, StatusCode::OK, Told::default()).await
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
    let told = Told {
        new_link: signatories::ask(&operator, &id, askers(&operator)).await?,
        ..Told::default()
    };
    draw(&operator, StatusCode::OK, told).await
}

/// POST `/operator/signatories/{id}/withdrawal`: what was approved is taken back.
async fn withdraw(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let sent = (id.as_str(), &fields);
    let refused = signatories::withdraw(&operator, sent, askers(&operator)).await?;
    if refused.is_none() {
        return Ok(operator.go_to(paths::OPERATOR_SIGNATORIES));
    }
    let told = Told {
        refused,
        ..Told::default()
    };
    draw(&operator, StatusCode::UNPROCESSABLE_ENTITY, told).await
}

fn askers(operator: &Operator) -> Vec<Asker> {
    vec![Asker::Operator(operator.proof.clone())]
}

async fn draw(
    operator: &Operator,
    status: StatusCode,
    told: Told,
) -> Result<HttpResponse, Refusal> {
    let page = signatories::page(operator, Door::Operator, None, told).await?;
    operator.page_with(status, SECTION, &page)
}

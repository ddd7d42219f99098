//! `/partner/signatories`: administrators see who signs, ask for approval, and take it back.

use super::PARTNER;
use super::office::PartnerOffice;
use crate::partners::{Asker, PartnerAdmin};
use crate::web::signatories::{self, Door, Told};
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::PARTNER_SIGNATORIES, web::get().to(show))
        .route("/partner/signatories/{id}/ask", web::post().to(ask))
        .route(
            "/partner/signatories/{id}/withdrawal",
            web::post().to(withdraw),
        );
}

/// GET `/partner/signatories`.
async fn show(office: PartnerOffice) -> Result<HttpResponse, Refusal> {
    draw(&office, StatusCode::OK, Told::default()).await
}

/// POST `/partner/signatories/{id}/ask`: the link is shown on the page that answers, and never
/// again.
async fn ask(office: PartnerOffice, id: Path<String>, _: Fields) -> Result<HttpResponse, Refusal> {
    let told = Told {
        new_link: signatories::ask(&office, &id, askers(&office)).await?,
        ..Told::default()
    };
    draw(&office, StatusCode::OK, told).await
}

/// POST `/partner/signatories/{id}/withdrawal`: what was approved is taken back.
async fn withdraw(
    office: PartnerOffice,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let sent = (id.as_str(), &fields);
    let refused = signatories::withdraw(&office, sent, askers(&office)).await?;
    if refused.is_none() {
        return Ok(office.go_to(paths::PARTNER_SIGNATORIES));
    }
    let told = Told {
        refused,
        ..Told::default()
    };
    draw(&office, StatusCode::UNPROCESSABLE_ENTITY, told).await
}

fn askers(office: &PartnerOffice) -> Vec<Asker> {
    office.proofs.iter().cloned().map(Asker::Admin).collect()
}

async fn draw(
    office: &PartnerOffice,
    status: StatusCode,
    told: Told,
) -> Result<HttpResponse, Refusal> {
    let own = office.proofs.iter().map(PartnerAdmin::partner).collect();
    let page = signatories::page(office, Door::Partner, Some(own), told).await?;
    office.page_with(status, PARTNER, &page)
}

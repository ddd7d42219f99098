//! `/partner/signatories`: administrators see who signs, and ask for approval.

use super::PARTNER;
use super::office::PartnerOffice;
use crate::partners::{Asker, PartnerAdmin};
use crate::web::signatories::{self, Door};
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::PARTNER_SIGNATORIES, web::get().to(show))
        .route("/partner/signatories/{id}/ask", web::post().to(ask));
}

/// GET `/partner/signatories`.
async fn show(office: PartnerOffice) -> Result<HttpResponse, Refusal> {
    draw(&office, String::new()).await
}

/// POST `/partner/signatories/{id}/ask`: the link is shown on the page that answers, and never
/// again.
async fn ask(office: PartnerOffice, id: Path<String>, _: Fields) -> Result<HttpResponse, Refusal> {
    let askers = office.proofs.iter().cloned().map(Asker::Admin).collect();
    let link = signatories::ask(&office, &id, askers).await?;
    draw(&office, link).await
}

async fn draw(office: &PartnerOffice, link: String) -> Result<HttpResponse, Refusal> {
    let own = office.proofs.iter().map(PartnerAdmin::partner).collect();
    let page = signatories::page(office, Door::Partner, Some(own), link).await?;
    office.page(PARTNER, &page)
}

//! The DID documents of issuers (did:web): which keys sign. No session, no writer.

use super::machine::Document;
use crate::app::App;
use crate::base::Key;
use crate::credentials::{Did, Owner};
use crate::db::{Conn, Error};
use crate::partners;
use crate::web::Refusal;
use actix_web::web::{self, Bytes, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};

/// A changed key is known everywhere after this; docs/certificates.md names it.
const KEPT: &str = "public, max-age=300";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/.well-known/did.json", web::get().to(installation))
        .route("/partners/{p}/did.json", web::get().to(partner));
}

/// GET `/.well-known/did.json`.
async fn installation(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let did = Did::at(&app.config.base_url, None).ok_or(Refusal::NotFound)?;
    let ring = app.keyring.clone();
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        Ok(ring.of(conn, Owner::Installation)?.document(&did))
    };
    Ok(answer(app.db.read(read).await?, &request))
}

/// GET `/partners/{p}/did.json`.
async fn partner(
    app: Data<App>,
    request: HttpRequest,
    slug: Path<String>,
) -> Result<HttpResponse, Refusal> {
    let slug = Key::parse(&slug).ok_or(Refusal::NotFound)?;
    let did = Did::at(&app.config.base_url, Some(&slug)).ok_or(Refusal::NotFound)?;
    let ring = app.keyring.clone();
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(partner) = partners::find_by_slug(conn, &slug)? else {
            return Ok(None);
        };
        Ok(Some(
            ring.of(conn, Owner::Partner(partner.id))?.document(&did),
        ))
    };
    let document = app.db.read(read).await?.ok_or(Refusal::NotFound)?;
    Ok(answer(document, &request))
}

fn answer(document: String, request: &HttpRequest) -> HttpResponse {
    let document = Document {
        body: Bytes::from(document),
        media_type: "application/did+json",
        kept: KEPT,
    };
    document.answer(request)
}

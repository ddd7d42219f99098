//! Credentials and status lists, for programs: at the addresses that credentials name.

use super::machine::{Document, Wanted, wanted};
use super::verify;
use crate::app::App;
use crate::base::{Token, VerificationCode};
use crate::certificates::{self, Kept};
use crate::credentials::{BADGE_PNG, BADGE_SVG, ListError};
use crate::db::{Conn, Error};
use crate::verification::{self, Verdict};
use crate::web::{Refusal, Visitor, paths};
use actix_web::http::header;
use actix_web::web::{self, Bytes, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};

/// What stands in a wallet for minutes must not stand there for hours after a revocation.
const LIST_KEPT: &str = "public, max-age=300";
/// The picture under an address never changes.
const BADGE_KEPT: &str = "public, max-age=31536000, immutable";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/credentials/{code}.json", web::get().to(show_json))
        .route("/credentials/{code}", web::get().to(show))
        .route("/s/{token}/credential.json", web::get().to(show_shared))
        .route("/status/{number}", web::get().to(status_list))
        .route("/badges/1.svg", web::get().to(badge_svg))
        .route("/badges/1.png", web::get().to(badge_png));
}

/// GET `/credentials/{code}`: the credential, for who may see the whole certificate; browsers are
/// led to the page of the same certificate.
async fn show(visitor: Visitor, code: Path<String>) -> Result<HttpResponse, Refusal> {
    match wanted(visitor.request()) {
        Wanted::Page => {
            let code = VerificationCode::parse(&code).map_err(|_odd| Refusal::NotFound)?;
            Ok(visitor.go_to(&paths::verification(&code)))
        }
        Wanted::Json => by_code(&visitor, &code, "application/json").await,
        Wanted::Credential => by_code(&visitor, &code, "application/vc").await,
    }
}

/// GET `/credentials/{code}.json`: some readers look at the suffix.
async fn show_json(visitor: Visitor, code: Path<String>) -> Result<HttpResponse, Refusal> {
    by_code(&visitor, &code, "application/json").await
}

/// The holder, and everybody to whom the holder shows every line. For all others there is nothing
/// here, whether the number exists or not.
async fn by_code(visitor: &Visitor, code: &str, media_type: &str) -> Result<HttpResponse, Refusal> {
    let asked = verify::ask(visitor, code, None).await?;
    // A holder signed in sees more than others, so their answer is nobody else's.
    let kept = match visitor.session {
        Some(_) => "private, no-store",
        None => "public, max-age=5",
    };
    whole(visitor, &asked.answer.verdict, (media_type, kept)).await
}

/// GET `/s/{token}/credential.json`: behind a holder's link.
async fn show_shared(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    verify::count_network(&visitor)?;
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?;
    let (sealer, hash, now) = (visitor.app.sealer.clone(), token.hash(), visitor.now);
    let look = move |conn: &mut Conn| verification::look_up_by_link(conn, &sealer, hash, now);
    let verdict = visitor.app.db.read(look).await?;
    whole(
        &visitor,
        &verdict,
        ("application/json", "private, no-store"),
    )
    .await
}

async fn whole(
    visitor: &Visitor,
    verdict: &Verdict,
    (media_type, kept): (&str, &str),
) -> Result<HttpResponse, Refusal> {
    let record = verdict.record().filter(|record| record.is_whole);
    let code = record.ok_or(Refusal::NotFound)?.face.code.clone();
    let read = move |conn: &mut Conn| -> Result<Option<Kept>, Error> {
        match certificates::find(conn, &code)? {
            Some(sealed) => certificates::credential(conn, sealed.id),
            None => Ok(None),
        }
    };
    let credential = visitor.app.db.read(read).await?.ok_or(Refusal::NotFound)?;
    let document = Document {
        body: Bytes::from(credential.json),
        media_type,
        kept,
    };
    let mut response = document.answer(visitor.request());
    let noindex = header::HeaderValue::from_static("noindex");
    let robots = header::HeaderName::from_static("x-robots-tag");
    response.headers_mut().insert(robots, noindex);
    Ok(response)
}

/// GET `/status/{number}`. No session, no writer.
async fn status_list(
    app: Data<App>,
    request: HttpRequest,
    number: Path<String>,
) -> Result<HttpResponse, Refusal> {
    let number: u32 = number.parse().map_err(|_odd| Refusal::NotFound)?;
    let (lists, ring, now) = (app.lists.clone(), app.keyring.clone(), app.now());
    let base_url = app.config.base_url.clone();
    let read = move |conn: &mut Conn| {
        certificates::status_list(conn, (&lists, &ring), (&base_url, number), now)
    };
    let list = app.db.read(read).await.map_err(|error| match error {
        ListError::Unknown => Refusal::NotFound,
        ListError::Db(error) => error.into(),
        other => Refusal::fault(&other),
    })?;
    let media_type = match wanted(&request) {
        Wanted::Credential => "application/vc",
        Wanted::Page | Wanted::Json => "application/json",
    };
    let document = Document {
        body: Bytes::from(list.json.clone()),
        media_type,
        kept: LIST_KEPT,
    };
    Ok(document.answer(&request))
}

async fn badge_svg(request: HttpRequest) -> HttpResponse {
    let document = Document {
        body: Bytes::from_static(BADGE_SVG.as_bytes()),
        media_type: "image/svg+xml",
        kept: BADGE_KEPT,
    };
    document.answer(&request)
}

async fn badge_png(request: HttpRequest) -> HttpResponse {
    let document = Document {
        body: Bytes::from_static(BADGE_PNG),
        media_type: "image/png",
        kept: BADGE_KEPT,
    };
    document.answer(&request)
}

//! For checks without us: the page that makes them, and the pack they go by.

use crate::app::{App, Packed};
use crate::base::Digest;
use crate::db::Conn;
use crate::evidence::{self, Source};
use crate::web::assets::gzip;
use crate::web::{Refusal, paths};
use actix_web::http::header;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use std::sync::{Arc, OnceLock};

/// As documents and lists are.
const KEPT: &str = "public, max-age=300";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OFFLINE, web::get().to(page))
        .route(paths::TRUST_PACK, web::get().to(pack));
}

/// GET `/verify/offline`: one file, with script and style inside; it may load nothing.
async fn page(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    static READY: OnceLock<Packed> = OnceLock::new();
    let page = evidence::offline_page(&app.texts);
    let policy = format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'",
        page.script_hash, page.style_hash
    );
    let policy = (header::CONTENT_SECURITY_POLICY, policy);
    let ready = READY.get_or_init(|| packed(page.html.as_bytes()));
    Ok(send(&request, "text/html; charset=utf-8", ready, policy))
}

/// GET `/trust-pack.zip`.
async fn pack(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let disposition = (
        header::CONTENT_DISPOSITION,
        "attachment; filename=\"trust-pack.zip\"".to_owned(),
    );
    let held = match app.trust_pack.get(&()) {
        Some(held) => held,
        None => {
            let (source, now) = (source(&app), app.now());
            let read = move |conn: &mut Conn| evidence::trust_files(conn, &source, None, now);
            let files = app.db.read_slowly(read).await?;
            let files = evidence::with_words(files, &app.texts, &app.config.house_name);
            let archive = evidence::zip(&files).ok_or(Refusal::TooLarge)?;
            let made = Arc::new(packed(&archive));
            app.trust_pack.insert((), Arc::clone(&made));
            made
        }
    };
    Ok(send(&request, "application/zip", &held, disposition))
}

fn packed(bytes: &[u8]) -> Packed {
    Packed {
        gzipped: gzip(bytes).to_vec(),
        plain: bytes.to_vec(),
    }
}

fn source(app: &App) -> Source {
    Source {
        keyring: app.keyring.clone(),
        lists: app.lists.clone(),
        addresses: app.addresses.clone(),
        log_key: app.log_key.clone(),
        base_url: app.config.base_url.clone(),
    }
}

fn send(
    request: &HttpRequest,
    media_type: &'static str,
    body: &Packed,
    (name, value): (header::HeaderName, String),
) -> HttpResponse {
    let tag = header::EntityTag::new_weak(Digest::of(&body.plain).short(32));
    let text = |name: header::HeaderName| {
        let value = request.headers().get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let is_held = text(header::IF_NONE_MATCH).contains(tag.tag());
    let mut response = match is_held {
        true => HttpResponse::NotModified(),
        false => HttpResponse::Ok(),
    };
    response
        .insert_header(header::ETag(tag))
        .insert_header((header::CACHE_CONTROL, KEPT))
        .insert_header((header::VARY, "Accept-Encoding"))
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header((name, value));
    if is_held {
        return response.finish();
    }
    response.content_type(media_type);
    match text(header::ACCEPT_ENCODING).contains("gzip") {
        true => response
            .insert_header((header::CONTENT_ENCODING, "gzip"))
            .body(body.gzipped.clone()),
        false => response.body(body.plain.clone()),
    }
}

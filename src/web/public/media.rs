//! GET `/media/{digest}.{ending}`: the pictures of courses, for ever the same under their address.

use crate::base::Digest;
use crate::courses;
use crate::web::assets::gzip;
use crate::web::{Refusal, Visitor};
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{self, Bytes, Path, ServiceConfig};

/// A drawing may style itself and nothing else: it runs no script and fetches nothing, even when
/// it is opened alone.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/media/{name}", web::get().to(show));
}

async fn show(visitor: Visitor, name: Path<String>) -> Result<HttpResponse, Refusal> {
    let digest = name
        .split_once('.')
        .and_then(|(digest, _)| Digest::parse(digest));
    let digest = digest.ok_or(Refusal::NotFound)?;
    let found = visitor
        .app
        .db
        .read(move |conn| courses::medium(conn, &digest))
        .await?;
    let medium = found.ok_or(Refusal::NotFound)?;
    let mut response = HttpResponse::Ok();
    response
        .insert_header((header::CONTENT_TYPE, medium.media_type.as_str()))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((header::VARY, "Accept-Encoding"));
    if !medium.media_type.contains("svg") {
        return Ok(response.body(medium.body));
    }
    let body = Bytes::from(medium.body);
    Ok(visitor.send(response, || body.clone(), || gzip(&body)))
}

//! Headers that every answer carries, and the host names we answer to.

use super::paths;
use crate::app::App;
use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;

/// No inline script or style, nothing from elsewhere, no frames.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=()",
    ),
];

/// Middleware: refuses foreign host names (host poisoning) and adds the headers.
pub(crate) async fn guard<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_secure = request
        .app_data::<Data<App>>()
        .is_some_and(|app| app.is_secure());
    if !is_our_host(&request) {
        return Ok(request.into_response(HttpResponse::MisdirectedRequest().finish()));
    }
    let is_open = paths::is_for_programs(request.path());
    let mut response = next.call(request).await?.map_into_boxed_body();
    add(response.headers_mut(), is_secure);
    if is_open {
        open(response.headers_mut());
    }
    Ok(response)
}

fn add(headers: &mut HeaderMap, is_secure: bool) {
    for (name, value) in HEADERS {
        // A handler may have set a stricter policy of its own (media).
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    if is_secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
}

/// Pages of every site may read it, refusals and how long to wait included.
fn open(headers: &mut HeaderMap) {
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// The host of the public address, and this machine under its own names (health checks, proxies).
fn is_our_host(request: &ServiceRequest) -> bool {
    let Some(app) = request.app_data::<Data<App>>() else {
        return false;
    };
    let Some(host) = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
    else {
        // HTTP/1.0 and in-process tests send none; there is nothing to be poisoned by.
        return true;
    };
    let public = app.config.base_url.split("://").nth(1).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    host.eq_ignore_ascii_case(public)
        || matches!(name, "localhost" | "127.0.0.1" | "[::1]")
        || host.parse() == Ok(app.config.bind)
}

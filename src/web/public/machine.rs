//! Answers for programs: what every one of them needs to be kept by caches and read from anywhere.

use crate::base::Digest;
use actix_web::http::{StatusCode, header};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};

/// A document for programs.
pub(super) struct Document<'a> {
    pub body: Bytes,
    pub media_type: &'a str,
    /// Its `Cache-Control`.
    pub kept: &'a str,
}

impl Document<'_> {
    /// Open to every page, with an `ETag`; 304 for who has it already.
    pub(super) fn answer(self, request: &HttpRequest) -> HttpResponse {
        let etag = format!("\"{}\"", Digest::of(&self.body));
        let known = request.headers().get(header::IF_NONE_MATCH);
        let is_known = known.is_some_and(|known| known.as_bytes() == etag.as_bytes());
        let mut response = HttpResponse::build(match is_known {
            true => StatusCode::NOT_MODIFIED,
            false => StatusCode::OK,
        });
        response
            .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
            .insert_header((header::CACHE_CONTROL, self.kept))
            .insert_header((header::VARY, "Accept"))
            .insert_header((header::ETAG, etag));
        match is_known {
            true => response.finish(),
            false => response.content_type(self.media_type).body(self.body),
        }
    }
}

/// How long a browser need not ask again.
const ASKED_KEPT: &str = "86400";

/// OPTIONS: a browser asks, for a page of another site, whether it may send what is more than a
/// form: JSON, or the key of a program (Fetch Standard, CORS-preflight). That its answer may be
/// read stands with it as with every other.
pub(super) async fn preflight() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST"))
        .insert_header((
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            "Authorization, Content-Type",
        ))
        .insert_header((header::ACCESS_CONTROL_MAX_AGE, ASKED_KEPT))
        .finish()
}

/// What the reader of an address wants, where it has several forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Page,
    /// As the standard names it.
    Credential,
    /// Plain JSON.
    Json,
}

/// Reads `Accept`: a browser names HTML, programs name JSON, and who names nothing is a program.
pub(super) fn wanted(request: &HttpRequest) -> Wanted {
    let accept = request.headers().get(header::ACCEPT);
    match accept.and_then(|accept| accept.to_str().ok()) {
        Some(accept) if accept.contains("text/html") => Wanted::Page,
        Some(accept) if accept.contains("application/json") => Wanted::Json,
        _ => Wanted::Credential,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn browsers_get_the_page_and_programs_the_document() {
        for (accept, expected) in [
            ("text/html,application/xhtml+xml,*/*;q=0.8", Wanted::Page),
            ("application/json", Wanted::Json),
            ("application/vc, application/json;q=0.5", Wanted::Json),
            ("application/vc", Wanted::Credential),
            ("*/*", Wanted::Credential),
        ] {
            let request = TestRequest::get().insert_header((header::ACCEPT, accept));
            assert_eq!(wanted(&request.to_http_request()), expected, "{accept}");
        }
        let silent = TestRequest::get().to_http_request();
        assert_eq!(wanted(&silent), Wanted::Credential);
    }
}

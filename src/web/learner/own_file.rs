//! A file that is kept by nobody but the learner who asks.

use actix_web::HttpResponse;
use actix_web::http::header;

/// The answer with a file; `disposition` says whether it opens in the browser, and its name
/// (RFC 6266).
pub(super) fn own_file(
    media_type: &str,
    disposition: String,
    body: impl Into<Vec<u8>>,
) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((header::CONTENT_DISPOSITION, disposition))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(body.into())
}

//! The sample of a partner's certificate, as PDF and as a picture: drawn once, kept in memory.

use crate::base::Digest;
use crate::certificates;
use crate::certificates::pdf::RenderError;
use crate::partners::{Partner, Signatory};
use crate::web::{Refusal, Visitor};
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Bytes;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Pdf,
    Picture,
}

/// Samples drawn lately, by everything that is on them.
static SPECIMENS: LazyLock<moka::sync::Cache<Digest, Bytes>> = LazyLock::new(|| {
    moka::sync::Cache::builder()
        .weigher(|_, drawn: &Bytes| u32::try_from(drawn.len()).unwrap_or(u32::MAX))
        .max_capacity(8 * 1024 * 1024)
        .time_to_idle(Duration::from_secs(600))
        .build()
});

/// The answer with a sample of this day in the reader's language, signed by these.
pub(super) async fn answer(
    visitor: &Visitor,
    (partner, signatories): (&Partner, &[Signatory]),
    kind: Kind,
) -> Result<HttpResponse, Refusal> {
    let app = visitor.app.clone();
    let day = (visitor.language, visitor.now.date());
    let words = (&*app.texts, app.config.base_url.as_str());
    let sheet = certificates::sample((partner, signatories), day, words);
    let key = Digest::of(format!("{kind:?}\n{sheet:?}").as_bytes());
    let drawing = tokio::task::spawn_blocking(move || {
        let draw = || -> Result<Bytes, RenderError> {
            let drawn = match kind {
                Kind::Pdf => app.paper.render(&sheet)?,
                Kind::Picture => app.paper.picture(&sheet)?,
            };
            Ok(Bytes::from(drawn))
        };
        SPECIMENS.try_get_with(key, draw)
    });
    let drawn = drawing.await.map_err(|error| Refusal::fault(&error))?;
    let drawn = drawn.map_err(|error: Arc<RenderError>| Refusal::fault(&error))?;
    let media_type = match kind {
        Kind::Pdf => "application/pdf",
        Kind::Picture => "image/jpeg",
    };
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, media_type))
        .insert_header((header::CACHE_CONTROL, "private, max-age=300"))
        .insert_header((header::VARY, "Accept-Language, Cookie"))
        .body(drawn))
}

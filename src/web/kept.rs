//! Pages that look the same to every stranger: drawn once, kept for some seconds.
//!
//! A browser may keep such a page too, and asks each time whether it is still the same; on a weak
//! connection the answer (304) is a hundred bytes instead of a page.

use super::assets::gzip;
use super::error::Refusal;
use super::page::Page;
use super::visitor::Visitor;
use crate::base::{Digest, Language};
use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::Bytes;
use moka::sync::Cache;
use std::sync::Arc;
use std::time::Duration;

/// How long a course just published, or a changed profile, may stay unseen by strangers.
const KEPT: Duration = Duration::from_secs(5);
/// In bytes, plain and compressed together.
const CAPACITY: u64 = 16 * 1024 * 1024;

/// One page in one language.
#[derive(Debug)]
pub(super) struct Kept {
    plain: Bytes,
    zipped: Bytes,
    /// With its quotation marks (RFC 9110 §8.8.3).
    etag: String,
}

/// The pages by path and language.
#[derive(Clone)]
pub(super) struct KeptPages(Cache<(String, Language), Arc<Kept>>);

impl Default for KeptPages {
    fn default() -> Self {
        let weigh = |_: &_, kept: &Arc<Kept>| {
            u32::try_from(kept.plain.len() + kept.zipped.len()).unwrap_or(u32::MAX)
        };
        let cache = Cache::builder().weigher(weigh).max_capacity(CAPACITY);
        Self(cache.time_to_live(KEPT).build())
    }
}

impl Visitor {
    /// The page at this address, if a stranger asks and another stranger has just seen it.
    pub fn kept(&self) -> Result<Option<HttpResponse>, Refusal> {
        let Some(address) = self.address_for_all() else {
            return Ok(None);
        };
        let kept = self.pages()?.kept.0.get(&address);
        Ok(kept.map(|kept| self.answer(&kept)))
    }

    /// Draws a page that is the same for every stranger, and keeps it for the next one. Who is
    /// signed in gets their own.
    pub fn page_for_all<P: Page>(
        &self,
        section: &'static str,
        page: &P,
    ) -> Result<HttpResponse, Refusal> {
        let Some(address) = self.address_for_all() else {
            return self.page(section, page);
        };
        let pages = self.pages()?;
        let html = pages.render(page, &self.frame(section));
        let html = html.map_err(|error| Refusal::fault(&error))?;
        let kept = Arc::new(Kept {
            etag: format!("\"{}\"", Digest::of(html.as_bytes())),
            zipped: gzip(html.as_bytes()),
            plain: Bytes::from(html),
        });
        pages.kept.0.insert(address, Arc::clone(&kept));
        Ok(self.answer(&kept))
    }

    /// Where a page may be kept: not for who is signed in, and not with a query, of which anybody
    /// can invent as many as they like.
    fn address_for_all(&self) -> Option<(String, Language)> {
        let path = self.request().path();
        let is_same_for_all = self.session.is_none() && self.request().query_string().is_empty();
        is_same_for_all.then(|| (path.to_owned(), self.language))
    }

    fn answer(&self, kept: &Kept) -> HttpResponse {
        let known = self.request().headers().get(header::IF_NONE_MATCH);
        let is_known = known.is_some_and(|known| known.as_bytes() == kept.etag.as_bytes());
        let status = match is_known {
            true => StatusCode::NOT_MODIFIED,
            false => StatusCode::OK,
        };
        let mut response = self.page_head(status);
        response
            .insert_header((header::CACHE_CONTROL, "private, no-cache"))
            .insert_header((header::ETAG, kept.etag.as_str()));
        if is_known {
            return response.finish();
        }
        self.send(response, || kept.plain.clone(), || kept.zipped.clone())
    }
}

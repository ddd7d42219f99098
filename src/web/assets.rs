//! Style sheet, fonts, scripts and pictures: hashed, compressed once at start, served from memory.

use super::error::Refusal;
use crate::base::Digest;
use actix_web::http::header;
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "assets/web"]
struct Files;

/// One file, ready to be sent.
struct Asset {
    media_type: String,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

/// All files by their hashed name, and the hashed names by the plain ones.
struct Assets {
    by_address: BTreeMap<String, Asset>,
    addresses: BTreeMap<String, String>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::load);

impl Assets {
    fn load() -> Self {
        let mut assets = Self {
            by_address: BTreeMap::new(),
            addresses: BTreeMap::new(),
        };
        let mut names: Vec<String> = Files::iter().map(|name| name.into_owned()).collect();
        // Style sheets last: they name the others by their hashed addresses.
        names.sort_by_key(|name| (name.ends_with(".css"), name.clone()));
        for name in names {
            let Some(file) = Files::get(&name) else {
                continue;
            };
            let body = match name.ends_with(".css") {
                true => assets.rewrite(&file.data).into_bytes(),
                false => file.data.into_owned(),
            };
            assets.add(&name, body);
        }
        assets
    }

    fn add(&mut self, name: &str, body: Vec<u8>) {
        let hash = Digest::of(&body).short(12);
        let hashed = match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
            None => format!("{name}.{hash}"),
        };
        let media_type = media_type(name);
        let shrinks = !name.ends_with(".woff2") && !name.ends_with(".png");
        let asset = Asset {
            brotli: shrinks.then(|| brotli(&body)),
            gzip: shrinks.then(|| gzip(&body)),
            plain: Bytes::from(body),
            media_type,
        };
        self.addresses
            .insert(name.to_owned(), format!("/static/{hashed}"));
        self.by_address.insert(hashed, asset);
    }

    /// Replaces `url("fonts/x.woff2")` by the hashed address.
    fn rewrite(&self, css: &[u8]) -> String {
        let mut css = String::from_utf8_lossy(css).into_owned();
        for (name, address) in &self.addresses {
            css = css.replace(&format!("url(\"{name}\")"), &format!("url(\"{address}\")"));
        }
        css
    }
}

/// The hashed address of an asset; `None` if there is no such file.
pub(crate) fn address(name: &str) -> Option<&'static str> {
    ASSETS.addresses.get(name).map(String::as_str)
}

/// GET `/static/{name}`: immutable for a year, because the name carries the hash of the content.
pub(crate) async fn show(
    request: HttpRequest,
    name: Path<String>,
) -> Result<HttpResponse, Refusal> {
    let asset = ASSETS
        .by_address
        .get(name.as_str())
        .ok_or(Refusal::NotFound)?;
    let accepted = request.headers().get(header::ACCEPT_ENCODING);
    let accepted = accepted
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut response = HttpResponse::Ok();
    response
        .insert_header((header::CONTENT_TYPE, asset.media_type.as_str()))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::VARY, "Accept-Encoding"));
    let (encoding, body) = match (&asset.brotli, &asset.gzip) {
        (Some(body), _) if accepted.contains("br") => (Some("br"), body),
        (_, Some(body)) if accepted.contains("gzip") => (Some("gzip"), body),
        _ => (None, &asset.plain),
    };
    if let Some(encoding) = encoding {
        response.insert_header((header::CONTENT_ENCODING, encoding));
    }
    Ok(response.body(body.clone()))
}

fn media_type(name: &str) -> String {
    let guess = mime_guess::from_path(name).first_or_octet_stream();
    match guess.type_() == mime_guess::mime::TEXT || name.ends_with(".svg") {
        true => format!("{guess}; charset=utf-8"),
        false => guess.to_string(),
    }
}

fn brotli(body: &[u8]) -> Bytes {
    let mut shrunk = Vec::new();
    // This runs at every start. Above quality 6 the encoder takes 16 to 40 MB at once for one
    // percent fewer bytes, and glibc, having given back a piece of that size, keeps free memory of
    // twice as much ever after (mallopt(3), M_MMAP_THRESHOLD): 9 MB of a server that rests.
    let params = brotli::enc::BrotliEncoderParams {
        quality: 6,
        // A window of 256 KB: no file of ours is larger.
        lgwin: 18,
        size_hint: body.len(),
        ..Default::default()
    };
    match brotli::BrotliCompress(&mut &*body, &mut shrunk, &params) {
        Ok(_) => Bytes::from(shrunk),
        Err(_) => Bytes::new(),
    }
}

/// Gzip (RFC 1952) at a quality for small texts.
pub(crate) fn gzip(body: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(5));
    let written = encoder.write_all(body).and_then(|()| encoder.finish());
    Bytes::from(written.unwrap_or_default())
}

//! A form that may carry a file: `multipart/form-data` (RFC 7578), or the plain kind.

use super::error::Refusal;
use super::fields::{Extraction, Fields, extract};
use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header::{self, HeaderMap};
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use futures_util::{StreamExt as _, stream};

/// More parts than any form of ours has.
const MOST_PARTS: usize = 32;

/// The fields of a form with their bytes. Extracting it proves, as [`Fields`] does, that the form
/// came from a page of ours. How large it may be is said by its route.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Upload(Vec<(String, Vec<u8>)>);

impl Upload {
    /// The bytes of a field; none if the form has no such field.
    pub fn find(&self, name: &str) -> Option<&[u8]> {
        let mut fields = self.0.iter();
        let found = fields.find(|(known, _)| known == name);
        found.map(|(_, bytes)| bytes.as_slice())
    }

    /// The bytes of a field; empty if it was not sent.
    pub fn bytes(&self, name: &str) -> &[u8] {
        self.find(name).unwrap_or_default()
    }

    /// The text of a field; empty if it was not sent or is no UTF-8.
    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).unwrap_or_default()
    }

    /// Reads a form that is in memory already, bounded by its route.
    async fn parse(headers: &HeaderMap, body: Bytes) -> Result<Self, Refusal> {
        let kind = headers.get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            let fields = Fields::parse(&body)?;
            let field = |(name, text): (&str, &str)| (name.to_owned(), text.into());
            return Ok(Self(fields.iter().map(field).collect()));
        }
        let body = stream::once(async { Ok::<_, PayloadError>(body) });
        let mut form = Multipart::new(headers, body);
        let mut parts = Vec::new();
        while let Some(part) = form.next().await {
            if parts.len() == MOST_PARTS {
                return Err(Refusal::TooLarge);
            }
            let mut part = part.map_err(|_| Refusal::Malformed)?;
            let name = part.name().map(ToOwned::to_owned);
            let mut content = Vec::new();
            while let Some(piece) = part.next().await {
                content.extend_from_slice(&piece.map_err(|_| Refusal::Malformed)?);
            }
            parts.extend(name.map(|name| (name, content)));
        }
        Ok(Self(parts))
    }
}

impl FromRequest for Upload {
    type Error = Refusal;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = async |request: HttpRequest, body| Self::parse(request.headers(), body).await;
        extract(request, payload, read, |upload| upload.text("csrf"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KIND: &str = "multipart/form-data; boundary=----x7";

    fn parse(kind: &'static str, body: &[u8]) -> Result<Upload, Refusal> {
        let mut headers = HeaderMap::new();
        let kind = header::HeaderValue::from_static(kind);
        headers.insert(header::CONTENT_TYPE, kind);
        let body = Bytes::copy_from_slice(body);
        actix_web::rt::System::new().block_on(Upload::parse(&headers, body))
    }

    #[test]
    fn a_file_arrives_as_it_was_sent() {
        let body = "------x7\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nab\r\n\
            ------x7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
            Content-Type: text/csv\r\n\r\none\r\n\r\n--two\r\n\r\n------x7--\r\n";
        let upload = parse(KIND, body.as_bytes()).unwrap();
        assert_eq!(upload.text("csrf"), "ab");
        assert_eq!(upload.text("file"), "one\r\n\r\n--two\r\n");
        assert_eq!(upload.bytes("missing"), b"");
        let plain = parse("application/x-www-form-urlencoded", b"list=a%0Ab").unwrap();
        assert_eq!(plain.text("list"), "a\nb");
        for (kind, body) in [
            (KIND, "------x7\r\nno end"),
            (KIND, "nothing"),
            ("multipart/form-data", "------x7--"),
        ] {
            assert_eq!(parse(kind, body.as_bytes()), Err(Refusal::Malformed));
        }
    }

    proptest! {
        #[test]
        fn whatever_comes_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let mut body = b"------x7\r\n".to_vec();
            body.extend(bytes);
            let _ = parse(KIND, &body);
        }
    }
}

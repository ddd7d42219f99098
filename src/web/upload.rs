//! A form that may carry a file: `multipart/form-data` (RFC 7578), or the plain kind.
//!
//! Read here in sixty lines rather than by a library that streams to disk: the whole form is in
//! memory already, and bounded by its page.

use super::error::Refusal;
use super::fields::{Fields, comes_from_us, has_token};
use super::visitor::Visitor;
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use std::future::Future;
use std::pin::Pin;

/// More parts than any form of ours has.
const MOST_PARTS: usize = 32;

/// The fields of a form with their bytes. Extracting it proves, as [`Fields`] does, that the form
/// came from a page of ours. How large it may be is said by its route.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Upload(Vec<(String, Vec<u8>)>);

impl Upload {
    /// The bytes of a field; empty if it was not sent.
    pub fn bytes(&self, name: &str) -> &[u8] {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map_or(&[], |(_, bytes)| bytes)
    }

    /// The text of a field; empty if it was not sent or is no UTF-8.
    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).unwrap_or_default()
    }

    fn parse(kind: &str, body: &[u8]) -> Result<Self, Refusal> {
        if !kind.starts_with("multipart/form-data") {
            let fields = Fields::parse(body)?;
            let field = |(name, text): (&str, &str)| (name.to_owned(), text.into());
            return Ok(Self(fields.iter().map(field).collect()));
        }
        let boundary = kind.split(';').find_map(|part| {
            let boundary = part.trim().strip_prefix("boundary=")?;
            Some(boundary.trim_matches('"').to_owned())
        });
        match boundary.filter(|boundary| (1..=70).contains(&boundary.len())) {
            Some(boundary) => Ok(Self(parts(body, &boundary)?)),
            None => Err(Refusal::Malformed),
        }
    }
}

fn parts(body: &[u8], boundary: &str) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let first = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let mut rest = body
        .strip_prefix(first.as_bytes())
        .ok_or(Refusal::Malformed)?;
    let mut parts = Vec::new();
    // What follows a boundary: another part after a line break, or `--` at the end.
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        if parts.len() == MOST_PARTS {
            return Err(Refusal::TooLarge);
        }
        let (head, content) = cut(part, b"\r\n\r\n").ok_or(Refusal::Malformed)?;
        let (content, after) = cut(content, between.as_bytes()).ok_or(Refusal::Malformed)?;
        if let Some(name) = name(head) {
            parts.push((name, content.to_vec()));
        }
        rest = after;
    }
    Ok(parts)
}

/// What stands before and after a mark.
fn cut<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let first = mark.first()?;
    let mut from = 0;
    loop {
        let rest = bytes.get(from..)?;
        let at = from + rest.iter().position(|byte| byte == first)?;
        let (before, after) = bytes.split_at_checked(at)?;
        if let Some(after) = after.strip_prefix(mark) {
            return Some((before, after));
        }
        from = at + 1;
    }
}

/// The `name` of the part's `Content-Disposition`.
fn name(head: &[u8]) -> Option<String> {
    let head = std::str::from_utf8(head).ok()?;
    let line = head.lines().find(|line| {
        line.to_ascii_lowercase()
            .starts_with("content-disposition:")
    })?;
    let (_, rest) = line.split_once(" name=\"")?;
    let (name, _) = rest.split_once('"')?;
    Some(name.to_owned())
}

impl FromRequest for Upload {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::from_request(request, &mut Payload::None);
        let body = Bytes::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let visitor = visitor.await?;
            if !comes_from_us(&request, &visitor) {
                return Err(Refusal::ForeignForm);
            }
            let body = body.await.map_err(|_| Refusal::TooLarge)?;
            let kind = request.headers().get(header::CONTENT_TYPE);
            let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            let upload = Self::parse(kind, &body)?;
            match has_token(&visitor, upload.text("csrf")) {
                true => Ok(upload),
                false => Err(Refusal::ForeignForm),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KIND: &str = "multipart/form-data; boundary=----x7";

    #[test]
    fn a_file_arrives_as_it_was_sent() {
        let body = "------x7\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nab\r\n\
            ------x7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
            Content-Type: text/csv\r\n\r\none\r\n\r\n--two\r\n\r\n------x7--\r\n";
        let upload = Upload::parse(KIND, body.as_bytes()).unwrap();
        assert_eq!(upload.text("csrf"), "ab");
        assert_eq!(upload.text("file"), "one\r\n\r\n--two\r\n");
        assert_eq!(upload.bytes("missing"), b"");
        let plain = Upload::parse("application/x-www-form-urlencoded", b"list=a%0Ab").unwrap();
        assert_eq!(plain.text("list"), "a\nb");
        for (kind, body) in [
            (KIND, "------x7\r\nno end"),
            (KIND, "nothing"),
            ("multipart/form-data", "------x7--"),
        ] {
            assert_eq!(
                Upload::parse(kind, body.as_bytes()),
                Err(Refusal::Malformed)
            );
        }
    }

    proptest! {
        #[test]
        fn whatever_comes_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let mut body = b"------x7\r\n".to_vec();
            body.extend(bytes);
            let _ = Upload::parse(KIND, &body);
        }
    }
}

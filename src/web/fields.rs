//! What a form sent: parsed once, checked to come from us.

use super::error::Refusal;
use super::visitor::Visitor;
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use std::future::Future;
use std::pin::Pin;
use subtle::ConstantTimeEq as _;

/// The most a form may send: ten reflections of the greatest length, in Chinese, where each sign
/// takes nine bytes on the wire.
pub const LARGEST_FORM: usize = 512 * 1024;
/// The most fields a form may have.
const MOST_FIELDS: usize = 2000;

/// The fields of a posted form (`application/x-www-form-urlencoded`), in the order sent.
///
/// Extracting it proves that the form came from a page of ours: the browser says so (`Origin`,
/// `Sec-Fetch-Site`), and who is signed in also sends the token of their session.
#[derive(Debug, Clone, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value of a field, or an empty string: a missing field and an empty one mean the
    /// same to a person.
    pub fn text(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// All values of a field, as ticked boxes send them.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Every field with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether the field was sent at all (a ticked box, a pressed button).
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    pub(super) fn parse(body: &[u8]) -> Result<Self, Refusal> {
        let fields: Vec<_> = form_urlencoded::parse(body)
            .take(MOST_FIELDS + 1)
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        if fields.len() > MOST_FIELDS {
            Err(Refusal::TooLarge)
        } else {
            Ok(Self(fields))
        }
    }
}

impl FromRequest for Fields {
    type Error = Refusal;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = async |_: HttpRequest, body: Bytes| Self::parse(&body);
        extract(request, payload, read, |fields| fields.text("csrf"))
    }
}

/// The fields of a form of ours, whatever session its page was sent to: [`Fields`] without the
/// proof by the session's token. Whoever takes it asks for another proof where that is missing.
#[derive(Debug, Clone)]
pub(super) struct Unproven {
    pub fields: Fields,
    /// Whether it carries the token of the present session, or there is none.
    pub has_token: bool,
}

impl FromRequest for Unproven {
    type Error = Refusal;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = async |_: HttpRequest, body: Bytes| Fields::parse(&body);
        let arriving = arriving(request, payload, read);
        Box::pin(async move {
            let (visitor, fields) = arriving.await?;
            let has_token = has_token(&visitor, fields.text("csrf"));
            Ok(Self { fields, has_token })
        })
    }
}

/// A form on its way out of a request.
pub(super) type Extraction<F> = Pin<Box<dyn Future<Output = Result<F, Refusal>>>>;

/// Reads a form and proves that it came from a page of ours; `token` says where it carries the
/// session's token.
pub(super) fn extract<F: 'static>(
    request: &HttpRequest,
    payload: &mut Payload,
    read: impl AsyncFnOnce(HttpRequest, Bytes) -> Result<F, Refusal> + 'static,
    token: impl Fn(&F) -> &str + 'static,
) -> Extraction<F> {
    let arriving = arriving(request, payload, read);
    Box::pin(async move {
        let (visitor, form) = arriving.await?;
        match has_token(&visitor, token(&form)) {
            true => Ok(form),
            false => Err(Refusal::ForeignForm),
        }
    })
}

/// Reads a form whose page, as the browser says, is one of ours; and who sends it.
fn arriving<F: 'static>(
    request: &HttpRequest,
    payload: &mut Payload,
    read: impl AsyncFnOnce(HttpRequest, Bytes) -> Result<F, Refusal> + 'static,
) -> Extraction<(Visitor, F)> {
    let visitor = Visitor::from_request(request, &mut Payload::None);
    let body = Bytes::from_request(request, payload);
    let request = request.clone();
    Box::pin(async move {
        let visitor = visitor.await?;
        if !comes_from_us(&request, &visitor) {
            return Err(Refusal::ForeignForm);
        }
        let body = body.await.map_err(|_| Refusal::TooLarge)?;
        let form = read(request, body).await?;
        Ok((visitor, form))
    })
}

/// Whether a form carries the token of the session, where there is one.
fn has_token(visitor: &Visitor, csrf: &str) -> bool {
    visitor
        .csrf_secret()
        .is_none_or(|secret| is_token_of(csrf, &secret))
}

/// What the browser says about the page that sent the form. A browser so old that it says nothing
/// is believed only with the token of a session.
fn comes_from_us(request: &HttpRequest, visitor: &Visitor) -> bool {
    let value = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    if let Some(site) = value("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match value(header::ORIGIN.as_str()) {
        Some(origin) => visitor.is_own_origin(origin),
        None => visitor.csrf_secret().is_some(),
    }
}

/// The token for a page: the session's secret under a fresh mask, so that it never repeats and a
/// compressed page tells nothing about it (BREACH).
pub(crate) fn token_for_page(secret: &[u8; 16], mask: [u8; 16]) -> String {
    let hidden: Vec<u8> = secret
        .iter()
        .zip(mask)
        .map(|(byte, mask)| byte ^ mask)
        .collect();
    data_encoding::HEXLOWER.encode(&[mask.as_slice(), &hidden].concat())
}

fn is_token_of(token: &str, secret: &[u8; 16]) -> bool {
    let Ok(bytes) = data_encoding::HEXLOWER.decode(token.as_bytes()) else {
        return false;
    };
    let Some((mask, hidden)) = bytes.split_at_checked(16) else {
        return false;
    };
    let found: Vec<u8> = hidden
        .iter()
        .zip(mask)
        .map(|(byte, mask)| byte ^ mask)
        .collect();
    found.ct_eq(secret).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_different_on_every_page_and_always_recognised() {
        let secret = [7; 16];
        let (one, two) = (
            token_for_page(&secret, [1; 16]),
            token_for_page(&secret, [2; 16]),
        );
        assert_ne!(one, two);
        assert!(is_token_of(&one, &secret) && is_token_of(&two, &secret));
        let cut: String = one.chars().take(62).collect();
        for wrong in ["", "00", &cut, &"0".repeat(64)] {
            assert!(!is_token_of(wrong, &secret), "{wrong}");
        }
    }

    #[test]
    fn a_form_keeps_repeated_fields_in_order() {
        let fields = Fields::parse(b"a=1&choice=x&choice=y+z&b=%D8%A7").unwrap();
        assert_eq!(fields.all("choice").collect::<Vec<_>>(), ["x", "y z"]);
        assert_eq!(fields.text("b"), "ا");
        assert_eq!(fields.text("missing"), "");
    }
}

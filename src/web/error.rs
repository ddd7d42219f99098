//! What a request can be refused for, and the page that says so.
//!
//! Rooms' refusals become a [`Refusal`] where they are handled; faults become an incident number
//! for the reader and one log line with the cause for the operator.

use super::frame;
use super::page::{Page, Pages};
use crate::admission;
use crate::db;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use std::fmt;

/// Why there is no ordinary answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing here, or nothing that this person may know of.
    NotFound,
    /// Signed in, but not allowed.
    Forbidden,
    /// Sign in first; then come back to this path.
    SignIn { next: String },
    /// The form may come from another site.
    ForeignForm,
    /// Too many tries; seconds to wait.
    TooMany { seconds: u32 },
    /// Too much to do; try again at once.
    Busy,
    /// The address or form has a shape that no page of ours makes.
    Malformed,
    /// More than we accept.
    TooLarge,
    /// The address exists, for other methods.
    Method,
    /// Our fault; the cause is in the log under this number.
    Fault { incident: String },
}

impl Refusal {
    /// A fault: logs the cause once and hides it behind an incident number.
    pub fn fault(cause: &dyn fmt::Display) -> Self {
        let mut bytes = [0; 4];
        // Without randomness the incident is numbered zero; the log line has the time anyway.
        let _ = getrandom::fill(&mut bytes);
        let incident = data_encoding::BASE32_NOPAD.encode(&bytes);
        tracing::error!(%incident, %cause, "a request failed");
        Self::Fault { incident }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden | Self::SignIn { .. } => "forbidden",
            Self::ForeignForm => "form-expired",
            Self::TooMany { .. } => "too-many",
            Self::Busy => "busy",
            Self::Malformed => "bad-request",
            Self::TooLarge => "too-large",
            Self::Method => "method",
            Self::Fault { .. } => "fault",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl From<db::Error> for Refusal {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::Busy | db::Error::Unavailable(_) | db::Error::NotStored(_) => {
                tracing::warn!(%error, "the database did not serve a request");
                Self::Busy
            }
            db::Error::Unique { .. }
            | db::Error::Corrupt(_)
            | db::Error::Unsuitable(_)
            | db::Error::Query(_) => Self::fault(&error),
        }
    }
}

impl From<admission::Busy> for Refusal {
    fn from(_: admission::Busy) -> Self {
        Self::Busy
    }
}

impl From<admission::TooMany> for Refusal {
    fn from(error: admission::TooMany) -> Self {
        Self::TooMany {
            seconds: error.seconds,
        }
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::SignIn { .. } => StatusCode::SEE_OTHER,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Fault { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Without a page yet: `show_refusals` knows the reader's language and draws it.
    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::SignIn { next } => {
                let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
                let place = format!("{}?next={next}", super::paths::SIGN_IN);
                response.insert_header((header::LOCATION, place));
            }
            Self::TooMany { seconds } => {
                response.insert_header((header::RETRY_AFTER, seconds.to_string()));
            }
            Self::Busy => {
                response.insert_header((header::RETRY_AFTER, "2"));
            }
            _ => {}
        }
        let mut response = response.finish();
        response.extensions_mut().insert(self.clone());
        response
    }
}

/// What went wrong and what to do.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    /// The middle part of the message keys `error-KEY-title` and `error-KEY-text`.
    pub key: &'static str,
    pub title_key: String,
    pub text_key: String,
    pub incident: String,
    pub seconds: u32,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "public/error";

    fn samples() -> Vec<Self> {
        [
            Refusal::NotFound,
            Refusal::Forbidden,
            Refusal::ForeignForm,
            Refusal::TooMany { seconds: 30 },
            Refusal::Busy,
            Refusal::Malformed,
            Refusal::TooLarge,
            Refusal::Method,
            Refusal::Fault {
                incident: "7K3QF4A".to_owned(),
            },
        ]
        .iter()
        .map(ErrorPage::of)
        .collect()
    }
}

impl ErrorPage {
    fn of(refusal: &Refusal) -> Self {
        let key = refusal.key();
        Self {
            key,
            title_key: format!("error-{key}-title"),
            text_key: format!("error-{key}-text"),
            incident: match refusal {
                Refusal::Fault { incident } => incident.clone(),
                _ => String::new(),
            },
            seconds: match refusal {
                Refusal::TooMany { seconds } => *seconds,
                _ => 0,
            },
        }
    }
}

/// Middleware: gives every refusal its page, in the reader's language.
pub(crate) async fn show_refusals<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let refusal = response.response().extensions().get::<Refusal>().cloned();
    let refusal = refusal.or_else(|| by_status(response.response()));
    let Some(refusal) = refusal.filter(|refusal| !matches!(refusal, Refusal::SignIn { .. })) else {
        return Ok(response);
    };
    let (request, bare) = response.into_parts();
    let page = ErrorPage::of(&refusal);
    let around = frame::anonymous(&request);
    let body = match request.app_data::<actix_web::web::Data<Pages>>() {
        Some(pages) => pages.render(&page, &around).unwrap_or_default(),
        None => String::new(),
    };
    let mut answer = HttpResponse::build(refusal.status_code());
    for (name, value) in bare.headers() {
        if name != header::CONTENT_LENGTH && name != header::CONTENT_TYPE {
            answer.append_header((name.clone(), value.clone()));
        }
    }
    answer.insert_header((header::CACHE_CONTROL, "no-store"));
    let answer = answer.content_type("text/html; charset=utf-8").body(body);
    Ok(ServiceResponse::new(request, answer))
}

/// Errors that actix answers by itself (no route, wrong method, a body too large).
fn by_status(response: &HttpResponse<BoxBody>) -> Option<Refusal> {
    if response.headers().contains_key(header::CONTENT_TYPE) && response.error().is_none() {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND => Some(Refusal::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(Refusal::Method),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Refusal::TooLarge),
        StatusCode::BAD_REQUEST => Some(Refusal::Malformed),
        status if status.is_server_error() => {
            Some(Refusal::fault(&format!("an answer with status {status}")))
        }
        _ => None,
    }
}

//! Signing out.

use super::resource;
use crate::accounts;
use crate::web::{Fields, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::SIGN_OUT).post(create));
}

/// Ends the session here and in the database. Harmless for who is not signed in any more.
async fn create(visitor: Visitor, _fields: Fields) -> Result<HttpResponse, Refusal> {
    if let Some(presence) = &visitor.session {
        let (by, now) = (presence.signed_in.clone(), visitor.now);
        let ended = visitor
            .app
            .db
            .write(move |tx| accounts::sign_out(tx, &by, now))
            .await?;
        visitor.forget_sessions(&ended);
    }
    leave(&visitor)
}

/// Sends a browser home that is signed in no longer.
pub(super) fn leave(visitor: &Visitor) -> Result<HttpResponse, Refusal> {
    left(visitor, paths::HOME)
}

/// The same, to another page.
pub(super) fn left(visitor: &Visitor, to: &str) -> Result<HttpResponse, Refusal> {
    let mut response = visitor.go_to(to);
    // Answers that a sitting kept on the device (assets/web/save.js) go with their owner.
    let clear = HeaderName::from_static("clear-site-data");
    response
        .headers_mut()
        .insert(clear, HeaderValue::from_static("\"storage\""));
    response
        .add_cookie(&visitor.no_session_cookie())
        .map_err(|error| Refusal::fault(&error))?;
    Ok(response)
}

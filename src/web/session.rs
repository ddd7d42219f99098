//! Who stands behind a request: the session that its cookie names.

use super::asked::choose_language;
use super::error::Refusal;
use super::paths;
use crate::accounts::{self, Token, TokenHash};
use crate::app::{App, Presence};
use crate::base::{Language, Timestamp};
use crate::db::Conn;
use crate::partners;
use actix_web::{HttpMessage as _, HttpRequest};
use std::sync::Arc;

/// What a request keeps of its visitor, so that a second extractor need not look again. Without the
/// request: that would keep itself for ever.
#[derive(Clone)]
pub(super) struct Recognised {
    pub language: Language,
    pub now: Timestamp,
    pub session: Option<Arc<Presence>>,
    pub token: Option<Token>,
}

/// Looks who asks, by the cookies of the request; once for all extractors of a handler.
pub(super) async fn recognise(app: &App, request: &HttpRequest) -> Result<Recognised, Refusal> {
    let known = request.extensions().get::<Recognised>().cloned();
    if let Some(known) = known {
        return Ok(known);
    }
    let now = app.now();
    let token = request
        .cookie(cookie_name(app))
        .and_then(|cookie| Token::parse(cookie.value()));
    let session = match &token {
        // Checking a certificate works when sessions cannot be read, then one is a stranger, and
        // does not wait to note that one was here.
        Some(token) if paths::is_verification(request.path()) => {
            seen_session(app, token, now).await
        }
        Some(token) => find_session(app, token, now).await?,
        None => None,
    };
    let account_language = session
        .as_ref()
        .map(|session| session.signed_in.account.language);
    let found = Recognised {
        language: choose_language(request, account_language),
        now,
        session,
        token,
    };
    request.extensions_mut().insert(found.clone());
    Ok(found)
}

async fn find_session(
    app: &App,
    token: &Token,
    now: Timestamp,
) -> Result<Option<Arc<Presence>>, Refusal> {
    let hash = token.hash();
    if let Some(known) = app.sessions.get(&hash) {
        return Ok(known.signed_in.session.is_live(now).then_some(known));
    }
    let found = app.db.read(move |conn| presence(conn, &hash, now)).await?;
    let Some(found) = found.map(Arc::new) else {
        return Ok(None);
    };
    if found.signed_in.session.is_due_for_touch(now) {
        let id = found.signed_in.session.id;
        app.db.write(move |tx| accounts::touch(tx, id, now)).await?;
    }
    app.sessions.insert(hash, Arc::clone(&found));
    Ok(Some(found))
}

/// The session, if it can be had by reading alone and without trouble.
async fn seen_session(app: &App, token: &Token, now: Timestamp) -> Option<Arc<Presence>> {
    let hash = token.hash();
    if let Some(known) = app.sessions.get(&hash) {
        return known.signed_in.session.is_live(now).then_some(known);
    }
    match app.db.read(move |conn| presence(conn, &hash, now)).await {
        Ok(found) => found.map(Arc::new),
        Err(error) => {
            tracing::warn!(%error, "a session could not be read; the visitor is a stranger");
            None
        }
    }
}

/// The session behind a token, with what the layout shows of its owner.
fn presence(
    conn: &mut Conn,
    hash: &TokenHash,
    now: Timestamp,
) -> Result<Option<Presence>, crate::db::Error> {
    let Some(signed_in) = accounts::session(conn, hash, now)? else {
        return Ok(None);
    };
    let is_operator = accounts::operator(conn, &signed_in.learner)?.is_some();
    let is_partner = !partners::memberships(conn, signed_in.learner.id())?.is_empty();
    Ok(Some(Presence {
        signed_in,
        is_operator,
        is_partner,
    }))
}

/// The name of the session's cookie; over TLS no other host can set it (RFC 6265bis §4.1.3.2).
pub(super) fn cookie_name(app: &App) -> &'static str {
    if app.is_secure() {
        "__Host-session"
    } else {
        "session"
    }
}

//! What a request says of itself: language, path, query, address.

use crate::app::App;
use crate::base::Language;
use actix_web::HttpRequest;
use actix_web::http::header;

pub(super) const LANGUAGE_COOKIE: &str = "lang";

/// `?lang=`, then the cookie, then the account, then the browser, then English. One address serves
/// all languages, so that a link passed on opens in the language of whoever receives it.
pub(super) fn choose_language(request: &HttpRequest, account: Option<Language>) -> Language {
    asked_language(request)
        .or_else(|| {
            request
                .cookie(LANGUAGE_COOKIE)
                .and_then(|c| Language::parse(c.value()))
        })
        .or(account)
        .or_else(|| {
            let header = request.headers().get(header::ACCEPT_LANGUAGE)?;
            Language::negotiate(header.to_str().ok()?)
        })
        .unwrap_or(Language::En)
}

/// The language that `?lang=` names.
pub(super) fn asked_language(request: &HttpRequest) -> Option<Language> {
    query_value(request, "lang").and_then(|tag| Language::parse(&tag))
}

/// The first value of a query parameter.
pub(super) fn query_value(request: &HttpRequest, name: &str) -> Option<String> {
    if request.query_string().is_empty() {
        return None;
    }
    form_urlencoded::parse(request.query_string().as_bytes())
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.into_owned())
}

/// The path with its query, without `lang`.
pub(super) fn own_path(request: &HttpRequest) -> String {
    let rest: Vec<&str> = request
        .query_string()
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .collect();
    match rest.is_empty() {
        true => request.path().to_owned(),
        false => format!("{}?{}", request.path(), rest.join("&")),
    }
}

/// The peer's address, or what a listed proxy says.
pub(super) fn client_address(app: &App, request: &HttpRequest) -> String {
    let Some(peer) = request.peer_addr().map(|peer| peer.ip()) else {
        return String::new();
    };
    if app.config.trusted_proxies.contains(&peer)
        && let Some(forwarded) = request.headers().get("x-forwarded-for")
        // The last entry is the one our proxy wrote itself.
        && let Some(client) = forwarded.to_str().ok().and_then(|text| text.rsplit(',').next())
        && let Ok(client) = client.trim().parse::<std::net::IpAddr>()
    {
        return client.to_string();
    }
    peer.to_string()
}

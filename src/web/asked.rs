//! What a request says of itself: language, path, query, address.

use super::paths;
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

/// The page of ours from which a form came, as the browser says it; the site's own referrer policy
/// makes browsers say it to us and to nobody else.
pub(super) fn page_before(request: &HttpRequest) -> Option<String> {
    let header = |name| request.headers().get(name)?.to_str().ok();
    let (_, place) = header(header::REFERER)?.split_once("://")?;
    let path = place.strip_prefix(header(header::HOST)?)?;
    paths::is_ours(path).then(|| path.to_owned())
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

#[cfg(test)]
mod tests {
    use super::page_before;
    use actix_web::test::TestRequest;

    #[test]
    fn a_form_comes_from_a_page_of_ours_or_from_nowhere() {
        let before = |referrer: &str| {
            let request = TestRequest::post()
                .insert_header(("host", "learn.example:8080"))
                .insert_header(("referer", referrer));
            page_before(&request.to_http_request())
        };
        let ours = before("https://learn.example:8080/courses/p/c?lang=ar");
        assert_eq!(ours.as_deref(), Some("/courses/p/c?lang=ar"));
        for foreign in [
            "",
            "https://learn.example:8080",
            "https://other.example/courses/p/c",
            "https://learn.example:8080.other.example/x",
            "https://learn.example:8080//other.example/x",
        ] {
            assert_eq!(before(foreign), None, "{foreign}");
        }
    }
}

//! What the layout shows around a page, as far as the request decides it.

use super::asked::{choose_language, own_path};
use super::page::{Frame, LanguageLink};
use super::paths;
use crate::app::App;
use crate::base::Language;
use actix_web::HttpRequest;
use actix_web::web::Data;

/// The frame of a page for nobody in particular: error pages, which must not fail themselves.
pub(super) fn anonymous(request: &HttpRequest) -> Frame {
    let language = choose_language(request, None);
    match request.app_data::<Data<App>>() {
        Some(app) => plain(app, language, request),
        None => Frame {
            language: language.tag(),
            dir: language.direction(),
            house: String::new(),
            contact: String::new(),
            path: String::new(),
            languages: Vec::new(),
            section: "",
            signed_in: None,
            sign_in: paths::SIGN_IN.to_owned(),
            address: String::new(),
        },
    }
}

/// The frame without anything personal.
pub(super) fn plain(app: &App, language: Language, request: &HttpRequest) -> Frame {
    let path = own_path(request);
    let joint = if path.contains('?') { '&' } else { '?' };
    Frame {
        language: language.tag(),
        dir: language.direction(),
        house: app.config.house_name.clone(),
        contact: app.config.contact.clone(),
        languages: Language::ALL
            .map(|other| LanguageLink {
                tag: other.tag(),
                name: other.own_name(),
                href: format!("{path}{joint}lang={other}"),
                is_current: other == language,
            })
            .into(),
        section: "",
        signed_in: None,
        sign_in: paths::SIGN_IN.to_owned(),
        address: app.address(request.path()),
        path,
    }
}

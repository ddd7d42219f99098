//! The page behind a link that does not work any more.

use crate::accounts::LinkError;
use crate::web::{Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

/// Says what is the matter with a link and where to get a new one.
#[derive(Debug, Serialize)]
pub struct DeadLinkPage {
    pub title: String,
    pub text: String,
    /// Where a new link can be asked for; empty if nowhere.
    pub again: String,
    /// Signing in, with the page to go on to that the link carried.
    pub sign_in: String,
}

impl Page for DeadLinkPage {
    const TEMPLATE: &'static str = "account/dead_link";

    fn samples() -> Vec<Self> {
        ["", "/reset"]
            .map(|again| Self {
                title: "…".to_owned(),
                text: "…".to_owned(),
                again: again.to_owned(),
                sign_in: paths::SIGN_IN.to_owned(),
            })
            .into()
    }
}

/// Draws the page for a refused link; `again` leads to the form that sends a new one.
pub(super) fn show(
    visitor: &Visitor,
    error: LinkError,
    again: &str,
) -> Result<HttpResponse, Refusal> {
    let (status, title, text) = match error {
        LinkError::Unknown => (
            StatusCode::NOT_FOUND,
            "link-unknown-title",
            visitor.say("link-unknown-text", &[]),
        ),
        LinkError::Expired { expired_at } => {
            let moment = visitor.app.texts.moment(visitor.language, expired_at);
            let text = visitor.say("link-expired-text", &[("moment", moment.into())]);
            (StatusCode::GONE, "link-expired-title", text)
        }
        LinkError::Used { used_at } => {
            let moment = visitor.app.texts.moment(visitor.language, used_at);
            let text = visitor.say("link-used-text", &[("moment", moment.into())]);
            (StatusCode::GONE, "link-used-title", text)
        }
        LinkError::Db(error) => return Err(error.into()),
    };
    let next = visitor.query("next");
    let page = DeadLinkPage {
        title: visitor.say(title, &[]),
        text,
        again: match again {
            "" => String::new(),
            form => paths::with_next(form, &next),
        },
        sign_in: paths::with_next(paths::SIGN_IN, &next),
    };
    visitor.page_with(status, "", &page)
}

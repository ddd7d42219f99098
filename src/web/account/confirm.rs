//! Confirming one's address with the link of the mail.

use super::dead_link;
use super::resource;
use super::support::{browser, count_network, enter};
use crate::accounts::{self, Purpose, Token};
use crate::admission::Limit;
use crate::db::Conn;
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/confirm/{token}").get(show).post(create));
}

/// One button.
#[derive(Debug, Serialize)]
pub struct ConfirmPage {
    /// Whose account it is.
    pub name: String,
    /// Where to go on afterwards; a path of ours or empty.
    pub next: String,
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "account/confirm";

    fn samples() -> Vec<Self> {
        vec![Self {
            name: "أمينة <b>".to_owned(),
            next: "/courses/a/b?c=d".to_owned(),
        }]
    }
}

async fn show(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?.hash();
    let now = visitor.now;
    let look = move |conn: &mut Conn| {
        let link = accounts::link(conn, &token, Purpose::Confirm, now)?;
        let owner = link
            .account
            .map_or(Ok(None), |id| accounts::find(conn, id))?;
        owner.ok_or(accounts::LinkError::Unknown)
    };
    match visitor.app.db.read(look).await {
        Ok(owner) => visitor.page(
            "",
            &ConfirmPage {
                name: owner.name.to_string(),
                next: paths::kept(&visitor.query("next")).to_owned(),
            },
        ),
        Err(error) => dead_link::show(&visitor, error, paths::SIGN_UP),
    }
}

async fn create(
    visitor: Visitor,
    token: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    count_network(&visitor, Limit::LINK)?;
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?.hash();
    let (browser, now) = (browser(&visitor), visitor.now);
    let old = visitor
        .session
        .as_ref()
        .map(|presence| presence.signed_in.clone());
    let entering = browser.clone();
    let deed = move |tx: &mut crate::db::Tx| {
        accounts::confirm(tx, &token, &entering, now)?;
        let ended = old
            .as_ref()
            .map_or(Ok(Vec::new()), |old| accounts::sign_out(tx, old, now))?;
        Ok::<_, accounts::LinkError>(ended)
    };
    match visitor.app.db.write(deed).await {
        Ok(ended) => enter(
            &visitor,
            &browser,
            &ended,
            paths::after(fields.text("next")),
        ),
        Err(error) => dead_link::show(&visitor, error, paths::SIGN_UP),
    }
}

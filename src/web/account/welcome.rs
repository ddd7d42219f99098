//! The page behind the operator's link that the machine printed.

use super::dead_link;
use super::resource;
use super::sign_up::registration;
use super::support::{browser, count_network, enter};
use crate::accounts::{self, ClaimError, Purpose, Token, TokenHash};
use crate::admission::Limit;
use crate::web::form::Form;
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 3] = ["name", "email", "password"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/welcome/{token}").get(show).post(create));
}

/// The form of a new account, or one button for who has one.
#[derive(Debug, Serialize)]
pub struct WelcomePage {
    pub form: Form,
    /// Who is signed in and would become the operator; empty for nobody.
    pub name: String,
}

impl Page for WelcomePage {
    const TEMPLATE: &'static str = "account/welcome";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        vec![
            Self {
                form: blank,
                name: String::new(),
            },
            Self {
                form: refused,
                name: String::new(),
            },
            Self {
                form: Form::blank(&FIELDS),
                name: "Olu".to_owned(),
            },
        ]
    }
}

async fn show(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?.hash();
    let now = visitor.now;
    let look =
        move |conn: &mut crate::db::Conn| accounts::link(conn, &token, Purpose::Operator, now);
    match visitor.app.db.read(look).await {
        Ok(_) => visitor.page("", &page(&visitor, Form::blank(&FIELDS))),
        Err(error) => dead_link::show(&visitor, error, ""),
    }
}

async fn create(
    visitor: Visitor,
    token: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    count_network(&visitor, Limit::LINK)?;
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?.hash();
    match visitor.session.is_some() {
        true => claim_signed_in(&visitor, token).await,
        false => claim_anew(&visitor, token, &fields).await,
    }
}

async fn claim_signed_in(visitor: &Visitor, token: TokenHash) -> Result<HttpResponse, Refusal> {
    let Some(presence) = &visitor.session else {
        return Err(Refusal::Forbidden);
    };
    let (by, now) = (presence.signed_in.learner.clone(), visitor.now);
    let deed = move |tx: &mut crate::db::Tx| accounts::claim_as(tx, &by, &token, now);
    match visitor.app.db.write(deed).await {
        Ok(_) => {
            visitor.forget_sessions(&[presence.signed_in.session.token_hash]);
            Ok(visitor.go_to(paths::OPERATOR))
        }
        Err(ClaimError::Link(error)) => dead_link::show(visitor, error, ""),
        Err(ClaimError::AddressInUse) => Err(Refusal::Forbidden),
        Err(ClaimError::Db(error)) => Err(error.into()),
    }
}

async fn claim_anew(
    visitor: &Visitor,
    token: TokenHash,
    fields: &Fields,
) -> Result<HttpResponse, Refusal> {
    let now = visitor.now;
    let mut form = Form::typed(&FIELDS, fields);
    // Before any costly work: whoever has no link has no business here.
    let look =
        move |conn: &mut crate::db::Conn| accounts::link(conn, &token, Purpose::Operator, now);
    if let Err(error) = visitor.app.db.read(look).await {
        return dead_link::show(visitor, error, "");
    }
    let Some(registration) = registration(visitor, fields, &mut form).await? else {
        return again(visitor, form);
    };
    let browser = browser(visitor);
    let entering = browser.clone();
    let deed = move |tx: &mut crate::db::Tx| {
        accounts::claim_operator(tx, &token, &registration, &entering, now)
    };
    match visitor.app.db.write(deed).await {
        Ok(_) => enter(visitor, &browser, &[], paths::OPERATOR),
        Err(ClaimError::AddressInUse) => {
            form.refuse("email", visitor.say("welcome-address-in-use", &[]));
            again(visitor, form)
        }
        Err(ClaimError::Link(error)) => dead_link::show(visitor, error, ""),
        Err(ClaimError::Db(error)) => Err(error.into()),
    }
}

fn again(visitor: &Visitor, form: Form) -> Result<HttpResponse, Refusal> {
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "", &page(visitor, form))
}

fn page(visitor: &Visitor, form: Form) -> WelcomePage {
    let name = visitor.session.as_ref();
    let name = name.map_or_else(String::new, |p| p.signed_in.account.name.to_string());
    WelcomePage { form, name }
}

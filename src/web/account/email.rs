//! Moving one's account to another address.

use super::dead_link;
use super::resource;
use super::support::{CURRENT_PASSWORD, again, confirmed, count_network, count_own_password};
use super::support::{email_problem, settled};
use crate::accounts::{self, Purpose, Token};
use crate::admission::Limit;
use crate::base::Email;
use crate::web::form::Form;
use crate::web::{Fields, Learner, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 2] = ["email", CURRENT_PASSWORD];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::EMAIL).get(show).post(create));
    cfg.service(resource("/account/email/{token}").get(ask).post(update));
}

/// The new address and the password.
#[derive(Debug, Serialize)]
pub struct EmailPage {
    pub form: Form,
    /// The address in force.
    pub email: String,
    pub is_sent: bool,
}

impl Page for EmailPage {
    const TEMPLATE: &'static str = "account/email";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        [(blank, true), (refused, false)]
            .map(|(form, is_sent)| Self {
                form,
                email: "ada@meadow.example".to_owned(),
                is_sent,
            })
            .into()
    }
}

/// One button, behind the link of the mail.
#[derive(Debug, Serialize)]
pub struct EmailConfirmPage {
    /// The address that will be in force.
    pub email: String,
}

impl Page for EmailConfirmPage {
    const TEMPLATE: &'static str = "account/email_confirm";

    fn samples() -> Vec<Self> {
        vec![Self {
            email: "ada@new.example".to_owned(),
        }]
    }
}

async fn show(learner: Learner) -> Result<HttpResponse, Refusal> {
    let is_sent = learner.query("sent") == "1";
    learner.page("account", &page(&learner, Form::blank(&FIELDS), is_sent))
}

async fn create(learner: Learner, fields: Fields) -> Result<HttpResponse, Refusal> {
    count_own_password(&learner)?;
    let mut form = Form::typed(&FIELDS, &fields);
    let email = Email::parse(fields.text("email"));
    if email.is_none() {
        form.refuse("email", email_problem(&learner, fields.text("email")));
    }
    if email.as_ref() == Some(&learner.session.signed_in.account.email) {
        form.refuse("email", learner.say("email-unchanged", &[]));
    }
    let Some(email) = email.filter(|_| form.is_fine()) else {
        return again(&learner, &page(&learner, form, false));
    };
    learner
        .app
        .limits
        .count(Limit::MAIL, email.as_str(), learner.now)?;
    let Some(verified) = confirmed(&learner, &fields, &mut form).await? else {
        return again(&learner, &page(&learner, form, false));
    };
    let (by, now) = (learner.session.signed_in.clone(), learner.now);
    let token = Token::new(learner.app.chance());
    let deed = move |tx: &mut crate::db::Tx| {
        accounts::request_email_change(tx, (&by, &verified), &email, &token, now)
    };
    let result = learner.app.db.write(deed).await;
    match settled(&learner, result, &mut form)? {
        Some(()) => {
            learner.app.work.notify_one();
            Ok(learner.go_to(&format!("{}?sent=1", paths::EMAIL)))
        }
        None => again(&learner, &page(&learner, form, false)),
    }
}

fn page(learner: &Learner, form: Form, is_sent: bool) -> EmailPage {
    let email = learner.session.signed_in.account.email.to_string();
    EmailPage {
        form,
        email,
        is_sent,
    }
}

/// Opens also in a browser that is not signed in: mail is often read on another device.
async fn ask(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?.hash();
    let now = visitor.now;
    let look =
        move |conn: &mut crate::db::Conn| accounts::link(conn, &token, Purpose::ChangeEmail, now);
    match visitor.app.db.read(look).await {
        Ok(link) => {
            let email = link
                .email
                .map_or_else(String::new, |email| email.to_string());
            visitor.page("", &EmailConfirmPage { email })
        }
        Err(error) => dead_link::show(&visitor, error, paths::EMAIL),
    }
}

async fn update(
    visitor: Visitor,
    token: Path<String>,
    _fields: Fields,
) -> Result<HttpResponse, Refusal> {
    count_network(&visitor, Limit::LINK)?;
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?.hash();
    let now = visitor.now;
    let deed = move |tx: &mut crate::db::Tx| accounts::confirm_email_change(tx, &token, now);
    match visitor.app.db.write(deed).await {
        Ok(_) => {
            visitor.app.work.notify_one();
            if let Some(presence) = &visitor.session {
                visitor.forget_sessions(&[presence.signed_in.session.token_hash]);
                return Ok(visitor.go_to(paths::ACCOUNT));
            }
            Ok(visitor.go_to(&format!("{}?done=email", paths::SIGN_IN)))
        }
        Err(error) => dead_link::show(&visitor, error, paths::EMAIL),
    }
}

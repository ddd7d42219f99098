//! A new password when the old one is lost.

use super::dead_link;
use super::resource;
use super::sign_up::MailSentPage;
use super::support::{count_network, email_problem, hashed, password_problem};
use crate::accounts::{self, Account, LinkError, Purpose, Token, TokenHash};
use crate::admission::Limit;
use crate::base::Email;
use crate::db::Conn;
use crate::web::form::Form;
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::RESET).get(ask).post(create));
    // Before the token's route, which would take the word for a token.
    cfg.service(resource(paths::RESET_SENT).get(sent));
    cfg.service(resource("/reset/{token}").get(show).post(update));
}

/// Asks for the address.
#[derive(Debug, Serialize)]
pub struct ResetPage {
    pub form: Form,
    /// Where to go on after signing in anew; a path of ours or empty.
    pub next: String,
}

impl Page for ResetPage {
    const TEMPLATE: &'static str = "account/reset";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&["email"]);
        vec![Self::of(blank, ""), Self::of(refused, "/courses/a/b")]
    }
}

impl ResetPage {
    fn of(form: Form, next: &str) -> Self {
        Self {
            form,
            next: paths::kept(next).to_owned(),
        }
    }
}

/// Asks for the new password.
#[derive(Debug, Serialize)]
pub struct NewPasswordPage {
    pub form: Form,
    /// For password managers, which file a password under the address.
    pub email: String,
    /// Where to go on after signing in; a path of ours or empty.
    pub next: String,
}

impl Page for NewPasswordPage {
    const TEMPLATE: &'static str = "account/new_password";

    fn samples() -> Vec<Self> {
        Form::samples(&["password"])
            .map(|form| Self {
                form,
                email: "ada@meadow.example".to_owned(),
                next: "/courses/a/b".to_owned(),
            })
            .into()
    }
}

async fn ask(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let page = ResetPage::of(Form::blank(&["email"]), &visitor.query("next"));
    visitor.page("sign-in", &page)
}

async fn create(visitor: Visitor, fields: Fields) -> Result<HttpResponse, Refusal> {
    count_network(&visitor, Limit::MAIL_NETWORK)?;
    let Some(email) = Email::parse(fields.text("email")) else {
        let mut form = Form::typed(&["email"], &fields);
        form.refuse("email", email_problem(&visitor, fields.text("email")));
        let page = ResetPage::of(form, fields.text("next"));
        return visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "sign-in", &page);
    };
    visitor
        .app
        .limits
        .count(Limit::MAIL, email.as_str(), visitor.now)?;
    let (token, now) = (Token::new(visitor.app.chance()), visitor.now);
    let next = paths::kept(fields.text("next")).to_owned();
    let sent = paths::with_next(paths::RESET_SENT, &next);
    visitor
        .app
        .db
        .write(move |tx| accounts::request_reset(tx, &email, &token, &next, now))
        .await?;
    visitor.app.work.notify_one();
    Ok(visitor.go_to(&sent))
}

async fn sent(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let page = MailSentPage {
        title: visitor.say("reset-sent-title", &[]),
        text: visitor.say("reset-sent-text", &[]),
        again: paths::with_next(paths::RESET, &visitor.query("next")),
    };
    visitor.page("sign-in", &page)
}

async fn show(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?.hash();
    match owner(&visitor, token).await {
        Ok(owner) => {
            let page = NewPasswordPage {
                form: Form::blank(&["password"]),
                email: owner.email.to_string(),
                next: paths::kept(&visitor.query("next")).to_owned(),
            };
            visitor.page("sign-in", &page)
        }
        Err(error) => dead_link::show(&visitor, error, paths::RESET),
    }
}

async fn update(
    visitor: Visitor,
    token: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    count_network(&visitor, Limit::LINK)?;
    let token = Token::parse(&token).ok_or(Refusal::NotFound)?.hash();
    let owner = match owner(&visitor, token).await {
        Ok(owner) => owner,
        Err(error) => return dead_link::show(&visitor, error, paths::RESET),
    };
    let typed = fields.text("password");
    let password = match hashed(&visitor, typed, &owner.email, &owner.name).await? {
        Ok(password) => password,
        Err(error) => {
            let mut form = Form::blank(&["password"]);
            form.refuse("password", password_problem(&visitor, error));
            let page = NewPasswordPage {
                form,
                email: owner.email.to_string(),
                next: paths::kept(fields.text("next")).to_owned(),
            };
            return visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "sign-in", &page);
        }
    };
    let now = visitor.now;
    let deed = move |tx: &mut crate::db::Tx| accounts::reset_password(tx, &token, &password, now);
    match visitor.app.db.write(deed).await {
        Ok(ended) => {
            visitor.forget_sessions(&ended);
            visitor.app.work.notify_one();
            let sign_in = format!("{}?done=password", paths::SIGN_IN);
            Ok(visitor.go_to(&paths::with_next(&sign_in, fields.text("next"))))
        }
        Err(error) => dead_link::show(&visitor, error, paths::RESET),
    }
}

/// Whose password the link sets.
async fn owner(visitor: &Visitor, token: TokenHash) -> Result<Account, LinkError> {
    let now = visitor.now;
    let look = move |conn: &mut Conn| {
        let link = accounts::link(conn, &token, Purpose::Reset, now)?;
        let owner = link
            .account
            .map_or(Ok(None), |id| accounts::find(conn, id))?;
        owner.ok_or(LinkError::Unknown)
    };
    visitor.app.db.read(look).await
}

//! Signing up: name, address, password; then a mail.

use super::resource;
use super::support::{count_network, email_problem, hashed, name_problem, password_problem};
use crate::accounts::{self, Registration, Token};
use crate::admission::Limit;
use crate::base::{Email, PersonName};
use crate::web::form::Form;
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::ServiceConfig;
use serde::Serialize;

const FIELDS: [&str; 3] = ["name", "email", "password"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::SIGN_UP).get(show).post(create));
    cfg.service(resource(paths::SIGN_UP_SENT).get(sent));
}

/// The form.
#[derive(Debug, Serialize)]
pub struct SignUpPage {
    pub form: Form,
    /// Where to go on after the link of the mail; a path of ours or empty.
    pub next: String,
    /// The same way in, for who has an account.
    pub sign_in: String,
}

impl Page for SignUpPage {
    const TEMPLATE: &'static str = "account/sign_up";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        vec![Self::of(blank, ""), Self::of(refused, "/courses/a/b")]
    }
}

impl SignUpPage {
    fn of(form: Form, next: &str) -> Self {
        Self {
            form,
            next: paths::kept(next).to_owned(),
            sign_in: paths::with_next(paths::SIGN_IN, next),
        }
    }
}

/// "Look into your mailbox", after signing up or asking for a new password.
#[derive(Debug, Serialize)]
pub struct MailSentPage {
    pub title: String,
    pub text: String,
    /// Where to try again if no mail comes.
    pub again: String,
}

impl Page for MailSentPage {
    const TEMPLATE: &'static str = "account/mail_sent";

    fn samples() -> Vec<Self> {
        vec![Self {
            title: "…".to_owned(),
            text: "…".to_owned(),
            again: paths::RESET.to_owned(),
        }]
    }
}

async fn show(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let next = visitor.query("next");
    if visitor.session.is_some() {
        return Ok(visitor.go_to(paths::after(&next)));
    }
    visitor.page("sign-in", &SignUpPage::of(Form::blank(&FIELDS), &next))
}

async fn create(visitor: Visitor, fields: Fields) -> Result<HttpResponse, Refusal> {
    let mut form = Form::typed(&FIELDS, &fields);
    count_network(&visitor, Limit::MAIL_NETWORK)?;
    let Some(registration) = registration(&visitor, &fields, &mut form).await? else {
        let page = SignUpPage::of(form, fields.text("next"));
        return visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "sign-in", &page);
    };
    visitor
        .app
        .limits
        .count(Limit::MAIL, registration.email.as_str(), visitor.now)?;
    let (token, now) = (Token::new(visitor.app.chance()), visitor.now);
    let deed = move |tx: &mut crate::db::Tx| accounts::register(tx, &registration, &token, now);
    visitor.app.db.write(deed).await?;
    visitor.app.work.notify_one();
    let sent = paths::with_next(paths::SIGN_UP_SENT, fields.text("next"));
    Ok(visitor.go_to(&sent))
}

/// Reads the three fields of a new account; `None` with the form refused. The operator's first
/// page asks for the same.
pub(super) async fn registration(
    visitor: &Visitor,
    fields: &Fields,
    form: &mut Form,
) -> Result<Option<Registration>, Refusal> {
    let name = PersonName::parse(fields.text("name"));
    if let Err(error) = name {
        form.refuse("name", name_problem(visitor, error));
    }
    let email = Email::parse(fields.text("email"));
    if email.is_none() {
        form.refuse("email", email_problem(visitor, fields.text("email")));
    }
    let typed = fields.text("password");
    let (Ok(name), Some(email)) = (name, email) else {
        // Its length can be judged at once, so that everything wrong is said in one go.
        if let Err(error) = accounts::Password::parse(typed) {
            form.refuse("password", password_problem(visitor, error));
        }
        return Ok(None);
    };
    match hashed(visitor, typed, &email, &name).await? {
        Ok(password) => Ok(Some(Registration {
            email,
            name,
            language: visitor.language,
            password,
            next: paths::kept(fields.text("next")).to_owned(),
        })),
        Err(error) => {
            form.refuse("password", password_problem(visitor, error));
            Ok(None)
        }
    }
}

async fn sent(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let page = MailSentPage {
        title: visitor.say("sign-up-sent-title", &[]),
        text: visitor.say("sign-up-sent-text", &[]),
        again: paths::with_next(paths::SIGN_UP, &visitor.query("next")),
    };
    visitor.page("sign-in", &page)
}

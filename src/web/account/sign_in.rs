//! Signing in.

use super::resource;
use super::support::{browser, checked, count_network, email_problem, enter};
use crate::accounts::{self, SignInError, Verified};
use crate::admission::{Limit, network};
use crate::base::Email;
use crate::db::Tx;
use crate::web::form::Form;
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::ServiceConfig;
use serde::Serialize;

const FIELDS: [&str; 2] = ["email", "password"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::SIGN_IN).get(show).post(create));
}

/// The form.
#[derive(Debug, Serialize)]
pub struct SignInPage {
    pub form: Form,
    /// Where to go on afterwards; a path of ours or empty.
    pub next: String,
    /// The same way in, for who has no account or no password.
    pub sign_up: String,
    pub reset: String,
    /// Something that was done just before; a sentence or empty.
    pub notice: String,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "account/sign_in";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        vec![
            Self::of(blank, "", "…".to_owned()),
            Self::of(refused, "/desk?a=b&c", String::new()),
        ]
    }
}

impl SignInPage {
    fn of(form: Form, next: &str, notice: String) -> Self {
        Self {
            form,
            next: paths::kept(next).to_owned(),
            sign_up: paths::with_next(paths::SIGN_UP, next),
            reset: paths::with_next(paths::RESET, next),
            notice,
        }
    }
}

async fn show(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let (next, done) = (visitor.query("next"), visitor.query("done"));
    // Whoever else is signed in here is told so, and whose answers they have just sent is not.
    let is_other = matches!(done.as_str(), "other" | "other-over");
    if visitor.session.is_some() && !is_other {
        return Ok(visitor.go_to(paths::after(&next)));
    }
    let notice = match done.as_str() {
        "password" => visitor.say("sign-in-after-reset", &[]),
        "email" => visitor.say("sign-in-after-email", &[]),
        "kept" => visitor.say("sign-in-after-kept", &[]),
        "other" => visitor.say("sign-in-after-other", &[]),
        "over" | "other-over" => visitor.say("sign-in-after-over", &[]),
        _ => String::new(),
    };
    let page = SignInPage::of(Form::blank(&FIELDS), &next, notice);
    visitor.page("sign-in", &page)
}

async fn create(visitor: Visitor, fields: Fields) -> Result<HttpResponse, Refusal> {
    count_network(&visitor, Limit::SIGN_IN_NETWORK)?;
    let mut form = Form::typed(&FIELDS, &fields);
    let email = Email::parse(fields.text("email"));
    if email.is_none() {
        form.refuse("email", email_problem(&visitor, fields.text("email")));
    }
    if fields.text("password").is_empty() {
        form.refuse("password", visitor.say("password-needed", &[]));
    }
    let Some(email) = email.filter(|_| form.is_fine()) else {
        return again(&visitor, form, &fields);
    };
    count(&visitor, &email)?;
    match verified(&visitor, &email, fields.text("password")).await? {
        None => refused(&visitor, form, &fields),
        Some(verified) => open(&visitor, verified, form, &fields).await,
    }
}

/// Counts the try for the account, whether or not there is one.
fn count(visitor: &Visitor, email: &Email) -> Result<(), Refusal> {
    let (limits, now) = (&visitor.app.limits, visitor.now);
    let from_here = format!("{email} {}", network(&visitor.address()));
    limits.count(Limit::SIGN_IN, &from_here, now)?;
    limits.count(Limit::SIGN_IN_ACCOUNT, email.as_str(), now)?;
    Ok(())
}

/// Checks the password; notes in the journal when it is wrong, also for an unknown address, so that
/// both take the same work.
async fn verified(
    visitor: &Visitor,
    email: &Email,
    typed: &str,
) -> Result<Option<Verified>, Refusal> {
    let address = email.clone();
    let found = visitor
        .app
        .db
        .read(move |conn| accounts::credentials(conn, &address))
        .await?;
    let known = found.as_ref().map(accounts::Credentials::account);
    let verified = checked(visitor, typed, found).await?;
    if verified.is_none() {
        let now = visitor.now;
        visitor
            .app
            .db
            .write(move |tx| accounts::refuse_sign_in(tx, known, now))
            .await?;
    }
    Ok(verified)
}

async fn open(
    visitor: &Visitor,
    verified: Verified,
    mut form: Form,
    fields: &Fields,
) -> Result<HttpResponse, Refusal> {
    let (browser, now) = (browser(visitor), visitor.now);
    let old = visitor
        .session
        .as_ref()
        .map(|presence| presence.signed_in.clone());
    let entering = browser.clone();
    let deed = move |tx: &mut Tx| {
        accounts::sign_in(tx, &verified, &entering, now)?;
        let ended = old
            .as_ref()
            .map_or(Ok(Vec::new()), |old| accounts::sign_out(tx, old, now))?;
        Ok::<_, SignInError>(ended)
    };
    match visitor.app.db.write(deed).await {
        Ok(ended) => enter(visitor, &browser, &ended, paths::after(fields.text("next"))),
        Err(SignInError::Unconfirmed) => {
            form.refuse("email", visitor.say("sign-in-unconfirmed", &[]));
            again(visitor, form, fields)
        }
        Err(SignInError::Changed) => refused(visitor, form, fields),
        Err(SignInError::Db(error)) => Err(error.into()),
    }
}

/// One sentence for a wrong password and an unknown address.
fn refused(visitor: &Visitor, mut form: Form, fields: &Fields) -> Result<HttpResponse, Refusal> {
    form.refuse("email", visitor.say("sign-in-refused", &[]));
    again(visitor, form, fields)
}

fn again(visitor: &Visitor, form: Form, fields: &Fields) -> Result<HttpResponse, Refusal> {
    let page = SignInPage::of(form, fields.text("next"), String::new());
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "sign-in", &page)
}

//! What several pages of this folder do alike.

use crate::accounts::{self, Browser, Credentials, Password, PasswordError, PasswordHash};
use crate::accounts::{SignInError, Token, TokenHash, Verified};
use crate::admission::{Limit, network};
use crate::base::text::NameError;
use crate::base::{Email, PersonName};
use crate::db::Conn;
use crate::web::form::Form;
use crate::web::{Fields, Learner, Page, Refusal, Visitor};
use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};

/// The field of the present password.
pub(super) const CURRENT_PASSWORD: &str = "current_password";

/// Hashes a new password behind the gate, or says why it is refused.
pub(super) async fn hashed(
    visitor: &Visitor,
    typed: &str,
    email: &Email,
    name: &PersonName,
) -> Result<Result<PasswordHash, PasswordError>, Refusal> {
    let password = match Password::parse(typed) {
        Ok(password) => password,
        Err(error) => return Ok(Err(error)),
    };
    let (email, name) = (email.clone(), name.clone());
    Ok(visitor
        .app
        .gate
        .pass(move || accounts::hash(&password, &email, &name))
        .await?)
}

/// Checks a typed password behind the gate. Takes as long without credentials.
pub(super) async fn checked(
    visitor: &Visitor,
    typed: &str,
    credentials: Option<Credentials>,
) -> Result<Option<Verified>, Refusal> {
    let typed = typed.to_owned();
    Ok(visitor
        .app
        .gate
        .pass(move || accounts::verify(&typed, credentials.as_ref()))
        .await?)
}

/// Counts a try at one's own password.
pub(super) fn count_own_password(learner: &Learner) -> Result<(), Refusal> {
    let account = learner.session.signed_in.account.id.to_string();
    let limits = &learner.app.limits;
    Ok(limits.count(Limit::OWN_PASSWORD, &account, learner.now)?)
}

/// Checks the present password, which every change of one's sign-in asks for. `None`: it is wrong,
/// and the form says so.
pub(super) async fn confirmed(
    learner: &Learner,
    fields: &Fields,
    form: &mut Form,
) -> Result<Option<Verified>, Refusal> {
    let by = learner.proof().clone();
    let find = move |conn: &mut Conn| accounts::credentials_of(conn, &by);
    let credentials = learner.app.db.read(find).await?;
    let verified = checked(learner, fields.text(CURRENT_PASSWORD), credentials).await?;
    if verified.is_none() {
        refuse_password(learner, form);
    }
    Ok(verified)
}

/// What became of such a change. `None`: the password was changed meanwhile, and the form says that
/// the one typed is wrong.
pub(super) fn settled<T>(
    learner: &Learner,
    result: Result<T, SignInError>,
    form: &mut Form,
) -> Result<Option<T>, Refusal> {
    match result {
        Ok(done) => Ok(Some(done)),
        Err(SignInError::Changed | SignInError::Unconfirmed) => {
            refuse_password(learner, form);
            Ok(None)
        }
        Err(SignInError::Db(error)) => Err(error.into()),
    }
}

fn refuse_password(learner: &Learner, form: &mut Form) {
    form.refuse(CURRENT_PASSWORD, learner.say("current-password-wrong", &[]));
}

/// The same page again, because of what its form says.
pub(super) fn again<P: Page>(learner: &Learner, page: &P) -> Result<HttpResponse, Refusal> {
    learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "account", page)
}

/// Counts a try of the person's network.
pub(super) fn count_network(visitor: &Visitor, limit: Limit) -> Result<(), Refusal> {
    Ok(visitor
        .app
        .limits
        .count(limit, &network(&visitor.address()), visitor.now)?)
}

/// The browser that is about to sign in, with a new token.
pub(super) fn browser(visitor: &Visitor) -> Browser {
    let device = visitor.request().headers().get(header::USER_AGENT);
    let device = device
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    Browser {
        token: Token::new(visitor.app.chance()),
        device: device.to_owned(),
    }
}

/// Sends a browser on that has just signed in.
pub(super) fn enter(
    visitor: &Visitor,
    browser: &Browser,
    ended: &[TokenHash],
    path: &str,
) -> Result<HttpResponse, Refusal> {
    visitor.forget_sessions(ended);
    let mut response = visitor.go_to(path);
    response
        .add_cookie(&visitor.session_cookie(&browser.token))
        .map_err(|error| Refusal::fault(&error))?;
    Ok(response)
}

/// Why a new password is refused, as a sentence.
pub(super) fn password_problem(visitor: &Visitor, error: PasswordError) -> String {
    match error {
        PasswordError::TooShort => visitor.say("password-too-short", &[]),
        PasswordError::TooLong => visitor.say("password-too-long", &[]),
        PasswordError::TooCommon => visitor.say("password-too-common", &[]),
    }
}

/// Why a name is refused, as a sentence.
pub(super) fn name_problem(visitor: &Visitor, error: NameError) -> String {
    match error {
        NameError::Empty => visitor.say("name-needed", &[]),
        NameError::TooLong { characters } => {
            let characters = i64::try_from(characters).unwrap_or(i64::MAX);
            visitor.say("name-too-long", &[("characters", characters.into())])
        }
        NameError::Unprintable => visitor.say("name-unprintable", &[]),
        NameError::NotLatin => visitor.say("name-not-latin", &[]),
    }
}

/// What is wrong with an address that does not parse.
pub(super) fn email_problem(visitor: &Visitor, typed: &str) -> String {
    match typed.trim().is_empty() {
        true => visitor.say("email-needed", &[]),
        false => visitor.say("email-malformed", &[]),
    }
}

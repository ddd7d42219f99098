//! What several pages of this folder do alike.

use crate::accounts::{self, Browser, Credentials, Password, PasswordError, PasswordHash};
use crate::accounts::{Token, TokenHash, Verified};
use crate::admission::{Limit, network};
use crate::base::text::NameError;
use crate::base::{Email, PersonName};
use crate::web::{Refusal, Visitor};
use actix_web::HttpResponse;
use actix_web::http::header;

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

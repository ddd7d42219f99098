//! Changing one's password while signed in.

use super::form::Form;
use super::resource;
use super::support::{checked, hashed, password_problem};
use crate::accounts::{self, SignInError};
use crate::admission::Limit;
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::ServiceConfig;
use serde::Serialize;

const FIELDS: [&str; 2] = ["current_password", "password"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::PASSWORD).get(show).post(update));
}

/// The old password and the new one.
#[derive(Debug, Serialize)]
pub struct PasswordPage {
    pub form: Form,
    /// For password managers.
    pub email: String,
    pub is_saved: bool,
}

impl Page for PasswordPage {
    const TEMPLATE: &'static str = "account/password";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        [(blank, true), (refused, false)]
            .map(|(form, is_saved)| Self {
                form,
                email: "ada@meadow.example".to_owned(),
                is_saved,
            })
            .into()
    }
}

async fn show(learner: Learner) -> Result<HttpResponse, Refusal> {
    let is_saved = learner.query("saved") == "1";
    learner.page("account", &page(&learner, Form::blank(&FIELDS), is_saved))
}

async fn update(learner: Learner, fields: Fields) -> Result<HttpResponse, Refusal> {
    let account = &learner.session.signed_in.account;
    learner
        .app
        .limits
        .count(Limit::OWN_PASSWORD, &account.id.to_string(), learner.now)?;
    let mut form = Form::blank(&FIELDS);
    let by = learner.proof().clone();
    let found = learner
        .app
        .db
        .read(move |conn| accounts::credentials_of(conn, &by))
        .await?;
    let Some(verified) = checked(&learner, fields.text("current_password"), found).await? else {
        form.refuse(
            "current_password",
            learner.say("current-password-wrong", &[]),
        );
        return again(&learner, form);
    };
    let typed = fields.text("password");
    let password = match hashed(&learner, typed, &account.email, &account.name).await? {
        Ok(password) => password,
        Err(error) => {
            form.refuse("password", password_problem(&learner, error));
            return again(&learner, form);
        }
    };
    let (by, now) = (learner.session.signed_in.clone(), learner.now);
    let deed = move |tx: &mut crate::db::Tx| {
        accounts::change_password(tx, (&by, &verified), &password, now)
    };
    match learner.app.db.write(deed).await {
        Ok(ended) => {
            learner.forget_sessions(&ended);
            learner.app.work.notify_one();
            Ok(learner.go_to(&format!("{}?saved=1", paths::PASSWORD)))
        }
        Err(SignInError::Changed | SignInError::Unconfirmed) => {
            form.refuse(
                "current_password",
                learner.say("current-password-wrong", &[]),
            );
            again(&learner, form)
        }
        Err(SignInError::Db(error)) => Err(error.into()),
    }
}

fn again(learner: &Learner, form: Form) -> Result<HttpResponse, Refusal> {
    let page = page(learner, form, false);
    learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "account", &page)
}

fn page(learner: &Learner, form: Form, is_saved: bool) -> PasswordPage {
    let email = learner.session.signed_in.account.email.to_string();
    PasswordPage {
        form,
        email,
        is_saved,
    }
}

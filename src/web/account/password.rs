//! Changing one's password while signed in.

use super::resource;
use super::support::{CURRENT_PASSWORD, again, confirmed, count_own_password, hashed};
use super::support::{password_problem, settled};
use crate::accounts;
use crate::web::form::Form;
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::ServiceConfig;
use serde::Serialize;

const FIELDS: [&str; 2] = [CURRENT_PASSWORD, "password"];

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
    count_own_password(&learner)?;
    let mut form = Form::blank(&FIELDS);
    let Some(verified) = confirmed(&learner, &fields, &mut form).await? else {
        return again(&learner, &page(&learner, form, false));
    };
    let typed = fields.text("password");
    let password = match hashed(&learner, typed, &account.email, &account.name).await? {
        Ok(password) => password,
        Err(error) => {
            form.refuse("password", password_problem(&learner, error));
            return again(&learner, &page(&learner, form, false));
        }
    };
    let (by, now) = (learner.session.signed_in.clone(), learner.now);
    let deed = move |tx: &mut crate::db::Tx| {
        accounts::change_password(tx, (&by, &verified), &password, now)
    };
    let result = learner.app.db.write(deed).await;
    match settled(&learner, result, &mut form)? {
        Some(ended) => {
            learner.forget_sessions(&ended);
            learner.app.work.notify_one();
            Ok(learner.go_to(&format!("{}?saved=1", paths::PASSWORD)))
        }
        None => again(&learner, &page(&learner, form, false)),
    }
}

fn page(learner: &Learner, form: Form, is_saved: bool) -> PasswordPage {
    let email = learner.session.signed_in.account.email.to_string();
    PasswordPage {
        form,
        email,
        is_saved,
    }
}

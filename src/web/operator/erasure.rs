//! `/operator/accounts/{account}/erasure`: an operator erases somebody who asked for it.

use super::SECTION;
use crate::accounts::{self, Account};
use crate::base::AccountId;
use crate::db::{Conn, Error};
use crate::erasing::{self, By, EraseError, Reason};
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/operator/accounts/{account}/erasure", web::get().to(ask))
        .route(
            "/operator/accounts/{account}/erasure",
            web::post().to(create),
        );
}

/// Asks before somebody is erased.
#[derive(Debug, Serialize)]
pub struct ErasurePage {
    pub name: String,
    pub email: String,
    pub action: String,
    pub back: String,
    pub has_role: bool,
    pub is_altered: bool,
    pub reasons: Vec<ReasonLine>,
    pub lacks_reason: bool,
    /// How many things are wrong with the form.
    pub problems: usize,
}

/// A way of having been asked.
#[derive(Debug, Serialize)]
pub struct ReasonLine {
    pub word: &'static str,
    /// `erasure-reason-…`.
    pub key: String,
}

impl Page for ErasurePage {
    const TEMPLATE: &'static str = "operator/erasure";

    fn samples() -> Vec<Self> {
        let page = |has_role, is_altered, lacks_reason| Self {
            name: "Amina Diallo".to_owned(),
            email: "amina@parliament.example".to_owned(),
            action: "/operator/accounts/1/erasure".to_owned(),
            back: "/operator/accounts/1".to_owned(),
            has_role,
            is_altered,
            reasons: reasons(),
            lacks_reason,
            problems: usize::from(lacks_reason),
        };
        vec![
            page(false, false, false),
            page(false, false, true),
            page(true, false, false),
            page(false, true, false),
        ]
    }
}

fn reasons() -> Vec<ReasonLine> {
    let line = |reason: Reason| ReasonLine {
        word: reason.word(),
        key: format!("erasure-reason-{}", reason.word()),
    };
    Reason::ALL.map(line).into()
}

async fn ask(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let page = page(&operator, &id).await?;
    operator.page(SECTION, &page)
}

async fn create(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let mut page = page(&operator, &id).await?;
    let account = AccountId::parse(&id).ok_or(Refusal::NotFound)?;
    let Some(reason) = Reason::parse(fields.text("reason")) else {
        page.lacks_reason = true;
        page.problems = 1;
        return again(&operator, &page);
    };
    let by = By::Operator(operator.proof.clone(), account, reason);
    match erasing::carry_out(&operator.app, by).await {
        Ok(_) => Ok(operator.go_to(paths::OPERATOR_ACCOUNTS)),
        Err(EraseError::Altered(_)) => {
            page.is_altered = true;
            again(&operator, &page)
        }
        // The page says why.
        Err(EraseError::HasRole) => again(&operator, &page),
        Err(EraseError::Unknown | EraseError::PasswordChanged) => Err(Refusal::NotFound),
        Err(EraseError::Db(error)) => Err(error.into()),
    }
}

fn again(operator: &Operator, page: &ErasurePage) -> Result<HttpResponse, Refusal> {
    operator.page_with(StatusCode::UNPROCESSABLE_ENTITY, SECTION, page)
}

async fn page(operator: &Operator, id: &str) -> Result<ErasurePage, Refusal> {
    let id = AccountId::parse(id).ok_or(Refusal::NotFound)?;
    let read = move |conn: &mut Conn| -> Result<Option<(Account, bool)>, Error> {
        let Some(account) = accounts::find(conn, id)? else {
            return Ok(None);
        };
        let has_role = match erasing::check(conn, id) {
            Err(EraseError::HasRole) => true,
            Err(EraseError::Db(error)) => return Err(error),
            _ => false,
        };
        Ok(Some((account, has_role)))
    };
    let found = operator.app.db.read(read).await?;
    let (account, has_role) = found.ok_or(Refusal::NotFound)?;
    Ok(ErasurePage {
        name: account.name.to_string(),
        email: account.email.to_string(),
        action: paths::erasure(id),
        back: paths::operator_account(id),
        has_role,
        is_altered: false,
        reasons: reasons(),
        lacks_reason: false,
        problems: 0,
    })
}

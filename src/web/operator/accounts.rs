//! `/operator/accounts`: finding an account by its address, and appointing operators.
//!
//! Addresses travel in forms, never in a URL, so that they reach no log and no history.

use super::SECTION;
use super::journal::EventLine;
use crate::accounts::{self, Account};
use crate::base::{AccountId, Email};
use crate::journal::{self, Entry, Object};
use crate::partners::{self, Membership, Partner, Role};
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Fields, Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_ACCOUNTS, web::get().to(form))
        .route(paths::OPERATOR_ACCOUNTS, web::post().to(look_up))
        .route("/operator/accounts/{account}", web::get().to(show))
        .route(
            "/operator/accounts/{account}/appointment",
            web::get().to(ask),
        )
        .route(
            "/operator/accounts/{account}/appointment",
            web::post().to(appoint),
        );
}

/// The form that asks for an address.
#[derive(Debug, Serialize)]
pub struct OperatorAccountsPage {
    pub email: String,
    /// Nobody has this address.
    pub is_unknown: bool,
    /// The operators of this installation.
    pub operators: Vec<OperatorLine>,
}

/// One operator.
#[derive(Debug, Serialize)]
pub struct OperatorLine {
    pub name: String,
    pub email: String,
    pub href: String,
}

impl Page for OperatorAccountsPage {
    const TEMPLATE: &'static str = "operator/accounts";

    fn samples() -> Vec<Self> {
        let operators = || {
            vec![OperatorLine {
                name: "Samuel Osei".to_owned(),
                email: "samuel@academy.example".to_owned(),
                href: "/operator/accounts/1".to_owned(),
            }]
        };
        let typed = "nobody@parliament.example".to_owned();
        vec![
            Self {
                email: String::new(),
                is_unknown: false,
                operators: operators(),
            },
            Self {
                email: typed,
                is_unknown: true,
                operators: operators(),
            },
        ]
    }
}

/// One account, as an operator sees it.
#[derive(Debug, Serialize)]
pub struct OperatorAccountPage {
    pub name: String,
    /// Empty when the name is written in Latin letters.
    pub latin_name: String,
    pub email: String,
    pub language: &'static str,
    pub created: String,
    /// Empty while the address is not confirmed.
    pub confirmed: String,
    pub is_operator: bool,
    pub appointment_href: String,
    pub erasure_href: String,
    pub memberships: Vec<MembershipLine>,
    pub events: Vec<EventLine>,
}

/// A role at a partner.
#[derive(Debug, Serialize)]
pub struct MembershipLine {
    pub partner: Said,
    pub href: String,
    pub is_admin: bool,
}

impl Page for OperatorAccountPage {
    const TEMPLATE: &'static str = "operator/account";

    fn samples() -> Vec<Self> {
        let plain = || Self {
            name: "Amina Diallo".to_owned(),
            latin_name: String::new(),
            email: "amina@parliament.example".to_owned(),
            language: "English",
            created: "9 November 2026, 08:12 UTC".to_owned(),
            confirmed: String::new(),
            is_operator: false,
            appointment_href: "/operator/accounts/1/appointment".to_owned(),
            erasure_href: "/operator/accounts/1/erasure".to_owned(),
            memberships: Vec::new(),
            events: Vec::new(),
        };
        let membership = |is_admin| MembershipLine {
            partner: Said::sample("Harbour Institute of Public Law", false),
            href: "/operator/partners/harbour-institute".to_owned(),
            is_admin,
        };
        let known = |is_operator| Self {
            latin_name: "Amina Diallo".to_owned(),
            confirmed: "9 November 2026, 08:15 UTC".to_owned(),
            is_operator,
            memberships: vec![membership(true), membership(false)],
            events: EventLine::samples(),
            ..plain()
        };
        vec![plain(), known(true), known(false)]
    }
}

/// Asks before somebody becomes an operator.
#[derive(Debug, Serialize)]
pub struct AppointmentPage {
    pub name: String,
    pub email: String,
    pub action: String,
    pub back: String,
}

impl Page for AppointmentPage {
    const TEMPLATE: &'static str = "operator/appointment";

    fn samples() -> Vec<Self> {
        vec![Self {
            name: "Amina Diallo".to_owned(),
            email: "amina@parliament.example".to_owned(),
            action: "/operator/accounts/1/appointment".to_owned(),
            back: "/operator/accounts/1".to_owned(),
        }]
    }
}

async fn form(operator: Operator) -> Result<HttpResponse, Refusal> {
    let page = list(&operator, String::new(), false).await?;
    operator.page(SECTION, &page)
}

async fn look_up(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let typed = fields.text("email").to_owned();
    let found = match Email::parse(&typed) {
        Some(email) => {
            operator
                .app
                .db
                .read(move |conn| accounts::find_by_email(conn, &email))
                .await?
        }
        None => None,
    };
    match found {
        Some(account) => Ok(operator.go_to(&paths::operator_account(account.id))),
        None => {
            let page = list(&operator, typed, true).await?;
            operator.page_with(StatusCode::UNPROCESSABLE_ENTITY, SECTION, &page)
        }
    }
}

async fn list(
    operator: &Operator,
    email: String,
    is_unknown: bool,
) -> Result<OperatorAccountsPage, Refusal> {
    let operators = operator
        .app
        .db
        .read(|conn| {
            let mut found = Vec::new();
            for id in accounts::operators(conn)? {
                found.extend(accounts::find(conn, id)?);
            }
            Ok::<_, Refusal>(found)
        })
        .await?;
    let line = |account: &Account| OperatorLine {
        name: account.name.to_string(),
        email: account.email.to_string(),
        href: paths::operator_account(account.id),
    };
    Ok(OperatorAccountsPage {
        email,
        is_unknown,
        operators: operators.iter().map(line).collect(),
    })
}

/// What the page of one account is made of.
struct Known {
    account: Account,
    is_operator: bool,
    memberships: Vec<(Membership, Partner)>,
    entries: Vec<Entry>,
}

async fn find(operator: &Operator, id: &str) -> Result<Known, Refusal> {
    let id = AccountId::parse(id).ok_or(Refusal::NotFound)?;
    operator
        .app
        .db
        .read(move |conn| {
            let account = accounts::find(conn, id)?.ok_or(Refusal::NotFound)?;
            let mut memberships = Vec::new();
            for membership in partners::memberships(conn, id)? {
                if let Some(partner) = partners::find(conn, membership.partner)? {
                    memberships.push((membership, partner));
                }
            }
            Ok(Known {
                account,
                is_operator: accounts::operators(conn)?.contains(&id),
                memberships,
                entries: journal::of_object(conn, &Object::new("account", id))?,
            })
        })
        .await
}

async fn show(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let known = find(&operator, &id).await?;
    operator.page(SECTION, &page(&operator, &known))
}

fn page(operator: &Operator, known: &Known) -> OperatorAccountPage {
    let account = &known.account;
    let moment = |moment| operator.app.texts.moment(operator.language, moment);
    let membership = |(membership, partner): &(Membership, Partner)| {
        let name = partner.profile.name_in(operator.language);
        MembershipLine {
            partner: Said::new(name, operator.language),
            href: paths::operator_partner(&partner.slug),
            is_admin: membership.role == Role::Admin,
        }
    };
    OperatorAccountPage {
        name: account.name.to_string(),
        latin_name: account
            .latin_name
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        email: account.email.to_string(),
        language: account.language.own_name(),
        created: moment(account.created_at),
        confirmed: account.confirmed_at.map(moment).unwrap_or_default(),
        is_operator: known.is_operator,
        appointment_href: paths::appointment(account.id),
        erasure_href: paths::erasure(account.id),
        memberships: known.memberships.iter().map(membership).collect(),
        events: known
            .entries
            .iter()
            .rev()
            .map(|entry| EventLine::of(operator, entry))
            .collect(),
    }
}

async fn ask(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let known = find(&operator, &id).await?;
    let account = &known.account;
    if known.is_operator || !account.is_confirmed() {
        return Ok(operator.go_to(&paths::operator_account(account.id)));
    }
    let page = AppointmentPage {
        name: account.name.to_string(),
        email: account.email.to_string(),
        action: paths::appointment(account.id),
        back: paths::operator_account(account.id),
    };
    operator.page(SECTION, &page)
}

async fn appoint(
    operator: Operator,
    id: Path<String>,
    _fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let known = find(&operator, &id).await?;
    let (by, now, account) = (operator.proof.clone(), operator.now, known.account.id);
    // Whoever could not confirm the address might not be its owner.
    if known.account.is_confirmed() {
        operator
            .app
            .db
            .write(move |tx| accounts::appoint_operator(tx, &by, account, now))
            .await?;
    }
    Ok(operator.go_to(&paths::operator_account(account)))
}

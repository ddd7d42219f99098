//! `/operator/partners`: the partner institutions and the people who act for them.

use super::SECTION;
use crate::accounts;
use crate::base::{AccountId, Email, Key, Language};
use crate::partners::{self, JoinError, Member, Partner, Role};
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Fields, Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_PARTNERS, web::get().to(list))
        .route("/operator/partners/{slug}", web::get().to(show))
        .route("/operator/partners/{slug}/members", web::post().to(join))
        .route(
            "/operator/partners/{slug}/members/{account}/end",
            web::get().to(ask),
        )
        .route(
            "/operator/partners/{slug}/members/{account}/end",
            web::post().to(end),
        );
}

/// All partners.
#[derive(Debug, Serialize)]
pub struct OperatorPartnersPage {
    pub partners: Vec<PartnerLine>,
}

/// One partner.
#[derive(Debug, Serialize)]
pub struct PartnerLine {
    pub name: Said,
    pub href: String,
    pub members: usize,
    pub is_demonstration: bool,
}

impl Page for OperatorPartnersPage {
    const TEMPLATE: &'static str = "operator/partners";

    fn samples() -> Vec<Self> {
        let line = |is_demonstration| PartnerLine {
            name: Said::sample("Harbour Institute of Public Law", false),
            href: "/operator/partners/harbour-institute".to_owned(),
            members: 2,
            is_demonstration,
        };
        vec![
            Self {
                partners: Vec::new(),
            },
            Self {
                partners: vec![line(true), line(false)],
            },
        ]
    }
}

/// One partner with its members, and the form by which somebody joins.
#[derive(Debug, Serialize)]
pub struct OperatorPartnerPage {
    pub name: Said,
    pub public_href: String,
    pub action: String,
    pub members: Vec<MemberLine>,
    /// What was typed.
    pub email: String,
    pub is_admin: bool,
    /// No such account; the form is shown again.
    pub is_unknown: bool,
}

/// One member.
#[derive(Debug, Serialize)]
pub struct MemberLine {
    pub name: String,
    pub email: String,
    pub is_admin: bool,
    pub since: String,
    pub href: String,
    pub end_href: String,
}

impl Page for OperatorPartnerPage {
    const TEMPLATE: &'static str = "operator/partner";

    fn samples() -> Vec<Self> {
        let empty = || Self {
            name: Said::sample("Harbour Institute of Public Law", false),
            public_href: "/partners/harbour-institute".to_owned(),
            action: "/operator/partners/harbour-institute/members".to_owned(),
            members: Vec::new(),
            email: String::new(),
            is_admin: false,
            is_unknown: false,
        };
        let member = |is_admin| MemberLine {
            name: "Lena Hartwig".to_owned(),
            email: "lena@harbour.example".to_owned(),
            is_admin,
            since: "9 November 2026".to_owned(),
            href: "/operator/accounts/1".to_owned(),
            end_href: "/operator/partners/harbour-institute/members/1/end".to_owned(),
        };
        let refused = Self {
            members: vec![member(true), member(false)],
            email: "nobody@harbour.example".to_owned(),
            is_admin: true,
            is_unknown: true,
            ..empty()
        };
        vec![empty(), refused]
    }
}

/// Asks before a role ends.
#[derive(Debug, Serialize)]
pub struct EndMembershipPage {
    pub member: String,
    pub partner: Said,
    pub action: String,
    pub back: String,
}

impl Page for EndMembershipPage {
    const TEMPLATE: &'static str = "operator/end-membership";

    fn samples() -> Vec<Self> {
        vec![Self {
            member: "Lena Hartwig".to_owned(),
            partner: Said::sample("Harbour Institute of Public Law", false),
            action: "/operator/partners/harbour-institute/members/1/end".to_owned(),
            back: "/operator/partners/harbour-institute".to_owned(),
        }]
    }
}

async fn list(operator: Operator) -> Result<HttpResponse, Refusal> {
    let partners = operator
        .app
        .db
        .read_slowly(|conn| {
            let mut found = Vec::new();
            for partner in partners::all(conn)? {
                let members = partners::members(conn, partner.id)?.len();
                found.push((partner, members));
            }
            Ok::<_, Refusal>(found)
        })
        .await?;
    let line = |(partner, members): &(Partner, usize)| PartnerLine {
        name: name(partner, operator.language),
        href: paths::operator_partner(&partner.slug),
        members: *members,
        is_demonstration: partner.profile.demonstration,
    };
    let partners = partners.iter().map(line).collect();
    operator.page(SECTION, &OperatorPartnersPage { partners })
}

async fn show(operator: Operator, slug: Path<String>) -> Result<HttpResponse, Refusal> {
    let (partner, members) = find(&operator, &slug).await?;
    operator.page(SECTION, &page(&operator, &partner, &members))
}

/// Gives the account with the typed address a role.
async fn join(
    operator: Operator,
    slug: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, members) = find(&operator, &slug).await?;
    let role = Role::parse(fields.text("role")).ok_or(Refusal::Malformed)?;
    let (by, now, id) = (operator.proof.clone(), operator.now, partner.id);
    let email = Email::parse(fields.text("email"));
    let joined = operator
        .app
        .db
        .write(move |tx| {
            let Some(email) = &email else {
                return Ok(false);
            };
            match accounts::find_by_email(tx, email)?.filter(accounts::Account::is_confirmed) {
                Some(account) => {
                    partners::join(tx, &by, (id, account.id), role, now).map(|()| true)
                }
                None => Ok(false),
            }
        })
        .await
        .map_err(|error: JoinError| match error {
            JoinError::NoSuchPartner => Refusal::NotFound,
            JoinError::Db(error) => error.into(),
        })?;
    if joined {
        return Ok(operator.go_to(&paths::operator_partner(&partner.slug)));
    }
    let page = OperatorPartnerPage {
        email: fields.text("email").to_owned(),
        is_admin: role == Role::Admin,
        is_unknown: true,
        ..page(&operator, &partner, &members)
    };
    operator.page_with(StatusCode::UNPROCESSABLE_ENTITY, SECTION, &page)
}

async fn ask(operator: Operator, path: Path<(String, String)>) -> Result<HttpResponse, Refusal> {
    let (partner, members) = find(&operator, &path.0).await?;
    let account = AccountId::parse(&path.1).ok_or(Refusal::NotFound)?;
    let member = members.iter().find(|member| member.account == account);
    let page = EndMembershipPage {
        member: member.ok_or(Refusal::NotFound)?.name.to_string(),
        partner: name(&partner, operator.language),
        action: paths::end_membership(&partner.slug, account),
        back: paths::operator_partner(&partner.slug),
    };
    operator.page(SECTION, &page)
}

async fn end(
    operator: Operator,
    path: Path<(String, String)>,
    _fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, _) = find(&operator, &path.0).await?;
    let account = AccountId::parse(&path.1).ok_or(Refusal::NotFound)?;
    let (by, now, id) = (operator.proof.clone(), operator.now, partner.id);
    operator
        .app
        .db
        .write(move |tx| partners::leave(tx, &by, (id, account), now))
        .await?;
    Ok(operator.go_to(&paths::operator_partner(&partner.slug)))
}

async fn find(operator: &Operator, slug: &str) -> Result<(Partner, Vec<Member>), Refusal> {
    let slug = Key::parse(slug).ok_or(Refusal::NotFound)?;
    operator
        .app
        .db
        .read(move |conn| {
            let partner = partners::find_by_slug(conn, &slug)?.ok_or(Refusal::NotFound)?;
            let members = partners::members(conn, partner.id)?;
            Ok((partner, members))
        })
        .await
}

fn page(operator: &Operator, partner: &Partner, members: &[Member]) -> OperatorPartnerPage {
    let line = |member: &Member| MemberLine {
        name: member.name.to_string(),
        email: member.email.to_string(),
        is_admin: member.role == Role::Admin,
        since: operator
            .app
            .texts
            .date(operator.language, member.since.date()),
        href: paths::operator_account(member.account),
        end_href: paths::end_membership(&partner.slug, member.account),
    };
    OperatorPartnerPage {
        name: name(partner, operator.language),
        public_href: paths::partner(&partner.slug),
        action: paths::operator_members(&partner.slug),
        members: members.iter().map(line).collect(),
        email: String::new(),
        is_admin: false,
        is_unknown: false,
    }
}

fn name(partner: &Partner, language: Language) -> Said {
    Said::new(partner.profile.name_in(language), language)
}

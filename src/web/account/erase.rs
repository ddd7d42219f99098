//! A person has their account erased: what happens is said first, and done once the password was
//! given again.

use super::resource;
use super::sign_out::left;
use super::support::{CURRENT_PASSWORD, again, confirmed, count_own_password};
use crate::certificates::{self, Holdings};
use crate::db::{Conn, Error};
use crate::erasing::{self, By, EraseError};
use crate::verification::{self, Disclosure};
use crate::web::form::Form;
use crate::web::words::Said;
use crate::web::{Fields, Learner, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::ServiceConfig;
use serde::Serialize;

const FIELDS: [&str; 1] = [CURRENT_PASSWORD];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::ERASE).get(show).post(create));
    cfg.service(resource(paths::ERASED).get(done));
}

/// What happens when an account is erased, and the question for the password.
#[derive(Debug, Serialize)]
pub struct ErasePage {
    pub form: Form,
    /// For password managers.
    pub email: String,
    /// Somebody who acts for a partner or runs the installation hands that over first.
    pub has_role: bool,
    /// A certificate is not as it was sealed: a person must look first.
    pub is_altered: bool,
    pub certificates: Vec<KeptLine>,
    /// Some of these are shown by a link alone.
    pub has_hidden: bool,
}

/// A certificate that stays without its name.
#[derive(Debug, Serialize)]
pub struct KeptLine {
    pub title: Said,
    pub code: String,
    pub href: String,
    /// `verdict-STATE-tag`.
    pub tag_key: String,
    /// Whether the number alone shows it to nobody.
    pub is_hidden: bool,
}

impl Page for ErasePage {
    const TEMPLATE: &'static str = "account/erase";

    fn samples() -> Vec<Self> {
        let line = |state: &str, is_hidden| KeptLine {
            title: Said::sample("Controlling new psychoactive substances", is_hidden),
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            href: "/my/certificates/1".to_owned(),
            tag_key: format!("verdict-{state}-tag"),
            is_hidden,
        };
        let [blank, refused] = Form::samples(&FIELDS);
        let page = |form, has_role, is_altered, certificates: Vec<KeptLine>| Self {
            form,
            email: "ada@meadow.example".to_owned(),
            has_role,
            is_altered,
            has_hidden: certificates.iter().any(|line| line.is_hidden),
            certificates,
        };
        let three = vec![
            line("valid", false),
            line("revoked", false),
            line("held", true),
        ];
        vec![
            page(blank.clone(), false, false, three),
            page(refused, false, false, Vec::new()),
            page(blank.clone(), true, false, Vec::new()),
            page(blank, false, true, vec![line("valid", false)]),
        ]
    }
}

/// What somebody sees whose account is no more.
#[derive(Debug, Serialize)]
pub struct ErasedPage {}

impl Page for ErasedPage {
    const TEMPLATE: &'static str = "account/erased";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

async fn show(learner: Learner) -> Result<HttpResponse, Refusal> {
    let page = page(&learner, Form::blank(&FIELDS)).await?;
    learner.page("account", &page)
}

async fn create(learner: Learner, fields: Fields) -> Result<HttpResponse, Refusal> {
    count_own_password(&learner)?;
    let mut form = Form::blank(&FIELDS);
    let Some(verified) = confirmed(&learner, &fields, &mut form).await? else {
        return again(&learner, &page(&learner, form).await?);
    };
    let by = By::Own(Box::new(learner.session.signed_in.clone()), verified);
    match erasing::carry_out(&learner.app, by).await {
        Ok(_) => left(&learner, paths::ERASED),
        Err(EraseError::PasswordChanged) => {
            form.refuse(CURRENT_PASSWORD, learner.say("current-password-wrong", &[]));
            again(&learner, &page(&learner, form).await?)
        }
        // The page says why.
        Err(EraseError::HasRole | EraseError::Altered(_)) => {
            again(&learner, &page(&learner, form).await?)
        }
        Err(EraseError::Unknown) => Err(Refusal::NotFound),
        Err(EraseError::Db(error)) => Err(error.into()),
    }
}

async fn done(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    visitor.page("account", &ErasedPage {})
}

async fn page(learner: &Learner, form: Form) -> Result<ErasePage, Refusal> {
    let (by, sealer, now) = (
        learner.proof().id(),
        learner.app.sealer.clone(),
        learner.now,
    );
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let has_role = match erasing::check(conn, by) {
            Err(EraseError::HasRole) => true,
            Err(EraseError::Db(error)) => return Err(error),
            _ => false,
        };
        let holdings = certificates::of_account(conn, &sealer, by, now)?;
        let mut hidden = Vec::new();
        for holding in &holdings.intact {
            let id = holding.certificate.id;
            if verification::disclosure(conn, id)? == Disclosure::LinksOnly {
                hidden.push(id);
            }
        }
        Ok((has_role, holdings, hidden))
    };
    let (has_role, holdings, hidden) = learner.app.db.read(read).await?;
    let certificates = lines(learner, &holdings, &hidden);
    Ok(ErasePage {
        form,
        email: learner.session.signed_in.account.email.to_string(),
        has_role,
        is_altered: !holdings.altered.is_empty(),
        has_hidden: !hidden.is_empty(),
        certificates,
    })
}

fn lines(
    learner: &Learner,
    holdings: &Holdings,
    hidden: &[crate::base::CertificateId],
) -> Vec<KeptLine> {
    let line = |holding: &certificates::Holding| {
        let found = &holding.certificate;
        let course = &found.face.course;
        let title = certificates::text_in(&course.title, learner.language, course.source_language);
        KeptLine {
            title: Said::new(title, learner.language),
            code: found.code.to_string(),
            href: paths::certificate(found.id),
            tag_key: format!("verdict-{}-tag", holding.state.word()),
            is_hidden: hidden.contains(&found.id),
        }
    };
    holdings.intact.iter().map(line).collect()
}

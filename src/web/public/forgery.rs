//! `/verify/report`: somebody reports a paper that looks forged.

use crate::admission::{Limit, network};
use crate::base::{ReportId, VerificationCode};
use crate::checkers::{self, ReportError, Reporting};
use crate::web::form::Form;
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 4] = ["code", "what", "place", "contact"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::FORGERY, web::get().to(ask))
        .route(paths::FORGERY, web::post().to(report));
}

/// The form, or thanks.
#[derive(Debug, Serialize)]
pub struct ForgeryPage {
    pub form: Form,
    /// Names the report, so that a form sent twice reports once.
    pub id: String,
    pub is_sent: bool,
}

impl Page for ForgeryPage {
    const TEMPLATE: &'static str = "public/forgery";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        [
            (blank, false),
            (refused, false),
            (Form::blank(&FIELDS), true),
        ]
        .map(|(form, is_sent)| Self {
            form,
            id: ReportId::new().to_string(),
            is_sent,
        })
        .into()
    }
}

/// GET: the form, with the number of `?code=` if it can be one.
async fn ask(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let mut form = Form::blank(&FIELDS);
    if let Ok(reading) = VerificationCode::read(&visitor.query("code")) {
        form.fill("code", &reading.code.to_string());
    }
    let page = ForgeryPage {
        form,
        id: ReportId::new().to_string(),
        is_sent: visitor.query("sent") == "1",
    };
    visitor.page("verify", &page)
}

/// POST: takes the report. What was written goes into the database and nowhere else.
async fn report(visitor: Visitor, fields: Fields) -> Result<HttpResponse, Refusal> {
    let id = ReportId::parse(fields.text("id")).ok_or(Refusal::Malformed)?;
    let said = match Reporting::typed(FIELDS.map(|name| fields.text(name)), visitor.language) {
        Ok(said) => said,
        Err(problems) => {
            let mut form = Form::typed(&FIELDS, &fields);
            for problem in problems {
                let (field, sentence) = sentence(&visitor, problem);
                form.refuse(field, sentence);
            }
            let page = ForgeryPage {
                form,
                id: id.to_string(),
                is_sent: false,
            };
            return visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "verify", &page);
        }
    };
    let network = network(&visitor.address());
    visitor
        .app
        .limits
        .count(Limit::FORGERY, &network, visitor.now)?;
    let now = visitor.now;
    visitor
        .app
        .db
        .write(move |tx| checkers::report(tx, id, &said, now))
        .await?;
    Ok(visitor.go_to(&format!("{}?sent=1", paths::FORGERY)))
}

fn sentence(visitor: &Visitor, problem: ReportError) -> (&'static str, String) {
    let long = |most: usize, characters: usize| {
        let args = [("most", most.into()), ("characters", characters.into())];
        visitor.say("forgery-long", &args)
    };
    match problem {
        ReportError::Empty => ("what", visitor.say("forgery-needs-what", &[])),
        ReportError::LongWhat { characters } => ("what", long(checkers::WHAT, characters)),
        ReportError::LongPlace { characters } => ("place", long(checkers::PLACE, characters)),
        ReportError::LongContact { characters } => ("contact", long(checkers::CONTACT, characters)),
    }
}

//! `/operator/register`: the register of all certificates, or of one partner's, as a file.

use super::SECTION;
use crate::base::PartnerId;
use crate::certificates::Registrar;
use crate::web::partner::register::{answer, ask};
use crate::web::{Fields, Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_REGISTER, web::get().to(show))
        .route(paths::OPERATOR_REGISTER, web::post().to(download));
}

async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    let whose = whose(&operator, &operator.query("partner"))?;
    ask(&operator, SECTION, whose).await
}

async fn download(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let whose = whose(&operator, fields.text("partner"))?;
    answer(&operator, &fields, (SECTION, whose)).await
}

/// All of it, or what is of the courses of one partner.
fn whose(operator: &Operator, partner: &str) -> Result<Registrar, Refusal> {
    let by = operator.proof.clone();
    match partner {
        "" => Ok(Registrar::Operator(by)),
        id => {
            let id = PartnerId::parse(id).ok_or(Refusal::NotFound)?;
            Ok(Registrar::OperatorOf(by, id))
        }
    }
}

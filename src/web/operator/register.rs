//! `/operator/register`: the register of all certificates, as a file.

use super::SECTION;
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
    let whose = Registrar::Operator(operator.proof.clone());
    ask(&operator, SECTION, whose).await
}

async fn download(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let whose = Registrar::Operator(operator.proof.clone());
    answer(&operator, &fields, (SECTION, whose)).await
}

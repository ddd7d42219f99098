//! `/operator/receipts`: what stands behind a receipt, in whatever course.

use super::SECTION;
use crate::assessment::{self, Receipt};
use crate::db::Conn;
use crate::web::partner::receipts::{ReceiptsPage, answer};
use crate::web::{Fields, Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_RECEIPTS, web::get().to(ask))
        .route(paths::OPERATOR_RECEIPTS, web::post().to(look_up));
}

async fn ask(operator: Operator) -> Result<HttpResponse, Refusal> {
    operator.page(SECTION, &ReceiptsPage::blank(true))
}

async fn look_up(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let by = operator.proof.clone();
    let find =
        move |conn: &mut Conn, receipt: &Receipt| assessment::any_by_receipt(conn, &by, receipt);
    answer(&operator, &fields, (SECTION, true), find).await
}

//! Pages for the operators of this installation.

pub mod certificate;
pub mod certificate_end;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    certificate::routes(cfg);
    certificate_end::routes(cfg);
}

//! Pages for who is enrolled: desk, lessons, quizzes, certificates.

pub mod certificate;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    certificate::routes(cfg);
}

//! Pages for everybody: home, catalogue, courses, verification.

pub mod verify;
mod verify_json;
mod verify_samples;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    verify::routes(cfg);
}

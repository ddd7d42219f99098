//! Pages for everybody: home, catalogue, courses, verification.

pub mod about;
pub mod accessibility;
pub mod contact;
pub mod privacy;
pub mod verify;
mod verify_json;
mod verify_samples;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    about::routes(cfg);
    privacy::routes(cfg);
    accessibility::routes(cfg);
    contact::routes(cfg);
    verify::routes(cfg);
}

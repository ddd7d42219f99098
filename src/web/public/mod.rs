//! Pages for everybody: home, catalogue, courses, verification.

use actix_web::web::ServiceConfig;

pub(super) fn routes(_cfg: &mut ServiceConfig) {
    // One line per resource file: `resource::routes(cfg);`
}

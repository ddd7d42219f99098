//! Pages for the operators of this installation.

use actix_web::web::ServiceConfig;

pub(super) fn routes(_cfg: &mut ServiceConfig) {
    // One line per resource file: `resource::routes(cfg);`
}

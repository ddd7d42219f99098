//! Pages for the members of a partner: its authors, and the administrators who look after its
//! courses.

pub mod accommodations;
pub mod extensions;
pub mod granted;
pub mod group;
pub mod groups;
pub mod home;
pub mod office;
pub mod receipts;
pub mod wanted;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    home::routes(cfg);
    receipts::routes(cfg);
    accommodations::routes(cfg);
    extensions::routes(cfg);
    groups::routes(cfg);
    group::routes(cfg);
}

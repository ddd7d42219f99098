//! Pages for the operators of this installation.

pub mod accounts;
pub mod api_keys;
pub mod courses;
pub mod erasure;
pub mod extensions;
pub mod home;
pub mod journal;
pub mod lots;
pub mod paper;
pub mod partners;
pub mod receipts;
pub mod register;
pub mod reports;
mod signatories;
pub mod stops;
pub mod certificate;
pub mod certificate_end;
pub mod certificate_history;
pub mod certificate_hold;
pub mod certificate_name;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    home::routes(cfg);
    partners::routes(cfg);
    courses::routes(cfg);
    erasure::routes(cfg);
    accounts::routes(cfg);
    journal::routes(cfg);
    receipts::routes(cfg);
    register::routes(cfg);
    reports::routes(cfg);
    signatories::routes(cfg);
    stops::routes(cfg);
    lots::routes(cfg);
    extensions::routes(cfg);
    api_keys::routes(cfg);
    paper::routes(cfg);
    certificate::routes(cfg);
    certificate_end::routes(cfg);
    certificate_hold::routes(cfg);
    certificate_name::routes(cfg);
}

/// The entry of the main navigation that these pages belong to.
const SECTION: &str = "operator";

//! Pages for the members of a partner.

pub mod correction;
mod correction_form;
pub mod correction_report;
mod correction_samples;
pub mod home;
mod member;
pub mod quiz;
pub mod quizzes;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    home::routes(cfg);
    quizzes::routes(cfg);
    quiz::routes(cfg);
    correction::routes(cfg);
    correction_report::routes(cfg);
}

/// The entry of the main navigation that these pages belong to.
const PARTNER: &str = "partner";

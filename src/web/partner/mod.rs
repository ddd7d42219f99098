//! Pages for the members of a partner: its authors, and the administrators who look after its
//! courses.

pub mod accommodations;
pub mod awards;
pub mod brief;
pub mod briefs;
pub mod correction;
mod correction_csv;
mod correction_deed;
mod correction_elsewhere;
mod correction_form;
pub mod correction_report;
mod correction_samples;
pub mod extensions;
pub mod granted;
pub mod group;
pub mod groups;
pub mod home;
mod member;
pub mod names;
pub mod office;
pub mod pass_mark;
mod pass_mark_deed;
pub mod quiz;
pub mod quizzes;
pub mod receipts;
pub mod register;
pub mod signals;
mod signatories;
pub mod sources;
pub mod statistics;
mod statistics_csv;
mod statistics_samples;
mod taken;
pub mod trace;
pub mod wanted;

pub(in crate::web) use member::Member;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    home::routes(cfg);
    awards::routes(cfg);
    sources::routes(cfg);
    trace::routes(cfg);
    names::routes(cfg);
    signatories::routes(cfg);
    briefs::routes(cfg);
    brief::routes(cfg);
    quizzes::routes(cfg);
    quiz::routes(cfg);
    pass_mark::routes(cfg);
    correction::routes(cfg);
    correction_report::routes(cfg);
    correction_csv::routes(cfg);
    receipts::routes(cfg);
    register::routes(cfg);
    accommodations::routes(cfg);
    extensions::routes(cfg);
    groups::routes(cfg);
    group::routes(cfg);
    signals::routes(cfg);
    statistics::routes(cfg);
    statistics_csv::routes(cfg);
}

/// The entry of the main navigation that these pages belong to.
const PARTNER: &str = "partner";

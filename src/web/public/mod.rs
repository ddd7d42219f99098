//! Pages for everybody: home, catalogue, courses, verification.

pub mod about;
pub mod achievement;
pub mod accessibility;
pub mod contact;
mod course;
pub mod course_page;
pub mod courses;
pub mod credential;
mod did;
pub mod file;
mod file_compare;
mod file_known;
mod file_print;
mod file_transcript;
pub mod forgery;
pub mod glossary;
pub mod home;
pub mod keys;
pub mod log;
mod log_files;
mod machine;
mod media;
mod offline;
pub mod list;
mod list_check;
mod list_json;
pub mod list_page;
pub mod partner;
mod picture;
pub mod disclaimer;
pub mod privacy;
pub mod shelf;
pub mod signatory;
pub mod transcript_page;
pub mod verdict_page;
pub mod verify;
mod verify_json;
mod verify_samples;

use actix_web::web::ServiceConfig;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    home::routes(cfg);
    courses::routes(cfg);
    course::routes(cfg);
    glossary::routes(cfg);
    keys::routes(cfg);
    partner::routes(cfg);
    achievement::routes(cfg);
    credential::routes(cfg);
    media::routes(cfg);
    about::routes(cfg);
    privacy::routes(cfg);
    disclaimer::routes(cfg);
    accessibility::routes(cfg);
    contact::routes(cfg);
    forgery::routes(cfg);
    list::routes(cfg);
    file::routes(cfg);
    offline::routes(cfg);
    picture::routes(cfg);
    verify::routes(cfg);
    signatory::routes(cfg);
    log::routes(cfg);
    log_files::routes(cfg);
    did::routes(cfg);
}

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
pub mod certificate_reissue;
pub mod note_field;

use crate::base::Note;
use crate::web::Operator;
use actix_web::web::ServiceConfig;
use serde::Serialize;

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
    certificate_reissue::routes(cfg);
}

/// The entry of the main navigation that these pages belong to.
const SECTION: &str = "operator";

/// A reason that was typed in a line of a list, and what is wrong with it; both empty elsewhere.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TypedReason {
    pub typed: String,
    pub problem: String,
}

impl TypedReason {
    /// The reason, if it is one; else what was typed with what is wrong.
    fn read(operator: &Operator, typed: &str) -> Result<Note, Self> {
        let problem = match Note::parse(typed) {
            Ok(note) if !note.as_str().is_empty() => return Ok(note),
            Ok(_) => operator.say("awards-reason-needed", &[]),
            Err(error) => {
                let args = [("characters", error.characters.into())];
                operator.say("revoke-problem-note", &args)
            }
        };
        let typed = typed.to_owned();
        Err(Self { typed, problem })
    }

    fn sample(is_refused: bool) -> Self {
        let filled = |text: &str| if is_refused { text } else { "" }.to_owned();
        Self {
            typed: filled("<b>"),
            problem: filled("…"),
        }
    }
}

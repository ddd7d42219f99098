//! The certificate of participation beside that of achievement: earned by less, and only while the
//! other one is not.

use super::{block, store};
use crate::assessment::{self, Attempt};
use crate::base::EnrolmentId;
use crate::courses::{Content, Edition, Requirement};
use crate::db::{Conn, Error};
use crate::learning::{self, RequirementStanding, Standing};
use std::collections::BTreeSet;

/// Whether everything is there that the certificate of participation requires; never where there is
/// none.
pub(super) fn has_taken_part(
    conn: &mut Conn,
    (enrolment, content): (EnrolmentId, &Content),
) -> Result<bool, Error> {
    let Some(rule) = &content.certificate.participation else {
        return Ok(false);
    };
    let mut attempted = BTreeSet::new();
    for requirement in &rule.requirements {
        let Requirement::Attempted(quiz) = requirement else {
            continue;
        };
        let is_handed_in = |attempt: &Attempt| attempt.submission.is_some();
        let attempts = assessment::attempts(conn, enrolment, quiz)?;
        if attempts.iter().any(is_handed_in) {
            attempted.insert(quiz.clone());
        }
    }
    let completions = learning::completions(conn, enrolment)?;
    let standing = Standing::participation(content, &completions, &attempted);
    Ok(!standing.is_empty() && standing.iter().all(RequirementStanding::is_met))
}

/// The same where nothing was awarded yet, of either kind.
pub fn awaits_participation(
    conn: &mut Conn,
    (enrolment, content): (EnrolmentId, &Content),
) -> Result<bool, Error> {
    Ok(has_taken_part(conn, (enrolment, content))?
        && store::of_enrolment(conn, enrolment)?.is_empty())
}

/// Whether what waits is the certificate of participation, because the other one is not earned.
pub fn waits_for_participation(
    conn: &mut Conn,
    (enrolment, edition): (EnrolmentId, &Edition),
) -> Result<bool, Error> {
    let has_two = edition.content.certificate.participation.is_some();
    if !has_two || block::waits(conn, (enrolment, edition))?.is_none() {
        return Ok(false);
    }
    let completions = learning::completions(conn, enrolment)?;
    let is_achieved = Standing::of(&edition.content, &completions).is_satisfied();
    Ok(!is_achieved && store::by_hand(conn, enrolment)?.is_none())
}

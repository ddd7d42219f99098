//! Enrolling.

use super::enrolment::Enrolment;
use super::store;
use crate::accounts::Learner;
use crate::base::{EnrolmentId, Timestamp};
use crate::courses::Edition;
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};

/// Enrols the learner in the edition. Who is enrolled in the course already, in whatever edition,
/// keeps that enrolment and gets it back.
pub fn enrol(
    tx: &mut Tx,
    learner: &Learner,
    edition: &Edition,
    now: Timestamp,
) -> Result<Enrolment, Error> {
    if let Some(enrolment) = store::enrolment_in(tx, learner.id(), edition.course)? {
        return Ok(enrolment);
    }
    let enrolment = Enrolment {
        id: EnrolmentId::new(),
        account: learner.id(),
        course: edition.course,
        edition: edition.id,
        round: 1,
        enrolled_at: now,
    };
    // Looked for above, and transactions run one after the other; PostgreSQL reports a lost race as
    // such and repeats the deed.
    if store::insert_enrolment(tx, &enrolment)? != 1 {
        return Err(Error::Unique {
            constraint: "enrolments (account_id, course_id, round)".to_owned(),
        });
    }
    let object = Object::new("enrolment", enrolment.id);
    let detail = edition.content.key.as_str();
    journal::note_detail(
        tx,
        (Some(learner.id()), Verb::Enrolled),
        &object,
        detail,
        now,
    )?;
    Ok(enrolment)
}

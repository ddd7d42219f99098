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
    // Looked for above, and writes run one after the other; on PostgreSQL a row that could not be
    // seen yet makes the deed run again (`db/postgres.rs`).
    store::insert_enrolment(tx, &enrolment)?;
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

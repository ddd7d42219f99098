//! Marking samples before marking each other.

use super::marks::Marks;
use super::store;
use super::write::{WriteError, find};
use crate::base::{CalibrationId, EnrolmentId, Key, Timestamp};
use crate::courses::{Assignment, Sample};
use crate::db::{Conn, Error, Tx};
use crate::learning::Study;

/// One marking of a sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calibration {
    pub id: CalibrationId,
    pub sample: Key,
    pub marks: Marks,
    pub made_at: Timestamp,
}

/// Why a marking was not kept.
#[derive(Debug, thiserror::Error)]
pub enum CalibrateError {
    #[error("the assignment has no sample `{0}`")]
    UnknownSample(Key),
    #[error("one's own brief must be handed in first")]
    NotHandedIn,
    #[error("some criteria are not marked")]
    Incomplete,
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl From<Error> for CalibrateError {
    fn from(error: Error) -> Self {
        Self::Write(error.into())
    }
}

/// Keeps a marking of a sample. Sent twice, it is kept once.
pub fn calibrate(
    tx: &mut Tx,
    study: &Study<'_>,
    (assignment, sample): (&Key, &Key),
    marks: &Marks,
    now: Timestamp,
) -> Result<(), CalibrateError> {
    let rules = find(study, assignment)?;
    if !rules.samples.iter().any(|known| &known.key == sample) {
        return Err(CalibrateError::UnknownSample(sample.clone()));
    }
    let enrolment = study.enrolment().id;
    let brief = store::newest(tx, enrolment, assignment)?;
    if brief.is_none_or(|brief| brief.is_draft() && brief.round == 1) {
        return Err(CalibrateError::NotHandedIn);
    }
    if marks.missing(rules).next().is_some() {
        return Err(CalibrateError::Incomplete);
    }
    let before = store::calibrations(tx, enrolment, assignment)?;
    if before
        .last()
        .is_some_and(|last| &last.sample == sample && &last.marks == marks)
    {
        return Ok(());
    }
    let one = Calibration {
        id: CalibrationId::new(),
        sample: sample.clone(),
        marks: marks.clone(),
        made_at: now,
    };
    store::insert_calibration(tx, (enrolment, assignment), &one)?;
    Ok(())
}

/// Every marking of samples within an enrolment, oldest first.
pub fn calibrations(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    assignment: &Key,
) -> Result<Vec<Calibration>, Error> {
    store::calibrations(conn, enrolment, assignment)
}

impl Calibration {
    /// Whether it was near enough to what is expected.
    pub fn is_near(&self, assignment: &Assignment) -> bool {
        let sample = assignment.samples.iter().find(|one| one.key == self.sample);
        sample.is_some_and(|sample| {
            let expected = Marks::expected(assignment, sample);
            self.marks.is_near(&expected, assignment.tolerance)
        })
    }
}

/// Whether one of the markings was near enough.
pub(super) fn is_calibrated(assignment: &Assignment, made: &[Calibration]) -> bool {
    made.iter().any(|one| one.is_near(assignment))
}

/// The sample to mark next: the one that was marked least often, the first of these.
pub(super) fn next_sample<'a>(
    assignment: &'a Assignment,
    made: &[Calibration],
) -> Option<&'a Sample> {
    let times = |sample: &&Sample| made.iter().filter(|one| one.sample == sample.key).count();
    assignment.samples.iter().min_by_key(times)
}

//! One learner in one edition, and the proof that they belong together.

use super::store;
use crate::accounts::Learner;
use crate::base::{AccountId, CourseId, EditionId, EnrolmentId, Key, Timestamp};
use crate::courses::Edition;
use crate::db::{Conn, Error};

/// One learner in one edition of a course (cmi5: registration).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    pub id: EnrolmentId,
    pub account: AccountId,
    pub course: CourseId,
    /// The edition for good.
    pub edition: EditionId,
    /// 1 for the first time, 2 for the first retake, and so on.
    pub round: i64,
    pub enrolled_at: Timestamp,
}

/// The proof that an enrolment is this learner's and in this edition. All learning deeds ask for
/// it.
#[derive(Clone, Copy)]
pub struct Study<'a> {
    learner: &'a Learner,
    enrolment: &'a Enrolment,
    edition: &'a Edition,
}

/// Learner, enrolment and edition do not belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this enrolment belongs to another learner or another edition")]
pub struct NotTheirs;

impl<'a> Study<'a> {
    /// Brings the three together.
    pub fn new(
        learner: &'a Learner,
        enrolment: &'a Enrolment,
        edition: &'a Edition,
    ) -> Result<Self, NotTheirs> {
        if enrolment.account != learner.id() || enrolment.edition != edition.id {
            return Err(NotTheirs);
        }
        Ok(Self {
            learner,
            enrolment,
            edition,
        })
    }

    /// Who studies.
    pub const fn learner(&self) -> &'a Learner {
        self.learner
    }

    /// Under which enrolment.
    pub const fn enrolment(&self) -> &'a Enrolment {
        self.enrolment
    }

    /// What is studied.
    pub const fn edition(&self) -> &'a Edition {
        self.edition
    }
}

/// The learner's own enrolment of that id; `None` for anybody else's.
pub fn enrolment(
    conn: &mut Conn,
    learner: &Learner,
    id: EnrolmentId,
) -> Result<Option<Enrolment>, Error> {
    let found = store::enrolment(conn, id)?;
    Ok(found.filter(|enrolment| enrolment.account == learner.id()))
}

/// The enrolment of that id, whosever it is; for the platform's own work.
pub fn find(conn: &mut Conn, id: EnrolmentId) -> Result<Option<Enrolment>, Error> {
    store::enrolment(conn, id)
}

/// The newest enrolment of an account in a course.
pub fn enrolment_in(
    conn: &mut Conn,
    account: AccountId,
    course: CourseId,
) -> Result<Option<Enrolment>, Error> {
    store::enrolment_in(conn, account, course)
}

/// All enrolments of an account, newest first (at most 100).
pub fn enrolments(conn: &mut Conn, account: AccountId) -> Result<Vec<Enrolment>, Error> {
    store::enrolments(conn, account)
}

/// Every enrolment of an account, however many.
pub fn all_enrolments(conn: &mut Conn, account: AccountId) -> Result<Vec<EnrolmentId>, Error> {
    store::all_enrolments(conn, account)
}

/// The enrolments of an account whose certificate rests, among others, on that of the course with
/// this id.
pub fn enrolments_resting_on(
    conn: &mut Conn,
    account: AccountId,
    course: &Key,
) -> Result<Vec<Enrolment>, Error> {
    store::enrolments_resting_on(conn, account, course)
}

/// Whether somebody has joined a programme that rests on the certificate of this course.
pub fn is_in_programme(conn: &mut Conn, account: AccountId, course: &Key) -> Result<bool, Error> {
    Ok(!enrolments_resting_on(conn, account, course)?.is_empty())
}

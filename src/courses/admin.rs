//! Who looks after a course.

use super::store;
use crate::base::{AccountId, CourseId, Key};
use crate::db::{Conn, Error};
use crate::partners::PartnerAdmin;

/// Proof that somebody administers the partner of this course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseAdmin {
    course: CourseId,
    account: AccountId,
}

impl CourseAdmin {
    /// The course.
    pub const fn course(&self) -> CourseId {
        self.course
    }

    /// Who looks after it.
    pub const fn account(&self) -> AccountId {
        self.account
    }

    /// The proof, for tests of rooms above.
    #[cfg(test)]
    pub(crate) const fn for_test(course: CourseId, account: AccountId) -> Self {
        Self { course, account }
    }
}

/// The proof for the partner's course with this address; `None` if the partner has none there.
pub fn course_admin(
    conn: &mut Conn,
    admin: &PartnerAdmin,
    slug: &Key,
) -> Result<Option<CourseAdmin>, Error> {
    let found = store::course_at(conn, admin.partner(), slug)?;
    Ok(found.map(|(course, _)| CourseAdmin {
        course,
        account: admin.account(),
    }))
}

//! Looking up a receipt: did this arrive, when, and what came of it?

use super::attempt::{Attempt, Receipt};
use super::store;
use crate::accounts::Operator;
use crate::base::{EditionId, Email, PersonName};
use crate::db::{Conn, Error};
use crate::partners::PartnerAdmin;

/// What stands behind a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipted {
    /// Handed in, or it had no receipt.
    pub attempt: Attempt,
    pub edition: EditionId,
    pub name: PersonName,
    pub email: Email,
}

/// The submission with this receipt, if it was made in a course of one of these partners.
pub fn by_receipt(
    conn: &mut Conn,
    by: &[PartnerAdmin],
    receipt: &Receipt,
) -> Result<Option<Receipted>, Error> {
    let partners: Vec<_> = by.iter().map(PartnerAdmin::partner).collect();
    let found = store::by_receipt(conn, receipt)?;
    found
        .filter(|found| partners.contains(&found.partner))
        .map(store::FoundReceipt::receipted)
        .transpose()
}

/// The submission with this receipt, in whatever course.
pub fn any_by_receipt(
    conn: &mut Conn,
    _: &Operator,
    receipt: &Receipt,
) -> Result<Option<Receipted>, Error> {
    let found = store::by_receipt(conn, receipt)?;
    found.map(store::FoundReceipt::receipted).transpose()
}

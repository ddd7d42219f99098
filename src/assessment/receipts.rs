//! Looking up a receipt: did this arrive, when, and what came of it?

use super::attempt::{Attempt, Receipt};
use super::store::{self, FoundReceipt};
use crate::accounts::Operator;
use crate::base::{AttemptId, EditionId, Email, PersonName, Timestamp};
use crate::db::{Conn, Error};
use crate::journal::{self, Verb};
use crate::partners::PartnerAdmin;

/// What stands behind a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipted {
    /// Handed in, or it had no receipt; but for what was opened again since.
    pub attempt: Attempt,
    /// When what was handed in with this receipt was opened again; none while the receipt stands.
    pub opened_again_at: Option<Timestamp>,
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
    let found = find(conn, receipt)?;
    found
        .filter(|(found, _)| partners.contains(&found.partner))
        .map(|(found, opened_again_at)| found.receipted(opened_again_at))
        .transpose()
}

/// The submission with this receipt, in whatever course.
pub fn any_by_receipt(
    conn: &mut Conn,
    _: &Operator,
    receipt: &Receipt,
) -> Result<Option<Receipted>, Error> {
    let found = find(conn, receipt)?;
    found
        .map(|(found, opened_again_at)| found.receipted(opened_again_at))
        .transpose()
}

/// What the journal says of an attempt that is opened again; its receipt stands nowhere else then.
pub(super) fn opened_again(receipt: &Receipt) -> String {
    format!(", open again, receipt {receipt}")
}

/// What is found, and when it was opened again if this receipt was from before.
type Found = (FoundReceipt, Option<Timestamp>);

fn find(conn: &mut Conn, receipt: &Receipt) -> Result<Option<Found>, Error> {
    let found = match store::with_receipt(conn, receipt)? {
        Some(id) => Some((id, None)),
        None => find_void(conn, receipt)?,
    };
    let Some((id, opened_again_at)) = found else {
        return Ok(None);
    };
    let found = store::behind_receipt(conn, id)?;
    Ok(found.map(|found| (found, opened_again_at)))
}

fn find_void(
    conn: &mut Conn,
    receipt: &Receipt,
) -> Result<Option<(AttemptId, Option<Timestamp>)>, Error> {
    let what = (Verb::Extended, "attempt");
    let entry = journal::latest_ending(conn, what, &opened_again(receipt))?;
    Ok(entry.and_then(|entry| Some((AttemptId::parse(&entry.object)?, Some(entry.at)))))
}

//! Approvals that are taken back: by who may ask for them, or by who gave them.

use super::signatory::{ApprovalError, Asker, Tenure};
use super::store;
use crate::base::{AccountId, Note, PartnerId, PersonName, SignatoryId, Timestamp, TokenHash};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};

/// An approval that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Whose it was, as their name was printed.
    pub signatory: String,
    /// Who gave it, in their own words.
    pub approved_by: String,
    pub approved_at: Timestamp,
    pub by: WithdrawnBy,
    pub reason: String,
    pub at: Timestamp,
}

/// Who took an approval back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WithdrawnBy {
    /// An administrator of the partner, or an operator.
    Account(AccountId),
    /// Whoever had the link, in their own words.
    Link(String),
}

/// Takes back what a signatory approved by this link. Certificates that were issued stay as they
/// are; for new ones it is as if nobody had answered, and the signatory can be asked anew. Of an
/// approval that counts no more, for whatever reason, nothing is left to take back.
pub fn withdraw_approval(
    tx: &mut Tx,
    by: &Asker,
    (id, approval): (SignatoryId, TokenHash),
    reason: &Note,
    now: Timestamp,
) -> Result<(), ApprovalError> {
    let tenure = store::tenure(tx, id)?.filter(|tenure| by.may_ask(tenure.partner));
    let tenure = tenure.ok_or(ApprovalError::Unknown)?;
    if tenure.approval() != Some(approval) {
        return Ok(());
    }
    let account = by.account();
    let by = WithdrawnBy::Account(account);
    withdraw(tx, &tenure, (by, Some(account)), reason, now)
}

/// The same by who has the link: they say who they are, as they did when they approved.
pub fn withdraw_own_approval(
    tx: &mut Tx,
    token: TokenHash,
    (name, reason): (&PersonName, &Note),
    now: Timestamp,
) -> Result<(), ApprovalError> {
    let tenure = store::tenure_of_link(tx, token, now)?.ok_or(ApprovalError::Unknown)?;
    let by = WithdrawnBy::Link(name.as_str().to_owned());
    withdraw(tx, &tenure, (by, None), reason, now)
}

fn withdraw(
    tx: &mut Tx,
    tenure: &Tenure,
    (by, actor): (WithdrawnBy, Option<AccountId>),
    reason: &Note,
    now: Timestamp,
) -> Result<(), ApprovalError> {
    let (Some(link), Some(answered)) = (tenure.approval(), &tenure.answer) else {
        return Ok(());
    };
    if reason.as_str().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    let approval = (link, tenure.id, answered);
    store::insert_withdrawal(tx, approval, &by, reason.as_str(), now)?;
    // Name and reason stand in the row; they may speak of somebody.
    let object = Object::new("approval", tenure.id);
    journal::note(tx, actor, Verb::Withdrawn, &object, now)?;
    Ok(())
}

/// The approvals of a partner's signatories that were taken back, the newest first (at most 200).
pub fn withdrawals(conn: &mut Conn, partner: PartnerId) -> Result<Vec<Withdrawal>, Error> {
    store::withdrawals(conn, partner)
}

//! Operators: the first one comes by a link that the machine prints, the others are appointed.

use super::account::{Learner, Operator};
use super::link::{self, Link, LinkError, Purpose};
use super::register::{Registration, replace, set_confirmed};
use super::session::{self, Browser, SignedIn};
use super::store;
use crate::base::{AccountId, Timestamp};
use crate::base::{Token, TokenHash};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};

/// Why an operator's link does not work.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The link must not set the password of an account that exists.
    #[error("this address has an account: sign in to it, then open the link again")]
    AddressInUse,
    #[error(transparent)]
    Db(#[from] Error),
}

/// The proof that somebody signed in is an operator, if they are.
pub fn operator(conn: &mut Conn, learner: &Learner) -> Result<Option<Operator>, Error> {
    let is_operator = store::is_operator(conn, learner.id())?;
    Ok(is_operator.then(|| Operator::of(learner.id())))
}

/// Whether an account is an operator's.
pub fn is_operator(conn: &mut Conn, id: AccountId) -> Result<bool, Error> {
    store::is_operator(conn, id)
}

/// The accounts of all operators (at most 100).
pub fn operators(conn: &mut Conn) -> Result<Vec<AccountId>, Error> {
    store::operators(conn)
}

/// Makes an account an operator. Harmless when it is one.
pub fn appoint_operator(
    tx: &mut Tx,
    by: &Operator,
    account: AccountId,
    now: Timestamp,
) -> Result<(), Error> {
    appoint(tx, Some(by.id()), account, now)
}

/// Makes the link by which the first operator's account is made, as long as there is no operator;
/// answers whether it did. Each start of the program voids the link of the one before.
pub fn first_operator_link(tx: &mut Tx, token: &Token, now: Timestamp) -> Result<bool, Error> {
    if !store::operators(tx)?.is_empty() {
        return Ok(false);
    }
    operator_link(tx, token, now)?;
    Ok(true)
}

/// Makes a link that appoints whoever holds it; for a command run by somebody at the machine.
/// Voids the earlier ones.
pub fn operator_link(tx: &mut Tx, token: &Token, now: Timestamp) -> Result<(), Error> {
    store::void_operator_links(tx)?;
    store::insert_link(
        tx,
        &Link {
            token_hash: token.hash(),
            purpose: Purpose::Operator,
            account: None,
            email: None,
            created_at: now,
            expires_at: now.plus_seconds(Purpose::Operator.lifetime()),
            used_at: None,
        },
    )?;
    Ok(())
}

/// Makes the account of whoever holds the link, appoints it and signs in the browser. The address
/// counts as confirmed: whoever reads the machine's log could write to its database as well.
pub fn claim_operator(
    tx: &mut Tx,
    token: &TokenHash,
    registration: &Registration,
    browser: &Browser,
    now: Timestamp,
) -> Result<SignedIn, ClaimError> {
    link::spend(tx, token, Purpose::Operator, now)?;
    let known = store::account_by_email(tx, &registration.email)?;
    if known.as_ref().is_some_and(|account| account.is_confirmed()) {
        return Err(ClaimError::AddressInUse);
    }
    let id = replace(tx, known.as_ref(), registration, now)?;
    let account = store::account(tx, id)?.ok_or(LinkError::Unknown)?;
    let account = set_confirmed(tx, account, now)?;
    appoint(tx, None, id, now)?;
    Ok(session::open(tx, account, browser, now)?)
}

/// The same for somebody who has an account and is signed in.
pub fn claim_as(
    tx: &mut Tx,
    by: &Learner,
    token: &TokenHash,
    now: Timestamp,
) -> Result<Operator, ClaimError> {
    link::spend(tx, token, Purpose::Operator, now)?;
    appoint(tx, None, by.id(), now)?;
    Ok(Operator::of(by.id()))
}

fn appoint(
    tx: &mut Tx,
    by: Option<AccountId>,
    account: AccountId,
    now: Timestamp,
) -> Result<(), Error> {
    if store::is_operator(tx, account)? {
        return Ok(());
    }
    store::insert_operator(tx, account, now)?;
    let object = Object::new("account", account);
    journal::note_detail(tx, (by, Verb::Appointed), &object, "operator", now)
}

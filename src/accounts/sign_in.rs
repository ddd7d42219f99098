//! Signing in with a password that was verified, and noting one that was not.

use super::password::Verified;
use super::session::{self, Browser, SignedIn};
use super::store;
use crate::base::{AccountId, Timestamp};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};

/// Why the right password does not sign in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error("the address of this account is not confirmed yet")]
    Unconfirmed,
    #[error("the password was changed while it was being checked")]
    Changed,
    #[error(transparent)]
    Db(#[from] Error),
}

/// Opens a session for the owner of a verified password; stores the password under today's
/// parameters if it was kept under older ones.
pub fn sign_in(
    tx: &mut Tx,
    by: &Verified,
    browser: &Browser,
    now: Timestamp,
) -> Result<SignedIn, SignInError> {
    require_current(tx, by)
        .and_then(|current| current.then_some(()).ok_or(SignInError::Changed))?;
    let account = store::account(tx, by.account)?.ok_or(SignInError::Changed)?;
    if !account.is_confirmed() {
        return Err(SignInError::Unconfirmed);
    }
    if let Some(renewed) = &by.renewed {
        store::set_password(tx, by.account, renewed)?;
    }
    Ok(session::open(tx, account, browser, now)?)
}

/// Whether the password that was verified is still the account's: the check takes a while, and
/// meanwhile it may have been reset.
fn require_current(tx: &mut Tx, by: &Verified) -> Result<bool, SignInError> {
    Ok(store::password(tx, by.account)?.as_ref() == Some(&by.against))
}

/// Notes a refused sign-in (ASVS 5.0 16.3.1). An unknown address is noted too, without naming it,
/// so that both take the same work.
pub fn refuse_sign_in(
    tx: &mut Tx,
    account: Option<AccountId>,
    now: Timestamp,
) -> Result<(), Error> {
    let object = match account {
        Some(id) => Object::new("account", id),
        None => Object::new("account", "unknown"),
    };
    journal::note(tx, None, Verb::SignInRefused, &object, now)
}

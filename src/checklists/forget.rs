//! A person's answers are forgotten.

use super::store;
use crate::base::AccountId;
use crate::db::{Error, Tx};

/// Forgets every answer, note and country of an account.
pub fn forget(tx: &mut Tx, account: AccountId) -> Result<(), Error> {
    store::forget(tx, account)
}

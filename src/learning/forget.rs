//! A person's learning is forgotten.

use super::store;
use crate::base::AccountId;
use crate::db::{Error, Tx};

/// Forgets what an account has read and done, and its enrolments, but those that a certificate
/// names: of these the row alone stays.
pub fn forget(tx: &mut Tx, account: AccountId) -> Result<(), Error> {
    store::forget(tx, account)
}

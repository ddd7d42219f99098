//! What a holder chose to show is forgotten.

use super::store;
use crate::base::AccountId;
use crate::db::{Error, Tx};

/// Forgets the links of an account's certificates, and that it showed any to everybody: from now on
/// they are shown as if nothing had been chosen. One that the number alone did not show is not
/// shown afterwards either.
pub fn forget(tx: &mut Tx, account: AccountId) -> Result<(), Error> {
    store::forget(tx, account)
}

//! What a person asked for is forgotten.

use super::store;
use crate::base::AccountId;
use crate::db::{Error, Tx};

/// Forgets the names that an account asked for, and what was noted about its certificates when
/// many were proposed for revocation.
pub fn forget(tx: &mut Tx, account: AccountId) -> Result<(), Error> {
    store::forget(tx, account)
}

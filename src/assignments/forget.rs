//! A person's briefs and reviews are forgotten.

use super::store;
use crate::base::AccountId;
use crate::db::{Error, Tx};

/// Forgets what an account wrote and handed in, and what it said about others. The points it gave
/// stay without a person, and so do those that others gave it: they did what was asked of them.
pub fn forget(tx: &mut Tx, account: AccountId) -> Result<(), Error> {
    store::forget(tx, account)
}

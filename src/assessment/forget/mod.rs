//! A person's attempts are forgotten.

mod store;

use crate::base::AccountId;
use crate::db::{Error, Tx};

/// Forgets what an account has answered and reached: attempts, responses, and what corrections and
/// lowered marks changed for it. What `analysis` keeps about attempts must be gone before.
pub fn forget(tx: &mut Tx, account: AccountId) -> Result<(), Error> {
    store::forget(tx, account)
}

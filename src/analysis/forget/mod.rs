//! What single people's attempts said is forgotten; what was counted stays.

mod store;

use crate::base::AccountId;
use crate::db::{Error, Tx};

/// Forgets signals, digests and devices of an account, what it gained, and what of it was not
/// counted yet. Counts of items, scores and choices stay as they are, until a corrected key has
/// everything counted anew: then this person is not among them any more.
pub fn forget(tx: &mut Tx, account: AccountId) -> Result<(), Error> {
    store::forget(tx, account)
}

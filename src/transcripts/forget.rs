//! A person's transcripts are forgotten.

use super::store;
use crate::base::AccountId;
use crate::db::{Error, Tx};

/// Removes the transcripts of an account, with the digests of their papers: their numbers lead
/// nowhere any more. Each certificate that stood on one answers by itself.
pub fn forget(tx: &mut Tx, account: AccountId) -> Result<(), Error> {
    store::forget(tx, account).map(drop)
}

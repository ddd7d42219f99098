//! An account is erased: what stays of its row is an id that nobody can sign in to.

mod store;

use super::account::Account;
use super::store as accounts;
use crate::base::{AccountId, Email, PersonName, Timestamp, TokenHash};
use crate::db::{Error, Tx};
use crate::outbox;

/// What went.
#[derive(Debug, Clone)]
pub struct Forgotten {
    /// The account as it was; `None` if it was erased before.
    pub account: Option<Account>,
    /// Sessions that ended; caches must forget them after the commit.
    pub ended: Vec<TokenHash>,
}

/// Why nothing was forgotten.
#[derive(Debug, thiserror::Error)]
pub enum ForgetError {
    #[error("there is no such account")]
    Unknown,
    #[error(transparent)]
    Db(#[from] Error),
}

/// Whether there is such an account, or was.
pub fn was_here(conn: &mut crate::db::Conn, id: AccountId) -> Result<bool, Error> {
    store::was_here(conn, id)
}

/// Empties the row of an account, and forgets its sessions, links and letters that have not left.
/// The address is free for somebody new. Repeated, it does the same to what is there.
pub fn forget(tx: &mut Tx, id: AccountId, now: Timestamp) -> Result<Forgotten, ForgetError> {
    if !store::was_here(tx, id)? {
        return Err(ForgetError::Unknown);
    }
    let account = accounts::account(tx, id)?;
    if let Some(account) = &account {
        store::forget_links_to(tx, &account.email)?;
        outbox::forget(tx, (&account.email, id))?;
    }
    // Also what a session of another machine may have written since it was emptied.
    store::empty(tx, id, &nobody(id)?)?;
    store::note_erased(tx, id, now)?;
    store::forget_links_of(tx, id)?;
    let ended = accounts::end_sessions(tx, id, None)?;
    Ok(Forgotten { account, ended })
}

/// What stands in the place of address and name. The address ends in a name that no mail server
/// can ever have (RFC 2606 §2).
fn nobody(id: AccountId) -> Result<(Email, PersonName), Error> {
    let email = Email::parse(&format!("{id}@erased.invalid"));
    let name = PersonName::parse("N. N.").ok();
    let unreadable = || Error::Corrupt("an id that is part of no address".to_owned());
    email.zip(name).ok_or_else(unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_erased_account_has_an_address_of_its_own_that_reaches_nobody() {
        let (one, two) = (AccountId::new(), AccountId::new());
        let (email, name) = nobody(one).unwrap();
        assert_ne!(email, nobody(two).unwrap().0);
        assert!(email.as_str().ends_with("@erased.invalid"));
        assert_eq!(name.as_str(), "N. N.");
    }
}

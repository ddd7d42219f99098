//! Keys of programs that check long lists.

use super::store;
use crate::accounts::Operator;
use crate::base::{ApiKeyId, Timestamp, TokenHash};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};

/// Keys that may be in force at a time: a person must be able to look through them.
const MOST_KEYS: usize = 200;
const LONGEST_NAME: usize = 100;

/// A key, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    pub id: ApiKeyId,
    /// Whose it is, in the operator's words.
    pub name: String,
    pub lists_per_hour: u32,
    pub made_at: Timestamp,
    /// None while it is in force.
    pub ended_at: Option<Timestamp>,
}

/// A key to be made. Id and token come from the door, because a deed may run twice.
#[derive(Debug, Clone)]
pub struct NewKey {
    pub id: ApiKeyId,
    pub token: TokenHash,
    pub name: String,
    pub lists_per_hour: u32,
}

/// Why no key was made.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("a key has a name of 1 to {LONGEST_NAME} characters")]
    Name,
    #[error("a key allows 1 to 600 lists an hour")]
    Limit,
    #[error("there are {MOST_KEYS} keys in force already")]
    TooMany,
    #[error(transparent)]
    Db(#[from] Error),
}

/// An operator makes a key.
pub fn make_key(tx: &mut Tx, by: &Operator, key: &NewKey, now: Timestamp) -> Result<(), KeyError> {
    let name = key.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(KeyError::Name);
    }
    if !(1..=600).contains(&key.lists_per_hour) {
        return Err(KeyError::Limit);
    }
    let known = store::keys(tx)?;
    if known.iter().filter(|key| key.ended_at.is_none()).count() >= MOST_KEYS {
        return Err(KeyError::TooMany);
    }
    let made = ApiKey {
        id: key.id,
        name: name.to_owned(),
        lists_per_hour: key.lists_per_hour,
        made_at: now,
        ended_at: None,
    };
    store::insert_key(tx, by.id(), &made, key.token)?;
    let object = Object::new("api key", key.id);
    journal::note(tx, Some(by.id()), Verb::Granted, &object, now)?;
    Ok(())
}

/// Every key, those in force first, the newest first.
pub fn keys(conn: &mut Conn, _: &Operator) -> Result<Vec<ApiKey>, Error> {
    let mut keys = store::keys(conn)?;
    keys.sort_by_key(|key| key.ended_at.is_some());
    Ok(keys)
}

/// An operator ends a key; once ended it stays so.
pub fn end_key(tx: &mut Tx, by: &Operator, id: ApiKeyId, now: Timestamp) -> Result<(), Error> {
    if store::end_key(tx, id, now)? == 0 {
        return Ok(());
    }
    let object = Object::new("api key", id);
    journal::note(tx, Some(by.id()), Verb::Withdrawn, &object, now)
}

/// The key in force with this secret.
pub fn key(conn: &mut Conn, token: TokenHash) -> Result<Option<ApiKey>, Error> {
    let found = store::key(conn, token)?;
    Ok(found.filter(|key| key.ended_at.is_none()))
}

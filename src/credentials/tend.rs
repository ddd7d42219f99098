//! The deeds of keys: the first, the next, retired, condemned.

use super::keys::{Keeper, KeyRecord, NewSecret, Owner, Purpose, signing};
use super::ring::Keys;
use super::store;
use super::vault::Vault;
use crate::base::Timestamp;
use crate::db::{self, Conn, Tx};
use crate::journal::{self, Object, Verb};

/// A new key is published for longer than anybody caches a DID document before it signs.
pub const PUBLISHED_BEFORE: i64 = 24 * 3600;

/// What the journal says of a key that was condemned.
const COMPROMISED: &str = "compromised";

/// Why a key was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("there is no such key")]
    Unknown,
    #[error("a key for `{purpose}` cannot be of this kind")]
    WrongKind { purpose: &'static str },
    #[error("this key signs at present; rotate first")]
    SignsNow,
    #[error("the secret could not be sealed")]
    Unsealable,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Makes the first key of an owner and purpose, to sign at once. Where there is one that signs or
/// is about to, answers with it and changes nothing.
pub fn make_first(
    tx: &mut Tx,
    (vault, secret): (&Vault, &NewSecret),
    (owner, purpose): (Owner, Purpose),
    by: &Keeper,
    now: Timestamp,
) -> Result<KeyRecord, KeyError> {
    let keys = store::keys(tx, owner)?;
    if let Some(known) = signing(&keys, purpose, now).or_else(|| pending(&keys, purpose, now)) {
        return Ok(known.clone());
    }
    insert(tx, (vault, secret), (&keys, owner, purpose), by, (now, now))
}

/// Makes the next key: published now, signing in a day. A second time within that day answers with
/// the one that is waiting.
pub fn rotate(
    tx: &mut Tx,
    (vault, secret): (&Vault, &NewSecret),
    (owner, purpose): (Owner, Purpose),
    by: &Keeper,
    now: Timestamp,
) -> Result<KeyRecord, KeyError> {
    let keys = store::keys(tx, owner)?;
    if let Some(waiting) = pending(&keys, purpose, now) {
        return Ok(waiting.clone());
    }
    let from = match signing(&keys, purpose, now) {
        None => now,
        Some(_) => now.plus_seconds(PUBLISHED_BEFORE),
    };
    insert(
        tx,
        (vault, secret),
        (&keys, owner, purpose),
        by,
        (now, from),
    )
}

fn pending(keys: &[KeyRecord], purpose: Purpose, now: Timestamp) -> Option<&KeyRecord> {
    let waits = |key: &&KeyRecord| {
        key.purpose == purpose
            && key.active_from > now
            && key.is_trusted()
            && key.retired_at.is_none()
    };
    keys.iter().find(waits)
}

/// Retires a key: it signs no more and stays published, so that what it signed goes on verifying.
pub fn retire(
    tx: &mut Tx,
    (owner, kid): (Owner, &str),
    by: &Keeper,
    now: Timestamp,
) -> Result<(), KeyError> {
    let keys = store::keys(tx, owner)?;
    let key = keys
        .iter()
        .find(|key| key.kid == kid)
        .ok_or(KeyError::Unknown)?;
    if key.retired_at.is_some() || !key.is_trusted() {
        return Ok(());
    }
    if signing(&keys, key.purpose, now).is_some_and(|signing| signing.kid == kid) {
        return Err(KeyError::SignsNow);
    }
    store::retire(tx, owner, kid, now)?;
    note(tx, key, "retired", by, now)?;
    Ok(())
}

/// Condemns a key that somebody else may hold: it leaves the DID document at once, and a new one
/// signs at once. Its secret is destroyed: clearing the mark does not bring it back. What it signed
/// must be signed anew, and the old places in the lists revoked.
pub fn condemn(
    tx: &mut Tx,
    (vault, secret): (&Vault, &NewSecret),
    (owner, kid): (Owner, &str),
    by: &Keeper,
    now: Timestamp,
) -> Result<KeyRecord, KeyError> {
    let keys = store::keys(tx, owner)?;
    let key = keys
        .iter()
        .find(|key| key.kid == kid)
        .ok_or(KeyError::Unknown)?;
    if key.is_trusted() {
        store::condemn(tx, owner, kid, now)?;
        note(tx, key, COMPROMISED, by, now)?;
    }
    let purpose = key.purpose;
    // A row that does not open must not pass for the one that signs now.
    let left = Keys::read(tx, vault, owner)?;
    if let Some(next) = signing(left.history(), purpose, now) {
        return Ok(next.clone());
    }
    insert(tx, (vault, secret), (&keys, owner, purpose), by, (now, now))
}

/// Every row of an owner's keys, oldest first, condemned ones included. Nobody looked whether they
/// open: to be named and ended, never to be published or verified by (that is [`super::Keys`]).
pub fn history(conn: &mut Conn, owner: Owner) -> Result<Vec<KeyRecord>, db::Error> {
    store::keys(conn, owner)
}

/// Everybody who ever had a key.
pub fn owners(conn: &mut Conn) -> Result<Vec<Owner>, db::Error> {
    store::owners(conn)
}

/// Whether the journal says that a key was condemned, whatever its row says now.
pub fn was_condemned(conn: &mut Conn, key: &KeyRecord) -> Result<bool, db::Error> {
    let entries = journal::of_object(conn, &object(key))?;
    let mut details = entries.iter().map(|entry| &entry.detail);
    Ok(details.any(|detail| detail.starts_with(COMPROMISED)))
}

/// Whether a key may sign at this moment: what was signed outside a transaction is kept only if its
/// key was not condemned meanwhile. Only a key that opened has signed, so the row is enough.
pub fn may_sign(
    conn: &mut Conn,
    (owner, purpose): (Owner, Purpose),
    kid: &str,
    now: Timestamp,
) -> Result<bool, db::Error> {
    let keys = store::keys(conn, owner)?;
    let is_it = |key: &&KeyRecord| key.kid == kid && key.purpose == purpose;
    Ok(keys.iter().find(is_it).is_some_and(|key| key.may_sign(now)))
}

fn insert(
    tx: &mut Tx,
    (vault, secret): (&Vault, &NewSecret),
    (keys, owner, purpose): (&[KeyRecord], Owner, Purpose),
    by: &Keeper,
    (now, from): (Timestamp, Timestamp),
) -> Result<KeyRecord, KeyError> {
    if secret.algorithm != purpose.algorithm() {
        return Err(KeyError::WrongKind {
            purpose: purpose.word(),
        });
    }
    let record = KeyRecord {
        owner,
        purpose,
        kid: next_kid(keys, now),
        algorithm: secret.algorithm,
        public: secret.public.clone(),
        made_at: now,
        active_from: from,
        retired_at: None,
        compromised_at: None,
    };
    let sealed = vault.seal(&secret.nonce, &secret.secret, &record.belonging());
    let sealed = sealed.ok_or(KeyError::Unsealable)?;
    store::insert_key(tx, &record, &sealed)?;
    note(tx, &record, "made", by, now)?;
    Ok(record)
}

fn next_kid(keys: &[KeyRecord], now: Timestamp) -> String {
    let day = now.date();
    let month = format!("key-{:04}-{:02}-", day.year(), day.month());
    let made = keys
        .iter()
        .filter(|key| key.kid.starts_with(&month))
        .count();
    format!("{month}{}", made + 1)
}

fn note(
    tx: &mut Tx,
    key: &KeyRecord,
    what: &str,
    by: &Keeper,
    now: Timestamp,
) -> Result<(), db::Error> {
    let detail = format!("{what} {}", key.purpose.word());
    journal::note_detail(tx, (by.0, Verb::Changed), &object(key), &detail, now)
}

/// As the journal names a key.
fn object(key: &KeyRecord) -> Object {
    Object::new("signing key", format!("{}#{}", key.owner, key.kid))
}

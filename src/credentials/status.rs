//! Places in status lists: reserved with the award, set by the revocation.

use super::bits::LENGTH;
use super::keys::Owner;
use super::store;
use crate::base::Timestamp;
use crate::db::{self, Conn, Tx};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha20Rng;
use sha2::{Digest as _, Sha256};

/// The next list is opened when this share of one is taken, in percent.
const FULL: u32 = 80;
/// After so many taken places in a row it is worth counting: unlikely in an emptier list, and soon
/// to happen in a full one, so that awards need no counter they would all have to write.
const SUSPICIOUS: u32 = 4;
const TRIES: u32 = 64;

/// A place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The number of the list, from 1; it stands in the list's address.
    pub list: u32,
    /// 0 to 131,071.
    pub index: u32,
}

/// Why a place could not be had or set.
#[derive(Debug, thiserror::Error)]
pub enum StatusError {
    #[error("no free place was found in a list that should be nearly empty")]
    NoPlace,
    #[error("place {index} of list {list} was never reserved")]
    Unknown { list: u32, index: u32 },
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Reserves a random place in the owner's newest list. Inside the awarding transaction: undone with
/// it, and never given twice.
pub fn reserve(
    tx: &mut Tx,
    owner: Owner,
    chance: [u8; 32],
    now: Timestamp,
) -> Result<Place, StatusError> {
    reserve_within(tx, owner, chance, (LENGTH, now))
}

pub(super) fn reserve_within(
    tx: &mut Tx,
    owner: Owner,
    chance: [u8; 32],
    (length, now): (u32, Timestamp),
) -> Result<Place, StatusError> {
    let mut random = ChaCha20Rng::from_seed(seed(chance));
    let mut list = match store::newest_list(tx, owner)? {
        Some(list) => list,
        None => store::open_list(tx, owner, now)?,
    };
    for tried in 1..=TRIES {
        let index = random.random_range(0..length);
        if store::insert_entry(tx, list, index, now)? == 1 {
            return Ok(Place { list, index });
        }
        if tried == SUSPICIOUS && store::reserved(tx, list)? * 100 >= i64::from(length * FULL) {
            list = store::open_list(tx, owner, now)?;
        }
    }
    Err(StatusError::NoPlace)
}

/// The door's chance serves other uses too.
fn seed(chance: [u8; 32]) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(b"pmast status place 1\0");
    digest.update(chance);
    digest.finalize().into()
}

/// What is kept of a place that was given to a credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Whose list it is in.
    pub owner: Owner,
    /// In the transaction that kept the credential.
    pub reserved_at: Timestamp,
    /// None: its bit is not set.
    pub set_at: Option<Timestamp>,
}

/// What is kept of a place; `None` for one that was never reserved.
pub fn given(conn: &mut Conn, place: Place) -> Result<Option<Given>, db::Error> {
    store::given(conn, place)
}

/// Sets the bit of a place: revoked, for good. Answers whether it was not set before.
pub fn set(tx: &mut Tx, place: Place, now: Timestamp) -> Result<bool, StatusError> {
    match store::entry(tx, place)? {
        None => Err(StatusError::Unknown {
            list: place.list,
            index: place.index,
        }),
        Some(Some(_)) => Ok(false),
        Some(None) => {
            store::set(tx, place, now)?;
            store::count_set(tx, place.list)?;
            Ok(true)
        }
    }
}

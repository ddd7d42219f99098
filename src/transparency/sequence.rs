//! The tree grows: leaves without a position get the next ones, and their hashes go into tiles.

use super::growth::{Filled, Growth};
use super::store;
use super::tiles::{bytes_of, hashes_of, signed};
use crate::base::Digest;
use crate::db::{Conn, Error, Tx};

/// What one run did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sequenced {
    /// Leaves that have a position now.
    pub added: u64,
    /// Leaves of the whole tree.
    pub size: u64,
}

/// Whether leaves wait for a position. One look into an index.
pub fn is_waiting(conn: &mut Conn) -> Result<bool, Error> {
    store::is_waiting(conn)
}

/// Gives up to `limit` leaves their positions, in the order in which they were added. Whoever comes
/// second on PostgreSQL waits for the first. Holds one unfinished tile for
/// each level and the tiles that change.
pub fn sequence(tx: &mut Tx, limit: u32) -> Result<Sequenced, Error> {
    let head = store::head_in_turn(tx)?;
    let mut growth = grown(tx, head.size.unsigned_abs())?;
    let mut added = 0;
    for row in store::waiting(tx, i64::from(limit))? {
        let leaf = row.read()?.leaf.hash();
        if row.leaf()? != leaf {
            let id = row.id;
            return Err(Error::Corrupt(format!("log entry {id} was altered")));
        }
        store::place(tx, row.id, signed(growth.size())?)?;
        for tile in growth.push(leaf) {
            put(tx, &tile)?;
        }
        added += 1;
    }
    if added > 0 {
        let unfinished: Vec<Filled> = growth.unfinished().collect();
        for tile in unfinished {
            put(tx, &tile)?;
        }
        store::set_size(tx, signed(growth.size())?)?;
    }
    let size = growth.size();
    Ok(Sequenced { added, size })
}

/// The right edge of the tree as it is stored.
fn grown(conn: &mut Conn, size: u64) -> Result<Growth, Error> {
    Growth::resume(size, |level, index, width| {
        let bytes = store::tile(conn, i64::from(level), signed(index)?)?;
        let hashes: Option<Vec<Digest>> = bytes.as_deref().and_then(hashes_of);
        hashes
            .filter(|hashes| u64::try_from(hashes.len()) == Ok(width))
            .ok_or_else(|| Error::Corrupt(format!("tile {level}/{index} is not {width} wide")))
    })
}

fn put(tx: &mut Tx, tile: &Filled) -> Result<(), Error> {
    let at = (i64::from(tile.level), signed(tile.index)?);
    store::put_tile(tx, at, &bytes_of(&tile.hashes))
}

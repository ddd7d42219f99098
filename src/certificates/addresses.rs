//! The public addresses that the house had: a credential names the one it was signed under.

use super::renew::signed_under;
use super::store;
use crate::db::{Conn, Error};
use std::sync::Arc;
use std::time::Duration;

/// So many earlier addresses are told at most; a house moves seldom.
const MOST: usize = 16;
/// Only a server that runs under another address adds one.
const HELD: Duration = Duration::from_secs(3600);

/// The earlier addresses as a running server holds them, because finding them reads every
/// credential.
#[derive(Clone)]
pub struct Addresses {
    held: moka::sync::Cache<(), Arc<Vec<String>>>,
}

impl Default for Addresses {
    fn default() -> Self {
        Self {
            held: moka::sync::Cache::builder()
                .max_capacity(1)
                .time_to_live(HELD)
                .build(),
        }
    }
}

impl Addresses {
    /// The addresses under which credentials were signed, without today's, in the order of their
    /// certificates. Reads a whole table once an hour: for `read_slowly`.
    pub fn earlier(&self, conn: &mut Conn, today: &str) -> Result<Arc<Vec<String>>, Error> {
        if let Some(held) = self.held.get(&()) {
            return Ok(held);
        }
        let found = Arc::new(find(conn, today)?);
        self.held.insert((), Arc::clone(&found));
        Ok(found)
    }
}

/// Goes through the table once: each look begins where the last one found something new.
fn find(conn: &mut Conn, today: &str) -> Result<Vec<String>, Error> {
    let (mut known, mut after) = (vec![today.to_owned()], None);
    while known.len() <= MOST
        && let Some(id) = store::signed_elsewhere(conn, &known, after)?
    {
        for address in signed_under(conn, id)? {
            if !known.contains(&address) {
                known.push(address);
            }
        }
        after = Some(id);
    }
    Ok(known.split_off(1))
}

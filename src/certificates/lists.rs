//! The status lists of the house: who signs which, and at which address.

use super::credential::status_list_address;
use crate::base::Timestamp;
use crate::credentials::{Did, Keyring, ListError, Lists, Owner, SignedList};
use crate::db::{Conn, Error};
use crate::partners;
use std::sync::Arc;

/// A list as its issuer signs it in the house at this public address.
pub fn status_list(
    conn: &mut Conn,
    (lists, ring): (&Lists, &Keyring),
    (base_url, number): (&str, u32),
    now: Timestamp,
) -> Result<Arc<SignedList>, ListError> {
    let issuer = |conn: &mut Conn, owner: Owner| -> Result<_, Error> {
        let Some(did) = named(conn, base_url, owner)? else {
            return Ok(None);
        };
        let signer = ring.of(conn, owner)?.status(&did, now);
        Ok(signer.map(|signer| (signer, status_list_address(base_url, number))))
    };
    lists.get(conn, number, issuer, now)
}

fn named(conn: &mut Conn, base_url: &str, owner: Owner) -> Result<Option<Did>, Error> {
    Ok(match owner {
        Owner::Installation => Did::at(base_url, None),
        Owner::Partner(id) => {
            let partner = partners::find(conn, id)?;
            partner.and_then(|partner| Did::at(base_url, Some(&partner.slug)))
        }
    })
}

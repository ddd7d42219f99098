//! What the doors ask about courses besides editions.

use super::content::Medium;
use super::store;
use crate::base::Digest;
use crate::db::{Conn, Error};

/// The picture with this digest.
pub fn medium(conn: &mut Conn, digest: &Digest) -> Result<Option<Medium>, Error> {
    let found = store::medium(conn, digest)?;
    Ok(found.map(|(media_type, body)| Medium {
        digest: *digest,
        media_type,
        body,
    }))
}

//! The check of every status list: that it counts its places right, and that each that is set is
//! some credential's.

use super::store;
use crate::db::{Conn, Error};

/// What was checked and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListAudit {
    pub lists: u64,
    /// Empty when all is well.
    pub findings: Vec<ListFinding>,
}

/// One thing that a person must look into.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListFinding {
    #[error("status list {list} says that {said} places are set, and {found} are")]
    Miscounted { list: i64, said: i64, found: i64 },
    #[error("status list {list} has places set that are no credential's: {strays}")]
    Strays { list: i64, strays: i64 },
    #[error("status list {list} was not opened when it says: no place in it was given then")]
    OpenedOtherwise { list: i64 },
}

/// Counts the places of every list. That of each credential, with when it was set and the owner of
/// its list, is looked at with the credential.
pub fn verify_lists(conn: &mut Conn) -> Result<ListAudit, Error> {
    let mut audit = ListAudit::default();
    for (list, opened_at, said) in store::all_lists(conn)? {
        audit.lists += 1;
        let found = store::count_set(conn, list)?;
        if found != said {
            let miscounted = ListFinding::Miscounted { list, said, found };
            audit.findings.push(miscounted);
        }
        let strays = store::count_strays(conn, list)?;
        if strays > 0 {
            audit.findings.push(ListFinding::Strays { list, strays });
        }
        // A list is opened by whoever needs a place in it.
        if !store::was_given_at(conn, list, opened_at)? {
            audit.findings.push(ListFinding::OpenedOtherwise { list });
        }
    }
    Ok(audit)
}

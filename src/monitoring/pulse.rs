//! Counts for the operator's page and for Prometheus.

use super::store;
use crate::db::{Conn, Error};
use crate::outbox;

/// How the installation is doing, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pulse {
    pub accounts: i64,
    pub enrolments: i64,
    /// Sittings that are not handed in.
    pub open_attempts: i64,
    pub certificates: i64,
    pub revocations: i64,
    /// Mails and other work that wait.
    pub jobs_waiting: i64,
    /// Work that failed so often that somebody must look.
    pub jobs_stuck: i64,
}

/// Counts now. Counting reads whole indexes: not for every request.
pub fn pulse(conn: &mut Conn) -> Result<Pulse, Error> {
    Ok(Pulse {
        accounts: store::accounts(conn)?,
        enrolments: store::enrolments(conn)?,
        open_attempts: store::open_attempts(conn)?,
        certificates: store::certificates(conn)?,
        revocations: store::revocations(conn)?,
        jobs_waiting: outbox::waiting(conn)?,
        jobs_stuck: outbox::stuck(conn)?,
    })
}

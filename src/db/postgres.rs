//! PostgreSQL: a pool, SERIALIZABLE transactions, and the whole closure again after a lost race.

use super::error::Race;
use super::{Conn, Error, Tx};
use diesel::connection::Connection as _;
use diesel::r2d2::{ManageConnection, Pool, R2D2Connection as _};
use diesel::{PgConnection, connection::SimpleConnection as _};
use std::time::Duration;

/// How long a request waits for a free connection before it is told to come back.
const WAIT: Duration = Duration::from_secs(5);
/// How often a transaction is tried when it loses its place in the order.
const TRIES: u32 = 24;
/// How often it is tried when somebody else inserted the same unique values: if they are still in
/// the way at the third look, they are the deed's own affair.
const LOOKS: u32 = 3;

#[derive(Clone)]
pub(super) struct Postgres {
    pool: Pool<Manager>,
}

struct Manager {
    url: String,
}

impl ManageConnection for Manager {
    type Connection = Tx;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Tx, Self::Error> {
        let mut conn =
            PgConnection::establish(&self.url).map_err(diesel::r2d2::Error::ConnectionError)?;
        conn.batch_execute(
            "SET TIME ZONE 'UTC'; SET client_min_messages = warning; \
             SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = '60s'",
        )
        .map_err(diesel::r2d2::Error::QueryError)?;
        Ok(Tx(Conn::Postgres(conn)))
    }

    fn is_valid(&self, tx: &mut Tx) -> Result<(), Self::Error> {
        match &mut tx.0 {
            Conn::Postgres(conn) => conn.ping().map_err(diesel::r2d2::Error::QueryError),
            Conn::Sqlite(_) => Ok(()),
        }
    }

    fn has_broken(&self, tx: &mut Tx) -> bool {
        match &mut tx.0 {
            Conn::Postgres(conn) => std::thread::panicking() || conn.is_broken(),
            Conn::Sqlite(_) => false,
        }
    }
}

impl Postgres {
    pub(super) fn open(url: &str, pool_size: u32) -> Result<Self, Error> {
        let pool = Pool::builder()
            .max_size(pool_size)
            .min_idle(Some(1))
            .connection_timeout(WAIT)
            .test_on_check_out(false)
            .build(Manager {
                url: url.to_owned(),
            })
            .map_err(|error| Error::Unavailable(format!("PostgreSQL does not answer: {error}")))?;
        Ok(Self { pool })
    }

    /// Runs `work` on one connection, without a transaction around it.
    pub(super) fn now<T>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, Error>,
    ) -> Result<T, Error> {
        work(&mut *self.connection()?)
    }

    pub(super) fn read<T, E: From<Error>>(
        &self,
        query: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        query(&mut self.connection()?.0)
    }

    pub(super) fn write<T, E: From<Error>>(
        &self,
        deed: &impl Fn(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tx = self.connection()?;
        let mut lost = Lost::default();
        loop {
            match attempt(&mut tx, deed) {
                Outcome::Done(result) => return result,
                Outcome::LostRace(race, error) => {
                    if !lost.may_try_after(race) {
                        return Err(error);
                    }
                    // Spread the losers out: the n-th try waits up to n × 4 ms.
                    let tried = lost.order + lost.same_values;
                    let spread = u64::from(std::process::id().wrapping_mul(tried) % 4 + 1);
                    std::thread::sleep(Duration::from_millis(spread * u64::from(tried)));
                }
            }
        }
    }

    fn connection(&self) -> Result<diesel::r2d2::PooledConnection<Manager>, Error> {
        self.pool
            .get()
            .map_err(|error| Error::Unavailable(format!("no PostgreSQL connection: {error}")))
    }
}

enum Outcome<T, E> {
    Done(Result<T, E>),
    LostRace(Race, E),
}

fn attempt<T, E: From<Error>>(
    tx: &mut Tx,
    deed: &impl Fn(&mut Tx) -> Result<T, E>,
) -> Outcome<T, E> {
    if let Err(error) = super::dialect::begin_serializable(tx) {
        return Outcome::Done(Err(error.into()));
    }
    let result = deed(tx).and_then(|value| Ok(super::dialect::commit(tx).map(|()| value)?));
    if result.is_err() {
        super::dialect::roll_back_everything(tx);
    }
    match (result, super::error::lost_race()) {
        // Any statement, or the commit itself, may have been the one that lost.
        (Err(error), Some(race)) => Outcome::LostRace(race, error),
        (result, _) => Outcome::Done(result),
    }
}

/// How often one transaction has lost so far. Counted by kind: who lost their place in the order a
/// few times must still be allowed a second look at the same values.
#[derive(Default)]
struct Lost {
    order: u32,
    same_values: u32,
}

impl Lost {
    fn may_try_after(&mut self, race: Race) -> bool {
        let (count, most) = match race {
            Race::Order => (&mut self.order, TRIES),
            Race::SameValues => (&mut self.same_values, LOOKS),
        };
        *count += 1;
        *count < most
    }
}

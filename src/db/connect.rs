//! Opening a database by its address, and the two ways in.

use super::postgres::Postgres;
use super::sqlite::Sqlite;
use super::{Error, migrate};
use diesel::{PgConnection, SqliteConnection};
use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::sync::Arc;

/// A connection that queries can read through.
pub enum Conn {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

/// A connection inside a transaction: the only thing that deeds can write through.
pub struct Tx(pub(super) Conn);

impl Deref for Tx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Backend>);

enum Backend {
    Postgres(Postgres),
    Sqlite(Sqlite),
}

impl Db {
    /// Opens `postgres://…` or, for anything else, the SQLite file at that path (created when
    /// missing). Does not migrate.
    pub fn open(address: &str, pool_size: u32) -> Result<Self, Error> {
        let is_postgres =
            address.starts_with("postgres://") || address.starts_with("postgresql://");
        let backend = if is_postgres {
            Backend::Postgres(Postgres::open(address, pool_size)?)
        } else {
            let path = address.strip_prefix("sqlite://").unwrap_or(address);
            Backend::Sqlite(Sqlite::open(Path::new(path))?)
        };
        Ok(Self(Arc::new(backend)))
    }

    /// Brings the tables up to this program's version; returns the names of what was applied.
    /// Refuses a database that a newer program has migrated. Blocks; call before serving.
    pub fn migrate(&self) -> Result<Vec<String>, Error> {
        match &*self.0 {
            Backend::Postgres(postgres) => postgres.now(migrate::run),
            Backend::Sqlite(sqlite) => sqlite.exclusively(migrate::run),
        }
    }

    /// Runs `deed` in a transaction and answers when its outcome is durable. An `Err` of the deed
    /// undoes everything it wrote.
    pub async fn write<T, E, F>(&self, deed: F) -> Result<T, E>
    where
        F: Fn(&mut Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &*self.0 {
            Backend::Postgres(postgres) => {
                let postgres = postgres.clone();
                in_background(move || postgres.write(&deed)).await
            }
            Backend::Sqlite(sqlite) => sqlite.write(deed).await,
        }
    }

    /// The same as [`Db::write`] for callers that may block: commands, the worker, tests.
    pub fn write_now<T, E, F>(&self, deed: F) -> Result<T, E>
    where
        F: Fn(&mut Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &*self.0 {
            Backend::Postgres(postgres) => postgres.write(&deed),
            Backend::Sqlite(sqlite) => sqlite.write_now(deed),
        }
    }

    /// Runs a bounded read: on SQLite right here, on PostgreSQL on a blocking thread.
    pub async fn read<T, E, F>(&self, query: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &*self.0 {
            Backend::Postgres(postgres) => {
                let postgres = postgres.clone();
                in_background(move || postgres.read(query)).await
            }
            Backend::Sqlite(sqlite) => sqlite.read(query),
        }
    }

    /// Runs a long read (a report, an export, a check of everything) on a blocking thread.
    pub async fn read_slowly<T, E, F>(&self, query: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let db = self.clone();
        in_background(move || db.read_now(query)).await
    }

    /// The same as [`Db::read`] for callers that may block.
    pub fn read_now<T, E, F>(&self, query: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E>,
        E: From<Error>,
    {
        match &*self.0 {
            Backend::Postgres(postgres) => postgres.read(query),
            Backend::Sqlite(sqlite) => sqlite.read(query),
        }
    }

    /// Whether the data lies in an SQLite file beside us (then `backup` copies it).
    pub fn sqlite_path(&self) -> Option<&Path> {
        match &*self.0 {
            Backend::Postgres(_) => None,
            Backend::Sqlite(sqlite) => Some(sqlite.path()),
        }
    }

    /// Finishes every accepted write, then stops the writer. Later writes are refused as busy.
    pub fn close(&self) {
        if let Backend::Sqlite(sqlite) = &*self.0 {
            sqlite.close();
        }
    }
}

async fn in_background<T, E, F>(work: F) -> Result<T, E>
where
    F: FnOnce() -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(Error::Unavailable(format!("a query was abandoned: {error}")).into()),
    }
}

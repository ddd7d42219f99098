//! One database behind two doors: [`Db::read`] and [`Db::write`].
//!
//! # Words
//! A *connection* can read. A *transaction* ([`Tx`]) can also write; only [`Db::write`] hands one
//! out. Which database stands behind is the secret of this room.
//!
//! # What always holds
//! 1. When `write` has answered `Ok`, the change survives a power cut (SQLite: WAL with
//!    `synchronous=FULL`; PostgreSQL: its default).
//! 2. A closure given to `write` may run more than once (PostgreSQL repeats it after a
//!    serialisation failure), so it has no effect but on the transaction.
//! 3. Transactions behave as if they ran one after the other: one writer thread on SQLite,
//!    SERIALIZABLE on PostgreSQL. A deed may read, decide and write without locks of its own.
//! 4. `read` is for bounded, indexed reads (at most about a hundred rows); everything longer goes
//!    through `read_slowly`. On SQLite a `read` runs on the calling thread (stack study §2: 6 µs
//!    against 36 µs through a pool of blocking threads).
//!
//! # What is not here
//! Queries (each room's `store.rs` has its own) and any rule of the product.
//!
//! # Start reading at
//! `sqlite.rs`, the writer thread with group commit; then `postgres.rs`.

mod connect;
mod dialect;
mod error;
mod joins;
mod migrate;
mod postgres;
pub mod schema;
mod schema_briefs;
mod schema_checking;
mod schema_life;
mod schema_practice;
mod schema_proof;
mod sqlite;
#[cfg(test)]
pub(crate) mod testing;
pub mod types;

pub use connect::{Conn, Db, Tx};
#[cfg(test)]
pub(crate) use dialect::rows_with;
pub use dialect::{
    Column, columns, integrity_problems, references_to, snapshot_to, take_turn, unique_sets,
};
pub use error::Error;
pub use migrate::{applied, pending};

/// Writes a query once and expands it for both databases (stack study §1.2). Each function takes
/// `&mut Conn` (a `&mut Tx` derefs to it) and its body sees the concrete diesel connection.
macro_rules! db_fns {
    ($(
        $(#[$meta:meta])*
        $vis:vis fn $name:ident(
            $conn:ident $(, $arg:ident : $type:ty)* $(,)?
        ) -> $ret:ty $body:block
    )*) => {$(
        $(#[$meta])*
        $vis fn $name(
            conn: &mut $crate::db::Conn $(, $arg: $type)*
        ) -> Result<$ret, $crate::db::Error> {
            fn pg(
                $conn: &mut diesel::PgConnection $(, $arg: $type)*
            ) -> diesel::QueryResult<$ret> $body
            fn sqlite(
                $conn: &mut diesel::SqliteConnection $(, $arg: $type)*
            ) -> diesel::QueryResult<$ret> $body
            match conn {
                $crate::db::Conn::Postgres(conn) => pg(conn $(, $arg)*),
                $crate::db::Conn::Sqlite(conn) => sqlite(conn $(, $arg)*),
            }
            .map_err($crate::db::Error::from)
        }
    )*};
}
pub(crate) use db_fns;

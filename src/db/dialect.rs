//! The few statements that differ between the databases, and those that no query builder has.

use super::{Conn, Error, Tx, error};
use diesel::connection::{AnsiTransactionManager, SimpleConnection as _, TransactionManager as _};
use diesel::sql_types::{Bool, Text};
use diesel::{PgConnection, QueryableByName, RunQueryDsl as _, SqliteConnection};
use std::path::Path;

/// The first SQLite without the WAL-reset bug (reliability study §0.2); what we bundle is newer.
const LEAST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// One column of the resulting schema, in words that both databases share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, QueryableByName)]
pub struct Column {
    #[diesel(sql_type = Text)]
    pub table_name: String,
    #[diesel(sql_type = Text)]
    pub column_name: String,
    /// `uuid`, `bigint`, `text`, `boolean` or `blob`.
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Bool)]
    pub is_nullable: bool,
}

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = Text)]
    words: String,
}

type Ansi = AnsiTransactionManager;

/// Opens a transaction, or a savepoint inside one.
pub(super) fn begin(tx: &mut Tx) -> Result<(), Error> {
    match &mut tx.0 {
        Conn::Postgres(conn) => Ansi::begin_transaction(conn),
        Conn::Sqlite(conn) => Ansi::begin_transaction(conn),
    }
    .map_err(Error::from)
}

/// Opens SQLite's writing transaction: the lock is taken before anything is read.
pub(super) fn begin_immediate(tx: &mut Tx) -> Result<(), Error> {
    match &mut tx.0 {
        Conn::Postgres(conn) => Ansi::begin_transaction(conn),
        Conn::Sqlite(conn) => Ansi::begin_transaction_sql(conn, "BEGIN IMMEDIATE"),
    }
    .map_err(Error::from)
}

/// Opens PostgreSQL's strictest transaction and forgets earlier lost races of this thread.
pub(super) fn begin_serializable(tx: &mut Tx) -> Result<(), Error> {
    error::forget_lost_race();
    match &mut tx.0 {
        Conn::Postgres(conn) => {
            Ansi::begin_transaction_sql(conn, "BEGIN ISOLATION LEVEL SERIALIZABLE")
        }
        Conn::Sqlite(conn) => Ansi::begin_transaction_sql(conn, "BEGIN IMMEDIATE"),
    }
    .map_err(Error::from)
}

/// Commits the innermost transaction or savepoint.
pub(super) fn commit(tx: &mut Tx) -> Result<(), Error> {
    match &mut tx.0 {
        Conn::Postgres(conn) => Ansi::commit_transaction(conn),
        Conn::Sqlite(conn) => Ansi::commit_transaction(conn),
    }
    .map_err(Error::from)
}

/// Undoes the innermost transaction or savepoint.
pub(super) fn roll_back(tx: &mut Tx) -> Result<(), Error> {
    match &mut tx.0 {
        Conn::Postgres(conn) => Ansi::rollback_transaction(conn),
        Conn::Sqlite(conn) => Ansi::rollback_transaction(conn),
    }
    .map_err(Error::from)
}

/// Undoes whatever is open, so that the connection can be used again. Best effort: a connection
/// that cannot even do this is found broken at its next use.
pub(super) fn roll_back_everything(tx: &mut Tx) {
    let undone = match &mut tx.0 {
        Conn::Postgres(conn) => undo_pg(conn),
        Conn::Sqlite(conn) => undo_sqlite(conn),
    };
    if let Err(error) = undone {
        tracing::warn!(%error, "a transaction could not be undone");
    }
}

fn undo_pg(conn: &mut PgConnection) -> diesel::QueryResult<()> {
    while Ansi::transaction_manager_status_mut(conn)
        .transaction_depth()?
        .is_some()
    {
        Ansi::rollback_transaction(conn)?;
    }
    Ok(())
}

fn undo_sqlite(conn: &mut SqliteConnection) -> diesel::QueryResult<()> {
    while Ansi::transaction_manager_status_mut(conn)
        .transaction_depth()?
        .is_some()
    {
        Ansi::rollback_transaction(conn)?;
    }
    Ok(())
}

/// Runs `work` while no other process migrates this database.
pub(super) fn alone<T>(
    tx: &mut Tx,
    work: impl FnOnce(&mut Tx) -> Result<T, Error>,
) -> Result<T, Error> {
    // The number is arbitrary; it spells "pmast" in ASCII.
    if let Conn::Postgres(conn) = &mut tx.0 {
        conn.batch_execute("SELECT pg_advisory_lock(482837463924)")?;
    }
    let result = work(tx);
    if let Conn::Postgres(conn) = &mut tx.0 {
        conn.batch_execute("SELECT pg_advisory_unlock_all()")?;
    }
    result
}

/// Waits until no other transaction is at its turn with this table. To be called before anything is
/// read: PostgreSQL fixes what a transaction sees at its first query, and a lock is none, so who
/// waited sees what the one before has done. SQLite has one writer anyway.
pub fn take_turn(tx: &mut Tx, table: &'static str) -> Result<(), Error> {
    if let Conn::Postgres(conn) = &mut tx.0 {
        conn.batch_execute(&format!("LOCK TABLE {table} IN EXCLUSIVE MODE"))?;
    }
    Ok(())
}

/// Refuses a library with the WAL-reset bug.
pub(super) fn require_sqlite_version(tx: &mut Tx) -> Result<(), Error> {
    let Conn::Sqlite(conn) = &mut tx.0 else {
        return Ok(());
    };
    let found: Words = query("SELECT sqlite_version() AS words").get_result(conn)?;
    let mut parts = found.words.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    let version = (next(), next(), next());
    if version < LEAST_SQLITE {
        return Err(Error::Unsuitable(format!(
            "SQLite {} can corrupt its log; this program needs {}.{}.{} or newer (build with the \
             bundled library)",
            found.words, LEAST_SQLITE.0, LEAST_SQLITE.1, LEAST_SQLITE.2
        )));
    }
    Ok(())
}

/// Writes a consistent copy of an SQLite database to a new file, while it is in use. For
/// connections that read.
pub fn snapshot_to(conn: &mut Conn, file: &Path) -> Result<(), Error> {
    match conn {
        Conn::Sqlite(conn) => {
            // To SQLite a copy is something written, which connections for reading may not.
            conn.batch_execute("PRAGMA query_only = OFF")?;
            let copied = query("VACUUM INTO ?")
                .bind::<Text, _>(file.to_string_lossy().into_owned())
                .execute(conn);
            conn.batch_execute("PRAGMA query_only = ON")?;
            Ok(copied.map(drop)?)
        }
        Conn::Postgres(_) => Err(Error::Unsuitable(
            "PostgreSQL is backed up with its own tools (pg_dump); see docs/operator.md".to_owned(),
        )),
    }
}

/// What the database's own checks find wrong; empty when all is well.
pub fn integrity_problems(conn: &mut Conn) -> Result<Vec<String>, Error> {
    match conn {
        Conn::Sqlite(conn) => {
            let found: Vec<Words> = query(
                "SELECT integrity_check AS words FROM pragma_integrity_check \
                 UNION ALL SELECT 'row of ' || \"table\" || ' points at a missing row of ' || parent \
                 FROM pragma_foreign_key_check",
            )
            .load(conn)?;
            Ok(found
                .into_iter()
                .map(|row| row.words)
                .filter(|words| words != "ok")
                .collect())
        }
        // PostgreSQL verifies pages by checksum as it reads them; a reachable server is the check.
        Conn::Postgres(conn) => {
            query("SELECT 1").execute(conn)?;
            Ok(Vec::new())
        }
    }
}

/// Every column of every table, sorted; migration bookkeeping left out.
pub fn columns(conn: &mut Conn) -> Result<Vec<Column>, Error> {
    let mut found: Vec<Column> = match conn {
        Conn::Sqlite(conn) => query(
            "SELECT m.name AS table_name, c.name AS column_name, lower(c.type) AS kind, \
             c.\"notnull\" = 0 AS is_nullable FROM sqlite_schema m JOIN pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'",
        )
        .load(conn)?,
        Conn::Postgres(conn) => query(
            "SELECT table_name::text, column_name::text, \
             CASE data_type WHEN 'bytea' THEN 'blob' ELSE data_type::text END AS kind, \
             is_nullable = 'YES' AS is_nullable FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_%'",
        )
        .load(conn)?,
    };
    found.sort();
    Ok(found)
}

/// Every column that refers to a table, as `table.column`, sorted.
pub fn references_to(conn: &mut Conn, table: &str) -> Result<Vec<String>, Error> {
    let found: Vec<Words> = match conn {
        Conn::Sqlite(conn) => query(
            "SELECT m.name || '.' || f.\"from\" AS words \
             FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f \
             WHERE m.type = 'table' AND f.\"table\" = ?",
        )
        .bind::<Text, _>(table)
        .load(conn)?,
        Conn::Postgres(conn) => query(
            "SELECT t.relname || '.' || a.attname AS words \
             FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid \
             JOIN pg_class f ON f.oid = c.confrelid \
             JOIN pg_namespace n ON n.oid = t.relnamespace \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (c.conkey) \
             WHERE c.contype = 'f' AND n.nspname = current_schema() AND f.relname = $1",
        )
        .bind::<Text, _>(table)
        .load(conn)?,
    };
    let mut columns: Vec<String> = found.into_iter().map(|row| row.words).collect();
    columns.sort();
    columns.dedup();
    Ok(columns)
}

/// How many rows have this text somewhere in a column, whatever its type.
#[cfg(test)]
pub(crate) fn rows_with(conn: &mut Conn, at: &Column, text: &str) -> Result<i64, Error> {
    let (table, column) = (&at.table_name, &at.column_name);
    let sql = format!(
        "SELECT CAST(count(*) AS TEXT) AS words FROM {table} \
         WHERE CAST({column} AS TEXT) LIKE '%{text}%'"
    );
    let found: Words = match conn {
        Conn::Sqlite(conn) => query(&sql).get_result(conn)?,
        Conn::Postgres(conn) => query(&sql).get_result(conn)?,
    };
    Ok(found.words.parse().unwrap_or(-1))
}

/// Every uniqueness as `table (column, column) [where]`, sorted, primary keys included.
pub fn unique_sets(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let found: Vec<Words> = match conn {
        Conn::Sqlite(conn) => query(
            "SELECT m.name || ' (' || (SELECT group_concat(name, ', ') FROM \
             (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')' || \
             CASE i.partial WHEN 1 THEN ' partly' ELSE '' END AS words \
             FROM sqlite_schema m JOIN pragma_index_list(m.name) i \
             WHERE m.type = 'table' AND i.\"unique\" = 1 AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'",
        )
        .load(conn)?,
        Conn::Postgres(conn) => query(
            "SELECT t.relname || ' (' || string_agg(a.attname, ', ' ORDER BY k.place) || ')' || \
             CASE WHEN i.indpred IS NULL THEN '' ELSE ' partly' END AS words \
             FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid \
             JOIN pg_namespace n ON n.oid = t.relnamespace \
             CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place) \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum \
             WHERE i.indisunique AND n.nspname = current_schema() AND t.relname NOT LIKE '\\_\\_%' \
             GROUP BY i.indexrelid, t.relname, i.indpred",
        )
        .load(conn)?,
    };
    let mut sets: Vec<String> = found.into_iter().map(|row| row.words).collect();
    sets.sort();
    Ok(sets)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place for statements no builder has"
)]
fn query(sql: &str) -> diesel::query_builder::SqlQuery {
    diesel::sql_query(sql)
}

//! Migrations: two trees with equal names, embedded in the binary.

use super::{Conn, Error, Tx, dialect};
use diesel::migration::{Migration, MigrationSource};
use diesel::pg::Pg;
use diesel::sqlite::Sqlite;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Applies what is pending, one process at a time, and returns the versions applied.
pub(super) fn run(tx: &mut Tx) -> Result<Vec<String>, Error> {
    dialect::alone(tx, |tx| {
        refuse_newer(tx)?;
        let versions = match &mut tx.0 {
            Conn::Postgres(conn) => conn.run_pending_migrations(POSTGRES),
            Conn::Sqlite(conn) => conn.run_pending_migrations(SQLITE),
        }
        .map_err(fault)?;
        Ok(versions.iter().map(ToString::to_string).collect())
    })
}

/// The versions that this database has.
pub fn applied(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let versions = match conn {
        Conn::Postgres(conn) => conn.applied_migrations(),
        Conn::Sqlite(conn) => conn.applied_migrations(),
    }
    .map_err(fault)?;
    let mut names: Vec<String> = versions.iter().map(ToString::to_string).collect();
    names.sort();
    Ok(names)
}

/// How many migrations of this program the database does not have yet.
pub fn pending(conn: &mut Conn) -> Result<usize, Error> {
    let done = applied(conn)?;
    Ok(known(conn)?
        .iter()
        .filter(|version| !done.contains(version))
        .count())
}

/// An older program must not write to tables it does not know (reliability study, E20).
fn refuse_newer(tx: &mut Tx) -> Result<(), Error> {
    let known = known(tx)?;
    match applied(tx)?
        .into_iter()
        .find(|version| !known.contains(version))
    {
        None => Ok(()),
        Some(version) => Err(Error::Unsuitable(format!(
            "this database was migrated by a newer release (it has migration {version}, which \
             this program does not know); start the newer release or restore an older backup"
        ))),
    }
}

fn known(conn: &Conn) -> Result<Vec<String>, Error> {
    match conn {
        Conn::Postgres(_) => {
            let all = MigrationSource::<Pg>::migrations(&POSTGRES).map_err(fault)?;
            Ok(all
                .iter()
                .map(|migration| migration.name().version().to_string())
                .collect())
        }
        Conn::Sqlite(_) => {
            let all = MigrationSource::<Sqlite>::migrations(&SQLITE).map_err(fault)?;
            Ok(all
                .iter()
                .map(|migration| migration.name().version().to_string())
                .collect())
        }
    }
}

fn fault(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::Unsuitable(format!(
        "the tables could not be brought up to date: {error}"
    ))
}

//! Fresh databases for tests: migrated, empty, gone when dropped.
//!
//! The rooms' own tests use this file as `crate::db::testing`; the tests in `tests/it` include it
//! again (`tests/it/db.rs`), because a library cannot show its tests to others.
//!
//! SQLite is the default. With `PMAST_TEST_BACKEND=postgres` every [`fresh`] is a database of its
//! own on the server at `PMAST_TEST_POSTGRES_URL`. Nobody has to set the former: where the latter
//! is set, the one test below runs the whole test program again with it.

use super::Db;
use diesel::connection::{Connection as _, SimpleConnection as _};
use diesel::{PgConnection, QueryResult};
use std::ops::Deref;
use std::sync::atomic::{AtomicU32, Ordering};

/// The address of a PostgreSQL server on which databases can be made and dropped.
const SERVER: &str = "PMAST_TEST_POSTGRES_URL";
const BACKEND: &str = "PMAST_TEST_BACKEND";
/// The test below, which must not run inside itself.
const AGAIN: &str = "every_suite_passes_on_postgresql_too";

/// An empty database with this program's tables. Removed when dropped.
pub struct Fresh {
    db: Db,
    // Dropped after `db`, whose connections must be closed first.
    place: Place,
}

enum Place {
    Folder(tempfile::TempDir),
    Server { server: String, name: String },
}

impl Deref for Fresh {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

impl Fresh {
    /// What to give to [`Db::open`] for a second handle on the same data.
    pub fn address(&self) -> String {
        match &self.place {
            Place::Folder(folder) => folder
                .path()
                .join("test.sqlite")
                .to_string_lossy()
                .into_owned(),
            Place::Server { server, name } => with_database(server, name),
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Self::Server { server, name } = self {
            let drop_it = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            // A server that is already gone took the database with it.
            let _ = on_server(server, &drop_it);
        }
    }
}

/// An empty, migrated database on the backend that this run tests.
pub fn fresh() -> Fresh {
    let fresh = blank();
    fresh.migrate().expect("the migrations run");
    fresh
}

/// The same before any migration.
pub fn blank() -> Fresh {
    match setting(BACKEND).as_deref() {
        None | Some("sqlite") => sqlite(),
        Some("postgres") => {
            let server = server().expect("PMAST_TEST_BACKEND=postgres needs the server's address");
            postgres(&server)
        }
        Some(other) => panic!("{BACKEND} is `{other}`; expected `sqlite` or `postgres`"),
    }
}

/// The PostgreSQL server to test on, if one was named.
pub fn server() -> Option<String> {
    setting(SERVER).filter(|address| !address.is_empty())
}

/// An empty SQLite database that has no tables yet, or all of them.
pub fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("test.sqlite");
    let db = Db::open(&path.to_string_lossy(), 2).expect("SQLite opens a new file");
    Fresh {
        db,
        place: Place::Folder(folder),
    }
}

/// An empty database without tables on a PostgreSQL server.
pub fn postgres(server: &str) -> Fresh {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("pmast_test_{}_{number}", std::process::id());
    let make = format!(
        "DROP DATABASE IF EXISTS {name} WITH (FORCE); CREATE DATABASE {name} TEMPLATE template0"
    );
    for statement in make.split("; ") {
        on_server(server, statement).expect("the server makes a database");
    }
    let db = Db::open(&with_database(server, &name), 8).expect("PostgreSQL opens the database");
    Fresh {
        db,
        place: Place::Server {
            server: server.to_owned(),
            name,
        },
    }
}

fn on_server(server: &str, statement: &str) -> QueryResult<()> {
    let conn = PgConnection::establish(server);
    let mut conn = conn.unwrap_or_else(|error| panic!("{SERVER} does not answer: {error}"));
    conn.batch_execute(statement)
}

/// `postgres://user@host:port/old?x` with another database.
fn with_database(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let host = address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{host}/{name}{mark}{query}")
}

#[expect(
    clippy::disallowed_methods,
    reason = "which server a test may use is no setting of the product"
)]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// What needs no second run: it never opens a database, or opens both by itself.
const ELSEWHERE: [&str; 8] = [
    AGAIN,
    "tidy::",
    "texts::",
    "pages::",
    "browser::",
    "kill::",
    "commands::",
    "migrations::",
];

#[test]
fn every_suite_passes_on_postgresql_too() {
    if server().is_none() || setting(BACKEND).is_some() {
        return;
    }
    let program = std::env::current_exe().expect("a test knows its program");
    let mut again = std::process::Command::new(program);
    again.env(BACKEND, "postgres");
    for part in ELSEWHERE {
        again.args(["--skip", part]);
    }
    let answer = again.output().expect("the test program runs again");
    let said = String::from_utf8_lossy(&answer.stdout);
    let complaint = String::from_utf8_lossy(&answer.stderr);
    assert!(
        answer.status.success(),
        "on PostgreSQL:\n{said}\n{complaint}"
    );
}

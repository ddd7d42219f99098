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
use diesel::{PgConnection, QueryResult, RunQueryDsl as _, SqliteConnection};
use std::ops::Deref;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// The address of a PostgreSQL server on which databases can be made and dropped.
const SERVER: &str = "PMAST_TEST_POSTGRES_URL";
const BACKEND: &str = "PMAST_TEST_BACKEND";
/// The name of an SQLite database in its folder.
const FILE: &str = "test.sqlite";
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
            Place::Folder(folder) => folder.path().join(FILE).to_string_lossy().into_owned(),
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

/// An empty, migrated database on the backend that this run tests: a copy of one that was migrated
/// once.
pub fn fresh() -> Fresh {
    match setting(BACKEND).as_deref() {
        Some("postgres") => {
            let server = server().expect("PMAST_TEST_BACKEND=postgres needs the server's address");
            static READY: OnceLock<String> = OnceLock::new();
            let ready = READY.get_or_init(|| ready_on(&server));
            postgres(&server, ready)
        }
        None | Some("sqlite") => {
            static READY: OnceLock<Vec<u8>> = OnceLock::new();
            let folder = tempfile::tempdir().expect("a temporary folder");
            let ready = READY.get_or_init(ready_file);
            std::fs::write(folder.path().join(FILE), ready).expect("a folder takes a file");
            sqlite_in(folder)
        }
        Some(other) => panic!("{BACKEND} is `{other}`; expected `sqlite` or `postgres`"),
    }
}

/// The bytes of a migrated SQLite database.
fn ready_file() -> Vec<u8> {
    let blank = sqlite();
    blank.migrate().expect("the migrations run");
    let Place::Folder(folder) = &blank.place else {
        unreachable!("SQLite lives in a folder")
    };
    // What stands beside the file, in its log, comes along.
    let whole = folder.path().join("whole.sqlite");
    let conn = SqliteConnection::establish(&blank.address());
    conn.expect("SQLite opens its file")
        .batch_execute(&format!("VACUUM INTO '{}'", whole.display()))
        .expect("SQLite copies itself");
    std::fs::read(whole).expect("the copy is there")
}

/// The name of a migrated database that is only copied. It stays until the next run finds that its
/// process has ended.
fn ready_on(server: &str) -> String {
    let prefix = "pmast_test_ready_";
    let mut conn = PgConnection::establish(server).expect("the server answers");
    let query = format!("SELECT datname AS name FROM pg_database WHERE datname LIKE '{prefix}%'");
    #[expect(clippy::disallowed_methods, reason = "no table of the product")]
    let found: Vec<Named> = diesel::sql_query(query)
        .load(&mut conn)
        .expect("the server lists");
    for Named { name } in found {
        let process = name.trim_start_matches(prefix);
        if !std::path::Path::new("/proc").join(process).exists() {
            let _ = on_server(
                server,
                &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
            );
        }
    }
    let name = format!("{prefix}{}", std::process::id());
    make_on(server, &name, "template0");
    let db = Db::open(&with_database(server, &name), 1).expect("PostgreSQL opens the database");
    db.migrate().expect("the migrations run");
    name
}

#[derive(diesel::QueryableByName)]
struct Named {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
}

/// The PostgreSQL server to test on, if one was named.
pub fn server() -> Option<String> {
    setting(SERVER).filter(|address| !address.is_empty())
}

/// An empty SQLite database that has no tables yet, or all of them.
pub fn sqlite() -> Fresh {
    sqlite_in(tempfile::tempdir().expect("a temporary folder"))
}

fn sqlite_in(folder: tempfile::TempDir) -> Fresh {
    let path = folder.path().join(FILE);
    let db = Db::open(&path.to_string_lossy(), 2).expect("SQLite opens a new file");
    Fresh {
        db,
        place: Place::Folder(folder),
    }
}

/// A new database that holds what another one does, to which nobody is connected: nothing, where
/// that is `template0`.
pub fn postgres(server: &str, template: &str) -> Fresh {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("pmast_test_{}_{number}", std::process::id());
    make_on(server, &name, template);
    let db = Db::open(&with_database(server, &name), 8).expect("PostgreSQL opens the database");
    Fresh {
        db,
        place: Place::Server {
            server: server.to_owned(),
            name,
        },
    }
}

fn make_on(server: &str, name: &str, template: &str) {
    for statement in [
        format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
        format!("CREATE DATABASE {name} TEMPLATE {template}"),
    ] {
        on_server(server, &statement).expect("the server makes a database");
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

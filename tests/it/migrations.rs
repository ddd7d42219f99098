//! Both migration trees: up, down, up again, and the same tables in the end.

use crate::db::testing::{self, Fresh};
use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection, SqliteConnection};
use pmast::db::{self, Column, Conn, Error};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What a schema looks like from outside.
#[derive(Debug, PartialEq)]
struct Shape {
    columns: Vec<Column>,
    unique_sets: Vec<String>,
}

fn shape(db: &Fresh) -> Shape {
    let look = |conn: &mut Conn| -> Result<Shape, Error> {
        Ok(Shape {
            columns: db::columns(conn)?,
            unique_sets: db::unique_sets(conn)?,
        })
    };
    db.read_now(look).unwrap()
}

/// In words that both databases share: SQLite keeps a `uuid` as a `blob` of sixteen bytes.
fn spoken(shape: &Shape) -> String {
    let column = |column: &Column| {
        let kind = column.kind.replace("uuid", "blob");
        let null = if column.is_nullable {
            "null"
        } else {
            "not null"
        };
        format!("{}.{} {kind} {null}", column.table_name, column.column_name)
    };
    let columns: Vec<String> = shape.columns.iter().map(column).collect();
    format!("{}\n\n{}", columns.join("\n"), shape.unique_sets.join("\n"))
}

fn folders(tree: &str) -> Vec<PathBuf> {
    let tree = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("migrations")
        .join(tree);
    let mut folders: Vec<PathBuf> = fs::read_dir(tree)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn names(tree: &str) -> BTreeSet<String> {
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    folders(tree).iter().map(name).collect()
}

/// Runs every `down.sql`, the newest first, and forgets that the migrations ever ran.
fn all_down(tree: &str, mut run: impl FnMut(&str)) {
    for folder in folders(tree).iter().rev() {
        let down = fs::read_to_string(folder.join("down.sql")).unwrap();
        run(&down);
    }
    run("DELETE FROM __diesel_schema_migrations");
}

fn down(db: &Fresh) {
    let address = db.address();
    if address.starts_with("postgres") {
        let mut conn = PgConnection::establish(&address).unwrap();
        all_down("postgres", |sql| conn.batch_execute(sql).unwrap());
    } else {
        let mut conn = SqliteConnection::establish(&address).unwrap();
        all_down("sqlite", |sql| conn.batch_execute(sql).unwrap());
    }
}

fn goes_up_down_and_up_again(db: &Fresh) -> Shape {
    let applied = db.migrate().unwrap();
    assert!(!applied.is_empty(), "nothing was migrated");
    assert!(
        db.migrate().unwrap().is_empty(),
        "a second migration found work"
    );
    let first = shape(db);
    down(db);
    assert!(shape(db).columns.is_empty(), "down.sql left tables behind");
    assert_eq!(db.migrate().unwrap(), applied);
    assert_eq!(shape(db), first);
    first
}

#[test]
fn both_trees_have_the_same_names_and_each_a_way_back() {
    assert_eq!(names("sqlite"), names("postgres"));
    for folder in folders("sqlite").iter().chain(&folders("postgres")) {
        for file in ["up.sql", "down.sql"] {
            assert!(folder.join(file).is_file(), "{}/{file}", folder.display());
        }
    }
}

#[test]
fn sqlite_goes_up_down_and_up_again() {
    let shape = goes_up_down_and_up_again(&testing::sqlite());
    assert!(shape.columns.len() > 50, "{shape:?}");
}

#[test]
fn postgresql_goes_the_same_way_and_ends_with_the_same_tables() {
    let Some(server) = testing::server() else {
        return;
    };
    let sqlite = testing::sqlite();
    sqlite.migrate().unwrap();
    let there = goes_up_down_and_up_again(&testing::postgres(&server, "template0"));
    assert_eq!(spoken(&there), spoken(&shape(&sqlite)));
}

#[test]
fn a_database_of_a_newer_release_is_refused() {
    let db = testing::fresh();
    let mark = "INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')";
    let address = db.address();
    if address.starts_with("postgres") {
        let mut conn = PgConnection::establish(&address).unwrap();
        conn.batch_execute(mark).unwrap();
    } else {
        let mut conn = SqliteConnection::establish(&address).unwrap();
        conn.batch_execute(mark).unwrap();
    }
    let refused = db.migrate().unwrap_err().to_string();
    assert!(refused.contains("newer release"), "{refused}");
}

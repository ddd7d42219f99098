//! A fresh database for one test.

use super::Db;
use std::ops::Deref;
use tempfile::TempDir;

/// A migrated database in a folder of its own, removed with it.
pub struct Fresh {
    db: Db,
    _folder: TempDir,
}

impl Deref for Fresh {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

/// Makes one.
pub fn fresh() -> Fresh {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.sqlite");
    let db = Db::open(&file.to_string_lossy(), 4).unwrap();
    db.migrate().unwrap();
    Fresh {
        db,
        _folder: folder,
    }
}

//! The course folder at the start of the server: what was published wholly by this very program is
//! not read again. Reading six languages of every course costs more memory than serving them, and
//! what it leaves behind would stay with the process.

use super::check::partners_in;
use super::publish_all::{PublishAllError, Shelved, publish_all};
use super::store;
use crate::base::{Digest, Timestamp};
use crate::db::Db;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Folders below a course that are looked into; courses themselves have fewer.
const DEEPEST: usize = 8;

/// Publishes what changed, as [`publish_all`]; a folder that is as it was when all of it was
/// published last says nothing. What was refused is refused, and told, at every start.
pub fn publish_at_start(db: &Db, dir: &Path, now: Timestamp) -> Result<Shelved, PublishAllError> {
    // What cannot be read is for the reader of courses to say.
    let seen = digest_of(dir).ok();
    let known = db.read_now(store::shelved)?;
    if seen.is_some() && seen == known {
        return Ok(Shelved::default());
    }
    let shelved = publish_all(db, dir, now)?;
    if let Some(seen) = seen.filter(|_| shelved.refusals.is_empty()) {
        db.write_now(move |tx| store::note_shelved(tx, &seen))?;
    }
    Ok(shelved)
}

/// A digest of every file of the partners and courses in a folder and beside them, where the facts
/// stand that are frozen with editions, and of which program this is: another one may read them
/// otherwise.
fn digest_of(dir: &Path) -> io::Result<Digest> {
    let mut lines = program()?;
    take_in(dir, 0, &mut lines)?;
    for partner in partners_in(dir, &mut Vec::new()) {
        take_in(&partner.dir, 0, &mut lines)?;
        for course in &partner.courses {
            take_in(course, DEEPEST, &mut lines)?;
        }
    }
    Ok(Digest::of(lines.as_bytes()))
}

fn program() -> io::Result<String> {
    let program = std::env::current_exe()?.metadata()?;
    let changed = program.modified()?.duration_since(UNIX_EPOCH);
    let changed = changed.map_or(0, |since| since.as_nanos());
    Ok(format!("{} {changed}\n", program.len()))
}

/// One line for each file, in the order of their names; folders down to a depth. Links are not
/// followed, as the reader of courses follows none.
fn take_in(folder: &Path, depth: usize, lines: &mut String) -> io::Result<()> {
    let mut entries = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_dir() && depth > 0 {
            take_in(&path, depth - 1, lines)?;
        }
        if kind.is_file() {
            let digest = Digest::of(&std::fs::read(&path)?);
            lines.push_str(&format!("{} {digest}\n", path.display()));
        }
    }
    Ok(())
}
